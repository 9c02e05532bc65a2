"""How far printed values lie from the used one, in percent, as points on one axis in HTML.

The axis is logarithmic to both sides, so that a hundredth of a percent and a doubling stand on one track. The
words and numbers are given as written; the style sheet gives colours and sizes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

#: Below this percentage the axis is nearly linear; its ends.
_FINE, _END = 0.1, 200.0
TICKS = (-100.0, -10.0, -1.0, 0.0, 1.0, 10.0, 100.0)


@dataclass(frozen=True)
class Point:
    """A value: percent from the used one, in words, and whether it is the used one."""

    away: float
    words: str
    used: bool = False


def place(away: float) -> float:
    """Percent of the track's width; nought stands in the middle."""
    part = math.log1p(min(abs(away), _END) / _FINE) / math.log1p(_END / _FINE)
    return round(50 + math.copysign(50 * part, away), 2) if away else 50.0


def track(points: Sequence[Point], *, alt: str) -> str:
    """One row's points on the axis; the used one lies on top."""
    ground = "".join(f'<s style="left:{place(tick)}%"></s>' for tick in TICKS)
    dots = "".join(
        f'<i class="{"used" if point.used else "alt"}" style="left:{place(point.away)}%" '
        f'title="{escape(point.words)}"></i>'
        for point in sorted(points, key=lambda point: point.used)
    )
    return f'<span class="track" role="img" aria-label="{escape(alt)}">{ground}{_span(points)}{dots}</span>'


def _span(points: Sequence[Point]) -> str:
    places = [place(point.away) for point in points]
    if len(places) < 2:
        return ""
    return f'<u style="left:{min(places)}%;width:{round(max(places) - min(places), 2)}%"></u>'


def axis(written: Callable[[float], str]) -> str:
    """The ticks of the axis; ``written`` writes one."""
    ticks = "".join(f'<em style="left:{place(tick)}%">{escape(written(tick))}</em>' for tick in TICKS)
    return f'<span class="track axis">{ticks}</span>'
