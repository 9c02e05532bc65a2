"""Quarters of one quantity of one body as bars, with hatched holes and a dotted vertical at a change of counting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True)
class Quarters:
    """What bars of printed quarters show, on the screen and in a picture.

    Attributes
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

    frame: pd.DataFrame
    written: Write
    axis_written: Write
    name: QuarterName
    breaks: Sequence[tuple[float, str]] = ()
    rivals: Sequence[Rival] = ()
    gap_words: str = ""

    @property
    def start(self) -> float:
        return float(self.frame["at"].min()) - 0.3

    @property
    def end(self) -> float:
        return float(self.frame["at"].max()) + 0.25

    @property
    def top(self) -> float:
        return HEADROOM * float(self.frame["obs_value"].max())

    @property
    def years(self) -> list[int]:
        return year_ticks(int(self.frame["year"].min()), int(self.frame["year"].max()))

    @property
    def gaps(self) -> list[Gap]:
        return quarter_gaps(self.frame, self.name)

    @property
    def passed(self) -> list[tuple[float, str, bool]]:
        """The changes of counting within the axis, and whether their words stand at the left of them."""
        middle = self.start + 0.55 * (self.end - self.start)
        return [(at, words, at > middle) for at, words in self.breaks if self.start < at < self.end]

    def colors(self, palette: Palette) -> list[str]:
        """A colour a quarter: the newest of several ways of counting in ink."""
        segments = self.frame["segment"]
        newest = segments.iloc[-1] if segments.nunique() > 1 else None
        return [palette.ink if item == newest else palette.accent for item in segments]


def quarter_bars(shown: Quarters, palette: Palette) -> go.Figure:
    """Bars of the printed quarters."""
    frame, start, end, top = shown.frame, shown.start, shown.end, shown.top
    layout = time_layout(
        palette, start=start, end=end, years=shown.years, middle=True, top=top, write=shown.axis_written
    )
    layout["uniformtext"] = {"minsize": 8, "mode": "hide"}
    drawing = Drawing()
    hatch(drawing, palette, shown.gaps, top=top, words=shown.gap_words)
    drawing.traces.append(
        dict(
            type="bar",
            x=frame["at"],
            y=frame["obs_value"],
            width=WIDTH,
            name="quarter",
            marker={"color": shown.colors(palette)},
            text=[shown.written(float(value)) for value in frame["obs_value"]],
            textposition="outside",
            cliponaxis=False,
            textfont={"size": 11, "color": palette.ink},
            hovertext=[shown.name(int(row.year), int(row.quarter)) for row in frame.itertuples()],
            hovertemplate="%{hovertext}: %{text}<extra></extra>",
        )
    )
    for at, words, left in shown.passed:
        vertical(drawing, palette, at)
        beside(drawing, palette, at, "", words, left=left)
    draw_rivals(drawing, shown.rivals, palette=palette, top=top, start=start, end=end)
    return drawing.figure(layout)
