"""The book of statistics: every figure of the release under a number that no other table has or gets."""

from __future__ import annotations

from io import BytesIO

import duckdb
import pandas as pd
import pytest
from openpyxl import load_workbook

from analytics.export import yearbook, yearbook_counts
from analytics.names import Names


def test_numbers_are_unique_and_cover_the_release(con: duckdb.DuckDBPyConnection) -> None:
    listed = yearbook.table_numbers()
    assert listed["number"].is_unique and not listed.duplicated(["indicator", "level"]).any()
    assert listed["number"].str.fullmatch(r"\d{1,2}\.\d{2}").all()
    assert yearbook.unnumbered(con) == []


#: First, middle and last as they were first given out: a number never moves to another table.
GIVEN = [
    ("1.01", "ever_worked_abroad", "province"),
    ("1.06", "placements", "province"),
    ("3.51", "victims_rescued", "nation"),
    ("10.18", "unodc_persons_prosecuted", "country"),
]


def test_given_numbers_have_not_moved() -> None:
    listed = {(row.number, row.indicator, row.level) for row in yearbook.table_numbers().itertuples()}
    assert set(GIVEN) <= listed


def test_book_holds_every_row_and_keeps_an_empty_number(
    con: duckdb.DuckDBPyConnection, names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = yearbook.table_numbers()
    few = listed[listed["indicator"].isin(["victims_rescued", "placements", "poverty_rate"])]
    gone = pd.DataFrame([{"number": "99.01", "indicator": "no_longer", "level": "nation"}])
    monkeypatch.setattr(yearbook, "table_numbers", lambda: pd.concat([few, gone], ignore_index=True))
    monkeypatch.setattr(yearbook, "unnumbered", lambda con: [])
    book = load_workbook(BytesIO(yearbook.yearbook_bytes(con, names)), read_only=True)
    rows = list(book.worksheets[0].iter_rows(min_row=5, values_only=True))
    assert [row[0] for row in rows] == [*few["number"], "99.01"] and rows[-1][2] == 0
    for row, pair in zip(rows, few.itertuples(), strict=False):
        held = list(book[row[0]].iter_rows(min_row=5, values_only=True))
        shown = con.execute(
            """select count(*), sum(obs_value) from observation
               where chosen and obs_status <> 'doubtful' and indicator = ? and level = ?""",
            [pair.indicator, pair.level],
        ).fetchone()
        assert shown is not None and len(held) == row[2] == shown[0]
        assert sum(cells[5] for cells in held if cells[5] is not None) == pytest.approx(shown[1] or 0)
        codes = [cells[0] for cells in held]
        assert codes == sorted(codes)


@pytest.mark.parametrize(("language", "words"), [("id", ("asal", "Kode sumber")), ("en", ("origin", "Source code"))])
def test_roles_and_sources_speak_the_language_of_the_book(
    con: duckdb.DuckDBPyConnection, languages: dict[str, Names], monkeypatch: pytest.MonkeyPatch,
    language: str, words: tuple[str, str],
) -> None:  # fmt: skip
    listed = yearbook.table_numbers()
    few = listed[(listed["indicator"] == "placements") & (listed["level"] == "province")]
    monkeypatch.setattr(yearbook, "table_numbers", lambda: few)
    monkeypatch.setattr(yearbook, "unnumbered", lambda con: [])
    book = load_workbook(BytesIO(yearbook.yearbook_bytes(con, languages[language])), read_only=True)
    roles = {row[2] for row in book.worksheets[1].iter_rows(min_row=5, values_only=True)}
    heads = next(book.worksheets[-1].iter_rows(max_row=1, values_only=True))
    assert words[0] in roles and not {"as_printed", "handling", "receiving"} & roles
    assert heads[0] == words[1] and not [head for head in heads if "_" in head]


def test_figures_of_the_book_and_those_left_out_are_the_release(con: duckdb.DuckDBPyConnection) -> None:
    found = yearbook_counts.counts(con)
    row = con.execute("select count(*), (select count(*) from source) from observation").fetchone()
    assert (found.all, found.sources + found.other_sources) == row
    assert found.printed == sum(len(part) for *_, part in yearbook.numbered(con) if part is not None)
