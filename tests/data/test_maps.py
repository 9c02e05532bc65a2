"""The committed map files are those that the boundaries give, and can be drawn as they are."""

import json
from pathlib import Path

import pandas as pd
import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from data import maps

TOLERANCE = 0.0015


def shapes(name: str) -> dict[str, BaseGeometry]:
    collection = json.loads((maps.MAPS / f"{name}.geojson").read_text(encoding="utf-8"))
    return {item["id"]: shapely.geometry.shape(item["geometry"]) for item in collection["features"]}


def codes(level: str) -> set[str]:
    regions = maps.read_table("regions")
    return set(regions.loc[regions["level"] == level, "code"])


PROVINCES = sorted(codes("province"))
FILES = sorted(path.stem for path in maps.MAPS.glob("*.geojson"))


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    target = tmp_path_factory.mktemp("map")
    return maps.write_maps(target)


def test_rebuilding_gives_the_committed_maps(rebuilt: list[Path]) -> None:
    changed = [
        path.name for path in rebuilt if path.read_bytes() != (maps.MAPS / path.name).read_bytes()
    ]
    assert changed == []


def test_no_map_file_is_left_from_an_earlier_build(rebuilt: list[Path]) -> None:
    assert sorted(path.stem for path in rebuilt) == FILES


def test_rebuilding_gives_the_committed_tables(tmp_path: Path) -> None:
    for path in maps.write_tables(tmp_path):
        assert path.read_bytes() == (maps.GEO / path.name).read_bytes()


@pytest.mark.parametrize("name", FILES)
def test_shapes_are_valid_and_wound_counter_clockwise(name: str) -> None:
    for code, shape in shapes(name).items():
        assert shape.is_valid and not shape.is_empty, code
        for part in maps.polygons(shape):
            assert part.exterior.is_ccw, code
            assert not any(ring.is_ccw for ring in part.interiors), code


def test_provinces_are_those_of_the_table() -> None:
    assert set(shapes("province38")) == set(PROVINCES)


def test_former_provinces_replace_their_successors() -> None:
    replaced = {code for new in maps.successors().values() for code in new}
    expected = set(PROVINCES) - replaced | codes("former_province")
    assert set(shapes("province34")) == set(shapes("polda")) == expected


@pytest.mark.parametrize("province", PROVINCES)
def test_regencies_are_those_of_the_table(province: str) -> None:
    expected = {code for code in codes("regency") if code.startswith(province)}
    assert set(shapes(f"kabkota-{province}")) == expected


def test_polda_cover_the_country_once() -> None:
    polda, provinces = shapes("polda").values(), shapes("province34").values()
    assert shapely.union_all(list(polda)).symmetric_difference(
        shapely.union_all(list(provinces))
    ).area == pytest.approx(0, abs=1e-3)
    assert sum(shape.area for shape in polda) == pytest.approx(
        sum(shape.area for shape in provinces), abs=1e-3
    )


@pytest.mark.parametrize(
    ("kabkota", "polda"), [("3216", "31"), ("3671", "31"), ("3603", "36"), ("3201", "32")]
)
def test_polda_metro_jaya_reaches_into_its_neighbours(kabkota: str, polda: str) -> None:
    point = shapes(f"kabkota-{kabkota[:2]}")[kabkota].representative_point()
    assert shapes("polda")[polda].contains(point)


def test_world_is_without_indonesia_and_light() -> None:
    assert set(shapes("world")) == set(maps.read_areas("countries")) - {"IDN"}
    assert (maps.MAPS / "world.geojson").stat().st_size < 250_000


@pytest.mark.parametrize("name", ["hatch38", "hatch-java"])
def test_national_hatch_lies_on_land(name: str) -> None:
    land = shapely.union_all(list(shapes("province38").values()))
    assert land.buffer(TOLERANCE).covers(shapes(name)[name])


@pytest.mark.parametrize("province", PROVINCES)
def test_hatch_of_a_province_lies_on_its_regencies(province: str) -> None:
    land = shapely.union_all(list(shapes(f"kabkota-{province}").values()))
    lines = shapes(f"hatch-{province}")[f"hatch-{province}"]
    assert land.buffer(TOLERANCE).covers(lines)
    assert len(lines.geoms) >= 15


def test_every_area_has_dots_inside_it() -> None:
    table = pd.read_csv(maps.GEO / "dots.csv", dtype={"code": str})
    areas = shapes("province38") | shapes("province34")
    areas |= {f"{code}_polda": shapes("polda")[code] for code in ("31", "32", "36")}
    assert set(table["code"]) == set(areas)
    for code, points in table.groupby("code"):
        assert 3 <= len(points) <= 80, code
        near = areas[code].buffer(TOLERANCE)
        assert shapely.contains_xy(near, points["lon"], points["lat"]).all(), code


def test_bounds_frame_every_region() -> None:
    table = pd.read_csv(maps.GEO / "bounds.csv", dtype={"code": str}).set_index("code")
    assert set(table.index) == set(maps.read_table("regions")["code"])
    assert (table["west"] < table["east"]).all() and (table["south"] < table["north"]).all()
    assert table.loc["91_old", "east"] == table.loc[["91", "93", "94", "95"], "east"].max()
