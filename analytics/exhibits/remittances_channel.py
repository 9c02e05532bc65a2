"""Transfers to a region through channels that report: one dated snapshot and channel, never all remittances."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make, with_periods
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries.listings import Listing, listings, members
from analytics.queries.remittances import channel_figures, remittance_gaps
from analytics.titles import listing_period

INDICATOR = "remittances_channel"
#: The word by which a row covers a part of its area only.
PART = "sebagian"
#: Title of everything here, as it must be read.
TITLE = "Transfer lewat kanal yang melapor, bukan seluruh remitansi: {place}, {when}"


def snapshots(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> list[Listing]:
    """Dated lists of one channel each, newest first; of the chosen province where it has any."""
    kinds = [
        row[0]
        for row in con.execute(
            "select distinct dimension from listing where indicator = ? order by 1", [INDICATOR]
        ).fetchall()
    ]
    found: list[Listing] = []
    for dimension in kinds:
        found += listings(
            con,
            indicator=INDICATOR,
            dimension=dimension,
            language=names.language,
            role="receiving",
            counterpart=None,
            filter_=None,
        )
    dated = [item for item in found if item.period_end.year <= chosen.year]
    own = [item for item in dated if province_of(con, item) == chosen.province] if chosen.province else []
    return sorted(own or dated, key=lambda item: (not mapped(item), -item.period_end.toordinal()))


def province_of(con: duckdb.DuckDBPyConnection, listing: Listing) -> str:
    """The province that a list is about: of its kabupaten, or the receiving area itself."""
    if ":" in listing.dimension:
        return listing.dimension.split(":")[1]
    return str(members(con, listing)["ref_area"].iloc[0])[:2]


def by_kabupaten(listing: Listing) -> bool:
    return listing.dimension.startswith("kabupaten:")


def mapped(listing: Listing) -> bool:
    """Whether a list may be a map: of kabupaten, at least half of which show a number."""
    return by_kabupaten(listing) and listing.areas is not None and 2 * listing.n >= listing.areas


def channel_word(names: Names, item: str) -> str:
    """The channel as it is named, without the words that say it is one, or that it is a part."""
    if not item:
        return names.say("semua kanal yang melapor")
    word = names.code("item", item)
    for prefix in (names.say("Sebagian provinsi: "), names.say("Kanal: ")):
        word = word.removeprefix(prefix)
    return word


def item_of(con: duckdb.DuckDBPyConnection, listing: Listing) -> str:
    """The channel that a list is about, as its rows name it."""
    row = con.execute(
        "select o.item from listing_member m join observation o using (obs_id) where m.listing_id = ? limit 1",
        [listing.listing_id],
    ).fetchone()
    return str(row[0]) if row else ""


def snapshot_label(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing) -> str:
    """``PT Pos, Oktober 2023 · kabupaten/kota, Nusa Tenggara Barat`` as a choice is named."""
    channel = channel_word(names, item_of(con, listing))
    how = names.say("kabupaten/kota") if by_kabupaten(listing) else names.say("negara pengirim")
    return names.say(
        "{channel}, {when} · {how}, {place}",
        place=names.region(province_of(con, listing)),
        channel=channel,
        when=listing_period(names, listing),
        how=how,
    )


def _frame(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing) -> pd.DataFrame:
    """Members, and for kabupaten also those of the province that are not printed."""
    rows = members(con, listing)
    if by_kabupaten(listing):
        regions = names.regions
        own = sorted(regions.index[regions["parent_code"] == province_of(con, listing)])
        rows = pd.DataFrame({"ref_area": own}).merge(rows.drop(columns="counterpart_area"), on="ref_area", how="left")
        rows["name"] = rows["ref_area"].map(names.region)
    else:
        rows = rows.drop(columns="ref_area")
        rows["name"] = rows["counterpart_area"].map(names.country)
    for column in ("obs_status", "suppressed_by", "relation", "source_id"):
        rows[column] = rows[column].fillna("")
    rows["rivals"] = rows["rivals"].fillna(0).astype(int)
    return rows.assign(drawn=pd.to_numeric(rows["obs_value"]))


def channel_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, listing: Listing) -> Exhibit:
    """One snapshot of one channel, by kabupaten or by sending country.

    Returns
    -------
    An exhibit whose frame has ``ref_area`` or ``counterpart_area``, ``name``, ``obs_value`` and ``drawn``
    (billion rupiah; empty where nothing is printed). Its facts hold ``listing``, ``mapped``, ``province``,
    ``decimals``.
    """
    frame = _frame(con, names, listing)
    province = province_of(con, listing)
    shown = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False)
    place, when = names.region(province), listing_period(names, listing)
    channel = channel_word(names, item_of(con, listing))
    every = listing.areas if by_kabupaten(listing) else None
    counted = (
        names.say("{n} dari {all} kabupaten/kota tercetak", n=len(shown), all=every)
        if every
        else names.say("{n} negara/wilayah pengirim tercetak", n=len(shown))
    )
    return make(
        names,
        chosen,
        key="remitansi-kanal",
        title=names.say(TITLE, place=place, when=when),
        subtitle=names.say(
            "Miliar rupiah · kanal {channel} · {body} · {counted}",
            channel=channel,
            body=names.body(str(shown["source_id"].iloc[0])),
            counted=counted,
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Kabupaten/kota") if every else names.say("Negara/wilayah")),
            Column("obs_value", names.say("Miliar rupiah"), "figure", decimals=2),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say(
            "Transfer lewat kanal {channel}, {place}, {when}, miliar rupiah: {listed}.",
            channel=channel,
            place=place,
            when=when,
            listed=", ".join(
                f"{row['name']} {number(row['drawn'], names.language, 1)}" for row in shown.to_dict("records")
            ),
        ),
        caveats=(names.caveat(INDICATOR), listing.reason, listing.contradicted),
        extra_sources=[listing.total_source_id] if listing.total_source_id else [],
        older=listing.period_end.year < chosen.year,
        not_to_conclude=names.say(
            "Kedudukan bank atau kantor pos bukan rumah keluarga, dan satu kanal bukan seluruh remitansi."
        ),
        facts={
            "listing": listing,
            "mapped": mapped(listing),
            "province": province,
            "decimals": 1,
            "text": total_text(names, listing),
        },
    )


def total_text(names: Names, listing: Listing) -> str:
    """What is printed of the whole: its total, or that there is none."""
    if listing.total is not None and listing.total_value_kind == "printed":
        return names.say("Total tercetak: {total} miliar rupiah.", total=number(listing.total, names.language, 1))
    return names.say("Total kanal ini tidak tercetak untuk daftar ini.")


def other_channels_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Every other printed transfer through a channel: a list by area, each with its channel and period.

    Returns
    -------
    An exhibit whose frame has ``place`` (a part of a province is named as a part), ``channel``, ``period``,
    ``obs_value`` (billion rupiah); by area, newest first, never by size.

    Raises
    ------
    NoFigures
        where nothing is printed for the region.
    """
    frame = channel_figures(con, until=chosen.year, province=chosen.province)
    frame = frame[frame["ref_area"] != NATION]
    if frame.empty:
        raise NoFigures("Tidak ada transfer per kanal yang tercetak untuk wilayah ini sampai tahun pilihan.")
    frame = with_periods(frame, names)
    frame = frame.assign(
        place=[_place(names, row.ref_area, row.item) for row in frame.itertuples()],
        channel=[channel_word(names, item) for item in frame["item"]],
    )
    return make(
        names,
        chosen,
        key="remitansi-kanal-daftar",
        title=names.say(
            "Semua transfer per kanal yang tercetak: {place}", place=names.region(chosen.province or NATION)
        ),
        subtitle=names.say(
            "Miliar rupiah · menurut wilayah dan masa, bukan peringkat · kanal berbeda tidak dibandingkan"
        ),
        frame=frame,
        columns=[
            Column("place", names.say("Wilayah")),
            Column("channel", names.say("Kanal")),
            Column("period", names.say("Masa")),
            Column("obs_value", names.say("Miliar rupiah"), "figure", decimals=2),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel {n} angka transfer per kanal.", n=len(frame)),
        caveats=(names.caveat(INDICATOR),),
        not_to_conclude=names.say(
            "Masa dan kanal berbeda: jangan dijumlahkan, diperingkatkan, atau dibaca sebagai tren."
        ),
    )


def _place(names: Names, area: str, item: str) -> str:
    """The area; where the row covers a part of it only, so named."""
    name = names.region(area)
    return names.say("sebagian {place}", place=name) if PART in item else name


def gaps_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """What nobody publishes on remittances, and who could.

    Returns
    -------
    An exhibit whose frame has ``owner``, ``subject`` and ``known`` (what is known instead).

    Raises
    ------
    NoFigures
        where the release lists no gap.
    """
    frame = remittance_gaps(con, language=names.language)
    if frame.empty:
        raise NoFigures("Rilis ini tidak mencatat angka remitansi yang belum diterbitkan.")
    provinces = names.regions[names.regions["level"] == "province"]
    return make(
        names,
        chosen,
        key="remitansi-celah",
        title=names.say("Menurut provinsi: peta yang masih kosong"),
        subtitle=names.say("Remitansi lewat semua kanal · tidak diterbitkan"),
        frame=frame.assign(owner_name=[names.say(owner) for owner in frame["owner"]]),
        columns=[
            Column("owner_name", names.say("Yang dapat menerbitkan")),
            Column("subject", names.say("Tabel")),
            Column("known", names.say("Yang diketahui")),
        ],
        alt=names.say("Peta Indonesia tanpa angka: {n} provinsi bergaris.", n=len(provinces)),
        not_to_conclude=names.say("Provinsi bergaris bukan berarti tanpa remitansi."),
        facts={"provinces": len(provinces), "text": _known(frame, "remittances_province")},
    )


def _known(frame: pd.DataFrame, gap: str) -> str:
    rows = frame.loc[frame["gap_id"] == gap, "known"]
    return str(rows.iloc[0]) if len(rows) else ""
