"""Rekonsiliasi and Mutu, run without a browser: both languages, choices, nonsense, an older release."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from tests.pages import walk
from ui import release

FILE = "pages/data-sumber.py"


def page(**codes: str) -> AppTest:
    return walk.opened(FILE, **codes)


words = walk.bodies


@pytest.mark.parametrize(("section", "told"), [
    ("rekonsiliasi", ("with more than one value, the widest difference first", "printed computations do not fit",
                      "breakdowns beside their total", "figures that more than one body counts")),
    ("mutu", ("What should be published first", "Completeness by province and year", "past their rhythm",
              "Signs and their meaning", "with an interval, with neither")),
])  # fmt: skip
def test_each_section_reads_in_english(section: str, told: tuple[str, ...]) -> None:
    found = words(page(bagian=section, bahasa="en"))
    assert [text for text in told if text not in found] == []
    assert "tidak cocok" not in found and "lewat irama" not in found and "Unduh" not in found


def test_the_known_mistake_stands_on_the_screen_with_its_badge() -> None:
    found = words(page(bagian="rekonsiliasi"))
    row = re.search(r"<tr[^>]*>(?:(?!</tr>).)*Pengaduan Jawa Barat naik(?:(?!</tr>).)*</tr>", found)
    assert row is not None
    assert all(text in row[0] for text in ("+29,37 %", "+20,0 %", "+9,37", "tidak cocok", "35 → 42"))


def test_an_indicator_filters_the_disagreements() -> None:
    test = page(bagian="rekonsiliasi", indikator="remittances_workers")
    found = words(test)
    con = release.cursor(release.current_file())
    sql = "select count(distinct cell) from observation where rivals > 0 and indicator = 'remittances_workers'"
    (cells,) = con.execute(sql).fetchone() or (0,)
    assert f"{cells} sel dengan lebih dari satu nilai" in found and "105 sel" not in found
    test.selectbox("mutu_indicator").select("").run()
    assert "157 sel" in words(test) and "105 sel" in words(test)


def test_a_measure_and_a_province_of_the_grid() -> None:
    found = words(page(bagian="mutu", indikator="placements", wilayah="35", tahun="2020"))
    assert "menurut provinsi dan tahun: Penempatan PMI" in found and 'class="chosen"' in found
    grid = re.search(r'hh-heat".*?</table>', found)
    assert grid is not None and "2020" in grid[0] and "2021" not in grid[0]


def test_an_owner_is_told_what_to_publish() -> None:
    test = page(bagian="mutu")
    test.selectbox("mutu_owner").select("BPS").run()
    assert "Apa yang harus terbit lebih dulu: BPS" in words(test)
    assert test.query_params["pemilik"] == "BPS"


@pytest.mark.parametrize("section", ["rekonsiliasi", "mutu"])
def test_nonsense_is_named_and_a_measure_of_elsewhere_is_not(section: str) -> None:
    found = words(page(bagian=section, indikator="<i>no</i>", pemilik="nobody"))
    assert "yang tidak dikenal" in found and "<i>no</i>”" not in found
    assert "yang tidak dikenal" not in words(page(bagian=section, indikator="gdp"))


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A release from before the printed computations, without gaps and listings."""
    name = "20990102T000000Z-00000000.duckdb"
    shutil.copy(release.FOLDER / release.current_file(), tmp_path / name)
    with duckdb.connect(str(tmp_path / name)) as con:
        for table in ("mart_reconciliation", "printed", "printed_part"):
            con.execute(f"drop table {table}")
        for table in ("gap", "listing_member", "listing"):
            con.execute(f"delete from {table}")
    (tmp_path / "CURRENT").write_text(name, encoding="utf-8")
    monkeypatch.setattr(release, "FOLDER", tmp_path)


def test_a_release_without_these_tables_says_so(older: None) -> None:
    found = words(page(bagian="rekonsiliasi"))
    assert "tidak memuat sel dengan lebih dari satu nilai" in found
    assert "tidak memuat hitungan tercetak" in found and "tidak memuat rincian" in found
    assert "tidak memuat daftar celah" in words(page(bagian="mutu"))
