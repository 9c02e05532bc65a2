"""The page of a province, run without a browser: links, kabupaten, comparison, sections, nonsense, empty releases."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages import walk
from ui.profile_sections import TITLES

FILE = "pages/profil.py"


def page(**codes: str) -> AppTest:
    return walk.opened(FILE, **codes)


words = walk.bodies


def test_the_nation_asks_for_a_province_with_38_links_from_west_to_east() -> None:
    told = words(page(tahun="2024", bahasa="en"))
    links = [part.split('"')[0] for part in told.split('class="pf-links"')[1].split('<a href="')[1:]]
    assert len(links) == 38 and all("tahun=2024" in link and "bahasa=en" in link for link in links)
    codes = [link.split("wilayah=")[1][:2] for link in links]
    assert codes == sorted(codes) and codes[0] == "11" and codes[-1] == "96"


@pytest.mark.parametrize("section", TITLES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_section_of_a_province_without_figures_says_something(section: str, language: str) -> None:
    told = words(page(wilayah="95", bagian=section, bahasa=language))
    assert "3.545" in told or "3,545" in told
    assert "nan" not in told.lower().split() and "None" not in told


def test_the_page_begins_with_what_the_region_can_do() -> None:
    told = words(page(wilayah="35"))
    assert told.index("Yang dapat dilakukan daerah") < told.index("69.925 <span>") < told.index("Kab. Malang")
    assert "UU 18/2017 Pasal 40 huruf a" in told and "UU 18/2017 Pasal 42 huruf b" in told


def test_own_province_and_printed_national_totals_of_trafficking() -> None:
    told = words(page(wilayah="35", bagian="pelindungan"))
    assert "TPPO: ditangani di Jawa Timur" in told and "TPPO: korban dan PMI asal Jawa Timur" in told
    assert told.count("bukan seluruh kejadian") >= 2 and "Provinsi tidak diperingkat" in told
    assert "397 korban (Kementerian Sosial)" in told and "429 laporan (Polri)" in told
    assert "Jawa Barat" not in told


def test_a_small_count_of_persons_is_hidden_and_papua_stays_whole() -> None:
    told = words(page(wilayah="95", bagian="pelindungan"))
    assert "&lt;10" in told and "Papua (sampai 2022)" in told


def test_two_to_four_provinces_side_by_side_are_in_the_address() -> None:
    test = page(wilayah="35", bagian="berdampingan", banding="52;33;35;xx")
    told = words(test)
    assert "Berdampingan: Jawa Tengah, Jawa Timur, Nusa Tenggara Barat" in told and "TPPO:" not in told
    assert "33;52" in test.query_params["banding"]
    none = page(wilayah="35", bagian="berdampingan", banding="<b>;99")
    assert "Pilih satu sampai tiga provinsi" in words(none) and "banding" not in none.query_params


def test_a_kabupaten_has_its_own_page_or_a_sentence_above_that_of_its_province() -> None:
    own = words(page(wilayah="3505"))
    assert "Kabupaten Blitar: 5.376 penempatan, 2025" in own and "TPPO:" not in own
    few = words(page(wilayah="9501"))
    assert "Kabupaten Jayawijaya hanya punya 0 angka migrasi yang tercetak" in few and "Papua Pegunungan belum" in few


def test_a_former_province_names_its_successors() -> None:
    told = words(page(wilayah="91_old"))
    assert "Papua (sampai 2022) kini 4 provinsi" in told and told.split("pf-links")[1].count("<a ") == 4


def test_the_year_reads_as_until() -> None:
    told = words(page(wilayah="95", tahun="2014"))
    assert "Papua (sampai 2022) mencatat 37 penempatan pada 1 Januari–30 September 2014" in told
    assert "3.545" not in told
    assert "belum ada daftar penempatan menurut provinsi sampai tahun ini" in words(page(wilayah="35", tahun="2011"))


def test_nonsense_codes_give_the_default() -> None:
    told = words(page(wilayah="<b>", bagian="x", tahun="-1", tujuan="ZZZ", bahasa="xx"))
    assert "Satu halaman untuk setiap provinsi" in told
    assert "Yang dapat dilakukan daerah" in words(page(wilayah="35", bagian="apa saja"))


@pytest.fixture
def without_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A release that holds context and regions only."""
    with walk.other_release(tmp_path, monkeypatch) as con:
        kept = "select distinct indicator from mart_region_context"
        for table in ("observation", "listing", "mart_annual", "mart_rival"):
            con.execute(f'delete from "{table}" where indicator not in ({kept})')
        con.execute("delete from listing_member")
        for table in ("gap", "duty", "service_office", "crossing", "polda_kabkota"):
            con.execute(f'delete from "{table}"')


@pytest.mark.usefixtures("without_migration")
@pytest.mark.parametrize("section", TITLES)
def test_a_release_without_migration_still_says_something(section: str) -> None:
    told = words(page(wilayah="35", bagian=section))
    assert "Jawa Timur: belum ada daftar penempatan menurut provinsi" in told
