"""What is printed of one province, row by row: protection, figures of other roles, transfers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import duckdb
import pandas as pd

from analytics.exhibit import Column, NoFigures, figure_id, make, with_periods
from analytics.exhibits.profile_parts import Absent, Block
from analytics.exhibits.protection_card import dated
from analytics.exhibits.protection_others import detailed
from analytics.exhibits.remittances_channel import other_channels_exhibit
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries import protection as protection_queries
from analytics.queries.profile import totals_of

MOST_CHANNELS = 2
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


def first_of_each(frame: pd.DataFrame, order: Sequence[str], passed_over: pd.Series) -> pd.DataFrame:
    """The frame with ``first``: the latest row of each measure that is not passed over (if all are, of them)."""
    ranked = frame.assign(over=passed_over, place=[order.index(code) for code in frame["indicator"]])
    sound = ranked[~ranked["over"]]
    best = (sound if len(sound) else ranked).groupby("indicator", sort=False).head(1).index
    ranked = ranked.assign(first=ranked.index.isin(best))
    ranked = ranked.sort_values(["first", "place"], ascending=[False, True], kind="stable", ignore_index=True)
    return ranked.drop(columns=["over", "place"])


def row_columns(
    names: Names, *, measure: str, unit: str = "", detail: bool = False, when: str = "period"
) -> list[Column]:
    """The columns of a table of rows that do not add up: figure, what it is, where, when, by whom.

    Parameters
    ----------
    measure
        heading of what a row counts.
    unit
        of all rows; empty where each row has its own column ``unit``.
    """
    say = names.say
    return [
        Column("obs_value", say("Angka"), "figure", unit),
        Column("measure", measure),
        *([] if unit else [Column("unit", say("Satuan"))]),
        *([Column("detail", say("Rincian"))] if detail else []),
        Column("role", say("Arti wilayah")),
        Column(when, say("Masa")),
        Column("place", say("Wilayah")),
        Column("body_name", say("Badan")),
        Column("source_id", say("Sumber"), "code"),
    ]


def place_words(names: Names, frame: pd.DataFrame, areas: Sequence[str]) -> str:
    """Whom a table of rows is about: the province, or the one that it was part of where all rows are of that one."""
    former = set(frame["ref_area"])
    if areas[0] in former or len(former) != 1:
        return names.region(areas[0])
    return names.say("{former}, tidak dapat dibagi", former=names.region(former.pop()))


def with_row_words(names: Names, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with ``measure``, ``unit``, ``place`` and ``role`` in words."""
    return frame.assign(
        measure=[names.short(code) for code in frame["indicator"]],
        unit=[names.unit(code) for code in frame["indicator"]],
        place=[names.region(code) for code in frame["ref_area"]],
        role=[names.say(ROLES.get(role, "asal")) for role in frame["area_role"]],
    )


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
    An exhibit titled with :func:`place_words`, whose frame has ``measure``, ``detail``, ``when``, ``body_name``,
    ``place``, ``role`` and the standard columns (``obs_value`` in persons, empty where hidden); ``first`` marks the
    latest of each measure, which stand
    on top. Rows are of different points, bodies and times and never add up.
    """
    rows = protection_queries.of_regions(
        con, indicators=list(protection_queries.INDICATORS), regions=list(areas), until=chosen.year
    )
    rows = rows[(rows["obs_status"] != "doubtful") & (rows["sex"] == "") & (rows["age"] == "")]
    place = place_words(names, rows, areas)
    title = names.say("Pelindungan: {place}", place=place)
    if rows.empty:
        text = names.say(
            "Tidak ada angka provinsi yang ditemukan sampai {year}; bukan berarti nol.", year=chosen.year
        )
        return Absent(title, text)
    groups = rows["item_code"].str.contains("one_group|flight") | (rows["period_start"] == rows["period_end"])
    over = groups | rows["cumulative"] | rows["obs_value"].isna() | (rows["ref_area"] != areas[0])
    frame = detailed(names, dated(names, first_of_each(rows, protection_queries.INDICATORS, over)))
    frame = frame.assign(role=[names.say(ROLES.get(role, "asal")) for role in frame["area_role"]])
    return make(
        names,
        chosen,
        key="profil-pelindungan",
        title=title,
        subtitle=names.say("Orang · tiap baris hal, badan, dan masa yang berbeda; tidak dijumlahkan"),
        frame=frame,
        columns=row_columns(names, measure=names.say("Ukuran"), unit=names.say("orang"), detail=True, when="when"),
        alt=names.say("Tabel pelindungan {place}, {n} baris.", place=place, n=len(frame)),
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
    rows = totals_of(con, indicators=OTHERS, ref_areas=areas, until=chosen.year)
    rows = rows[(rows["counterpart_area"] == "") & (rows["item"] == "")]
    place = place_words(names, rows, areas)
    title = names.say("Angka lain tentang {place}", place=place)
    if rows.empty:
        return Absent(
            title,
            names.say(
                "Tidak ada angka provinsi yang ditemukan sampai {year}; bukan berarti nol.", year=chosen.year
            ),
        )
    over = rows["cumulative"] | rows["obs_value"].isna() | (rows["ref_area"] != areas[0])
    frame = with_row_words(names, with_periods(first_of_each(rows, OTHERS, over), names))
    return make(
        names,
        chosen,
        key="profil-lain",
        title=title,
        subtitle=names.say("Satuan pada tiap baris · bukan penempatan menurut asal; tidak digabung"),
        frame=frame,
        columns=row_columns(names, measure=names.say("Ukuran")),
        alt=names.say("Tabel {place}, {n} baris.", place=place, n=len(frame)),
        caveats=tuple(names.caveat(code) for code in dict.fromkeys(frame["indicator"])),
        not_to_conclude=names.say(
            "Baris-baris ini bukan bagian satu total, dan yang tidak tercetak bukan nol."
        ),
    )


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
