"""A workbook: contents, one sheet a table with its native chart, notes, sources."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import duckdb
import pandas as pd
import xlsxwriter

from analytics.exhibit import Exhibit
from analytics.export import paper
from analytics.export.tables import all_provinces, flat_table, notes, source_table, titled_sources
from analytics.export.task import Step, silent
from analytics.figures.palette import LIGHT
from analytics.names import Names

OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
MOST_BARS = 15
FORMATS = {0: "#,##0", 1: "#,##0.0", 2: "#,##0.00"}


class Book:
    """An xlsxwriter workbook with the few formats that all sheets share; its only date is that of the release."""

    def __init__(self, con: duckdb.DuckDBPyConnection, names: Names, title: str) -> None:
        self.buffer, self.names, self.release = BytesIO(), names, paper.stamp(con)
        self.file = xlsxwriter.Workbook(self.buffer, OPTIONS)
        built = self.release.built_at.replace(tzinfo=None)
        self.file.set_properties({"title": title, "author": "Hulu Hilir", "created": built})
        self.bold = self.file.add_format({"bold": True})
        self.head = self.file.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.quiet = self.file.add_format({"font_color": LIGHT.muted})
        self.numbers = {count: self.file.add_format({"num_format": text}) for count, text in FORMATS.items()}
        self.link = self.file.add_format({"font_color": LIGHT.accent, "underline": 1})

    def finished(self) -> bytes:
        """The file's bytes."""
        self.file.close()
        return self.buffer.getvalue()

    def cell(self, sheet: Any, row: int, place: int, value: object, decimals: int = 0) -> None:
        """Numbers as numbers, text as text (never a formula or link); what is empty stays empty."""
        if value is None or value is pd.NA or value != value:
            return
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            whole = decimals == 0 and float(value).is_integer()
            style = self.numbers[0 if whole else min(max(decimals, 1), 2)]
            sheet.write_number(row, place, float(value), style)
        else:
            sheet.write_string(row, place, str(value))

    def contents(
        self, sheet: Any, title: str, head: Sequence[str], rows: Sequence[tuple[Any, ...]], widths: Sequence[int],
        *, note: str = "",
    ) -> None:  # fmt: skip
        """Title, release, what must be known, and a row for each sheet: its name leads there."""
        sheet.write_string(0, 0, title, self.bold)
        sheet.write_string(1, 0, paper.stamp_words(self.names, self.release), self.quiet)
        if note:
            sheet.write_string(2, 0, note, self.quiet)
        for place, (words, width) in enumerate(zip(head, widths, strict=True)):
            sheet.write_string(3, place, words, self.head)
            sheet.set_column(place, place, width)
        for line, (name, *rest) in enumerate(rows, start=4):
            sheet.write_url(line, 0, f"internal:'{name}'!A1", self.link, string=name)
            for place, value in enumerate(rest, start=1):
                self.cell(sheet, line, place, value)
        sheet.freeze_panes(4, 0)

    def table(
        self, sheet: Any, frame: pd.DataFrame, *, top: int, decimals: dict[str, int] | None = None
    ) -> None:
        """Bold frozen header, then the rows; columns as wide as their first rows."""
        for place, name in enumerate(frame.columns):
            sheet.write_string(top, place, str(name), self.head)
            longest = max([len(str(name)), *(len(str(value)) for value in frame[name].head(60))], default=8)
            sheet.set_column(place, place, min(longest + 2, 48))
        places = [(decimals or {}).get(str(name), 0) for name in frame.columns]
        for row, values in enumerate(frame.itertuples(index=False), start=top + 1):
            for place, value in enumerate(values):
                self.cell(sheet, row, place, value, places[place])
        sheet.freeze_panes(top + 1, 0)
        if len(frame):
            sheet.autofilter(top, 0, top + len(frame), len(frame.columns) - 1)


def workbook_bytes(
    con: duckdb.DuckDBPyConnection, names: Names, exhibits: Sequence[Exhibit], *, title: str, step: Step = silent
) -> bytes:
    """The figures of a page or a province.

    Parameters
    ----------
    con
        the release, for sources.
    exhibits
        one sheet each, in their order; provincial ones get a second sheet with all 38 provinces.
    step
        is told of each sheet.

    Returns
    -------
    An XLSX with contents, sheets ``1``, ``2`` …, notes and sources. Hidden cells are empty and say so beside.
    """
    book, say = Book(con, names, title), names.say
    contents = book.file.add_worksheet(say("Daftar isi"))
    rows = []
    for number_, exhibit in enumerate(exhibits, start=1):
        step(number_ - 1, len(exhibits))
        _exhibit_sheet(book, str(number_), exhibit)
        rows.append((str(number_), exhibit.title, exhibit.figure_id))
        if exhibit.provincial:
            sheet = book.file.add_worksheet(f"{number_} {say('38 provinsi')}")
            book.table(sheet, all_provinces(exhibit, names), top=0)
    book.contents(contents, title, (say("Lembar"), say("Tabel"), say("ID grafik")), rows, (10, 90, 46))
    told = [(str(nth), *note) for nth, one in enumerate(exhibits, start=1) for note in notes(one, names)]
    frame = pd.DataFrame(told, columns=[say("Lembar"), say("Hal"), say("Isi")])
    book.table(book.file.add_worksheet(say("Catatan")), frame, top=0)
    _sources(con, book, exhibits)
    return book.finished()


def _exhibit_sheet(book: Book, name: str, exhibit: Exhibit) -> None:
    sheet, flat = book.file.add_worksheet(name), flat_table(exhibit, book.names)
    decimals = {column.label: column.decimals for column in exhibit.columns}
    book.table(sheet, flat, top=3, decimals=decimals)
    sheet.write_string(0, 0, exhibit.title, book.bold)
    sheet.write_string(1, 0, exhibit.subtitle.replace("**", ""), book.quiet)
    sheet.write_string(2, 0, exhibit.figure_id, book.quiet)
    _chart(book, sheet, name, exhibit, flat)


def _chart(book: Book, sheet: Any, name: str, exhibit: Exhibit, flat: pd.DataFrame) -> None:
    """A native chart where the rows are a yearly series of one area, or a short list of names."""
    column = next((one for one in exhibit.columns if one.kind in ("figure", "number", "percent")), None)
    if column is None or "name" not in exhibit.frame or not len(flat) or exhibit.columns[0].name != "name":
        return
    series = {"year", "segment"} <= set(exhibit.frame.columns) and exhibit.frame["year"].is_unique
    if not series and ("period" in exhibit.frame or exhibit.frame["name"].duplicated().any()):
        return
    last = 3 + (len(flat) if series else min(len(flat), MOST_BARS))
    value, label = flat.columns.get_loc(column.label), flat.columns.get_loc(exhibit.columns[0].label)
    chart = book.file.add_chart({"type": "column" if series else "bar"})
    chart.add_series(
        {
            "name": column.label,
            "categories": [name, 4, label, last, label],
            "values": [name, 4, value, last, value],
            "fill": {"color": LIGHT.accent},
            "gap": 45,
            "data_labels": {"value": True, "num_format": FORMATS[min(column.decimals, 2)]},
        }
    )
    chart.set_title({"name": exhibit.title, "name_font": {"size": 11}})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": not series, "major_gridlines": {"visible": False}})
    chart.set_x_axis({"major_gridlines": {"visible": False}})
    chart.show_blanks_as("gap")
    sheet.insert_chart(3, len(flat.columns) + 1, chart, {"description": exhibit.alt, "x_scale": 1.5, "y_scale": 1.5})


def _sources(con: duckdb.DuckDBPyConnection, book: Book, exhibits: Sequence[Exhibit]) -> None:
    frames = [source_table(con, exhibit) for exhibit in exhibits]
    frame = pd.concat(frames, ignore_index=True).drop_duplicates("source_id") if frames else pd.DataFrame()
    if len(frame):
        frame = titled_sources(frame, book.names)
    book.table(book.file.add_worksheet(book.names.say("Sumber")), frame, top=0)
