"""Whether the parts of a table reach its total, how old a figure is beside its own rhythm, what a gap would fill."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median_low

COMPLETE, PARTIAL, INCONSISTENT = "complete", "partial", "inconsistent"
#: The largest count that a hidden cell may hold.
LARGEST_HIDDEN = 9
_COUNTS = ("persons", "cases", "reports", "complaints", "requests", "offences", "companies", "vacancies", "documents")


def half_unit(value: float) -> float:
    """Half of the last place with which a value was printed: 9,5 gives 0,05; 4.540.000.000 gives 5.000.000."""
    if value != round(value):
        places = next((places for places in range(1, 9) if round(value, places) == value), 9)
        return float(0.5 * 10.0**-places)
    unit = 1
    while value and abs(value) >= 1e6 and round(value) % (unit * 10) == 0:
        unit *= 10
    return 0.5 * unit


def slack(total: float, parts: Iterable[float], unit: str) -> float:
    """How far rounding alone may part a printed sum and its total; counts are exact."""
    return 0.0 if unit in _COUNTS else half_unit(total) + sum(half_unit(part) for part in parts)


def state(total: float, listed: float, *, hidden: int = 0, whole: bool = False, within: float = 0.0) -> str:
    """Do the listed parts reach the total?

    Parameters
    ----------
    total, listed
        the printed total, and the sum of the parts that are shown.
    hidden
        how many parts are hidden cells: each holds 0 to 9, and their values are not used.
    whole
        whether the list is held to be complete; it decides only where hidden cells leave both open.
    within
        what rounding allows.

    Returns
    -------
    ``complete``, ``partial`` or ``inconsistent`` (the parts exceed their total).
    """
    rest = total - listed
    if rest < -within:
        return INCONSISTENT
    if rest > within + LARGEST_HIDDEN * hidden:
        return PARTIAL
    return COMPLETE if not hidden or whole else PARTIAL


@dataclass(frozen=True)
class Rhythm:
    """The usual step between figures, in months, and the length of period that carries it."""

    months: int
    kind: str


def _month(day: date) -> int:
    return 12 * day.year + day.month


#: How many different periods of a kind make a rhythm, and within how many months before the latest.
_ENOUGH = (("month", 6, 120), ("quarter", 6, 120), ("year", 3, 1200))


def rhythm(periods: Iterable[tuple[str, date]], *, last: date) -> Rhythm | None:
    """The shortest step that the figures of an indicator usually keep; None where they keep none.

    Months, quarters and years are judged apart: enough different ones, a middle step that divides a year or is
    whole years, and figures for at least half of the places that this step has from the first to the last.

    Parameters
    ----------
    periods
        kind and last day of each period with a figure of one series.
    last
        the last day that any figure of the indicator speaks of.
    """
    found = list(periods)
    for kind, enough, within in _ENOUGH:
        ends = sorted({_month(end) for own, end in found if own == kind and _month(end) > _month(last) - within})
        if len(ends) < enough:
            continue
        usual = median_low([after - before for before, after in pairwise(ends)])
        even = 12 % usual == 0 or usual % 12 == 0
        if even and 2 * len(ends) >= (ends[-1] - ends[0]) / usual + 1:
            return Rhythm(usual, kind)
    return None


def age(last: date, today: date) -> int:
    """Whole months from the last day that figures speak of to today; never below nought."""
    return max(0, _month(today) - _month(last))


def overdue(months: int, usual: Rhythm) -> int:
    """Months by which a figure is late: one step may pass, and one more in which the next is published."""
    return max(0, months - 2 * usual.months)


_POINT = re.compile(r"(\d{4})(.*)")


def whole_years(text: str, years: Collection[int]) -> list[int]:
    """The years that lie wholly in the periods of a gap.

    Parameters
    ----------
    text
        a list by ``;``: ``2018``, ``2014/2022``, ``2014-10/`` (open: from the next whole year); empty means all.
    years
        those that may be chosen.
    """
    if not text:
        return sorted(years)
    found: set[int] = set()
    for part in text.split(";"):
        first, slash, last = part.partition("/")
        begin, part_of = _start(first)
        end = begin if not slash else _start(last)[0] if last else max(years, default=0)
        if slash or not part_of:
            found |= set(range(begin + bool(part_of), end + 1))
    return sorted(found & set(years))


def _start(text: str) -> tuple[int, str]:
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    later = match[2] if match[2] not in ("", "-01", "-Q1") else ""
    return int(match[1]), later


def would_fill(areas: Collection[str], years: Collection[int], filled: Collection[tuple[str, int]]) -> int:
    """How many views a gap leaves empty: its areas times its years, less those that have a figure."""
    return sum((area, year) not in filled for area in areas for year in years)
