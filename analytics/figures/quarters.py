"""Quarters of one quantity of one body as bars, with hatched holes and a dotted vertical at a change of counting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.palette import Palette
from analytics.figures.series_marks import Rival, draw_rivals
from analytics.figures.time_axis import Drawing, Gap, Write, beside, hatch, time_layout, vertical, year_ticks

HEADROOM = 1.3
WIDTH = 0.19
QuarterName = Callable[[int, int], str]


def quarter_middle(year: int, quarter: int) -> float:
    """Where a quarter stands on an axis of years: its middle."""
    return year + (quarter - 0.5) / 4


def span(frame: pd.DataFrame) -> int:
    """How many quarters lie between the first and the last one with a figure, both included."""
    return round(float(frame["at"].max() - frame["at"].min()) * 4) + 1 if len(frame) else 0


def quarter_gaps(frame: pd.DataFrame, name: QuarterName) -> list[Gap]:
    """The holes between quarters with a figure, named by their first and last quarter."""
    found = []
    for before, after in pairwise(sorted(frame.loc[frame["obs_value"].notna(), "at"])):
        first, last = before + 0.25, after - 0.25
        if last < first:
            continue
        ends = [name(int(at), int((at - int(at)) * 4) + 1) for at in (first, last)]
        found.append(Gap(before + 0.125, after - 0.125, "–".join(dict.fromkeys(ends))))
    return found


def quarter_bars(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    written: Write,
    axis_written: Write,
    name: QuarterName,
    breaks: Sequence[tuple[float, str]] = (),
    rivals: Sequence[Rival] = (),
    gap_words: str = "",
) -> go.Figure:
    """Bars of the printed quarters.

    Parameters
    ----------
    frame
        ``at`` (middle of the quarter), ``year``, ``quarter``, ``obs_value``, ``segment``.
    written, axis_written, name
        how a value, a tick, and a quarter are written.
    breaks
        where counting changes (start of the first quarter that it rules), and its words.
    rivals
        other values of drawn quarters.
    """
    top = HEADROOM * float(frame["obs_value"].max())
    start, end = float(frame["at"].min()) - 0.3, float(frame["at"].max()) + 0.25
    years = year_ticks(int(frame["year"].min()), int(frame["year"].max()))
    layout = time_layout(palette, start=start, end=end, years=years, middle=True, top=top, write=axis_written)
    layout["uniformtext"] = {"minsize": 8, "mode": "hide"}
    drawing = Drawing()
    hatch(drawing, palette, quarter_gaps(frame, name), top=top, words=gap_words)
    newest = frame["segment"].iloc[-1] if frame["segment"].nunique() > 1 else None
    drawing.traces.append(
        dict(
            type="bar",
            x=frame["at"],
            y=frame["obs_value"],
            width=WIDTH,
            name="quarter",
            marker={"color": [palette.ink if item == newest else palette.accent for item in frame["segment"]]},
            text=[written(float(value)) for value in frame["obs_value"]],
            textposition="outside",
            cliponaxis=False,
            textfont={"size": 11, "color": palette.ink},
            hovertext=[name(int(row.year), int(row.quarter)) for row in frame.itertuples()],
            hovertemplate="%{hovertext}: %{text}<extra></extra>",
        )
    )
    for at, words in breaks:
        if start < at < end:
            vertical(drawing, palette, at)
            beside(drawing, palette, at, "", words, left=at > start + 0.55 * (end - start))
    draw_rivals(drawing, rivals, palette=palette, top=top, start=start, end=end)
    return drawing.figure(layout)
