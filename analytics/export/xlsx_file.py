"""XLSX: the figures, all 38 provinces where the exhibit is provincial, notes, and sources."""

from __future__ import annotations

from io import BytesIO

import duckdb
import pandas as pd
import xlsxwriter

from analytics.exhibit import Exhibit
from analytics.export.tables import all_provinces, flat_table, notes, source_table, titled_sources
from analytics.names import Names


def write_sheet(book: xlsxwriter.Workbook, title: str, frame: pd.DataFrame) -> None:
    """One sheet: bold frozen header, numbers as numbers, text never as a formula."""
    sheet = book.add_worksheet(title[:31])
    head = book.add_format({"bold": True, "bottom": 1})
    whole, part = book.add_format({"num_format": "#,##0"}), book.add_format({"num_format": "#,##0.00"})
    for place, name in enumerate(frame.columns):
        sheet.write_string(0, place, str(name), head)
        width = max([len(str(name)), *(len(str(value)) for value in frame[name].head(200))], default=8)
        sheet.set_column(place, place, min(width + 2, 60))
    for row, values in enumerate(frame.itertuples(index=False), start=1):
        for place, value in enumerate(values):
            if value is None or value is pd.NA or value != value:
                continue
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                sheet.write_number(row, place, float(value), whole if float(value).is_integer() else part)
            else:
                sheet.write_string(row, place, str(value))
    sheet.freeze_panes(1, 0)


def xlsx_bytes(con: duckdb.DuckDBPyConnection, exhibit: Exhibit, names: Names) -> bytes:
    """The exhibit as a workbook.

    Parameters
    ----------
    con
        the release, for the sources.
    exhibit, names
        what is on the screen, in which language.

    Returns
    -------
    Bytes of a workbook with the sheets figures, provinces (where provincial), notes, sources.
    """
    buffer = BytesIO()
    with xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        write_sheet(book, names.say("Angka"), flat_table(exhibit, names))
        if exhibit.provincial:
            write_sheet(book, names.say("38 provinsi"), all_provinces(exhibit, names))
        write_sheet(
            book,
            names.say("Catatan"),
            pd.DataFrame(notes(exhibit, names), columns=[names.say("Hal"), names.say("Isi")]),
        )
        write_sheet(book, names.say("Sumber"), titled_sources(source_table(con, exhibit), names))
    return buffer.getvalue()
