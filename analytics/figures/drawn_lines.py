"""Lines over time as shapes: no line across a gap or a change of counting, gaps hatched and named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from analytics.figures.drawn import Sheet, text_width, wrapped
from analytics.figures.palette import Palette
from analytics.figures.series import axis_top, runs, segment_starts, year_gaps
from analytics.figures.series_marks import Break, Rival, label_places
from analytics.figures.time_axis import nice_ticks, year_ticks

Write = Callable[[float], str]
WIDTH, HEIGHT = 1800.0, 640.0
BOTTOM, SIZE = 48.0, 27.0
#: On a narrower sheet words of a break are its years, and other values stand left of their mark.
NARROW = 1200.0


@dataclass(frozen=True)
class Axes:
    """Where a time and a value lie on a sheet."""

    left: float
    right: float
    start: float
    end: float
    top: float
    height: float

    def x(self, at: float) -> float:
        return self.left + (at - self.start) / (self.end - self.start) * (self.right - self.left)

    def y(self, value: float) -> float:
        return self.height - BOTTOM - value / self.top * (self.height - BOTTOM - 14)


def frame_of(
    sheet: Sheet,
    palette: Palette,
    *,
    start: float,
    end: float,
    top: float,
    ticks: Sequence[tuple[float, str]],
    write: Write,
    size: float = SIZE,
) -> Axes:
    """Grid, values at the left, times below."""
    marks = [(value, write(value)) for value in nice_ticks(top)]
    left = max(text_width(text, size * 0.9) for _, text in marks) + 26
    axes = Axes(left, sheet.width - 10, start, end, top, sheet.height)
    for value, text in marks:
        y = axes.y(value)
        sheet.line(left, y, axes.right, y, palette.ink if value == 0 else palette.grid, 1.6)
        sheet.text(left - 14, y + size * 0.3, text, size=size * 0.9, color=palette.muted, anchor="end")
    for at, text in ticks:
        sheet.text(axes.x(at), sheet.height - 8, text, size=size * 0.9, color=palette.muted, anchor="middle")
    return axes


def year_places(years: Sequence[int], start: float, end: float, *, middle: bool) -> list[tuple[float, str]]:
    """Years and where they stand on an axis, those outside left out; ``middle`` as :func:`time_axis.time_layout`."""
    places = [(year + 0.5 * middle, str(year)) for year in years]
    return [(at, words) for at, words in places if start < at < end]


def yearly(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    written: Write,
    axis_written: Write | None = None,
    first: int | None = None,
    last: int | None = None,
    top: float | None = None,
    breaks: Sequence[Break] = (),
    gap_words: str = "",
    rivals: Sequence[Rival] = (),
    width: float = WIDTH,
    height: float = HEIGHT,
    size: float = SIZE,
) -> Sheet:
    """A yearly series of one body; what may be joined is read from ``segment``, as on the page."""
    sheet = Sheet(width, height)
    hatch = sheet.hatched(palette, "line-hatch")
    years = frame.loc[frame["obs_value"].notna(), "year"]
    begin, end = first or int(years.min()), last or int(years.max())
    ticks = [(float(year), str(year)) for year in year_ticks(begin, end, most=6 if width > NARROW else 4)]
    axes = frame_of(sheet, palette, start=begin - 0.7, end=end + 0.9, top=top or axis_top(frame), ticks=ticks,
                    write=axis_written or written, size=size)  # fmt: skip
    words = _break_words(sheet, axes, frame, breaks, size)
    for gap in year_gaps(frame, begin, end):
        over = [item.foot for item in words if item.left < axes.x(gap.end) and axes.x(gap.start) < item.right]
        draw_gap(sheet, palette, axes, hatch, gap.start, gap.end, gap.label, gap_words, size, below=max([14, *over]))
    _verticals(sheet, palette, axes, frame, words, size)
    for rival in rivals:
        draw_rival(sheet, palette, axes, rival, size, wide=width > NARROW)
    _pieces(sheet, palette, axes, frame, written, size)
    return sheet


def draw_gap(
    sheet: Sheet,
    palette: Palette,
    axes: Axes,
    hatch: str,
    start: float,
    end: float,
    label: str,
    words: str,
    size: float,
    *,
    below: float,
) -> None:
    """Hatch with its years and words, ``below`` what already stands there."""
    x, wide, foot = axes.x(start), axes.x(end) - axes.x(start), axes.height - BOTTOM
    sheet.put("rect", x=x, y=14.0, width=wide, height=foot - 14, fill=hatch, fill_opacity=".8")
    tall = wide < text_width(label, size)
    said = f"{label} {words}" if tall else label
    if tall:
        sheet.text(x + wide / 2 + size * 0.3, foot - 12, said, size=size * 0.8, color=palette.muted, tilt=-90,
                   halo=palette.paper)  # fmt: skip
        return
    sheet.text(x + wide / 2, below + 36, label, size=size * 0.9, color=palette.muted, anchor="middle", bold=True,
               halo=palette.paper)  # fmt: skip
    for place, line in enumerate(wrapped(words, size * 0.8, wide)):
        sheet.text(x + wide / 2, below + 70 + place * size, line, size=size * 0.8, color=palette.muted, anchor="middle",
                   halo=palette.paper)  # fmt: skip


@dataclass(frozen=True)
class _Words:
    """Words of a break: its year, on which side of the vertical they stand, and the room they take."""

    year: int
    head: str
    lines: tuple[str, ...]
    anchor: str
    left: float
    right: float
    foot: float


def _break_words(
    sheet: Sheet, axes: Axes, frame: pd.DataFrame, breaks: Sequence[Break], size: float
) -> list[_Words]:
    """Words of breaks on the side where there is room."""
    found, said = [], {item.year: item for item in breaks}
    for year in segment_starts(frame):
        if year not in said:
            continue
        x, item = axes.x(year - 0.5), said[year]
        right = x < axes.left + 0.62 * (axes.right - axes.left)
        words = item.text if sheet.width > NARROW else ""
        lines = tuple(wrapped(words, size * 0.8, min(400, axes.right - x if right else x - axes.left), most=3))
        wide = max(text_width(item.head, size * 0.85), *(text_width(line, size * 0.8) for line in lines), 0.0) + 12
        span = (x, x + wide) if right else (x - wide, x)
        foot = 42 + size * (len(lines) + 0.2)
        found.append(_Words(year, item.head, lines, "start" if right else "end", *span, foot))
    return found


def _verticals(
    sheet: Sheet, palette: Palette, axes: Axes, frame: pd.DataFrame, words: Sequence[_Words], size: float
) -> None:
    """A dotted vertical before each new segment, with its words."""
    for year in segment_starts(frame):
        x = axes.x(year - 0.5)
        sheet.line(x, 14, x, axes.height - BOTTOM, palette.ink, 2, "2 7")
    for item in words:
        at = item.left + 12 if item.anchor == "start" else item.right - 12
        sheet.text(at, 42, item.head, size=size * 0.85, color=palette.ink, anchor=item.anchor, bold=True,
                   halo=palette.paper)  # fmt: skip
        for place, line in enumerate(item.lines):
            sheet.text(at, 42 + (place + 1) * size, line, size=size * 0.8, color=palette.muted, anchor=item.anchor,
                       halo=palette.paper)  # fmt: skip


def draw_rival(
    sheet: Sheet, palette: Palette, axes: Axes, rival: Rival, size: float, *, wide: bool, share: float = 0.75
) -> None:
    """Another value of a drawn period: an open diamond and its words, at its right up to a ``share`` of the axis."""
    x, y = axes.x(rival.at), axes.y(rival.value)
    sheet.put("rect", x=x - 8, y=y - 8, width=16.0, height=16.0, fill=palette.paper, stroke=palette.rival_mark,
              stroke_width=3.0, transform=f"rotate(45 {x:.1f} {y:.1f})")  # fmt: skip
    right = wide and x < axes.left + share * (axes.right - axes.left)
    # The mark is drawn: the fonts of the house do not hold its sign.
    for place, line in enumerate(wrapped(rival.text.removeprefix("◇ "), size * 0.8, 300)):
        sheet.text(x + (20 if right else -20), y + (place + (1 if wide else 0.3)) * size * 0.95, line, size=size * 0.8,
                   color=palette.rival_text, anchor="start" if right else "end", halo=palette.paper)  # fmt: skip


def _pieces(sheet: Sheet, palette: Palette, axes: Axes, frame: pd.DataFrame, written: Write, size: float) -> None:
    pieces = runs(frame)
    if not pieces:
        return
    newest, several = pieces[-1]["segment"].iloc[-1], frame["segment"].nunique() > 1
    peak = max(float(piece["obs_value"].max()) for piece in pieces)
    for piece in pieces:
        color = palette.ink if several and piece["segment"].iloc[0] == newest else palette.accent
        points = [
            (axes.x(float(year)), axes.y(float(value)))
            for year, value in zip(piece["year"], piece["obs_value"], strict=True)
        ]
        polyline(sheet, points, color)
        values = [float(value) for value in piece["obs_value"]]
        for place in label_places(values, peak):
            last = piece is pieces[-1] and place == len(values) - 1
            _value(sheet, palette, points, values, place, written(values[place]), last=last, size=size)


def polyline(sheet: Sheet, points: Sequence[tuple[float, float]], color: str, dash: str = "") -> None:
    """A line with its points."""
    listed = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    more = {"stroke_dasharray": dash} if dash else {}
    sheet.put("polyline", points=listed, fill="none", stroke=color, stroke_width=4.5, stroke_linejoin="round", **more)
    for x, y in points:
        sheet.put("circle", cx=x, cy=y, r=6.5, fill=color)


def _value(
    sheet: Sheet,
    palette: Palette,
    points: Sequence[tuple[float, float]],
    values: Sequence[float],
    place: int,
    text: str,
    *,
    last: bool,
    size: float,
) -> None:
    """A value above its point, or below where the line rises beside it."""
    near = [values[other] for other in (place - 1, place + 1) if 0 <= other < len(values)]
    above = not near or values[place] >= max(near) or (place == 0 and values[0] >= near[0])
    x, y = points[place]
    anchor = "end" if last else "start" if place == 0 and len(values) > 1 else "middle"
    sheet.text(min(x + (18 if last else -10 if anchor == "start" else 0), sheet.width - 4),
               y - 18 if above else y + size + 10, text, size=size * (1.2 if last else 0.95), color=palette.ink,
               anchor=anchor, bold=last, halo=palette.paper)  # fmt: skip
