"""The catalogue: sources with what they feed, whose counts they carry, and the definitions of the measures."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, figure_id
from analytics.exhibits.codewords import ADDABLE, REPORTS, TOPICS, body_word, word
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries.definitions import definitions
from analytics.queries.sources import UNNAMED, source_list, sources_by_body, sources_by_kind

Row = dict[Hashable, Any]
MOST_BODIES = 9


def catalogue_line(names: Names, chosen: Filter) -> str:
    """The source line of a table that is the catalogue itself."""
    return names.say("katalog rilis {release}", release=chosen.release)


def sources(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, text: str = "", key: str = "sumber"
) -> Exhibit:
    """Every source with its body, kind, date, what it feeds, address and licence.

    Parameters
    ----------
    text
        part of a title, publisher, body or id; empty takes all.

    Returns
    -------
    An exhibit whose frame has the columns of :func:`source_list` and ``body_word``, ``report``, ``feeds``
    (indicators by short name), ``topics`` (words). Its facts hold ``every``, the number of all sources.
    """
    frame = source_list(con, text=text)
    rows = frame.to_dict("records")
    frame = frame.assign(
        body_word=[names.body(source) for source in frame["source_id"]],
        report=[word(names, REPORTS, kind) for kind in frame["report_kind"]],
        feeds=["; ".join(names.short(code) for code in row["indicators"]) for row in rows],
        topics=[topics(names, list(row["indicators"])) for row in rows],
    )
    every = number(len(names.sources), names.language)
    found = number(len(frame), names.language)
    title = names.say("{n} sumber dan apa yang diberinya", n=every)
    return Exhibit(
        key=key,
        title=title if not text else names.say("{n} dari {every} sumber dan apa yang diberinya", n=found, every=every),
        subtitle=names.say("Yang paling banyak memberi angka lebih dulu · kode membuka baris-barisnya"),
        frame=frame,
        columns=_source_columns(names),
        source_ids=tuple(frame["source_id"]),
        source_line=catalogue_line(names, chosen),
        alt=title,
        figure_id=figure_id(key, chosen),
        caveats=(
            names.say(
                "Judul bertanda ° disusun dari alamat, sebab judul aslinya tidak terlihat; … berarti tidak tercantum."
            ),
        ),
        facts={"every": len(names.sources)},
    )


def topics(names: Names, indicators: list[str]) -> str:
    """The topics of some indicators, by name, in reading order."""
    files = [str(names.indicators.at[code, "file"]).split(";")[0] for code in indicators]
    return "; ".join(names.say(title) for topic, title in TOPICS.items() if topic in files)


def _source_columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("title", say("Sumber")),
        Column("publisher", say("Penerbit")),
        Column("body_word", say("Badan")),
        Column("report", say("Jenis")),
        Column("published", say("Terbit")),
        Column("topics", say("Pokok")),
        Column("feeds", say("Memberi angka")),
        Column("figures", say("Angka"), "number"),
        Column("url", say("Alamat")),
        Column("licence", say("Lisensi")),
        Column("retrieved", say("Diambil")),
        Column("source_id", say("Kode"), "code"),
    )


def bodies(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "siapa-menghitung") -> Exhibit:
    """Whose counts the sources carry: one row a body, most sources first.

    Returns
    -------
    An exhibit whose frame has ``body``, ``names``, ``label`` (words) and ``sources`` (number). Its facts hold
    ``rest``, how many bodies stand behind the first, and ``rest_sources``, how many sources these have.
    """
    frame = sources_by_body(con)
    frame = frame.assign(label=[_body_label(names, row) for row in frame.to_dict("records")])
    rest = frame.iloc[MOST_BODIES:]
    return Exhibit(
        key=key,
        title=names.say("Siapa yang menghitung"),
        subtitle=names.say("Jumlah sumber menurut badan yang hitungannya dimuat"),
        frame=frame,
        columns=(
            Column("label", names.say("Badan")),
            Column("sources", names.say("Sumber"), "number"),
        ),
        source_ids=tuple(names.sources.index),
        source_line=catalogue_line(names, chosen),
        alt="; ".join(f"{row['label']} {row['sources']}" for row in frame.head(MOST_BODIES).to_dict("records")),
        figure_id=figure_id(key, chosen),
        facts={"rest": len(rest), "rest_sources": int(rest["sources"].sum())},
    )


def _body_label(names: Names, row: Row) -> str:
    """``KP2MI (BNP2TKI, BP2MI, KemenP2MI)``: a body and what it was called; many names are left out."""
    body = str(row["body"])
    others = ", ".join(name for name in str(row["names"]).split(", ") if body not in name)
    if body == UNNAMED or not others or len(others) > 30:
        return body_word(names, body)
    return f"{body} ({others})"


def quoting(con: duckdb.DuckDBPyConnection, names: Names) -> str:
    """How many sources are press articles that quote a body, and what the others are."""
    kinds = {str(row["report_kind"]): row for row in sources_by_kind(con).to_dict("records")}
    article = kinds.pop("press_article", None)
    language = names.language
    every = sum(int(row["sources"]) for row in kinds.values()) + (int(article["sources"]) if article else 0)
    others = ", ".join(
        f"{word(names, REPORTS, kind)} {number(int(row['sources']), language)}" for kind, row in kinds.items()
    )
    rest = names.say("Yang lain: {kinds}.", kinds=others) if others else ""
    if article is None:
        return rest
    text = names.say(
        "**{n} dari {every} sumber adalah berita**: {named} menyebut badan yang menghitung, {unnamed} tidak.",
        n=number(int(article["sources"]), language),
        every=number(every, language),
        named=number(int(article["named"]), language),
        unnamed=number(int(article["sources"] - article["named"]), language),
    )
    return f"{text} {rest}".strip()


def addable(names: Names, aggregation: str) -> tuple[str, str]:
    """What may be added, and what never: ``sum:sex;never:source_id`` in words."""
    parts = dict(part.partition(":")[::2] for part in aggregation.split(";"))
    return tuple(  # type: ignore[return-value]
        ", ".join(word(names, ADDABLE, code) for code in parts.get(kind, "").split(",") if code)
        for kind in ("sum", "never")
    )


def definition_list(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, text: str = "", key: str = "definisi"
) -> Exhibit:
    """Every measure with its definition, caveat, unit, body, and what may be added.

    Returns
    -------
    An exhibit whose frame has the columns of :func:`definitions` and ``topic_word``, ``body_word``,
    ``sums``, ``never``, ``hides`` (words).
    """
    frame = definitions(con, language=names.language, text=text)
    both = [addable(names, aggregation) for aggregation in frame["aggregation"]]
    frame = frame.assign(
        topic_word=[word(names, TOPICS, topic) for topic in frame["topic"]],
        body_word=[body_word(names, body) if body else names.say("menurut sumbernya") for body in frame["body"]],
        sums=[sums or names.say("tidak ada") for sums, _ in both],
        never=[never for _, never in both],
        hides=[
            names.say("0–9 orang di bawah nasional tampil <10") if kind == "persons" else ""
            for kind in frame["disclosure"]
        ],
    )
    title = names.say("{n} ukuran: definisi dan peringatannya", n=number(len(frame), names.language))
    return Exhibit(
        key=key,
        title=title,
        subtitle=names.say("Satuan, badan yang mendefinisikan, dan apa yang boleh dijumlahkan"),
        frame=frame,
        columns=_definition_columns(names),
        source_ids=tuple(names.sources.index),
        source_line=catalogue_line(names, chosen),
        alt=title,
        figure_id=figure_id(key, chosen),
    )


def _definition_columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("topic_word", say("Pokok")),
        Column("name", say("Ukuran")),
        Column("definition", say("Definisi")),
        Column("caveat", say("Peringatan")),
        Column("unit", say("Satuan")),
        Column("body_word", say("Badan")),
        Column("sums", say("Boleh dijumlahkan menurut")),
        Column("never", say("Jangan dijumlahkan menurut")),
        Column("hides", say("Sel kecil")),
        Column("figures", say("Angka"), "number"),
        Column("indicator", say("Kode"), "code"),
    )


def source_titles(names: Names, frame: pd.DataFrame) -> list[str]:
    """Titles as they are read: ``°`` marks one that was made from the address."""
    return [
        f"{title} °" if basis == "from_address" else title
        for title, basis in zip(frame["title"], frame["title_basis"], strict=True)
    ]
