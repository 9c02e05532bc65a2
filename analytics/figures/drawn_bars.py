"""Ranked bars as shapes: name, bar, value, and the rest hatched as the last one."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analytics.figures.drawn import Sheet, text_width
from analytics.figures.palette import Palette

WIDTH, HEIGHT = 1800.0, 640.0


def ranked(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    written: Callable[[float], str],
    rest: tuple[str, float] | None = None,
    selected: str = "",
    code: str = "ref_area",
    color: str = "",
    most: int = 11,
    track: float | None = None,
    own_color: str = "",
) -> Sheet:
    """Bars in the order of the rows.

    Parameters
    ----------
    frame
        ``name``, ``drawn`` and the column of ``code``; a hidden cell has no bar and says "<10", a row without a
        value is hatched and says "…"; with ``ended`` True a bar is grey: it has left the way. ``said`` is what
        stands at a bar in place of its ``written`` value, ``note`` what stands behind it; where ``part`` is ``rest`` a
        bar is hatched, where it is ``total`` the number stands alone.
    track
        what the bars add up to: a pale bar behind each, so that a small part is seen as one.
    own_color
        of the bar that is ``selected``, where it is not the mark of a choice.
    rest
        label and size of what the rows leave of a printed total.
    """
    rows = frame.head(most).to_dict("records")
    labels = [str(row["name"]) for row in rows] + ([rest[0]] if rest else [])
    known = [float(row["drawn"]) for row in rows if row["drawn"] == row["drawn"] and row["drawn"] is not None]
    top = max([*known, *([rest[1]] if rest else []), track or 0.0], default=1.0) or 1.0
    step = min(HEIGHT / max(len(labels), 1), 72.0)
    size = min(30.0, max(step * 0.52, 17.0))
    left = min(max(text_width(label, size) for label in labels) + 24, WIDTH * 0.45) if labels else 300.0
    room = WIDTH - left - 7 * size
    sheet = Sheet(WIDTH, step * max(len(labels), 1) + 4)
    hatch = sheet.hatched(palette, "bars-hatch")
    mine = own_color or palette.rival_mark
    for place, row in enumerate(rows):
        y = place * step
        own = selected and str(row.get(code, "")) == selected
        sheet.text(
            left - 16, y + step * 0.66, str(row["name"]), size=size, color=palette.ink, anchor="end", bold=bool(own)
        )
        if track:
            wide = track * room / top
            sheet.put("rect", x=left, y=y + step * 0.17, width=wide, height=step * 0.66, fill=palette.soft)
        fill = mine if own else palette.grey if row.get("ended") else color or palette.accent
        fill = hatch if row.get("part") == "rest" else fill
        _bar(sheet, palette, row, (left, y, step, size), room / top, written, fill, hatch)
    if rest is not None:
        y, wide = len(rows) * step, max(room * rest[1] / top, 3)
        sheet.text(left - 16, y + step * 0.66, rest[0], size=size, color=palette.muted, anchor="end")
        sheet.put("rect", x=left, y=y + step * 0.17, width=wide, height=step * 0.66, fill=hatch, stroke=palette.hatch)
        sheet.text(left + wide + 12, y + step * 0.66, written(rest[1]), size=size, color=palette.muted)
    return sheet


def _bar(
    sheet: Sheet,
    palette: Palette,
    row: dict[object, object],
    place: tuple[float, float, float, float],
    scale: float,
    written: Callable[[float], str],
    color: str,
    hatch: str,
) -> None:
    left, y, step, size = place
    value = row["drawn"]
    if row.get("part") == "total":
        sheet.text(left + 12, y + step * 0.66, str(row["said"]), size=size, color=palette.ink, bold=True)
        return
    if value is None or value != value:
        hidden = row.get("suppressed_by") == "rule"
        wide = 4.0 if hidden else 120.0
        sheet.put("rect", x=left, y=y + step * 0.17, width=wide, height=step * 0.66, fill=color if hidden else hatch)
        sheet.text(left + wide + 12, y + step * 0.66, "<10" if hidden else "…", size=size, color=palette.muted)
        return
    wide = max(float(str(value)) * scale, 2.0)
    sheet.put("rect", x=left, y=y + step * 0.17, width=wide, height=step * 0.66, fill=color)
    said, note = str(row.get("said") or written(float(str(value)))), str(row.get("note") or "")
    sheet.text(left + wide + 12, y + step * 0.66, said, size=size, color=palette.ink, bold=True)
    if note:
        x = left + wide + 12 + text_width(said, size) * 1.05 + 14
        sheet.text(x, y + step * 0.66, note, size=size * 0.85, color=palette.source)
