"""What is printed of one province, row by row: protection, trafficking by handling and by origin, transfers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import duckdb
import pandas as pd

from analytics.exhibit import Column, NoFigures, figure_id, make, with_details, with_periods
from analytics.exhibits.profile_parts import Absent, Block
from analytics.exhibits.protection_card import dated
from analytics.exhibits.protection_others import detailed
from analytics.exhibits.remittances_channel import other_channels_exhibit
from analytics.exhibits.tppo_maps import ASSISTED as ASSISTED_LIST
from analytics.exhibits.tppo_maps import REPORTS as REPORTS_LIST
from analytics.exhibits.tppo_passport import passport
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import protection as protection_queries
from analytics.queries import tppo
from analytics.queries.annual import annual_series
from analytics.queries.listings import Listing
from analytics.queries.profile import totals_of
from analytics.sentences import Sentence
from analytics.titles import listing_period

ASSISTED = "victims_assisted"
HANDLED = ("police_reports", "cases", "suspects", "victims", "victims_rescued")
MOST_CHANNELS = 2
BY_ORIGIN = (ASSISTED, "victims", "protected_persons", "iom_victims_assisted", "repatriated")
#: Placements of another role, and what stands around them.
OTHERS = ("placements_served_by_office", "placements_local_register", "p3mi_companies", "ever_worked_abroad")
#: What an area is to a figure of this page, where it is not the home of the people.
ROLES = {
    "handling": "ditangani",
    "handling_joint": "ditangani bersama Bareskrim",
    "as_printed": "provinsi sebagaimana dicetak",
    "office": "dilayani kantor di provinsi ini, bukan asal",
    "register": "register dinas setempat",
    "origin": "asal",
}


def _first_of_each(frame: pd.DataFrame, order: Sequence[str], passed_over: pd.Series) -> pd.DataFrame:
    """The frame with ``first``: the latest row of each measure that is not passed over (if all are, of them)."""
    ranked = frame.assign(over=passed_over, place=[order.index(code) for code in frame["indicator"]])
    sound = ranked[~ranked["over"]]
    best = (sound if len(sound) else ranked).groupby("indicator", sort=False).head(1).index
    ranked = ranked.assign(first=ranked.index.isin(best))
    ranked = ranked.sort_values(["first", "place"], ascending=[False, True], kind="stable", ignore_index=True)
    return ranked.drop(columns=["over", "place"])


def protection(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, areas: Sequence[str]
) -> Block:
    """Complaints, returns, deportations, the deceased, prevention and contracts of one province, as printed.

    Parameters
    ----------
    areas
        the province, then the one that it was part of until 2022 where there is one.

    Returns
    -------
    An exhibit whose frame has ``measure``, ``detail``, ``when``, ``body_name``, ``place``, ``role`` and the standard
    columns (``obs_value`` in persons, empty where hidden); ``first`` marks the latest of each measure, which stand
    on top. Rows are of different points, bodies and times and never add up.
    """
    title = names.say("Pelindungan: {place}", place=names.region(areas[0]))
    rows = protection_queries.of_regions(
        con, indicators=list(protection_queries.INDICATORS), regions=list(areas), until=chosen.year
    )
    rows = rows[(rows["obs_status"] != "doubtful") & (rows["sex"] == "") & (rows["age"] == "")]
    if rows.empty:
        text = names.say(
            "Tidak ada angka provinsi yang ditemukan sampai {year}; bukan berarti nol.", year=chosen.year
        )
        return Absent(title, text)
    groups = rows["item_code"].str.contains("one_group|flight") | (rows["period_start"] == rows["period_end"])
    over = groups | rows["cumulative"] | rows["obs_value"].isna() | (rows["ref_area"] != areas[0])
    frame = detailed(names, dated(names, _first_of_each(rows, protection_queries.INDICATORS, over)))
    frame = frame.assign(role=[names.say(ROLES.get(role, "asal")) for role in frame["area_role"]])
    return make(
        names,
        chosen,
        key="profil-pelindungan",
        title=title,
        subtitle=names.say("Orang · tiap baris hal, badan, dan masa yang berbeda; tidak dijumlahkan"),
        frame=frame,
        columns=[
            Column("obs_value", names.say("Angka"), "figure", names.say("orang")),
            Column("measure", names.say("Ukuran")),
            Column("detail", names.say("Rincian")),
            Column("role", names.say("Arti wilayah")),
            Column("when", names.say("Masa")),
            Column("place", names.say("Wilayah")),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel pelindungan {place}, {n} baris.", place=names.region(areas[0]), n=len(frame)),
        caveats=tuple(names.caveat(code) for code in dict.fromkeys(frame["indicator"])),
        not_to_conclude=names.say(
            "Baris-baris ini bukan bagian satu total, dan yang tidak tercetak bukan nol."
        ),
    )


def others(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, areas: Sequence[str]) -> Block:
    """Placements by another role (office, local register), placement agencies, people who once worked abroad.

    Returns
    -------
    As :func:`protection`; each row has its own meaning of the area, and none is placements by origin.
    """
    title = names.say("Angka lain tentang {place}", place=names.region(areas[0]))
    rows = totals_of(con, indicators=OTHERS, ref_areas=areas, until=chosen.year)
    rows = rows[(rows["counterpart_area"] == "") & (rows["item"] == "")]
    if rows.empty:
        return Absent(
            title,
            names.say(
                "Tidak ada angka provinsi yang ditemukan sampai {year}; bukan berarti nol.", year=chosen.year
            ),
        )
    over = rows["cumulative"] | rows["obs_value"].isna() | (rows["ref_area"] != areas[0])
    frame = with_periods(_first_of_each(rows, OTHERS, over), names)
    frame = frame.assign(
        measure=[names.short(code) for code in frame["indicator"]],
        unit=[names.unit(code) for code in frame["indicator"]],
        place=[names.region(code) for code in frame["ref_area"]],
        role=[names.say(ROLES.get(role, "asal")) for role in frame["area_role"]],
    )
    return make(
        names,
        chosen,
        key="profil-lain",
        title=title,
        subtitle=names.say("Satuan pada tiap baris · bukan penempatan menurut asal; tidak digabung"),
        frame=frame,
        columns=[
            Column("obs_value", names.say("Angka"), "figure"),
            Column("measure", names.say("Ukuran")),
            Column("unit", names.say("Satuan")),
            Column("role", names.say("Arti wilayah")),
            Column("period", names.say("Masa")),
            Column("place", names.say("Wilayah")),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel {place}, {n} baris.", place=names.region(areas[0]), n=len(frame)),
        caveats=tuple(names.caveat(code) for code in dict.fromkeys(frame["indicator"])),
        not_to_conclude=names.say(
            "Baris-baris ini bukan bagian satu total, dan yang tidak tercetak bukan nol."
        ),
    )


def handled(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, areas: Sequence[str]) -> Block:
    """Trafficking as the police of one province handled it: the own province only, nothing added or ranked.

    Returns
    -------
    An exhibit with ``measure``, ``when``, ``body_name``, ``place``, ``role``, ``unit`` and the standard columns;
    ``first`` as in :func:`protection`.
    """
    title = names.say("TPPO: ditangani di {place}", place=names.region(areas[0]))
    roles = ["handling", "handling_joint"]
    return _trafficking(con, names, chosen, title, HANDLED, roles, areas, key="profil-tppo-ditangani")


def origin(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, areas: Sequence[str]) -> Block:
    """Trafficking by home province, or by province as printed: the own province only; columns as :func:`handled`."""
    title = names.say("TPPO: korban dan PMI asal {place}", place=names.region(areas[0]))
    return _trafficking(
        con, names, chosen, title, BY_ORIGIN, ["origin", "as_printed"], areas, key="profil-tppo-asal"
    )


def _trafficking(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    title: str,
    indicators: Sequence[str],
    roles: list[str],
    areas: Sequence[str],
    *,
    key: str,
) -> Block:
    rows = totals_of(con, indicators=indicators, ref_areas=areas, until=chosen.year, roles=roles)
    rows = rows[rows["item"] == ""]
    if rows.empty:
        return Absent(
            title, names.say("Data tidak tersedia sampai {year}; bukan berarti nol.", year=chosen.year)
        )
    over = rows["cumulative"] | (rows["area_role"] == "handling_joint") | (rows["ref_area"] != areas[0])
    frame = with_details(with_periods(_first_of_each(rows, indicators, over), names), names)
    frame = frame.assign(
        measure=[names.short(code) for code in frame["indicator"]],
        unit=[names.unit(code) for code in frame["indicator"]],
        place=[names.region(code) for code in frame["ref_area"]],
        role=[names.say(ROLES[role]) for role in frame["area_role"]],
    )
    return passport(
        names,
        chosen,
        key=key,
        title=title,
        subtitle=names.say("Satuan pada tiap baris · masa berbeda dan beririsan, tidak dijumlahkan"),
        frame=frame,
        columns=(
            Column("obs_value", names.say("Angka"), "figure"),
            Column("measure", names.say("Yang dihitung")),
            Column("unit", names.say("Satuan")),
            Column("detail", names.say("Rincian")),
            Column("role", names.say("Arti wilayah")),
            Column("period", names.say("Masa")),
            Column("place", names.say("Wilayah")),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
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


def channels(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, province: str) -> Block:
    """Transfers through channels that report, as printed for one province: never all remittances, never compared.

    Returns
    -------
    The exhibit of the remittances page with ``first``: the latest of some channels of the whole province.
    """
    title = names.say("Transfer lewat kanal yang melapor: {place}", place=names.region(province))
    try:
        found = other_channels_exhibit(con, names, chosen.changed(region=province))
    except NoFigures:
        text = names.say(
            "Tidak ada transfer yang tercetak untuk provinsi ini sampai {year}. Remitansi menurut provinsi (seluruh "
            "kanal) belum diterbitkan; pemilik data: Bank Indonesia.",
            year=chosen.year,
        )
        return Absent(title, text)
    frame = found.frame
    whole = frame[frame["place"] == names.region(province)].drop_duplicates("item").head(MOST_CHANNELS)
    frame = frame.assign(first=frame.index.isin(whole.index))
    frame = frame.sort_values("first", ascending=False, kind="stable", ignore_index=True)
    own_id = figure_id("profil-kanal", chosen.changed(region=province))
    return replace(found, frame=frame, title=title, key="profil-kanal", figure_id=own_id, provincial=False)
