"""Money sent home: quarters, shares of GDP, corridor costs, statements, and where a way of counting ends."""

from __future__ import annotations

import duckdb
import pandas as pd

_WHOLE = """o.sex = '' and o.age = '' and o.education = '' and o.marital_status = '' and o.sector = ''
  and o.occupation = '' and o.scheme = '' and o.modus = '' and o.stage = ''"""


def quarters(con: duckdb.DuckDBPyConnection, *, indicator: str, body: str, ref_area: str, until: int) -> pd.DataFrame:
    """Which quarters of one quantity of one body are printed?

    Parameters
    ----------
    indicator, body, ref_area
        the series, its totals only (no sender, no part).
    until
        the last year.

    Returns
    -------
    One row a quarter with a figure, in order: ``year``, ``quarter``, ``at`` (middle of the quarter on an axis
    of years), ``obs_value`` (in ``unit_measure``), ``segment`` and the other standard columns. Empty where
    there is none.
    """
    return con.execute(
        f"""select year(o.period_start)::int as year, quarter(o.period_start)::int as quarter,
                  year(o.period_start) + (quarter(o.period_start) - 0.5) / 4.0 as at,
                  o.time_period, o.period_kind, o.period_start, o.period_end, o.obs_value, o.unit_measure,
                  o.obs_status, o.suppressed_by, o.segment, o.rivals, o.relation, o.choice_id, o.choice_en,
                  o.source_id, o.cell, o.obs_id
           from observation o
           where o.indicator = ? and o.body = ? and o.ref_area = ? and o.period_kind = 'quarter'
             and o.chosen and o.obs_status <> 'doubtful' and o.counterpart_area = '' and o.item = '' and {_WHOLE}
             and year(o.period_end) <= ? order by o.period_start""",
        [indicator, body, ref_area, until],
    ).df()


def counting_breaks(
    con: duckdb.DuckDBPyConnection, *, indicator: str, body: str, ref_area: str, part: bool, language: str
) -> pd.DataFrame:
    """Where does one series change its way of counting?

    Parameters
    ----------
    indicator, body, ref_area
        the series.
    part
        whether the rows are parts of a year (quarters) rather than years.
    language
        of the words.

    Returns
    -------
    In order of time, one row a break: ``from_period``, ``before`` and ``after`` (names of the segments),
    ``reason``, ``source_id``.
    """
    return con.execute(
        f"""select from_period, segment_before_{language} as before, segment_after_{language} as after,
                  reason_{language} as reason, source_id
           from break
           where kind = 'break' and list_contains(string_split(indicator, ';'), ?) and body = ?
             and (ref_area = '*' or list_contains(string_split(ref_area, ';'), ?)) and period_kind in ('all', ?)
           order by from_period""",
        [indicator, body, ref_area, "part" if part else "year"],
    ).df()


def gdp_shares(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """What share of GDP are personal remittances, in Indonesia and its peers, as printed?

    Parameters
    ----------
    until
        the last year.

    Returns
    -------
    ``ref_area``, ``year``, ``obs_value`` (percent of GDP), ``obs_status`` (doubtful rows are kept, so that a
    reason can be named; they are never drawn), ``rivals``, ``relation``, ``suppressed_by``, ``source_id``.
    """
    return con.execute(
        f"""select o.ref_area, o.whole_year::int as year, o.obs_value, o.unit_measure, o.obs_status,
                  o.suppressed_by, o.segment, o.rivals, o.relation, o.source_id, o.cell, o.obs_id
           from observation o
           where o.indicator = 'remittances_received_pct_gdp' and o.body = 'World Bank' and o.chosen
             and o.whole_year <= ? and o.counterpart_area = '' and o.item = '' and {_WHOLE}
             and o.level in ('nation', 'country')
           order by o.ref_area, o.whole_year""",
        [until],
    ).df()


def corridor_costs(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """What did it cost to send 200 US dollars, by corridor, in the latest quarter, and a year before?

    Parameters
    ----------
    until
        the last year.

    Returns
    -------
    ``counterpart_area``, ``obs_value`` and ``year_before`` (percent of the amount sent; the second may be
    empty), the period of the quarter (``time_period``, ``period_kind``, ``period_start``, ``period_end``),
    ``before_start``, ``before_end``, ``source_id``; the cheapest first. Empty where no quarter ends in time.
    """
    return con.execute(
        """with rows as (
             select * from observation where indicator = 'remittance_cost_200usd' and ref_area = 'ID'
               and period_kind = 'quarter' and chosen and obs_status <> 'doubtful' and year(period_end) <= ?),
           latest as (select max(period_start) as start from rows)
           select o.counterpart_area, o.obs_value, b.obs_value as year_before, o.unit_measure, o.obs_status,
                  o.suppressed_by, o.relation, o.rivals, o.time_period, o.period_kind, o.period_start,
                  o.period_end, b.period_start as before_start, b.period_end as before_end, o.source_id,
                  o.cell, o.obs_id
           from rows o join latest on o.period_start = latest.start
           left join rows b on b.counterpart_area = o.counterpart_area
             and b.period_start = o.period_start - interval 1 year
           order by o.obs_value""",
        [until],
    ).df()


def target_cost(con: duckdb.DuckDBPyConnection) -> tuple[float, str] | None:
    """The ceiling of SDG 10.c in percent of the amount sent, and its source; None where it is not loaded."""
    row = con.execute(
        """select obs_value, source_id from observation
           where indicator = 'sdg_10_c_target_cost' and obs_value is not null limit 1"""
    ).fetchone()
    return None if row is None else (float(row[0]), str(row[1]))


def other_costs(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """What else is printed on costs: world averages by kind of service, and what officials named?

    Parameters
    ----------
    until
        the last year.

    Returns
    -------
    The newest row of each: ``indicator``, ``ref_area``, period columns, ``obs_value`` (percent of the amount
    sent), ``obs_status``, ``body``, ``source_id``. None of them is a corridor.
    """
    return con.execute(
        """select indicator, ref_area, time_period, period_kind, period_start, period_end, cumulative, obs_value,
                  unit_measure, obs_status, suppressed_by, relation, rivals, body, source_id, cell, obs_id
           from observation
           where (indicator like 'rpw_%' or indicator like 'official_statement_cost_%') and chosen
             and year(period_end) <= ?
           qualify row_number() over (partition by indicator, ref_area order by period_end desc) = 1
           order by indicator like 'official%', ref_area, indicator""",
        [until],
    ).df()


def statements(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """What did officials say that remittances were? Every statement, whatever is chosen elsewhere.

    Parameters
    ----------
    until
        the last year that a statement is about.

    Returns
    -------
    ``ref_area``, ``level``, ``whole_year`` (empty for a part of a year), period columns, ``obs_value`` in
    ``unit_measure``, ``base_value`` (rupiah), ``obs_status``, ``body``, ``source_id``, ``said_on`` (when the
    carrier published it, may be empty); by period, then by size.
    """
    return con.execute(
        """select o.ref_area, o.level, o.whole_year, o.time_period, o.period_kind, o.period_start, o.period_end,
                  o.cumulative, o.obs_value, o.unit_measure, o.base_value, o.obs_status, o.suppressed_by,
                  '' as relation, o.body, o.source_id, s.published as said_on, o.obs_id
           from observation o join source s using (source_id)
           where o.indicator = 'remittances_stated' and year(o.period_end) <= ?
           order by o.period_start, o.period_end, o.base_value, o.source_id""",
        [until],
    ).df()


def channel_figures(con: duckdb.DuckDBPyConnection, *, until: int, province: str = "") -> pd.DataFrame:
    """Which transfers through a reporting channel are printed, for which area and period?

    Parameters
    ----------
    until
        the last year.
    province
        a province's code, for its own rows and those of its kabupaten; empty for all.

    Returns
    -------
    ``ref_area``, ``item`` (the channel, or a part of the province), period columns, ``cumulative``,
    ``obs_value`` (billion rupiah), ``obs_status``, ``body``, ``source_id``; by area, newest first.
    Doubtful rows are kept: they stand in tables.
    """
    return con.execute(
        """select o.ref_area, o.level, o.item, o.time_period, o.period_kind, o.period_start, o.period_end,
                  o.cumulative, o.obs_value, o.unit_measure, o.obs_status, o.suppressed_by, o.rivals,
                  o.relation, o.choice_id, o.choice_en, o.body, o.source_id, o.cell, o.obs_id
           from observation o
           where o.indicator = 'remittances_channel' and o.counterpart_area = '' and o.chosen
             and year(o.period_end) <= ? and (? = '' or o.ref_area = ? or left(o.ref_area, 2) = ?)
           order by o.ref_area, o.period_end desc, o.period_start desc, o.item""",
        [until, province, province, province],
    ).df()


def channel_listings(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Which lists of transfers are there, by what, of which channel and area?

    Returns
    -------
    ``listing_id``, ``dimension``, ``item`` (the channel), ``area`` (the province or kabupaten
    that the list is about).
    """
    return con.execute(
        """select l.listing_id, l.dimension, any_value(o.item) as item,
                  left(any_value(o.ref_area), if(l.dimension like 'kabupaten:%', 2, 4)) as area
           from listing l join listing_member m using (listing_id) join observation o using (obs_id)
           where l.indicator = 'remittances_channel' group by l.listing_id, l.dimension order by 1"""
    ).df()


def segments_of(con: duckdb.DuckDBPyConnection, listing_id: str) -> list[int]:
    """The segments that a listing's members stand on: one number where all have one basis."""
    rows = con.execute(
        """select distinct o.segment from listing_member m join observation o using (obs_id)
           where m.listing_id = ? order by 1""",
        [listing_id],
    ).fetchall()
    return [int(row[0]) for row in rows]


def remittance_gaps(con: duckdb.DuckDBPyConnection, *, language: str) -> pd.DataFrame:
    """What does nobody publish on remittances, and who could?

    Returns
    -------
    ``gap_id``, ``owner`` (name of the body), ``subject``, ``known`` (what is known instead), ``basis`` (where it might
    stand), ``kind``, ``source_id``.
    """
    return con.execute(
        f"""select g.gap_id, coalesce(b.name, g.owner) as owner, g.subject_{language} as subject,
                   g.known_{language} as known, g.basis, g.kind, g.source_id
            from gap g left join (
              select body, mode(body_name) as name from source where body_name <> '' group by body) b
              on b.body = g.owner
            where g.indicator like 'remittance%' order by g.gap_id"""
    ).df()
