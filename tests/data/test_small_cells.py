from __future__ import annotations

import re

import duckdb
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from data.small_cells import suppress, suppress_choices, suppress_listings
from data.tables import Inputs

INDICATOR = pd.DataFrame({"indicator": ["victims", "police_reports"], "disclosure": ["persons", "none"]})

rows = st.fixed_dictionaries({
    "indicator": st.sampled_from(["victims", "police_reports"]),
    "level": st.sampled_from(["nation", "province", "kabupaten", "country", "world"]),
    "obs_value": st.one_of(st.none(), st.integers(0, 30).map(float), st.just(9.5)),
    "obs_status": st.sampled_from(["published", "provisional", "doubtful"]),
    "note": st.sampled_from(["", "three women and a child"]),
    "cell": st.integers(0, 9), "choice_id": st.just("bukan 7"), "choice_en": st.just("not 7"),
})


def _withheld(row: dict[str, object]) -> dict[str, object]:
    return {**row, "obs_status": "suppressed"} if row["obs_value"] is None else row


tables = st.lists(rows.map(_withheld), min_size=1, max_size=40).map(pd.DataFrame)


@settings(max_examples=40)
@given(tables)
def test_no_persons_cell_of_0_to_9_survives_below_the_nation(table: pd.DataFrame) -> None:
    shown = suppress(table, INDICATOR)
    below = shown[(shown["indicator"] == "victims") & shown["level"].isin(["province", "kabupaten"])]
    assert not pd.to_numeric(below["obs_value"]).between(0, 9).any()


@settings(max_examples=40)
@given(tables)
def test_hidden_cells_lose_their_note_and_say_who_hides_them(table: pd.DataFrame) -> None:
    hidden = suppress(table, INDICATOR).query("suppressed_by == 'rule'")
    assert (hidden["note"] == "").all() and (hidden["obs_status"] == "suppressed").all()
    assert hidden["obs_value"].isna().all()


@settings(max_examples=40)
@given(tables)
def test_no_value_of_a_cell_with_a_hidden_one_keeps_the_reason(table: pd.DataFrame) -> None:
    shown = suppress(table, INDICATOR)
    cells = set(shown.loc[shown["suppressed_by"] == "rule", "cell"])
    assert ((shown["choice_id"] == "") == shown["cell"].isin(cells)).all()
    assert (shown["choice_en"] == shown["choice_id"].where(shown["choice_id"] == "", "not 7")).all()


@settings(max_examples=40)
@given(tables)
def test_everything_else_stays_as_printed(table: pd.DataFrame) -> None:
    shown = suppress(table, INDICATOR)
    kept = shown["suppressed_by"] != "rule"
    columns = ["indicator", "level", "obs_status", "note"]
    pd.testing.assert_frame_equal(shown.loc[kept, columns], table.loc[kept, columns])
    pd.testing.assert_series_equal(pd.to_numeric(shown.loc[kept, "obs_value"]),
                                   pd.to_numeric(table.loc[kept, "obs_value"]))
    nation_or_reports = (table["level"] == "nation") | (table["indicator"] == "police_reports")
    assert kept[nation_or_reports].all()


@settings(max_examples=40)
@given(tables)
def test_what_a_source_withholds_keeps_its_own_sign(table: pd.DataFrame) -> None:
    shown = suppress(table, INDICATOR)
    withheld = table["obs_status"] == "suppressed"
    assert (shown.loc[withheld, "suppressed_by"] == "source").all()


def test_lines_of_choices_do_not_tell_a_hidden_value() -> None:
    lines = pd.DataFrame({
        "indicator": ["victims", "victims", "police_reports", "victims"], "ref_area": ["53", "ID", "53", "5301"],
        "chosen_value": ["12", "3", "3", "20"], "other_values": ["7 (a)", "7 (a)", "7 (a)", "22 (b)"],
        "reason_id": "r", "reason_en": "r"})
    shown = suppress_choices(lines, INDICATOR)
    assert shown["other_values"].tolist() == ["", "7 (a)", "7 (a)", "22 (b)"]
    assert shown["chosen_value"].tolist() == ["", "3", "3", "20"]


def test_listings_do_not_tell_a_hidden_total() -> None:
    listing = pd.DataFrame({"indicator": ["victims", "victims"], "ref_area": ["53", "ID"], "total": [8.0, 8.0]})
    assert suppress_listings(listing, INDICATOR)["total"].isna().tolist() == [True, False]


_VALUES = ("obs_value", "base_value", "listed_sum", "remainder", "bound", "total")
_PERSONS = "indicator in (select indicator from indicator where disclosure = 'persons')"


def _tables(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    found = con.execute("""select table_name, list(column_name) from duckdb_columns()
                           where table_name in (select table_name from duckdb_tables()) group by 1""").fetchall()
    return dict(found)


def test_no_table_or_mart_holds_a_persons_cell_under_10_below_the_nation(con: duckdb.DuckDBPyConnection) -> None:
    read = 0
    for name, columns in _tables(con).items():
        for column in set(columns) & set(_VALUES) if {"indicator", "ref_area"} <= set(columns) else ():
            told = con.execute(f"""select count(*) from "{name}" where {_PERSONS}
                                   and regexp_matches(ref_area, '^\\d\\d') and "{column}" between 0 and 9""").fetchone()
            assert told == (0,), (name, column)
            read += 1
    assert read >= 8


def test_listings_of_regions_tell_no_small_count_of_persons(con: duckdb.DuckDBPyConnection) -> None:
    told = con.execute(f"""select listing_id from listing where {_PERSONS} and bound is not null and (ref_area <> 'ID'
                           or dimension = 'province' or dimension like 'kabupaten:%')""").fetchall()
    assert told == []


def test_real_hidden_cells_are_told_by_no_note(con: duckdb.DuckDBPyConnection) -> None:
    hidden = con.execute("""select count(*), count(nullif(note, '')), count(obs_value), count(base_value)
                            from observation where suppressed_by = 'rule'""").fetchone()
    assert hidden is not None and hidden[0] > 100 and hidden[1:] == (0, 0, 0)


def test_rival_rows_of_hidden_cells_are_told_by_no_text(con: duckdb.DuckDBPyConnection) -> None:
    lines = con.execute(f"""select ref_area, chosen_value, other_values from choice
                            where {_PERSONS} and (regexp_matches(ref_area, '^\\d\\d') or ref_area = '*')""").fetchall()
    for area, chosen, others in lines:
        values = [float(text) for text in re.findall(r"(\S+) \(", others)] + ([float(chosen)] if chosen else [])
        assert not [value for value in values if value <= 9], area
    reasons = con.execute("""select count(*) from mart_rival where suppressed_by = 'rule' and obs_value is not null
                          """).fetchone()
    assert reasons == (0,)


def test_originals_stay_in_the_published_files(inputs: Inputs, observation: pd.DataFrame) -> None:
    assert (observation["suppressed_by"] == "rule").sum() > 0
    assert (inputs.figures["obs_value"] == "").sum() == (observation["suppressed_by"] == "source").sum()
