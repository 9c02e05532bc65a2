"""Buku Statistik on A4: the whole release as numbered tables, with contents, meanings, signs and sources."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import source_line
from analytics.exhibits.codewords import ROLES, TOPICS, word
from analytics.export import paper, pdf_parts, typesetter
from analytics.export.yearbook import Words, numbered, table_title
from analytics.export.yearbook_counts import counts, left_out
from analytics.export.yearbook_tables import Ground, blocks
from analytics.figures.palette import LIGHT
from analytics.names import Names
from analytics.numbers import number

TEMPLATE = Path(__file__).with_name("yearbook.typ")
#: A table of more sources than this refers to the list.
MOST_SOURCES = 4
Data = dict[str, Any]


def yearbook_pdf(con: duckdb.DuckDBPyConnection, names: Names) -> bytes:
    """The printed book.

    Parameters
    ----------
    con, names
        the release and its names in the language of the book.

    Returns
    -------
    A PDF with the same tables under the same numbers as :func:`analytics.export.yearbook.yearbook_bytes`, rows by
    code of the region and time, never by size; the same bytes for the same release.

    Raises
    ------
    NotMade
        where it cannot be set.
    """
    return _set(book_data(con, names), built_at=int(paper.stamp(con).built_at.timestamp()))


def _set(book: Data, *, built_at: int) -> bytes:
    """Set chapter by chapter, each in a process of its own: all at once would take a gigabyte."""
    chapters, bare = book["chapters"], {**book, "chapters": [], "sources": []}
    orders = [*({**bare, "chapters": [chapter]} for chapter in chapters), {**bare, "sources": book["sources"]}]
    pages = 0
    places: dict[str, int] = {}
    with TemporaryDirectory(prefix="hulu-hilir-") as folder:
        parts = [Path(folder) / f"{number_}.pdf" for number_ in range(len(orders))]
        for part, order in zip(parts, orders, strict=True):
            typesetter.pdf_apart(TEMPLATE, order, part, built_at=built_at)
            own, headings = pdf_parts.places(part)
            places |= {label: pages + page for label, page in headings.items()}
            pages += own
        listed = [{**chapter, "tables": [{**one, "blocks": []} for one in chapter["tables"]]} for chapter in chapters]
        order = {**bare, "chapters": listed, "pages": pages, "places": places}
        frame = Path(folder) / "frame.pdf"
        typesetter.pdf_apart(TEMPLATE, order, frame, built_at=built_at)
        return pdf_parts.joined(frame, parts, _titles(book), pages=pages)


def _titles(book: Data) -> dict[str, str]:
    """Labels of headings and what they say."""
    words = book["words"]
    titles = {"sources": words["sources"]}
    for chapter in book["chapters"]:
        titles[f"chapter-{chapter['number']}"] = f"{chapter['number']}. {chapter['title']}"
        for one in chapter["tables"]:
            titles[f"table-{one['number']}"] = f"{words['table']} {one['number']}. {one['title']}"
    return titles


def book_data(con: duckdb.DuckDBPyConnection, names: Names) -> Data:
    """All texts and numbers of the book, as plain data for the typesetter."""
    say, release = names.say, paper.stamp(con)
    tables = list(numbered(con))
    used = sorted({source for *_, part in tables if part is not None for source in part["source_id"]})
    ground = Ground(names, Words(names), {source: place for place, source in enumerate(used, start=1)})
    chapters: dict[str, Data] = {}
    for number_, indicator, level, part in tables:
        chapter = number_.split(".")[0]
        chapters.setdefault(chapter, {"number": chapter, "title": _topic(names, indicator), "tables": []})
        chapters[chapter]["tables"].append(_table(ground, number_, indicator, level, part))
    found = counts(con)
    return {
        "lang": names.language,
        "title": say("Buku Statistik Hulu Hilir"),
        "author": "Hulu Hilir",
        "keywords": [release.label],
        "colors": {key: value for key, value in asdict(LIGHT).items() if isinstance(value, str)},
        "release": paper.stamp_words(names, release),
        "lead": say(
            "{n} angka dalam {tables} tabel dari {sources} sumber. Nomor tabel tetap dari rilis ke rilis; tabel yang "
            "tidak lagi berisi tetap memegang nomornya.",
            n=number(found.printed, names.language),
            tables=number(len(tables), names.language),
            sources=number(len(used), names.language),
        ),
        "reading": [left_out(names, found), *_reading(names)],
        "words": {
            "contents": say("Daftar isi"),
            "reading": say("Cara membaca"),
            "sources": say("Daftar sumber"),
            "empty": say("Tabel ini tidak berisi pada rilis ini."),
            "table": say("Tabel"),
            "definition": say("Arti"),
            "caveat": say("Catatan"),
        },
        "chapters": list(chapters.values()),
        "sources": _sources(con, ground),
    }


def _reading(names: Names) -> list[str]:
    say = names.say
    return [
        say("… data tidak tersedia · – nol · * sementara · r direvisi · e perkiraan · <10 sel kecil disamarkan"),
        say("× berarti ditahan sumbernya; sel kosong berarti tidak ada angka dalam rilis ini, bukan nol."),
        say("Angka dalam kurung siku menunjuk nomor pada daftar sumber, di kepala kolom atau di sebelah angkanya."),
        say("Baris berurut menurut kode wilayah dan waktu, bukan menurut besarnya. Badan dan cara hitung yang berbeda "
            "tidak dijumlahkan."),
        say("Angka meragukan tidak dicetak. Tiap angka sebagai satu baris dengan kode dan statusnya ada di buku XLSX; "
            "nilai lain untuk sel yang sama ada di layar."),
    ]  # fmt: skip


def _topic(names: Names, indicator: str) -> str:
    if indicator not in names.indicators.index:
        return names.say("Lainnya")
    return word(names, TOPICS, str(names.indicators.at[indicator, "file"]).split(";")[0])


def _table(ground: Ground, number_: str, indicator: str, level: str, part: pd.DataFrame | None) -> Data:
    names, known = ground.names, indicator in ground.names.indicators.index
    return {
        "number": number_,
        "title": table_title(names, indicator, level),
        "definition": names.definition(indicator) if known else "",
        "caveat": names.caveat(indicator) if known else "",
        "sub": "" if part is None else _same(ground, indicator, part),
        "source": "" if part is None else _source(ground, part),
        "blocks": [] if part is None else blocks(ground, indicator, part),
    }


def _same(ground: Ground, indicator: str, part: pd.DataFrame) -> str:
    """What all rows of a table share: unit, area, its role, its only period."""
    names, first = ground.names, part.iloc[0].to_dict()
    words = [names.unit(indicator, first["unit_measure"])] if part["unit_measure"].nunique() == 1 else []
    if part["ref_area"].nunique() == 1:
        words.append(names.region(first["ref_area"]))
    if part["area_role"].nunique() == 1:
        words.append(word(names, ROLES, str(first["area_role"])))
    times = part[["period_kind", "period_start", "period_end", "cumulative"]].drop_duplicates()
    periods = {ground.words.period(row) for row in times.to_dict("records")}
    if len(periods) == 1:
        words += periods
    return " · ".join(text for text in words if text)


def _source(ground: Ground, part: pd.DataFrame) -> str:
    used, say = sorted(set(part["source_id"])), ground.names.say
    if len(used) > MOST_SOURCES:
        return say("Sumber: {n} sumber, bernomor pada daftar sumber.", n=number(len(used), ground.names.language))
    line = "; ".join(f"{source_line(ground.names, [source])} {ground.mark(source)}" for source in used)
    return say("Sumber: {line}.", line=line)


def _sources(con: duckdb.DuckDBPyConnection, ground: Ground) -> list[Data]:
    rows = con.execute("select source_id, title, publisher, published, url from source").fetchall()
    found = {row[0]: row[1:] for row in rows}
    listed = []
    for source in ground.sources:
        title, publisher, published, url = found[source]
        parts = (ground.names.body(source), title, publisher, published)
        listed.append(
            {"mark": ground.mark(source), "text": ". ".join(part.rstrip(".") for part in parts if part), "url": url}
        )
    return listed
