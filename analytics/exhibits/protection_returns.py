"""Returns as recorded at one point or by one office; a list never adds up to all returns."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import Around, build, dated, line, with_lines
from analytics.exhibits.protection_lists import list_card
from analytics.exhibits.protection_others import detailed, owner_line
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, period
from analytics.queries import listings, protection
from analytics.queries.annual import annual_series
from analytics.queries.listings import Listing

BODY = "KP2MI"


def not_to_conclude(names: Names) -> str:
    return names.say("Kepulangan di satu titik bukan seluruh kepulangan, dan bukan selisih dari penempatan.")


def hall(names: Names) -> str:
    """The one point where the national series was counted."""
    return names.say("Selapajang, satu titik kedatangan")


def by_year(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """All returns and those in difficulty at the arrival hall, whole years.

    Raises
    ------
    NoFigures
        where no whole year is printed.
    """
    series = {
        indicator: annual_series(con, indicator=indicator, body=BODY, ref_area=NATION, until=chosen.year)
        for indicator in ("returns", "returns_problem")
    }
    frame = series["returns"]
    if frame.empty:
        raise NoFigures(names.say("Tidak ada seri kepulangan setahun penuh sampai {year}.", year=chosen.year))
    trouble = series["returns_problem"].set_index("year")["obs_value"]
    first, last = int(frame["year"].min()), int(frame["year"].max())
    frame = frame.assign(label=frame["year"].astype(str), part="", trouble=frame["year"].map(trouble))
    if last < chosen.year:
        frame = with_lines(frame, [line(f"{last + 1}–", None, "gap")])
    around = Around(
        lines=(*_part_of_year(con, names, chosen), *owner_line(con, names, "returns_total")),
        not_to_conclude=not_to_conclude(names),
        caveats=(names.caveat("returns"), names.caveat("returns_problem")),
        sources=tuple(series["returns_problem"]["source_id"]),
        older=last < chosen.year,
    )
    return build(
        names,
        chosen,
        key="kepulangan",
        title=names.say("Kepulangan PMI, {first}–{last}", first=first, last=last),
        indicator="returns",
        frame=frame,
        around=around,
        point=hall(names),
        span=names.say("tahun penuh"),
        columns=(
            Column("label", names.say("Tahun"), "code"),
            Column("obs_value", names.say("Kepulangan"), "figure"),
            Column("trouble", names.say("di antaranya terkendala"), "number"),
        ),
    )


def _part_of_year(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> tuple[str, ...]:
    """The part of a year that follows the series, both counts."""
    rows = protection.national(con, indicators=["returns", "returns_problem"], until=chosen.year, destination="")
    rows = rows[(rows["item"] == "") & (rows["period_kind"] != "year") & (rows["body"] == BODY)]
    found = []
    for _, own in rows.groupby("time_period", sort=False):
        values = own.set_index("indicator")["obs_value"]
        if len(values) == 2:
            first = own.iloc[0]
            words = period(first["period_kind"], first["period_start"], first["period_end"], names.language)
            found.append(
                names.say(
                    "{when}: {all} kepulangan, {trouble} terkendala.",
                    when=words,
                    all=number(values["returns"], names.language),
                    trouble=number(values["returns_problem"], names.language),
                )
            )
    return (" ".join(found),) if found else ()


def _problem(con: duckdb.DuckDBPyConnection, chosen: Filter, dimension: str) -> list[Listing]:
    counterpart = "*" if dimension == "destination" else ""
    return protection.dated_listings(
        con,
        until=chosen.year,
        indicator="returns_problem",
        dimension=dimension,
        language=chosen.language,
        ref_area=NATION,
        counterpart=counterpart,
    )


def _whole(found: list[Listing]) -> list[Listing]:
    return [listing for listing in found if listing.whole_year is not None] or found


def by_problem(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Returns in difficulty by kind of problem, latest whole year.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = _whole(_problem(con, chosen, "item"))
    if not found:
        raise NoFigures(names.say("Tidak ada daftar masalah kepulangan sampai {year}.", year=chosen.year))
    return list_card(
        con,
        names,
        chosen,
        found[0],
        key="kepulangan-masalah",
        title="Kepulangan terkendala menurut masalah, {when}",
        point=hall(names),
        not_to_conclude=not_to_conclude(names),
    )


def by_country(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Returns in difficulty by country of placement, latest whole year.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = _whole(_problem(con, chosen, "destination"))
    if not found:
        raise NoFigures(names.say("Tidak ada daftar kepulangan menurut negara sampai {year}.", year=chosen.year))
    return list_card(
        con,
        names,
        chosen,
        found[0],
        key="kepulangan-negara",
        point=hall(names),
        title="Kepulangan terkendala menurut negara/wilayah penempatan, {when}",
        not_to_conclude=not_to_conclude(names),
    )


def agreement(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Whether the printed problems add up to the printed total, year by year, as the listings say.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = _problem(con, chosen, "item")
    if not found:
        raise NoFigures(names.say("Tidak ada daftar masalah kepulangan sampai {year}.", year=chosen.year))
    labels = [period(one.period_kind, one.period_start, one.period_end, names.language) for one in found]
    words = {True: names.say("sama dengan total"), False: names.say("tidak sama dengan total")}
    frame = pd.DataFrame(
        {
            "label": labels,
            "agrees": [words[one.kind == "complete"] for one in found],
            "obs_value": [one.total for one in found],
            "source_id": [one.total_source_id for one in found],
            "obs_status": "published",
            "suppressed_by": "",
            "part": "",
        }
    )
    around = Around(
        lines=tuple(f"{when}: {one.contradicted}" for when, one in zip(labels, found, strict=True) if one.contradicted),
        not_to_conclude=names.say("Rincian yang jumlahnya tidak sama dengan total tidak dibagi menjadi persen."),
        older=found[0].period_end.year < chosen.year,
    )
    return build(
        names,
        chosen,
        key="kepulangan-cocok",
        title=names.say("Apakah rincian masalah berjumlah sama dengan total?"),
        indicator="returns_problem",
        frame=frame,
        around=around,
        point=hall(names),
        columns=(
            Column("label", names.say("Masa")),
            Column("agrees", names.say("Jumlah rincian")),
            Column("obs_value", names.say("Total tercetak"), "figure"),
        ),
    )


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
            Column("obs_value", names.say("Kepulangan"), "figure"),
        ),
    )
