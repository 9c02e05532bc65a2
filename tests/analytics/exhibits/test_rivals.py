"""Cells with more than one value, on the screen."""

from __future__ import annotations

from collections.abc import Callable

import duckdb

from analytics.exhibits.printed_values import decimals_of, tick_text
from analytics.exhibits.rivals import rival_cell, rivals
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Chosen = Callable[..., Filter]


def test_many_cells_of_one_reason_are_one_line(con: Con, names: Names, chosen: Chosen) -> None:
    exhibit = rivals(con, names, chosen())
    cells = con.execute("select count(distinct cell) from mart_rival").fetchall()[0][0]
    assert exhibit.frame["cells"].sum() == cells and exhibit.title.startswith(f"{cells} ")
    folded = exhibit.frame[exhibit.frame["code"] == ""]
    assert list(folded["indicator"]) == ["grdp_per_capita_current"] and folded.iloc[0]["cells"] > 100
    codes = exhibit.frame.loc[exhibit.frame["code"] != "", "code"]
    assert codes.is_unique


def test_a_picked_cell_shows_its_values_and_to_what_its_parts_belong(con: Con, names: Names, chosen: Chosen) -> None:
    frame = rivals(con, names, chosen()).frame
    code = frame[(frame["indicator"] == "placements") & (frame["when"] == "2023")].iloc[0]["code"]
    exhibit = rival_cell(con, names, chosen(), code)
    assert exhibit is not None
    assert list(exhibit.frame["written"]) == ["297.108", "274.965"]
    assert list(exhibit.frame["state"]) == ["dipakai", "nilai lain"]
    assert any("297.108" in text for text in exhibit.facts["parts"])  # type: ignore[attr-defined]
    assert rival_cell(con, names, chosen(), "placements.2023.ID.zzzz") is None
    assert rival_cell(con, names, chosen(), "") is None


def test_money_is_written_so_that_values_differ(con: Con, names: Names, chosen: Chosen) -> None:
    frame = rivals(con, names, chosen()).frame
    row = frame[(frame["indicator"] == "remittances_workers") & (frame["when"] == "2018")].iloc[0]
    assert row["used"] == "US$\u00a010,971 miliar"
    assert set(row["others"].split("; ")) == {"US$\u00a010,97 miliar", "US$\u00a010,8 miliar"}
    assert tick_text(names, 10.85e9, "USD") == "10,85" and decimals_of(None) == 0
