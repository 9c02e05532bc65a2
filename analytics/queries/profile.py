"""What a province or kabupaten has in a release: its latest figures, its offices, and its place among the others."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb
import pandas as pd

COLUMNS = """o.indicator, o.time_period, o.period_start, o.period_end, o.period_kind, o.cumulative, o.ref_area,
  o.level, o.area_role, o.counterpart_area, o.sex, o.age, o.education, o.marital_status, o.sector, o.occupation,
  o.scheme, o.modus, o.stage, o.item, o.obs_value, o.unit_measure, o.obs_status, o.suppressed_by, o.rivals,
  o.relation, o.choice_id, o.choice_en, o.body, o.source_id, o.cell, o.obs_id"""
_NO_PARTS = """o.sex = '' and o.age = '' and o.education = '' and o.marital_status = '' and o.sector = ''
  and o.occupation = '' and o.scheme = '' and o.modus = '' and o.stage = ''"""
_SOUND = "o.chosen and o.obs_status <> 'doubtful'"


def totals_of(
    con: duckdb.DuckDBPyConnection,
    *,
    indicators: Sequence[str],
    ref_areas: Sequence[str],
    until: int,
    roles: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Which totals do these areas have, newest first?

    Parameters
    ----------
    indicators, ref_areas
        ids and codes.
    until
        the last year in which a period may end.
    roles
        of the area; None takes any.

    Returns
    -------
    The standard columns; no parts by sex, age, form or stage (beside a total they can tell a hidden cell). A row
    may name a destination or an item. ``obs_value`` in ``unit_measure``, empty where a cell is hidden. No doubtful
    row is among them. Empty where there is none.
    """
    wanted = None if roles is None else list(roles)
    return con.execute(
        f"""select {COLUMNS} from observation o
            where list_contains(?, o.indicator) and list_contains(?, o.ref_area) and {_SOUND} and {_NO_PARTS}
              and (? is null or list_contains(?, o.area_role)) and year(o.period_end) <= ?
            order by o.period_end desc, o.period_start, o.indicator, o.obs_value desc nulls last, o.obs_id""",
        [list(indicators), list(ref_areas), wanted, wanted, until],
    ).df()


def latest_placement(con: duckdb.DuckDBPyConnection, *, ref_area: str, until: int) -> pd.DataFrame:
    """What is the last figure of placements by origin that an area has: a whole year first, else the latest part?

    Returns
    -------
    At most one row: the standard columns; ``obs_value`` in placements.
    """
    return con.execute(
        f"""select {COLUMNS} from observation o
            where o.indicator = 'placements' and o.area_role = 'origin' and o.ref_area = ? and o.body = 'KP2MI'
              and {_SOUND} and {_NO_PARTS} and o.item = '' and o.counterpart_area = '' and not o.cumulative
              and o.obs_value is not null and year(o.period_end) <= ?
            order by (o.period_kind = 'year') desc, o.period_end desc, o.period_start limit 1""",
        [ref_area, until],
    ).df()


def context_series(
    con: duckdb.DuckDBPyConnection, *, indicator: str, ref_areas: Sequence[str], until: int
) -> pd.DataFrame:
    """How did one measure of context go, in these areas?

    Returns
    -------
    ``ref_area``, ``time_period``, ``period_start``, ``period_end``, ``period_kind``, ``obs_value`` (in
    ``unit_measure``), ``obs_status``, ``rivals``, ``relation``, ``segment``, ``source_id``, ``cell``, ``body``,
    ``choice_id``, ``choice_en``, ``obs_id``, ``suppressed_by``; in order of time.
    """
    return con.execute(
        """select *, '' as suppressed_by from mart_region_context
           where indicator = ? and list_contains(?, ref_area) and year(period_end) <= ?
           order by ref_area, period_start""",
        [indicator, list(ref_areas), until],
    ).df()


def latest_everywhere(con: duckdb.DuckDBPyConnection, *, indicator: str, until: int) -> pd.DataFrame:
    """One measure of context for all provinces at its latest common period, and for the nation where printed.

    Returns
    -------
    Columns as :func:`context_series`, one period only: the latest that at least 30 provinces have.
    """
    return con.execute(
        """with rows as (
             select m.*, r.level = 'province' or m.ref_area like '%_old' as province
             from mart_region_context m left join region r on r.code = m.ref_area
             where m.indicator = ? and year(m.period_end) <= ? and (r.level is null or r.level <> 'regency')),
           latest as (select time_period from rows where province group by 1 having count(*) >= 30
                      order by max(period_end) desc limit 1)
           select rows.* exclude (province), '' as suppressed_by from rows join latest using (time_period)
           order by ref_area""",
        [indicator, until],
    ).df()


def inside_everywhere(
    con: duckdb.DuckDBPyConnection, *, indicator: str, province: str, until: int
) -> pd.DataFrame:
    """One measure of context for the kabupaten/kota of a province, at its latest period.

    Returns
    -------
    Columns as :func:`context_series`, one row a kabupaten that has a figure.
    """
    return con.execute(
        """select m.*, '' as suppressed_by from mart_region_context m join region r on r.code = m.ref_area
           where m.indicator = ? and r.parent_code = ? and year(m.period_end) <= ?
           qualify m.period_end = max(m.period_end) over () order by m.ref_area""",
        [indicator, province, until],
    ).df()


def offices(con: duckdb.DuckDBPyConnection, *, province: str) -> pd.DataFrame:
    """Which service offices and crossings stand in a province?

    Returns
    -------
    ``kind`` (``office``, ``airport``, ``seaport``, ``land border post``), ``place``, ``kabkota_code``, ``general``
    (general knowledge, not read on a page), offices first.
    """
    return con.execute(
        """with found as (
             select 'office' as kind, office || ', ' || city as place, kabkota_code, basis
             from service_office where province_code = $province
             union all
             select kind, place, kabkota_code, basis from crossing where province_code = $province)
           select kind, place, kabkota_code, basis like 'general knowledge%' as general from found
           order by array_position(['office', 'airport', 'seaport', 'land border post'], kind), place""",
        {"province": province},
    ).df()


def police_of(con: duckdb.DuckDBPyConnection, *, province: str) -> pd.DataFrame:
    """Which regional police cover the kabupaten/kota of a province?

    Returns
    -------
    ``polda``, ``areas`` (how many kabupaten/kota), most first. General knowledge, as the table says.
    """
    return con.execute(
        """select k.polda, count(*) as areas from polda_kabkota k join region r on r.code = k.code
           where r.parent_code = ? group by 1 order by 2 desc, 1""",
        [province],
    ).df()


def gaps_of(con: duckdb.DuckDBPyConnection, *, ref_area: str, language: str) -> pd.DataFrame:
    """Which figures are not there for this province, and who owns them?

    Returns
    -------
    ``gap_id``, ``indicator``, ``subject``, ``level``, ``kind``, ``owner`` (list by ``;``), ``known``, ``source_id``,
    ``own`` (whether the line names the province); the province's own lines first. Lines that name other
    provinces are left out.
    """
    return con.execute(
        f"""select gap_id, indicator, subject_{language} as subject, level, kind, owner, known_{language} as known,
                   source_id, ref_area <> '' as own
            from gap
            where level in ('province', 'kabupaten')
              and (ref_area = '' or list_contains(string_split(ref_area, ';'), ?))
            order by own desc, level = 'kabupaten', gap_id""",
        [ref_area],
    ).df()


def regional_duties(con: duckdb.DuckDBPyConnection, *, language: str) -> pd.DataFrame:
    """What must provinces, kabupaten, villages and all authorities do, by law?

    Returns
    -------
    ``law``, ``article``, ``level``, ``stage``, ``duty``; only rows that were read in the text of the rule itself.
    """
    return con.execute(
        f"""select law, article, level, stage, duty_{language} as duty from duty
            where checked = '1' and level in ('province', 'kabupaten', 'village', 'all')
            order by array_position(['province', 'kabupaten', 'village', 'all'], level), law, article"""
    ).df()


def kabupaten_years(con: duckdb.DuckDBPyConnection, *, province: str, after: int, until: int) -> pd.DataFrame:
    """Placements of single kabupaten/kota in the latest whole year of one body (the ministry first): one by one.

    Parameters
    ----------
    after, until
        the year must lie after the one and not after the other.

    Returns
    -------
    ``ref_area``, ``year``, ``obs_value`` (placements), ``body``, ``source_id``; largest first, one year and body.
    """
    return con.execute(
        """with rows as (
             select m.ref_area, m.year, m.obs_value, m.body, m.source_id
             from mart_annual m join region r on r.code = m.ref_area
             where m.indicator = 'placements' and m.area_role = 'origin' and m.counterpart_area = ''
               and r.parent_code = ? and m.year > ? and m.year <= ? and m.obs_value is not null),
           one as (select year, body from rows group by year, body
                   order by (body = 'KP2MI') desc, year desc, count(*) desc, body limit 1)
           select rows.* from rows join one using (year, body) order by obs_value desc, ref_area""",
        [province, after, until],
    ).df()
