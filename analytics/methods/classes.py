"""Classes of a map: the natural breaks of W. D. Fisher (1958), exact, with rounded lower bounds."""

from __future__ import annotations

from math import floor, log10

import numpy as np

CLASSES = 4


def natural_breaks(values: list[float], classes: int = CLASSES) -> list[float]:
    """Lower bounds of the classes that have the least squared deviation inside; equal values stay together.

    Source: Fisher, "On Grouping for Maximum Homogeneity", JASA 53 (1958) 789-798; each class is the best
    last one after the best classes before it, so that all splits are weighed without trying them one by one.
    """
    ordered = np.sort(np.asarray(values, dtype=float))
    edges: np.ndarray = np.append(np.unique(ordered, return_index=True)[1], len(ordered))
    cost = _deviations(ordered, edges)
    least, steps = cost[0], []
    for _ in range(1, min(classes, len(edges) - 1)):
        total = least[:, None] + cost
        steps.append(total.argmin(axis=0))
        least = total.min(axis=0)
    places = [len(edges) - 1]
    for step in reversed(steps):
        places.append(int(step[places[-1]]))
    return [float(ordered[edges[place]]) for place in (0, *reversed(places[1:]))]


def _deviations(ordered: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """Squared deviation from their mean of the values from edge ``i`` to edge ``j``; endless where there are none."""
    centred = ordered - ordered.mean()
    sums, squares = (np.append(0, np.cumsum(part))[edges] for part in (centred, centred**2))
    count = edges[None, :] - edges[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        cost = (squares[None, :] - squares[:, None]) - (sums[None, :] - sums[:, None]) ** 2 / count
    return np.where(count > 0, cost, np.inf)


def rounded_down(value: float) -> float:
    """Down to one significant digit: 62.276 becomes 60.000."""
    if value <= 0:
        return 0.0
    size = 10.0 ** floor(log10(value))
    return min(value, round(floor(round(value / size, 9)) * size, 12))


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
    """The class of a value: the last whose lower bound it reaches."""
    return max(place for place, bound in enumerate(bounds) if value >= bound)
