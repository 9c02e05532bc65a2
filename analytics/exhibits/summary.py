"""The sentences of the first screen, most about the chosen region first."""

from __future__ import annotations

import duckdb

from analytics import sentences
from analytics.exhibit import NoFigures
from analytics.exhibits.protection_sentences import protection_sentence
from analytics.exhibits.regions import placement_listing, province_frame
from analytics.filters import NATION, Filter, region_in_year
from analytics.names import Names, load_domain
from analytics.sentences import Sentence

MOST = 3


def summary_sentences(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> list[Sentence]:
    """At most three sentences: of the chosen region, of the concentration, of the rate, of protection.

    Returns
    -------
    Sentences whose numbers come from the drawn listing, its population edition, and the protection rows;
    one that has no figures is left out.
    """
    found: list[Sentence | None] = []
    try:
        found = _placements(con, names, chosen)
    except NoFigures:
        found = []
    known = [item for item in found if item is not None]
    protection = protection_sentence(con, names, chosen)
    if protection is None:
        return known[:MOST]
    return [*known[: MOST - 1], protection]


def _placements(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> list[Sentence | None]:
    listing = placement_listing(con, chosen)
    frame, edition = province_frame(con, names, listing)
    own: list[Sentence] = []
    if chosen.region != NATION:
        region = region_in_year(chosen.province, listing.period_end.year, load_domain(con))
        own = sentences.about_region(con, names, chosen, region, listing, frame)
    return [
        *own,
        sentences.concentration(con, names, listing, frame),
        sentences.highest_rate(names, listing, frame, edition.source_id if edition else ""),
    ]
