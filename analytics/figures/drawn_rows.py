"""Rows of bars and of points as shapes, from the same descriptions as the rows of the page."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analytics.figures.dot_rows import HOLLOW, ZONE, Axis, Bar, Row
from analytics.figures.drawn import Sheet, text_width, wrapped
from analytics.figures.drawn_bars import ranked
from analytics.figures.palette import Palette

WIDTH, STEP, SIZE = 1800.0, 56.0, 25.0
#: Widest names, and the room right of the axis for the words of its last point.
NAMES, ROOM = 640.0, 130.0


def bars(shown: Sequence[Bar], palette: Palette, *, note: str = "") -> Sheet:
    """Bars from a common zero in the order given, one of kind ``rest`` last and hatched; ``note`` stands below."""
    rest = next((bar for bar in shown if bar.kind == "rest"), None)
    drawn = [bar for bar in shown if bar.kind != "rest"]
    frame = pd.DataFrame(
        [
            {"name": bar.name, "drawn": bar.value, "said": bar.written, "note": bar.note, "kind": bar.kind}
            for bar in drawn
        ]
    )
    sheet = ranked(
        frame,
        palette=palette,
        written=lambda _: rest.written if rest else "",
        rest=(rest.name, rest.value) if rest else None,
        selected="own",
        code="kind",
        most=len(drawn),
        own_color=palette.ink,
    )
    return sheet.noted(note, size=SIZE * 0.92, color=palette.muted)


def dots(
    rows: Sequence[Row], axis: Axis, palette: Palette, *, legend: Sequence[tuple[str, str]] = (), note: str = ""
) -> Sheet:
    """Points on one axis, a row each, in the order given.

    Parameters
    ----------
    rows, axis
        as :func:`analytics.figures.dot_rows.dot_rows` takes them.
    legend
        what its kinds of points, and its zone, mean: one of :mod:`dot_rows`' kinds, each with its words.
    note
        what must be read with the points, below the axis.
    """
    grouped = any(row.group for row in rows)
    lead = max((text_width(row.group, SIZE) for row in rows), default=0.0) + 34 if grouped else 0.0
    left = lead + min(max(text_width(row.name, SIZE) for row in rows), NAMES) + 24
    head = 54.0 if legend else 8.0
    foot = head + STEP * len(rows)
    sheet = Sheet(WIDTH, foot + 46)

    def x(value: float) -> float:
        return left + axis.place(value) / 100 * (WIDTH - ROOM - left)

    _legend(sheet, palette, legend, left, grouped=grouped)
    if axis.ceiling is not None:
        sheet.put("rect", x=x(axis.first), y=head, width=x(axis.ceiling) - x(axis.first), height=foot - head,
                  fill=palette.soft)  # fmt: skip
        sheet.line(x(axis.ceiling), head, x(axis.ceiling), foot, palette.ink, 3)
    for value, text in axis.ticks:
        sheet.line(x(value), head, x(value), foot, palette.hairline)
        sheet.text(x(value), foot + 34, text, size=SIZE * 0.88, color=palette.muted, anchor="middle")
    room = left - lead - 24
    size = SIZE if all(text_width(row.name, SIZE) <= room + 1 for row in rows) else SIZE * 0.88
    before = ""
    for place, row in enumerate(rows):
        y = head + STEP * (place + 0.5)
        if row.group and row.group != before:
            sheet.line(0, y - STEP / 2, WIDTH, y - STEP / 2, palette.hairline)
            sheet.text(0, y + SIZE * 0.34, row.group, size=SIZE, color=palette.ink, bold=True)
        before = row.group
        _name(sheet, palette, row, left - 24, y, room, size)
        _points(sheet, palette, row, [x(dot.value) for dot in row.dots], y, grouped=grouped)
    return sheet.noted(note, size=SIZE * 0.92, color=palette.muted)


def _name(sheet: Sheet, palette: Palette, row: Row, right: float, y: float, room: float, size: float) -> None:
    lines = wrapped(row.name, size, room + 1, most=2)
    for place, line in enumerate(lines):
        at = y + size * 0.34 + (place - (len(lines) - 1) / 2) * size * 1.05
        sheet.text(right, at, line, size=size, color=palette.ink, anchor="end", bold=row.chosen)


def _points(sheet: Sheet, palette: Palette, row: Row, places: Sequence[float], y: float, *, grouped: bool) -> None:
    """The hollow points first, so that a full one lies upon them; the words right of the rightmost."""
    if len(places) > 1:
        sheet.line(min(places), y, max(places), y, palette.hatch, 2.5)
    for dot, at in sorted(zip(row.dots, places, strict=True), key=lambda pair: not pair[0].hollow):
        _point(sheet, palette, at, y, hollow=dot.hollow, own=row.chosen, grouped=grouped)
    words = next((dot.written for dot in row.dots if dot.written), "")
    sheet.text(max(places, default=0.0) + 20, y + SIZE * 0.34, words, size=SIZE, color=palette.ink, bold=True)


def _point(sheet: Sheet, palette: Palette, x: float, y: float, *, hollow: bool, own: bool, grouped: bool) -> None:
    rim = palette.accent if grouped else palette.hatch
    fill = palette.paper if hollow else palette.ink if own else palette.accent
    sheet.put("circle", cx=x, cy=y, r=10.0, fill=fill, stroke=rim if hollow else fill, stroke_width=3.5)


def _legend(
    sheet: Sheet, palette: Palette, legend: Sequence[tuple[str, str]], left: float, *, grouped: bool
) -> None:
    """The kinds of points, and the zone, in one row above the axis."""
    x = left + 12
    for kind, words in legend:
        if kind == ZONE:
            sheet.put("rect", x=x - 12, y=10.0, width=34.0, height=22.0, fill=palette.soft)
            sheet.line(x + 22, 10, x + 22, 32, palette.ink, 3)
        else:
            _point(sheet, palette, x, 21, hollow=kind == HOLLOW, own=False, grouped=grouped)
        sheet.text(x + 36, 30, words, size=SIZE * 0.92, color=palette.muted)
        x += 36 + text_width(words, SIZE * 0.92) * 1.05 + 46
