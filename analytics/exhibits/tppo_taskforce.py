"""The police task force of 2023: running totals at their cut-off dates, increases, and what stood before."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.tppo_passport import passport, with_words
from analytics.filters import Filter
from analytics.methods.cutoff_changes import Fall, Increase, falls, increases
from analytics.names import Names
from analytics.numbers import HIDDEN, ZERO, day, number, period
from analytics.queries import tppo
from analytics.queries.events import events

_PERSONS = ("suspects", "victims_rescued")


@dataclass(frozen=True)
class DatedEvent:
    """An event of the axis: its first words, its whole text, and its days."""

    start: pd.Timestamp
    head: str
    text: str
    body: str


def running_totals(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-satgas"
) -> Exhibit:
    """Reports, suspects and rescued as Polri printed them at each cut-off date since 5 June 2023.

    Returns
    -------
    An exhibit with one row a measure and date: ``indicator``, ``measure``, ``period_end``, ``date``,
    ``obs_value``, ``unit``. Its facts hold ``falls`` (:class:`Fall`) and ``events`` (:class:`DatedEvent`).

    Raises
    ------
    NoFigures
        where the year ends before the task force began.
    """
    frame = tppo.cutoffs(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Sampai tahun ini Satgas TPPO Polri belum mulai bekerja: tidak ada angka.")
    frame = dated(names, frame)
    last = frame["period_end"].max().date()
    return passport(
        names,
        chosen,
        key=key,
        title=names.say(
            "Satgas TPPO Polri: laporan, tersangka, dan korban diselamatkan menurut tanggal batas data, {year}",
            year=last.year,
        ),
        subtitle=names.say(
            "Jumlah kumulatif Polri sejak {start}, tiap titik satu tanggal batas data",
            start=day(tppo.TASK_FORCE_START, names.language),
        ),
        frame=frame,
        columns=(
            Column("date", names.say("Sampai tanggal")),
            Column("measure", names.say("Yang dihitung")),
            Column("obs_value", names.say("Jumlah kumulatif"), "figure"),
            Column("unit", names.say("Satuan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=_alt(names, frame),
        indicators=("victims_rescued", "suspects"),
        caveats=(names.say("Deret kumulatif tidak dijumlahkan."),),
        older=last.year < chosen.year,
        facts={"falls": falls(frame), "events": dated_events(con, names, chosen)},
    )


def dated(names: Names, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame in words, with the cut-off date written."""
    frame = with_words(names, frame)
    return frame.assign(date=[day(value.date(), names.language) for value in frame["period_end"]])


def _alt(names: Names, frame: pd.DataFrame) -> str:
    parts = []
    for _, rows in frame.groupby("indicator", sort=False):
        first, last = rows.iloc[0], rows.iloc[-1]
        parts.append(
            names.say(
                "{measure} {first} sampai {start}, {last} sampai {end}",
                measure=first["measure"],
                first=number(first["obs_value"], names.language),
                start=first["date"],
                last=number(last["obs_value"], names.language),
                end=last["date"],
            )
        )
    return names.say("Garis jumlah kumulatif Satgas TPPO Polri: {parts}.", parts="; ".join(parts))


def dated_events(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> tuple[DatedEvent, ...]:
    """Events that touch the series, the first words of each apart."""
    found = events(con, indicators=tppo.TASK_FORCE_MEASURES, language=names.language, until=chosen.year)
    return tuple(
        DatedEvent(row.start, str(row.text).split(":")[0].split(".")[0], str(row.text), names.say(str(row.body)))
        for row in found.itertuples()
        if row.start == row.start
    )


def fall_words(names: Names, fall: Fall) -> str:
    """``20 Juni 2023: direvisi sumber (1.582 → 1.572)``."""
    return names.say(
        "{date}: direvisi sumber ({before} → {after})",
        date=day(fall.date, names.language),
        before=number(fall.before, names.language),
        after=number(fall.after, names.language),
    )


def increase_table(names: Names, chosen: Filter, totals: Exhibit, *, key: str = "tppo-satgas-tambah") -> Exhibit:
    """Increases between cut-off dates at least ten days apart, from the frame of the lines.

    Returns
    -------
    An exhibit with one row a span and measure: ``span``, ``measure``, ``obs_value`` (empty where it is 1 to 9
    persons, or where the source revised its total downward), ``remark``, ``written``, ``unit``.
    """
    kinds = totals.frame.drop_duplicates("indicator").set_index("indicator")
    rows = [
        {"span": _span(names, item), "indicator": code, **_increase(names, code, item.values[code])}
        for item in increases(totals.frame)
        for code in kinds.index
    ]
    frame = pd.DataFrame(rows, columns=["span", "indicator", "obs_value", "suppressed_by", "remark", "written"])
    frame = frame.assign(obs_status="derived", relation="", source_id="")
    frame["measure"], frame["unit"] = (
        frame["indicator"].map(kinds["measure"]),
        frame["indicator"].map(kinds["unit"]),
    )
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Satgas TPPO Polri: tambahan antara tanggal batas data yang berjarak sedikitnya 10 hari"),
        subtitle=names.say("Selisih dua angka kumulatif Polri, dihitung"),
        frame=frame,
        columns=(
            Column("span", names.say("Antara")),
            Column("measure", names.say("Yang dihitung")),
            Column("obs_value", names.say("Tambahan"), "figure"),
            Column("unit", names.say("Satuan")),
            Column("remark", names.say("Catatan")),
        ),
        alt=names.say("Tabel tambahan Satgas TPPO Polri, {n} masa.", n=frame["span"].nunique()),
        indicators=("police_reports",),
        extra_sources=totals.source_ids,
        older=totals.older,
    )


def _span(names: Names, item: Increase) -> str:
    return period("days", item.start, item.end, names.language)


def _increase(names: Names, indicator: str, value: float) -> dict[str, object]:
    """An increase as a row: a handful of persons is hidden, a fall is a revision."""
    if value < 0:
        remark = names.say("direvisi sumber")
        return {"obs_value": None, "suppressed_by": "", "remark": remark, "written": remark}
    if 0 < value < 10 and indicator in _PERSONS:
        return {"obs_value": None, "suppressed_by": "rule", "remark": "", "written": HIDDEN}
    text = ZERO if value == 0 else "+" + number(value, names.language)
    return {"obs_value": value, "suppressed_by": "", "remark": "", "written": text}


def before_table(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-sebelum-satgas"
) -> Exhibit:
    """Police reports of another body before the task force: the two are set beside each other, never joined.

    Raises
    ------
    NoFigures
        where none is printed until the year.
    """
    frame = tppo.reports_before(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Tidak ada laporan polisi nasional yang tercetak sebelum Satgas sampai tahun ini.")
    frame = with_words(names, frame)
    body = "; ".join(dict.fromkeys(frame["body_name"]))
    return passport(
        names,
        chosen,
        key=key,
        title=names.say(
            "Sebelum {start}: laporan polisi TPPO menurut {body}; sesudahnya Satgas TPPO Polri",
            start=day(tppo.TASK_FORCE_START, names.language),
            body=body,
        ),
        subtitle=names.say("Laporan · badan lain daripada Satgas TPPO Polri: tidak disambung, tidak dibandingkan"),
        frame=frame,
        columns=_body_columns(names),
        alt=names.say(
            "Tabel laporan polisi menurut {body}: {rows}.",
            body=body,
            rows="; ".join(f"{row.when} {number(row.obs_value, names.language)}" for row in frame.itertuples()),
        ),
        indicators=("police_reports",),
    )


def other_bodies(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-satgas-lain"
) -> Exhibit:
    """What another body printed for the same running totals: listed, never a point of the line.

    Raises
    ------
    NoFigures
        where there is none until the year.
    """
    frame = tppo.cutoffs(con, until=chosen.year, own=False)
    if frame.empty:
        raise NoFigures("Tidak ada angka lembaga lain sampai tahun ini.")
    frame = with_words(names, frame)
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Angka lembaga lain untuk Satgas yang sama: {body}", body=frame["body_name"].iloc[0]),
        subtitle=names.say("Tidak masuk ke garis Polri"),
        frame=frame,
        columns=_body_columns(names, measure=True),
        alt=names.say("Tabel angka lembaga lain, {n} baris.", n=len(frame)),
        indicators=tuple(dict.fromkeys(frame["indicator"])),
    )


def _body_columns(names: Names, *, measure: bool = False) -> tuple[Column, ...]:
    columns = [Column("when", names.say("Masa"))]
    if measure:
        columns.append(Column("measure", names.say("Yang dihitung")))
    return (
        *columns,
        Column("obs_value", names.say("Angka"), "figure"),
        Column("unit", names.say("Satuan")),
        Column("source_id", names.say("Sumber"), "code"),
    )
