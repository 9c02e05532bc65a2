"""Periods as sources print them: ISO 8601 years, quarters, months and intervals, with their two ends."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import cache

_YEAR = re.compile(r"(\d{4})", re.ASCII)
_QUARTER = re.compile(r"(\d{4})-Q([1-4])", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)


class PeriodError(ValueError):
    """A text that is none of the six kinds of period."""


@dataclass(frozen=True)
class Period:
    """A period with its first and last day."""

    text: str
    kind: str
    start: date
    end: date

    @property
    def whole_year(self) -> int | None:
        return self.start.year if self.kind == "year" else None

    @property
    def cumulative(self) -> bool:
        """Whether it spans more than one calendar year: listed, never drawn as a year."""
        return self.start.year != self.end.year


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _point(text: str) -> tuple[str, date, date]:
    if match := _YEAR.fullmatch(text):
        year = int(match[1])
        return "year", date(year, 1, 1), date(year, 12, 31)
    if match := _QUARTER.fullmatch(text):
        year, first = int(match[1]), 3 * int(match[2]) - 2
        return "quarter", date(year, first, 1), _month_end(year, first + 2)
    if match := _MONTH.fullmatch(text):
        year, month = int(match[1]), int(match[2])
        return "month", date(year, month, 1), _month_end(year, month)
    if match := _DAY.fullmatch(text):
        day = date(*(int(part) for part in match.groups()))
        return "day", day, day
    raise PeriodError(text)


@cache
def parse(text: str) -> Period:
    """Read a period.

    Raises
    ------
    PeriodError
        where the text is no year, quarter, month, or interval of days, months or years, or ends
        before it begins.
    """
    first, slash, last = text.partition("/")
    try:
        kind, start, end = _point(first)
        if not slash:
            if kind == "day":
                raise PeriodError(text)
            return Period(text, kind, start, end)
        last_kind, _, end = _point(last)
    except ValueError as error:
        raise PeriodError(text) from error
    plural = {"day": "days", "month": "months", "year": "years"}.get(kind)
    if plural is None or last_kind != kind or end < start:
        raise PeriodError(text)
    return Period(text, plural, start, end)


def beginning(text: str) -> date:
    """First day of a period or of a single day, as ``breaks.csv`` writes its dates."""
    return _point(text.partition("/")[0])[1]
