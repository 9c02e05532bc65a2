"""Flows from Indonesia as shapes: arcs by class of width, circles by area, names with values."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

import pandas as pd

from analytics.figures.drawn import Sheet, text_width
from analytics.figures.drawn_map import outlines, point
from analytics.figures.flows import WIDTHS, arc, world_view
from analytics.figures.palette import Palette
from analytics.figures.projection import View
from analytics.methods.classes import class_of

WIDTH, ASPECT, LARGEST, SIZE = 1800.0, 2.75, 34.0, 25.0


def wide_view(frame: pd.DataFrame) -> View:
    """The window of the page's map, made wider and not taller."""
    view = world_view(frame)
    tall = (view.east - view.west) / view.aspect
    spare = (tall * ASPECT - (view.east - view.west)) / 2
    return View(view.west - spare, view.east + spare, view.middle, ASPECT)


def flows(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    bounds: list[float],
    written: Callable[[float], str],
    selected: str = "",
    labels: int = 7,
) -> Sheet:
    """Arcs and circles of a listing of destinations, largest first.

    Parameters
    ----------
    frame
        ``counterpart_area``, ``name``, ``obs_value``, ``lat``, ``lon``.
    bounds
        lower bounds of the classes of width.
    """
    frame = frame[frame["lat"].notna() & frame["obs_value"].notna()]
    view = wide_view(frame)
    sheet = Sheet(WIDTH, WIDTH / ASPECT)
    world = "".join(outlines("world.geojson", view, WIDTH).values())
    home = "".join(outlines("province38.geojson", view, WIDTH).values())
    sheet.put("path", d=world, fill=palette.neighbour, stroke=palette.outline, stroke_width=0.8)
    sheet.put("path", d=home, fill=palette.sequential[0])
    shift, top = len(WIDTHS) - len(bounds), float(frame["obs_value"].max())
    for row in frame.iloc[::-1].itertuples():
        lons, lats = arc(row.lon, row.lat)
        spots = [point(view, lon, lat, WIDTH) for lon, lat in zip(lons, lats, strict=True)]
        width = WIDTHS[class_of(float(row.obs_value), bounds) + shift] * 1.7
        sheet.put("path", d="M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in spots), fill="none",
                  stroke=palette.accent, stroke_width=width, stroke_opacity=".55")  # fmt: skip
    for row in frame.iloc[::-1].itertuples():
        x, y = point(view, row.lon, row.lat, WIDTH)
        color = palette.accent if row.counterpart_area == selected else palette.rival_mark
        sheet.put("circle", cx=x, cy=y, r=max(LARGEST * sqrt(float(row.obs_value) / top), 6.0), fill=color)
    _names(sheet, frame, palette, view, written, selected, labels)
    return sheet


def _names(
    sheet: Sheet,
    frame: pd.DataFrame,
    palette: Palette,
    view: View,
    written: Callable[[float], str],
    selected: str,
    labels: int,
) -> None:
    """The largest and the selected destination; a name that would lie on another moves down or up."""
    shown = pd.concat([frame.head(labels), frame[frame["counterpart_area"] == selected]]).drop_duplicates(
        "counterpart_area"
    )
    taken: list[tuple[float, float, float, float]] = []
    for row in shown.itertuples():
        x, y = point(view, row.lon, row.lat, WIDTH)
        value = written(float(row.obs_value))
        wide = text_width(f"{row.name} {value}", SIZE)
        best = next((spot for spot in _spots(x, y, wide) if _fits(spot, wide, sheet, taken)), (x + 30, y))
        taken.append((best[0], best[1] - SIZE, best[0] + wide, best[1] + 6))
        sheet.line(x, y, best[0] if best[0] > x else best[0] + wide, best[1] - SIZE * 0.3, palette.muted, 1.2)
        sheet.text(*best, [(f"{row.name} ", False), (value, True)], size=SIZE, color=palette.ink, halo=palette.paper)


def _spots(x: float, y: float, wide: float) -> list[tuple[float, float]]:
    """Places for a name, the best first: right of the circle, left of it, then further up and down."""
    return [
        (x + 40 if side else x - 40 - wide, y + 8 + step * SIZE * 1.25)
        for step in (0, -1, 1, -2, 2, -3, 3, 4)
        for side in (True, False)
    ]


def _fits(spot: tuple[float, float], wide: float, sheet: Sheet, taken: list[tuple[float, float, float, float]]) -> bool:
    left, base = spot
    box = (left, base - SIZE, left + wide, base + 6)
    inside = left >= 4 and box[2] <= sheet.width - 4 and box[1] >= 2 and box[3] <= sheet.height - 2
    return inside and all(box[2] < o[0] or box[0] > o[2] or box[3] < o[1] or box[1] > o[3] for o in taken)
