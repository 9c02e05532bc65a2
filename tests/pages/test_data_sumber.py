"""The sources page, run without a browser: sections, filter, paging, nonsense, an empty release."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages import walk
from ui import release

FILE = "pages/data-sumber.py"
SECTIONS = ("penjelajah", "sumber", "nilai", "celah", "kekeliruan", "definisi")


def page(**codes: str) -> AppTest:
    return walk.opened(FILE, **codes)


words = walk.bodies


def counted(test: AppTest) -> tuple[int, int, int]:
    """First row, last row and number of rows, as the page says."""
    found = re.search(r"<b>([\d.]+)–([\d.]+)</b> dari <b>([\d.]+)</b>", words(test))
    assert found is not None
    first, last, total = (int(part.replace(".", "")) for part in found.groups())
    return first, last, total


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_reads_in_english(section: str) -> None:
    told = words(page(bagian=section, bahasa="en"))
    assert "figures, " in told and "where every figure comes from" in told
    assert "Unduh" not in told and "sumber:" not in told


def test_the_headline_counts_the_release() -> None:
    record = release.record(release.current_file())
    n = f"{record.observations:,}".replace(",", ".")
    assert f"{n} angka, {record.sources} sumber: dari mana setiap angka berasal" in words(page())


def test_paging_walks_through_all_rows() -> None:
    first, last, total = counted(page(indikator="placements"))
    assert (first, last) == (1, 25) and total > 50
    test = page(indikator="placements", halaman="2")
    assert counted(test)[:2] == (26, 50)
    test.button("data_next").click().run()
    assert counted(test)[0] == 51
    test.selectbox("x_badan").select("KP2MI").run()
    assert counted(test)[0] == 1, "a new filter begins at its first page"
    whole = page(indikator="placements", halaman=str(-(-total // 25)))
    assert counted(whole)[1] == total and whole.button("data_next").disabled


def test_the_region_of_the_filter_limits_the_rows() -> None:
    national, own = counted(page()), counted(page(wilayah="35"))
    assert own[2] < national[2]
    told = words(page(wilayah="35"))
    assert "Penempatan PMI, Jawa Timur, " in told and "Indonesia · asal" not in told
    assert counted(page(wilayah="35", lingkup="semua"))[2] > national[2]
    assert "Kabupaten Malang · asal" in words(page(wilayah="35", lingkup="kabupaten", halaman="2"))


def test_a_province_of_2022_comes_with_the_one_before_it() -> None:
    told = words(page(wilayah="95"))
    assert "Termasuk angka Papua (sampai 2022)" in told and "bukan angka Papua Pegunungan" in told


def test_where_a_choice_has_no_figures_the_page_says_so_and_shows_the_total() -> None:
    told = words(page(wilayah="53", indikator="remittances_personal"))
    assert "Nusa Tenggara Timur: tidak ada angka untuk pilihan ini, dan itu bukan nol; ditampilkan Indonesia." in told
    assert "hanya ada angka dengan rincian" in words(page(indikator="exports_by_commodity"))
    assert "Tidak ada baris untuk saringan ini" in words(page(cari="tidak ada sumber begini"))


def test_a_source_opens_its_own_rows() -> None:
    con = release.cursor(release.current_file())
    rows = con.execute("select count(*) from observation where source_id = 'goodstats_2025'").fetchall()[0][0]
    test = page(sumber="goodstats_2025")
    assert counted(test)[2] == rows
    test.button("data_all_sources").click().run()
    assert "sumber" not in test.query_params and counted(test)[2] > rows


def test_nonsense_codes_give_the_default_and_are_named() -> None:
    codes = {"bagian": "x", "indikator": "<b>", "lingkup": "?", "lawan": "ZZ", "dari": "abc", "badan": "nobody",
             "rincian": "q", "sumber": "none", "halaman": "-1"}  # fmt: skip
    told = words(page(**codes))
    assert told.count("yang tidak dikenal; dipakai pilihan baku") == len(codes)
    assert "<b>”" not in told and "Penempatan PMI, Indonesia" in told
    assert "“99999”" in words(page(halaman="99999"))
    assert "Penempatan PMI, Indonesia, 2023" in words(page(bagian="nilai", sel="no.such.cell.0000"))
    assert "yang tidak dikenal" in words(page(bagian="celah", pemilik="nobody"))


def test_owners_filter_the_gaps() -> None:
    test = page(bagian="celah")
    test.button("owner_Polri").click().run()
    assert "hal yang belum terbit atau tidak ditemukan: Polri" in words(test)
    assert test.query_params["pemilik"] == "Polri"


def test_a_search_stays_in_its_section() -> None:
    record = release.record(release.current_file())
    test = page(bagian="sumber", cari="kompas")
    assert f" dari {record.sources} sumber dan apa" in words(test)
    test.button("section_definisi").click().run()
    assert "cari" not in test.query_params and "Penempatan PMI" in words(test)


def test_the_picked_cell_shows_used_and_other_values() -> None:
    told = words(page(bagian="nilai"))
    assert "297.108 dipakai" in told and "274.965 nilai lain" in told
    assert "Badan lain bukan rival" in told
    assert "Transfer tercatat lewat satu kanal, Jawa Timur" in words(page(bagian="nilai", wilayah="35"))


@pytest.fixture
def emptied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A release without placements, rivals and gaps."""
    with walk.other_release(tmp_path, monkeypatch) as con:
        for table in ("observation", "listing", "mart_annual", "mart_rival"):
            con.execute(f"delete from {table} where indicator = 'placements'")
        con.execute("update observation set rivals = 0")
        con.execute("delete from mart_rival")
        con.execute("delete from gap")


@pytest.mark.usefixtures("emptied")
def test_a_release_without_the_subject_gives_a_sentence() -> None:
    assert "Rilis ini tidak memuat angka Penempatan PMI; ditampilkan semua ukuran." in words(page())
    assert "Rilis ini tidak memuat sel dengan lebih dari satu nilai." in words(page(bagian="nilai"))
    assert "Rilis ini tidak memuat daftar celah." in words(page(bagian="celah"))
    assert "Kekeliruan yang sering dibuat" in words(page(bagian="kekeliruan"))


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_whole_release_is_offered_as_a_book(language: str) -> None:
    app = page(bahasa=language)
    offered = {str(button.proto.id).split("-")[-1]: button.proto.label for button in app.get("download_button")}
    assert {"data_book_pdf", "data_book_xlsx"} <= set(offered)
    assert offered["data_book_pdf"] == {"id": "Buku Statistik (PDF)", "en": "Book of Statistics (PDF)"}[language]
