"""Flows on our own polygons: every destination once, width by class, area in proportion."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.destinations import placements_by_destination
from analytics.figures.flows import LARGEST, ORIGIN, arc, flow_map, world_view
from analytics.figures.palette import LIGHT
from analytics.filters import Filter
from analytics.methods.classes import class_of, lower_bounds
from analytics.names import Names
from tests.analytics.figures.spec import has_shapes_inside, map_files, on_disk

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


@pytest.mark.parametrize("year", [2013, 2025])
def test_circles_and_arcs_are_the_frame(con: Con, names: Names, chosen: Make, year: int) -> None:
    frame = placements_by_destination(con, names, chosen(year)).frame
    frame = frame.assign(written=frame["name"], hover=frame["name"])
    bounds = lower_bounds([float(value) for value in frame["obs_value"]])
    figure = flow_map(frame, palette=LIGHT, bounds=bounds, selected="TWN")
    *arcs, circles = figure.data
    assert list(circles.customdata) == frame["counterpart_area"].tolist()
    sizes = dict(zip(frame["obs_value"], circles.marker.size, strict=True))
    top = max(sizes)
    assert all(size == pytest.approx(max(LARGEST * (value / top) ** 0.5, 5)) for value, size in sizes.items())
    per_class = [sum(class_of(value, bounds) == place for value in frame["obs_value"]) for place in range(len(bounds))]
    assert [sum(lon is None for lon in trace.lon) for trace in arcs] == per_class
    widths = [trace.line.width for trace in arcs]
    assert widths == sorted(widths)
    assert not has_shapes_inside(figure) and all(on_disk(file).is_file() for file in map_files(figure))


def test_every_destination_is_inside_the_window(con: Con, names: Names, chosen: Make) -> None:
    frame = placements_by_destination(con, names, chosen(2025)).frame
    view = world_view(frame)
    for row in frame.itertuples():
        assert 0 < view.x(row.lon) < 1 and 0 < view.y(row.lat) < 1, row.counterpart_area
    assert 0 < view.x(ORIGIN[0]) < 1


def test_an_arc_begins_in_indonesia_and_ends_at_the_place() -> None:
    lons, lats = arc(121.0, 23.7)
    assert (lons[0], lats[0]) == ORIGIN and (lons[-1], lats[-1]) == pytest.approx((121.0, 23.7))
