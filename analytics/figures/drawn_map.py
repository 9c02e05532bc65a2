"""A map of classes as shapes: land under hatch, classes over it, names in the sea with a leader to the land."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pandas as pd

from analytics.figures.drawn import Sheet, short, text_width
from analytics.figures.label_places import INDONESIA as PLACES
from analytics.figures.palette import Palette
from analytics.figures.projection import View
from analytics.methods.classes import class_of

FOLDER = Path(__file__).parents[2] / "static/map"
#: The whole country with room for names in the sea south of Java.
COUNTRY = View(94.5, 141.25, -2.95, 2.62)
WIDTH = 1800.0
#: Names of Java, Bali and NTB on this map, where nothing is drawn larger beside it; some others moved for large type.
LARGE_PLACES: dict[str, tuple[float, float, str]] = {
    **PLACES,
    "18": (102.6, -6.6, "end"), "36": (103.4, -7.7, "end"), "32": (105.6, -8.9, "end"),
    "31": (107.3, -4.9, "start"), "33": (108.3, -10.0, "middle"), "34": (110.2, -11.1, "middle"),
    "35": (113.2, -5.2, "start"), "51": (114.6, -10.0, "middle"), "52": (116.6, -11.2, "start"),
    "53": (124.6, -10.9, "start"), "73": (121.2, -7.2, "start"),
}  # fmt: skip


@dataclass(frozen=True)
class Window:
    """What a map of classes shows: its land and hatch, what lies around, and where names of areas stand.

    Attributes
    ----------
    land, hatch, around
        files under ``static/map``.
    places
        by code; any other name stands ``apart`` degrees east of its area.
    """

    land: str
    view: View = COUNTRY
    hatch: str = "hatch38.geojson"
    around: tuple[str, ...] = ("neighbours.geojson",)
    places: Mapping[str, tuple[float, float, str]] = field(default_factory=lambda: LARGE_PLACES)
    apart: float = 1.0


_ANCHORS = {"left": "start", "right": "end", "center": "middle"}


def _rings(geometry: dict[str, Any]) -> Iterator[list[list[float]]]:
    """Every ring or line of a geometry."""
    parts = geometry["coordinates"]
    if geometry["type"] in ("Polygon", "MultiLineString"):
        parts = [parts]
    elif geometry["type"] == "LineString":
        parts = [[parts]]
    for part in parts:
        yield from part


def _outline(geometry: dict[str, Any], view: View, width: float, close: str) -> str:
    """The path of a geometry in a window: what lies outside is left out, points nearer than .7 are dropped."""
    found = []
    for ring in _rings(geometry):
        points = [
            (view.x(lon) * width, (1 - view.y(max(min(lat, 80), -80))) * width / view.aspect) for lon, lat in ring
        ]
        if max(x for x, _ in points) < 0 or min(x for x, _ in points) > width:
            continue
        kept = [points[0]]
        kept += [p for p in points[1:-1] if abs(p[0] - kept[-1][0]) + abs(p[1] - kept[-1][1]) > 0.7]
        found.append("M" + "L".join(f"{short(x)} {short(y)}" for x, y in [*kept, points[-1]]) + close)
    return "".join(found)


@lru_cache(maxsize=64)
def outlines(file: str, view: View, width: float) -> Mapping[str, str]:
    """Code and path of every area of a map file.

    Parameters
    ----------
    file
        its name under ``static/map``.
    """
    features = json.loads((FOLDER / file).read_text(encoding="utf-8"))["features"]
    close = "" if "hatch" in file else "Z"
    return {str(item["id"]): _outline(item["geometry"], view, width, close) for item in features}


def point(view: View, lon: float, lat: float, width: float) -> tuple[float, float]:
    return view.x(lon) * width, (1 - view.y(lat)) * width / view.aspect


def ground(sheet: Sheet, palette: Palette, window: Window) -> None:
    """Neighbours, and the land under hatch."""
    for file in window.around:
        for path in outlines(file, window.view, sheet.width).values():
            sheet.put("path", d=path, fill=palette.neighbour)
    land, hatch = (
        "".join(outlines(file, window.view, sheet.width).values()) for file in (window.land, window.hatch)
    )
    sheet.put("path", d=land, fill=palette.land, stroke=palette.outline, stroke_width=0.9)
    sheet.put("path", d=hatch, fill="none", stroke=palette.hatch, stroke_width=1.0, stroke_opacity=".75")


def class_map(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    colors: Sequence[str],
    bounds: list[float],
    window: Window,
    written: Callable[[float], str],
    selected: str = "",
    most: int = 6,
    hidden: str = "",
    size: float = 27.0,
) -> Sheet:
    """Areas in the colours of their classes over hatched ground, the largest and the selected one named.

    Parameters
    ----------
    frame
        ``ref_area``, ``name``, ``drawn``, ``suppressed_by``, ``lon``, ``lat``.
    colors, bounds
        the ramp from little to much, and the lower bounds of its last classes.
    most
        how many of the largest are named; 0 names none but the selected one (nothing is ranked then).
    hidden
        the tint of hidden cells, drawn with dots.
    """
    sheet = Sheet(WIDTH, WIDTH / window.view.aspect)
    ground(sheet, palette, window)
    paths, shift = outlines(window.land, window.view, WIDTH), len(colors) - len(bounds)
    if hidden:
        _dots(sheet, palette, hidden)
    for row in frame.itertuples():
        known = row.drawn is not None and row.drawn == row.drawn
        if known:
            fill = colors[class_of(float(row.drawn), bounds) + shift]
        elif row.suppressed_by == "rule" and hidden:
            fill = "url(#dots)"
        else:
            continue
        sheet.put("path", d=paths.get(str(row.ref_area), ""), fill=fill, stroke=palette.paper, stroke_width=1.1)
    if selected in paths:
        sheet.put("path", d=paths[selected], fill="none", stroke=palette.rival_mark, stroke_width=5.0)
    _names(sheet, frame, palette, written, window, most, selected, size)
    return sheet


def _dots(sheet: Sheet, palette: Palette, hidden: str) -> None:
    sheet.parts.append(
        '<defs><pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{hidden}"/><circle cx="4" cy="4" r="1.5" fill="{palette.tppo_line}"/>'
        "</pattern></defs>"
    )


def _names(
    sheet: Sheet,
    frame: pd.DataFrame,
    palette: Palette,
    written: Callable[[float], str],
    window: Window,
    most: int,
    selected: str,
    size: float,
) -> None:
    """Names with values; one that would lie on another moves down or up by lines."""
    shown = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False).head(most)
    taken: list[tuple[float, float, float, float]] = []
    for row in frame[frame["ref_area"].isin({*shown["ref_area"], selected})].itertuples():
        code = str(row.ref_area)
        lon, lat, side = window.places.get(code, (float(row.lon) + window.apart, float(row.lat), "start"))
        x, y = point(window.view, lon, lat, sheet.width)
        known = row.drawn is not None and row.drawn == row.drawn
        value = written(float(row.drawn)) if known else ("<10" if row.suppressed_by == "rule" else "…")
        anchor = _ANCHORS.get(side, side)
        wide = text_width(f"{row.name} {value}", size)
        x, y, box = _free(x, y, wide, size, anchor, taken, sheet)
        taken.append(box)
        start = point(window.view, float(row.lon), float(row.lat), sheet.width)
        sheet.line(*start, x, y - size * (0.9 if start[1] < y else -0.2), palette.ink, 1.4)
        sheet.put("circle", cx=start[0], cy=start[1], r=4.5, fill=palette.ink, stroke=palette.paper, stroke_width=1.2)
        sheet.text(x, y, [(f"{row.name} ", False), (value, True)], size=size, color=palette.ink, anchor=anchor,
                   halo=palette.paper)  # fmt: skip


def _free(
    x: float,
    y: float,
    wide: float,
    size: float,
    anchor: str,
    taken: list[tuple[float, float, float, float]],
    sheet: Sheet,
) -> tuple[float, float, tuple[float, float, float, float]]:
    """The nearest place above or below where a name meets no other and stays on the sheet."""
    left = {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    x = min(max(x, left + 4), sheet.width - (wide - left) - 4)
    for step in (0, 1, -1, 2, -2, 3, -3):
        base = min(max(y + step * size * 1.15, size), sheet.height - 6)
        box = (x - left, base - size, x - left + wide, base + size * 0.2)
        if all(box[2] < o[0] or box[0] > o[2] or box[3] < o[1] or box[1] > o[3] for o in taken):
            return x, base, box
    return x, y, (x - left, y - size, x - left + wide, y)


__all__ = ["COUNTRY", "WIDTH", "Window", "class_map", "ground", "outlines", "point"]
