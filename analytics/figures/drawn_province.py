"""One province by its kabupaten as shapes: classes over hatched ground, the largest named."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analytics.figures.drawn import Sheet
from analytics.figures.drawn_map import WIDTH, outlines, write_names
from analytics.figures.palette import Palette
from analytics.figures.province import fitted
from analytics.methods.classes import class_of

ASPECT = 2.0
#: How far from its kabupaten a name stands, in parts of the window's width.
SHIFT = 0.05


def class_map(
    frame: pd.DataFrame,
    *,
    province: str,
    box: tuple[float, float, float, float],
    palette: Palette,
    bounds: list[float],
    written: Callable[[float], str],
    selected: str = "",
    most: int = 5,
    size: float = 27.0,
) -> Sheet:
    """Classes of one listing of kabupaten, as :func:`analytics.figures.province.kabupaten_map` has them.

    Parameters
    ----------
    frame
        ``ref_area``, ``name``, ``drawn`` (empty: no figure, hatch), ``suppressed_by``, ``lon``, ``lat``.
    province, box
        code and bounds (west, south, east, north) of the province.
    most
        how many of the largest are named, beside the selected one.
    """
    view, land = fitted(box, aspect=ASPECT), f"kabkota-{province}.geojson"
    sheet = Sheet(WIDTH, WIDTH / ASPECT)
    for file in ("neighbours.geojson", "province38.geojson"):
        for path in outlines(file, view, WIDTH).values():
            sheet.put("path", d=path, fill=palette.neighbour)
    paths = outlines(land, view, WIDTH)
    sheet.put("path", d="".join(paths.values()), fill=palette.land, stroke=palette.outline, stroke_width=0.9)
    hatch = "".join(outlines(f"hatch-{province}.geojson", view, WIDTH).values())
    sheet.put("path", d=hatch, fill="none", stroke=palette.hatch, stroke_width=1.0, stroke_opacity=".75")
    shift = len(palette.sequential) - len(bounds)
    for row in frame[frame["drawn"].notna()].itertuples():
        fill = palette.sequential[class_of(float(row.drawn), bounds) + shift]
        sheet.put("path", d=paths.get(str(row.ref_area), ""), fill=fill, stroke=palette.paper, stroke_width=1.1)
    if selected in paths:
        sheet.put("path", d=paths[selected], fill="none", stroke=palette.rival_mark, stroke_width=5.0)
    apart = SHIFT * (view.east - view.west)
    write_names(sheet, frame, palette, written, most, selected, size, view=view, places={}, apart=apart)
    return sheet
