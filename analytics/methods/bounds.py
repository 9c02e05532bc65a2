"""What printed lists prove of the areas that they do not print, where one printed total meets: the closed form.

A list of the largest areas says of every other area that it is no larger than the last of the ranking; a
printed total says what all of them hold together; a printed part says how much one holds at least. Each of
these is a :class:`Fact`; together they leave an interval for every area.

Source of the method: the bounds of Fréchet for a cell of a table whose margins are known, as in Dobra and
Fienberg, "Bounds for cell entries in contingency tables given marginal totals and decomposable graphs",
PNAS 97 (2000), 11885-11892; for many margins at once the linear programme of Fischetti and Salazar-González,
JASA 95 (2000), 916-928 (:mod:`analytics.methods.bounds_programme`). Both are told in the Handbook on
Statistical Disclosure Control, second edition (2024), section 4.2, whose example 3 is a test here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import inf

#: First and last day, both included.
Span = tuple[date, date]

#: An upper end stands at a region only where it is at most this many percent of the total: wider says nothing.
MOST_SHARE = 2.0

PRINTED, RANK, FLOOR, TOTAL, PART, ZERO = "printed", "rank", "floor", "total", "part", "zero"
#: All areas that a list on unknown borders may hold beside those that are certain.
ELSEWHERE = "elsewhere"


class Contradiction(ValueError):
    """The facts cannot all be true: they prove nothing."""


@dataclass(frozen=True)
class Fact:
    """Over these areas and days, together, at least ``least`` and at most ``most``.

    ``why`` is one of ``printed``, ``rank``, ``floor``, ``total``, ``part``, ``zero``; ``origin`` names the list
    or the row that says so.
    """

    areas: frozenset[str]
    span: Span
    least: float = 0.0
    most: float = inf
    why: str = ""
    origin: str = ""


@dataclass(frozen=True)
class Interval:
    """Where an area's figure lies, both ends included, and the facts that set each end."""

    lower: float
    upper: float
    below: tuple[Fact, ...] = ()
    above: tuple[Fact, ...] = ()


@dataclass(frozen=True)
class PrintedList:
    """One list as it is printed.

    Parameters
    ----------
    key, span
        its id and its period.
    kind
        ``top``, ``bottom``, ``extremes``, ``complete`` or ``selection``.
    listed
        the printed areas with their values, in the order of the list.
    areas
        every area whose borders are certain, printed or not.
    whole
        whether ``areas`` and the printed ones are all that there are.
    total
        the printed total; None where none is printed.
    largest, smallest
        how many of the first are the largest, and of the last the smallest.
    """

    key: str
    span: Span
    kind: str
    listed: Mapping[str, float]
    areas: frozenset[str]
    whole: bool = True
    total: float | None = None
    largest: int = 0
    smallest: int = 0

    @property
    def unlisted(self) -> frozenset[str]:
        return self.areas - set(self.listed)


def holds(outer: Span, inner: Span) -> bool:
    """Whether one span of time lies inside another."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def rank_limits(printed: PrintedList) -> tuple[float, float]:
    """The least and the most that an unlisted area can have by rank alone.

    The last of the largest bounds from above and the first of the smallest from below; the smallest value
    of a list of extremes bounds nothing.
    """
    values = list(printed.listed.values())
    most = min(values[: printed.largest], default=inf)
    least = max(values[len(values) - printed.smallest :], default=0.0) if printed.smallest else 0.0
    return least, most


def facts_of(printed: PrintedList, *, ranked: bool = True) -> list[Fact]:
    """All that one list says.

    Parameters
    ----------
    ranked
        False where something speaks against the ranking: then values and total remain.
    """

    def one(area: str, least: float, most: float, why: str) -> Fact:
        return Fact(frozenset({area}), printed.span, least, most, why, printed.key)

    facts = [one(area, value, value, PRINTED) for area, value in printed.listed.items()]
    if printed.kind == "complete":
        return facts + [one(area, 0.0, 0.0, ZERO) for area in sorted(printed.unlisted)]
    least, most = rank_limits(printed) if ranked else (0.0, inf)
    for area in sorted(printed.unlisted):
        facts += [one(area, 0.0, most, RANK)] if most < inf else []
        facts += [one(area, least, inf, FLOOR)] if least > 0 else []
    if printed.total is not None:
        everywhere = printed.areas | set(printed.listed) | (set() if printed.whole else {ELSEWHERE})
        facts.append(Fact(frozenset(everywhere), printed.span, printed.total, printed.total, TOTAL, printed.key))
    return facts


def part(area: str, span: Span, value: float, origin: str) -> Fact:
    """A named figure of the same or an inner period: the area has at least this much."""
    return Fact(frozenset({area}), span, least=value, why=PART, origin=origin)


def joint(facts: Iterable[Fact]) -> list[Fact]:
    """The facts about several areas together: the totals."""
    return [fact for fact in facts if len(fact.areas) > 1]


def by_area(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    """The facts about one area each."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        if len(fact.areas) == 1:
            found.setdefault(next(iter(fact.areas)), []).append(fact)
    return found


def least_within(facts: Sequence[Fact], span: Span) -> tuple[float, tuple[Fact, ...]]:
    """The most that facts of one area prove from below: periods that do not overlap may be added."""
    inner = sorted((fact for fact in facts if fact.least > 0 and holds(span, fact.span)), key=_end)
    best: list[tuple[float, tuple[Fact, ...]]] = [(0.0, ())]
    for place, fact in enumerate(inner):
        before = sum(1 for other in inner[:place] if other.span[1] < fact.span[0])
        value, used = best[before]
        taken = (value + fact.least, (*used, fact))
        best.append(taken if taken[0] > best[-1][0] else best[-1])
    return best[-1]


def _end(fact: Fact) -> tuple[date, date]:
    return fact.span[1], fact.span[0]


def most_within(facts: Sequence[Fact], span: Span) -> tuple[float, tuple[Fact, ...]]:
    """The least ceiling of one area: that of its period or of a longer one that holds it."""
    over = [fact for fact in facts if fact.most < inf and holds(fact.span, span)]
    smallest = min(over, key=lambda fact: fact.most, default=None)
    return (inf, ()) if smallest is None else (smallest.most, (smallest,))


def closed_form(facts: Sequence[Fact], wanted: Iterable[str], span: Span) -> dict[str, Interval]:
    """Fréchet's bounds of every wanted area for one period.

    Always true; the tightest possible where at most one total meets and it has the period asked for.

    Parameters
    ----------
    facts
        from :func:`facts_of` and :func:`part`.
    wanted
        areas.
    span
        the period.

    Raises
    ------
    Contradiction
        where an interval would be empty.
    """
    own, totals = by_area(facts), joint(facts)
    return {area: _frechet(area, own, totals, span) for area in wanted}


def _frechet(area: str, own: Mapping[str, Sequence[Fact]], totals: Sequence[Fact], span: Span) -> Interval:
    lower, below = least_within(own.get(area, ()), span)
    upper, above = most_within(own.get(area, ()), span)
    for total in totals:
        if area not in total.areas:
            continue
        others = total.areas - {area}
        if holds(total.span, span) and total.most < inf:
            left = total.most - sum(least_within(own.get(other, ()), total.span)[0] for other in others)
            upper, above = (left, (total,)) if left < upper else (upper, above)
        if holds(span, total.span):
            left = total.least - sum(most_within(own.get(other, ()), total.span)[0] for other in others)
            lower, below = (left, (total,)) if left > lower else (lower, below)
    if lower > upper + 1e-9:
        raise Contradiction(f"{area}: at least {lower}, at most {upper}")
    return Interval(lower, upper, below, above)
