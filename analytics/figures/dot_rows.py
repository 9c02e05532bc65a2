"""Rows of bars or dots as HTML: they grow with the text, wrap on a phone and follow the theme by themselves.

The words and numbers are given as written; the style sheet gives colours and sizes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

#: Room right of the longest bar for its value, and for a note behind it, in rem.
WITHOUT_NOTE, WITH_NOTE = 4, 6.6
#: What an entry of a legend of dot rows shows.
FULL, HOLLOW, ZONE = "full", "hollow", "zone"


@dataclass(frozen=True)
class Bar:
    """One bar; ``kind`` is ``own`` (stands out), ``rest`` (hatched) or empty; ``note`` stands behind its value."""

    name: str
    value: float
    written: str
    note: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Dot:
    """One point of a row; ``hollow`` for what is older or an estimate."""

    value: float
    written: str = ""
    hollow: bool = False


@dataclass(frozen=True)
class Row:
    """A row of points; ``group`` is written once, before the first of its rows."""

    name: str
    dots: tuple[Dot, ...]
    group: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class Axis:
    """The scale of dot rows: its ends, its ticks as written, and a zone from its start to ``ceiling``."""

    first: float
    last: float
    ticks: tuple[tuple[float, str], ...]
    ceiling: float | None = None

    def place(self, value: float) -> float:
        """Percent of the track's width."""
        return round(100 * (value - self.first) / (self.last - self.first), 2)


def bar_rows(bars: Sequence[Bar], *, alt: str) -> str:
    """Bars from a common zero, in the order given."""
    most = max((bar.value for bar in bars), default=1.0) or 1.0
    return _wrapped("bars", "".join(_bar(bar, most) for bar in bars), alt)


def _bar(bar: Bar, most: float) -> str:
    note = f" <small>{escape(bar.note)}</small>" if bar.note else ""
    room = WITH_NOTE if bar.note else WITHOUT_NOTE
    return (
        f'<div class="row {escape(bar.kind)}"><span class="name">{escape(bar.name)}</span>'
        f'<span class="track"><i style="width:calc((100% - {room}rem)*{bar.value / most:.4f})"></i>'
        f"<b>{escape(bar.written)}</b>{note}</span></div>"
    )


def dot_rows(rows: Sequence[Row], axis: Axis, *, alt: str) -> str:
    """Points on one axis, a row each, in the order given."""
    grouped = any(row.group for row in rows)
    parts, before = [], ""
    for row in rows:
        first = bool(row.group) and row.group != before
        parts.append(_dots(row, axis, row.group if first else "", grouped=grouped, first=first))
        before = row.group
    ticks = "".join(f'<em style="left:{axis.place(value)}%">{escape(text)}</em>' for value, text in axis.ticks)
    lead = '<span class="group"></span>' if grouped else ""
    parts.append(f'<div class="row axis">{lead}<span class="name"></span><span class="track">{ticks}</span></div>')
    return _wrapped("dots grouped" if grouped else "dots", "".join(parts), alt)


def _dots(row: Row, axis: Axis, group: str, *, grouped: bool, first: bool) -> str:
    kinds = " ".join(name for name, on in (("row", True), ("first", first), ("chosen", row.chosen)) if on)
    lead = f'<span class="group">{escape(group)}</span>' if grouped else ""
    return (
        f'<div class="{kinds}">{lead}<span class="name">{escape(row.name)}</span>'
        f'<span class="track">{_ground(axis)}{_leader(row, axis)}{_points(row, axis)}</span></div>'
    )


def _ground(axis: Axis) -> str:
    zone = "" if axis.ceiling is None else f'<u style="width:{axis.place(axis.ceiling)}%"></u>'
    return zone + "".join(f'<s style="left:{axis.place(value)}%"></s>' for value, _ in axis.ticks)


def _leader(row: Row, axis: Axis) -> str:
    places = [axis.place(dot.value) for dot in row.dots]
    if len(places) < 2:
        return ""
    return f'<span class="line" style="left:{min(places)}%;width:{round(max(places) - min(places), 2)}%"></span>'


def _points(row: Row, axis: Axis) -> str:
    """The hollow points first, so that a full one lies upon them; the words right of the rightmost."""
    ordered = sorted(row.dots, key=lambda dot: not dot.hollow)
    points = "".join(
        f'<i class="{"hollow" if dot.hollow else ""}" style="left:{axis.place(dot.value)}%"></i>' for dot in ordered
    )
    right = max((axis.place(dot.value) for dot in row.dots), default=0)
    words = next((dot.written for dot in row.dots if dot.written), "")
    return f'{points}<b style="left:{right}%">{escape(words)}</b>'


def _wrapped(kind: str, body: str, alt: str) -> str:
    return f'<div class="hh-rows {kind}" role="img" aria-label="{escape(alt)}">{body}</div>'
