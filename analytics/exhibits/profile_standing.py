"""Where a province stands in the listing of placements that a year draws: printed, bounded, or only in the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import duckdb

from analytics.exhibits.profile_common import Common
from analytics.filters import Filter, region_in_year
from analytics.methods.rates import Edition
from analytics.names import Names
from analytics.numbers import period
from analytics.queries.listings import Listing
from analytics.queries.profile import latest_placement
from analytics.titles import listing_period

Row = dict[Any, Any]


@dataclass(frozen=True)
class Standing:
    """A province beside the drawn listing.

    ``region`` is the province as it was in the listing's time, ``former`` the one that it was part of until 2022
    (empty for most); ``row`` its printed figure, ``bound`` what is proven of it, ``latest`` its own last figure
    where the listing does not print it, ``before`` the last figure of the former province.
    """

    province: str
    region: str
    former: str
    listing: Listing | None
    older: bool
    edition: Edition | None
    row: Row | None
    bound: Row | None
    latest: Row | None
    before: Row | None

    @property
    def areas(self) -> list[str]:
        """The province, then the one that it was part of."""
        return [self.province, *([self.former] if self.former else [])]

    @property
    def total(self) -> float | None:
        """The printed total of the listing."""
        listing = self.listing
        return listing.total if listing is not None and listing.total_value_kind == "printed" else None


def standing(con: duckdb.DuckDBPyConnection, chosen: Filter, *, province: str, shared: Common) -> Standing:
    """Where a province stands in the listing that the year draws.

    Parameters
    ----------
    con, chosen
        a release, and the year ("until") of the filter.
    province
        code of one of the 38.
    shared
        from :func:`analytics.exhibits.profile_common.common`.
    """
    former, listing = shared.domain.successors.get(province, ""), shared.listing
    ends = listing.period_end.year if listing is not None else chosen.year
    region = region_in_year(province, ends, shared.domain)
    own = _rows_of(shared.listed, region)
    bound = _rows_of(shared.bounds, region)
    return Standing(
        province=province,
        region=region,
        former=former,
        listing=listing,
        older=shared.older,
        edition=shared.edition,
        row=own[0] if own else None,
        bound=bound[0] if bound and not own else None,
        latest=None if own else _latest(con, province, chosen.year),
        before=_latest(con, former, chosen.year) if former else None,
    )


def _rows_of(frame: Any, region: str) -> list[Row]:
    rows: list[Row] = frame[frame["ref_area"] == region].to_dict("records")
    return rows


def _latest(con: duckdb.DuckDBPyConnection, ref_area: str, until: int) -> Row | None:
    rows: list[Row] = latest_placement(con, ref_area=ref_area, until=until).to_dict("records")
    return rows[0] if rows else None


def when_of(names: Names, row: Row) -> str:
    """The period of a row in words."""
    return period(row["period_kind"], row["period_start"].date(), row["period_end"].date(), names.language)


def listed_when(names: Names, stand: Standing) -> str:
    """The period of the drawn listing in words; empty where there is none."""
    return listing_period(names, stand.listing) if stand.listing is not None else ""
