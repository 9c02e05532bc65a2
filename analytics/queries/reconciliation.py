"""Cells with several values, bodies that count the same question, and breakdowns beside their printed total."""

from __future__ import annotations

import duckdb
import pandas as pd


def has_table(con: duckdb.DuckDBPyConnection, name: str) -> bool:
    """Whether a release holds a table: an earlier one may not."""
    row = con.execute("select count(*) from duckdb_tables() where table_name = ?", [name]).fetchone()
    return bool(row and row[0])


def disputed_cells(con: duckdb.DuckDBPyConnection, *, indicator: str = "") -> pd.DataFrame:
    """Which cells hold several values of one body, the widest disagreement first?

    Parameters
    ----------
    con
        a release.
    indicator
        empty takes all.

    Returns
    -------
    The columns of ``mart_reconciliation``: one row a cell with its dimensions, ``printed_values`` (a list of
    ``obs_value``, ``obs_status``, ``suppressed_by``, ``chosen``, ``edition``, ``body``, ``source_id``; the used
    one first), ``spread`` (in ``unit_measure``) and ``spread_percent`` (of the used value; both empty where they
    would be a count of 1 to 9 persons), ``chosen_value``, ``chosen_source_id``, ``relation``, ``choice_id``,
    ``choice_en``; and ``file``, the topics of the indicator. Empty in a release without the mart.
    """
    if not has_table(con, "mart_reconciliation"):
        return pd.DataFrame(columns=["cell", "printed_values"])
    return con.execute(
        """select m.*, i.file from mart_reconciliation m join indicator i using (indicator)
           where m.kind = 'rivals' and (? = '' or m.indicator = ?) order by m.place""",
        [indicator, indicator],
    ).df()


def disputed_indicators(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many disputed cells has each indicator? Most first."""
    if not has_table(con, "mart_reconciliation"):
        return {}
    return dict(
        con.execute(
            """select indicator, count(*) from mart_reconciliation where kind = 'rivals'
               group by indicator order by count(*) desc, indicator"""
        ).fetchall()
    )


def bodies_side_by_side(con: duckdb.DuckDBPyConnection, *, indicator: str = "") -> pd.DataFrame:
    """Where do several bodies count the same place and period, each in its own way?

    Parameters
    ----------
    indicator
        empty takes all.

    Returns
    -------
    One row a body, bodies of one ``question`` together, the latest question first: the dimensions, ``body``,
    ``obs_value`` (in ``unit_measure``), ``suppressed_by``, ``source_id``, ``differ`` (whether the bodies print
    different values). Empty in a release without the mart.
    """
    if not has_table(con, "mart_reconciliation"):
        return pd.DataFrame(columns=["question", "body"])
    return con.execute(
        """select m.* exclude (printed_values), m.chosen_value as obs_value, m.chosen_source_id as source_id,
                  coalesce(m.printed_values[1].suppressed_by, '') as suppressed_by,
                  count(distinct m.chosen_value) over (partition by m.question) > 1 as differ
           from mart_reconciliation m
           where m.bodies > 1 and (? = '' or m.indicator = ?)
           order by m.period_end desc, m.indicator, m.question, m.chosen_value desc, m.body""",
        [indicator, indicator],
    ).df()


def breakdowns(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Which breakdowns have a total in the same edition (else the same source), and what do their parts hold?

    Parts of the source that are printed as "others" belong to the sum.

    Returns
    -------
    One row a breakdown: ``listing_id``, ``indicator``, ``time_period``, ``period_kind``, ``period_start``,
    ``period_end``, ``area_role``, ``dimension``, ``ref_area``, ``counterpart_area``, ``filter``, ``body``,
    ``edition``, ``kind``, ``n``, ``areas``, ``total`` (in ``unit_measure``; empty where hidden),
    ``total_source_id``, ``reason_id``, ``reason_en``, ``parts`` (list of the values that are shown),
    ``hidden`` (how many parts are hidden cells), ``withheld`` (by their source), ``source_id``, and ``persons``
    (whether persons are counted below the nation).
    """
    return con.execute(
        """with listed as (
             select l.listing_id, o.* from listing l join listing_member m using (listing_id)
               join observation o using (obs_id) where l.total_value_kind = 'printed'),
           pattern as (select * from listed qualify row_number() over (partition by listing_id order by obs_id) = 1),
           others as (
             select p.listing_id, o.* from pattern p join listing l using (listing_id) join observation o
               on o.counterpart_area = 'OTH' and l.dimension = 'destination' and o.source_id = p.source_id
               and (o.indicator, o.time_period, o.ref_area, o.area_role, o.unit_measure, o.sex, o.age, o.education,
                    o.marital_status, o.sector, o.occupation, o.scheme, o.modus, o.stage, o.item)
                 = (p.indicator, p.time_period, p.ref_area, p.area_role, p.unit_measure, p.sex, p.age, p.education,
                    p.marital_status, p.sector, p.occupation, p.scheme, p.modus, p.stage, p.item)),
           every as (select * from listed union all by name select * from others),
           summed as (
             select listing_id, list(obs_value) filter (where obs_value is not null) as parts,
                    count(*) filter (where suppressed_by = 'rule') as hidden,
                    count(*) filter (where suppressed_by = 'source') as withheld, min(source_id) as source_id,
                    min(period_kind) as period_kind, min(period_start) as period_start,
                    max(period_end) as period_end, bool_or(level in ('province', 'kabupaten')) as below
             from every group by listing_id)
           select l.listing_id, l.indicator, l.time_period, s.period_kind, s.period_start, s.period_end, l.area_role,
                  l.dimension, l.ref_area, l.counterpart_area, l.filter, l.body, l.edition, l.kind, l.n, l.areas,
                  l.total, l.unit_measure, l.total_source_id, l.reason_id, l.reason_en, coalesce(s.parts, []) as parts,
                  s.hidden, s.withheld, s.source_id, i.disclosure = 'persons' and s.below as persons
           from listing l join summed s using (listing_id) join indicator i on i.indicator = l.indicator
           order by s.period_end desc, l.listing_id"""
    ).df()
