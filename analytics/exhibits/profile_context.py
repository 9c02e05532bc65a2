"""A province among the others by measures of context, and the provinces that resemble it; never by trafficking."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make, with_periods
from analytics.exhibits.profile_parts import Absent, Block
from analytics.exhibits.profile_standing import Standing, listed_when
from analytics.exhibits.regions import province_frame
from analytics.filters import NATION, Filter
from analytics.methods.peers import nearest
from analytics.names import Names
from analytics.queries.profile import context_series, latest_everywhere

MEASURES = (
    "population_midyear",
    "poverty_rate",
    "unemployment_rate",
    "labour_force_participation",
    "grdp_per_capita_current",
)
DECIMALS = {
    "population_midyear": 2, "poverty_rate": 2, "unemployment_rate": 2, "labour_force_participation": 2,
    "grdp_per_capita_current": 1,
}  # fmt: skip
#: What a figure is divided by before it is written, and the unit it then has.
SCALE = {"population_midyear": (1e6, "juta jiwa"), "grdp_per_capita_current": (1e3, "juta rupiah")}
PEER_MEASURES = {"population_midyear": "population", "poverty_rate": "poverty", "grdp_per_capita_current": "per_head"}


def everyone(con: duckdb.DuckDBPyConnection, chosen: Filter) -> dict[str, pd.DataFrame]:
    """Each measure of context for all provinces, at its latest common period."""
    return {code: latest_everywhere(con, indicator=code, until=chosen.year) for code in MEASURES}


def context(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, areas: list[str], all_: dict[str, pd.DataFrame]
) -> Exhibit:
    """The province among all provinces, measure by measure, with the nation where it is printed for that period.

    Parameters
    ----------
    areas
        the province, then the one that it was part of until 2022.
    all_
        from :func:`everyone`.

    Returns
    -------
    An exhibit with one row a measure: ``indicator``, ``name``, ``period``, ``obs_value`` and ``nation`` (in
    ``unit``), ``place`` (from the largest) among ``n``, ``of`` (the area that the figure is of); ``facts["all"]``
    holds ``indicator``, ``ref_area`` and ``value`` of all provinces.
    """
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
        subtitle=names.say("Satu garis satu provinsi · tebal = provinsi ini · ▾ = Indonesia, bila tercetak untuk masa itu"),
        frame=frame,
        columns=[
            Column("name", names.say("Ukuran")),
            Column("obs_value", place, "figure", decimals=2),
            Column("nation", names.say("Indonesia"), "number", decimals=2),
            Column("unit", names.say("Satuan")),
            Column("period", names.say("Masa")),
            Column("of", names.say("Wilayah angka")),
            Column("place", names.say("Urutan dari yang terbesar"), "number"),
            Column("n", names.say("Dari"), "number"),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Kedudukan {place} pada {n} ukuran konteks.", place=place, n=len(frame)),
        caveats=tuple(names.caveat(row["indicator"]) for row in known),
        not_to_conclude=names.say("Kedudukan di antara provinsi tidak menerangkan mengapa orang berangkat."),
        facts={"all": _values(all_)},
    )


def _values(all_: dict[str, pd.DataFrame]) -> pd.DataFrame:
    parts = [
        frame.loc[frame["ref_area"] != NATION, ["indicator", "ref_area"]].assign(
            value=frame["obs_value"] / SCALE.get(code, (1.0, ""))[0]
        )
        for code, frame in all_.items()
        if len(frame)
    ]
    return pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=["indicator", "ref_area", "value"])


def _row(
    con: duckdb.DuckDBPyConnection, names: Names, areas: list[str], code: str, frame: pd.DataFrame
) -> dict[str, object] | None:
    """The own figure at the common period; else the area's last one, which has no place among the others."""
    factor, unit = SCALE.get(code, (1.0, names.unit(code)))
    mine = frame[frame["ref_area"].isin(areas)]
    common = len(mine) > 0
    if not common:
        mine = context_series(con, indicator=code, ref_areas=areas, until=int(frame["period_end"].iloc[0].year)).tail(1)
    if mine.empty:
        return None
    row = {str(key): value for key, value in mine.iloc[0].to_dict().items()}
    nation = frame.loc[frame["ref_area"] == NATION, "obs_value"]
    others = frame.loc[frame["ref_area"] != NATION, "obs_value"]
    return row | {
        "cumulative": False,
        "name": names.short(code),
        "unit": names.say(unit),
        "obs_value": row["obs_value"] / factor,
        "nation": float(nation.iloc[0]) / factor if common and len(nation) else None,
        "place": int((others > row["obs_value"]).sum()) + 1 if common else None,
        "n": len(others) if common else None,
        "of": names.region(str(row["ref_area"])),
    }


def peers(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, stand: Standing, all_: dict[str, pd.DataFrame]
) -> Block:
    """The three provinces nearest by population, poverty and product per head, with the rate where it is known.

    Returns
    -------
    An exhibit with the province itself first: ``ref_area``, ``name``, ``population`` (million), ``poverty``
    (percent), ``per_head`` (million rupiah), ``rate`` (placements per 100,000 inhabitants).
    """
    title = names.say("Provinsi sebanding dengan {place}", place=names.region(stand.province))
    table = measures_by_province(all_)
    found = nearest(table, stand.province, logarithmic=("population", "per_head")) if len(table) else []
    if not found:
        return Absent(title, names.say("Ukuran pembanding belum lengkap untuk provinsi ini sampai {year}.", year=chosen.year))
    frame = compared(con, names, [stand.province, *found], stand=stand, all_=all_)
    return peers_exhibit(names, chosen, frame, stand=stand, all_=all_, key="profil-sebanding", title=title)


def measures_by_province(all_: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Population (million), poverty (percent) and product per head (million rupiah) by province."""
    columns = {
        name: all_[code].set_index("ref_area")["obs_value"].drop(NATION, errors="ignore") / SCALE.get(code, (1.0, ""))[0]
        for code, name in PEER_MEASURES.items()
        if len(all_.get(code, ()))
    }
    table = pd.DataFrame(columns)
    return table if len(columns) == len(PEER_MEASURES) else table.iloc[0:0]


def compared(
    con: duckdb.DuckDBPyConnection, names: Names, codes: list[str], *, stand: Standing, all_: dict[str, pd.DataFrame]
) -> pd.DataFrame:
    """Measures of some provinces in the order given, with the placements and the rate of the drawn listing."""
    frame = measures_by_province(all_).reindex(codes).rename_axis("ref_area").reset_index()
    frame = frame.assign(
        name=[names.region(code) for code in codes], source_id="", placements=None, rate=None, share=None
    )
    if stand.listing is None:
        return frame
    try:
        listed, _ = province_frame(con, names, stand.listing)
    except NoFigures:
        return frame
    listed = listed[listed["listed"]].set_index("ref_area")
    return frame.assign(
        placements=frame["ref_area"].map(listed["obs_value"]),
        rate=frame["ref_area"].map(pd.to_numeric(listed["rate"])),
        share=frame["ref_area"].map(pd.to_numeric(listed["share"])),
        source_id=frame["ref_area"].map(listed["source_id"]).fillna(""),
    )


def peers_exhibit(
    names: Names,
    chosen: Filter,
    frame: pd.DataFrame,
    *,
    stand: Standing,
    all_: dict[str, pd.DataFrame],
    key: str,
    title: str,
) -> Exhibit:
    """The table of a province and those that resemble it."""
    sources = [str(all_[code]["source_id"].iloc[0]) for code in PEER_MEASURES if len(all_[code])]
    if stand.edition is not None:
        sources.append(stand.edition.source_id)
    when = {code: with_periods(all_[code].head(1).assign(cumulative=False), names)["period"].iloc[0] for code in PEER_MEASURES}
    return make(
        names,
        chosen.changed(region=stand.province),
        key=key,
        title=title,
        subtitle=names.say("Terdekat menurut penduduk, kemiskinan, dan PDRB per kapita · BPS; bukan menurut TPPO"),
        frame=frame,
        columns=[
            Column("name", names.say("Provinsi")),
            Column("population", names.say("Penduduk (juta), {when}", when=when["population_midyear"]), "number", decimals=1),
            Column("poverty", names.say("Miskin (%), {when}", when=when["poverty_rate"]), "number", decimals=2),
            Column(
                "per_head", names.say("PDRB/kapita (juta), {when}", when=when["grdp_per_capita_current"]), "number",
                decimals=1,
            ),  # fmt: skip
            Column(
                "rate", names.say("Penempatan per 100.000 penduduk, {when}", when=listed_when(names, stand)), "number"
            ),
        ],
        alt=names.say("Tabel provinsi sebanding: {listed}.", listed=", ".join(frame["name"])),
        extra_sources=sources,
        not_to_conclude=names.say("Sebanding bukan sama: ukuran lain dapat jauh berbeda."),
        older=stand.older,
    )
