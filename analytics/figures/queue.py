"""Bars of one body's counts in a given order; over a track of their total where they add up to it."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.bars import bar_layout
from analytics.figures.palette import Palette


def queue_bars(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    written: Callable[[float], str],
    total: float | None = None,
    left: int = 190,
) -> go.Figure:
    """Bars in the order of the rows, each with its number outside.

    Parameters
    ----------
    frame
        ``name`` (may hold ``<br>``), ``obs_value``; with ``ended`` True a bar is grey: it has left the way.
    written
        how a number is written.
    total
        what the bars add up to: drawn as a pale track behind each, so that a small part is seen as one.

    Raises
    ------
    ValueError
        where a total is given that the bars do not add up to.
    """
    if total is not None and float(frame["obs_value"].sum()) != total:
        raise ValueError("the parts do not add up to the total")
    figure = go.Figure(layout=bar_layout(palette, left=left))
    if total is not None:
        figure.add_trace(
            go.Bar(
                x=[total] * len(frame),
                y=frame["name"],
                orientation="h",
                name="total",
                marker={"color": palette.soft},
                hoverinfo="skip",
            )
        )
    ended = frame["ended"] if "ended" in frame else pd.Series(False, index=frame.index)
    figure.add_trace(
        go.Bar(
            x=frame["obs_value"],
            y=frame["name"],
            orientation="h",
            name="count",
            marker={"color": [palette.grey if out else palette.tppo_line for out in ended]},
            text=[f"<b>{written(float(value))}</b>" for value in frame["obs_value"]],
            textposition="outside",
            cliponaxis=False,
            textfont={"color": palette.ink, "size": 13},
            hovertemplate="%{y}: %{text}<extra></extra>",
        )
    )
    return figure
