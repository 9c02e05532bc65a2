"""What is not published yet, or was not found, and which body owns it."""

from __future__ import annotations

import re
from datetime import date

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, figure_id
from analytics.exhibits.catalogue import catalogue_line
from analytics.exhibits.codewords import GAP_KINDS, LEVELS, body_word, word
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number, period
from analytics.queries.gaps import gap_owners, gaps

_MONTH, _QUARTER = re.compile(r"(\d{4})-(\d\d)"), re.compile(r"(\d{4})-Q(\d)")


def one_period(names: Names, text: str) -> str:
    """``2013`` → 2013, ``2024-05`` → Mei 2024, ``2020-Q4`` → triwulan IV 2020; anything else as it stands."""
    if found := _QUARTER.fullmatch(text):
        start = date(int(found[1]), 3 * int(found[2]) - 2, 1)
        return period("quarter", start, start, names.language)
    if found := _MONTH.fullmatch(text):
        start = date(int(found[1]), int(found[2]), 1)
        return period("month", start, start, names.language)
    return text


def gap_period(names: Names, text: str) -> str:
    """The periods of a gap in words: a list by ``;``, open where it ends in ``/``; empty means all."""
    if not text:
        return names.say("semua")
    parts = []
    for part in text.split(";"):
        first, slash, last = part.partition("/")
        if slash and not last:
            parts.append(names.say("sejak {period}", period=one_period(names, first)))
        else:
            parts.append("–".join(one_period(names, end) for end in (first, last) if end))
    return ", ".join(parts)


def gap_list(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, owner: str = "", key: str = "celah"
) -> Exhibit:
    """Every gap with its level, period, kind, owner, and what is known instead.

    Parameters
    ----------
    owner
        a body; empty takes all.

    Returns
    -------
    An exhibit whose frame has ``subject``, ``level_word``, ``where``, ``when``, ``state``, ``owners``,
    ``known``, ``indicator``, ``gap_id``; its facts hold ``every``, the number of all gaps.
    """
    frame = gaps(con, owner=owner)
    language = names.language
    frame = frame.assign(
        subject=frame[f"subject_{language}"],
        known=frame[f"known_{language}"],
        level_word=[word(names, LEVELS, level) for level in frame["level"]],
        where=[
            ", ".join(names.region(code) for code in text.split(";") if code) or names.say("semua")
            for text in frame["ref_area"]
        ],
        when=[gap_period(names, text) for text in frame["period"]],
        state=[word(names, GAP_KINDS, kind) for kind in frame["kind"]],
        owners=[", ".join(body_word(names, part) for part in text.split(";")) for text in frame["owner"]],
    )
    every = len(frame) if not owner else len(gaps(con))
    title = _title(names, len(frame), every, owner)
    cited = tuple(
        dict.fromkeys(
            source for text in frame["source_id"] for source in text.split(";") if source in names.sources.index
        )
    )
    return Exhibit(
        key=key,
        title=title,
        subtitle=names.say(
            "Kosong adalah jawaban: setiap celah punya pemilik dan pengganti yang diketahui · "
            "“tidak ditemukan” berarti tidak ada dalam kumpulan sumber ini"
        ),
        frame=frame.drop(columns=["source_id"]).assign(sources=frame["source_id"].str.replace(";", "; ")),
        columns=_columns(names),
        source_ids=cited,
        source_line=catalogue_line(names, chosen),
        alt=title,
        figure_id=figure_id(key, chosen),
        not_to_conclude=names.say("Angka yang tidak ada bukan nol."),
        facts={"every": every},
    )


def _title(names: Names, found: int, every: int, owner: str) -> str:
    total = number(every, names.language)
    if not owner:
        return names.say("{n} hal yang belum terbit atau tidak ditemukan, dan siapa pemiliknya", n=total)
    return names.say(
        "{n} dari {total} hal yang belum terbit atau tidak ditemukan: {owner}",
        n=number(found, names.language),
        total=total,
        owner=body_word(names, owner),
    )


def _columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("subject", say("Yang belum ada")),
        Column("level_word", say("Tingkat")),
        Column("where", say("Wilayah")),
        Column("when", say("Masa")),
        Column("state", say("Keadaan")),
        Column("owners", say("Pemilik")),
        Column("known", say("Yang diketahui sebagai gantinya")),
        Column("sources", say("Sumber"), "code"),
    )


def owner_counts(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """``owner`` and ``gaps``, most first; a gap of two bodies counts for each."""
    return gap_owners(con)
