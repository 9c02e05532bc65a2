"""Totals, rhythms and gaps: what is complete, what is late, what would be filled."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.methods.completeness import (
    COMPLETE,
    INCONSISTENT,
    PARTIAL,
    Rhythm,
    age,
    half_unit,
    overdue,
    rhythm,
    slack,
    state,
    whole_years,
    would_fill,
)

YEARS = tuple(range(2011, 2026))


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=38), st.integers(0, 38))
def test_a_part_of_the_parts_is_never_inconsistent(parts: list[int], listed: int) -> None:
    found = state(sum(parts), sum(parts[:listed]))
    assert found == (COMPLETE if sum(parts[listed:]) == 0 else PARTIAL)


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_parts_above_their_total_are_inconsistent(total: int, over: int) -> None:
    assert state(total, total + over) == INCONSISTENT


@given(st.lists(st.integers(0, 9), min_size=1, max_size=30), st.lists(st.integers(10, 999), max_size=9))
def test_hidden_cells_never_make_a_complete_list_partial(hidden: list[int], shown: list[int]) -> None:
    """Whatever the hidden cells hold, the word is the same: it tells nothing of them."""
    total = sum(hidden) + sum(shown)
    assert state(total, sum(shown), hidden=len(hidden), whole=True) == COMPLETE


def test_rounding_is_no_contradiction() -> None:
    assert half_unit(9.5) == pytest.approx(0.05)
    assert half_unit(4_540_000_000) == 5_000_000
    assert state(7.55, 7.5484, within=slack(7.55, [7.5, 0.0484], "billion IDR")) == COMPLETE
    assert slack(72_624, [31_417, 23_015, 18_193], "persons") == 0


def test_rhythms_of_years_months_and_none() -> None:
    years = [("year", date(year, 12, 31)) for year in range(2015, 2026)]
    assert rhythm(years, last=date(2025, 12, 31)) == Rhythm(12, "year")
    halves = [("month", date(year, month, 28)) for year in range(2020, 2026) for month in (3, 9)]
    assert rhythm(halves, last=date(2025, 9, 30)) == Rhythm(6, "month")
    scattered = [("month", date(year, month, 28)) for year, month in ((2016, 1), (2018, 5), (2021, 7))]
    assert rhythm(scattered, last=date(2021, 7, 31)) is None


def test_late_is_more_than_two_steps() -> None:
    yearly = Rhythm(12, "year")
    assert overdue(age(date(2025, 12, 31), date(2026, 11, 24)), yearly) == 0
    assert overdue(age(date(2023, 12, 31), date(2026, 11, 24)), yearly) == 11
    assert age(date(2027, 1, 1), date(2026, 11, 24)) == 0


@pytest.mark.parametrize(("text", "years"), [
    ("", list(YEARS)), ("2018;2019", [2018, 2019]), ("2014/2022", list(range(2014, 2023))), ("1994/2010", []),
    ("2014-10/", list(range(2015, 2026))), ("2013/", list(range(2013, 2026))), ("2024-05/", [2025]), ("2026", []),
])  # fmt: skip
def test_the_whole_years_of_a_gap(text: str, years: list[int]) -> None:
    assert whole_years(text, YEARS) == years


def test_a_gap_fills_what_is_not_filled() -> None:
    assert would_fill({"11", "12"}, [2024, 2025], {("11", 2024), ("99", 2024)}) == 3
