"""What is the same for all provinces of a year: made once, so that 38 profiles cost little more than one."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import pandas as pd

from analytics.exhibit import NoFigures
from analytics.exhibits.bounds import intervals, shown_at_regions
from analytics.exhibits.profile_lists import duties
from analytics.exhibits.profile_parts import Duty
from analytics.exhibits.profile_rows import national_handled, national_origin
from analytics.exhibits.regions import is_older, placement_listing, province_frame
from analytics.filters import Domain, Filter
from analytics.methods.rates import Edition
from analytics.names import Names, load_domain
from analytics.queries.listings import Listing
from analytics.queries.profile import latest_everywhere
from analytics.sentences import Sentence

#: Measures of context, in their order.
MEASURES = (
    "population_midyear",
    "poverty_rate",
    "unemployment_rate",
    "labour_force_participation",
    "grdp_per_capita_current",
)


@dataclass(frozen=True)
class Common:
    """The drawn listing with its figures and intervals, the measures of context, duties and national totals.

    ``listing`` is None where no list of provinces ends in or before the year; ``listed`` and ``bounds`` are empty
    then. ``everyone`` holds each measure of context at its latest period that most provinces have.
    """

    domain: Domain
    listing: Listing | None
    older: bool
    listed: pd.DataFrame
    edition: Edition | None
    bounds: pd.DataFrame
    everyone: dict[str, pd.DataFrame]
    duties: tuple[Duty, ...]
    national_handled: Sentence | None
    national_origin: Sentence | None


def common(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Common:
    """What the profiles of one release, year and language share."""
    listing, older, edition = None, False, None
    listed = bounds = pd.DataFrame(columns=["ref_area"])
    try:
        listing = placement_listing(con, chosen)
        frame, edition = province_frame(con, names, listing)
        listed, older = frame[frame["listed"]], is_older(listing, chosen)
        bounds = shown_at_regions(intervals(con, names, listing))
    except NoFigures:
        pass
    return Common(
        domain=load_domain(con),
        listing=listing,
        older=older,
        listed=listed,
        edition=edition,
        bounds=bounds,
        everyone={code: latest_everywhere(con, indicator=code, until=chosen.year) for code in MEASURES},
        duties=duties(con, names),
        national_handled=national_handled(con, names, chosen),
        national_origin=national_origin(con, names, chosen),
    )
