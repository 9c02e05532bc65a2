"""The linear programme: the published example, agreement with the closed form, no interval could be tighter."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from analytics.methods.bounds import Contradiction, Fact, PrintedList, Span, closed_form, facts_of, part
from analytics.methods.bounds_programme import (
    Programme,
    compatible,
    one_total_meets,
    possible,
    stretches,
    tightest,
)

FIRST = date(2024, 1, 1)
YEAR = (FIRST, date(2024, 12, 31))
# More than any table here can hold: what can grow beyond it has no upper end.
ENDLESS = 10_000
QUARTERS = [(date(2024, 3 * n + 1, 1), date(2024, 3 * n + 3, 28 if n == 0 else 30)) for n in range(4)]


def days(first: int, last: int) -> Span:
    return FIRST + timedelta(days=first), FIRST + timedelta(days=last)


def whole_number_range(facts: list[Fact], area: str, span: Span) -> tuple[float, float]:
    """The same question as an integer programme, written without the code under test."""
    pieces = stretches(facts, span)
    areas = sorted(set().union({area}, *(fact.areas for fact in facts)))
    rows = np.zeros((len(facts), len(areas), len(pieces)))
    for row, fact in enumerate(facts):
        for place, name in enumerate(areas):
            for piece, (first, last) in enumerate(pieces):
                rows[row, place, piece] = name in fact.areas and fact.span[0] <= first and last <= fact.span[1]
    aim = np.zeros((len(areas), len(pieces)))
    aim[areas.index(area)] = [span[0] <= first and last <= span[1] for first, last in pieces]
    limit = LinearConstraint(
        rows.reshape(len(facts), -1), [fact.least for fact in facts], [fact.most for fact in facts]
    )
    found = [
        milp(sign * aim.ravel(), integrality=np.ones(aim.size), bounds=Bounds(0, ENDLESS), constraints=limit)
        for sign in (1, -1)
    ]
    assert all(answer.status == 0 for answer in found)
    most = round(-found[1].fun)
    return round(found[0].fun), most if most < ENDLESS else np.inf


def test_two_way_table_of_the_handbook() -> None:
    """Handbook on Statistical Disclosure Control (2024), 4.2, example 3, with its printed row: 3 to 6."""
    one, two, both = days(0, 0), days(1, 1), days(0, 1)
    facts = [
        Fact(frozenset({"1"}), both, 7, 7),
        Fact(frozenset({"2"}), both, 3, 3),
        Fact(frozenset({"3"}), one, 3, 3),
        Fact(frozenset({"3"}), two, 3, 3),
        Fact(frozenset({"3"}), both, 6, 6),
        Fact(frozenset("123"), one, 9, 9),
        Fact(frozenset("123"), two, 7, 7),
    ]
    found = tightest(facts, "12", one)
    assert (found["1"].lower, found["1"].upper) == (3, 6)
    assert (found["2"].lower, found["2"].upper) == (0, 3)


def test_two_totals_prove_more_than_each() -> None:
    """A list of the year and one of its first half: what the half leaves to others binds the year."""
    half = days(0, 180)
    year = PrintedList("year", YEAR, "selection", {"a": 100}, frozenset("abcd"), total=160)
    first = PrintedList("half", half, "selection", {"a": 40, "b": 30}, frozenset("abcd"), total=90)
    alone = tightest(facts_of(year), "bcd", YEAR)
    assert all((alone[area].lower, alone[area].upper) == (0, 60) for area in "bcd")
    found = tightest(facts_of(year) + facts_of(first), "bcd", YEAR)
    assert {area: (found[area].lower, found[area].upper) for area in "bcd"} == {
        "b": (30, 40),
        "c": (0, 30),
        "d": (0, 30),
    }
    assert [fact.origin for fact in found["b"].above] == ["year", "half"]


@st.composite
def cut_tables(draw: st.DrawFn, *, most_lists: int) -> tuple[list[PrintedList], dict[str, list[int]]]:
    """Four quarters of a few areas, and lists of the year and of nested stretches, each cut to its largest."""
    areas = "abcde"[: draw(st.integers(3, 5))]
    table = {area: draw(st.lists(st.integers(0, 9), min_size=4, max_size=4)) for area in areas}
    lists = []
    for n in range(draw(st.integers(1, most_lists))):
        last = 4 if n == 0 else draw(st.integers(1, 3))
        values = {area: sum(table[area][:last]) for area in areas}
        ordered = sorted(areas, key=lambda area: (-values[area], area))
        top = ordered[: draw(st.integers(1, len(areas) - 1))]
        kind = draw(st.sampled_from(["top", "selection"]))
        lists.append(
            PrintedList(
                f"list {n}",
                (QUARTERS[0][0], QUARTERS[last - 1][1]),
                kind,
                {area: values[area] for area in top},
                frozenset(areas),
                total=draw(st.sampled_from([None, sum(values.values())])),
                largest=len(top) if kind == "top" else 0,
            )
        )
    return lists, table


def _parts(data: st.DataObject, table: dict[str, list[int]]) -> list[Fact]:
    cells = st.sets(st.tuples(st.sampled_from(sorted(table)), st.integers(0, 3)), max_size=3)
    return [
        part(area, QUARTERS[quarter], data.draw(st.integers(0, table[area][quarter])), "row")
        for area, quarter in data.draw(cells)
    ]


@settings(max_examples=60, deadline=None)
@given(cut_tables(most_lists=1), st.data())
def test_programme_agrees_with_the_closed_form(
    made: tuple[list[PrintedList], dict[str, list[int]]], data: st.DataObject
) -> None:
    (source,), table = made
    span = source.span
    facts = facts_of(source) + [fact for fact in _parts(data, table) if next(iter(fact.areas)) in source.unlisted]
    assert one_total_meets(facts, span)
    programme = Programme(tuple(facts), span)
    for area, found in closed_form(facts, source.unlisted, span).items():
        assert programme.range(area) == pytest.approx((found.lower, found.upper))


@settings(max_examples=40, deadline=None)
@given(cut_tables(most_lists=3), st.data())
def test_truth_inside_and_nothing_tighter(
    made: tuple[list[PrintedList], dict[str, list[int]]], data: st.DataObject
) -> None:
    """The truth lies inside, and an integer programme reaches both ends."""
    lists, table = made
    span = lists[0].span
    facts = [fact for source in lists for fact in facts_of(source)] + _parts(data, table)
    assert possible(facts, span)
    for area, found in tightest(facts, lists[0].unlisted, span).items():
        assert found.lower <= sum(table[area]) <= found.upper
        assert whole_number_range(facts, area, span) == (found.lower, found.upper)


def test_list_that_cannot_stand_beside_the_first_is_left_out() -> None:
    year = PrintedList("year", YEAR, "top", {"a": 50, "b": 20}, frozenset("abc"), total=80, largest=2)
    wrong = PrintedList("wrong", days(0, 30), "top", {"a": 60}, frozenset("abc"), largest=1)
    good = PrintedList("good", days(0, 60), "selection", {"c": 4}, frozenset("abc"))
    kept = compatible(facts_of(year), [facts_of(wrong), facts_of(good)], YEAR)
    assert {fact.origin for fact in kept} == {"year", "good"}


def test_list_whose_parts_exceed_its_total_proves_nothing() -> None:
    year = PrintedList("year", YEAR, "top", {"a": 50, "b": 40}, frozenset("abc"), total=80, largest=2)
    with pytest.raises(Contradiction):
        compatible(facts_of(year), [], YEAR)
