"""Which provinces have a figure, year by year."""

from __future__ import annotations

import duckdb
import pandas as pd

#: Files whose indicators speak of migration; the others describe the place.
MIGRATION = ("departures", "protection", "tppo", "remittances")


def province_years(con: duckdb.DuckDBPyConnection, *, indicator: str = "") -> pd.DataFrame:
    """Which province has a figure of which indicator, for which calendar year?

    Sums over several years belong to none of them, doubtful figures count as none.

    Parameters
    ----------
    con
        a release.
    indicator
        empty takes all.

    Returns
    -------
    One row an indicator, province and year: ``indicator``, ``file``, ``ref_area`` (also ``91_old``, ``92_old``),
    ``year``, ``whole`` (a figure of the whole year), ``shown`` (a figure that is neither hidden nor withheld),
    ``figures`` (number).
    """
    return con.execute(
        """select o.indicator, i.file, o.ref_area, year(o.period_end)::int as year,
                  bool_or(o.period_kind = 'year') as whole, bool_or(o.suppressed_by = '') as shown,
                  count(*)::int as figures
           from observation o join indicator i using (indicator)
           where o.level = 'province' and o.obs_status <> 'doubtful' and not o.cumulative
             and (? = '' or o.indicator = ?)
           group by all order by o.indicator, year, o.ref_area""",
        [indicator, indicator],
    ).df()


def provincial_indicators(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Indicators with a figure of any province, and the files they stand in, in the order of the catalogue."""
    return dict(
        con.execute(
            """select indicator, file from indicator i
               where exists (from observation o where o.indicator = i.indicator and o.level = 'province'
                             and o.obs_status <> 'doubtful' and not o.cumulative)
               order by file, indicator"""
        ).fetchall()
    )


def yearly_listings(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Which lists of provinces speak of a whole year, so that something may follow for the others?

    Returns
    -------
    ``listing_id``, ``indicator``, ``for_year``, ``borders``, ``members`` (a list of areas), ``bounds`` (whether a
    ranking, a printed total or completeness bounds the other provinces); persons are left out, for nothing is
    derived of them below the nation.
    """
    return con.execute(
        """select l.listing_id, l.indicator, l.for_year, l.borders, list(m.member order by m.place) as members,
                  l.kind in ('top', 'complete') or l.total_value_kind = 'printed' as bounds
           from listing l join listing_member m using (listing_id) join indicator i on i.indicator = l.indicator
           where l.dimension = 'province' and l.time_period = l.for_year::varchar
             and i.disclosure = 'none' and l.counterpart_area = '' and l.filter = ''
           group by all order by l.indicator, l.for_year"""
    ).df()
