"""Returns of single provinces: by kind, by kabupaten, and all other figures with their own point and period."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import Around, build, dated, figure
from analytics.exhibits.protection_lists import list_card
from analytics.exhibits.protection_others import detailed
from analytics.exhibits.protection_returns import not_to_conclude
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries import listings, protection
from analytics.queries.listings import Listing

BODY = "KP2MI"


def by_kind(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Returns of one province by kind (finished, in difficulty, sick), the latest list of a year.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = protection.dated_listings(
        con, until=chosen.year, indicator="returns", dimension="item", language=chosen.language
    )
    if not found:
        raise NoFigures(names.say("Tidak ada daftar kepulangan menurut jenis sampai {year}.", year=chosen.year))
    listing = found[0]
    area = protection.members_filter(con, listing_id=listing.listing_id)[1]
    return list_card(
        con,
        names,
        chosen,
        listing,
        key="kepulangan-jenis",
        point=names.say("yang tercatat balai"),
        title="Kepulangan PMI asal {place} menurut jenis, {when}",
        places={"place": names.region(area)},
        not_to_conclude=not_to_conclude(names),
    )


def kabupaten_listing(con: duckdb.DuckDBPyConnection, chosen: Filter) -> Listing | None:
    """The latest list of returns by kabupaten of one province, of the chosen province where there is one."""
    table = con.execute("select distinct dimension from listing where indicator = 'returns'").fetchall()
    found = [
        listing
        for (dimension,) in table
        if str(dimension).startswith("kabupaten:")
        for listing in protection.dated_listings(
            con, until=chosen.year, indicator="returns", dimension=str(dimension), language=chosen.language
        )
    ]
    own = [listing for listing in found if listing.dimension.endswith(f":{chosen.province}")]
    best = own or found
    return best[0] if best else None


def mapped(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing) -> bool:
    """Whether at least half of a province's kabupaten show a number: then a map may be drawn."""
    province = listing.dimension.partition(":")[2]
    every = int((names.regions["parent_code"] == province).sum())
    shown = int(listings.members(con, listing)["obs_value"].notna().sum())
    return 2 * shown >= every > 0


def by_kabupaten(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Returns by kabupaten of one province: a map where at least half show a number, the table always.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    listing = kabupaten_listing(con, chosen)
    if listing is None:
        raise NoFigures(names.say("Tidak ada daftar kepulangan menurut kabupaten sampai {year}.", year=chosen.year))
    place = names.region(listing.dimension.partition(":")[2])
    return list_card(
        con,
        names,
        chosen,
        listing,
        key="kepulangan-kabupaten",
        point=names.say("yang tercatat dinas"),
        title="Kepulangan PMI menurut kabupaten/kota asal, {place}, {when}",
        places={"place": place},
        not_to_conclude=not_to_conclude(names),
        draw="map" if mapped(con, names, listing) else "table",
    )


def others(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Returns of parts of years and several years, each with its point.

    Raises
    ------
    NoFigures
        where there are none.
    """
    national = protection.national(con, indicators=["returns"], until=chosen.year, destination="")
    provinces = protection.below_nation(con, indicators=["returns"], until=chosen.year)
    provinces = provinces[(provinces["counterpart_area"] == "")]
    rows = pd.concat([national[(national["item"] != "")], provinces], ignore_index=True)
    rows = rows.sort_values("period_end", ascending=False, kind="stable")
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka kepulangan lain sampai {year}.", year=chosen.year))
    frame = detailed(names, dated(names, rows))
    around = Around(
        lines=(names.say("Badan, titik, dan masa berbeda per baris: tidak dijumlahkan."),),
        not_to_conclude=not_to_conclude(names),
    )
    return build(
        names,
        chosen,
        key="kepulangan-lain",
        title=names.say("Kepulangan, angka lain sampai {year}", year=chosen.year),
        indicator="returns",
        frame=frame,
        around=around,
        point=names.say("disebut per baris"),
        columns=(
            Column("when", names.say("Masa")),
            Column("place", names.say("Wilayah")),
            Column("detail", names.say("Rincian")),
            Column("body_name", names.say("Badan")),
            figure(names, "returns"),
        ),
    )
