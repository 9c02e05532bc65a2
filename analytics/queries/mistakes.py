"""Figures behind the mistakes that are often made with them."""

from __future__ import annotations

import duckdb
import pandas as pd


def task_force_start(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """What did the police print for the first days of the task force?

    Returns
    -------
    The shortest running count of police reports of the nation that starts with the event of ``break``:
    ``obs_value`` (reports), ``period_start``, ``period_end``, ``period_kind``, ``body``, ``source_id``;
    at most one row.
    """
    return con.execute(
        """select o.obs_value, o.period_start, o.period_end, o.period_kind, o.body, o.source_id
           from observation o join "break" b on b.kind = 'event' and b.body = o.body
             and list_contains(string_split(b.indicator, ';'), o.indicator)
             and try_cast(b.from_period as date) = o.period_start
           where o.indicator = 'police_reports' and o.body = 'Polri' and o.ref_area = 'ID' and o.item = ''
             and o.chosen and o.obs_status <> 'doubtful' and o.obs_value is not null
           order by o.period_end limit 1"""
    ).df()


def last_break(con: duckdb.DuckDBPyConnection, *, indicator: str, body: str, ref_area: str) -> pd.DataFrame:
    """Where did the way of counting change last?

    Returns
    -------
    ``from_period``, ``reason_id``, ``reason_en``, ``source_id``; at most one row.
    """
    return con.execute(
        """select from_period, reason_id, reason_en, source_id from "break"
           where kind = 'break' and list_contains(string_split(indicator, ';'), ?) and body = ? and ref_area = ?
             and regexp_matches(from_period, '^[0-9]{4}$')
           order by from_period desc limit 1""",
        [indicator, body, ref_area],
    ).df()


def police_victim_roles(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """What does a province mean to the victims that the police print: origin, or place of handling?

    Returns
    -------
    ``area_role``, ``figures`` (rows of provinces by police bodies), ``source_ids`` (a list), most first.
    """
    return con.execute(
        """select area_role, count(*) as figures, list(distinct source_id order by source_id) as source_ids
           from observation
           where indicator in ('victims', 'victims_rescued') and level = 'province'
             and (body in ('Polri', 'Bareskrim') or starts_with(body, 'Polda '))
           group by area_role order by figures desc, area_role"""
    ).df()
