"""Whole years of one count as columns: a year without a figure is hatched, another printed value an open diamond."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.indonesia import FONT
from analytics.figures.palette import Palette
from analytics.figures.time_axis import nice_ticks

HEADROOM = 1.18


def year_columns(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    written: Callable[[float], str],
    gap_words: str,
    rival_words: Callable[[float], str],
) -> go.Figure:
    """Columns by year.

    Parameters
    ----------
    frame
        ``year``, ``obs_value``, and ``rival`` where another value of the year is printed.
    gap_words
        stands in a year without a figure.
    rival_words
        what is written beside the diamond of another value.
    """
    values = pd.to_numeric(frame["obs_value"])
    top = HEADROOM * float(values.max())
    figure = go.Figure(layout=_layout(frame, palette, written, top))
    drawn = frame[values.notna()]
    figure.add_trace(
        go.Bar(
            x=drawn["year"],
            y=drawn["obs_value"],
            name="years",
            width=0.66,
            marker={"color": palette.accent},
            text=[f"<b>{written(float(value))}</b>" for value in drawn["obs_value"]],
            textposition="outside",
            cliponaxis=False,
            textfont={"color": palette.ink, "size": 13},
            hovertemplate="%{x}: %{text}<extra></extra>",
        )
    )
    _gaps(figure, frame[values.isna()], palette, gap_words, top)
    _rivals(figure, drawn, palette, rival_words)
    return figure


def _layout(frame: pd.DataFrame, palette: Palette, written: Callable[[float], str], top: float) -> dict[str, object]:
    years = [int(year) for year in frame["year"]]
    ticks = nice_ticks(top, 4)
    right = 0.6 if pd.to_numeric(frame["rival"]).isna().all() else 1.7
    return {
        "template": "none", "margin": {"l": 38, "r": 8, "t": 10, "b": 26}, "barmode": "overlay", "showlegend": False,
        "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "dragmode": False, "separators": ",.",
        "font": {"family": FONT, "size": 12.5, "color": palette.ink},
        "hoverlabel": {"bgcolor": palette.soft, "font": {"family": FONT, "size": 12.5, "color": palette.ink}},
        "xaxis": {"range": [min(years) - 0.6, max(years) + right], "tickvals": years, "fixedrange": True,
                  "ticktext": [str(year) for year in years], "showgrid": False, "zeroline": False, "tickangle": 0,
                  "linecolor": palette.ink, "showline": True, "tickfont": {"color": palette.muted}},
        "yaxis": {"range": [0, top], "tickvals": ticks, "ticktext": [written(tick) for tick in ticks],
                  "fixedrange": True, "gridcolor": palette.grid, "zeroline": False,
                  "tickfont": {"color": palette.muted}},
    }  # fmt: skip


def _gaps(figure: go.Figure, gaps: pd.DataFrame, palette: Palette, words: str, top: float) -> None:
    if gaps.empty:
        return
    pattern = {"shape": "/", "fgcolor": palette.hatch, "bgcolor": palette.land, "size": 6}
    figure.add_trace(
        go.Bar(
            x=gaps["year"],
            y=[top] * len(gaps),
            name="gaps",
            width=0.94,
            hoverinfo="skip",
            marker={"color": palette.land, "pattern": pattern},
        )
    )
    for year in gaps["year"]:
        text = f"<b>{int(year)}</b><br>" + "<br>".join(wrap(words, 12))
        figure.add_annotation(
            x=int(year),
            y=top * 0.45,
            text=text,
            showarrow=False,
            bgcolor=palette.paper,
            font={"size": 11.5, "color": palette.muted},
        )


def _rivals(figure: go.Figure, drawn: pd.DataFrame, palette: Palette, words: Callable[[float], str]) -> None:
    """An open diamond at the other value, its words at the right end of a leader."""
    rivals = drawn[pd.to_numeric(drawn["rival"]).notna()]
    if rivals.empty:
        return
    marker = {"symbol": "diamond-open", "size": 11, "color": palette.rival_mark, "line": {"width": 2}}
    figure.add_trace(
        go.Scatter(
            x=rivals["year"],
            y=rivals["rival"],
            name="rivals",
            mode="markers",
            marker=marker,
            cliponaxis=False,
            hovertext=[words(float(value)) for value in rivals["rival"]],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    for row in rivals.itertuples():
        figure.add_annotation(
            x=row.year,
            y=row.rival,
            text="<br>".join(wrap(words(float(str(row.rival))), 14)),
            ax=52,
            ay=-12,
            xanchor="left",
            align="left",
            showarrow=True,
            arrowhead=0,
            arrowwidth=1,
            arrowcolor=palette.rival_mark,
            standoff=6,
            font={"size": 11.5, "color": palette.rival_text},
        )
