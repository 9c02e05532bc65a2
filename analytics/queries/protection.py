"""Figures about protection as printed: complaints, returns, deportations, the deceased, prevention, contracts.

Every row keeps its own body and period; nothing is added here. Doubtful rows never leave this module unless asked for.
"""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.queries import listings
from analytics.queries.listings import Listing

#: What the page is about, in the order of its sections.
INDICATORS = (
    "complaints",
    "returns",
    "returns_problem",
    "repatriations",
    "protection_services",
    "deportations",
    "deceased_repatriated",
    "deceased",
    "prevented_nonprocedural",
    "contracts_ending",
    "arrivals",
)

_ROWS = """select o.indicator, o.time_period, o.period_start, o.period_end, o.period_kind, o.cumulative,
  o.whole_year as year, o.ref_area, o.level, o.area_role, o.counterpart_area, o.sex, o.age, o.item,
  coalesce(c.code, '') as item_code, o.obs_value, o.unit_measure, o.obs_status, o.suppressed_by, o.segment,
  o.rivals, o.relation, o.choice_id, o.choice_en, o.body, o.edition, o.source_id, o.cell, o.obs_id
  from observation o left join code c on c.dimension = 'item' and c.value = o.item
  where o.chosen and list_contains(?, o.indicator) and year(o.period_end) <= ?"""
_TOTAL = "and o.sex = '' and o.age = ''"
_NEWEST = "order by o.period_end desc, o.period_start desc, o.indicator, o.obs_value desc nulls last, o.obs_id"
#: One group of people on one day, as the codes of ``item`` say it, or as the period does.
_GROUP = "(c.code like '%one_group' or c.code like '%flight' or o.period_start = o.period_end)"


def national(
    con: duckdb.DuckDBPyConnection, *, indicators: list[str], until: int, destination: str | None = None
) -> pd.DataFrame:
    """What is printed for the whole country, newest first.

    Parameters
    ----------
    indicators
        ids of ``indicators.csv``.
    until
        the last year in which a period may end.
    destination
        one ISO3 code, empty for rows that name none, None for all.

    Returns
    -------
    One row a figure, of both sexes and all ages together: the standard columns and ``year`` (whole years
    only), ``item``, ``item_code``; ``obs_value`` in ``unit_measure``. Empty where there is none.
    """
    return con.execute(
        f"""{_ROWS} {_TOTAL} and o.level = 'nation' and o.obs_status <> 'doubtful'
            and (? is null or o.counterpart_area = ?) {_NEWEST}""",
        [indicators, until, destination, destination],
    ).df()


def of_regions(
    con: duckdb.DuckDBPyConnection, *, indicators: list[str], regions: list[str], until: int
) -> pd.DataFrame:
    """Every figure that the given regions have, newest first; doubtful ones too, for tables only.

    Returns
    -------
    As :func:`national`, with ``sex`` and ``age``; persons of 0 to 9 have no ``obs_value``.
    """
    return con.execute(f"{_ROWS} and list_contains(?, o.ref_area) {_NEWEST}", [indicators, until, regions]).df()


def below_nation(con: duckdb.DuckDBPyConnection, *, indicators: list[str], until: int) -> pd.DataFrame:
    """Totals of provinces, whatever their role, newest first; columns as :func:`national`."""
    return con.execute(
        f"""{_ROWS} {_TOTAL} and o.level = 'province' and o.obs_status <> 'doubtful' {_NEWEST}""",
        [indicators, until],
    ).df()


def of_source(con: duckdb.DuckDBPyConnection, *, source_id: str, time_period: str, until: int) -> pd.DataFrame:
    """What one page prints for the whole country and one period; columns as :func:`national`."""
    return con.execute(
        f"""{_ROWS} {_TOTAL} and o.level = 'nation' and o.source_id = ? and o.time_period = ?
            and o.obs_status <> 'doubtful' {_NEWEST}""",
        [list(INDICATORS), until, source_id, time_period],
    ).df()


def parts_of(con: duckdb.DuckDBPyConnection, *, indicator: str, ref_area: str, time_period: str) -> pd.DataFrame:
    """Sexes and kinds of one cell, with the total that they were printed with (``choices.csv``: parts edition).

    Returns
    -------
    ``sex``, ``item``, ``obs_value``, ``suppressed_by``, ``source_id``, ``total``. Empty where no line says
    to which total the parts belong.
    """
    return con.execute(
        """select o.sex, o.item, o.obs_value, o.suppressed_by, o.source_id, try_cast(p.chosen_value as double) as total
           from observation o join choice p on p.indicator = o.indicator and p.time_period = o.time_period
             and p.ref_area = o.ref_area and p.rule = 'parts edition' and p.chosen_source_id = o.source_id
           where o.indicator = ? and o.ref_area = ? and o.time_period = ? and (o.sex <> '' or o.item <> '')
           order by o.sex desc, o.item""",
        [indicator, ref_area, time_period],
    ).df()


def longest_series(con: duckdb.DuckDBPyConnection, *, indicator: str, until: int) -> tuple[str, str] | None:
    """Body and province with the most whole years of one indicator; None where no province has two."""
    row = con.execute(
        """select body, ref_area from mart_annual
           where indicator = ? and year <= ? and ref_area <> 'ID' and length(ref_area) = 2 and counterpart_area = ''
           group by body, ref_area having count(*) > 1 order by count(*) desc, max(year) desc, ref_area limit 1""",
        [indicator, until],
    ).fetchone()
    return (str(row[0]), str(row[1])) if row else None


def groups(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """Single groups of deported or repatriated people: events, never parts of a year's sum.

    Returns
    -------
    One row a group, newest first: period columns, ``item``, ``item_code``, ``body``, ``obs_value`` (persons;
    empty where only provinces are printed), ``provinces`` (how many are printed), ``obs_status``,
    ``suppressed_by``, ``source_id``.
    """
    return con.execute(
        f"""with g as ({_ROWS} {_TOTAL} and o.obs_status <> 'doubtful' and {_GROUP})
            select time_period, period_start, period_end, period_kind, item, item_code, body,
                   max(obs_value) filter (level = 'nation') as obs_value,
                   count(distinct ref_area) filter (level = 'province') as provinces,
                   'published' as obs_status, '' as suppressed_by, min(source_id) as source_id
            from g group by all order by period_end desc, period_start desc, item""",
        [["deportations"], until],
    ).df()


def groups_after(con: duckdb.DuckDBPyConnection, *, year: int) -> int:
    """How many groups are dated after a year."""
    row = con.execute(
        f"""select count(distinct (o.time_period, o.item, o.body)) from observation o
            left join code c on c.dimension = 'item' and c.value = o.item
            where o.indicator = 'deportations' and o.chosen and year(o.period_end) > ? and {_GROUP}""",
        [year],
    ).fetchone()
    return int(row[0]) if row else 0


def crossings(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """Deportations by crossing for a year or a part of one; no groups, no months.

    Returns
    -------
    As :func:`national`, by crossing and period; ``obs_value`` in persons.
    """
    return con.execute(
        f"""{_ROWS} {_TOTAL} and o.level = 'nation' and o.item <> '' and not coalesce({_GROUP}, false)
            and o.period_kind not in ('month', 'quarter') and o.obs_status <> 'doubtful'
            order by c.code, o.period_end desc""",
        [["deportations"], until],
    ).df()


def dated_listings(
    con: duckdb.DuckDBPyConnection,
    *,
    until: int,
    indicator: str,
    dimension: str,
    language: str,
    **wanted: str | None,
) -> list[Listing]:
    """Listings whose period ends in or before a year, the latest first; each keeps its own period.

    Parameters
    ----------
    wanted
        ``role``, ``ref_area``, ``counterpart``, ``filter_``, ``body`` of :func:`listings.listings`.
    """
    found = listings.listings(con, indicator=indicator, dimension=dimension, language=language, **wanted)  # type: ignore[arg-type]
    held = [listing for listing in found if listing.period_end.year <= until]
    return sorted(held, key=lambda listing: (listing.period_end, listing.period_start), reverse=True)


def members_filter(con: duckdb.DuckDBPyConnection, *, listing_id: str) -> tuple[str, str, str]:
    """``filter``, ``ref_area`` and ``counterpart_area`` of a listing: what is fixed in it."""
    row = con.execute(
        "select filter, ref_area, counterpart_area from listing where listing_id = ?", [listing_id]
    ).fetchone()
    return (str(row[0]), str(row[1]), str(row[2])) if row else ("", "", "")


def first_year(con: duckdb.DuckDBPyConnection, *, indicators: list[str]) -> int | None:
    """The year in which the earliest period of some indicators ends; None where the release has none."""
    row = con.execute(
        """select min(year(period_end)) from observation
           where list_contains(?, indicator) and obs_status <> 'doubtful'""",
        [indicators],
    ).fetchone()
    return None if row is None or row[0] is None else int(row[0])


def gaps(
    con: duckdb.DuckDBPyConnection, *, language: str, gap_id: str = "", indicators: list[str] | None = None
) -> pd.DataFrame:
    """What nobody publishes: one gap by its id, or those of some indicators.

    Returns
    -------
    ``gap_id``, ``indicator``, ``subject``, ``level``, ``kind``, ``owner``, ``known``, ``source_id``.
    """
    return con.execute(
        f"""select gap_id, indicator, subject_{language} as subject, level, kind, replace(owner, ';', ', ') as owner,
                   known_{language} as known, source_id
            from gap where gap_id = ? or list_contains(?, indicator) order by gap_id""",
        [gap_id, indicators or []],
    ).df()
