"""A file that cannot be read as it should is named; it never ends in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.tables import FIGURE_PATHS, SMALL_TABLES, read_csv, read_inputs


def written(folder: Path, content: bytes) -> Path:
    path = folder / "table.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(("content", "row", "expected"), [
    (b"", 1, "baris nama kolom"),
    (b"a,b\n1,2\n\xff,3\n", 3, "teks berkode UTF-8"),
    (b"a,b\n1,2\n3", 3, "berkas berakhir dengan baris utuh dan ganti baris"),
    (b"a,b\n1,2\n3\n", 3, "{n} sel dalam satu baris"),
    (b"a,b\n1,2,3\n", 2, "{n} sel dalam satu baris"),
    (b'a,b\n1,2\n3,"four\n', 3, "baris CSV yang tanda kutipnya tertutup"),
    (b"a,a\n1,2\n", 1, "setiap nama kolom hanya sekali"),
    (b"\x00\x01\x02\n", None, ""),
])
def test_a_broken_file_is_named_with_its_row(tmp_path: Path, content: bytes, row: int | None, expected: str) -> None:
    frame, flaws = read_csv(written(tmp_path, content))
    if not expected:
        return
    assert frame.empty and (flaws[0].file, flaws[0].rule) == ("table.csv", "readable")
    assert (row, expected) in {(flaw.row, flaw.expected) for flaw in flaws}


def test_a_table_is_read_as_text_without_guesses(tmp_path: Path) -> None:
    frame, flaws = read_csv(written(tmp_path, '\ufeffcode,note\r\n01,NA\r\n,"a ""b"",\nc"\r\n'.encode()))
    assert flaws == []
    assert frame.to_dict("list") == {"code": ["01", ""], "note": ["NA", 'a "b",\nc']}


def test_a_table_without_lines_keeps_its_columns(tmp_path: Path) -> None:
    frame, flaws = read_csv(written(tmp_path, b"a,b\n"))
    assert flaws == [] and list(frame.columns) == ["a", "b"] and frame.empty


def test_an_empty_folder_names_every_missing_file(tmp_path: Path) -> None:
    flaws = read_inputs(tmp_path).flaws
    assert {flaw.file for flaw in flaws} == {*FIGURE_PATHS, *(Path(path).name for path in SMALL_TABLES.values())}
    assert {flaw.expected for flaw in flaws} == {"berkas ada dan dapat dibuka"}
