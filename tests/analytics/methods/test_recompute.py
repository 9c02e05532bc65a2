"""Sums, shares, growths and differences come out again; what does not fit is told, few persons are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.methods.recompute import MATCH, MISMATCH, UNKNOWN, recompute, result

COUNTS = st.integers(min_value=0, max_value=10**7)


def test_the_two_prints_that_are_known_to_be_wrong() -> None:
    growth = recompute("growth", [35, 42], printed=29.37, tolerance=0.005)
    assert (growth.verdict, growth.value) == (MISMATCH, 20.0)
    assert growth.difference == pytest.approx(9.37)
    fall = recompute("difference", [3104, 1794], printed=-1306, tolerance=0)
    assert (fall.verdict, fall.value, fall.difference) == (MISMATCH, -1310, 4)


@given(st.lists(COUNTS, min_size=1, max_size=40), st.integers(min_value=-5, max_value=5))
def test_a_sum_fits_only_itself(parts: list[int], wrong: int) -> None:
    found = recompute("sum", parts, printed=sum(parts) + wrong, tolerance=0)
    assert found.verdict == (MATCH if wrong == 0 else MISMATCH)
    assert found.difference == wrong


@given(st.integers(min_value=1, max_value=10**6), COUNTS, st.integers(min_value=0, max_value=3))
def test_a_rounded_growth_fits_its_own_rounding(old: int, new: int, places: int) -> None:
    exact = 100 * (new - old) / old
    assert recompute("growth", [old, new], printed=round(exact, places), tolerance=0.5 * 10**-places).verdict == MATCH


@given(st.lists(COUNTS, min_size=2, max_size=8), st.integers(min_value=0, max_value=7))
def test_a_hidden_part_makes_everything_unknown(parts: list[int], place: int) -> None:
    hidden = [None if at == place % len(parts) else part for at, part in enumerate(parts)]
    assert recompute("sum", hidden, printed=10, tolerance=0).verdict == UNKNOWN


@pytest.mark.parametrize(("kind", "parts"), [("share", [1, 0]), ("growth", [0, 1]), ("share", [1]), ("sum", [])])
def test_what_cannot_be_divided_is_unknown(kind: str, parts: list[float]) -> None:
    assert result(kind, parts) is None


@given(COUNTS, st.integers(min_value=-30, max_value=30))
def test_few_persons_are_never_a_difference(part: int, away: int) -> None:
    found = recompute("sum", [part], printed=part + away, tolerance=0, persons=True)
    assert found.few == (1 <= abs(away) <= 9)
    assert (found.difference is None) == found.few
