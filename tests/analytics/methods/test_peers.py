"""Peers: nearest by several measures, whatever the units they are in."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.methods.peers import nearest, standard_scores

AREAS = ["a", "b", "c", "d", "e"]
values = st.lists(st.floats(1, 1e6), min_size=5, max_size=5, unique=True)


def table(first: list[float], second: list[float]) -> pd.DataFrame:
    return pd.DataFrame({"x": first, "y": second}, index=AREAS)


def test_the_nearest_come_first() -> None:
    assert nearest(table([1, 2, 10, 4, 50], [1, 1, 1, 1, 1]), "a", most=3) == ["b", "d", "c"]


@given(values, values, st.floats(0.001, 1000))
def test_units_do_not_matter(first: list[float], second: list[float], factor: float) -> None:
    frame = table(first, second)
    scaled = frame.assign(x=frame["x"] * factor)
    pd.testing.assert_frame_equal(standard_scores(frame), standard_scores(scaled), atol=1e-6)
    found = nearest(frame, "a", logarithmic=("x",))
    assert len(found) == 3 and "a" not in found and set(found) <= set(AREAS)


@pytest.mark.parametrize("missing", ["x", "y"])
def test_an_area_without_a_measure_has_no_peers_and_is_none(missing: str) -> None:
    frame = table([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])
    frame.loc["a", missing] = None
    assert nearest(frame, "a") == [] and "a" not in nearest(frame, "b", most=9)
