"""Names and values of kabupaten beside their land, where a province has places for them."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.indonesia import Places, label, leader
from analytics.figures.palette import Palette
from analytics.figures.province import fitted

#: Province: window (west, south, east, north) that leaves sea for the words.
WINDOWS: dict[str, tuple[float, float, float, float]] = {"52": (115.35, -9.107, 119.335, -8.08)}
#: Code: (longitude, latitude, side that the text is anchored at).
PLACES: Places = {
    "5201": (115.76, -8.86, "right"),
    "5202": (116.12, -9.12, "center"),
    "5203": (116.66, -8.14, "center"),
    "5204": (117.4, -8.06, "center"),
    "5205": (118.12, -9.03, "center"),
    "5206": (118.78, -9.07, "left"),
    "5207": (116.86, -9.24, "left"),
    "5208": (116.0, -8.16, "center"),
    "5271": (115.92, -8.48, "right"),
    "5272": (118.85, -8.06, "center"),
}


def write_labels(
    figure: go.Figure,
    frame: pd.DataFrame,
    *,
    box: tuple[float, float, float, float],
    aspect: float,
    palette: Palette,
    written: Callable[[float], str],
) -> None:
    """Write each kabupaten that has a place: its value in bold, or "…" where nothing is printed.

    Parameters
    ----------
    frame
        ``ref_area``, ``label``, ``drawn``, ``lon``, ``lat``.
    box, aspect
        as the map was made with.
    """
    view = fitted(box, aspect=aspect)
    notes: list[dict[str, object]] = []
    lines: list[dict[str, object]] = []
    for row in frame.to_dict("records"):
        code = str(row["ref_area"])
        if code not in PLACES:
            continue
        known = row["drawn"] is not None and row["drawn"] == row["drawn"]
        value = written(float(row["drawn"])) if known else "…"
        notes.append(label(view, PLACES[code], f"{row['label']} <b>{value}</b>", palette, muted=not known))
        lines.append(leader(view, (float(row["lon"]), float(row["lat"])), PLACES[code], palette))
    figure.update_layout(annotations=notes, shapes=lines)
