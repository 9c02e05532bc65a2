"""Running totals at their cut-off dates: one line a measure of one body, a point a date, events and falls said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.indonesia import FONT
from analytics.figures.palette import Palette

Write = Callable[[float], str]
HEADROOM = 1.12


@dataclass(frozen=True)
class Line:
    """A measure: its id in the frame, the words at its end, and whether they stand above the line."""

    indicator: str
    words: str
    color: str
    dash: str = "solid"
    above: bool = True


@dataclass(frozen=True)
class Mark:
    """A dated mark on the axis, ``date_words`` in bold, or (with ``value``) words about one point."""

    at: date
    date_words: str
    words: str = ""
    value: float | None = None


def cutoff_lines(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    lines: Sequence[Line],
    ticks: Sequence[tuple[date, str]],
    written: Write,
    events: Sequence[Mark] = (),
    falls: Sequence[Mark] = (),
) -> go.Figure:
    """Lines of running totals.

    Parameters
    ----------
    frame
        ``indicator``, ``period_end``, ``obs_value``, ``hover``; one body, all from one first day.
    ticks
        dates of the axis and their words.
    written
        how a total is written at the end of its line and on the axis.
    events, falls
        marks of the axis, and points where a total is smaller than before.
    """
    top = HEADROOM * float(frame["obs_value"].max())
    days = [*(day for day, _ in ticks), frame["period_end"].max().date()]
    figure = go.Figure(layout=_layout(palette, ticks, top, written))
    figure.update_xaxes(range=[min(days).isoformat(), (max(days) + timedelta(days=4)).isoformat()])
    for line in lines:
        rows = frame[frame["indicator"] == line.indicator].sort_values("period_end")
        if len(rows):
            _draw(figure, rows, line, written)
    for mark in events:
        _draw_event(figure, mark, palette)
    for mark in falls:
        figure.add_annotation(
            x=mark.at.isoformat(), y=mark.value, ax=58, ay=44, xanchor="left", align="left", arrowhead=0,
            arrowwidth=1, arrowcolor=palette.muted, bgcolor=palette.paper, standoff=4,
            text=f"{mark.date_words}<br>{mark.words}", font={"size": 12.5, "color": palette.muted},
        )  # fmt: skip
    return figure


def _layout(palette: Palette, ticks: Sequence[tuple[date, str]], top: float, written: Write) -> dict[str, object]:
    step = _step(top)
    marks = [step * n for n in range(int(top // step) + 1)]
    return {
        "template": "none",
        "margin": {"l": 52, "r": 14, "t": 8, "b": 28},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "separators": ",.",
        "font": {"family": FONT, "size": 12.5, "color": palette.ink},
        "hoverlabel": {"bgcolor": palette.soft, "font": {"family": FONT, "size": 12.5, "color": palette.ink}},
        "xaxis": {
            "fixedrange": True,
            "showgrid": False,
            "linecolor": palette.muted,
            "ticks": "outside",
            "ticklen": 4,
            "tickcolor": palette.muted,
            "tickvals": [day.isoformat() for day, _ in ticks],
            "ticktext": [words for _, words in ticks],
            "tickangle": 0,
            "tickfont": {"color": palette.muted},
        },
        "yaxis": {
            "fixedrange": True,
            "range": [0, top],
            "gridcolor": palette.grid,
            "zeroline": False,
            "tickvals": marks,
            "ticktext": [written(mark) for mark in marks],
            "tickfont": {"color": palette.muted},
        },
    }


def _step(top: float) -> float:
    """A round step that leaves three to six grid lines."""
    for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000):
        if top / step <= 6:
            return float(step)
    return top / 4


def _draw(figure: go.Figure, rows: pd.DataFrame, line: Line, written: Write) -> None:
    figure.add_trace(
        go.Scatter(
            x=[day.date().isoformat() for day in rows["period_end"]],
            y=rows["obs_value"],
            name=line.indicator,
            mode="lines+markers",
            line={"color": line.color, "width": 2.2, "dash": line.dash},
            marker={"size": 6.5, "color": line.color},
            hovertext=rows["hover"],
            hovertemplate="%{hovertext}<extra></extra>",
            cliponaxis=False,
        )
    )
    end = rows.iloc[-1]
    figure.add_annotation(
        x=end["period_end"].date().isoformat(),
        y=end["obs_value"],
        text=f"<b>{written(float(end['obs_value']))}</b> {line.words}",
        xanchor="right",
        yshift=14 if line.above else -14,
        showarrow=False,
        font={"size": 13, "color": line.color},
    )


def _draw_event(figure: go.Figure, mark: Mark, palette: Palette) -> None:
    at = mark.at.isoformat()
    figure.add_shape(
        type="line",
        x0=at,
        x1=at,
        y0=0,
        y1=1,
        yref="paper",
        line={"color": palette.ink, "width": 1.2, "dash": "dash"},
    )
    figure.add_annotation(
        x=at,
        y=1,
        yref="paper",
        yanchor="top",
        xanchor="left",
        align="left",
        xshift=6,
        showarrow=False,
        bgcolor=palette.paper,
        text=f"<b>{mark.date_words}</b><br>{mark.words}",
        font={"size": 12.5, "color": palette.muted},
    )
