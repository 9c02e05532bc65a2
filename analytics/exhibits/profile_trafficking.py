"""Trafficking in the profile of one province: by handling and by origin, and the printed national totals beside."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import duckdb

from analytics.exhibit import with_details, with_periods
from analytics.exhibits.profile_parts import Absent, Block
from analytics.exhibits.profile_rows import first_of_each, place_words, row_columns, with_row_words
from analytics.exhibits.tppo_maps import ASSISTED as ASSISTED_LIST
from analytics.exhibits.tppo_maps import REPORTS as REPORTS_LIST
from analytics.exhibits.tppo_passport import passport
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import tppo
from analytics.queries.annual import annual_series
from analytics.queries.listings import Listing
from analytics.queries.profile import totals_of
from analytics.sentences import Sentence
from analytics.titles import listing_period

ASSISTED = "victims_assisted"
HANDLED = ("police_reports", "cases", "suspects", "victims", "victims_rescued")
BY_ORIGIN = (ASSISTED, "victims", "protected_persons", "iom_victims_assisted", "repatriated")


def handled(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, areas: Sequence[str]) -> Block:
    """Trafficking as the police of one province handled it: the own province only, nothing added or ranked.

    Returns
    -------
    An exhibit with ``measure``, ``when``, ``body_name``, ``place``, ``role``, ``unit`` and the standard columns;
    ``first`` and the place that the title names are as in :func:`protection`.
    """
    roles = ["handling", "handling_joint"]

    def titled(place: str) -> str:
        return names.say("TPPO: ditangani di {place}", place=place)

    return _trafficking(con, names, chosen, titled, HANDLED, roles, areas, key="profil-tppo-ditangani")


def origin(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, areas: Sequence[str]) -> Block:
    """Trafficking by home province, or by province as printed: the own province only; columns as :func:`handled`."""
    roles = ["origin", "as_printed"]

    def titled(place: str) -> str:
        return names.say("TPPO: korban dan PMI asal {place}", place=place)

    return _trafficking(con, names, chosen, titled, BY_ORIGIN, roles, areas, key="profil-tppo-asal")


def _trafficking(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    titled: Callable[[str], str],
    indicators: Sequence[str],
    roles: list[str],
    areas: Sequence[str],
    *,
    key: str,
) -> Block:
    rows = totals_of(con, indicators=indicators, ref_areas=areas, until=chosen.year, roles=roles)
    rows = rows[rows["item"] == ""]
    title = titled(place_words(names, rows, areas))
    if rows.empty:
        return Absent(
            title, names.say("Data tidak tersedia sampai {year}; bukan berarti nol.", year=chosen.year)
        )
    over = rows["cumulative"] | (rows["area_role"] == "handling_joint") | (rows["ref_area"] != areas[0])
    frame = with_details(with_periods(first_of_each(rows, indicators, over), names), names)
    frame = with_row_words(names, frame)
    return passport(
        names,
        chosen,
        key=key,
        title=title,
        subtitle=names.say("Satuan pada tiap baris · masa berbeda dan beririsan, tidak dijumlahkan"),
        frame=frame,
        columns=tuple(row_columns(names, measure=names.say("Yang dihitung"), detail=True)),
        alt=names.say("{title}: tabel {n} baris, tidak diperingkat.", title=title, n=len(frame)),
        indicators=tuple(dict.fromkeys(frame["indicator"])),
    )


def national_handled(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Sentence | None:
    """The printed national totals beside the own province: the police list of June 2023, and the latest year."""
    parts, sources = _list_total(con, names, chosen, REPORTS_LIST, "police_reports", "handling")
    series = {
        code: annual_series(con, indicator=code, body="Bareskrim", ref_area=NATION, until=chosen.year)
        for code in ("cases", "victims_rescued")
    }
    year = max((int(frame["year"].max()) for frame in series.values() if len(frame)), default=0)
    words = []
    for code, frame in series.items():
        for row in frame[frame["year"] == year].to_dict("records"):
            sources.append(row["source_id"])
            text = "{n} kasus" if code == "cases" else "{n} korban diselamatkan"
            words.append(names.say(text, n=number(row["obs_value"], names.language)))
    if words:
        parts.append(f"{year}: {', '.join(words)} ({names.body(sources[-1])})")
    if not parts:
        return None
    return Sentence(
        names.say("Indonesia {parts}.", parts="; ".join(parts)), "", tuple(dict.fromkeys(sources))
    )


def national_origin(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Sentence | None:
    """The printed national total of assisted victims, of the list that prints provinces."""
    parts, sources = _list_total(con, names, chosen, ASSISTED_LIST, ASSISTED, "origin")
    if not parts:
        return None
    return Sentence(names.say("Indonesia {parts}.", parts="; ".join(parts)), "", tuple(sources))


def _list_total(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, listing_id: str, indicator: str, role: str
) -> tuple[list[str], list[str]]:
    try:
        found: Listing = tppo.named_listing(
            con,
            listing_id=listing_id,
            indicator=indicator,
            dimension="province",
            language=names.language,
            role=role,
        )
    except tppo.NoListing:
        return [], []
    if found.total is None or found.total_value_kind != "printed" or found.period_end.year > chosen.year:
        return [], []
    when, source = listing_period(names, found), found.total_source_id
    text = f"{when}: {number(found.total, names.language)} {names.unit(indicator)} ({names.body(source)})"
    return [text], [source]
