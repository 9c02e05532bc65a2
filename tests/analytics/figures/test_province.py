"""One province by its kabupaten."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.kabupaten import placements_by_kabupaten
from analytics.figures.palette import LIGHT
from analytics.figures.province import fitted, kabupaten_map
from analytics.filters import Filter
from analytics.methods.classes import class_of, lower_bounds
from analytics.names import Names
from tests.analytics.figures.spec import has_shapes_inside, map_files, on_disk, sent

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


def test_classes_of_the_listing_and_shapes_by_address(con: Con, names: Names, chosen: Make) -> None:
    frame = placements_by_kabupaten(con, names, chosen(2025, region="3507")).frame.assign(hover="x")
    box = con.execute("select west, south, east, north from region_bounds where code = '35'").fetchone()
    known = frame[frame["drawn"].notna()].set_index("ref_area")["drawn"]
    bounds = lower_bounds(list(known))
    figure = kabupaten_map(
        frame, province="35", box=box, palette=LIGHT, bounds=bounds, colors=LIGHT.sequential, selected="3507"
    )
    without, classes, outline = sent(figure)["data"]
    assert dict(zip(classes["locations"], classes["z"], strict=True)) == {
        code: class_of(value, bounds) for code, value in known.items()
    }
    assert set(without["locations"]) == set(frame["ref_area"]) - set(known.index)
    assert outline["locations"] == ["3507"]
    assert not has_shapes_inside(figure) and all(on_disk(file).is_file() for file in map_files(figure))


def test_every_province_has_its_files_and_fits_its_window(con: Con, names: Names) -> None:
    provinces = names.regions.index[names.regions["level"] == "province"]
    bounds = con.execute("select code, west, south, east, north from region_bounds").fetchall()
    boxes = {code: box for code, *box in bounds}
    for code in provinces:
        assert on_disk(f"app/static/map/kabkota-{code}.geojson").is_file(), code
        assert on_disk(f"app/static/map/hatch-{code}.geojson").is_file(), code
        west, south, east, north = boxes[code]
        view = fitted(boxes[code], aspect=2.0)
        corners = [view.x(west), view.x(east), view.y(south), view.y(north)]
        assert min(corners) >= -0.01 and max(corners) <= 1.01, code
        assert view.x(west) < view.x(east) and view.y(south) < view.y(north)


@pytest.mark.parametrize("aspect", [1.0, 2.0, 3.0])
def test_a_window_keeps_its_aspect(aspect: float) -> None:
    assert fitted((112.0, -8.5, 114.5, -7.0), aspect=aspect).aspect == aspect
