"""Differences hold every change that may be told, and no change of few persons below the nation."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import duckdb
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data import small_cells
from data.difference_words import as_json, csv_text, told
from data.differences import KEY, REVISED, counts, differences, table_differences
from data.schema import CELL

_LEVELS = {"ID": "nation", "35": "province", "3505": "kabupaten", "MYS": "country"}
_TEXT = [name for name in KEY if name not in ("indicator", "ref_area", "time_period", "body")]
#: What one release holds: the printed value of a cell (indicator, area, year); cells that are not there are absent.
Printed = dict[tuple[str, str, int], float]


def _frame(printed: Printed) -> pd.DataFrame:
    """Rows as a build writes them: small cells of persons below the nation are hidden by the rule itself."""
    rows = [
        {"indicator": indicator, "ref_area": area, "time_period": str(year), "body": "badan", "level": _LEVELS[area],
         "obs_value": value, "obs_status": "published", "source_id": "s", "note": "", "cell": place, "chosen": True,
         "choice_id": "", "choice_en": "", "period_start": pd.Timestamp(year, 1, 1),
         "period_end": pd.Timestamp(year, 12, 31), "period_kind": "year", "cumulative": False,
         **dict.fromkeys(_TEXT, "")}
        for place, ((indicator, area, year), value) in enumerate(printed.items())
    ]
    frame = pd.DataFrame(rows).astype({"obs_value": float})
    return small_cells.suppress(frame, _indicator())


def _indicator() -> pd.DataFrame:
    return pd.DataFrame({"indicator": ["victims", "reports"], "disclosure": ["persons", "none"]})


def written(con: duckdb.DuckDBPyConnection, printed: Printed) -> duckdb.DuckDBPyConnection:
    """The release of these rows, in place of what the connection held."""
    for name, frame in (("observation", _frame(printed)), ("indicator", _indicator())):
        con.register("incoming", frame)
        con.execute(f"create or replace table {name} as select * from incoming")
        con.unregister("incoming")
    return con


@cache
def connections() -> tuple[duckdb.DuckDBPyConnection, duckdb.DuckDBPyConnection]:
    """Two empty databases, opened once: opening costs more than a comparison."""
    return duckdb.connect(config={"threads": "1"}), duckdb.connect(config={"threads": "1"})


def compared(old: Printed, new: Printed) -> pd.DataFrame:
    before, after = connections()
    return differences(written(before, old), written(after, new))


def one(indicator: str, area: str, old: float, new: float) -> dict[Any, Any]:
    found = compared({(indicator, area, 2024): old}, {(indicator, area, 2024): new})
    assert len(found) == 1
    return found.to_dict("records")[0]


_cell = st.tuples(st.sampled_from(["victims", "reports"]), st.sampled_from(list(_LEVELS)), st.integers(2020, 2022))
_printed = st.dictionaries(_cell, st.integers(0, 40).map(float), min_size=1, max_size=20)


def _secret(cell: tuple[str, str, int]) -> bool:
    return cell[0] == "victims" and cell[1] in ("35", "3505")


@settings(max_examples=25, deadline=None)
@given(_printed, _printed)
def test_every_change_is_named_once_and_none_is_invented(old: Printed, new: Printed) -> None:
    found = compared(old, new)
    named = {(row["indicator"], row["ref_area"], int(row["time_period"])): row["kind"]
             for row in found.to_dict("records")}
    assert len(named) == len(found)
    for cell in old.keys() | new.keys():
        if cell not in old or cell not in new:
            assert named[cell] == ("added" if cell in new else "removed")
        elif old[cell] == new[cell] or (_secret(cell) and max(old[cell], new[cell]) < 10):
            assert cell not in named
        else:
            assert named[cell] == REVISED


@settings(max_examples=25, deadline=None)
@given(_printed, _printed)
def test_no_change_of_few_persons_and_no_hidden_value_is_told(old: Printed, new: Printed) -> None:
    for row in compared(old, new).to_dict("records"):
        cell = (row["indicator"], row["ref_area"], int(row["time_period"]))
        values = [row[name] for name in ("old_value", "new_value", "change") if row[name] == row[name]]
        if not _secret(cell):
            assert row["new_value"] != row["new_value"] or row["new_value"] == new[cell]
            continue
        assert all(abs(value) >= 10 for value in values)
        both = [value for value in (old.get(cell), new.get(cell)) if value is not None]
        if min(both) < 10:
            assert row["hidden"] and not values and row["old_status"] == row["new_status"] == ""
        elif len(both) == 2 and abs(both[0] - both[1]) < 10:
            assert values == [new[cell]] and row["small"]


@settings(max_examples=25, deadline=None)
@given(_printed, _printed)
def test_words_files_and_json_tell_no_more_than_the_table(old: Printed, new: Printed) -> None:
    """Every number in the words of a secret cell is one that the table tells."""
    found = compared(old, new)
    said = [told(row, "en") for row in found.to_dict("records")]
    for row, text, plain in zip(found.to_dict("records"), said, as_json(found, "en"), strict=True):
        if row["hidden"]:
            assert not re.search(r"\d", text.replace("<10", "")) and plain["new_value"] is plain["old_value"] is None
        if row["small"]:
            assert text == f"{row['new_value']:.0f}; changed by fewer than 10" and plain["change"] is None
    assert len(csv_text(found, "en").splitlines()) == len(found) + 1


@pytest.mark.parametrize(("area", "old", "new", "words"), [
    ("35", 12, 7, "berubah, disamarkan"),
    ("35", 7, 12, "berubah, disamarkan"),
    ("35", 12, 15, "15; berubah kurang dari 10"),
    ("35", 12, 24, "12 → 24 (+100,0\u00a0%)"),
    ("ID", 12, 7, "12 → 7 (−41,7\u00a0%)"),
    ("ID", 0, 7, "0 → 7"),
])
def test_persons_in_words(area: str, old: float, new: float, words: str) -> None:
    assert told(one("victims", area, old, new), "id") == words


def test_reports_are_told_whatever_their_size() -> None:
    assert told(one("reports", "3505", 3, 4), "id") == "3 → 4 (+33,3\u00a0%)"


def test_the_largest_relative_revision_comes_first() -> None:
    old = {("reports", "ID", 2020): 100.0, ("reports", "ID", 2021): 10.0, ("reports", "ID", 2022): 7.0}
    new = {("reports", "ID", 2020): 150.0, ("reports", "ID", 2021): 20.0, ("reports", "35", 2022): 9.0}
    found = compared(old, new)
    assert list(found["time_period"]) == ["2021", "2020", "2022", "2022"]
    assert list(found["kind"]) == ["revised", "revised", "added", "removed"]
    assert counts(found).to_dict("records") == [
        {"indicator": "reports", "revised": 2, "added": 1, "removed": 1, "carried": 0}]


def test_a_new_status_of_the_same_figure_is_no_revision() -> None:
    before, after = (written(con, {("reports", "ID", 2020): 5.0}) for con in connections())
    after.execute("update observation set obs_status = 'provisional'")
    found = differences(before, after)
    assert list(found["kind"]) == ["carried"] and found.iloc[0]["new_status"] == "provisional"


def test_rows_of_other_tables_are_counted_and_their_numbers_ignored() -> None:
    with duckdb.connect() as before, duckdb.connect() as after:
        for con, names in ((before, "('a', 1), ('b', 2)"), (after, "('a', 9), ('c', 2), ('c', 3)")):
            con.execute(f"create table listing_member as select * from (values {names}) as t(listing_id, obs_id)")
        found = table_differences(before, after).to_dict("records")
    assert found == [{"table": "listing_member", "added": 2, "removed": 1}]


def test_the_key_of_a_cell_is_unique_in_the_real_release(con: duckdb.DuckDBPyConnection) -> None:
    """Two used values under one key would pair wrongly."""
    columns = ", ".join((*CELL, "body"))
    twice = con.execute(f"select {columns} from observation where chosen group by all having count(*) > 1").fetchall()
    assert twice == []


def test_a_release_does_not_differ_from_itself(con: duckdb.DuckDBPyConnection) -> None:
    assert differences(con, con).empty and table_differences(con, con).empty
