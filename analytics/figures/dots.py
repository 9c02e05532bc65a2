"""The values of one cell as points on one axis, in HTML: the used one full, the others open and amber.

The words and numbers are given as written; the style sheet gives colours and sizes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

_STEPS = (1, 2, 2.5, 5, 10)


@dataclass(frozen=True)
class Value:
    """One printed value: what it is called, how it is written, whether it is the used one."""

    name: str
    value: float
    written: str
    used: bool = False


def axis_ticks(values: Sequence[float], *, most: int = 5) -> list[float]:
    """Round numbers from below the smallest value to above the largest, at most ``most + 2``.

    Parameters
    ----------
    values
        at least one number.
    """
    low, high = min(values), max(values)
    room = (high - low) or abs(high) or 1.0
    rough = 1.2 * room / (most - 1)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(size * power for size in _STEPS if size * power >= rough * 0.999999)
    first = math.floor((low - 0.05 * room) / step)
    last = math.ceil((high + 0.05 * room) / step)
    return [place * step for place in range(first, last + 1)]


def place(value: float, ticks: Sequence[float]) -> float:
    """Percent of the track's width."""
    return round(100 * (value - ticks[0]) / (ticks[-1] - ticks[0]), 2)


def value_dots(values: Sequence[Value], *, written: Callable[[float], str], alt: str) -> str:
    """The values as rows of one point each, in the order given.

    Parameters
    ----------
    values
        at least one.
    written
        writes a tick of the axis.
    alt
        the same in words.
    """
    ticks = axis_ticks([value.value for value in values])
    ground = "".join(f'<s style="left:{place(tick, ticks)}%"></s>' for tick in ticks)
    rows = "".join(_row(value, place(value.value, ticks), ground) for value in values)
    axis = "".join(f'<em style="left:{place(tick, ticks)}%">{escape(written(tick))}</em>' for tick in ticks)
    return (
        f'<div class="hh-dots" role="img" aria-label="{escape(alt)}">{rows}<div class="row axis">'
        f'<span></span><span class="track">{axis}</span></div></div>'
    )


def _row(value: Value, left: float, ground: str) -> str:
    side = "left" if left > 55 else "right"
    kind = "used" if value.used else "alt"
    return (
        f'<div class="row {kind}"><span class="name">{escape(value.name)}</span><span class="track">{ground}'
        f'<i style="left:{left}%"></i><b class="{side}" style="left:{left}%">{escape(value.written)}</b>'
        f"</span></div>"
    )
