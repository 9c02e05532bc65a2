"""A listing as a table with bars: by subject, destination, province, kabupaten; never a union of listings."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit
from analytics.exhibits.protection_card import Around, Row, build, line, listing_span, with_lines
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import listings
from analytics.queries.listings import Listing
from analytics.titles import listing_period

_HEADS = {"item": "Rincian", "destination": "Negara/wilayah", "province": "Provinsi"}
_RESTS = {
    "item": "Rincian lain, bersama",
    "destination": "Negara/wilayah lain, bersama",
    "province": "Provinsi lain, bersama",
}


def member_name(names: Names, listing: Listing, member: str) -> str:
    """The name of a member of a listing: an item, a destination or a region."""
    if listing.dimension == "item":
        return names.code("item", member)
    return names.country(member) if listing.dimension == "destination" else names.region(member)


def listing_frame(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing) -> pd.DataFrame:
    """Members of a listing, then the rest where it may be told, then the printed total.

    Returns
    -------
    ``label``, ``part`` and the standard columns. Provinces and kabupaten stand in the order of Statistics
    Indonesia, all else by size; of persons no rest is made.
    """
    frame = listings.members(con, listing)
    frame = frame.assign(label=[member_name(names, listing, str(member)) for member in frame["member"]], part="")
    if listing.dimension == "province" or listing.dimension.startswith("kabupaten"):
        order = frame["ref_area"].map(names.regions["bps_code"])
        frame = frame.assign(order=order).sort_values("order").drop(columns="order").reset_index(drop=True)
    return with_lines(frame, _below(names, listing))


def _below(names: Names, listing: Listing) -> list[Row]:
    found = []
    printed = listing.total if listing.total_value_kind == "printed" else None
    if printed is not None and listing.remainder is not None and listing.remainder > 0:
        label = _RESTS.get(listing.dimension, "Kabupaten/kota lain, bersama")
        found.append(line(names.say(label), listing.remainder, "rest", source_id=listing.total_source_id))
    if printed is not None:
        label = names.say("Total tercetak")
        found.append(line(label, printed, "total", source_id=listing.total_source_id, status="published"))
    return found


def coverage_line(names: Names, listing: Listing) -> str:
    """How many members are printed, of how many areas where that is known; else why no more is claimed."""
    n = number(listing.n, names.language)
    if listing.dimension == "province" and listing.areas is not None:
        places = {"n": n, "areas": listing.areas, "borders": listing.borders}
        text = names.say("{n} dari {areas} provinsi tercetak (batas {borders}).", **places)
    elif listing.dimension == "province":
        text = names.say("{n} provinsi tercetak; dari berapa provinsi, tidak disebut.", n=n)
    elif listing.kind == "top" and listing.bound is not None:
        bound = number(listing.bound, names.language)
        text = "{n} terbesar; yang tidak tercetak paling banyak {bound}, sebesar urutan ke-{n}."
        text = names.say(text, n=n, bound=bound)
    else:
        text = listing.reason
    return " ".join(part for part in (text, listing.contradicted) if part)


def list_card(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    listing: Listing,
    *,
    key: str,
    title: str,
    point: str,
    places: dict[str, str] | None = None,
    lines: tuple[str, ...] = (),
    not_to_conclude: str = "",
    bar: bool = True,
    draw: str = "table",
) -> Exhibit:
    """The card of one listing.

    Parameters
    ----------
    title
        source text with the place ``{when}`` for the period, and those of ``places``.
    point
        where it was counted, in words.
    bar
        False where provinces must not be compared at a glance (victims of trafficking among them).
    draw
        ``map`` for kabupaten of a province; else ``table``.
    """
    frame = listing_frame(con, names, listing)
    unit = names.unit(listing.indicator, listing.unit_measure)
    head = _HEADS.get(listing.dimension, "Kabupaten/kota")
    provincial = listing.dimension == "province"
    columns = [
        Column("label", names.say("Provinsi (urutan BPS)") if provincial else names.say(head)),
        Column("obs_value", unit.capitalize(), "figure", unit),
    ]
    around = Around(
        lines=(coverage_line(names, listing), *lines),
        not_to_conclude=not_to_conclude
        or names.say("Yang tidak tercetak bukan nol, dan daftar ini bukan bukti bahwa yang teratas paling banyak."),
        caveats=(listing.reason, listing.contradicted),
        bar=bar,
        draw=draw,
        older=listing.period_end.year < chosen.year,
        provincial=provincial,
    )
    return build(
        names,
        chosen,
        key=key,
        title=names.say(title, when=listing_period(names, listing), **(places or {})),
        indicator=listing.indicator,
        point=point,
        span=listing_span(names, listing),
        frame=frame,
        columns=columns,
        around=around,
    )
