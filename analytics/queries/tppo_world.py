"""Cases of citizens abroad, and what is told of Indonesia to the world."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.queries.tppo import COLUMNS

WORLD_MEASURES = (
    "unodc_detected_trafficking_victims",
    "unodc_offences_of_trafficking_in_persons",
    "unodc_persons_brought_into_formal_contact",
    "unodc_persons_prosecuted",
    "unodc_persons_convicted",
    "ctdc_victims",
    "tip_tier",
)
_SOUND = "o.chosen and o.obs_status <> 'doubtful'"


def overseas(
    con: duckdb.DuckDBPyConnection, *, unit: str, until: int, country: str = "", without: str = ""
) -> pd.DataFrame:
    """Online-scam cases of citizens abroad that missions handled, in one unit, every period as printed.

    Parameters
    ----------
    unit
        ``cases`` or ``persons``: the two are never together.
    country
        one ISO3 code, or empty for all and the totals.
    without
        id of a listing that is shown elsewhere.

    Returns
    -------
    The standard columns, the newest period first; periods overlap and are never added.
    """
    return con.execute(
        f"""select {COLUMNS} from observation o
            where o.indicator = 'overseas_cases_handled' and o.unit_measure = ? and o.ref_area = 'ID'
              and o.modus = 'online scam' and {_SOUND} and year(o.period_end) <= ?
              and (? = '' or o.counterpart_area = ?)
              and o.obs_id not in (select obs_id from listing_member where listing_id = ?)
            order by o.period_end desc, o.period_start desc, o.counterpart_area, o.stage""",
        [unit, until, country, country, without],
    ).df()


def world_years(con: duckdb.DuckDBPyConnection, *, until: int) -> pd.DataFrame:
    """What Indonesia reported to UNODC, what CTDC holds of it, and the tier that the United States gave it.

    Returns
    -------
    The standard columns and ``year``; totals only. ``item`` is "watch list" for Tier 2 Watch List; of CTDC,
    ``ref_area`` ID is Indonesian citizens, ``counterpart_area`` IDN everyone exploited in Indonesia. Lines
    have units of their own and are not set against each other.
    """
    return con.execute(
        f"""select {COLUMNS}, o.whole_year as year from observation o
            where list_contains(?, o.indicator) and {_SOUND} and o.whole_year <= ?
              and o.sex = '' and o.age = '' and o.item in ('', 'watch list')
              and ((o.ref_area = 'ID' and o.counterpart_area = '')
                   or (o.indicator = 'ctdc_victims' and o.ref_area = 'WLD' and o.counterpart_area = 'IDN'))
            order by list_position(?, o.indicator), o.ref_area, o.item, o.whole_year""",
        [list(WORLD_MEASURES), until, list(WORLD_MEASURES)],
    ).df()


def gap_of(con: duckdb.DuckDBPyConnection, *, gap_id: str, language: str) -> dict[str, str] | None:
    """What nobody publishes: ``subject``, ``owner``, ``known``; None where the release does not say."""
    row = con.execute(
        f"select subject_{language}, owner, known_{language} from gap where gap_id = ?", [gap_id]
    ).fetchone()
    return None if row is None else dict(zip(("subject", "owner", "known"), map(str, row), strict=True))
