"""Deportations: one crossing and one list a card; a year at a crossing contains its single groups."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import Around, build, dated, figure
from analytics.exhibits.protection_lists import list_card
from analytics.exhibits.protection_others import owner_line
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries import protection
from analytics.queries.listings import Listing

INDICATOR = "deportations"


def not_to_conclude(names: Names) -> str:
    """The conclusion that must not be drawn from these figures."""
    return names.say("Satu lintas batas bukan total Indonesia, dan jumlah rombongan bukan jumlah setahun.")


def contains_groups(names: Names) -> str:
    """Why the groups of a crossing are not added to its year."""
    return names.say("Angka setahun di satu lintas batas sudah memuat rombongannya: jangan ditambahkan.")


def year_listings(con: duckdb.DuckDBPyConnection, chosen: Filter) -> list[tuple[str, Listing]]:
    """For each crossing the latest list of provinces of a year, with the printed name of the crossing."""
    found = protection.dated_listings(
        con,
        until=chosen.year,
        indicator=INDICATOR,
        dimension="province",
        language=chosen.language,
        counterpart=None,
        filter_=None,
    )
    result: dict[str, Listing] = {}
    for listing in found:
        if listing.for_year is not None:
            fixed = protection.members_filter(con, listing_id=listing.listing_id)[0]
            result.setdefault(fixed.partition("item=")[2].split(";")[0], listing)
    return list(result.items())


def by_province(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, place: int = 0) -> Exhibit:
    """Deportations through one crossing by home province, in the order of Statistics Indonesia.

    Parameters
    ----------
    place
        0 for the crossing with the latest list, 1 for the next one.

    Raises
    ------
    NoFigures
        where no such list ends in or before the year.
    """
    found = year_listings(con, chosen)
    if len(found) <= place:
        raise NoFigures(names.say("Tidak ada daftar deportasi menurut provinsi sampai {year}.", year=chosen.year))
    item, listing = found[place]
    country = protection.members_filter(con, listing_id=listing.listing_id)[2]
    point = names.code("item", item)
    return list_card(
        con,
        names,
        chosen,
        listing,
        key=f"deportasi-provinsi-{place + 1}",
        point=point,
        title="Deportasi dari {country} menurut provinsi asal ({point}), {when}",
        places={"country": names.country(country), "point": point},
        lines=(contains_groups(names),),
        not_to_conclude=not_to_conclude(names),
    )


def by_province_elsewhere(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """The same at the crossing with the next latest list.

    Raises
    ------
    NoFigures
        where no second crossing has a list.
    """
    return by_province(con, names, chosen, place=1)


def by_crossing(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """What is printed for one crossing and a year or a part of one; bodies and periods differ.

    Raises
    ------
    NoFigures
        where nothing is printed.
    """
    rows = protection.crossings(con, until=chosen.year)
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka deportasi menurut lintas batas sampai {year}.", year=chosen.year))
    frame = dated(names, rows)
    frame = frame.assign(label=[names.code("item", item) for item in frame["item"]])
    frame = frame.sort_values(["label", "period_end"], ascending=[True, False], kind="stable").reset_index(drop=True)
    around = Around(
        lines=(contains_groups(names), *owner_line(con, names, "deportations_province")),
        not_to_conclude=not_to_conclude(names),
    )
    return build(
        names,
        chosen,
        key="deportasi-lintas",
        title=names.say("Deportasi menurut lintas batas, sampai {year}", year=chosen.year),
        indicator=INDICATOR,
        frame=frame,
        around=around,
        point=names.say("disebut per baris"),
        columns=(
            Column("label", names.say("Titik")),
            Column("when", names.say("Masa")),
            Column("body_name", names.say("Badan")),
            figure(names, INDICATOR),
        ),
    )


def national(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """What is printed without a crossing: other bodies, other definitions, running totals.

    Raises
    ------
    NoFigures
        where nothing is printed.
    """
    rows = protection.national(con, indicators=[INDICATOR], until=chosen.year)
    rows = rows[(rows["item"] == "")]
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka deportasi nasional sampai {year}.", year=chosen.year))
    frame = dated(names, rows)
    frame = frame.assign(country=_countries(names, frame))
    around = Around(
        lines=(names.say("Badan dan cara hitung berbeda; angka kumulatif memuat yang sebelumnya."),),
        not_to_conclude=not_to_conclude(names),
    )
    return build(
        names,
        chosen,
        key="deportasi-nasional",
        title=names.say("Deportasi, angka nasional sampai {year}", year=chosen.year),
        indicator=INDICATOR,
        frame=frame,
        around=around,
        point=names.say("tidak disebut"),
        columns=(
            Column("when", names.say("Masa")),
            Column("country", names.say("Dari")),
            Column("body_name", names.say("Badan")),
            figure(names, INDICATOR),
        ),
    )


def _countries(names: Names, frame: pd.DataFrame) -> list[str]:
    every = names.say("semua negara")
    return [names.country(code) if code else every for code in frame["counterpart_area"]]
