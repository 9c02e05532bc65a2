"""XLSX: figures, all provinces in the order of Statistics Indonesia, notes, sources."""

from __future__ import annotations

import io
from collections.abc import Callable

import duckdb
import openpyxl
import pandas as pd
import pytest

from analytics.exhibits.destinations import placements_by_destination
from analytics.exhibits.regions import placements_by_province
from analytics.export.xlsx_file import write_sheet, xlsx_bytes
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]
Book = openpyxl.Workbook


def rows(book: Book, sheet: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in book[sheet].iter_rows(values_only=True)]


def read(content: bytes) -> Book:
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.mark.parametrize("language", ["id", "en"])
def test_sheets_of_a_province_map(con: Con, languages: dict[str, Names], chosen: Make, language: str) -> None:
    names = languages[language]
    exhibit = placements_by_province(con, names, chosen(2025, language=language))
    book = read(xlsx_bytes(con, exhibit, names))
    titles = {"id": ["Angka", "38 provinsi", "Catatan", "Sumber"], "en": ["Figure", "38 provinces", "Notes", "Source"]}
    assert book.sheetnames == titles[language]
    figures = rows(book, book.sheetnames[0])
    place = figures[0].index(names.say("Penempatan"))
    assert {row[0]: row[place] for row in figures[1:] if row[place] is not None} == dict(
        zip(*(exhibit.frame[exhibit.frame["listed"]][column] for column in ("ref_area", "obs_value")), strict=True)
    )


def test_all_provinces_in_bps_order_with_their_sign(con: Con, names: Names, chosen: Make) -> None:
    exhibit = placements_by_province(con, names, chosen(2025))
    table = rows(read(xlsx_bytes(con, exhibit, names)), "38 provinsi")
    head, body = list(table[0]), table[1:]
    assert head[:3] == ["Kode Kemendagri", "Kode BPS", "Provinsi"] and len(body) == 38
    bps = [str(row[1]) for row in body]
    assert bps == sorted(bps) and bps[0] == "11" and len(set(bps)) == 38
    value = {row[0]: row[head.index("Penempatan")] for row in body}
    assert value["35"] == 69925 and value["95"] == "…"
    assert sum(one == "…" for one in value.values()) == 28
    assert next(row[2] for row in body if row[0] == "95") == "Papua Pegunungan"


def test_an_old_map_lists_the_old_provinces_as_figures(con: Con, names: Names, chosen: Make) -> None:
    exhibit = placements_by_province(con, names, chosen(2014))
    book = read(xlsx_bytes(con, exhibit, names))
    figures = {row[0]: row for row in rows(book, "Angka")[1:]}
    assert len(figures) == 34 and "91_old" in figures
    every = {row[0]: row for row in rows(book, "38 provinsi")[1:]}
    assert len(every) == 38 and "…" in every["91"], "the old province's figure is not given to the new one"


def test_notes_and_sources_can_be_read_alone(con: Con, names: Names, chosen: Make) -> None:
    exhibit = placements_by_province(con, names, chosen(2025), measure="rate")
    book = read(xlsx_bytes(con, exhibit, names))
    notes = dict(rows(book, "Catatan")[1:])
    assert notes["Judul"] == exhibit.title and notes["ID grafik"] == exhibit.figure_id
    assert notes["Jangan disimpulkan"] == exhibit.not_to_conclude and "<10" in str(notes["Tanda"])
    assert {row[0] for row in rows(book, "Sumber")[1:]} == set(exhibit.source_ids)
    assert len(exhibit.source_ids) >= 2, "placements and population"


def test_no_sheet_of_provinces_where_rows_are_countries(con: Con, names: Names, chosen: Make) -> None:
    book = read(xlsx_bytes(con, placements_by_destination(con, names, chosen(2025)), names))
    assert book.sheetnames == ["Angka", "Catatan", "Sumber"]


def test_text_is_never_a_formula() -> None:
    import xlsxwriter

    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        write_sheet(book, "a", pd.DataFrame({"x": ["=1+1", "@cmd", "teks"], "y": [1.0, None, 2.5]}))
    sheet = read(buffer.getvalue())["a"]
    assert [cell.data_type for cell in sheet["A"]] == ["s"] * 4 and sheet["A2"].value == "=1+1"
    assert [cell.value for cell in sheet["B"]] == ["y", 1, None, 2.5]
