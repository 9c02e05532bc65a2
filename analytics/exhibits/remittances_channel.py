"""Transfers to a region through channels that report: one dated snapshot and channel, never all remittances."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make, with_periods
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries.listings import Listing, listings, members
from analytics.queries.remittances import channel_figures, channel_listings, remittance_gaps
from analytics.titles import listing_period

INDICATOR = "remittances_channel"
#: The exhibit of what nobody publishes.
GAPS = "remitansi-celah"
#: The exhibit of one snapshot.
CHANNEL = "remitansi-kanal"
#: The word by which a row covers a part of its area only.
PART = "sebagian"
#: Title of everything here, as it must be read.
TITLE = "Transfer lewat kanal yang melapor, bukan seluruh remitansi: {place}, {when}"


@dataclass(frozen=True)
class Snapshot:
    """One dated list of one channel: the list, its channel as the rows name it, and the area it is about."""

    listing: Listing
    item: str
    area: str

    @property
    def province(self) -> str:
        return self.area[:2]

    @property
    def by_kabupaten(self) -> bool:
        return self.listing.dimension.startswith("kabupaten:")

    @property
    def mapped(self) -> bool:
        """Whether it may be a map: of kabupaten, at least half of which show a number."""
        areas = self.listing.areas
        return self.by_kabupaten and areas is not None and 2 * self.listing.n >= areas


def snapshots(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> list[Snapshot]:
    """Dated lists of one channel each: maps first, then the newest; of the chosen province where it has any."""
    about = channel_listings(con).set_index("listing_id")
    found: list[Snapshot] = []
    for dimension in sorted(set(about["dimension"])):
        lists = listings(
            con,
            indicator=INDICATOR,
            dimension=dimension,
            language=names.language,
            role="receiving",
            counterpart=None,
            filter_=None,
        )
        found += [
            Snapshot(item, str(about.at[item.listing_id, "item"]), str(about.at[item.listing_id, "area"]))
            for item in lists
            if item.period_end.year <= chosen.year
        ]
    own = [item for item in found if item.province == chosen.province]
    return sorted(own or found, key=lambda item: (not item.mapped, -item.listing.period_end.toordinal()))


def channel_word(names: Names, item: str) -> str:
    """The channel as it is named, without the words that say it is one, or that it is a part."""
    if not item:
        return names.say("kanal tidak dirinci")
    word = names.code("item", item)
    for prefix in (names.say("Sebagian provinsi: "), names.say("Kanal: ")):
        word = word.removeprefix(prefix)
    return word


def snapshot_label(names: Names, snapshot: Snapshot) -> str:
    """``PT Pos, Oktober 2023 · kabupaten/kota, Nusa Tenggara Barat`` as a choice is named."""
    return names.say(
        "{channel}, {when} · {how}, {place}",
        place=names.region(snapshot.area),
        channel=channel_word(names, snapshot.item),
        when=listing_period(names, snapshot.listing),
        how=names.say("kabupaten/kota" if snapshot.by_kabupaten else "negara pengirim"),
    )


def _frame(con: duckdb.DuckDBPyConnection, names: Names, snapshot: Snapshot) -> pd.DataFrame:
    """Members, and for kabupaten also those of the province that are not printed."""
    rows = members(con, snapshot.listing)
    if snapshot.by_kabupaten:
        regions = names.regions
        own = sorted(regions.index[regions["parent_code"] == snapshot.province])
        rows = pd.DataFrame({"ref_area": own}).merge(rows.drop(columns="counterpart_area"), on="ref_area", how="left")
        rows["name"] = rows["ref_area"].map(names.region)
    else:
        rows = rows.drop(columns="ref_area")
        rows["name"] = rows["counterpart_area"].map(names.country)
    for column in ("obs_status", "suppressed_by", "relation", "source_id"):
        rows[column] = rows[column].fillna("")
    rows["rivals"] = rows["rivals"].fillna(0).astype(int)
    return rows.assign(drawn=pd.to_numeric(rows["obs_value"]))


def channel_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, snapshot: Snapshot) -> Exhibit:
    """One snapshot of one channel, by kabupaten or by sending country.

    Returns
    -------
    An exhibit whose frame has ``ref_area`` or ``counterpart_area``, ``name``, ``obs_value`` and ``drawn``
    (billion rupiah; empty where nothing is printed). Its facts hold ``listing``, ``mapped``, ``province``,
    ``decimals``.
    """
    listing, frame = snapshot.listing, _frame(con, names, snapshot)
    shown = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False)
    place, when = names.region(snapshot.area), listing_period(names, listing)
    channel = channel_word(names, snapshot.item)
    every = listing.areas if snapshot.by_kabupaten else None
    counted = (
        names.say("{n} dari {all} kabupaten/kota tercetak", n=len(shown), all=every)
        if every
        else names.say("{n} negara/wilayah pengirim tercetak", n=len(shown))
    )
    return make(
        names,
        chosen,
        key=CHANNEL,
        title=names.say(TITLE, place=place, when=when),
        subtitle=names.say(
            "Miliar rupiah · {channel} · {body} · {counted}",
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
            "Transfer yang melapor, {channel}, {place}, {when}, miliar rupiah: {listed}.",
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
            "mapped": snapshot.mapped,
            "province": snapshot.province,
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
    """Printed transfers through channels: a list by area, each with its channel and period.

    For the nation the newest of each area and channel, for a province all that is printed.

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
    if not chosen.province:
        frame = frame.drop_duplicates(["ref_area", "item"])
    frame = with_periods(frame, names)
    frame = frame.assign(
        place=[_place(names, row.ref_area, row.item) for row in frame.itertuples()],
        channel=[channel_word(names, item) for item in frame["item"]],
    )
    return make(
        names,
        chosen,
        key="remitansi-kanal-daftar",
        title=names.say("Semua transfer per kanal yang tercetak: {place}", place=names.region(chosen.province))
        if chosen.province
        else names.say("Transfer per kanal yang tercetak: yang terbaru tiap wilayah dan kanal"),
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
        key=GAPS,
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
