"""Running totals: where they fall, and increases between cut-offs that are far enough apart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

#: Neighbouring cut-offs of one or two days differ by a handful of people: nothing is told of them.
DAYS_APART = 10


@dataclass(frozen=True)
class Fall:
    """A total that is smaller than the one before it."""

    indicator: str
    date: date
    before: float
    after: float


@dataclass(frozen=True)
class Increase:
    """What was added between two cut-offs, by indicator; an indicator without both figures is left out."""

    start: date
    end: date
    values: dict[str, float]


def falls(frame: pd.DataFrame) -> tuple[Fall, ...]:
    """Every fall of a running total.

    Parameters
    ----------
    frame
        ``indicator``, ``period_end``, ``obs_value`` of one body, all from one first day.
    """
    found = []
    for indicator, rows in frame.sort_values("period_end").groupby("indicator", sort=False):
        values, dates = list(rows["obs_value"]), list(rows["period_end"])
        found += [
            Fall(str(indicator), dates[place].date(), values[place - 1], values[place])
            for place in range(1, len(values))
            if values[place] < values[place - 1]
        ]
    return tuple(found)


def increases(frame: pd.DataFrame, *, apart: int = DAYS_APART) -> tuple[Increase, ...]:
    """Increases between cut-offs at least ``apart`` days from each other, one after the other.

    Parameters
    ----------
    frame
        as for :func:`falls`.

    Returns
    -------
    Spans in order of time; the end of one is the beginning of the next, so that they do not overlap. Only
    dates count at which every indicator is printed.
    """
    table = frame.pivot_table(index="period_end", columns="indicator", values="obs_value", aggfunc="last")
    table = table.dropna().sort_index()
    found: list[Increase] = []
    if table.empty:
        return ()
    last = table.index[0]
    for current in table.index[1:]:
        if (current - last).days < apart:
            continue
        values = {str(code): float(table.at[current, code] - table.at[last, code]) for code in table.columns}
        found.append(Increase(last.date(), current.date(), values))
        last = current
    return tuple(found)
