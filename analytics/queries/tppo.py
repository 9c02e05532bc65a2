"""Trafficking figures as their bodies print them: one body, one period, one measure a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import duckdb
import pandas as pd

from analytics.queries.listings import Listing, listings

#: The police task force began on this day; its running totals all begin with it.
TASK_FORCE_START = date(2023, 6, 5)
TASK_FORCE_MEASURES = ("police_reports", "suspects", "victims_rescued")
POLDA_MEASURES = ("police_reports", "cases", "suspects", "victims", "victims_rescued")
COLUMNS = """o.indicator, o.time_period, o.period_kind, o.period_start, o.period_end, o.cumulative, o.ref_area,
  o.area_role, o.counterpart_area, o.sex, o.age, o.modus, o.stage, o.item, o.obs_value, o.unit_measure,
  o.obs_status, o.suppressed_by, o.rivals, o.relation, o.choice_id, o.choice_en, o.chosen, o.body, o.source_id,
  o.cell, o.obs_id"""
_NO_PARTS = "o.sex = '' and o.age = '' and o.modus = '' and o.stage = '' and o.item = ''"
_SOUND = "o.chosen and o.obs_status <> 'doubtful'"


class NoListing(LookupError):
    """The release does not hold the listing that was named."""


def named_listing(
    con: duckdb.DuckDBPyConnection,
    *,
    listing_id: str,
    indicator: str,
    dimension: str,
    language: str,
    role: str = "",
) -> Listing:
    """One listing by its id.

    Raises
    ------
    NoListing
        where the release does not hold it.
    """
    found = listings(
        con,
        indicator=indicator,
        dimension=dimension,
        language=language,
        role=role,
        counterpart=None,
        filter_=None,
    )
    for listing in found:
        if listing.listing_id == listing_id:
            return listing
    raise NoListing(listing_id)


def parts(con: duckdb.DuckDBPyConnection, listing: Listing) -> pd.DataFrame:
    """The rows of a listing with all their dimensions, in the order of their codes.

    Returns
    -------
    The standard columns; ``obs_value`` in the listing's unit. Doubtful rows are left out.
    """
    return con.execute(
        f"""select {COLUMNS} from listing_member m join observation o using (obs_id)
            where m.listing_id = ? and o.obs_status <> 'doubtful'
            order by o.ref_area, o.counterpart_area, o.modus, o.age, o.stage""",
        [listing.listing_id],
    ).df()


def joint_figures(con: duckdb.DuckDBPyConnection, listing: Listing) -> pd.DataFrame:
    """Figures of several police units in one, of a listing's body and period: listed, never mapped.

    Returns
    -------
    The standard columns; empty where there is none.
    """
    return con.execute(
        f"""select {COLUMNS} from observation o
            where o.area_role = 'handling_joint' and o.indicator = ? and o.time_period = ? and o.body = ?
              and {_NO_PARTS} and {_SOUND} order by o.ref_area""",
        [listing.indicator, listing.time_period, listing.body],
    ).df()


def polda_names(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Name of the regional police of each province code, the two former provinces of Papua among them."""
    found = dict(con.execute("select province_code, polda from polda").fetchall())
    return found | {f"{code}_old": found[code] for code in ("91", "92") if code in found}


def polda_count(con: duckdb.DuckDBPyConnection) -> int:
    """How many regional police there are now."""
    row = con.execute("select count(*) from polda").fetchone()
    return int(row[0]) if row else 0


def dots(con: duckdb.DuckDBPyConnection, codes: Sequence[str]) -> pd.DataFrame:
    """Points of the pattern that hidden cells are drawn with: ``lon``, ``lat`` in degrees."""
    return con.execute(
        "select lon, lat from region_dot where list_contains(?, code) order by lon, lat", [list(codes)]
    ).df()


def single_police(
    con: duckdb.DuckDBPyConnection, *, after: date, until: int, ref_areas: Sequence[str] | None = None
) -> pd.DataFrame:
    """Figures of single regional police after a day, and provinces "as printed" of any day; totals only.

    Parameters
    ----------
    after
        last day of the list that is drawn; figures of police units end after it.
    until
        the last year in which a period may end.
    ref_areas
        codes of provinces; None takes all.

    Returns
    -------
    The standard columns, provinces only; doubtful rows are among them. No parts by sex, age, form or stage:
    beside their total such parts can tell a cell that is hidden.
    """
    wanted = None if ref_areas is None else list(ref_areas)
    return con.execute(
        f"""select {COLUMNS} from observation o
            where list_contains(?, o.indicator) and o.level = 'province' and {_NO_PARTS} and o.chosen
              and (o.area_role = 'as_printed'
                   or (o.area_role in ('handling', 'handling_joint') and o.period_end > ?))
              and year(o.period_end) <= ? and (? is null or list_contains(?, o.ref_area))
            order by o.ref_area, o.period_start, o.period_end, o.indicator, o.body""",
        [list(POLDA_MEASURES), after, until, wanted, wanted],
    ).df()


def cutoffs(con: duckdb.DuckDBPyConnection, *, until: int, own: bool = True) -> pd.DataFrame:
    """Running totals of the police task force, each at the last day that it counts.

    Parameters
    ----------
    until
        the last year in which a period may end.
    own
        True for the figures of Polri, False for those that other bodies print for the same span.

    Returns
    -------
    The standard columns, nation; ``indicator`` is one of reports (reports), suspects and rescued (persons).
    They overlap: never add them.
    """
    return con.execute(
        f"""select {COLUMNS} from observation o
            where list_contains(?, o.indicator) and o.ref_area = 'ID' and o.counterpart_area = '' and {_NO_PARTS}
              and {_SOUND} and o.period_start = ? and (o.body = 'Polri') = ? and year(o.period_end) <= ?
            order by o.indicator, o.period_end""",
        [list(TASK_FORCE_MEASURES), TASK_FORCE_START, own, until],
    ).df()


def reports_before(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """Police reports of the nation for years and parts of a year that end before the task force began.

    Returns
    -------
    The standard columns, in order of time; spans of several years are left out, because they hold the others.
    """
    return con.execute(
        f"""select {COLUMNS} from observation o
            where o.indicator = 'police_reports' and o.ref_area = 'ID' and {_NO_PARTS} and {_SOUND}
              and not o.cumulative and o.period_end < ? and year(o.period_end) <= ?
            order by o.period_start""",
        [TASK_FORCE_START, until],
    ).df()


def stage_rows(con: duckdb.DuckDBPyConnection, *, until: int, without: str = "") -> pd.DataFrame:
    """Cases and reports by stage, of the nation and of single provinces.

    Parameters
    ----------
    without
        id of a listing that is shown elsewhere.

    Returns
    -------
    The standard columns; ``obs_value`` in cases or reports, as printed. Each list is of its own day: stages of
    two days are never compared as a flow.
    """
    return con.execute(
        f"""select {COLUMNS} from observation o
            where o.indicator in ('cases', 'police_reports', 'prosecution_cases') and o.stage <> ''
              and o.level in ('nation', 'province') and o.sex = '' and o.age = '' and o.modus = '' and o.item = ''
              and {_SOUND} and year(o.period_end) <= ?
              and o.obs_id not in (select obs_id from listing_member where listing_id = ?)
            order by (o.level <> 'nation'), o.ref_area, o.period_end desc, o.period_start desc, o.body""",
        [until, without],
    ).df()


def people(con: duckdb.DuckDBPyConnection, *, indicator: str, body: str, time_period: str) -> pd.DataFrame:
    """National counts of persons of one body and period by sex and age, the total first.

    Returns
    -------
    The standard columns; rows with ``sex`` or ``age`` need not add up to the total.
    """
    return con.execute(
        f"""select {COLUMNS} from observation o
            where o.indicator = ? and o.body = ? and o.time_period = ? and o.ref_area = 'ID'
              and o.counterpart_area = '' and o.modus = '' and o.stage = '' and o.item = '' and {_SOUND}
            order by o.sex, o.age""",
        [indicator, body, time_period],
    ).df()
