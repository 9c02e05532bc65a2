"""One province by its kabupaten, in the classes and colours of the national map."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.indonesia import base_layout, class_trace, flat_trace, layer
from analytics.figures.palette import Palette
from analytics.figures.projection import View, mercator


def fitted(box: tuple[float, float, float, float], *, aspect: float) -> View:
    """A window that holds a box (west, south, east, north) with some air around it."""
    west, south, east, north = box
    tall = (mercator(north) - mercator(south)) * 1.12
    width = max((east - west) * 1.08, tall * aspect)
    middle = (west + east) / 2
    return View(middle - width / 2, middle + width / 2, (south + north) / 2, aspect)


def kabupaten_map(
    frame: pd.DataFrame,
    *,
    province: str,
    box: tuple[float, float, float, float],
    palette: Palette,
    bounds: list[float],
    colors: tuple[str, ...],
    selected: str = "",
    aspect: float = 2.0,
) -> go.Figure:
    """Classes of one listing of kabupaten over hatched ground.

    Parameters
    ----------
    frame
        ``ref_area``, ``drawn`` (empty: no figure), ``hover``.
    province, box
        code and bounds of the province.
    """
    land = f"kabkota-{province}.geojson"
    layers = [
        layer("sea.geojson", "fill", palette.paper),
        layer("neighbours.geojson", "fill", palette.neighbour),
        layer("province38.geojson", "fill", palette.neighbour),
        layer(land, "fill", palette.land),
        layer(f"hatch-{province}.geojson", "line", palette.hatch, width=0.8, opacity=0.75),
    ]
    figure = go.Figure(layout=base_layout(fitted(box, aspect=aspect), layers, palette))
    figure.add_trace(flat_trace(frame[frame["drawn"].isna()], land=land, fill="rgba(0,0,0,0)", edge=palette.outline))
    if frame["drawn"].notna().any():
        figure.add_trace(class_trace(frame, bounds=bounds, colors=colors, land=land, edge=palette.paper))
    if selected in set(frame["ref_area"]):
        own = frame[frame["ref_area"] == selected]
        figure.add_trace(flat_trace(own, land=land, fill="rgba(0,0,0,0)", edge=palette.rival_mark, width=3))
    return figure
