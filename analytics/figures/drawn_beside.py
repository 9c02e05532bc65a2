"""One measure of an area beside that of the nation over time, as shapes."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd

from analytics.figures.beside_nation import HEADROOM, Write, end_name, last_rows
from analytics.figures.drawn import Sheet
from analytics.figures.drawn_lines import HEIGHT, SIZE, WIDTH, Axes, frame_of, polyline
from analytics.figures.palette import Palette
from analytics.figures.time_axis import year_ticks


def beside(
    frame: pd.DataFrame, *, palette: Palette, written: Write, axis_written: Write, own: str, middle: bool = False
) -> Sheet:
    """Lines of an area and the nation; parameters as :func:`analytics.figures.beside_nation.beside_nation`."""
    sheet = Sheet(WIDTH, HEIGHT)
    first, last = float(frame["at"].min()), float(frame["at"].max())
    span = max(last - first, 1.0)
    start, end = first - 0.05 * span, last + 0.04 * span
    ticks = [(year + (0.5 if middle else 0.0), str(year)) for year in year_ticks(int(first), int(last))]
    axes = frame_of(
        sheet, palette, start=start, end=end, top=HEADROOM * float(frame["value"].max()), write=axis_written,
        ticks=[(at, text) for at, text in ticks if start < at < end],
    )  # fmt: skip
    for (area, _), rows in frame.sort_values("at").groupby(["ref_area", "line"], sort=False):
        mine = area == own
        points = [(axes.x(float(row.at)), axes.y(float(row.value))) for row in rows.itertuples()]
        dashed = bool(rows["dashed"].iloc[0])
        polyline(sheet, points, palette.accent if mine else palette.grey, "3 11" if dashed else "")
        if mine and len(rows) > 1 and not dashed:
            x, y = points[0]
            above = _highest(frame, rows.iloc[0].to_dict())
            sheet.text(x, y - 20 if above else y + SIZE + 14, written(float(rows["value"].iloc[0])), size=SIZE,
                       color=palette.ink, anchor="middle", halo=palette.paper)  # fmt: skip
    _ends(sheet, palette, axes, frame, written, own)
    return sheet


def _ends(sheet: Sheet, palette: Palette, axes: Axes, frame: pd.DataFrame, written: Write, own: str) -> None:
    """Value and name at the newest end of each line: above where no other line lies higher there, else below."""
    rows = last_rows(frame)
    for area, row in rows.items():
        mine, high = area == own, _highest(frame, row)
        x, y = min(axes.x(float(row["at"])) + 14, sheet.width - 4), axes.y(float(row["value"]))
        words = [(f"{end_name(row, rows, own, frame)} ", False), (written(float(row["value"])), mine)]
        sheet.text(x, y - 20 if high else y + SIZE + 14, words, size=SIZE * (1.1 if mine else 1.0), anchor="end",
                   color=palette.accent if mine else palette.muted, halo=palette.paper)  # fmt: skip


def _highest(frame: pd.DataFrame, row: dict[Hashable, Any]) -> bool:
    """Whether no other area has more at the time of a row."""
    return not bool((frame.loc[frame["at"] == row["at"], "value"] > row["value"]).any())
