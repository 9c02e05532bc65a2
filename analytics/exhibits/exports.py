"""Remittances beside what is exported: the smallest groups of one source, never its totals."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make
from analytics.exhibits.remittances import BILLION, PERSONAL, WORKERS, latest
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries.economy import export_groups

#: Key of the exhibit.
EXPORTS = "remitansi-ekspor"
#: Groups that gather the rest of a branch: no goods that could be named, so no bars.
RESIDUAL = frozenset(
    {
        "other manufacture products",
        "other mining products",
        "other agricultural products",
        "other merchandise",
        "other goods",
    }
)
MOST = 11


def export_bars(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> pd.DataFrame:
    """The largest export groups of one source and year, with workers' remittances among them.

    Returns
    -------
    ``item`` (empty for remittances), ``name``, ``year``, ``obs_value`` (US dollars), ``shown`` (billions),
    ``obs_status``, ``own`` (remittances), ``source_id``; largest first.

    Raises
    ------
    NoFigures
        where no source breaks exports down, or Bank Indonesia prints no remittances.
    """
    groups, money = export_groups(con, until=chosen.year), latest(con, WORKERS, until=chosen.year)
    if groups.empty or money is None:
        raise NoFigures("Rincian ekspor satu sumber untuk setahun penuh tidak ada sampai tahun pilihan.")
    bars = groups[~groups["item"].isin(RESIDUAL)].head(MOST)
    bars = bars.assign(name=[names.code("item", item) for item in bars["item"]], own=False)
    year, value, source = money
    own = pd.DataFrame(
        [
            {
                "item": "",
                "name": names.say("Remitansi PMI"),
                "year": year,
                "obs_value": value,
                "obs_status": "published",
                "suppressed_by": "",
                "relation": "",
                "own": True,
                "source_id": source,
            }
        ]
    )
    frame = pd.concat([bars, own], ignore_index=True).sort_values("obs_value", ascending=False, kind="stable")
    return frame.assign(shown=frame["obs_value"] / BILLION, rivals=0).reset_index(drop=True)


def exports_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Workers' remittances beside the largest export groups.

    Returns
    -------
    An exhibit with the frame of :func:`export_bars`; its facts hold ``text`` and ``other`` (the other body's
    figure, which is no rival).

    Raises
    ------
    NoFigures
        as :func:`export_bars`.
    """
    frame = export_bars(con, names, chosen)
    groups = export_groups(con, until=chosen.year)
    year = int(groups["year"].iloc[0])
    return make(
        names,
        chosen,
        key=EXPORTS,
        title=names.say("Remitansi PMI dan kelompok ekspor terbesar, {year}", year=year),
        subtitle=names.say(
            "Miliar US$, f.o.b. · {body} · hanya kelompok terkecil, tanpa total",
            body=names.body(str(groups["source_id"].iloc[0])),
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Kelompok")),
            Column("year", names.say("Tahun"), "code"),
            Column("shown", names.say("Miliar US$"), "figure", decimals=2),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say(
            "Batang {n} kelompok ekspor dan remitansi PMI, {year}; terbesar {name} {value} miliar US$.",
            n=len(frame) - 1,
            year=year,
            name=frame["name"].iloc[0],
            value=number(float(frame["shown"].iloc[0]), names.language, 1),
        ),
        caveats=(names.caveat("exports_by_commodity"), names.caveat(WORKERS.indicator)),
        older=year < chosen.year,
        not_to_conclude=names.say(
            "Remitansi bukan ekspor barang, dan urutan ini bergantung pada pengelompokan sumber ekspornya."
        ),
        facts={"text": _text(names, frame, groups), "other": _other_body(con, names, chosen)},
    )


def _text(names: Names, frame: pd.DataFrame, groups: pd.DataFrame) -> str:
    """How many of the groups are drawn, and which rest would have been among them."""
    text = names.say("{n} dari {all} kelompok terkecil sumber ini.", n=int((~frame["own"]).sum()), all=len(groups))
    smallest = float(frame.loc[~frame["own"], "obs_value"].min())
    rest = groups[groups["item"].isin(RESIDUAL) & (groups["obs_value"] >= smallest)]
    for row in rest.itertuples():
        text += " " + names.say(
            "Kelompok sisa “{name}” ({value}) tidak digambar karena bukan satu komoditas.",
            name=names.code("item", str(row.item)),
            value=number(float(row.obs_value) / BILLION, names.language, 1),
        )
    return text


def _other_body(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> str:
    found = latest(con, PERSONAL, until=chosen.year)
    if found is None:
        return ""
    year, value, source = found
    return names.say(
        "angka lembaga lain: {body} {value} ({year})",
        body=names.body(source),
        value=number(value / BILLION, names.language, 1),
        year=year,
    )
