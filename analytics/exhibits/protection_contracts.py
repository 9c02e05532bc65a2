"""Contracts that come to an end, and arrivals: estimates and points, never returns that took place."""

from __future__ import annotations

import duckdb

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import Around, build, dated, figure
from analytics.exhibits.protection_lists import list_card
from analytics.exhibits.protection_others import owner_line
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.queries import protection

CONTRACTS, ARRIVALS = "contracts_ending", "arrivals"


def not_to_conclude(names: Names) -> str:
    """The conclusion that must not be drawn from these figures."""
    return names.say("Kontrak yang akan berakhir bukan kepulangan yang terjadi.")


def by_period(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Contracts ending in the whole country, each with its own months.

    Raises
    ------
    NoFigures
        where nothing is printed.
    """
    rows = protection.national(con, indicators=[CONTRACTS], until=chosen.year, destination="")
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka kontrak berakhir sampai {year}.", year=chosen.year))
    frame = dated(names, rows)
    around = Around(
        lines=(
            names.say("Panjang masa berbeda: baris-baris ini tidak dibandingkan dan tidak dijumlahkan."),
            names.caveat(CONTRACTS),
        ),
        not_to_conclude=not_to_conclude(names),
    )
    return build(
        names,
        chosen,
        key="kontrak",
        title=names.say("Kontrak kerja yang akan berakhir, sampai {year}", year=chosen.year),
        indicator=CONTRACTS,
        frame=frame,
        around=around,
        point=names.say("seluruh Indonesia"),
        span=names.say("bagian tahun"),
        columns=(Column("when", names.say("Masa")), figure(names, CONTRACTS)),
    )


def _list(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, dimension: str, key: str, title: str
) -> Exhibit:
    fixed = {"ref_area": NATION, "counterpart": "*"} if dimension == "destination" else {"ref_area": "*"}
    found = protection.dated_listings(
        con, until=chosen.year, indicator=CONTRACTS, dimension=dimension, language=chosen.language, **fixed
    )
    if not found:
        raise NoFigures(names.say("Tidak ada daftar kontrak berakhir sampai {year}.", year=chosen.year))
    return list_card(
        con,
        names,
        chosen,
        found[0],
        key=key,
        title=title,
        point=names.say("seluruh Indonesia"),
        not_to_conclude=not_to_conclude(names),
    )


def by_destination(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Contracts ending by country of work, the latest list.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    title = "Kontrak yang akan berakhir menurut negara/wilayah, {when}"
    return _list(con, names, chosen, "destination", "kontrak-negara", title)


def by_province(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Contracts ending by home province, the latest list.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    title = "Kontrak yang akan berakhir menurut provinsi asal, {when}"
    return _list(con, names, chosen, "province", "kontrak-provinsi", title)


def arrivals(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Arrivals by point, the latest list, with what keeps later ones from being printed.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = protection.dated_listings(
        con, until=chosen.year, indicator=ARRIVALS, dimension="item", language=chosen.language
    )
    if not found:
        raise NoFigures(names.say("Tidak ada angka kedatangan sampai {year}.", year=chosen.year))
    return list_card(
        con,
        names,
        chosen,
        found[0],
        key="kedatangan",
        title="Kedatangan PMI menurut titik, {when}",
        point=names.say("titik yang disebut"),
        lines=owner_line(con, names, "arrivals_2024"),
        not_to_conclude=not_to_conclude(names),
    )
