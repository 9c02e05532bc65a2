"""Placements by destination: the national listing, and what is printed by province."""

from __future__ import annotations

from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make, with_periods
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, percent
from analytics.queries import detail, listings
from analytics.queries.listings import Listing
from analytics.titles import listing_period


def destination_listing(con: duckdb.DuckDBPyConnection, chosen: Filter) -> Listing:
    """The national listing of destinations for a year.

    Raises
    ------
    NoFigures
        where none ends in or before the year.
    """
    found = listings.latest_listing(
        con,
        until=chosen.year,
        indicator="placements",
        dimension="destination",
        language=chosen.language,
        ref_area=NATION,
        counterpart=None,
    )
    if found is None:
        raise NoFigures("Belum ada daftar penempatan menurut negara/wilayah tujuan sampai tahun ini.")
    return found


def destination_frame(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing) -> pd.DataFrame:
    """Members with name, point, share of the printed total; largest first."""
    frame = listings.members(con, listing)
    points = con.execute(
        "select iso3 as counterpart_area, try_cast(lat as double) lat, try_cast(lon as double) lon from country"
    ).df()
    frame = frame.drop(columns=["ref_area"]).merge(points, on="counterpart_area", how="left")
    frame = frame.sort_values("obs_value", ascending=False, kind="stable")
    share = 100 * frame["obs_value"] / listing.total if listing.coverage is not None and listing.total else None
    return frame.assign(
        name=[names.country(code) for code in frame["counterpart_area"]], share=share, drawn=frame["obs_value"]
    )


def placements_by_destination(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "penempatan-tujuan"
) -> Exhibit:
    """Where placements go, nation, one listing.

    Returns
    -------
    An exhibit whose frame has ``counterpart_area``, ``name``, ``obs_value`` (placements), ``share``
    (percent of the printed total of the edition), ``lat``, ``lon``; its facts hold the ``listing``.

    Raises
    ------
    NoFigures
        where no list exists for the year.
    """
    listing = destination_listing(con, chosen)
    frame = destination_frame(con, names, listing)
    when, body = listing_period(names, listing), names.body(str(frame["source_id"].iloc[0]))
    columns = [
        Column("name", names.say("Negara/wilayah")),
        Column("obs_value", names.say("Penempatan"), "figure", names.unit("placements")),
    ]
    if listing.coverage is not None:
        columns.append(Column("share", names.say("Bagian (%)"), "number", "%", 1))
    top = "; ".join(f"{row['name']} {number(row['obs_value'], names.language)}" for row in _head(frame, 5))
    return make(
        names,
        chosen,
        key=key,
        title=names.say("Penempatan menurut negara/wilayah tujuan, Indonesia, {when}", when=when),
        subtitle=f"{names.say('Penempatan')} · {body} · {destination_coverage(names, listing)}",
        frame=frame,
        columns=[*columns, Column("source_id", names.say("Sumber"), "code")],
        alt=names.say("Tujuan penempatan, {when}, {body}: {top}.", when=when, body=body, top=top),
        caveats=(names.caveat("placements"), listing.reason, listing.contradicted),
        extra_sources=[listing.total_source_id] if listing.total_source_id else [],
        older=listing.for_year is not None and listing.for_year < chosen.year,
        not_to_conclude=names.say("Negara yang tidak tercetak bukan berarti tanpa penempatan."),
        facts={"listing": listing},
    )


def _head(frame: pd.DataFrame, n: int) -> list[dict[str, Any]]:
    return [{str(key): value for key, value in row.items()} for row in frame.head(n).to_dict("records")]


def destination_coverage(names: Names, listing: Listing) -> str:
    """How many destinations are printed, and their share of a printed total of the edition."""
    n = number(listing.n, names.language)
    if listing.coverage is None or listing.total is None:
        return names.say("{n} tujuan tercetak; total edisi ini tidak tercetak", n=n)
    return names.say(
        "{n} tujuan = {share} dari {total}",
        n=n,
        share=percent(listing.coverage, names.language),
        total=number(listing.total, names.language),
    )


def province_destinations(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Placements from the chosen region by destination, as printed, each with its own period.

    Raises
    ------
    NoFigures
        where none is printed for the region (and destination).
    """
    frame = with_periods(
        detail.destinations_of(con, ref_area=chosen.region, until=chosen.year, destination=chosen.destination), names
    )
    place = names.region(chosen.region)
    if frame.empty:
        raise NoFigures("Penempatan menurut tujuan tidak dicetak untuk wilayah ini; yang ada hanya nasional.")
    frame = frame.assign(name=[names.country(code) for code in frame["counterpart_area"]])
    return make(
        names,
        chosen,
        key="penempatan-tujuan-daerah",
        title=names.say(
            "Penempatan dari {place} menurut tujuan, semua yang tercetak sampai {year}", place=place, year=chosen.year
        ),
        subtitle=names.say("Penempatan · tiap baris periodenya sendiri; tidak dijumlahkan"),
        frame=frame,
        columns=[
            Column("name", names.say("Negara/wilayah")),
            Column("period", names.say("Masa")),
            Column("obs_value", names.say("Penempatan"), "figure", names.unit("placements")),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel penempatan dari {place} menurut tujuan, {n} baris.", place=place, n=len(frame)),
        caveats=(names.caveat("placements"),),
    )
