"""Workbooks read back: one sheet a table, numbers as in the frame, text never a formula."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import duckdb
import pytest
from openpyxl import load_workbook

from analytics.exhibits.profile import province_profile
from analytics.export.tables import flat_table
from analytics.export.workbook import workbook_bytes
from analytics.filters import Filter
from analytics.names import Names


@pytest.mark.parametrize("language", ["id", "en"])
def test_sheets_hold_the_frames(
    con: duckdb.DuckDBPyConnection, languages: dict[str, Names], chosen: Callable[..., Filter], language: str
) -> None:
    names = languages[language]
    exhibits = province_profile(con, names, chosen(language=language), province="35").exhibits
    book = load_workbook(BytesIO(workbook_bytes(con, names, exhibits, title="Uji")))
    assert book.sheetnames[1 : len(exhibits) + 1] == [str(place) for place in range(1, len(exhibits) + 1)]
    for place, exhibit in enumerate(exhibits, start=1):
        sheet, flat = book[str(place)], flat_table(exhibit, names)
        rows = list(sheet.iter_rows(min_row=5, max_row=4 + len(flat), max_col=len(flat.columns), values_only=True))
        for held, shown in zip(rows, flat.itertuples(index=False), strict=True):
            for cell, value in zip(held, shown, strict=True):
                if value is None or value != value or value == "":
                    assert cell in (None, "")
                else:
                    assert cell == (value if isinstance(value, str) else pytest.approx(float(value)))
        assert sheet.freeze_panes == "A5" and sheet["A3"].value == exhibit.figure_id
    contents = book.worksheets[0]
    assert [row[2].value for row in contents.iter_rows(min_row=5)] == [one.figure_id for one in exhibits]
    assert any(sheet._charts for sheet in book.worksheets)
    listed = {row[0].value for row in book.worksheets[-1].iter_rows(min_row=2)}
    assert listed == {source for exhibit in exhibits for source in exhibit.source_ids}


def test_text_is_never_a_formula_or_link(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    exhibit = province_profile(con, names, chosen(), province="82").charts[0].exhibit
    frame = exhibit.frame.assign(name="=1+1", body_name="http://a.b/")
    evil = replace(exhibit, title='=HYPERLINK("x")', frame=frame)
    book = load_workbook(BytesIO(workbook_bytes(con, names, [evil], title="=x")))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.value for cell in cells if cell.data_type == "f"] == []
    linked = [cell for cell in cells if cell.hyperlink and not cell.hyperlink.location]
    assert linked == []
    assert any(cell.value == "=1+1" for cell in cells)


def test_same_release_gives_the_same_workbook(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    exhibits = province_profile(con, names, chosen(), province="95").exhibits
    first, second = (workbook_bytes(con, names, exhibits, title="Uji") for _ in range(2))
    assert first == second
