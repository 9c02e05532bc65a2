"""Intervals as shapes: a hatched bar between two ends, the areas that share it, the reason beneath."""

from __future__ import annotations

from collections.abc import Sequence

from analytics.figures.drawn import Sheet, text_width
from analytics.figures.intervals import OPEN, Band, scale_of
from analytics.figures.palette import Palette

WIDTH, SIZE, LINE = 1800.0, 25.0, 32.0
#: Where names end and where the bars begin.
NAMES, TRACK = 1020.0, 1080.0


def bands(shown: Sequence[Band], palette: Palette, *, line: str = "", doubts: Sequence[str] = ()) -> Sheet:
    """Bands on one scale from zero, in the order given.

    Parameters
    ----------
    shown
        at least one band; ``chosen`` names the area that stands out.
    line
        what is printed of all together, above the bands; parts between ``**`` are strong.
    doubts
        what speaks against the intervals, below them.
    """
    sheet = Sheet(WIDTH, 0)
    hatch = sheet.hatched(palette, "band-hatch")
    scale, y = scale_of(shown), 0.0
    if line:
        y = sheet.paragraph(y, line, size=SIZE, color=palette.ink, most=3)
    for band in shown:
        y = _band(sheet, palette, band, y + 18, scale, hatch)
        sheet.line(0, y, WIDTH, y, palette.hairline)
    for doubt in doubts:
        y = sheet.paragraph(y, doubt, size=SIZE * 0.9, color=palette.rival_text)
    sheet.height = y + 10
    return sheet


def _band(sheet: Sheet, palette: Palette, band: Band, y: float, scale: float, hatch: str) -> float:
    """One band from a height down; where it ends."""
    own = bool(band.chosen) and band.chosen in band.areas
    sheet.text(18 if own else 0, y + LINE * 0.8, band.title, size=SIZE * 1.08, color=palette.ink, bold=True)
    if own:
        sheet.put("rect", x=0.0, y=y + 5, width=6.0, height=LINE * 0.82, fill=palette.rival_mark)
    _bar(sheet, palette, band, y, scale, hatch)
    foot = y + LINE
    if band.areas != (band.title,):
        names = ", ".join(f"**{name}**" if name == band.chosen else name for name in band.areas)
        foot = sheet.paragraph(foot, names, size=SIZE * 0.92, color=palette.muted, width=NAMES)
    return sheet.paragraph(foot, band.reason, size=SIZE * 0.86, color=palette.source) + 12


def _bar(sheet: Sheet, palette: Palette, band: Band, y: float, scale: float, hatch: str) -> None:
    room = (WIDTH - TRACK) / 100
    x = TRACK + band.lower * scale * room
    wide = OPEN * room if band.upper is None else max((band.upper - band.lower) * scale * room, 4.0)
    rim = {} if band.upper is None else {"stroke": palette.hatch, "stroke_width": 1.2}
    sheet.put("rect", x=x, y=y + 4, width=wide, height=26.0, fill=hatch, **rim)
    if band.upper is None:
        sheet.line(x, y + 4, x, y + 30, palette.hatch, 2)
    left = min(x + wide + 10, WIDTH - text_width(band.written, SIZE) * 1.05)
    sheet.text(left, y + LINE * 0.8, band.written, size=SIZE, color=palette.ink, bold=True, halo=palette.paper)
