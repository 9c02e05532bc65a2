"""Rates per 100,000 inhabitants: one population edition a chart, the nearest to the middle of the period.

Source of the method: crude rates with a mid-period denominator, as in Preston, Heuveline and Guillot,
Demography (2001), chapter 1. Provinces are divided by the mid-year population of Statistics Indonesia,
kabupaten by the civil registry's population; the two never stand in one chart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import duckdb
import pandas as pd

FARTHEST_MONTHS = 18
PER = 100_000
_POPULATION = {"province": "population_midyear", "kabupaten": "population_registered"}
_SPLIT_2022 = frozenset({"91", "92", "93", "94", "95", "96"})
_OLD = frozenset({"91_old", "92_old"})


class NoRate(LookupError):
    """A rate that may not be taken; ``reason`` is a text of the catalogue."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Edition:
    """One population edition: its period, source, and the inhabitants by area."""

    time_period: str
    start: date
    source_id: str
    persons: pd.Series


def months_between(first: date, second: date) -> int:
    """Whole months between two dates, either way round."""
    return abs((first.year - second.year) * 12 + first.month - second.month)


def _fits_borders(areas: set[str], borders: str) -> bool:
    if borders == "34":
        return not areas & {"93", "94", "95", "96"}
    return borders != "38" or {"93", "94", "95", "96"} <= areas


def population_edition(con: duckdb.DuckDBPyConnection, *, year: int, level: str, borders: str) -> Edition:
    """The population by which the rates of a whole year are taken.

    Parameters
    ----------
    year
        the calendar year of the numerator.
    level
        ``province`` (Statistics Indonesia) or ``kabupaten`` (civil registry).
    borders
        ``34``, ``38``, ``unknown`` or ``-``: on which the numerator stands.

    Raises
    ------
    NoRate
        where no edition lies within 18 months of the middle of the year on these borders.
    """
    found = con.execute(
        """select time_period, period_start, source_id, ref_area, obs_value from mart_denominator
           where indicator = ? and level = ?""",
        [_POPULATION[level], level],
    ).df()
    middle = date(year, 6, 1)
    near = []
    for period, rows in found.groupby("time_period"):
        start = rows["period_start"].iloc[0].date()
        if months_between(start, middle) <= FARTHEST_MONTHS and _fits_borders(set(rows["ref_area"]), borders):
            near.append((months_between(start, middle), start, str(period), rows))
    if not near:
        raise NoRate(
            "Tidak ada angka penduduk dalam 18 bulan dari tengah tahun itu pada batas wilayah yang sama."
        )
    _, start, period, rows = min(near, key=lambda item: item[:2])
    return Edition(period, start, str(rows["source_id"].iloc[0]), rows.set_index("ref_area")["obs_value"])


def rates(frame: pd.DataFrame, edition: Edition, *, borders: str) -> pd.Series:
    """Figures per 100,000 inhabitants of their area; empty where the area's borders are not certain.

    Parameters
    ----------
    frame
        with ``ref_area`` and ``obs_value``.
    edition
        from :func:`population_edition`.
    borders
        where ``unknown``, the provinces divided in 2022 get no rate.
    """
    persons = frame["ref_area"].map(edition.persons)
    if borders == "unknown":
        persons = persons.where(~frame["ref_area"].isin(_SPLIT_2022 | _OLD))
    return PER * frame["obs_value"] / persons
