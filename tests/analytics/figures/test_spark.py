"""The small picture of years: gaps hatched, no line across a gap or a change of counting."""

from __future__ import annotations

import re

import duckdb

from analytics.figures.palette import LIGHT
from analytics.figures.spark import sparkline
from analytics.queries.annual import annual_series


def test_placements(con: duckdb.DuckDBPyConnection) -> None:
    series = annual_series(con, indicator="placements", body="KP2MI", ref_area="ID", until=2025, role="origin")
    svg = sparkline(series, palette=LIGHT, first=2011, last=2025)
    lines = re.findall(r'<polyline points="([^"]+)"', svg)
    assert [len(points.split()) for points in lines] == [7, 3, 3], "2011-2017, 2020-2022, 2023-2025"
    assert svg.count("<rect") == 2, "2018 and 2019 are hatched"
    assert svg.count('stroke-dasharray="2 2"') == series["segment"].nunique() - 1
    assert ">2011<" in svg and ">2025<" in svg


def test_one_year_is_a_point(con: duckdb.DuckDBPyConnection) -> None:
    series = annual_series(con, indicator="placements", body="KP2MI", ref_area="ID", until=2011, role="origin")
    svg = sparkline(series, palette=LIGHT, first=2011, last=2011)
    assert svg.count("<circle") == 1 and "nan" not in svg
