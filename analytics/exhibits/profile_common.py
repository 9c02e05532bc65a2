"""What is the same for all provinces of a year: made once, so that 38 profiles cost little more than one."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import pandas as pd

from analytics.exhibit import NoFigures, with_periods
from analytics.exhibits.bounds import intervals, shown_at_regions
from analytics.exhibits.profile_lists import duties
from analytics.exhibits.profile_parts import Duty
from analytics.exhibits.profile_trafficking import national_handled, national_origin
from analytics.exhibits.regions import is_older, placement_listing, province_frame
from analytics.filters import NATION, Domain, Filter
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
#: What a figure of context is divided by before it is written, and the unit it then has.
SCALE = {"population_midyear": (1e6, "juta jiwa"), "grdp_per_capita_current": (1e3, "juta rupiah")}
#: The measures by which provinces resemble each other, and their columns.
PEER_MEASURES = {
    "population_midyear": "population",
    "poverty_rate": "poverty",
    "grdp_per_capita_current": "per_head",
}


@dataclass(frozen=True)
class Common:
    """The drawn listing with its figures and intervals, the measures of context, duties and national totals.

    ``listing`` is None where no list of provinces ends in or before the year; ``listed`` and ``bounds`` are empty
    then. ``everyone`` holds each measure of context at its latest period that most provinces have, ``when`` that
    period in words; ``values`` all of them scaled (``indicator``, ``ref_area``, ``value``), ``measures`` those by
    which provinces are compared, one row a province that has all three.
    """

    domain: Domain
    listing: Listing | None
    older: bool
    listed: pd.DataFrame
    edition: Edition | None
    bounds: pd.DataFrame
    everyone: dict[str, pd.DataFrame]
    when: dict[str, str]
    values: pd.DataFrame
    measures: pd.DataFrame
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
    everyone = {code: latest_everywhere(con, indicator=code, until=chosen.year) for code in MEASURES}
    return Common(
        domain=load_domain(con),
        listing=listing,
        older=older,
        listed=listed,
        edition=edition,
        bounds=bounds,
        everyone=everyone,
        when={code: _when(names, frame) for code, frame in everyone.items() if len(frame)},
        values=_values(everyone),
        measures=_measures(everyone),
        duties=duties(con, names),
        national_handled=national_handled(con, names, chosen),
        national_origin=national_origin(con, names, chosen),
    )


def _when(names: Names, frame: pd.DataFrame) -> str:
    return str(with_periods(frame.head(1).assign(cumulative=False), names)["period"].iloc[0])


def _scaled(code: str, frame: pd.DataFrame) -> pd.DataFrame:
    """A measure of all provinces, without the nation, in the unit that it is written in."""
    rows = frame[frame["ref_area"] != NATION]
    return rows[["indicator", "ref_area"]].assign(value=rows["obs_value"] / SCALE.get(code, (1.0, ""))[0])


def _values(everyone: dict[str, pd.DataFrame]) -> pd.DataFrame:
    parts = [_scaled(code, frame) for code, frame in everyone.items() if len(frame)]
    return (
        pd.concat(parts, ignore_index=True)
        if parts
        else pd.DataFrame(columns=["indicator", "ref_area", "value"])
    )


def _measures(everyone: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """The compared measures side by side; empty where one of them is not there at all."""
    columns = {
        name: _scaled(code, everyone[code]).set_index("ref_area")["value"]
        for code, name in PEER_MEASURES.items()
        if len(everyone[code])
    }
    table = pd.DataFrame(columns)
    return table if len(columns) == len(PEER_MEASURES) else table.iloc[0:0]
