"""How old the figures are, what is missing of them, and which signs stand in their place."""

from __future__ import annotations

from datetime import date

import duckdb
import pandas as pd


def built_on(con: duckdb.DuckDBPyConnection) -> date:
    """The day on which a release was made: "today" for everything that is measured against it."""
    row = con.execute("select built_at::date from release").fetchone()
    if row is None:
        raise LookupError("release without a record")
    return row[0]


def printed_periods(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """For which periods has the longest series of each indicator a figure?

    A series is one body's count of one area, counterpart and combination of dimensions; the rhythm of many
    offices together would be nobody's.

    Returns
    -------
    One row an indicator and year, quarter or month, doubtful figures and forecasts left out: ``indicator``,
    ``period_kind``, ``period_end``.
    """
    return con.execute(
        """with told as (
             select o.indicator, o.period_kind, o.period_end,
                    hash(o.body, o.ref_area, o.area_role, o.counterpart_area, o.sex, o.age, o.education,
                         o.marital_status, o.sector, o.occupation, o.scheme, o.modus, o.stage, o.item) as series
             from observation o join release r on o.period_end <= r.built_at
             where o.obs_status <> 'doubtful' and o.period_kind in ('year', 'quarter', 'month')),
           longest as (
             select indicator, series from told group by indicator, series
             qualify row_number() over (partition by indicator
               order by count(distinct (period_kind, period_end)) desc, max(period_end) desc, series) = 1)
           select distinct indicator, period_kind, period_end from told join longest using (indicator, series)
           order by indicator, period_end"""
    ).df()


def indicator_bodies(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Which body printed the latest figure of each indicator?

    Returns
    -------
    ``indicator``, ``file``, ``body``, ``source_id``, ``period_kind``, ``period_start``, ``period_end``.
    """
    return con.execute(
        """select o.indicator, i.file, o.body, o.source_id, o.period_kind, o.period_start, o.period_end
           from observation o join indicator i using (indicator) join release r on o.period_end <= r.built_at
           where o.obs_status <> 'doubtful'
           qualify row_number() over (partition by o.indicator
             order by o.period_end desc, o.period_start desc, o.chosen desc, o.source_id, o.obs_id) = 1
           order by o.indicator"""
    ).df()


def area_years(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Which area has a figure of a whole year, at each level?

    Returns
    -------
    ``indicator``, ``level`` (``nation``, ``province``, ``kabupaten``, ``destination``), ``area``, ``year``. An
    area of ``destination`` is the other end of a national figure.
    """
    return con.execute(
        """select distinct indicator,
                  case when counterpart_area <> '' and level = 'nation' then 'destination' else level end as level,
                  case when counterpart_area <> '' and level = 'nation' then counterpart_area else ref_area end as area,
                  whole_year::int as year
           from observation
           where whole_year is not null and obs_status <> 'doubtful' and level in ('nation', 'province', 'kabupaten')
             and counterpart_area <> 'OTH'"""
    ).df()


def destinations_of(con: duckdb.DuckDBPyConnection) -> dict[str, set[str]]:
    """The other ends that national figures of an indicator name, in any period."""
    found: dict[str, set[str]] = {}
    for indicator, area in con.execute(
        """select distinct indicator, counterpart_area from observation
           where level = 'nation' and counterpart_area not in ('', 'OTH', 'IDN')"""
    ).fetchall():
        found.setdefault(indicator, set()).add(area)
    return found


def cell_signs(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many figures are hidden by the rule, withheld by their source, or a printed nought?"""
    row = con.execute(
        """select count(*) filter (where suppressed_by = 'rule'), count(*) filter (where suppressed_by = 'source'),
                  count(*) filter (where obs_value = 0 and suppressed_by = '') from observation"""
    ).fetchone()
    return dict(zip(("hidden", "withheld_cell", "zero"), row or (0, 0, 0), strict=True))


def gap_kinds(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many gaps are there of each kind?"""
    return dict(con.execute("select kind, count(*) from gap group by kind order by count(*) desc, kind").fetchall())


def single_provinces(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """The province of every body that counts in one province only."""
    return dict(
        con.execute(
            """select body, min(left(ref_area, 2)) from observation group by body
               having bool_and(level in ('province', 'kabupaten')) and count(distinct left(ref_area, 2)) = 1"""
        ).fetchall()
    )
