"""The one listing that a map or a ranking draws, with its members."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import duckdb
import pandas as pd


@dataclass(frozen=True)
class Listing:
    """Which rows may be drawn together, and what is provable of the rest."""

    listing_id: str
    indicator: str
    time_period: str
    period_kind: str
    period_start: date
    period_end: date
    for_year: int | None
    area_role: str
    dimension: str
    body: str
    edition: str
    kind: str
    unit_measure: str
    n: int
    areas: int | None
    borders: str
    bound: float | None
    total: float | None
    total_value_kind: str
    total_source_id: str
    listed_sum: float | None
    remainder: float | None
    contradicted: str
    reason: str

    @property
    def whole_year(self) -> int | None:
        return self.period_start.year if self.period_kind == "year" else None

    @property
    def others(self) -> int | None:
        """How many areas are not listed, where their number is known."""
        return self.areas - self.n if self.areas is not None else None

    @property
    def coverage(self) -> float | None:
        """Percent of a printed total that the members hold."""
        if self.listed_sum is None or not self.total or self.total_value_kind != "printed":
            return None
        return 100 * self.listed_sum / self.total


_COLUMNS = """l.listing_id, l.indicator, l.time_period, o.period_kind, o.period_start, o.period_end, l.for_year,
  l.area_role, l.dimension, l.body, l.edition, l.kind, l.unit_measure, l.n, l.areas, l.borders, l.bound,
  l.total, l.total_value_kind, l.total_source_id, l.listed_sum, l.remainder,
  l.contradicted_by_{language}, l.reason_{language}"""


def _listing(row: tuple[object, ...]) -> Listing:
    values = list(row)
    for place in (4, 5):
        value = values[place]
        values[place] = value.date() if hasattr(value, "date") else value
    return Listing(*[None if value != value else value for value in values])  # type: ignore[arg-type]


def listings(
    con: duckdb.DuckDBPyConnection,
    *,
    indicator: str,
    dimension: str,
    language: str,
    role: str = "origin",
    ref_area: str | None = None,
    counterpart: str | None = "",
    filter_: str | None = "",
    body: str | None = None,
) -> list[Listing]:
    """All listings of one kind, the latest first; among those of one year whole years first.

    Parameters
    ----------
    indicator, dimension, role, ref_area, counterpart, filter_, body
        as in ``listings.csv``; None takes any.
    language
        of the reasons.
    """
    found = con.execute(
        f"""select distinct {_COLUMNS.format(language=language)}
            from listing l join listing_member m using (listing_id) join observation o using (obs_id)
            where l.indicator = ? and l.dimension = ? and l.area_role = ?
              and (? is null or l.ref_area = ?) and (? is null or l.counterpart_area = ?)
              and (? is null or l.filter = ?) and (? is null or l.body = ?)
            order by l.for_year desc nulls last, (o.period_kind = 'year') desc, o.period_end desc,
                     o.period_start, l.n desc""",
        [
            indicator,
            dimension,
            role,
            ref_area,
            ref_area,
            counterpart,
            counterpart,
            filter_,
            filter_,
            body,
            body,
        ],
    ).fetchall()
    return [_listing(row) for row in found]


def latest_listing(con: duckdb.DuckDBPyConnection, *, until: int, **wanted: object) -> Listing | None:
    """The listing to draw for a year: the latest whose ``for_year`` is not after it; None if there is none."""
    for listing in listings(con, **wanted):  # type: ignore[arg-type]
        if listing.for_year is not None and listing.for_year <= until:
            return listing
    return None


def members(con: duckdb.DuckDBPyConnection, listing: Listing) -> pd.DataFrame:
    """The rows of a listing, largest first (hidden and withheld cells last, by code).

    Returns
    -------
    ``member``, ``ref_area``, ``counterpart_area``, ``obs_value`` (in ``unit_measure``), ``obs_status``,
    ``suppressed_by``, ``rivals``, ``relation``, ``choice_id``, ``choice_en``, ``source_id``, ``cell``.
    """
    return con.execute(
        """select m.member, o.ref_area, o.counterpart_area, o.obs_value, o.unit_measure, o.obs_status,
                  o.suppressed_by, o.rivals, o.relation, o.choice_id, o.choice_en, o.source_id, o.cell, o.obs_id
           from listing_member m join observation o using (obs_id)
           where m.listing_id = ? and o.obs_status <> 'doubtful'
           order by o.obs_value desc nulls last, m.member""",
        [listing.listing_id],
    ).df()


def outside(
    con: duckdb.DuckDBPyConnection,
    listing: Listing | None,
    *,
    indicator: str,
    level: str,
    role: str,
    until: int,
    ref_areas: list[str] | None = None,
    most: int = 60,
) -> pd.DataFrame:
    """Figures of the same indicator that the drawn listing does not hold ("angka lain"), newest first.

    Returns
    -------
    ``ref_area``, ``time_period``, ``period_kind``, ``period_start``, ``period_end``, ``cumulative``,
    ``obs_value`` (in ``unit_measure``), ``obs_status``, ``suppressed_by``, ``body``, ``source_id``,
    ``chosen``, ``cell``, and the dimensions.
    """
    listing_id = listing.listing_id if listing else ""
    return con.execute(
        """select o.ref_area, o.time_period, o.period_kind, o.period_start, o.period_end, o.cumulative,
                  o.obs_value, o.unit_measure, o.obs_status, o.suppressed_by, o.relation, o.rivals, o.body,
                  o.source_id, o.chosen, o.obs_id, o.cell, o.counterpart_area, o.sex, o.age, o.education,
                  o.marital_status, o.sector, o.occupation, o.scheme, o.modus, o.stage, o.item
           from observation o
           where o.indicator = ? and o.level = ? and o.area_role = ? and year(o.period_end) <= ?
             and o.obs_id not in (select obs_id from listing_member where listing_id = ?)
             and (? is null or list_contains(?, o.ref_area))
           order by o.period_end desc, o.period_start desc, o.ref_area, o.obs_value desc limit ?""",
        [indicator, level, role, until, listing_id, ref_areas, ref_areas, most],
    ).df()
