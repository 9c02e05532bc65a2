"""What printed lists prove where several totals meet: a linear programme for each end of each interval.

The figure of an area is cut into the stretches of time between the ends of all periods; every printed figure,
total or ceiling is a sum over some of these cells. The least and the greatest value of the cells of one area
under all of them are its interval: the attacker's problem of Fischetti and Salazar-González, JASA 95 (2000),
916-928, here asked of what is public. Solved by HiGHS (Huangfu and Hall, Mathematical Programming Computation
10, 2018). For counts the ends are rounded inwards; where periods are nested or apart, as printed ones nearly
always are, the rounded ends are those of the integer programme.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from itertools import pairwise
from math import ceil, floor, inf
from typing import Any

import numpy as np
from scipy.optimize import OptimizeResult, linprog  # type: ignore[import-untyped]
from scipy.sparse import csr_array  # type: ignore[import-untyped]

from analytics.methods.bounds import Contradiction, Fact, Interval, Span, closed_form, holds, joint

_DAY = timedelta(days=1)
_NEAR = 1e-6


def stretches(facts: Iterable[Fact], span: Span) -> list[Span]:
    """The pieces of time that no period cuts."""
    spans = {fact.span for fact in facts} | {span}
    cuts = sorted({first for first, _ in spans} | {last + _DAY for _, last in spans})
    return [(first, after - _DAY) for first, after in pairwise(cuts)]


@dataclass(frozen=True)
class Programme:
    """The cells of all areas and what binds them."""

    facts: tuple[Fact, ...]
    span: Span

    @cached_property
    def pieces(self) -> list[Span]:
        return stretches(self.facts, self.span)

    @cached_property
    def places(self) -> dict[str, int]:
        areas = sorted(set().union(*(fact.areas for fact in self.facts)))
        return {area: place for place, area in enumerate(areas)}

    def cells(self, areas: Iterable[str], span: Span) -> list[int]:
        inside = [piece for piece, stretch in enumerate(self.pieces) if holds(span, stretch)]
        return [self.places[area] * len(self.pieces) + piece for area in areas for piece in inside]

    def _rows(self, rows: Sequence[Sequence[int]], signs: Sequence[float]) -> csr_array:
        """One row a sum over cells, with its sign."""
        starts = np.cumsum([0, *(len(row) for row in rows)])
        columns = np.concatenate([np.asarray(row, dtype=int) for row in rows])
        values: Any = np.repeat(np.asarray(signs, dtype=float), [len(row) for row in rows])
        return csr_array((values, columns, starts), shape=(len(rows), len(self.places) * len(self.pieces)))

    @cached_property
    def limits(self) -> dict[str, Any]:
        """The arguments of ``linprog`` that say what is printed."""
        equal = [fact for fact in self.facts if fact.least == fact.most]
        above = [fact for fact in self.facts if fact.least < fact.most < inf]
        below = [fact for fact in self.facts if 0 < fact.least < fact.most]
        result: dict[str, Any] = {"bounds": (0, None), "method": "highs"}
        if equal:
            result["A_eq"] = self._rows([self.cells(fact.areas, fact.span) for fact in equal], [1.0] * len(equal))
            result["b_eq"] = [fact.least for fact in equal]
        if above or below:
            rows = [self.cells(fact.areas, fact.span) for fact in above + below]
            result["A_ub"] = self._rows(rows, [1.0] * len(above) + [-1.0] * len(below))
            result["b_ub"] = [fact.most for fact in above] + [-fact.least for fact in below]
        return result

    def solve(self, area: str, sign: float) -> OptimizeResult:
        """Minimise ``sign`` times the area's figure."""
        aim = np.zeros(len(self.places) * len(self.pieces))
        if area:
            aim[self.cells([area], self.span)] = sign
        return linprog(aim, **self.limits)

    def range(self, area: str) -> tuple[float, float]:
        """The least and the greatest figure of an area.

        Raises
        ------
        Contradiction
            where the facts cannot all be true.
        """
        if area not in self.places:
            return 0.0, inf
        found = []
        for sign in (1.0, -1.0):
            answer = self.solve(area, sign)
            unbounded = answer.status == 3 and sign < 0
            if answer.status != 0 and not unbounded:
                raise Contradiction(f"{area}: {answer.message}")
            found.append(inf if unbounded else sign * answer.fun)
        return found[0], found[1]


def possible(facts: Sequence[Fact], span: Span) -> bool:
    """Whether all facts can be true together."""
    return not facts or Programme(tuple(facts), span).solve("", 0.0).status == 0


def compatible(base: Sequence[Fact], others: Iterable[Sequence[Fact]], span: Span) -> list[Fact]:
    """The facts of a list with those of every further list that can be true beside it.

    Raises
    ------
    Contradiction
        where the first list cannot be true by itself.
    """
    further = [list(facts) for facts in others]
    whole = [*base, *(fact for facts in further for fact in facts)]
    if possible(whole, span):
        return whole
    kept = list(base)
    if not possible(kept, span):
        raise Contradiction("the list itself")
    for facts in further:
        kept = [*kept, *facts] if possible([*kept, *facts], span) else kept
    return kept


def one_total_meets(facts: Iterable[Fact], span: Span) -> bool:
    """Whether the closed form is already the tightest."""
    facts = list(facts)
    totals = joint(facts)
    return (
        len(totals) <= 1
        and all(total.span == span for total in totals)
        and all(holds(fact.span, span) for fact in facts if fact.most < inf)
        and all(holds(span, fact.span) for fact in facts if fact.least > 0)
    )


def tightest(
    facts: Sequence[Fact], wanted: Iterable[str], span: Span, *, integral: bool = True
) -> dict[str, Interval]:
    """The tightest interval of every wanted area for one period.

    Parameters
    ----------
    facts
        all that is printed and can be true together.
    wanted
        areas; those of which the same is said share one programme.
    span
        the period.
    integral
        whether figures are counts.

    Returns
    -------
    The closed form where one total meets, else the programme's; an end that only several totals together
    set names these totals as its facts.

    Raises
    ------
    Contradiction
        where the facts cannot all be true.
    """
    wanted = list(wanted)
    simple = closed_form(facts, wanted, span)
    if one_total_meets(facts, span):
        return simple
    programme = Programme(tuple(facts), span)
    solved: dict[object, tuple[float, float]] = {}
    result = {}
    for area in wanted:
        said = frozenset(
            (fact.span, fact.least, fact.most, fact.areas if len(fact.areas) > 1 else frozenset())
            for fact in facts
            if area in fact.areas
        )
        if said not in solved:
            solved[said] = programme.range(area)
        result[area] = _meeting(simple[area], *solved[said], joint(facts), integral=integral)
    return result


def _meeting(simple: Interval, least: float, most: float, totals: list[Fact], *, integral: bool) -> Interval:
    """The programme's ends, with the reasons of the closed form where that reaches them."""
    if integral:
        least, most = ceil(least - _NEAR), floor(most + _NEAR) if most < inf else inf
    lower = (simple.lower, simple.below) if simple.lower >= least - _NEAR else (least, tuple(totals))
    upper = (simple.upper, simple.above) if simple.upper <= most + _NEAR else (most, tuple(totals))
    return Interval(float(lower[0]), float(upper[0]), lower[1], upper[1])
