"""The closed form: a published example, hand-counted lists, and the truth of random tables cut to a top N."""

from __future__ import annotations

from datetime import date
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.methods.bounds import (
    ELSEWHERE,
    FLOOR,
    PART,
    RANK,
    TOTAL,
    Contradiction,
    Fact,
    PrintedList,
    closed_form,
    facts_of,
    part,
)

YEAR = (date(2025, 1, 1), date(2025, 12, 31))
JUNE = (date(2025, 6, 1), date(2025, 6, 30))
JULY = (date(2025, 7, 1), date(2025, 7, 31))


def printed(kind: str, listed: dict[str, float], areas: str, **values: object) -> PrintedList:
    largest = {"top": len(listed)}.get(kind, 0)
    defaults = {"largest": largest, "total": None, "whole": True, "smallest": 0} | values
    return PrintedList("list", YEAR, kind, listed, frozenset(areas), **defaults)  # type: ignore[arg-type]


def interval(source: PrintedList, area: str, *parts: Fact) -> tuple[float, float]:
    found = closed_form([*facts_of(source), *parts], [area], YEAR)[area]
    return found.lower, found.upper


def test_two_way_table_of_the_handbook() -> None:
    """Handbook on Statistical Disclosure Control (2024), 4.2, example 3: the hidden cell (1, 1) is 3 to 6.

    Rows 1 and 2 hold 7 and 3 in two columns whose hidden parts are 6 and 4; the cell is bounded from above by
    both margins and from below by what the other row cannot take, as in Fréchet's formula.
    """
    column = {row: (date(2025, 1, row), date(2025, 1, row)) for row in (1, 2)}
    both = (column[1][0], column[2][1])
    facts = [
        Fact(frozenset({"1"}), both, 7, 7),
        Fact(frozenset({"2"}), both, 3, 3),
        Fact(frozenset({"1", "2"}), column[1], 6, 6, TOTAL),
        Fact(frozenset({"1", "2"}), column[2], 4, 4, TOTAL),
    ]
    first = closed_form(facts, ["1", "2"], column[1])
    second = closed_form(facts, ["1", "2"], column[2])
    assert [(found["1"].lower, found["1"].upper) for found in (first, second)] == [(3, 6), (1, 4)]
    assert [(found["2"].lower, found["2"].upper) for found in (first, second)] == [(0, 3), (0, 3)]


def test_rank_bounds_where_the_rest_is_large() -> None:
    source = printed("top", {"a": 50, "b": 20}, "abcdef", total=100)
    found = closed_form(facts_of(source), ["c"], YEAR)["c"]
    assert (found.lower, found.upper, found.above[0].why) == (0, 20, RANK)


def test_rest_bounds_where_it_is_smaller_than_the_last() -> None:
    source = printed("top", {"a": 50, "b": 20}, "abcdef", total=75)
    found = closed_form(facts_of(source), ["c"], YEAR)["c"]
    assert (found.lower, found.upper, found.above[0].why) == (0, 5, TOTAL)


def test_rest_bounds_from_below_where_others_cannot_hold_it() -> None:
    assert interval(printed("top", {"a": 50, "b": 20}, "abcd", total=105), "c") == (15, 20)


def test_extremes_bound_by_the_last_of_the_largest_never_by_the_least_of_the_list() -> None:
    source = printed("extremes", {"a": 50, "b": 20, "y": 4, "z": 2}, "abcdyz", largest=2, smallest=2)
    found = closed_form(facts_of(source), ["c"], YEAR)["c"]
    assert (found.lower, found.upper, found.below[0].why) == (4, 20, FLOOR)


def test_bottom_list_bounds_from_below_only() -> None:
    source = printed("bottom", {"y": 4, "z": 2}, "ayz", smallest=2)
    assert interval(source, "a") == (4, inf)


def test_selection_says_nothing_by_rank() -> None:
    assert interval(printed("selection", {"a": 50, "b": 20}, "abcd", total=100), "c") == (0, 30)


def test_complete_list_proves_zero() -> None:
    assert interval(printed("complete", {"a": 50, "b": 20}, "abc", total=71), "c") == (0, 0)


def test_ranking_that_is_spoken_against_proves_nothing() -> None:
    source = printed("top", {"a": 50, "b": 20}, "abcd", total=100)
    found = closed_form(facts_of(source, ranked=False), ["c"], YEAR)["c"]
    assert (found.lower, found.upper) == (0, 30)


def test_unknown_borders_leave_room_elsewhere() -> None:
    source = printed("top", {"a": 50, "b": 20}, "abcd", total=105, whole=False)
    assert interval(source, "c") == (0, 20), "35 may all be elsewhere, so nothing is proven from below"
    assert ELSEWHERE in facts_of(source)[-1].areas


def test_named_parts_bound_from_below_and_leave_less_for_others() -> None:
    source = printed("selection", {"a": 50, "b": 20}, "abcd", total=100)
    parts = [part("c", JUNE, 7, "1"), part("c", JULY, 5, "2"), part("c", (JUNE[0], JULY[1]), 10, "3")]
    found = closed_form([*facts_of(source), *parts], ["c", "d"], YEAR)
    assert (found["c"].lower, found["c"].upper) == (12, 30), "June and July are apart and may be added"
    assert {fact.why for fact in found["c"].below} == {PART}
    assert (found["d"].lower, found["d"].upper) == (0, 18)


def test_facts_that_cannot_all_be_true_prove_nothing() -> None:
    with pytest.raises(Contradiction):
        interval(printed("top", {"a": 50, "b": 20}, "abcd", total=100), "c", part("c", JUNE, 21, "1"))


tables = st.dictionaries(
    st.sampled_from("abcdefghijkl"), st.integers(0, 60) | st.integers(0, 100_000), min_size=2, max_size=12
)


@given(tables, st.integers(1, 11), st.integers(0, 4), st.booleans(), st.booleans(), st.data())
def test_truth_lies_inside(
    table: dict[str, int], largest: int, smallest: int, with_total: bool, whole: bool, data: st.DataObject
) -> None:
    """A random table cut to its largest and smallest, with a total and parts or without: never a false bound."""
    ordered = sorted(table, key=lambda area: (-table[area], area))
    top, bottom = ordered[:largest], ordered[largest:][len(ordered[largest:]) - smallest :] if smallest else []
    source = PrintedList(
        "list",
        YEAR,
        "extremes" if bottom else "top",
        {area: table[area] for area in [*top, *bottom]},
        frozenset(table),
        whole=whole,
        total=sum(table.values()) + (0 if whole else 17) if with_total else None,
        largest=len(top),
        smallest=len(bottom),
    )
    hidden = sorted(source.unlisted)
    facts = facts_of(source)
    for area in hidden:
        if data.draw(st.booleans()):
            facts.append(part(area, JUNE, data.draw(st.integers(0, table[area])), "part"))
    for area, found in closed_form(facts, hidden, YEAR).items():
        assert found.lower <= table[area] <= found.upper
