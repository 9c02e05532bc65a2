"""Ranked bars: the listing in its order, the rest hatched."""

from __future__ import annotations

from collections.abc import Callable

import duckdb

from analytics.exhibits.regions import placements_by_province
from analytics.figures.bars import ranked_bars
from analytics.figures.palette import LIGHT
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


def test_bars_are_the_frame_in_its_order(con: Con, names: Names, chosen: Make) -> None:
    frame = placements_by_province(con, names, chosen(2025)).frame
    rows = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False)
    figure = ranked_bars(
        rows, palette=LIGHT, written=lambda value: f"{value:.0f}", rest=("28 lain", 14401.0), selected="35"
    )
    bars, rest = figure.data
    assert list(bars.x) == rows["drawn"].tolist() and list(bars.y) == rows["name"].tolist()
    assert list(bars.customdata) == rows["ref_area"].tolist()
    assert list(bars.text) == [f"{value:.0f}" for value in rows["drawn"]]
    colors = dict(zip(bars.customdata, bars.marker.color, strict=True))
    assert colors.pop("35") == LIGHT.rival_mark and set(colors.values()) == {LIGHT.accent}
    assert list(rest.x) == [14401] and rest.marker.pattern.shape == "/" and rest.marker.color == LIGHT.land
    assert rest.customdata is None, "the rest is no place that can be clicked"
    assert figure.layout.yaxis.autorange == "reversed", "largest first"


def test_without_a_rest_there_is_no_hatched_bar(con: Con, names: Names, chosen: Make) -> None:
    frame = placements_by_province(con, names, chosen(2025)).frame.dropna(subset=["drawn"])
    assert len(ranked_bars(frame, palette=LIGHT, written=str).data) == 1
