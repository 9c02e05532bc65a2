"""Buku Statistik: the whole release as numbered tables, whose numbers stay the same from release to release."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import detail_words
from analytics.exhibits.codewords import ROLES, word
from analytics.export.tables import status_word, titled_sources
from analytics.export.workbook import Book
from analytics.export.yearbook_counts import counts, left_out
from analytics.names import Names
from analytics.numbers import period
from data.schema import DIMENSIONS

#: Number, indicator and level of every table. A number is never given to another table; new ones go on after.
NUMBERS = Path(__file__).parents[2] / "data" / "reference" / "yearbook.csv"
_ROWS = """select indicator, level, ref_area, area_role, counterpart_area, {dimensions}, period_kind, period_start,
  period_end, cumulative, obs_value, unit_measure, obs_status, suppressed_by, relation, source_id
  from observation where chosen and obs_status <> 'doubtful'
  order by indicator, level, ref_area, area_role, period_start, period_end, counterpart_area, {dimensions}, obs_id"""


@cache
def table_numbers() -> pd.DataFrame:
    """``number``, ``indicator``, ``level``: the fixed order of the book."""
    return pd.read_csv(NUMBERS, dtype=str, keep_default_na=False)


def unnumbered(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """Which measures and levels of a release have no number yet?"""
    found = con.execute(
        """select distinct indicator, level from observation where chosen and obs_status <> 'doubtful' order by 1, 2"""
    ).fetchall()
    known = set(zip(table_numbers()["indicator"], table_numbers()["level"], strict=True))
    return [pair for pair in found if pair not in known]


def numbered(con: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str, str, pd.DataFrame | None]]:
    """Every table in its order: number, indicator, level, rows (None where the release has none of it)."""
    rows = con.execute(_ROWS.format(dimensions=", ".join(DIMENSIONS))).df()
    groups = {key: part for key, part in rows.groupby(["indicator", "level"], sort=False)}
    pairs = [(row.number, row.indicator, row.level) for row in table_numbers().itertuples()]
    pairs += [(f"+{nth}", *pair) for nth, pair in enumerate(unnumbered(con), start=1)]
    for number, indicator, level in pairs:
        yield number, indicator, level, groups.get((indicator, level))


def yearbook_bytes(con: duckdb.DuckDBPyConnection, names: Names) -> bytes:
    """The book as one XLSX.

    Parameters
    ----------
    con, names
        the release and its names in the language of the book.

    Returns
    -------
    Contents, one sheet a number (a table without rows keeps its sheet and says so), sources. Rows stand by code of
    the region and time, never by size.
    """
    title = names.say("Buku Statistik Hulu Hilir")
    book = Book(con, names, title)
    contents = book.file.add_worksheet(names.say("Daftar isi"))
    lines, words = [], Words(names)
    for number, indicator, level, part in numbered(con):
        heading = table_title(names, indicator, level)
        _sheet(book, number, heading, indicator, part, words)
        lines.append((number, heading, 0 if part is None else len(part)))
    say = names.say
    rule = say("Nomor tabel tetap dari rilis ke rilis; tabel yang tidak lagi berisi tetap memegang nomornya.")
    head = (say("Nomor"), say("Tabel"), say("Baris"))
    book.contents(contents, title, head, lines, (10, 100, 10), note=f"{rule} {left_out(names, counts(con))}")
    _sources(con, book)
    return book.finished()


def table_title(names: Names, indicator: str, level: str) -> str:
    """``Penempatan, provinsi``; a measure that the release no longer knows keeps its id."""
    name = names.indicator(indicator) if indicator in names.indicators.index else indicator
    return f"{name}, {names.say(LEVELS.get(level, level))}"


LEVELS = {
    "nation": "Indonesia",
    "province": "provinsi",
    "kabupaten": "kabupaten/kota",
    "country": "negara",
    "world": "dunia",
}


class Words:
    """Words of periods and parts, each made once."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.periods: dict[tuple[Any, ...], str] = {}
        self.details: dict[tuple[Any, ...], str] = {}

    def period(self, row: dict[Any, Any]) -> str:
        key = (row["period_kind"], row["period_start"], row["period_end"], row["cumulative"])
        if key not in self.periods:
            text = period(key[0], key[1].date(), key[2].date(), self.names.language)
            self.periods[key] = text + (self.names.say(" (kumulatif)") if key[3] else "")
        return self.periods[key]

    def detail(self, row: dict[Any, Any]) -> str:
        key = (row["counterpart_area"], *(row[name] for name in DIMENSIONS))
        if key not in self.details:
            self.details[key] = detail_words(self.names, row)
        return self.details[key]


def _sheet(book: Book, number: str, title: str, indicator: str, part: pd.DataFrame | None, words: Words) -> None:
    say, names = book.names.say, book.names
    sheet = book.file.add_worksheet(number)
    if part is None:
        sheet.write_string(3, 0, say("Tabel ini tidak berisi pada rilis ini."))
    else:
        rows: list[dict[Any, Any]] = part.to_dict("records")
        frame = pd.DataFrame(
            {
                say("Kode"): [row["ref_area"] for row in rows],
                say("Wilayah"): [names.region(row["ref_area"]) for row in rows],
                say("Arti wilayah"): [word(names, ROLES, str(row["area_role"])) for row in rows],
                say("Masa"): [words.period(row) for row in rows],
                say("Rincian"): [words.detail(row) for row in rows],
                say("Angka"): [row["obs_value"] for row in rows],
                say("Satuan"): [names.unit(indicator, row["unit_measure"]) for row in rows],
                say("Status"): [status_word(names, row) for row in rows],
                say("Badan"): [names.body(row["source_id"]) for row in rows],
                say("Sumber"): [row["source_id"] for row in rows],
            }
        )
        book.table(sheet, frame, top=3)
    sheet.write_string(0, 0, f"{say('Tabel {n}', n=number)}. {title}", book.bold)
    if indicator in names.indicators.index:
        sheet.write_string(1, 0, names.definition(indicator), book.quiet)
        sheet.write_string(2, 0, names.caveat(indicator), book.quiet)


def _sources(con: duckdb.DuckDBPyConnection, book: Book) -> None:
    frame = con.execute(
        "select source_id, body_name, title, publisher, published, url, licence from source order by source_id"
    ).df()
    book.table(book.file.add_worksheet(book.names.say("Sumber")), titled_sources(frame, book.names), top=0)
