"""Whole years of one count as columns, as shapes: a year without a figure hatched, another value an open diamond."""

from __future__ import annotations

from analytics.figures.drawn import Sheet
from analytics.figures.drawn_lines import BOTTOM, HEIGHT, SIZE, WIDTH, draw_gap, draw_rival, frame_of
from analytics.figures.palette import Palette
from analytics.figures.series_marks import Rival
from analytics.figures.year_columns import COLUMN, GAP, Columns


def columns(shown: Columns, palette: Palette) -> Sheet:
    """Columns by year."""
    sheet = Sheet(WIDTH, HEIGHT)
    hatch = sheet.hatched(palette, "column-hatch")
    axes = frame_of(
        sheet, palette, start=shown.start, end=shown.end, top=shown.top, write=shown.written,
        ticks=[(float(year), str(year)) for year in shown.years],
    )  # fmt: skip
    wide, foot = axes.x(COLUMN) - axes.x(0), sheet.height - BOTTOM
    for year in shown.gaps["year"]:
        draw_gap(sheet, palette, axes, hatch, year - GAP / 2, year + GAP / 2, str(year), shown.gap_words, SIZE,
                 below=HEIGHT * 0.35)  # fmt: skip
    for row in shown.drawn.itertuples():
        x, y = axes.x(float(str(row.year))), axes.y(float(str(row.obs_value)))
        sheet.put("rect", x=x - wide / 2, y=y, width=wide, height=foot - y, fill=palette.accent)
        sheet.text(x, y - 10, shown.written(float(str(row.obs_value))), size=SIZE, color=palette.ink, anchor="middle",
                   bold=True, halo=palette.paper)  # fmt: skip
    for row in shown.rivals.itertuples():
        value = float(str(row.rival))
        at = Rival(float(str(row.year)) + COLUMN / 2 + 0.08, value, shown.rival_words(value))
        draw_rival(sheet, palette, axes, at, SIZE, wide=True, share=1)
    return sheet
