"""Protection figures as printed: groups are events, crossings hold no groups, lists keep their own period."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.queries import protection

LATEST = 2099


def test_a_group_has_the_figure_of_one_row_and_no_sum(con: duckdb.DuckDBPyConnection) -> None:
    found = protection.groups(con, until=LATEST)
    assert len(found) > 20
    assert set(found["period_kind"]) <= {"days", "month", "year"}
    for row in found.itertuples():
        if row.period_kind == "days":
            assert row.period_start == row.period_end
        printed = con.execute(
            """select distinct obs_value from observation where indicator = 'deportations' and time_period = ?
               and item = ? and body = ? and ref_area = 'ID' and sex = '' and age = ''""",
            [row.time_period, row.item, row.body],
        ).fetchall()
        shown = None if row.obs_value != row.obs_value else row.obs_value
        assert printed == ([(shown,)] if shown is not None else []), row.item


def test_crossings_and_groups_have_no_row_in_common(con: duckdb.DuckDBPyConnection) -> None:
    groups = protection.groups(con, until=LATEST)
    crossings = protection.crossings(con, until=LATEST)
    in_groups = set(zip(groups["time_period"], groups["item"], groups["body"], strict=True))
    in_crossings = set(zip(crossings["time_period"], crossings["item"], crossings["body"], strict=True))
    assert in_groups and in_crossings and not in_groups & in_crossings
    assert not crossings["item_code"].str.contains("one_group|flight").any()


def test_a_year_at_a_crossing_contains_its_groups(con: duckdb.DuckDBPyConnection) -> None:
    crossings = protection.crossings(con, until=2025)
    year = crossings[(crossings["item_code"] == "via_dumai") & (crossings["time_period"] == "2025")].iloc[0]
    groups = protection.groups(con, until=2025)
    dumai = groups[(groups["item_code"] == "dumai_one_group") & (groups["period_start"].dt.year == 2025)]
    assert 0 < dumai["obs_value"].sum() < year["obs_value"]
    assert set(dumai["body"]) == {year["body"]}


def test_groups_until_a_year_and_after_it_are_all_groups(con: duckdb.DuckDBPyConnection) -> None:
    every = len(protection.groups(con, until=LATEST))
    for year in (2015, 2020, 2024, 2025):
        assert len(protection.groups(con, until=year)) + protection.groups_after(con, year=year) == every


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    until=st.integers(2005, 2030),
    indicator=st.sampled_from(protection.INDICATORS),
    dimension=st.sampled_from(["item", "destination", "province"]),
)
def test_nothing_ends_after_the_year(
    con: duckdb.DuckDBPyConnection, until: int, indicator: str, dimension: str
) -> None:
    found = protection.dated_listings(
        con, until=until, indicator=indicator, dimension=dimension, language="id", counterpart=None, filter_=None
    )
    assert all(listing.period_end.year <= until for listing in found)
    ends = [listing.period_end for listing in found]
    assert ends == sorted(ends, reverse=True)
    rows = protection.national(con, indicators=[indicator], until=until)
    assert rows.empty or rows["period_end"].max().year <= until


def test_national_rows_hold_no_doubtful_one_and_no_part_of_a_sex(con: duckdb.DuckDBPyConnection) -> None:
    rows = protection.national(con, indicators=list(protection.INDICATORS), until=LATEST)
    assert len(rows) > 200
    assert not (rows["obs_status"] == "doubtful").any()
    assert (rows["sex"] == "").all() and (rows["level"] == "nation").all()


def test_parts_belong_to_the_total_they_were_printed_with(con: duckdb.DuckDBPyConnection) -> None:
    parts = protection.parts_of(con, indicator="deceased_repatriated", ref_area="53", time_period="2024")
    assert set(parts["source_id"]) == {"poskupang_202503"}
    assert set(parts["total"]) == {123.0}
    assert parts.loc[parts["sex"] != "", "obs_value"].sum() == 123
    none = protection.parts_of(con, indicator="deceased_repatriated", ref_area="53", time_period="2021")
    assert none.empty


def test_the_longest_series_is_that_of_most_whole_years(con: duckdb.DuckDBPyConnection) -> None:
    assert protection.longest_series(con, indicator="deceased_repatriated", until=2025) == ("BP3MI NTT", "53")
    assert protection.longest_series(con, indicator="deceased_repatriated", until=2018) is None


def test_gaps_name_an_owner(con: duckdb.DuckDBPyConnection) -> None:
    found = protection.gaps(con, language="id", gap_id="deaths_nation")
    assert len(found) == 1 and found.iloc[0]["owner"] and ";" not in found.iloc[0]["owner"]
    assert protection.gaps(con, language="en", gap_id="tidak ada").empty


def test_first_year_of_a_subject_that_a_release_lacks(con: duckdb.DuckDBPyConnection) -> None:
    assert protection.first_year(con, indicators=["complaints"]) == 2018
    assert protection.first_year(con, indicators=["tidak ada"]) is None


@pytest.mark.parametrize("indicator", protection.INDICATORS)
def test_every_indicator_of_the_page_has_rows(con: duckdb.DuckDBPyConnection, indicator: str) -> None:
    assert len(protection.of_regions(con, indicators=[indicator], regions=["ID"], until=LATEST))
