"""What each body counts of trafficking, year by year, and what stands beside each other for one year."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.queries.tppo import COLUMNS

#: Measures that bodies print for the nation and whole years, in the order of the way of a case.
YEARLY = (
    "police_reports",
    "cases",
    "suspects",
    "victims",
    "victims_rescued",
    "cases_solved",
    "prosecution_cases",
    "simfoni_cases",
    "simfoni_victims",
    "kpai_child_cases",
    "victims_assisted",
    "overseas_cases_handled",
    "mfa_victims_assisted_overseas",
    "protection_requests",
    "protection_requests_granted",
    "restitution_requests",
    "restitution_assessed",
    "restitution_paid",
)
#: Measures that are printed at one stage only, which then belongs to their name.
RESTITUTION = ("restitution_requests", "restitution_assessed", "restitution_paid")
_AT_ONE_STAGE = ("prosecution_cases", "victims_assisted", *RESTITUTION)
VICTIM_MEASURES = (
    "victims",
    "victims_rescued",
    "simfoni_victims",
    "victims_assisted",
    "protection_requests",
    "protection_requests_granted",
)
HELP_MEASURES = (
    "victims_assisted",
    "iom_victims_assisted",
    "mfa_victims_assisted_overseas",
    "protection_requests",
    "protection_requests_granted",
    "protected_persons",
)
_NATION = "o.ref_area = 'ID' and o.counterpart_area = ''"
_SOUND = "o.chosen and o.obs_status <> 'doubtful'"


def body_years(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """What did each body print for the nation, for whole calendar years?

    Parameters
    ----------
    until
        the last year.

    Returns
    -------
    The standard columns and ``year``; one row a body, measure, unit and year. Units differ from row to row and
    people overlap: rows are never added.
    """
    return con.execute(
        f"""select {COLUMNS}, o.whole_year as year from observation o
            where list_contains(?, o.indicator) and {_NATION} and {_SOUND} and o.whole_year <= ?
              and o.sex = '' and o.age = '' and o.modus = '' and o.item in ('', 'TPPO (all)')
              and (o.stage = '' or list_contains(?, o.indicator)) and o.body <> 'US DoS'
            order by o.body, list_position(?, o.indicator), o.item, o.whole_year""",
        [list(YEARLY), until, list(_AT_ONE_STAGE), list(YEARLY)],
    ).df()


def victims_of(con: duckdb.DuckDBPyConnection, *, year: int) -> pd.DataFrame:
    """Every national figure for victims whose period lies inside one year, values not chosen among them.

    Running totals that begin on one day are taken at their last day only. Parts by sex or age stand for a
    total only where the body prints none.

    Returns
    -------
    The standard columns; ordered by body. Bodies count overlapping people: rows are never added.
    """
    found = con.execute(
        f"""select {COLUMNS} from observation o
            where list_contains(?, o.indicator) and {_NATION} and o.obs_status <> 'doubtful'
              and o.modus = '' and o.item = '' and year(o.period_start) = ? and year(o.period_end) = ?
            order by o.body, list_position(?, o.indicator), o.period_start, o.period_end desc, o.sex, o.age""",
        [list(VICTIM_MEASURES), year, year, list(VICTIM_MEASURES)],
    ).df()
    whole = found[(found["sex"] == "") & (found["age"] == "")]
    printed = set(zip(whole["indicator"], whole["body"], strict=True))
    parts = found[(found["sex"] != "") | (found["age"] != "")]
    alone = [pair not in printed for pair in zip(parts["indicator"], parts["body"], strict=True)]
    running = whole[whole["period_kind"] == "days"]
    last = running.groupby(["indicator", "body", "period_start"])["period_end"].transform("max")
    superseded = running.index[running["period_end"] != last]
    return pd.concat([whole.drop(superseded), parts[alone]]).sort_index()


def help_rows(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """Assistance and protection of the nation, every period that a body prints; totals only.

    Returns
    -------
    The standard columns, by body and measure, the newest period first. ``obs_value`` in persons or requests;
    periods overlap.
    """
    return con.execute(
        f"""select {COLUMNS} from observation o
            where list_contains(?, o.indicator) and {_NATION} and {_SOUND} and year(o.period_end) <= ?
              and o.sex = '' and o.age = '' and o.modus = '' and o.item = '' and o.body <> 'US DoS'
            order by o.body, list_position(?, o.indicator), o.period_end desc, o.period_start desc""",
        [list(HELP_MEASURES), until, list(HELP_MEASURES)],
    ).df()


def restitution(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """Restitution asked for (requests), assessed and paid (rupiah), by year.

    Returns
    -------
    The standard columns and ``year``. Assessed and paid of one year may come from two statements: no share is
    taken between them.
    """
    return con.execute(
        f"""select {COLUMNS}, o.whole_year as year from observation o
            where list_contains(?, o.indicator) and {_NATION} and {_SOUND} and o.whole_year <= ?
            order by list_position(?, o.indicator), o.whole_year""",
        [list(RESTITUTION), until, list(RESTITUTION)],
    ).df()
