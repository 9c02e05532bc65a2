"""Placements inside one province: its latest listing of kabupaten, and what else is printed of it."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make, with_details, with_periods
from analytics.exhibits.regions import placement_listing
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import detail, listings
from analytics.queries.listings import Listing
from analytics.titles import listing_period

ROLES = {
    "placements_served_by_office": (
        "penempatan-balai",
        "Penempatan yang dilayani BP3MI di {place}, semua yang tercetak",
    ),
    "placements_local_register": ("penempatan-dinas", "Pekerja dalam register dinas, {place}, semua yang tercetak"),
}


def kabupaten_listing(con: duckdb.DuckDBPyConnection, chosen: Filter) -> Listing:
    """The latest listing of a province's kabupaten.

    Raises
    ------
    NoFigures
        where the province has none up to the year.
    """
    found = listings.latest_listing(
        con,
        until=chosen.year,
        indicator="placements",
        dimension=f"kabupaten:{chosen.province}",
        language=chosen.language,
    )
    if found is None:
        raise NoFigures("Tidak ada daftar penempatan menurut kabupaten/kota untuk provinsi ini sampai tahun ini.")
    return found


def placements_by_kabupaten(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Placements of a province's kabupaten/kota, one listing.

    Returns
    -------
    An exhibit whose frame has every kabupaten: ``ref_area``, ``name``, ``obs_value``, ``drawn``; its facts
    hold ``listing`` and ``mapped`` (whether at least half of the kabupaten show a number).

    Raises
    ------
    NoFigures
        where the province has no listing.
    """
    listing = kabupaten_listing(con, chosen)
    regions = names.regions
    own = sorted(regions.index[regions["parent_code"] == chosen.province])
    frame = pd.DataFrame({"ref_area": own}).merge(listings.members(con, listing), on="ref_area", how="left")
    for column in ("obs_status", "suppressed_by", "relation", "source_id"):
        frame[column] = frame[column].fillna("")
    frame["rivals"] = frame["rivals"].fillna(0).astype(int)
    frame = frame.assign(name=[names.region(code) for code in own], drawn=pd.to_numeric(frame["obs_value"]))
    when = listing_period(names, listing)
    shown = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False)
    body, place = names.body(str(shown["source_id"].iloc[0])), names.region(chosen.province)
    return make(
        names,
        chosen,
        key="penempatan-kabupaten",
        title=names.say("Penempatan menurut kabupaten/kota asal, {place}, {when}", place=place, when=when),
        subtitle=names.say(
            "Penempatan · {body} · {n} dari {areas} kabupaten/kota", body=body, n=len(shown), areas=len(own)
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Kabupaten/kota")),
            Column("obs_value", names.say("Penempatan"), "figure"),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say(
            "Peta penempatan kabupaten/kota {place}, {when}; terbesar {name} {value}.",
            place=place,
            when=when,
            name=shown["name"].iloc[0],
            value=number(shown["drawn"].iloc[0], names.language),
        ),
        caveats=(names.caveat("placements"), listing.reason, listing.contradicted),
        older=listing.for_year is not None and listing.for_year < chosen.year,
        not_to_conclude=names.say("Kabupaten tanpa angka bukan berarti tanpa penempatan."),
        facts={"listing": listing, "mapped": 2 * len(shown) >= len(own), "decimals": 0},
    )


def _drawn(con: duckdb.DuckDBPyConnection, chosen: Filter, level: str) -> Listing | None:
    """The listing that the map of this level draws."""
    try:
        return kabupaten_listing(con, chosen) if level == "kabupaten" else placement_listing(con, chosen)
    except NoFigures:
        return None


def other_figures(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, level: str) -> Exhibit:
    """Placements by origin that the drawn listing does not hold ("angka lain"), each with body and period.

    Parameters
    ----------
    level
        ``province`` (of the chosen province, or of all) or ``kabupaten`` (of the chosen province).

    Raises
    ------
    NoFigures
        where there is none.
    """
    regions = names.regions
    areas = None
    listing = _drawn(con, chosen, level)
    if level == "kabupaten":
        areas = sorted(regions.index[regions["parent_code"] == chosen.province])
    elif chosen.province:
        areas = [
            chosen.province,
            *(["91_old"] if chosen.province in ("91", "93", "94", "95") else []),
            *(["92_old"] if chosen.province in ("92", "96") else []),
        ]
    frame = listings.outside(
        con, listing, indicator="placements", level=level, role="origin", until=chosen.year, ref_areas=areas, most=200
    )
    if frame.empty:
        raise NoFigures("Tidak ada angka lain yang tercetak.")
    frame = with_details(with_periods(frame, names), names).assign(
        name=[names.region(code) for code in frame["ref_area"]]
    )
    place = names.region(chosen.province) if chosen.province else names.say("semua provinsi")
    what = names.say("kabupaten/kota") if level == "kabupaten" else names.say("provinsi")
    return make(
        names,
        chosen,
        key=f"penempatan-angka-lain-{level}",
        title=names.say(
            "Angka lain menurut {what} asal, {place}, sampai {year}", what=what, place=place, year=chosen.year
        ),
        subtitle=names.say(
            "Penempatan di luar daftar yang digambar; tiap baris badan dan masanya sendiri, tidak dijumlahkan"
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Wilayah")),
            Column("period", names.say("Masa")),
            Column("detail", names.say("Rincian")),
            Column("obs_value", names.say("Penempatan"), "figure"),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel angka lain, {n} baris.", n=len(frame)),
        caveats=(names.caveat("placements"),),
    )


def of_another_role(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, indicator: str) -> Exhibit:
    """Placements served by an office, or in a local register, of the chosen province: never beside origin.

    Raises
    ------
    NoFigures
        where none is printed.
    """
    key, title = ROLES[indicator]
    frame = detail.rows_of_region(con, indicator=indicator, ref_area=chosen.province, until=chosen.year)
    if frame.empty:
        raise NoFigures("Ukuran ini tidak tercetak untuk provinsi ini sampai tahun ini.")
    frame = with_details(with_periods(frame, names), names)
    place = names.region(chosen.province)
    return make(
        names,
        chosen,
        key=key,
        title=names.say(title, place=place),
        subtitle=names.say("{unit} · bukan penempatan menurut asal; tidak digabung", unit=names.unit(indicator)),
        frame=frame,
        columns=[
            Column("period", names.say("Masa")),
            Column("detail", names.say("Rincian")),
            Column("obs_value", names.say("Angka"), "figure", names.unit(indicator)),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel {what}, {place}, {n} baris.", what=names.indicator(indicator), place=place, n=len(frame)),
        caveats=(names.caveat(indicator),),
    )
