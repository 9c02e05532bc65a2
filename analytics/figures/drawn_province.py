"""The window of one province on a map of its kabupaten, as shapes."""

from __future__ import annotations

from analytics.figures.drawn_map import Window
from analytics.figures.province import fitted

ASPECT = 2.0
#: How far from its kabupaten a name stands, in parts of the window's width.
SHIFT = 0.05


def province_window(province: str, box: tuple[float, float, float, float]) -> Window:
    """As :func:`analytics.figures.province.kabupaten_map` has it: the province on its hatch, the others grey.

    Parameters
    ----------
    province, box
        code and bounds (west, south, east, north) of the province.
    """
    view = fitted(box, aspect=ASPECT)
    return Window(
        f"kabkota-{province}.geojson",
        view=view,
        hatch=f"hatch-{province}.geojson",
        around=("neighbours.geojson", "province38.geojson"),
        places={},
        apart=SHIFT * (view.east - view.west),
    )
