"""Whole calendar years of one indicator, one body, one area."""

from __future__ import annotations

import duckdb
import pandas as pd


def annual_series(
    con: duckdb.DuckDBPyConnection,
    *,
    indicator: str,
    body: str,
    ref_area: str,
    until: int,
    role: str | None = None,
) -> pd.DataFrame:
    """How did one quantity of one body go, year by year?

    Parameters
    ----------
    con
        a release.
    indicator, body, ref_area, role
        the series; ``role`` None takes the role that the indicator has there.
    until
        the last year.

    Returns
    -------
    One row a year with a figure: ``year``, ``obs_value`` (in ``unit_measure``), ``obs_status``,
    ``segment`` (rows of equal number may be joined by a line), ``rivals``, ``relation``, ``choice_id``,
    ``choice_en``, ``source_id``, ``cell``. Empty where there is none.
    """
    return con.execute(
        """select year, obs_value, unit_measure, obs_status, suppressed_by, segment, rivals, relation,
                  choice_id, choice_en, source_id, cell, obs_id
           from mart_annual
           where indicator = ? and body = ? and ref_area = ? and counterpart_area = '' and year <= ?
             and (? is null or area_role = ?)
           order by year""",
        [indicator, body, ref_area, until, role, role],
    ).df()


def rivals_of(con: duckdb.DuckDBPyConnection, cells: list[int]) -> pd.DataFrame:
    """All values of the given cells, the used one first.

    Returns
    -------
    ``cell``, ``time_period``, ``obs_value``, ``unit_measure``, ``obs_status``, ``chosen``, ``source_id``,
    ``body``, ``relation``, ``choice_id``, ``choice_en``.
    """
    return con.execute(
        """select cell, indicator, time_period, ref_area, obs_value, unit_measure, obs_status, suppressed_by,
                  chosen, source_id, body, relation, choice_id, choice_en
           from mart_rival where cell in (select unnest(?))
           order by cell, chosen desc, source_id""",
        [[int(cell) for cell in cells]],
    ).df()


def latest_year(
    con: duckdb.DuckDBPyConnection, *, indicator: str, body: str, ref_area: str, until: int
) -> int | None:
    """The last year with a figure that ends in or before ``until``."""
    row = con.execute(
        """select max(year) from mart_annual where indicator = ? and body = ? and ref_area = ?
           and counterpart_area = '' and year <= ?""",
        [indicator, body, ref_area, until],
    ).fetchone()
    return None if row is None or row[0] is None else int(row[0])
