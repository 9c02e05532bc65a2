"""The last bar of a ranked list: what the list leaves of a printed total."""

from __future__ import annotations

from analytics.exhibit import Exhibit
from analytics.names import Names
from analytics.queries.listings import Listing


def rest_bar(names: Names, exhibit: Exhibit) -> tuple[str, float] | None:
    """Name and value of the rest; None where no total is printed, or where parts cannot be subtracted."""
    listing, say = exhibit.facts.get("listing"), names.say
    if not isinstance(listing, Listing) or exhibit.facts.get("measure") in ("rate", "share"):
        return None
    if listing.remainder is None or listing.remainder <= 0 or listing.total_value_kind != "printed":
        return None
    if "counterpart_area" in exhibit.frame.columns and "ref_area" not in exhibit.frame.columns:
        return say("Lainnya, bersama"), listing.remainder
    if listing.others is None:
        return say("Provinsi lain, bersama"), listing.remainder
    return say("{n} provinsi lain, bersama", n=listing.others), listing.remainder
