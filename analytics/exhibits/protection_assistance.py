"""Assisted repatriations and other services: one edition a card, categories as the edition prints them."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import Around, build, dated, figure, line, with_lines
from analytics.exhibits.protection_lists import list_card
from analytics.exhibits.protection_others import detailed
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import protection

BODY = "KP2MI"
_EDITION = ("repatriations", "deportations", "deceased_repatriated")
_TOTAL = "total_protected"


def not_to_conclude(names: Names) -> str:
    """The conclusion that must not be drawn from these figures."""
    return names.say("Kelompok berbeda antaredisi, jadi dua tahun tidak menunjukkan kenaikan atau penurunan.")


def of_a_year(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Everyone whose return the agency assisted in the latest whole year with a total, by group.

    Raises
    ------
    NoFigures
        where no whole year has a total.
    """
    rows = protection.national(con, indicators=["repatriations"], until=chosen.year, destination="")
    whole = rows[(rows["period_kind"] == "year") & (rows["item"] == "") & (rows["body"] == BODY)]
    if whole.empty:
        raise NoFigures(names.say("Tidak ada total pemulangan setahun penuh sampai {year}.", year=chosen.year))
    total = whole.iloc[0]
    year, source = int(total["year"]), str(total["source_id"])
    page = protection.of_source(con, source_id=source, time_period=total["time_period"], until=chosen.year)
    parts = page[page["indicator"].isin(_EDITION) & (page["obs_id"] != total["obs_id"])]
    parts = parts.sort_values("obs_value", ascending=False)
    frame = parts.assign(label=_labels(names, parts), part="")
    frame = with_lines(
        frame,
        [line(names.say("Total tercetak"), total["obs_value"], "total", source_id=source, status="published")],
    )
    around = Around(
        not_to_conclude=not_to_conclude(names),
        older=year < chosen.year,
    )
    return build(
        names,
        chosen,
        key="pemulangan",
        title=names.say("Pemulangan yang difasilitasi, {year}", year=year),
        indicator="repatriations",
        frame=frame,
        around=around,
        point=names.say("semua titik"),
        span=names.say("tahun penuh"),
        columns=(Column("label", names.say("Kelompok")), figure(names, "repatriations")),
    )


def _labels(names: Names, parts: pd.DataFrame) -> list[str]:
    """The group of each row: its kind, else its measure; the country it is told of."""
    words = []
    for row in parts.to_dict("records"):
        text = names.code("item", row["item"]) if row["item"] else names.short(str(row["indicator"]))
        country = row["counterpart_area"]
        words.append(f"{text}, {names.country(country)}" if country else text)
    return words


def services(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Services of the agency in the latest whole year, with the total that its own edition prints.

    Raises
    ------
    NoFigures
        where no year has them.
    """
    rows = protection.national(con, indicators=["protection_services"], until=chosen.year, destination="")
    rows = rows[(rows["body"] == BODY) & (rows["period_kind"] == "year")]
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka layanan pelindungan sampai {year}.", year=chosen.year))
    year, edition = int(rows.iloc[0]["year"]), str(rows.iloc[0]["edition"])
    own = rows[rows["year"] == year]
    frame = own.assign(label=[names.code("item", item) for item in own["item"]], part="")
    lines = (
        *_printed_total(con, names, year, edition, float(own["obs_value"].sum())),
        names.say("Yang meninggal dunia dan difasilitasi bukan seluruh kematian."),
    )
    around = Around(
        lines=lines,
        caveats=(names.caveat("protection_services"), names.caveat("repatriations")),
        not_to_conclude=not_to_conclude(names),
        older=year < chosen.year,
    )
    return build(
        names,
        chosen,
        key="pemulangan-layanan",
        title=names.say("Layanan pelindungan, {year}", year=year),
        indicator="protection_services",
        frame=frame,
        around=around,
        point=names.say("semua titik"),
        span=names.say("tahun penuh"),
        columns=(Column("label", names.say("Layanan")), figure(names, "repatriations")),
    )


def _printed_total(
    con: duckdb.DuckDBPyConnection, names: Names, year: int, edition: str, parts: float
) -> tuple[str, ...]:
    """The total of the same edition, and how it stands to the services; a difference under 10 is not told."""
    rows = protection.national(con, indicators=["repatriations"], until=year, destination="")
    rows = rows[(rows["item_code"] == _TOTAL) & (rows["year"] == year) & (rows["edition"] == edition)]
    if rows.empty or not edition:
        return ()
    total = float(rows.iloc[0]["obs_value"])
    text = names.say(
        "Total yang dicetak {publisher}: {n}.",
        publisher=names.sources.at[rows.iloc[0]["source_id"], "publisher"],
        n=number(total, names.language),
    )
    gap = abs(total - parts)
    if gap >= 10:
        text += " " + names.say("Selisih dengan rincian: {n}.", n=number(gap, names.language))
    elif gap:
        text += " " + names.say("Selisih dengan rincian kurang dari 10.")
    return (text,)


def by_country(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Assisted returns or deportations by country, the latest list.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = protection.dated_listings(
        con,
        until=chosen.year,
        indicator="repatriations",
        dimension="destination",
        language=chosen.language,
        ref_area=NATION,
        counterpart="*",
        filter_=None,
    )
    if not found:
        raise NoFigures(names.say("Tidak ada daftar pemulangan menurut negara sampai {year}.", year=chosen.year))
    return list_card(
        con,
        names,
        chosen,
        found[0],
        key="pemulangan-negara",
        point=names.say("semua titik"),
        title="Pemulangan atau deportasi menurut negara/wilayah, {when}",
        not_to_conclude=not_to_conclude(names),
    )


def by_province(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Returns from one country by home province, the latest list, with its own period.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = protection.dated_listings(
        con,
        until=chosen.year,
        indicator="repatriations",
        dimension="province",
        language=chosen.language,
        counterpart=None,
        filter_=None,
    )
    if not found:
        raise NoFigures(names.say("Tidak ada daftar pemulangan menurut provinsi sampai {year}.", year=chosen.year))
    listing = found[0]
    fixed, _, country = protection.members_filter(con, listing_id=listing.listing_id)
    item = fixed.partition("item=")[2].split(";")[0]
    return list_card(
        con,
        names,
        chosen,
        listing,
        key="pemulangan-provinsi",
        point=names.country(country),
        bar=False,
        title="Pemulangan dari {country} menurut provinsi asal, {when}",
        places={"country": names.country(country)},
        lines=(names.say("Yang dihitung: {item}.", item=names.code("item", item)),) if item else (),
        not_to_conclude=not_to_conclude(names),
    )


def others(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """All national figures of assisted returns, newest first: bodies and categories differ.

    Raises
    ------
    NoFigures
        where there are none.
    """
    rows = protection.national(con, indicators=["repatriations"], until=chosen.year, destination="")
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka pemulangan sampai {year}.", year=chosen.year))
    frame = detailed(names, dated(names, rows))
    around = Around(
        lines=(names.say("Badan, kelompok, dan masa berbeda per baris: tidak dijumlahkan."),),
        not_to_conclude=not_to_conclude(names),
    )
    return build(
        names,
        chosen,
        key="pemulangan-lain",
        title=names.say("Pemulangan, semua angka sampai {year}", year=chosen.year),
        indicator="repatriations",
        frame=frame,
        around=around,
        point=names.say("disebut per baris"),
        columns=(
            Column("when", names.say("Masa")),
            Column("detail", names.say("Kelompok")),
            Column("body_name", names.say("Badan")),
            figure(names, "repatriations"),
        ),
    )
