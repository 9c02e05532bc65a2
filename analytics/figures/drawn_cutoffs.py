"""Running totals at their cut-off dates as shapes: one line a measure, its last total and words at its end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from analytics.figures.cutoffs import HEADROOM, Line, Mark, Write
from analytics.figures.drawn import Sheet
from analytics.figures.drawn_lines import BOTTOM, HEIGHT, SIZE, WIDTH, Axes, frame_of, polyline
from analytics.figures.palette import Palette


def cutoffs(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    lines: Sequence[Line],
    ticks: Sequence[tuple[date, str]],
    written: Write,
    events: Sequence[Mark] = (),
) -> Sheet:
    """Lines of running totals of one body, from one first day.

    Parameters
    ----------
    frame
        ``indicator``, ``period_end``, ``obs_value``.
    ticks
        dates of the axis and their words.
    events
        dated marks.
    """
    sheet = Sheet(WIDTH, HEIGHT)
    days = [*(day for day, _ in ticks), frame["period_end"].max().date()]
    top = HEADROOM * float(frame["obs_value"].max())
    axes = frame_of(sheet, palette, start=float(min(days).toordinal()),
                    end=float((max(days) + timedelta(days=4)).toordinal()), top=top,
                    ticks=[(float(day.toordinal()), words) for day, words in _fewer(ticks)], write=written)  # fmt: skip
    for mark in events:
        _event(sheet, palette, axes, mark)
    for line in lines:
        rows = frame[frame["indicator"] == line.indicator].sort_values("period_end")
        if rows.empty:
            continue
        points = [
            (axes.x(float(day.date().toordinal())), axes.y(float(value)))
            for day, value in zip(rows["period_end"], rows["obs_value"], strict=True)
        ]
        polyline(sheet, points, line.color, "14 9" if line.dash != "solid" else "")
        x, y = points[-1]
        text = written(float(rows["obs_value"].iloc[-1]))
        said = [(text, True), (f" {line.words}", False)]
        at = min(x, sheet.width - 8), y - 20 if line.above else y + SIZE + 14
        sheet.text(*at, said, size=SIZE, color=line.color, anchor="end", halo=palette.paper)
    return sheet


def _fewer(ticks: Sequence[tuple[date, str]], most: int = 9) -> list[tuple[date, str]]:
    """Every second or third tick where there are many; the first one stays."""
    step = -(-len(ticks) // most)
    return list(ticks[::step])


def _event(sheet: Sheet, palette: Palette, axes: Axes, mark: Mark) -> None:
    x = axes.x(float(mark.at.toordinal()))
    sheet.line(x, 14, x, axes.height - BOTTOM, palette.ink, 1.6, "9 7")
    right = x < axes.left + 0.6 * (axes.right - axes.left)
    side, at = ("start", x + 10) if right else ("end", x - 10)
    sheet.text(
        at, 38, mark.date_words, size=SIZE * 0.8, color=palette.muted, anchor=side, bold=True, halo=palette.paper
    )
    sheet.text(at, 66, mark.words[:44], size=SIZE * 0.75, color=palette.muted, anchor=side, halo=palette.paper)
