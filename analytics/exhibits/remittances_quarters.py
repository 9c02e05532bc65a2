"""Workers' remittances by quarter: the printed ones, with the holes between them."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make
from analytics.exhibits.remittances import BILLION, WORKERS, basis_words, breaks_of, rival_marks
from analytics.figures.quarters import Quarters, span
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, period
from analytics.queries.remittances import quarters


def place_on_axis(time_period: str) -> float:
    """Where a year, quarter or month begins on an axis of years: ``2023-Q2`` is 2023.25."""
    year, _, part = time_period.partition("-")
    if part.startswith("Q"):
        return int(year) + (int(part[1:]) - 1) / 4
    return int(year) + (int(part[:2]) - 1) / 12 if part else float(year)


def quarter_words(names: Names, time_period: str) -> str:
    """``2023-Q1`` as ``triwulan I 2023``."""
    year, quarter = int(time_period[:4]), int(time_period[6:])
    start = pd.Timestamp(year, 3 * quarter - 2, 1).date()
    return period("quarter", start, start, names.language)


def quarters_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Workers' remittances of the printed quarters (Bank Indonesia).

    Returns
    -------
    An exhibit whose frame has ``at``, ``year``, ``quarter``, ``obs_value`` (US dollars), ``shown`` (billions),
    ``segment``, ``basis``, ``period``; its facts hold ``breaks`` (place and words) and ``rivals``.

    Raises
    ------
    NoFigures
        where no quarter is printed.
    """
    frame = quarters(con, indicator=WORKERS.indicator, body=WORKERS.body, ref_area=NATION, until=chosen.year)
    if frame.empty:
        raise NoFigures("Tidak ada triwulan yang tercetak sampai tahun pilihan.")
    breaks = breaks_of(con, names, WORKERS, part=True)
    frame = frame.assign(
        shown=frame["obs_value"] / BILLION,
        basis=basis_words(list(frame["segment"]), breaks),
        period=[quarter_words(names, value) for value in frame["time_period"]],
    )
    first, last = int(frame["year"].min()), int(frame["year"].max())
    passed = breaks.head(int(frame["segment"].max()))
    return make(
        names,
        chosen,
        key="remitansi-triwulan",
        title=names.say("Remitansi PMI per triwulan, {first}–{last}", first=first, last=last),
        subtitle=names.say(
            "Miliar US$ · {body} · {n} dari {all} triwulan tercetak; bagian yang bergaris tidak tercetak",
            body=names.body(str(frame["source_id"].iloc[-1])),
            n=len(frame),
            all=span(frame),
        ),
        frame=frame,
        columns=[
            Column("period", names.say("Triwulan")),
            Column("shown", names.say("Miliar US$"), "figure", decimals=3),
            Column("basis", names.say("Cara hitung")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say(
            "Batang {n} triwulan yang tercetak dari {all}; terakhir {when} {value} miliar US$.",
            n=len(frame),
            all=span(frame),
            when=frame["period"].iloc[-1],
            value=number(frame["shown"].iloc[-1], names.language, 2),
        ),
        caveats=(names.caveat(WORKERS.indicator), *passed["reason"]),
        older=last < chosen.year,
        not_to_conclude=names.say(
            "Triwulan tanpa batang tidak tercetak; bukan nol, dan tidak dijumlahkan menjadi tahun."
        ),
        facts={
            "breaks": tuple((place_on_axis(row.from_period), str(row.after)) for row in passed.itertuples()),
            "rivals": rival_marks(con, names, frame, axis="at", divisor=BILLION, decimals=3),
        },
    )


def quarters_shown(names: Names, exhibit: Exhibit) -> Quarters:
    """What bars of the exhibit of :func:`quarters_exhibit` show, in words of the reader."""
    return Quarters(
        exhibit.frame,
        written=lambda value: number(value / BILLION, names.language, 1),
        axis_written=lambda value: number(value / BILLION, names.language),
        name=lambda year, quarter: quarter_words(names, f"{year}-Q{quarter}"),
        breaks=exhibit.facts["breaks"],  # type: ignore[arg-type]
        rivals=exhibit.facts["rivals"],  # type: ignore[arg-type]
        gap_words=names.say("tidak tercetak"),
    )
