"""The map of a province for paper: kabupaten in the classes of the screen, names placed without collision."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from math import cos, pi, radians, sin
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline
from shapely import prepare
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

from analytics.export import paper
from analytics.figures.class_words import class_words
from analytics.figures.palette import LIGHT
from analytics.methods.classes import class_of, lower_bounds
from analytics.names import Names, short_area
from analytics.numbers import number

WIDTH, TALLEST, LOWEST = 124.0, 76.0, 46.0
LABELS = 8
FONT = 7.0
#: West, south, east, north in degrees.
Room = tuple[float, float, float, float]
Style = dict[str, Any]


@dataclass(frozen=True)
class Drawn:
    """A map as a figure and what its legend says, from much to little."""

    figure: Figure
    legend: tuple[tuple[str, str], ...]
    missing: bool


@cache
def shapes(name: str) -> dict[str, BaseGeometry]:
    """Polygons of a map file by their code."""
    data = json.loads((paper.MAPS / f"{name}.geojson").read_text(encoding="utf-8"))
    return {one["properties"]["code"]: shape(one["geometry"]) for one in data["features"]}


@cache
def _land(province: str) -> BaseGeometry:
    land = unary_union([geometry.buffer(0) for geometry in shapes(f"kabkota-{province}").values()]).simplify(0.005)
    prepare(land)
    return land


def patch(geometry: BaseGeometry, **style: Any) -> PathPatch:
    """A polygon with its holes as one path."""
    rings = [ring for part in _parts(geometry) for ring in (part.exterior, *part.interiors)]
    outlines = [Outline(np.asarray(ring.coords)[:, :2], closed=True) for ring in rings]
    return PathPatch(Outline.make_compound_path(*outlines), **style)


def _parts(geometry: BaseGeometry) -> list[Polygon]:
    return list(geometry.geoms) if isinstance(geometry, MultiPolygon) else [geometry]


def _main_parts(own: dict[str, BaseGeometry]) -> BaseGeometry:
    """The largest part of each kabupaten and all that is not tiny: far islets do not shrink the rest."""
    least = 0.003 * sum(geometry.area for geometry in own.values())
    kept = [max(_parts(geometry), key=lambda part: part.area) for geometry in own.values()]
    kept += [part for geometry in own.values() for part in _parts(geometry) if part.area > least]
    return MultiPolygon(kept)


def _window(land: BaseGeometry, width: float, tallest: float) -> tuple[float, float, float, float, float]:
    """West, south, east, north of the frame, and its height in mm."""
    west, south, east, north = land.bounds
    stretch = 1 / cos(radians((south + north) / 2))
    wide, tall = (east - west) * 1.3, (north - south) * 1.12 * stretch
    height = min(tallest, max(LOWEST, width * tall / wide))
    wide = max(wide, tall * width / height)
    tall = wide * height / width / stretch
    x, y = (west + east) / 2, (south + north) / 2
    return x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2, height


def province_map(
    names: Names,
    frame: pd.DataFrame,
    *,
    province: str,
    width: float = WIDTH,
    tallest: float = TALLEST,
    font: float = FONT,
) -> Drawn:
    """Kabupaten of one province over hatched ground, with the largest named.

    Parameters
    ----------
    frame
        ``ref_area``, ``name``, ``drawn`` (empty: no figure).
    """
    own = shapes(f"kabkota-{province}")
    land = _land(province)
    west, south, east, north, height = _window(_main_parts(own), width, tallest)
    figure, axes = paper.canvas(width, height, box=(0, 0, 0, 0))
    axes.set_xlim(west, east)
    axes.set_ylim(south, north)
    axes.set_xticks([])
    axes.set_yticks([])
    _neighbours(axes, box(west, south, east, north), province)
    values = dict(zip(frame["ref_area"], frame["drawn"], strict=True))
    known = [float(value) for value in values.values() if value == value]
    bounds = lower_bounds(known) if known else []
    shift = len(LIGHT.sequential) - len(bounds)
    fills = {
        code: LIGHT.sequential[class_of(float(values[code]), bounds) + shift]
        for code in own
        if values.get(code) is not None and values[code] == values[code]
    }
    _areas(axes, own, fills)
    scale = (width / (east - west), height / (north - south))
    _label(axes, names, frame, own, land, (west, south, east, north), fills, scale=scale, font=font)
    words = class_words(bounds, names.language)
    legend = tuple((LIGHT.sequential[place + shift], word) for place, word in reversed(list(enumerate(words))))
    return Drawn(figure, legend, len(fills) < len(own))


def _neighbours(axes: Axes, view: BaseGeometry, province: str) -> None:
    """What lies around: other countries and provinces."""
    for name, skip in (("neighbours", ""), ("province38", province)):
        for code, geometry in shapes(name).items():
            if code != skip and geometry.intersects(view):
                axes.add_artist(patch(geometry, facecolor=LIGHT.neighbour, edgecolor="white", linewidth=0.5))


def _areas(axes: Axes, own: dict[str, BaseGeometry], fills: dict[str, str]) -> None:
    """Each kabupaten in the colour of its class; hatched where it has none."""
    for code, geometry in own.items():
        if code in fills:
            axes.add_artist(patch(geometry, facecolor=fills[code], edgecolor="white", linewidth=0.35))
        else:
            hatch: Style = {"hatch": "/////", "edgecolor": LIGHT.hatch, "linewidth": 0.35}
            axes.add_artist(patch(geometry, facecolor=LIGHT.land, **hatch))


def _label(
    axes: Axes,
    names: Names,
    frame: pd.DataFrame,
    own: dict[str, BaseGeometry],
    land: BaseGeometry,
    view: Room,
    fills: dict[str, str],
    *,
    scale: tuple[float, float],
    font: float,
) -> None:
    """Name and value of the largest: inside their land where there is room, else beside it with a leader."""
    taken: list[Room] = []
    leaders: list[LineString] = []
    top = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False, kind="stable").head(LABELS)
    for row in top.to_dict("records"):
        code = str(row["ref_area"])
        if code not in own:
            continue
        name, value = short_area(str(row["name"])), number(float(row["drawn"]), names.language)
        inner = _inside(own[code], name, value, taken, leaders, scale, font)
        if inner is not None:
            at, room = inner
            dark = fills[code] in LIGHT.sequential[2:]
            _two_lines(axes, at, name, value, "white" if dark else LIGHT.ink, font)
            taken.append(room)
            continue
        size = _size(f"{name} {value}", scale, font)
        found = _beside(own[code].representative_point(), size, land, view, taken, leaders, scale)
        if found is not None:
            start, end, room, side = found
            style: Style = {"color": LIGHT.ink, "zorder": 6}
            axes.plot(*zip(start, end, strict=True), linewidth=0.5, solid_capstyle="butt", **style)
            axes.plot(*start, marker="o", markersize=1.8, markerfacecolor="white", markeredgewidth=0.5, **style)
            _one_line(axes, end, name, value, side, font)
            taken.append(room)
            leaders.append(LineString([start, end]))


def _size(text: str, scale: tuple[float, float], font: float) -> tuple[float, float]:
    """Width and height of one line in degrees."""
    unit = font * 25.4 / 72
    return 0.59 * unit * len(text) / scale[0], 1.25 * unit / scale[1]


def _room(x: float, y: float, width: float, height: float) -> Room:
    return x - width / 2, y - height / 2, x + width / 2, y + height / 2


def _touch(one: Room, other: Room) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _inside(
    geometry: BaseGeometry,
    name: str,
    value: str,
    taken: list[Room],
    leaders: list[LineString],
    scale: tuple[float, float],
    font: float,
) -> tuple[tuple[float, float], Room] | None:
    width, line = _size(name if len(name) > len(value) else value, scale, font)
    largest = max(_parts(geometry), key=lambda part: part.area)
    west, south, east, north = largest.bounds
    if east - west < width or north - south < 2 * line:
        return None
    middle = largest.centroid
    grid = [(x, y) for x in np.linspace(west, east, 13)[1:-1] for y in np.linspace(south, north, 13)[1:-1]]
    grid.sort(key=lambda at: ((at[0] - middle.x) * scale[0]) ** 2 + ((at[1] - middle.y) * scale[1]) ** 2)
    prepare(largest)
    for at in [(middle.x, middle.y), *grid]:
        room = _room(*at, width, 2 * line)
        if any(_touch(room, other) for other in taken) or any(line.intersects(box(*room)) for line in leaders):
            continue
        if largest.contains(box(*room)):
            return at, room
    return None


def _beside(
    point: Point,
    size: tuple[float, float],
    land: BaseGeometry,
    view: Room,
    taken: list[Room],
    leaders: list[LineString],
    scale: tuple[float, float],
) -> tuple[tuple[float, float], tuple[float, float], Room, str] | None:
    """The nearest free place, outside the province where there is one: leader, room of the text, its side."""
    (width, line), start = size, (point.x, point.y)
    best, least = None, float("inf")
    for reach in range(4, 70, 3):
        if reach >= least:
            break
        for turn in range(32):
            angle = 2 * pi * turn / 32
            end = (point.x + reach * cos(angle) / scale[0], point.y + reach * sin(angle) / scale[1])
            side = "left" if cos(angle) >= 0 else "right"
            room = _room(end[0] + (width / 2 + 0.8 / scale[0]) * (1 if side == "left" else -1), end[1], width, line)
            within = view[0] < room[0] and view[1] < room[1] and room[2] < view[2] and room[3] < view[3]
            if not within or any(_touch(room, other) for other in taken):
                continue
            text, leader = box(*room), LineString([start, end])
            crossed = any(leader.intersects(box(*other)) for other in taken)
            if crossed or any(leader.intersects(other) or text.intersects(other) for other in leaders):
                continue
            over = land.intersection(text).area / text.area if land.intersects(text) else 0.0
            if reach + 90 * over < least:
                best, least = (start, end, room, side), reach + 90 * over
    return best


def _one_line(axes: Axes, end: tuple[float, float], name: str, value: str, side: str, font: float) -> None:
    """Name, then the value in bold, chained so that both stand on one line."""
    style: Style = {"fontsize": font, "color": LIGHT.ink, "va": "center", "zorder": 7, "textcoords": "offset points"}
    if side == "left":
        first = axes.annotate(name, end, (2, -0.3), ha="left", **style)
        axes.annotate(value, (1, 0.5), (2, -0.3), xycoords=first, ha="left", fontweight=600, **style)
        return
    first = axes.annotate(value, end, (-2, -0.3), ha="right", fontweight=600, **style)
    axes.annotate(name, (0, 0.5), (-2, -0.3), xycoords=first, ha="right", **style)


def _two_lines(axes: Axes, at: tuple[float, float], name: str, value: str, color: str, font: float) -> None:
    style: Style = {"ha": "center", "va": "center", "fontsize": font, "color": color, "zorder": 7}
    style["textcoords"] = "offset points"
    axes.annotate(name, at, (0, 0.6 * font), **style)
    axes.annotate(value, at, (0, -0.6 * font), fontweight=600, **style)


@cache
def locator(province: str) -> str:
    """Indonesia with one province in colour, small, as SVG."""
    figure, axes = paper.canvas(46, 17, box=(0, 0, 0, 0))
    axes.set_xlim(94.8, 141.2)
    axes.set_ylim(-11.2, 6.2)
    axes.set_xticks([])
    axes.set_yticks([])
    for code, geometry in shapes("province38").items():
        fill = LIGHT.accent if code == province else "#D9D6CD"
        axes.add_artist(patch(geometry.simplify(0.04), facecolor=fill, edgecolor="none"))
    return paper.svg(figure)
