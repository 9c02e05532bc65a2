"""Flows from Indonesia on our own world polygons: arcs by class of width, circles by area."""

from __future__ import annotations

from math import sqrt
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.indonesia import base_layout, label, layer
from analytics.figures.palette import Palette
from analytics.figures.projection import View, mercator
from analytics.methods.classes import class_of

ORIGIN = (113.5, -3.0)
WIDTHS = (1.0, 2.2, 4.0, 6.5)
LARGEST = 24
ASPECT = 2.0
_LEFT = frozenset({"HKG", "SAU", "ITA", "SGP", "KWT", "ZMB", "MDV", "KOR", "IND"})


def world_view(frame: pd.DataFrame) -> View:
    """The window that holds every destination and Indonesia."""
    lons = [*frame["lon"], 95.0, 141.0]
    lats = [mercator(value) for value in (*frame["lat"], -11.0, 24.0)]
    west, east = min(lons) - 9, max(max(lons), 150.0) + 8
    middle = (max(lats) + min(lats)) / 2
    width = max(east - west, (max(lats) - min(lats) + 14) * ASPECT)
    spare = (width - (east - west)) / 2
    return View(west - spare, east + spare, _latitude(middle), ASPECT)


def _latitude(ordinate: float) -> float:
    """The latitude of a Mercator ordinate in degrees, by halving."""
    low, high = -85.0, 85.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if mercator(middle) < ordinate else (low, middle)
    return low


def arc(lon: float, lat: float, *, points: int = 24) -> tuple[list[float], list[float]]:
    """A bowed line from Indonesia to a place: a quadratic curve, no route."""
    (x0, y0), (x1, y1) = ORIGIN, (lon, lat)
    bend = 0.16
    cx, cy = (x0 + x1) / 2 + bend * (y1 - y0), (y0 + y1) / 2 - bend * (x1 - x0)
    steps = [n / points for n in range(points + 1)]
    return (
        [(1 - t) ** 2 * x0 + 2 * t * (1 - t) * cx + t * t * x1 for t in steps],
        [(1 - t) ** 2 * y0 + 2 * t * (1 - t) * cy + t * t * y1 for t in steps],
    )


def flow_map(
    frame: pd.DataFrame, *, palette: Palette, bounds: list[float], selected: str = "", labels: int = 8
) -> go.Figure:
    """Arcs and circles of a listing of destinations.

    Parameters
    ----------
    frame
        ``counterpart_area``, ``name``, ``obs_value``, ``lat``, ``lon``, ``written``, ``hover``; largest first.
    bounds
        lower bounds of the classes of width.
    """
    frame = frame[frame["lat"].notna()]
    view = world_view(frame)
    layers = [
        layer("sea.geojson", "fill", palette.paper),
        layer("world.geojson", "fill", palette.neighbour),
        layer("world.geojson", "line", palette.outline, width=0.5),
        layer("province38.geojson", "fill", palette.sequential[0]),
    ]
    figure = go.Figure(layout=base_layout(view, layers, palette))
    _add_arcs(figure, frame, palette, bounds)
    top = frame["obs_value"].max()
    figure.add_trace(
        go.Scattermap(
            lon=frame["lon"],
            lat=frame["lat"],
            mode="markers",
            customdata=frame["counterpart_area"],
            text=frame["hover"],
            hovertemplate="%{text}<extra></extra>",
            marker={
                "size": [max(LARGEST * sqrt(value / top), 5) for value in frame["obs_value"]],
                "color": [
                    palette.accent if code == selected else palette.rival_mark for code in frame["counterpart_area"]
                ],
                "opacity": 0.95,
            },
        )
    )
    figure.update_layout(annotations=[_name(view, row, palette) for row in frame.head(labels).itertuples()])
    return figure


def _name(view: View, row: Any, palette: Palette) -> dict[str, object]:
    side = "right" if row.counterpart_area in _LEFT else "left"
    shift = -1.6 if side == "right" else 1.6
    return label(view, (row.lon + shift, row.lat + 1.2, side), str(row.written), palette)


def _add_arcs(figure: go.Figure, frame: pd.DataFrame, palette: Palette, bounds: list[float]) -> None:
    """One trace a class of width: the lines of a class share a pen."""
    shift = len(WIDTHS) - len(bounds)
    for place in range(len(bounds)):
        lons: list[float | None] = []
        lats: list[float | None] = []
        for row in frame.itertuples():
            if class_of(row.obs_value, bounds) == place:
                x, y = arc(row.lon, row.lat)
                lons += [*x, None]
                lats += [*y, None]
        figure.add_trace(
            go.Scattermap(
                lon=lons,
                lat=lats,
                mode="lines",
                hoverinfo="skip",
                line={"width": WIDTHS[place + shift], "color": palette.accent},
                opacity=0.55,
            )
        )
