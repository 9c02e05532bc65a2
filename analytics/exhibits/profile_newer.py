"""Placements outside the drawn lists: newer figures of single kabupaten, and those of a province before 2022."""

from __future__ import annotations

import duckdb

from analytics.exhibit import Column, Exhibit, make, with_details, with_periods
from analytics.exhibits.profile_parts import Block
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries.listings import Listing
from analytics.queries.profile import kabupaten_years, totals_of
from analytics.sentences import Sentence

MOST = 7
FORMER = ("placements", "returns", "deportations", "repatriations")


def newer_kabupaten(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, mapped: Block
) -> Sentence | None:
    """Placements of single kabupaten in the latest year after the mapped list: one by one, no list.

    Parameters
    ----------
    mapped
        the map of the province: of placements (then only later years count) or of population.
    """
    listing = mapped.facts.get("listing") if isinstance(mapped, Exhibit) else None
    after = listing.period_end.year if isinstance(listing, Listing) else 0
    frame = kabupaten_years(con, province=chosen.province, after=after, until=chosen.year)
    if frame.empty:
        return None
    shown = "; ".join(
        f"{names.region(row.ref_area)} {number(float(row.obs_value), names.language)}"
        for row in frame.head(MOST).itertuples()
    )
    text = names.say(
        "Penempatan satu per satu, {year} ({body}, bukan daftar lengkap): {shown}.",
        year=int(frame["year"].iloc[0]),
        body=names.body(str(frame["source_id"].iloc[0])),
        shown=shown,
    )
    about = names.say("Kabupaten/kota yang tidak disebut bukan nol; tahun dan badan lain daripada peta.")
    return Sentence(text, about, tuple(dict.fromkeys(frame["source_id"].head(MOST))), older=False)


def former_figures(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, former: str
) -> Exhibit | None:
    """What is printed of the province that this one was part of until 2022: it cannot be divided.

    Returns
    -------
    None for a province that was not divided, or where nothing is printed; no trafficking.
    """
    if not former:
        return None
    frame = totals_of(con, indicators=FORMER, ref_areas=[former], until=chosen.year)
    if frame.empty:
        return None
    frame = with_details(with_periods(frame, names), names)
    frame = frame.assign(measure=[names.short(code) for code in frame["indicator"]])
    place = names.region(former)
    parts = str(names.regions.at[former, "successors"]).split("|")
    return make(
        names,
        chosen,
        key="profil-sebelum-pemekaran",
        title=names.say("Sebelum pemekaran 2022: {place}, tidak dapat dibagi", place=place),
        subtitle=names.say(
            "Meliputi yang kini {parts}", parts=", ".join(names.region(code) for code in parts)
        ),
        frame=frame,
        columns=[
            Column("obs_value", names.say("Angka"), "figure"),
            Column("measure", names.say("Ukuran")),
            Column("detail", names.say("Rincian")),
            Column("period", names.say("Masa")),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel {place}, {n} baris.", place=place, n=len(frame)),
        caveats=tuple(names.caveat(code) for code in dict.fromkeys(frame["indicator"])),
        not_to_conclude=names.say("Angka wilayah lama tidak dibagi kepada provinsi baru."),
    )
