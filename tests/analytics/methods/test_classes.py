"""Natural breaks against all splits and a printed example; rounding moves no value."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.methods.classes import class_of, lower_bounds, natural_breaks, rounded_down

VECTORS = st.lists(st.integers(0, 400).map(float), min_size=1, max_size=9)
QUICK = settings(max_examples=80, deadline=None)


def deviation(values: list[float], bounds: list[float]) -> float:
    """Sum of squared deviations inside the classes that begin at the bounds."""
    classes: dict[int, list[float]] = {}
    for value in values:
        classes.setdefault(class_of(value, bounds), []).append(value)
    return sum(sum((x - sum(part) / len(part)) ** 2 for x in part) for part in classes.values())


@given(values=VECTORS, classes=st.integers(1, 5))
@QUICK
def test_no_split_is_better(values: list[float], classes: int) -> None:
    found = natural_breaks(values, classes)
    distinct = sorted(set(values))
    assert len(found) == min(classes, len(distinct)) and found[0] == distinct[0]
    others = (deviation(values, [distinct[0], *cut]) for cut in combinations(distinct[1:], len(found) - 1))
    assert deviation(values, found) == pytest.approx(min(others), abs=1e-6)


def test_a_printed_example() -> None:
    """Ckmeans.1d.dp (Wang and Song, R Journal 2011), example of its manual: clusters -1, 2, and 4 to 6."""
    assert natural_breaks([-1, 2, -1, 2, 4, 5, 6, -1, 2, -1], 3) == [-1, 2, 4]


@given(values=st.lists(st.floats(0.01, 90_000).map(lambda value: round(value, 2)), min_size=1, max_size=12))
@QUICK
def test_rounding_moves_no_value(values: list[float]) -> None:
    raw, rounded = natural_breaks(values), lower_bounds(values)
    assert [class_of(value, raw) for value in values] == [class_of(value, rounded) for value in values]
    assert all(low <= high for low, high in zip(rounded, raw, strict=True))


def test_bounds_of_2025() -> None:
    printed = [69925, 62358, 62276, 35215, 24175, 10059, 7173, 4163, 3658, 3545]
    assert lower_bounds(printed) == [3545, 20000, 30000, 60000]
    assert [rounded_down(value) for value in (62276, 999, 0.3, 0)] == [60000, 900, 0.3, 0]
