"""Ranked horizontal bars with the value outside and the rest as a hatched last bar."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.indonesia import FONT
from analytics.figures.palette import Palette


def bar_layout(palette: Palette, *, left: int, right: int = 62) -> dict[str, object]:
    return {
        "template": "none",
        "margin": {"l": left, "r": right, "t": 4, "b": 4},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "bargap": 0.32,
        "barmode": "overlay",
        "font": {"family": FONT, "size": 13, "color": palette.ink},
        "dragmode": False,
        "clickmode": "event+select",
        "hoverlabel": {"bgcolor": palette.soft, "font": {"family": FONT, "size": 12.5, "color": palette.ink}},
        "xaxis": {"visible": False, "fixedrange": True},
        "separators": ",.",
        "yaxis": {
            "autorange": "reversed",
            "fixedrange": True,
            "ticks": "", "ticklabelstandoff": 7,
            "showline": False,
            "showgrid": False,
        },
    }


def ranked_bars(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    written: Callable[[float], str],
    value: str = "drawn",
    code: str = "ref_area",
    rest: tuple[str, float] | None = None,
    selected: str = "",
    color: str = "",
    left: int = 176,
) -> go.Figure:
    """Bars of a listing, largest first.

    Parameters
    ----------
    frame
        ``name``, the ``value`` and ``code`` columns; drawn in the order of its rows.
    rest
        label and size of what the listing leaves, drawn hatched.
    selected
        the code that stands out.
    """
    main = color or palette.accent
    colors = [palette.rival_mark if selected and item == selected else main for item in frame[code]]
    figure = go.Figure(layout=bar_layout(palette, left=left))
    figure.add_trace(
        _bar(
            frame[value], frame["name"], [written(float(item)) for item in frame[value]], palette.ink,
            marker={"color": colors}, customdata=frame[code],
            selected={"marker": {"opacity": 1}}, unselected={"marker": {"opacity": 1}},
        )
    )  # fmt: skip
    if rest is not None:
        hatched = {
            "color": palette.land,
            "line": {"color": palette.hatch, "width": 1},
            "pattern": {"shape": "/", "fgcolor": palette.hatch, "bgcolor": palette.land, "size": 6},
        }
        figure.add_trace(_bar([rest[1]], [rest[0]], [written(rest[1])], palette.muted, marker=hatched))
    return figure


def _bar(x: object, y: object, text: list[str], ink: str, **more: object) -> go.Bar:
    """Bars with their figures at the end."""
    return go.Bar(
        x=x, y=y, orientation="h", text=text, textposition="outside", cliponaxis=False,
        textfont={"color": ink, "size": 13}, hovertemplate="%{y}: %{text}<extra></extra>", **more,
    )  # fmt: skip
