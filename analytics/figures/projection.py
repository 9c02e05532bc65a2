"""Where a place lies on a map that fits its box: Mercator, as the map draws it."""

from __future__ import annotations

from dataclasses import dataclass
from math import log, pi, radians, tan


def mercator(lat: float) -> float:
    """Mercator ordinate in degrees."""
    return 180 / pi * log(tan(pi / 4 + radians(lat) / 2))


@dataclass(frozen=True)
class View:
    """A window on the map: two meridians, a middle latitude, and width over height."""

    west: float
    east: float
    middle: float
    aspect: float

    def x(self, lon: float) -> float:
        return (lon - self.west) / (self.east - self.west)

    def y(self, lat: float) -> float:
        return 0.5 + (mercator(lat) - mercator(self.middle)) / (self.east - self.west) * self.aspect

    def layout(self) -> dict[str, object]:
        """The ``map`` of a layout: the bounds clamp the zoom to the width of any box."""
        return {
            "style": "white-bg",
            "zoom": 0,
            "center": {"lon": (self.west + self.east) / 2, "lat": self.middle},
            "bounds": {"west": self.west, "east": self.east, "south": -60, "north": 60},
        }


INDONESIA = View(94.5, 141.25, -2.4, 2.72)
JAVA = View(104.9, 119.45, -7.33, 3.78)
