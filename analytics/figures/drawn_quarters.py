"""Quarters as bars, as shapes: holes hatched and named, a dotted vertical at a change of counting."""

from __future__ import annotations

from analytics.figures.drawn import Sheet, text_width, wrapped
from analytics.figures.drawn_lines import (
    BOTTOM,
    HEIGHT,
    SIZE,
    WIDTH,
    Axes,
    draw_gap,
    draw_rival,
    frame_of,
    year_places,
)
from analytics.figures.palette import Palette
from analytics.figures.quarters import WIDTH as BAR
from analytics.figures.quarters import Quarters

#: Type of the values above bars, as large as they are wide and never smaller than the second.
LARGEST, SMALLEST = SIZE * 0.75, 15.0


def quarterly(shown: Quarters, palette: Palette) -> Sheet:
    """Bars of the printed quarters."""
    sheet = Sheet(WIDTH, HEIGHT)
    hatch = sheet.hatched(palette, "quarter-hatch")
    axes = frame_of(
        sheet, palette, start=shown.start, end=shown.end, top=shown.top, write=shown.axis_written,
        ticks=year_places(shown.years, shown.start, shown.end, middle=True),
    )  # fmt: skip
    for gap in shown.gaps:
        draw_gap(sheet, palette, axes, hatch, gap.start, gap.end, gap.label, shown.gap_words, SIZE, below=14)
    _bars(sheet, palette, axes, shown)
    for at, words, left in shown.passed:
        _break(sheet, palette, axes, at, words, left)
    for rival in shown.rivals:
        draw_rival(sheet, palette, axes, rival, SIZE, wide=True)
    return sheet


def _bars(sheet: Sheet, palette: Palette, axes: Axes, shown: Quarters) -> None:
    """A bar a quarter, its value above it, and above the mark of another value."""
    wide, marked = axes.x(BAR) - axes.x(0), {rival.at for rival in shown.rivals}
    fits = LARGEST * wide * 1.25 / max(text_width(shown.written(99e8), LARGEST), 1)
    size = max(min(LARGEST, fits), SMALLEST)
    for row, fill in zip(shown.frame.itertuples(), shown.colors(palette), strict=True):
        if row.obs_value != row.obs_value:
            continue
        x, y = axes.x(float(row.at)), axes.y(float(row.obs_value))
        sheet.put("rect", x=x - wide / 2, y=y, width=wide, height=axes.y(0) - y, fill=fill)
        above = 24 if float(row.at) in marked else 8
        sheet.text(x, y - above, shown.written(float(row.obs_value)), size=size, color=palette.ink, anchor="middle",
                   halo=palette.paper)  # fmt: skip


def _break(sheet: Sheet, palette: Palette, axes: Axes, at: float, words: str, left: bool) -> None:
    x = axes.x(at)
    sheet.line(x, 14, x, axes.height - BOTTOM, palette.ink, 2, "2 7")
    for place, line in enumerate(wrapped(words, SIZE * 0.8, 420, most=3)):
        sheet.text(x + (-12 if left else 12), 42 + place * SIZE, line, size=SIZE * 0.8, color=palette.muted,
                   anchor="end" if left else "start", halo=palette.paper)  # fmt: skip
