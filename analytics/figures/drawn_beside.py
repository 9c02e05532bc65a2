"""One measure of an area beside that of the nation over time, as shapes."""

from __future__ import annotations

from analytics.figures.beside_nation import Beside
from analytics.figures.drawn import Sheet
from analytics.figures.drawn_lines import HEIGHT, SIZE, WIDTH, frame_of, polyline, year_places
from analytics.figures.palette import Palette

#: From a point to the foot of words above it, and below it.
ABOVE, BELOW = -20.0, SIZE + 14


def beside(shown: Beside, palette: Palette) -> Sheet:
    """Lines of an area and the nation, with the first value of the own line and the newest of both."""
    sheet = Sheet(WIDTH, HEIGHT)
    axes = frame_of(
        sheet, palette, start=shown.start, end=shown.end, top=shown.top, write=shown.axis_written,
        ticks=year_places(shown.years, shown.start, shown.end, middle=shown.middle),
    )  # fmt: skip
    for mine, rows in shown.lines():
        points = [(axes.x(float(row.at)), axes.y(float(row.value))) for row in rows.itertuples()]
        dashed, first = bool(rows["dashed"].iloc[0]), rows.iloc[0].to_dict()
        polyline(sheet, points, palette.accent if mine else palette.grey, "3 11" if dashed else "")
        if mine and shown.begins(rows):
            x, y = points[0]
            sheet.text(x, y + (ABOVE if shown.highest(first) else BELOW), shown.written(float(first["value"])),
                       size=SIZE, color=palette.ink, anchor="middle", halo=palette.paper)  # fmt: skip
    for mine, name, row in shown.ends():
        x, y = min(axes.x(float(row["at"])) + 14, sheet.width - 4), axes.y(float(row["value"]))
        words = [(f"{name} ", False), (shown.written(float(row["value"])), mine)]
        sheet.text(x, y + (ABOVE if shown.highest(row) else BELOW), words, size=SIZE * (1.1 if mine else 1.0),
                   anchor="end", color=palette.accent if mine else palette.muted, halo=palette.paper)  # fmt: skip
    return sheet
