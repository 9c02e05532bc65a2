"""Dated events as equal ticks on lanes: what a picture and the HTML of a page have in common, and the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from analytics.figures.drawn import Sheet, text_width
from analytics.figures.palette import Palette

WIDTH, LANE, SIZE = 1800.0, 84.0, 27.0
#: Up to so many years each is named, else every second.
EACH = 12


@dataclass(frozen=True)
class Lanes:
    """Lanes with their events, each a year with its part; the axis holds whole years.

    Attributes
    ----------
    lanes
        name, and the times of its events.
    """

    lanes: Sequence[tuple[str, Sequence[float]]]

    @property
    def first(self) -> int:
        return int(min(at for _, times in self.lanes for at in times))

    @property
    def last(self) -> int:
        """The end of the axis: the year after that of the latest event."""
        return int(max(at for _, times in self.lanes for at in times)) + 1

    @property
    def years(self) -> list[int]:
        """The years that are named."""
        return list(range(self.first, self.last, 1 if self.last - self.first <= EACH else 2))

    def part(self, at: float) -> float:
        """Where a time lies on the axis, from 0 to 1."""
        return (at - self.first) / (self.last - self.first)


def lanes_sheet(shown: Lanes, palette: Palette, *, note: str = "") -> Sheet:
    """Lanes one below the other, the years under the last, then what must be read with them."""
    left = max(text_width(name, SIZE) for name, _ in shown.lanes) + 24
    sheet = Sheet(WIDTH, LANE * len(shown.lanes) + 48)

    def x(at: float) -> float:
        return left + shown.part(at) * (WIDTH - left)

    for place, (name, times) in enumerate(shown.lanes):
        y = LANE * place
        sheet.text(left - 20, y + LANE * 0.6, name, size=SIZE, color=palette.ink, anchor="end")
        sheet.line(left, y + LANE, WIDTH, y + LANE, palette.hairline)
        for at in times:
            sheet.put("rect", x=x(at) - 2.5, y=y + LANE * 0.24, width=5.0, height=LANE * 0.52, fill=palette.accent)
    for year in shown.years:
        sheet.text(x(year + 0.5), sheet.height - 12, str(year), size=SIZE * 0.9, color=palette.muted, anchor="middle")
    return sheet.noted(note, size=SIZE * 0.85, color=palette.muted)
