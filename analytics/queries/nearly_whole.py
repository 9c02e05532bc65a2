"""Figures of almost a whole year: other editions of a year that are no rivals of its cell."""

from __future__ import annotations

import duckdb

ALMOST_ALL_DAYS = 355


def values_of_year(
    con: duckdb.DuckDBPyConnection, *, indicator: str, body: str, ref_area: str, year: int, segment: int
) -> list[float]:
    """Every value that one body printed for a year or for all but a few days of it, on one way of counting.

    Used to ask whether two years can be compared at all: where editions give changes of different sign,
    no change is printed.
    """
    rows = con.execute(
        """select distinct obs_value from observation
           where indicator = ? and body = ? and ref_area = ? and segment = ? and obs_status <> 'doubtful'
             and year(period_start) = ? and year(period_end) = ?
             and date_diff('day', period_start::date, period_end::date) >= ? and obs_value is not null
             and counterpart_area = '' and sex = '' and age = '' and sector = '' and occupation = ''
             and scheme = '' and modus = '' and stage = '' and item = '' and education = '' and marital_status = ''""",
        [indicator, body, ref_area, segment, year, year, ALMOST_ALL_DAYS],
    ).fetchall()
    return [float(row[0]) for row in rows]
