"""The printed book read back: its numbers, figures of the release, every row once, the same bytes twice."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import duckdb
import pandas as pd
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from pypdf import PdfReader

from analytics import books
from analytics.export import typesetter, yearbook, yearbook_pdf
from analytics.export.errors import NotMade
from analytics.names import Names
from analytics.numbers import number

#: Measures that need each form: years across, one figure a line, details across, hidden cells.
SOME = ["poverty_rate", "placements", "population_registered", "victims_assisted", "victims_rescued"]
_ROWS = "from observation where chosen and obs_status <> 'doubtful' and indicator = ? and level = ?"


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> pd.DataFrame:
    """A short book: some tables, and a number that no longer holds anything."""
    listed = yearbook.table_numbers()
    listed = listed[listed["indicator"].isin(SOME) & listed["level"].isin(["nation", "province"])]
    gone = pd.DataFrame([{"number": "99.01", "indicator": "no_longer", "level": "nation"}])
    short = pd.concat([listed, gone], ignore_index=True)
    monkeypatch.setattr(yearbook, "table_numbers", lambda: short)
    monkeypatch.setattr(yearbook, "unnumbered", lambda con: [])
    return short


def told(content: bytes) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_book_says_numbers_figures_and_sources(
    con: duckdb.DuckDBPyConnection, languages: dict[str, Names], few: pd.DataFrame, language: str
) -> None:
    names = languages[language]
    first, second = (yearbook_pdf.yearbook_pdf(con, names) for _ in range(2))
    assert first == second and b"pdfuaid" in first
    text, word = told(first), names.say("Tabel")
    for row in few.itertuples():
        title = yearbook.table_title(names, row.indicator, row.level)
        assert f"{word} {row.number}. {title}" in text
    assert names.say("Tabel ini tidak berisi pada rilis ini.") in text
    for province, year in (("35", 2024), ("52", 2024)):
        row = con.execute(
            """select obs_value from mart_annual where indicator = 'placements' and ref_area = ? and year = ?
               and counterpart_area = '' and area_role = 'origin' and body = 'KP2MI'""",
            [province, year],
        ).fetchone()
        assert row is not None and number(row[0], language) in text
    reader = PdfReader(BytesIO(first))
    last = " ".join(reader.pages[-1].extract_text().split())
    assert f"{len(reader.pages)} / {len(reader.pages)}" in last


def test_tags_contents_and_outline_lead_through_all_parts(
    con: duckdb.DuckDBPyConnection, names: Names, few: pd.DataFrame
) -> None:
    content = yearbook_pdf.yearbook_pdf(con, names)
    book = Pdf.open(BytesIO(content))
    pages = {page.obj.objgen: place for place, page in enumerate(book.pages)}
    root = book.Root.StructTreeRoot
    elements = [one for one in book.objects if isinstance(one, Dictionary) and one.get("/Type") == Name.StructElem]
    # Every mark on a page belongs to one element of that page, which hangs on the tree of the whole.
    numbers, marks = list(root.ParentTree.Nums), 0
    assert numbers[::2] == sorted(set(numbers[::2]))
    owners = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for page in book.pages:
        for mark, owner in enumerate(owners[int(page.obj.StructParents)]):
            assert mark in [kid for kid in owner.K if isinstance(kid, int)] and owner.Pg.objgen == page.obj.objgen
            marks += 1
        for link in page.get("/Annots", []):
            assert str(owners[int(link.StructParent)].S) == "/Link"
    assert marks == sum(isinstance(kid, int) for one in elements for kid in one.get("/K", []))
    assert {str(one.S) for one in root.K[0].K} >= {"/H1", "/H2", "/H3", "/Table", "/Link"}
    assert [str(one.S) for one in root.K[0].K].count("/H1") == 1
    assert all(one.P.objgen == root.K[0].objgen for one in root.K[0].K)
    # Cells know the heads of their columns, each of which is there once.
    identified = [str(one.ID) for one in elements if "/ID" in one]
    said = {str(head) for one in elements for part in one.get("/A", []) for head in part.get("/Headers", [])}
    assert len(set(identified)) == len(identified) and said <= set(identified)
    assert sorted(identified) == [str(name) for name in list(root.IDTree.Names)[::2]]
    # The contents lead to each table, and say so; the outline names them in order.
    flat = list(book.Root.Names.Dests.Names)
    spots = {str(label): pages[spot[0].objgen] for label, spot in zip(flat[::2], flat[1::2], strict=True)}
    links = [link for page in book.pages for link in page.get("/Annots", Array())]
    tables = [f"table-{number_}" for number_ in few["number"]]
    assert [str(link.Dest) for link in links if str(link.Dest).startswith("table-")] == tables
    assert {str(link.Dest) for link in links} == set(spots)
    reader = PdfReader(BytesIO(content))
    for link in links:
        text = " ".join(reader.pages[spots[str(link.Dest)]].extract_text().split())
        assert str(link.Contents) in text
    with book.open_outline() as outline:
        (title,) = outline.root
        chapters = [item for item in title.children if item.children]
        items = [item.title for chapter in chapters for item in chapter.children]
    assert [item.split(". ")[0].split()[-1] for item in items] == list(few["number"])


def test_what_the_typesetter_says_is_told(tmp_path: Path) -> None:
    template = tmp_path / "bad.typ"
    template.write_text("#panic(1)")
    with pytest.raises(NotMade, match="panicked"):
        typesetter.pdf_apart(template, {"title": "x"}, tmp_path / "bad.pdf", built_at=0)
    assert not (tmp_path / "bad.pdf").exists()


def test_every_row_stands_in_one_cell(
    con: duckdb.DuckDBPyConnection, names: Names, few: pd.DataFrame
) -> None:
    book = yearbook_pdf.book_data(con, names)
    tables = {table["number"]: table for chapter in book["chapters"] for table in chapter["tables"]}
    assert list(tables) == list(few["number"])
    for row in few.itertuples():
        shown = con.execute(f"select count(*) {_ROWS}", [row.indicator, row.level]).fetchone()
        assert shown is not None
        table, cells = tables[row.number], 0
        for block in table["blocks"]:
            assert sum(block["widths"]) <= 180.01 and len(block["head"]) == len(block["widths"])
            one_a_line = block["texts"] == 2
            for line in block["rows"]:
                assert len(line) == len(block["head"])
                cells += 1 if one_a_line else sum(1 for cell in line[1:] if cell)
        assert cells == shown[0], row.number
        sql = f"select count(*) {_ROWS} and suppressed_by = 'rule'"
        hidden = con.execute(sql, [row.indicator, row.level]).fetchone()
        said = [cell for block in table["blocks"] for line in block["rows"] for cell in line[1:]]
        assert hidden is not None and sum(1 for cell in said if cell.split("\u00a0")[0] == "<10") == hidden[0]


def test_texts_of_data_are_never_markup(
    con: duckdb.DuckDBPyConnection, names: Names, few: pd.DataFrame, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(yearbook_pdf, "table_title", lambda *_: "#panic() *x* $y$ <b>")
    assert "#panic() *x* $y$ <b>" in told(yearbook_pdf.yearbook_pdf(con, names))


def test_the_command_makes_a_whole_file_or_says_why(
    release_path, tmp_path, few, monkeypatch, capsys  # type: ignore[no-untyped-def]
) -> None:
    target = tmp_path / "book.pdf"
    assert books.main(["--release", str(release_path), "--out", str(target)]) == 0
    assert target.read_bytes().startswith(b"%PDF") and [path.name for path in tmp_path.iterdir()] == ["book.pdf"]

    def failing(*_: object) -> bytes:
        raise NotMade("tidak muat")

    target.unlink()
    monkeypatch.setitem(books.KINDS, "pdf", failing)
    assert books.main(["--release", str(release_path), "--out", str(target)]) == 1
    assert "tidak muat" in capsys.readouterr().err and list(tmp_path.iterdir()) == []
    with pytest.raises(NotMade, match="Error"):
        books.made_apart(tmp_path / "none.duckdb", "id", "xlsx")
