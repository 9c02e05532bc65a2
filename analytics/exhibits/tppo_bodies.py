"""One table body by year, units in words; and all figures for victims of one year with what each counts."""

from __future__ import annotations

from collections import Counter

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.tppo_passport import passport, with_words, written
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import rupiah
from analytics.queries import tppo_bodies

#: The year for which most bodies printed a figure of their own.
VICTIMS_YEAR = 2023


def body_years(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-badan") -> Exhibit:
    """What every body printed for the nation and whole years, one row a body, measure and year.

    Returns
    -------
    An exhibit with ``counter`` (the body by its usual name), ``measure``, ``unit``, ``year``, ``obs_value``,
    ``written``. The screen sets the years beside each other from these rows.

    Raises
    ------
    NoFigures
        where nothing is printed until the year.
    """
    frame = tppo_bodies.body_years(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Tidak ada angka TPPO menurut badan sampai tahun ini.")
    frame = _named(names, with_words(names, frame))
    return passport(
        names,
        chosen,
        key=key,
        title=names.say(
            "Angka TPPO menurut badan dan tahun, {first}–{last}",
            first=frame["year"].min(),
            last=frame["year"].max(),
        ),
        subtitle=names.say("Tiap baris satu badan dan satu satuan: baris tidak dijumlahkan dan tidak dibandingkan"),
        frame=frame,
        columns=(
            Column("counter", names.say("Badan")),
            Column("measure", names.say("Yang dihitung")),
            Column("unit", names.say("Satuan")),
            Column("year", names.say("Tahun"), "code"),
            Column("obs_value", names.say("Angka"), "figure"),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say(
            "Tabel {n} ukuran dari {bodies} badan menurut tahun.",
            n=frame.groupby(["counter", "measure", "unit"]).ngroups,
            bodies=frame["counter"].nunique(),
        ),
        indicators=("victims", "cases"),
    )


def usual_names(names: Names) -> dict[str, str]:
    """The name that most sources of a body carry."""
    found: dict[str, Counter[str]] = {}
    for source, body in names.sources["body"].items():
        found.setdefault(body, Counter())[names.body(source)] += 1
    return {body: counted.most_common(1)[0][0] for body, counted in found.items()}


def _named(names: Names, frame: pd.DataFrame) -> pd.DataFrame:
    """The rows with the body's usual name, their item in words, and the figure as it is read."""
    usual = usual_names(names)
    items = [f" ({names.code('item', item)})" if item else "" for item in frame["item"]]
    texts = [
        rupiah(row.obs_value, names.language, 2) if row.unit_measure == "IDR" else written(names, row)
        for row in frame.itertuples()
    ]
    return frame.assign(
        counter=frame["body"].map(usual),
        measure=frame["measure"] + pd.Series(items, index=frame.index),
        written=texts,
    )


def victims_of_year(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-korban-setahun"
) -> Exhibit:
    """All national figures for victims of 2023, each with what it counts and why it differs.

    Returns
    -------
    An exhibit with ``body_name``, ``measure``, ``when``, ``obs_value``, ``unit``, ``counts`` (the definition),
    ``remark`` (why a value was not chosen).

    Raises
    ------
    NoFigures
        where the year is earlier, or nothing is printed.
    """
    frame = tppo_bodies.victims_of(con, year=VICTIMS_YEAR)
    if frame.empty or chosen.year < VICTIMS_YEAR:
        raise NoFigures("Angka korban menurut beberapa badan baru ada untuk tahun sesudah tahun pilihan.")
    frame = with_words(names, frame)
    frame = frame.assign(
        measure=[_with_group(names, row) for row in frame.itertuples()],
        counts=[names.definition(code) for code in frame["indicator"]],
        remark=[_remark(names, row) for row in frame.itertuples()],
    )
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Semua angka nasional tentang korban TPPO {year}, menurut badan", year=VICTIMS_YEAR),
        subtitle=names.say("Satuan pada tiap baris · orang yang sama dapat tercatat di beberapa badan"),
        frame=frame,
        columns=(
            Column("body_name", names.say("Badan")),
            Column("measure", names.say("Ukuran")),
            Column("when", names.say("Masa")),
            Column("obs_value", names.say("Angka"), "figure"),
            Column("unit", names.say("Satuan")),
            Column("counts", names.say("Yang dihitung")),
            Column("remark", names.say("Catatan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say("Tabel {n} angka korban TPPO {year} menurut badan.", n=len(frame), year=VICTIMS_YEAR),
        indicators=("victims",),
        older=chosen.year > VICTIMS_YEAR,
    )


def _with_group(names: Names, row: object) -> str:
    groups = [names.code(part, value) for part in ("sex", "age") if (value := getattr(row, part))]
    return row.measure + (f", {', '.join(groups).lower()}" if groups else "")  # type: ignore[attr-defined]


def _remark(names: Names, row: object) -> str:
    """Whether the figure has rivals, whether it is the one that is used, and why."""
    if not row.rivals:  # type: ignore[attr-defined]
        return ""
    head = names.say("Dipakai") if row.chosen else names.say("Nilai lain, tidak dipakai")  # type: ignore[attr-defined]
    reason = row.choice_id if names.language == "id" else row.choice_en  # type: ignore[attr-defined]
    return f"{head}. {reason}".strip()
