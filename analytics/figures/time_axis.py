"""Axes that run over years: round ticks, hatch where there is no figure, a dotted vertical at a change of counting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import floor, log10
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from analytics.figures.indonesia import FONT
from analytics.figures.palette import Palette

Write = Callable[[float], str]
#: Characters that fit across a chart on a phone, by which words in it are wrapped.
CHARACTERS = 48
NARROW = 0.07


@dataclass
class Drawing:
    """What a figure will hold, gathered so that plotly checks it once: its ``add_*`` check all again each time."""

    traces: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)

    def write(self, **note: Any) -> None:
        """Words without an arrow, unless one is asked for."""
        self.notes.append({"showarrow": False, **note})

    def figure(self, layout: dict[str, object]) -> go.Figure:
        return go.Figure(data=self.traces, layout=layout | {"annotations": self.notes, "shapes": self.shapes})


@dataclass(frozen=True)
class Gap:
    """A stretch of the axis without a figure: its ends, and how they are written."""

    start: float
    end: float
    label: str

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


def nice_ticks(top: float, most: int = 5) -> list[float]:
    """Round values from zero to the top of an axis."""
    if top <= 0:
        return [0.0]
    size = 10 ** floor(log10(top / most))
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor * most >= top)
    return [float(step * n) for n in range(int(top / step) + 1)]


def year_ticks(first: int, last: int, most: int = 6) -> list[int]:
    """Round years, and the last one where it stands free."""
    step = next((step for step in (1, 2, 5, 10, 20) if (last - first) / step <= most), 50)
    ticks = [year for year in range(first, last + 1) if year % step == 0]
    return [*ticks, last] if not ticks or last - ticks[-1] > 0.6 * step else ticks


def base_layout(palette: Palette, *, left: int) -> dict[str, object]:
    """Layout of a chart over time, without its axes."""
    font = {"family": FONT, "size": 12.5, "color": palette.ink}
    return {
        "template": "none",
        "margin": {"l": left, "r": 12, "t": 8, "b": 26},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "barmode": "overlay",
        "font": font,
        "separators": ",.",
        "hoverlabel": {"bgcolor": palette.soft, "font": font},
    }


def time_layout(
    palette: Palette, *, start: float, end: float, years: Sequence[int], top: float, write: Write, middle: bool = False
) -> dict[str, object]:
    """Layout with the years below and round values at the left, from zero to ``top``.

    ``middle`` writes a year under its middle: where parts of years are drawn.
    """
    ticks = nice_ticks(top)
    texts = [write(tick) for tick in ticks]
    muted = {"color": palette.muted}
    return base_layout(palette, left=10 + 7 * max(len(text) for text in texts)) | {
        "xaxis": {
            "range": [start, end],
            "tickvals": [year + 0.5 * middle for year in years],
            "ticktext": [str(year) for year in years],
            "tickangle": 0,
            "fixedrange": True,
            "showgrid": False,
            "zeroline": False,
            "showline": True,
            "linecolor": palette.ink,
            "tickfont": muted,
        },
        "yaxis": {
            "range": [0, top],
            "tickvals": ticks,
            "ticktext": texts,
            "fixedrange": True,
            "gridcolor": palette.grid,
            "zeroline": False,
            "tickfont": muted,
        },
    }


def hatch(drawing: Drawing, palette: Palette, gaps: Sequence[Gap], *, top: float, words: str) -> None:
    """Hatch the stretches without a figure; the pointer reads their words."""
    if not gaps:
        return
    pattern = {"shape": "/", "fgcolor": palette.hatch, "fgopacity": 0.6, "size": 8, "solidity": 0.16}
    drawing.traces.append(
        dict(
            type="bar",
            x=[gap.middle for gap in gaps],
            y=[top] * len(gaps),
            width=[gap.end - gap.start for gap in gaps],
            name="gap",
            hovertext=[f"{gap.label}: {words}" if words else gap.label for gap in gaps],
            hovertemplate="%{hovertext}<extra></extra>",
            marker={"color": palette.paper, "line": {"width": 0}, "pattern": pattern},
        )
    )


def name_gap(drawing: Drawing, palette: Palette, gap: Gap, *, top: float, words: str, span: float) -> None:
    """Words in the hatch; upright where it is too narrow for them."""
    share = (gap.end - gap.start) / span
    narrow = share < NARROW
    lines = wrap(words, max(9, int(CHARACTERS * share)))
    drawing.write(
        x=gap.middle,
        y=top * (0.05 if narrow else 0.2),
        text=f"<b>{gap.label}</b>" + (f" {words}" if narrow else "".join(f"<br>{line}" for line in lines)),
        textangle=-90 if narrow else 0,
        yanchor="bottom" if narrow else "middle",
        xanchor="center",
        bgcolor=palette.paper,
        borderpad=1 if narrow else 3,
        font={"size": 11 if narrow else 12, "color": palette.muted},
    )


def vertical(drawing: Drawing, palette: Palette, at: float, *, dotted: bool = True) -> None:
    """A line over the whole height: dotted where counting changes, plain for an event."""
    line = {"color": palette.ink, "width": 1.3, "dash": "dot"} if dotted else {"color": palette.muted, "width": 1}
    drawing.shapes.append({"type": "line", "x0": at, "x1": at, "y0": 0, "y1": 1, "yref": "paper", "line": line})


def beside(drawing: Drawing, palette: Palette, at: float, head: str, text: str, *, left: bool) -> None:
    """Words at the top of a vertical, on its left or right."""
    lines = "".join(f"<br>{line}" for line in wrap(text, 17))
    side = "right" if left else "left"
    drawing.write(
        x=at,
        y=1,
        yref="paper",
        yanchor="top",
        xanchor=side,
        align=side,
        xshift=-6 if left else 6,
        text=f"<b>{head}</b>{lines}" if head else lines.removeprefix("<br>"),
        bgcolor=palette.paper,
        font={"size": 12, "color": palette.muted},
    )
