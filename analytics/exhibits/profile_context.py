"""A province among the others by measures of context, and the provinces that resemble it; never by trafficking."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, make, with_periods
from analytics.exhibits.profile_common import PEER_MEASURES, SCALE, Common
from analytics.exhibits.profile_parts import Absent, Block
from analytics.exhibits.profile_standing import Standing
from analytics.filters import NATION, Filter
from analytics.methods.peers import nearest
from analytics.names import Names
from analytics.queries.profile import context_series
from analytics.titles import listing_period

DECIMALS = {
    "population_midyear": 2,
    "poverty_rate": 2,
    "unemployment_rate": 2,
    "labour_force_participation": 2,
    "grdp_per_capita_current": 1,
}


def context(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, areas: list[str], shared: Common
) -> Exhibit:
    """The province among all provinces, measure by measure, with the nation where it is printed for that period.

    Parameters
    ----------
    areas
        the province, then the one that it was part of until 2022.
    shared
        from :func:`analytics.exhibits.profile_common.common`.

    Returns
    -------
    An exhibit with one row a measure: ``indicator``, ``name``, ``period``, ``shown`` and ``nation`` (in
    ``unit``), ``place`` (from the largest) among ``n``, ``of`` (the area that the figure is of); ``facts["all"]``
    holds ``indicator``, ``ref_area`` and ``value`` of all provinces.
    """
    all_ = shared.everyone
    rows = [_row(con, names, areas, code, frame) for code, frame in all_.items() if len(frame)]
    known = [row for row in rows if row is not None]
    frame = pd.DataFrame(known)
    if len(frame):
        frame = with_periods(frame, names)
    place = names.region(areas[0])
    return make(
        names,
        chosen.changed(region=areas[0]),
        key="profil-konteks",
        title=names.say("Konteks: {place} di antara semua provinsi", place=place),
        subtitle=names.say(
            "Satu garis satu provinsi · tebal = provinsi ini · ▾ = Indonesia, bila tercetak untuk masa itu"
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Ukuran")),
            Column("shown", place, "figure", decimals=2),
            Column("nation", names.say("Indonesia"), "number", decimals=2),
            Column("unit", names.say("Satuan")),
            Column("period", names.say("Masa")),
            Column("of", names.say("Wilayah angka")),
            Column("place", names.say("Urutan dari yang terbesar"), "number"),
            Column("n", names.say("Dari"), "number"),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Kedudukan {place} pada {n} ukuran konteks.", place=place, n=len(frame)),
        caveats=tuple(names.caveat(str(row["indicator"])) for row in known),
        not_to_conclude=names.say("Kedudukan di antara provinsi tidak menerangkan mengapa orang berangkat."),
        facts={"all": shared.values},
    )


def _row(
    con: duckdb.DuckDBPyConnection, names: Names, areas: list[str], code: str, frame: pd.DataFrame
) -> dict[str, object] | None:
    """The own figure at the common period; else the area's last one, which has no place among the others."""
    factor = SCALE.get(code, (1.0, ""))[0]
    mine = frame[frame["ref_area"].isin(areas)]
    common = len(mine) > 0
    if not common:
        mine = context_series(
            con, indicator=code, ref_areas=areas, until=int(frame["period_end"].iloc[0].year)
        ).tail(1)
    if mine.empty:
        return None
    row = {str(key): value for key, value in mine.iloc[0].to_dict().items()}
    nation = frame.loc[frame["ref_area"] == NATION, "obs_value"]
    others = frame.loc[frame["ref_area"] != NATION, "obs_value"]
    return row | {
        "cumulative": False,
        "name": names.indicator(code),
        "unit": names.say(SCALE[code][1]) if code in SCALE else names.unit(code),
        "shown": row["obs_value"] / factor,
        "nation": float(nation.iloc[0]) / factor if common and len(nation) else None,
        "place": int((others > row["obs_value"]).sum()) + 1 if common else None,
        "n": len(others) if common else None,
        "of": names.region(str(row["ref_area"])),
    }


def peers(names: Names, chosen: Filter, *, stand: Standing, shared: Common) -> Block:
    """The three provinces nearest by population, poverty and product per head, with the rate where it is known.

    Returns
    -------
    An exhibit with the province itself first: ``ref_area``, ``name``, ``population`` (million), ``poverty``
    (percent), ``per_head`` (million rupiah), ``rate`` (placements per 100,000 inhabitants).
    """
    title = names.say("Provinsi sebanding dengan {place}", place=names.region(stand.province))
    table = shared.measures
    found = nearest(table, stand.province, logarithmic=("population", "per_head")) if len(table) else []
    if not found:
        text = names.say(
            "Ukuran pembanding belum lengkap untuk provinsi ini sampai {year}.", year=chosen.year
        )
        return Absent(title, text)
    frame = compared(names, [stand.province, *found], shared)
    subtitle = names.say(
        "Terdekat menurut penduduk, kemiskinan, dan PDRB per kapita · BPS; bukan menurut TPPO"
    )
    return make(
        names,
        chosen.changed(region=stand.province),
        key="profil-sebanding",
        title=title,
        subtitle=subtitle,
        frame=frame,
        columns=peer_columns(names, shared),
        alt=names.say("Tabel provinsi sebanding: {listed}.", listed=", ".join(frame["name"])),
        extra_sources=peer_sources(shared),
        not_to_conclude=names.say("Sebanding bukan sama: ukuran lain dapat jauh berbeda."),
        older=stand.older,
    )


def compared(names: Names, codes: list[str], shared: Common) -> pd.DataFrame:
    """Measures of some provinces in the order given, with placements, share and rate of the drawn listing."""
    frame = shared.measures.reindex(codes).rename_axis("ref_area").reset_index()
    frame = frame.assign(name=[names.region(code) for code in codes])
    listed = shared.listed.set_index("ref_area")
    for column, own in (("placements", "obs_value"), ("rate", "rate"), ("share", "share")):
        values = pd.to_numeric(listed[own]) if own in listed else pd.Series(dtype=float)
        frame[column] = frame["ref_area"].map(values)
    sources = listed["source_id"] if "source_id" in listed else pd.Series(dtype=str)
    return frame.assign(source_id=[sources.get(code, "") for code in codes])


def peer_sources(shared: Common) -> list[str]:
    """The sources of the compared measures and of the population by which rates are taken."""
    found = [str(frame["source_id"].iloc[0]) for code in PEER_MEASURES if len(frame := shared.everyone[code])]
    return [*found, *([shared.edition.source_id] if shared.edition is not None else [])]


def peer_columns(names: Names, shared: Common) -> tuple[Column, ...]:
    """Columns of the table of peers, each headed by its period; the rate only where it may be taken."""
    when = shared.when
    columns = [
        Column("name", names.say("Provinsi")),
        Column(
            "population",
            names.say("Penduduk (juta), {when}", when=when["population_midyear"]),
            "number",
            "",
            1,
        ),
        Column("poverty", names.say("Miskin (%), {when}", when=when["poverty_rate"]), "number", "", 2),
        Column(
            "per_head",
            names.say("PDRB/kapita (juta), {when}", when=when["grdp_per_capita_current"]),
            "number",
            "",
            1,
        ),
    ]
    if shared.edition is not None and shared.listing is not None:
        label = names.say("Penempatan per 100.000, {when}", when=listing_period(names, shared.listing))
        columns.append(Column("rate", label, "number"))
    return tuple(columns)
