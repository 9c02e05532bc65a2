"""The protection page, run without a browser: sections, filter, nonsense, a release without the subject."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics.exhibits.protection_others import SECTIONS
from tests.pages import walk

FILE = "pages/pelindungan.py"


def page(**codes: str) -> AppTest:
    return walk.opened(FILE, **codes)


words = walk.bodies


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_names_body_point_and_period_in_english(section: str) -> None:
    told = words(page(bagian=section, bahasa="en"))
    assert told.count('class="pl-passport"') >= 2
    assert told.count("<dt>Body</dt>") == told.count("<dt>Point</dt>") == told.count("<dt>Period</dt>") >= 2
    assert "Different tables are not added up" in told and "dijumlahkan" not in told


def test_a_province_comes_first_and_the_national_cards_stay() -> None:
    told = words(page(bagian="jenazah", wilayah="53"))
    own, national = told.index("angka Nusa Tenggara Timur sampai 2025"), told.index("dipulangkan, seluruh Indonesia")
    assert own < told.index("Jenazah PMI asal Nusa Tenggara Timur") < national


def test_a_province_without_figures_is_told_who_could_publish() -> None:
    told = words(page(bagian="pengaduan", wilayah="94"))
    assert "Tidak ada angka untuk Papua Tengah sampai 2025, yang bukan berarti nol." in told
    assert "Yang dapat menerbitkan: KP2MI" in told and "Pengaduan PMI, 2019–2024" in told


def test_an_older_year_shows_the_old_province() -> None:
    assert "Tidak ada angka untuk Papua (sampai 2022) sampai 2020" in words(
        page(bagian="pengaduan", wilayah="94", tahun="2020")
    )


def test_a_destination_without_figures_keeps_the_total() -> None:
    told = words(page(bagian="pencegahan", tujuan="JPN"))
    assert "Tidak ada angka yang menyebut Jepang; kartu di bawah tetap memuat total." in told
    assert "4.191" in told


def test_the_year_reads_as_until() -> None:
    told = words(page(bagian="jenazah", tahun="2021"))
    assert "dipulangkan, 2018–2021" in told and "1 Januari–30 September 2021" in told
    assert "November 2024" not in told and not re.search(r"\b125\b", told)
    early = words(page(bagian="pengaduan", tahun="2012"))
    assert "Tidak ada yang tercetak sampai 2012; angka pertama berakhir pada 2018." in early


def test_nonsense_codes_give_the_default() -> None:
    told = words(page(bagian="apa saja", wilayah="<b>", tahun="-3", tujuan="ZZZ", bahasa="xx"))
    assert "Pengaduan PMI, 2019–2024" in told
    assert "<b>”" not in told


@pytest.fixture
def without_protection(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A release of which a ministry loaded everything but this subject."""
    every = [indicator for indicators in SECTIONS.values() for indicator in indicators]
    with walk.other_release(tmp_path, monkeypatch) as con:
        for table in ("observation", "listing", "mart_annual", "mart_rival", "choice"):
            con.execute(f'delete from "{table}" where list_contains(?, indicator)', [every])
        con.execute("delete from listing_member where obs_id not in (select obs_id from observation)")
        con.execute("delete from gap")


@pytest.mark.usefixtures("without_protection")
@pytest.mark.parametrize("section", ["pengaduan", "jenazah", "pencegahan"])
def test_a_release_without_the_subject_gives_a_sentence(section: str) -> None:
    told = words(page(bagian=section, wilayah="53", tujuan="MYS"))
    assert "Rilis ini tidak memuat angka tentang hal ini." in told
