"""Where a province stands in the listing of placements that a year draws: printed, bounded, or only in the rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import duckdb

from analytics.exhibit import NoFigures
from analytics.exhibits.bounds import intervals, shown_at_regions
from analytics.exhibits.regions import is_older, placement_listing, province_frame
from analytics.filters import Filter, region_in_year
from analytics.methods.rates import Edition
from analytics.names import Names, load_domain
from analytics.numbers import period
from analytics.queries.listings import Listing
from analytics.queries.profile import latest_placement
from analytics.titles import listing_period

Row = dict[Any, Any]


@dataclass(frozen=True)
class Standing:
    """A province beside the drawn listing.

    ``region`` is the province as it was in the listing's time; ``row`` its printed figure, ``bound`` what is proven
    of it, ``latest`` its own last figure where the listing does not print it, ``former`` the last figure of the
    province that it was part of.
    """

    province: str
    region: str
    listing: Listing | None
    older: bool
    edition: Edition | None
    row: Row | None
    bound: Row | None
    latest: Row | None
    former: Row | None

    @property
    def total(self) -> float | None:
        """The printed total of the listing."""
        listing = self.listing
        return listing.total if listing is not None and listing.total_value_kind == "printed" else None


def former_of(con: duckdb.DuckDBPyConnection, province: str) -> str:
    """The province that a province of Papua was part of until 2022; empty for all others."""
    return load_domain(con).successors.get(province, "")


def when_of(names: Names, row: Row) -> str:
    """The period of a row in words."""
    return period(row["period_kind"], row["period_start"].date(), row["period_end"].date(), names.language)


def _first(con: duckdb.DuckDBPyConnection, ref_area: str, until: int) -> Row | None:
    rows = latest_placement(con, ref_area=ref_area, until=until).to_dict("records")
    return rows[0] if rows else None


def standing(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, province: str) -> Standing:
    """Where a province stands in the listing that the year draws.

    Parameters
    ----------
    con, names, chosen
        a release, its names, and the year ("until") and release of the filter.
    province
        code of one of the 38.
    """
    former = former_of(con, province)
    last = _first(con, former, chosen.year) if former else None
    try:
        listing = placement_listing(con, chosen)
    except NoFigures:
        latest = _first(con, province, chosen.year)
        return Standing(province, province, None, False, None, None, None, latest, last)
    region = region_in_year(province, listing.period_end.year, load_domain(con))
    frame, edition = province_frame(con, names, listing)
    own = frame[(frame["ref_area"] == region) & frame["listed"]].to_dict("records")
    latest = None if own else _first(con, province, chosen.year)
    bound = None if own else _bound(con, names, listing, region)
    return Standing(
        province, region, listing, is_older(listing, chosen), edition, own[0] if own else None, bound, latest, last
    )


def _bound(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing, region: str) -> Row | None:
    found = shown_at_regions(intervals(con, names, listing))
    rows = found[found["ref_area"] == region].to_dict("records")
    return rows[0] if rows else None


def listed_when(names: Names, stand: Standing) -> str:
    return listing_period(names, stand.listing) if stand.listing is not None else ""
