"""Quarters as bars, as shapes: holes hatched and named, a dotted vertical at a change of counting."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analytics.figures.drawn import Sheet, text_width, wrapped
from analytics.figures.drawn_lines import BOTTOM, HEIGHT, SIZE, WIDTH, Axes, Write, draw_gap, draw_rival, frame_of
from analytics.figures.palette import Palette
from analytics.figures.quarters import HEADROOM, QuarterName, quarter_gaps
from analytics.figures.quarters import WIDTH as BAR
from analytics.figures.series_marks import Rival
from analytics.figures.time_axis import year_ticks


def quarterly(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    written: Write,
    axis_written: Write,
    name: QuarterName,
    breaks: Sequence[tuple[float, str]] = (),
    rivals: Sequence[Rival] = (),
    gap_words: str = "",
) -> Sheet:
    """Bars of the printed quarters; parameters as :func:`analytics.figures.quarters.quarter_bars`."""
    sheet = Sheet(WIDTH, HEIGHT)
    hatch = sheet.hatched(palette, "quarter-hatch")
    start, end = float(frame["at"].min()) - 0.3, float(frame["at"].max()) + 0.25
    # A year stands under its middle.
    ticks = [(year + 0.5, str(year)) for year in year_ticks(int(frame["year"].min()), int(frame["year"].max()))]
    top = HEADROOM * float(frame["obs_value"].max())
    axes = frame_of(
        sheet, palette, start=start, end=end, top=top, write=axis_written,
        ticks=[(at, text) for at, text in ticks if start < at < end],
    )  # fmt: skip
    for gap in quarter_gaps(frame, name):
        draw_gap(sheet, palette, axes, hatch, gap.start, gap.end, gap.label, gap_words, SIZE, below=14)
    newest = frame["segment"].iloc[-1] if frame["segment"].nunique() > 1 else None
    _bars(sheet, palette, axes, frame, written, newest, {rival.at for rival in rivals})
    for at, words in breaks:
        if start < at < end:
            _break(sheet, palette, axes, at, words)
    for rival in rivals:
        draw_rival(sheet, palette, axes, rival, SIZE, wide=True)
    return sheet


def _bars(
    sheet: Sheet, palette: Palette, axes: Axes, frame: pd.DataFrame, written: Write, newest: object, marked: set[float]
) -> None:
    """A bar a quarter, its value above it, and above the mark of another value."""
    wide = axes.x(BAR) - axes.x(0)
    size = min(SIZE * 0.75, SIZE * 0.75 * wide * 1.25 / max(text_width(written(99e8), SIZE * 0.75), 1))
    for row in frame[frame["obs_value"].notna()].itertuples():
        x, y = axes.x(float(row.at)), axes.y(float(row.obs_value))
        fill = palette.ink if newest is not None and row.segment == newest else palette.accent
        sheet.put("rect", x=x - wide / 2, y=y, width=wide, height=axes.y(0) - y, fill=fill)
        above = 24 if float(row.at) in marked else 8
        sheet.text(x, y - above, written(float(row.obs_value)), size=max(size, 15), color=palette.ink, anchor="middle",
                   halo=palette.paper)  # fmt: skip


def _break(sheet: Sheet, palette: Palette, axes: Axes, at: float, words: str) -> None:
    x, right = axes.x(at), at <= axes.start + 0.55 * (axes.end - axes.start)
    sheet.line(x, 14, x, axes.height - BOTTOM, palette.ink, 2, "2 7")
    for place, line in enumerate(wrapped(words, SIZE * 0.8, 420, most=3)):
        sheet.text(x + (12 if right else -12), 42 + place * SIZE, line, size=SIZE * 0.8, color=palette.muted,
                   anchor="start" if right else "end", halo=palette.paper)  # fmt: skip
