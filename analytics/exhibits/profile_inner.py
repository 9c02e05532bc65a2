"""One kabupaten or kota: every figure of it that is printed, trafficking left out; its own years; its context."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make, with_details, with_periods
from analytics.exhibits.context import region_context
from analytics.exhibits.placement_time import long_series
from analytics.exhibits.profile_parts import Absent, Block
from analytics.exhibits.profile_rows import ROLES
from analytics.filters import Domain, Filter
from analytics.names import Names
from analytics.numbers import marked
from analytics.queries.profile import totals_of
from analytics.sentences import Sentence

#: A kabupaten has a page of its own from this many shown figures about migration.
FEWEST = 3
FEWEST_YEARS = 3
#: A whole year gives way to a later part of a year when it lies further back than this.
OLDEST = 4
INDICATORS = (
    "placements",
    "placements_local_register",
    "placements_served_by_office",
    "pmi_registered",
    "contracts_ending",
    "complaints",
    "returns",
    "deceased_repatriated",
    "deceased",
    "prevented_nonprocedural",
    "remittances_channel",
)
_ROLES = ROLES | {"receiving": "wilayah penerima"}


@dataclass(frozen=True)
class Inner:
    """What may be said of a kabupaten. ``enough``: whether it has a page of its own; ``shown`` its figures' number."""

    region: str
    name: str
    headline: Sentence
    shown: int
    enough: bool
    figures: Block
    years: Exhibit | None
    context: Exhibit


def kabupaten_profile(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, region: str, domain: Domain
) -> Inner:
    """Everything that may be said of one kabupaten or kota.

    Parameters
    ----------
    con, names, chosen
        a release, its names, year ("until") and release of the filter.
    region
        a four-digit code.
    domain
        of the release.

    Raises
    ------
    KeyError
        where ``region`` is no kabupaten of the release.
    """
    if names.regions.at[region, "level"] != "regency":
        raise KeyError(region)
    own = chosen.changed(region=region, destination="")
    rows = totals_of(con, indicators=INDICATORS, ref_areas=[region], until=chosen.year)
    shown = int(rows["obs_value"].notna().sum())
    return Inner(
        region=region,
        name=names.region(region),
        headline=_headline(names, chosen, region, rows),
        shown=shown,
        enough=shown >= FEWEST,
        figures=_figures(names, own, region, rows),
        years=_years(con, names, own, region),
        context=region_context(con, names, own, domain),
    )


def _headline(names: Names, chosen: Filter, region: str, rows: pd.DataFrame) -> Sentence:
    """Its latest placements by origin (a whole year first), else its latest figure, else that there is none."""
    name = names.region(region)
    whole = rows[(rows["counterpart_area"] == "") & (rows["item"] == "") & rows["obs_value"].notna()]
    placed = whole[
        (whole["indicator"] == "placements") & (whole["area_role"] == "origin") & ~whole["cumulative"]
    ]
    years = placed[placed["period_kind"] == "year"]
    if len(years) and placed["period_end"].max().year - years["period_end"].max().year > OLDEST:
        years = years.iloc[0:0]
    best = next((frame for frame in (years, placed, whole) if len(frame)), whole)
    if best.empty:
        text = names.say("{place}: belum ada angka yang tercetak sampai {year}", place=name, year=chosen.year)
        return Sentence(text, "", ())
    row = with_periods(best.head(1), names).to_dict("records")[0]
    text = names.say(
        "{place}: {n} {unit}, {when} ({body})",
        place=name,
        n=marked(row["obs_value"], names.language, status=row["obs_status"], relation=row["relation"]),
        unit=names.unit(row["indicator"], row["unit_measure"]),
        when=row["period"],
        body=row["body_name"],
    )
    return Sentence(
        text, names.caveat(row["indicator"]), (row["source_id"],), older=row["period_end"].year < chosen.year
    )


def _figures(names: Names, chosen: Filter, region: str, rows: pd.DataFrame) -> Block:
    title = names.say(
        "Semua yang tercetak: {place}, sampai {year}", place=names.region(region), year=chosen.year
    )
    if rows.empty:
        return Absent(
            title, names.say("Tidak ada angka yang tercetak untuk kabupaten/kota ini; bukan berarti nol.")
        )
    frame = with_details(with_periods(rows, names), names)
    frame = frame.assign(
        measure=[names.short(code) for code in frame["indicator"]],
        unit=[names.unit(row["indicator"], row["unit_measure"]) for row in frame.to_dict("records")],
        role=[names.say(_ROLES.get(role, "")) if role else "" for role in frame["area_role"]],
        decimals=0,
    )
    return make(
        names,
        chosen,
        key="profil-kabupaten",
        title=title,
        subtitle=names.say("Satuan pada tiap baris · badan dan masa berbeda, tidak dijumlahkan · tanpa TPPO"),
        frame=frame,
        columns=[
            Column("measure", names.say("Ukuran")),
            Column("detail", names.say("Rincian")),
            Column("period", names.say("Masa")),
            Column("obs_value", names.say("Angka"), "figure"),
            Column("unit", names.say("Satuan")),
            Column("role", names.say("Arti wilayah")),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel semua angka {place}, {n} baris.", place=names.region(region), n=len(frame)),
        caveats=tuple(names.caveat(code) for code in dict.fromkeys(frame["indicator"])),
        not_to_conclude=names.say(
            "Baris-baris ini bukan bagian satu total, dan yang tidak tercetak bukan nol."
        ),
    )


def _years(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, region: str) -> Exhibit | None:
    try:
        exhibit = long_series(con, names, chosen, region=region)
    except NoFigures:
        return None
    return exhibit if len(exhibit.frame) >= FEWEST_YEARS else None
