"""What the world is told of Indonesia: years with holes, lines with units of their own, no rate and no rank."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.tppo_passport import passport, with_words, written
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries import tppo_world

_CTDC = {"ID": "warga Indonesia", "WLD": "dieksploitasi di Indonesia"}


def world_reports(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-dunia") -> Exhibit:
    """Years of UNODC, CTDC and the US report for Indonesia; a year without a figure is a hole.

    Returns
    -------
    An exhibit with ``year``, ``counter`` (the body), ``measure``, ``obs_value``, ``unit``, ``written``. Tier 2
    Watch List is a measure of its own. Its facts hold ``measures`` in their order.

    Raises
    ------
    NoFigures
        where nothing is printed until the year.
    """
    frame = tppo_world.world_years(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Tidak ada laporan kepada dunia sampai tahun ini.")
    frame = with_words(names, frame)
    frame = frame.assign(
        counter=frame["body"],
        measure=[_measure(names, row) for row in frame.itertuples()],
        written=[written(names, row) for row in frame.itertuples()],
    )
    measures = tuple(dict.fromkeys(frame["measure"]))
    frame = frame.sort_values("year", kind="stable", ignore_index=True)
    return passport(
        names,
        chosen,
        key=key,
        title=names.say(
            "Indonesia dalam laporan UNODC, CTDC, dan Departemen Luar Negeri AS, {first}–{last}",
            first=frame["year"].min(),
            last=frame["year"].max(),
        ),
        subtitle=names.say(
            "Satuan tiap kolom berbeda · tahun tanpa angka dibiarkan kosong · tanpa angka banding antarkolom"
        ),
        frame=frame,
        columns=(
            Column("year", names.say("Tahun"), "code"),
            Column("counter", names.say("Badan")),
            Column("measure", names.say("Yang dihitung")),
            Column("obs_value", names.say("Angka"), "figure"),
            Column("unit", names.say("Satuan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=_alt(names, frame),
        indicators=("unodc_detected_trafficking_victims", "ctdc_victims", "tip_tier"),
        facts={"measures": measures},
    )


def _measure(names: Names, row: object) -> str:
    code: str = row.indicator  # type: ignore[attr-defined]
    if code == "ctdc_victims":
        return names.short(code) + ", " + names.say(_CTDC[row.ref_area])  # type: ignore[attr-defined]
    if code == "tip_tier" and row.item:  # type: ignore[attr-defined]
        return names.say("Tier TIP, Watch List")
    return names.short(code)


def _alt(names: Names, frame: pd.DataFrame) -> str:
    years = frame.groupby("measure", sort=False)["year"].nunique()
    return names.say(
        "Tabel tahun dengan celah: {parts}.",
        parts="; ".join(names.say("{measure} {n} tahun", measure=measure, n=n) for measure, n in years.items()),
    )
