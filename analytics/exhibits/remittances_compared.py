"""The two bodies beside each other, year by year, and why they differ; read across, never subtracted."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make
from analytics.exhibits.remittances import BILLION, PERSONAL, WORKERS, basis_words, breaks_of, yearly
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number

YEARS = 4


def both_bodies(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> pd.DataFrame:
    """The last years that both bodies print.

    Returns
    -------
    ``year``, ``world_bank`` and ``bank_indonesia`` (billion US dollars), ``basis`` (of Bank Indonesia's
    figure), ``behind`` (whether the World Bank's row already stands on a new basis and the other does not),
    ``source_id`` and ``other_source``.
    """
    left, right = (yearly(con, measure, until=chosen.year) for measure in (PERSONAL, WORKERS))
    joined = left.merge(right, on="year", suffixes=("", "_other")).tail(YEARS)
    breaks, newest = breaks_of(con, names, WORKERS), len(breaks_of(con, names, PERSONAL))
    return pd.DataFrame(
        {
            "year": joined["year"],
            "world_bank": joined["obs_value"] / BILLION,
            "bank_indonesia": joined["obs_value_other"] / BILLION,
            "basis": basis_words(list(joined["segment_other"]), breaks),
            "behind": (joined["segment"] == newest) & (joined["segment_other"] < len(breaks)),
            "source_id": joined["source_id"],
            "other_source": joined["source_id_other"],
        }
    )


def compared_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """A table of both bodies' figures.

    Returns
    -------
    An exhibit with the frame of :func:`both_bodies`; its facts hold ``text``, why the figures differ.

    Raises
    ------
    NoFigures
        where there is no year that both bodies print.
    """
    frame = both_bodies(con, names, chosen)
    if frame.empty:
        raise NoFigures("Tidak ada tahun yang dicetak kedua lembaga sampai tahun pilihan.")
    return make(
        names,
        chosen,
        key="remitansi-beda",
        title=names.say("Mengapa berbeda?"),
        subtitle=names.say("Miliar US$ · dibaca berdampingan, tidak dikurangkan"),
        frame=frame,
        columns=[
            Column("year", names.say("Tahun"), "code"),
            Column("world_bank", names.body(str(frame["source_id"].iloc[-1])), "number", decimals=2),
            Column("bank_indonesia", names.body(str(frame["other_source"].iloc[-1])), "number", decimals=2),
            Column("basis", names.say("Cara hitung Bank Indonesia")),
        ],
        extra_sources=frame["other_source"],
        alt=why_text(names, frame),
        caveats=(names.caveat(PERSONAL.indicator), names.caveat(WORKERS.indicator)),
        older=int(frame["year"].max()) < chosen.year,
        not_to_conclude=names.say("Selisih kedua angka bukan remitansi yang hilang atau tersembunyi."),
        facts={"text": why_text(names, frame)},
    )


def why_text(names: Names, frame: pd.DataFrame) -> str:
    """Why the figures of one year differ; a year on two bases is named with its figure."""
    text = names.say(
        "Bank Dunia menambah kompensasi pekerja dan memakai neraca pembayaran; Bank Indonesia memodelkan kiriman PMI."
    )
    for row in frame[frame["behind"]].itertuples():
        text += " " + names.say(
            "Pada {year} Bank Dunia sudah memakai dasar baru, sedangkan {value} yang dicetak Bank Indonesia masih "
            "dasar lama: beda tahun itu **bukan** beda isi.",
            year=row.year,
            value=number(float(row.bank_indonesia), names.language, 2),
        )
    return text
