"""Rows of the explorer: filtered in the database, the same as filtered by hand."""

from __future__ import annotations

import duckdb
import pytest

from analytics.queries.explorer import Selection, choices, count, found_rows
from data.schema import DIMENSIONS

NATION_TOTALS = Selection(indicator="placements", ref_areas=("ID",), totals=True)


def test_no_filter_holds_every_figure(con: duckdb.DuckDBPyConnection) -> None:
    row = con.execute("select count(*) from observation").fetchone()
    assert row is not None and count(con, Selection()) == row[0]


def test_pages_put_together_are_the_whole(con: duckdb.DuckDBPyConnection) -> None:
    selection = Selection(indicator="victims")
    whole = found_rows(con, selection)
    assert len(whole) == count(con, selection) > 50
    pages = [found_rows(con, selection, offset=start, limit=25) for start in range(0, len(whole), 25)]
    assert [obs for page in pages for obs in page["obs_id"]] == list(whole["obs_id"])
    assert whole["obs_id"].is_unique


def test_totals_have_no_detail_and_whole_years_come_first(con: duckdb.DuckDBPyConnection) -> None:
    rows = found_rows(con, NATION_TOTALS)
    assert (rows[list(DIMENSIONS)] == "").all(axis=None) and (rows["counterpart_area"] == "").all()
    order = rows["cumulative"].astype(int) * 2 + rows["whole_year"].isna().astype(int)
    assert order.is_monotonic_increasing and order.nunique() >= 3


def test_the_used_value_comes_before_its_rivals(con: duckdb.DuckDBPyConnection) -> None:
    rows = found_rows(con, NATION_TOTALS.changed(first=2023, last=2023))
    year = rows[rows["period_kind"] == "year"]
    assert list(year["obs_value"]) == [297108, 274965] and list(year["chosen"]) == [True, False]
    assert (year["used_value"] == 297108).all()


def test_years_bound_the_end_of_a_period(con: duckdb.DuckDBPyConnection) -> None:
    rows = found_rows(con, Selection(indicator="placements", first=2020, last=2021))
    assert set(rows["period_end"].dt.year) == {2020, 2021}


@pytest.mark.parametrize(
    ("selection", "column", "value"),
    [
        (Selection(body="Bareskrim"), "body", "Bareskrim"),
        (Selection(source="goodstats_2025"), "source_id", "goodstats_2025"),
        (Selection(indicator="placements", counterpart="MYS"), "counterpart_area", "MYS"),
        (Selection(indicator="placements", level="kabupaten"), "level", "kabupaten"),
    ],
)
def test_each_filter_holds_only_its_own(
    con: duckdb.DuckDBPyConnection, selection: Selection, column: str, value: str
) -> None:
    rows = found_rows(con, selection)
    assert len(rows) and set(rows[column]) == {value}


def test_a_word_is_sought_in_title_publisher_and_id(con: duckdb.DuckDBPyConnection) -> None:
    rows = found_rows(con, Selection(text="KOMPAS"))
    words = (rows["title"] + " " + rows["publisher"] + " " + rows["source_id"]).str.lower()
    assert len(rows) and words.str.contains("kompas", regex=False).all()
    assert count(con, Selection(text="' or true --")) == 0


def test_choices_come_from_the_rows(con: duckdb.DuckDBPyConnection) -> None:
    found = choices(con, indicator="placements")
    assert found is not None
    assert "KP2MI" in found.bodies and "MYS" in found.counterparts and "" not in found.counterparts
    assert found.last >= 2025
    assert choices(con, indicator="no_such_indicator") is None
