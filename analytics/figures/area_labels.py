"""Names and values written upon the areas of a map, the largest first, where they do not run into each other."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.indonesia import label
from analytics.figures.palette import Palette
from analytics.figures.projection import View

#: Size of the map for which room is reckoned, and of a letter and a line upon it, in pixels.
WIDTH, LETTER, LINE = 860.0, 6.9, 17.0
MOST = 12

Box = tuple[float, float, float, float]


def _box(view: View, lon: float, lat: float, letters: int) -> Box:
    """Left, right, bottom and top of a label of two lines on the reckoned map."""
    x, y = view.x(lon) * WIDTH, view.y(lat) * WIDTH / view.aspect
    half = letters * LETTER / 2 + 2
    return x - half, x + half, y - LINE, y + LINE


def _free(box: Box, taken: list[Box], height: float) -> bool:
    inside = box[0] >= 0 and box[1] <= WIDTH and box[2] >= 0 and box[3] <= height
    apart = all(
        box[1] <= other[0] or other[1] <= box[0] or box[3] <= other[2] or other[3] <= box[2] for other in taken
    )
    return inside and apart


def placed(frame: pd.DataFrame, *, view: View, written: Callable[[float], str], most: int = MOST) -> list[str]:
    """Which areas get a label: by size of their figure, as long as there is room.

    Parameters
    ----------
    frame
        ``ref_area``, ``label``, ``drawn``, ``lon``, ``lat``.
    view
        the window of the map.
    written
        how a figure is written.
    most
        how many at most.
    """
    taken: list[Box] = []
    found: list[str] = []
    shown = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False, kind="stable")
    for row in shown.to_dict("records"):
        letters = max(len(str(row["label"])), len(written(float(row["drawn"]))))
        box = _box(view, float(row["lon"]), float(row["lat"]), letters)
        if len(found) < most and _free(box, taken, WIDTH / view.aspect):
            taken.append(box)
            found.append(str(row["ref_area"]))
    return found


def write_labels(
    figure: go.Figure, frame: pd.DataFrame, *, view: View, palette: Palette, written: Callable[[float], str]
) -> None:
    """Write the label of each area that has room: its name, and under it its value in bold."""
    chosen = set(placed(frame, view=view, written=written))
    figure.update_layout(
        annotations=[
            label(
                view,
                (float(row["lon"]), float(row["lat"]), "center"),
                f"{row['label']}<br><b>{written(float(row['drawn']))}</b>",
                palette,
            )
            for row in frame.to_dict("records")
            if row["ref_area"] in chosen
        ]
    )
