"""Online-scam cases of citizens abroad: one list of cases, and persons in a table of their own."""

from __future__ import annotations

import duckdb

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.screen_parts import COUNTS
from analytics.exhibits.tppo_passport import passport, spoken, with_words
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import tppo, tppo_world
from analytics.queries.listings import Listing
from analytics.titles import listing_period

BY_COUNTRY = "scam-cases-2020-01-01_2024-03-31-destination"


def _listing(con: duckdb.DuckDBPyConnection, chosen: Filter) -> Listing:
    try:
        listing = tppo.named_listing(
            con,
            listing_id=BY_COUNTRY,
            indicator="overseas_cases_handled",
            dimension="destination",
            language=chosen.language,
        )
    except tppo.NoListing as missing:
        raise NoFigures("Rilis ini tidak memuat daftar kasus menurut negara.") from missing
    if listing.period_end.year > chosen.year:
        raise NoFigures("Daftar kasus menurut negara berakhir setelah tahun pilihan.")
    return listing


def cases_by_country(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-negara"
) -> Exhibit:
    """Online-scam cases that missions handled, by country: one running list with its own period.

    Returns
    -------
    An exhibit with ``name`` (of the country), ``counterpart_area``, ``obs_value`` (cases), largest first; the
    parts add up to the printed total, which stands in the subtitle.

    Raises
    ------
    NoFigures
        where the release or the year does not hold the list.
    """
    listing = _listing(con, chosen)
    frame = with_words(names, tppo.parts(con, listing))
    frame = frame.assign(name=[names.country(code) for code in frame["counterpart_area"]])
    frame = frame.sort_values(["obs_value", "name"], ascending=[False, True], ignore_index=True)
    when, body = listing_period(names, listing), str(frame["body_name"].iloc[0])
    return passport(
        names,
        chosen,
        key=key,
        title=names.say(
            "Kasus penipuan daring WNI yang ditangani di luar negeri menurut negara/wilayah, {body}, {when}",
            body=body,
            when=when,
        ),
        subtitle=_total(names, listing),
        frame=frame,
        columns=(
            Column("name", names.say("Negara/wilayah")),
            Column("obs_value", names.say("Kasus"), "figure", names.unit("overseas_cases_handled", "cases")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say(
            "Batang kasus penipuan daring WNI menurut negara/wilayah, {body}, {when}: {listed}.",
            body=body,
            when=when,
            listed=spoken(names, frame),
        ),
        indicators=("overseas_cases_handled",),
        caveats=(listing.reason,),
        extra_sources=(listing.total_source_id,) if listing.total_source_id else (),
        older=listing.period_end.year < chosen.year,
        facts={"listing": listing, COUNTS: True},
    )


def _total(names: Names, listing: Listing) -> str:
    text = names.say("Kasus, kumulatif, bukan orang")
    if listing.total is None or listing.total_value_kind != "printed":
        return text
    return text + names.say(" · total tercetak {total}", total=number(listing.total, names.language))


def overseas_table(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, unit: str, key: str) -> Exhibit:
    """Everything else that is printed of online-scam cases abroad, in one unit, each with its period.

    Parameters
    ----------
    unit
        ``cases`` or ``persons``.

    Raises
    ------
    NoFigures
        where nothing is printed in this unit for the filter.
    """
    frame = tppo_world.overseas(con, unit=unit, until=chosen.year, country=chosen.destination, without=BY_COUNTRY)
    if frame.empty:
        raise NoFigures("Tidak ada angka untuk pilihan ini.")
    frame = with_words(names, frame)
    frame = frame.assign(name=[_place(names, row) for row in frame.itertuples()])
    title = {
        "cases": "Angka lain dalam kasus: penipuan daring WNI di luar negeri, menurut masa tercetak",
        "persons": "Angka dalam orang: penipuan daring WNI di luar negeri, menurut masa tercetak",
    }[unit]
    return passport(
        names,
        chosen,
        key=key,
        title=names.say(title),
        subtitle=names.say("Tiap baris kumulatif dengan masanya sendiri; masa beririsan, tidak dijumlahkan"),
        frame=frame,
        columns=(
            Column("when", names.say("Masa")),
            Column("name", names.say("Negara/wilayah")),
            Column("obs_value", names.say("Angka"), "figure"),
            Column("unit", names.say("Satuan")),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say("Tabel angka penipuan daring WNI di luar negeri, {n} baris.", n=len(frame)),
        indicators=("overseas_cases_handled",),
    )


def _place(names: Names, row: object) -> str:
    """The country, or all of them; with the part that the figure is of."""
    code = row.counterpart_area  # type: ignore[attr-defined]
    place = names.country(code) if code else names.say("Semua negara/wilayah")
    parts = [names.code(part, value) for part in ("stage", "item") if (value := getattr(row, part))]
    return ", ".join([place, *parts])
