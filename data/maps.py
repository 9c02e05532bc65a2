"""Cut the map files of ``static/map`` and two tables of ``data/geo`` from the boundaries.

Run as ``python -m data.maps``. The same boundaries give the same bytes.
"""

import json
from collections.abc import Iterable, Iterator
from math import cos, radians, sqrt
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

GEO = Path(__file__).parent / "geo"
MAPS = Path(__file__).parent.parent / "static" / "map"

Areas = dict[str, BaseGeometry]

GRID = 0.001
HATCH_STEP = 0.62
HATCH_STEP_JAVA = HATCH_STEP / 3.2
HATCH_LINES = 60
JAVA = (104.5, -9.4, 119.6, -5.0)
NEIGHBOURHOOD = (92.0, -14.0, 144.0, 10.0)
WORLD = (-180.0, -85.0, 180.0, 85.0)
WORLD_TOLERANCE = 0.2
WORLD_SMALLEST_ISLAND = 0.05
DOT_AREA = 0.3
METRO_JAYA = "31"
REACH = 0.02


def read_areas(name: str) -> Areas:
    """Return the polygons of ``data/geo/<name>.geojson`` by feature id, in degrees."""
    frame = gpd.read_file(GEO / f"{name}.geojson")
    return dict(zip(frame["id"].astype(str), frame.geometry, strict=True))


def read_table(name: str) -> pd.DataFrame:
    """Return ``data/geo/<name>.csv``; every column is text, empty stays empty."""
    return pd.read_csv(GEO / f"{name}.csv", dtype=str, keep_default_na=False)


def union(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    return shapely.union_all(list(shapes), grid_size=GRID)


def in_province(kabkota: Areas, province: str) -> Areas:
    return {code: shape for code, shape in kabkota.items() if code.startswith(province)}


def successors() -> dict[str, list[str]]:
    """Return the provinces of today that make up ``91_old`` and ``92_old``."""
    table = read_table("regions").set_index("code")
    former = table[table["level"] == "former_province"]
    return former["successors"].str.split("|").to_dict()


def former_provinces(province: Areas) -> Areas:
    """Return ``91_old`` and ``92_old``, each the union of its successors."""
    return {old: union(province[code] for code in new) for old, new in successors().items()}


def provinces_34(province: Areas) -> Areas:
    """Return the provinces on the borders before the Papua split of 2022."""
    replaced = {code for new in successors().values() for code in new}
    kept = {code: shape for code, shape in province.items() if code not in replaced}
    return kept | former_provinces(province)


def polda_members() -> dict[str, str]:
    """Return the Polda of each kabupaten/kota, as the province code of the Polda."""
    codes = read_table("polda").set_index("polda")["province_code"]
    members = read_table("polda_kabkota")
    return dict(zip(members["code"], members["polda"].map(codes), strict=True))


def polda_areas(province: Areas, kabkota: Areas) -> Areas:
    """Return the areas of the Polda on the coasts and borders of the 34 provinces.

    Polda Metro Jaya takes its kabupaten/kota from the neighbouring provinces. The kabupaten
    file has a coast of its own, so its share is all of the neighbour that lies near those
    kabupaten and in no other: no sliver of Jawa Barat stays along the bay.
    """
    areas = provinces_34(province)
    taken = {code for code, polda in polda_members().items() if polda == METRO_JAYA != code[:2]}
    near = union(kabkota[code] for code in sorted(taken)).buffer(REACH)
    for giver in sorted({code[:2] for code in taken}):
        own = in_province(kabkota, giver)
        kept = union(own[code] for code in own if code not in taken)
        part = cut_off(areas[giver].intersection(near), kept)
        areas[giver] = cut_off(areas[giver], part)
        areas[METRO_JAYA] = union([areas[METRO_JAYA], part])
    return areas


def cut_off(shape: BaseGeometry, other: BaseGeometry, sliver: float = 2e-4) -> BaseGeometry:
    """Return the polygons of ``shape`` outside ``other``, without slivers (square degrees)."""
    rest = shapely.difference(shape, other, grid_size=GRID)
    return shapely.MultiPolygon([part for part in polygons(rest) if part.area >= sliver])


def polygons(shape: BaseGeometry) -> list[shapely.Polygon]:
    return [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]


def world_areas(countries: Areas) -> Areas:
    """Return the countries without Indonesia, simplified together so that borders stay shared."""
    others = {code: shape for code, shape in countries.items() if code != "IDN"}
    simpler = shapely.coverage_simplify(list(others.values()), WORLD_TOLERANCE)
    return {code: large_parts(shape) for code, shape in zip(others, simpler, strict=True)}


def large_parts(shape: BaseGeometry) -> BaseGeometry:
    """Return a country without its specks; its largest part always stays."""
    parts = sorted(polygons(shape), key=lambda part: part.area, reverse=True)
    large = [part for part in parts[1:] if part.area >= WORLD_SMALLEST_ISLAND]
    return shapely.MultiPolygon([*parts[:1], *large])


def neighbour_areas(countries: Areas) -> Areas:
    """Return what lies around Indonesia within ``NEIGHBOURHOOD``."""
    frame = shapely.box(*NEIGHBOURHOOD)
    cut = {
        code: shapely.MultiPolygon(polygons(shape.intersection(frame)))
        for code, shape in countries.items()
        if code != "IDN"
    }
    return {code: shape for code, shape in cut.items() if not shape.is_empty}


def hatch(land: BaseGeometry, step: float) -> BaseGeometry:
    """Return rising 45° lines over ``land``; ``step`` is their distance along a parallel."""
    west, south, east, north = land.bounds
    first, last = int((west - north) // step), int((east - south) // step) + 1
    lines = [
        shapely.LineString([(south + k * step, south), (north + k * step, north)])
        for k in range(first, last + 1)
    ]
    return only_lines(shapely.intersection(shapely.MultiLineString(lines), land))


def only_lines(shape: BaseGeometry) -> shapely.MultiLineString:
    """Return the lines of a shape that keep a length when rounded, in a fixed order."""
    lines = [
        part
        for part in shapely.get_parts(shape)
        if part.geom_type == "LineString" and part.length > 4 * GRID
    ]
    return shapely.MultiLineString(sorted(lines, key=lambda line: line.coords[0]))


def hatch_step(land: BaseGeometry) -> float:
    west, south, east, north = land.bounds
    return (east - west + north - south) / HATCH_LINES


def outline(areas: Areas) -> BaseGeometry:
    """Return all borders and coasts, each line once."""
    lines = shapely.union_all([shape.boundary for shape in areas.values()], grid_size=GRID)
    return only_lines(shapely.line_merge(lines))


def dots(shape: BaseGeometry) -> list[tuple[float, float]]:
    """Return a grid of points inside a shape, square on a Mercator map: 8 to about 60.

    A shape that no grid of reasonable fineness meets three times gives the points inside its
    largest parts instead.
    """
    wanted = 4 if shape.area < DOT_AREA / 3 else min(60, max(8, shape.area / DOT_AREA))
    step = sqrt(shape.area / wanted)
    for _ in range(4):
        inside = list(grid(shape, step))
        if len(inside) >= 3:
            return inside
        step /= sqrt(2)
    largest = sorted(polygons(shape), key=lambda part: part.area, reverse=True)
    return [part.representative_point().coords[0] for part in largest[:3]]


def grid(shape: BaseGeometry, step: float) -> Iterator[tuple[float, float]]:
    west, south, east, north = shape.bounds
    shapely.prepare(shape)
    lat = south + step / 2
    while lat < north:
        lon = west + step / 2
        while lon < east:
            if shapely.contains_xy(shape, lon, lat):
                yield lon, lat
            lon += step
        lat += step * cos(radians(lat))


def dots_table(province: Areas, polda: Areas) -> pd.DataFrame:
    """Return columns ``code``, ``lon``, ``lat``.

    The codes are those of the provinces, ``91_old``, ``92_old``, and ``31_polda``,
    ``32_polda``, ``36_polda`` for the Polda whose area is not that of a province.
    """
    moved = {f"{code}_polda": polda[code] for code in ("31", "32", "36")}
    shapes = province | former_provinces(province) | moved
    rows = [(code, *point) for code in sorted(shapes) for point in dots(shapes[code])]
    return pd.DataFrame(rows, columns=["code", "lon", "lat"]).round(3)


def bounds_table(province: Areas, kabkota: Areas) -> pd.DataFrame:
    """Return columns ``code``, ``west``, ``south``, ``east``, ``north`` in degrees.

    A province is framed so that its own polygon and those of its kabupaten fit.
    """
    shapes = province | former_provinces(province) | kabkota
    framed = {
        code: shapely.union_all([shape, *in_province(kabkota, code).values()]).bounds
        for code, shape in shapes.items()
    }
    rows = [(code, *framed[code]) for code in sorted(framed)]
    return pd.DataFrame(rows, columns=["code", "west", "south", "east", "north"]).round(3)


def tidy(shape: BaseGeometry, digits: int) -> BaseGeometry:
    """Return a shape on the grid of ``digits`` decimals, rings counter-clockwise (RFC 7946)."""
    snapped = shapely.set_precision(shape, 10.0**-digits).normalize()
    return shapely.orient_polygons(snapped, exterior_cw=False)


def feature(code: str, shape: BaseGeometry, digits: int) -> dict[str, object]:
    text = shapely.to_geojson(tidy(shape, digits))
    geometry = json.loads(text, parse_float=lambda number: round(float(number), digits))
    return {"type": "Feature", "id": code, "properties": {"code": code}, "geometry": geometry}


def write(path: Path, areas: Areas, digits: int = 3) -> Path:
    """Write one feature an area, in the order of the codes, and return the path."""
    features = [feature(code, areas[code], digits) for code in sorted(areas)]
    collection = {"type": "FeatureCollection", "features": features}
    path.write_text(json.dumps(collection, separators=(",", ":")) + "\n", encoding="utf-8")
    return path


def write_maps(target: Path) -> list[Path]:
    """Write every map file into ``target`` and return their paths."""
    target.mkdir(parents=True, exist_ok=True)
    province, kabkota = read_areas("province"), read_areas("kabkota")
    countries = read_areas("countries")
    old = provinces_34(province)
    land = union(province.values())
    java = land.intersection(shapely.box(*JAVA))
    layers = {
        "province38": province,
        "province34": old,
        "polda": polda_areas(province, kabkota),
        "world": world_areas(countries),
        "neighbours": neighbour_areas(countries),
        "sea": {"sea": shapely.box(*WORLD)},
        "hatch38": {"hatch38": hatch(land, HATCH_STEP)},
        "hatch-java": {"hatch-java": hatch(java, HATCH_STEP_JAVA)},
        "outline38": {"outline38": outline(province)},
        "outline34": {"outline34": outline(old)},
    }
    written = [write(target / f"{name}.geojson", areas) for name, areas in layers.items()]
    for code in sorted(province):
        written += write_province(target, code, in_province(kabkota, code))
    return written


def write_province(target: Path, code: str, kabkota: Areas) -> list[Path]:
    """Write the kabupaten of a province and the hatch that lies under them."""
    whole = union(kabkota.values())
    lines = {f"hatch-{code}": hatch(whole, hatch_step(whole))}
    return [
        write(target / f"kabkota-{code}.geojson", kabkota),
        write(target / f"hatch-{code}.geojson", lines, digits=4),
    ]


def write_tables(target: Path) -> list[Path]:
    """Write ``dots.csv`` and ``bounds.csv`` into ``target`` and return their paths."""
    province, kabkota = read_areas("province"), read_areas("kabkota")
    tables = {
        "dots": dots_table(province, polda_areas(province, kabkota)),
        "bounds": bounds_table(province, kabkota),
    }
    for name, table in tables.items():
        table.to_csv(target / f"{name}.csv", index=False, lineterminator="\n")
    return [target / f"{name}.csv" for name in tables]


def main() -> None:
    """Write the map files and the two tables where the app reads them."""
    for path in [*write_maps(MAPS), *write_tables(GEO)]:
        print(f"{path.stat().st_size:>9,} {path.name}")


if __name__ == "__main__":
    main()
