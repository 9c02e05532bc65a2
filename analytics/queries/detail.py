"""Rows of one indicator as printed, for tables: by region, by destination, by month."""

from __future__ import annotations

import duckdb
import pandas as pd

_ROWS = """select o.indicator, o.time_period, o.period_kind, o.period_start, o.period_end, o.cumulative,
  o.ref_area, o.area_role, o.counterpart_area, o.sex, o.sector, o.occupation, o.scheme, o.item, o.obs_value,
  o.unit_measure, o.obs_status, o.suppressed_by, o.rivals, o.relation, o.choice_id, o.choice_en, o.body,
  o.source_id, o.cell, o.obs_id
  from observation o"""


def destinations_of(
    con: duckdb.DuckDBPyConnection, *, ref_area: str, until: int, destination: str = ""
) -> pd.DataFrame:
    """Placements from one region by destination, as printed, newest first.

    Parameters
    ----------
    ref_area
        a province or kabupaten.
    until
        the last year in which a period may end.
    destination
        one ISO3 code, or empty for all.

    Returns
    -------
    One row a figure: the standard columns; ``obs_value`` in placements. Doubtful rows are among them.
    """
    return con.execute(
        f"""{_ROWS} where o.indicator = 'placements' and o.area_role = 'origin' and o.ref_area = ?
            and o.counterpart_area <> '' and (? = '' or o.counterpart_area = ?) and o.chosen
            and year(o.period_end) <= ?
            order by o.period_end desc, o.period_start desc, o.obs_value desc""",
        [ref_area, destination, destination, until],
    ).df()


def rows_of_region(con: duckdb.DuckDBPyConnection, *, indicator: str, ref_area: str, until: int) -> pd.DataFrame:
    """Every figure of one indicator that a region has, of any role, newest first."""
    return con.execute(
        f"""{_ROWS} where o.indicator = ? and o.ref_area = ? and year(o.period_end) <= ?
            order by o.period_end desc, o.period_start desc, o.counterpart_area, o.obs_value desc""",
        [indicator, ref_area, until],
    ).df()


def months(con: duckdb.DuckDBPyConnection, *, indicator: str, body: str, ref_area: str, until: int) -> pd.DataFrame:
    """Single months of a total, the chosen value of each.

    Returns
    -------
    ``year``, ``month`` (1 to 12), ``obs_value``, ``obs_status``, ``relation``, ``rivals``, ``source_id``, ``cell``.
    """
    return con.execute(
        """select year(period_start) as year, month(period_start) as month, obs_value, obs_status, suppressed_by,
                  relation, rivals, source_id, cell
           from observation
           where indicator = ? and body = ? and ref_area = ? and period_kind = 'month' and chosen
             and obs_status <> 'doubtful' and counterpart_area = '' and sex = '' and sector = '' and occupation = ''
             and scheme = '' and item = '' and year(period_end) <= ?
           order by 1, 2""",
        [indicator, body, ref_area, until],
    ).df()


def sexes(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """Women among national placements: whole years whose edition prints women and its own total.

    The total is that of the same edition (``choices.csv``, ``parts edition``; else the same source), so
    that no share mixes two editions.

    Returns
    -------
    ``year``, ``women``, ``total`` (placements), ``share`` (percent), ``source_id``, ``body``.
    """
    return con.execute(
        """with women as (
             select whole_year as year, obs_value as women, source_id, edition, body from observation
             where indicator = 'placements' and ref_area = 'ID' and area_role = 'origin' and sex = 'F' and chosen
               and whole_year is not null and whole_year <= ? and counterpart_area = '' and sector = ''
               and occupation = '' and scheme = '' and item = '' and obs_status <> 'doubtful'),
           parts as (
             select try_cast(time_period as integer) as year, edition, try_cast(chosen_value as double) as total,
                    chosen_source_id
             from choice where indicator = 'placements' and rule in ('parts edition')
               and list_contains(string_split(replace(dimension, 'parts: ', ''), '|'), 'sex')),
           own as (
             select whole_year as year, obs_value as total, source_id from observation
             where indicator = 'placements' and ref_area = 'ID' and area_role = 'origin' and sex = ''
               and counterpart_area = '' and sector = '' and occupation = '' and scheme = '' and item = ''
               and education = '' and marital_status = '' and whole_year is not null)
           select w.year, w.women, coalesce(p.total, o.total) as total,
                  100 * w.women / coalesce(p.total, o.total) as share, w.source_id, w.body, '' as suppressed_by,
                  'published' as obs_status
           from women w left join parts p on p.year = w.year and p.edition = w.edition
           left join own o on o.year = w.year and o.source_id = w.source_id
           where coalesce(p.total, o.total) is not null order by w.year desc""",
        [until],
    ).df()


def stocks(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """How many Indonesians or workers live abroad, by every body that says so; totals only, newest first.

    The ministry and the World Bank print their total as the item "all destinations".
    """
    return con.execute(
        f"""{_ROWS} where o.indicator in ('stock_migrants', 'stock_migrant_workers_official',
              'stock_migrant_workers_estimate', 'workers_abroad', 'ever_worked_abroad', 'stock_citizens_registered')
            and o.ref_area = 'ID' and o.sex = '' and o.chosen and o.obs_status <> 'doubtful'
            and (o.item = '' or (o.item = 'all destinations' and o.indicator like 'stock_%'))
            and o.counterpart_area in ('', 'WLD') and year(o.period_end) <= ?
            order by o.indicator, o.period_end desc""",
        [until],
    ).df()


def stock_by_destination(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """Indonesian migrants by country of residence, latest year of UN DESA that is not after ``until``.

    Returns
    -------
    ``counterpart_area``, ``year``, ``obs_value`` (migrants), ``obs_status``, ``source_id``; largest first.
    """
    return con.execute(
        """select counterpart_area, whole_year as year, obs_value, obs_status, suppressed_by, source_id
           from observation
           where indicator = 'stock_migrants' and ref_area = 'ID' and sex = '' and counterpart_area not in ('', 'WLD')
             and chosen and whole_year = (
               select max(whole_year) from observation where indicator = 'stock_migrants' and whole_year <= ?)
           order by obs_value desc""",
        [until],
    ).df()
