"""Assistance, protection and restitution: asked, assessed, paid, by body; never added."""

from __future__ import annotations

import duckdb

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.tppo_passport import owners, passport, with_words, written
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import rupiah
from analytics.queries import tppo_bodies
from analytics.queries.tppo_world import gap_of


def assistance(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-bantuan") -> Exhibit:
    """Assistance and protection by body, every printed period.

    Returns
    -------
    An exhibit with ``body_name``, ``measure``, ``when``, ``obs_value``, ``unit``.

    Raises
    ------
    NoFigures
        where nothing is printed until the year.
    """
    frame = tppo_bodies.help_rows(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Tidak ada angka bantuan sampai tahun ini.")
    frame = with_words(names, frame)
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Bantuan dan pelindungan menurut badan dan masa"),
        subtitle=names.say("Orang atau permohonan, satuan pada tiap baris · masa beririsan, tidak dijumlahkan"),
        frame=frame,
        columns=(
            Column("body_name", names.say("Badan")),
            Column("measure", names.say("Yang dihitung")),
            Column("when", names.say("Masa")),
            Column("obs_value", names.say("Angka"), "figure"),
            Column("unit", names.say("Satuan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say("Tabel bantuan dan pelindungan menurut badan, {n} baris.", n=len(frame)),
        indicators=("victims_assisted", "protection_requests"),
    )


def restitution(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-restitusi"
) -> Exhibit:
    """Restitution asked for, assessed and paid, by year; no share between them.

    Returns
    -------
    An exhibit with ``measure``, ``year``, ``obs_value``, ``unit``, ``written`` (rupiah in words). Its facts hold
    ``missing``: what no body prints.

    Raises
    ------
    NoFigures
        where nothing is printed until the year.
    """
    frame = tppo_bodies.restitution(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Tidak ada angka restitusi sampai tahun ini.")
    frame = with_words(names, frame)
    frame = frame.assign(
        written=[
            rupiah(row.obs_value, names.language, 2) if row.unit_measure == "IDR" else written(names, row)
            for row in frame.itertuples()
        ]
    )
    gap = gap_of(con, gap_id="restitution_awarded", language=names.language)
    body = "; ".join(dict.fromkeys(frame["body_name"]))
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Restitusi TPPO: diminta, dihitung, dibayar, {body}", body=body),
        subtitle=names.say("Permohonan dan rupiah · tanpa perbandingan antarbaris"),
        frame=frame,
        columns=(
            Column("measure", names.say("Tahap restitusi")),
            Column("year", names.say("Tahun"), "code"),
            Column("obs_value", names.say("Angka"), "figure"),
            Column("unit", names.say("Satuan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say(
            "Tabel restitusi, {body}: {rows}.",
            body=body,
            rows="; ".join(f"{row.measure} {row.year} {row.written}" for row in frame.itertuples()),
        ),
        indicators=("restitution_assessed", "restitution_paid"),
        facts={"missing": _missing(names, gap)},
    )


def _missing(names: Names, gap: dict[str, str] | None) -> str:
    if gap is None:
        return ""
    return names.say(
        "Data tidak tersedia: {subject}. Pemilik angka: {owner}.",
        subject=gap["subject"],
        owner=owners(names, gap["owner"]),
    )
