"""Classes of a map: the natural breaks of W. D. Fisher (1958), exact, with rounded lower bounds."""

from __future__ import annotations

from itertools import combinations
from math import floor, log10

import numpy as np

CLASSES = 4


def natural_breaks(values: list[float], classes: int = CLASSES) -> list[float]:
    """Lower bounds of the classes that have the least squared deviation inside; all splits are tried.

    Source: Fisher, "On Grouping for Maximum Homogeneity", JASA 53 (1958) 789-798.
    """
    ordered = np.sort(np.asarray(values, dtype=float))
    distinct = np.unique(ordered)
    classes = min(classes, len(distinct))
    starts = [int(np.searchsorted(ordered, value)) for value in distinct]
    best = min(combinations(starts[1:], classes - 1), key=lambda cut: _deviation(ordered, cut), default=())
    return [float(ordered[0]), *(float(ordered[place]) for place in best)]


def _deviation(ordered: np.ndarray, cut: tuple[int, ...]) -> float:
    parts = np.split(ordered, list(cut))
    return float(sum(((part - part.mean()) ** 2).sum() for part in parts))


def rounded_down(value: float) -> float:
    """Down to one significant digit: 62.276 becomes 60.000."""
    if value <= 0:
        return 0.0
    size = 10 ** floor(log10(value))
    return floor(value / size) * size


def lower_bounds(values: list[float], classes: int = CLASSES) -> list[float]:
    """Lower bounds of up to four classes: the smallest value, then natural breaks, rounded where that
    moves no value into another class."""
    breaks = natural_breaks(values, classes)
    result = [breaks[0]]
    for place in range(1, len(breaks)):
        below = max(value for value in values if value < breaks[place])
        bound = rounded_down(breaks[place])
        result.append(bound if bound > below else breaks[place])
    return result


def class_of(value: float, bounds: list[float]) -> int:
    return max(place for place, bound in enumerate(bounds) if value >= bound)
