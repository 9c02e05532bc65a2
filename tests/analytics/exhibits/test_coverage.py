"""Provinces with a figure, an interval, or neither: they add up, and agree with what is proven elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from math import isfinite

import duckdb

from analytics.exhibits.bounds import intervals
from analytics.exhibits.coverage import ABSENT, INTERVAL, NONE, WHOLE, completeness, coverage, proven
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.listings import listings

Choose = Callable[..., Filter]
YEARS = tuple(range(2011, 2026))


def test_figure_interval_and_neither_are_all_provinces(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose
) -> None:
    frame = coverage(con, names, chosen()).frame
    assert (frame["figure"] + frame["interval"] + frame["neither"] == frame["borders"]).all()
    placements = frame[frame["indicator"] == "placements"].set_index("year")
    assert list(placements.loc[2025, ["figure", "interval", "neither"]]) == [10, 28, 0]
    assert placements.loc[2019, "interval"] == 0


def test_the_year_is_the_latest(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    assert coverage(con, names, chosen(2020)).frame["year"].max() == 2020
    assert set(completeness(con, names, chosen(2014), years=YEARS).frame["year"]) == {2011, 2012, 2013, 2014}


def test_the_intervals_are_those_of_the_bounds(con: duckdb.DuckDBPyConnection, names: Names) -> None:
    counted = proven(con, names)
    found = listings(con, indicator="placements", dimension="province", language="id")
    checked = 0
    for listing in found:
        if listing.whole_year is None:
            continue
        frame = intervals(con, names, listing)
        bounded = {area for area, upper in zip(frame["ref_area"], frame["upper"], strict=True) if isfinite(upper)}
        assert counted.get(("placements", listing.whole_year), frozenset()) == bounded
        checked += 1
    assert checked == 5


def test_the_grid_of_one_measure(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    frame = completeness(con, names, chosen(), years=YEARS, indicator="placements").frame
    word = frame.set_index(["ref_area", "year"])["state_word"]
    assert word["11", 2025].startswith("selang ≤\u00a03.545. Daftar 2025 mencetak 10 provinsi terbesar")
    assert word["11", 2024] == "selang lebih lebar dari yang ditulis pada satu provinsi: hanya sisa bersama."
    sign = frame.set_index(["ref_area", "year"])["sign"]
    assert (sign["11", 2025], sign["31", 2013], sign["11", 2024], sign["35", 2013]) == ("≤", "≥", "", "")
    state = frame.set_index(["ref_area", "year"])["state"]
    assert state["35", 2013] == WHOLE and state["11", 2025] == INTERVAL and state["12", 2011] == NONE
    assert state["93", 2020] == ABSENT and state["91_old", 2024] == ABSENT


def test_the_grid_of_all_measures(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    exhibit = completeness(con, names, chosen(), years=YEARS)
    (printed,) = con.execute(
        """select count(distinct indicator) from observation join indicator using (indicator)
           where ref_area = '52' and year(period_end) = 2024 and not cumulative and obs_status <> 'doubtful'
             and split_part(file, ';', 1) in ('departures', 'protection', 'tppo', 'remittances')"""
    ).fetchone() or (0,)
    cell = exhibit.frame.set_index(["ref_area", "year"]).loc[("52", 2024)]
    assert cell["measures"] == printed > 5
    assert cell["share"] == 100 * printed / int(str(exhibit.facts["measures"]))
