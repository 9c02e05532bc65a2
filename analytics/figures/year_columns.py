"""Whole years of one count as columns: a year without a figure is hatched, another printed value an open diamond."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from textwrap import wrap

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.indonesia import FONT
from analytics.figures.palette import Palette
from analytics.figures.time_axis import nice_ticks

HEADROOM = 1.18
#: Widths of a column and of the hatch of a year without a figure, in years.
COLUMN, GAP = 0.66, 0.94


@dataclass(frozen=True)
class Columns:
    """Columns by year and their words, for page and picture.

    Attributes
    ----------
    frame
        ``year``, ``obs_value``, and ``rival`` where another value of the year is printed.
    gap_words
        stands in a year without a figure.
    rival_words
        what is written beside the diamond of another value.
    """

    frame: pd.DataFrame
    written: Callable[[float], str]
    gap_words: str
    rival_words: Callable[[float], str]

    @property
    def years(self) -> list[int]:
        return [int(year) for year in self.frame["year"]]

    @property
    def drawn(self) -> pd.DataFrame:
        """The years with a figure."""
        return self.frame[pd.to_numeric(self.frame["obs_value"]).notna()]

    @property
    def gaps(self) -> pd.DataFrame:
        """The years without one."""
        return self.frame[pd.to_numeric(self.frame["obs_value"]).isna()]

    @property
    def rivals(self) -> pd.DataFrame:
        """The years that have another value beside theirs."""
        return self.drawn[pd.to_numeric(self.drawn["rival"]).notna()]

    @property
    def top(self) -> float:
        return HEADROOM * float(pd.to_numeric(self.frame["obs_value"]).max())

    @property
    def start(self) -> float:
        return min(self.years) - 0.6

    @property
    def end(self) -> float:
        """The end of the axis, with room for the words of another value."""
        return max(self.years) + (0.6 if self.rivals.empty else 1.7)


def year_columns(shown: Columns, palette: Palette) -> go.Figure:
    """Columns by year."""
    drawn = shown.drawn
    figure = go.Figure(layout=_layout(shown, palette))
    figure.add_trace(
        go.Bar(
            x=drawn["year"],
            y=drawn["obs_value"],
            name="years",
            width=COLUMN,
            marker={"color": palette.accent},
            text=[f"<b>{shown.written(float(value))}</b>" for value in drawn["obs_value"]],
            textposition="outside",
            cliponaxis=False,
            textfont={"color": palette.ink, "size": 13},
            hovertemplate="%{x}: %{text}<extra></extra>",
        )
    )
    _gaps(figure, shown.gaps, palette, shown.gap_words, shown.top)
    _rivals(figure, shown.rivals, palette, shown.rival_words)
    return figure


def _layout(shown: Columns, palette: Palette) -> dict[str, object]:
    ticks = nice_ticks(shown.top, 4)
    return {
        "template": "none", "margin": {"l": 38, "r": 8, "t": 10, "b": 26}, "barmode": "overlay", "showlegend": False,
        "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)", "dragmode": False, "separators": ",.",
        "font": {"family": FONT, "size": 12.5, "color": palette.ink},
        "hoverlabel": {"bgcolor": palette.soft, "font": {"family": FONT, "size": 12.5, "color": palette.ink}},
        "xaxis": {"range": [shown.start, shown.end], "tickvals": shown.years, "fixedrange": True,
                  "ticktext": [str(year) for year in shown.years], "showgrid": False, "zeroline": False, "tickangle": 0,
                  "linecolor": palette.ink, "showline": True, "tickfont": {"color": palette.muted}},
        "yaxis": {"range": [0, shown.top], "tickvals": ticks,
                  "ticktext": [shown.written(tick) for tick in ticks],
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
            width=GAP,
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


def _rivals(figure: go.Figure, rivals: pd.DataFrame, palette: Palette, words: Callable[[float], str]) -> None:
    """An open diamond at the other value, its words at the right end of a leader."""
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
