"""The trafficking page, run without a browser: sections, filter, nonsense, a release without the subject."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages import walk

FILE = "pages/tppo.py"
SECTIONS = ("peta", "satgas", "empat-tempat", "badan", "antrean", "luar-negeri", "dunia")


def page(**codes: str) -> AppTest:
    return walk.opened(FILE, **codes)


def words(test: AppTest) -> str:
    """What the page says, without its style sheet and scripts."""
    bodies = [element.proto.body for element in test.get("html")]
    return " ".join(body for body in bodies if not body.startswith(("<style", "<script")))


def items(told: str) -> list[tuple[str, str]]:
    """Names and figures of the alphabetical lists."""
    return re.findall(r'<li class="[^"]*"><span>([^<]*)</span><b>([^<]*)</b></li>', told)


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_says_in_english_that_detected_cases_are_not_everything(section: str) -> None:
    told = words(page(bagian=section, bahasa="en"))
    assert "<b>Detected cases, not everything that happens.</b>" in told
    events = told.count("tppo-events")
    assert told.count("detected cases, not everything that happens") >= told.count('class="hh-head"') - events > 0
    assert "bukan seluruh kejadian" not in told and "tidak dijumlahkan" not in told


def test_the_two_maps_have_two_scales_and_two_lists_in_order_of_the_alphabet() -> None:
    told = words(page())
    legends = re.findall(r'<div class="hh-legend ">(.*?)</div>', told)
    assert len(legends) == 2 and "&lt;10" not in legends[0] and "&lt;10" in legends[1]
    assert re.findall(r"≥ \d+", legends[0]) != re.findall(r"≥ \d+", legends[1])
    listed = [[name for name, _ in items(block)] for block in re.findall(r'<ul class="tppo-list".*?</ul>', told)]
    assert len(listed) == 2 and all(len(names) > 20 and names == sorted(names) for names in listed)
    assert "Provinsi tidak diperingkat." in told and "tertinggi" not in told.lower()


def test_a_chosen_province_is_told_by_both_bodies_and_marked() -> None:
    told = words(page(wilayah="53"))
    assert "<b>Polda Nusa Tenggara Timur: 20</b>" in told and "<b>Nusa Tenggara Timur: &lt;10</b>" in told
    assert told.count('<li class="own">') == 2
    assert "Polda Bali" not in told.split("Angka lain menurut badan")[1]


def test_a_new_province_is_told_by_its_old_police_and_a_kabupaten_by_its_province() -> None:
    told = words(page(wilayah="94"))
    assert "Polda Papua: data tidak tersedia" in told and "Papua Tengah: data tidak tersedia" in told
    assert "TPPO tidak dipetakan menurut kabupaten/kota" in words(page(wilayah="5303"))


def test_an_earlier_year_keeps_the_maps_and_says_what_is_not_there_yet() -> None:
    assert "5–19 Juni 2023" in words(page(tahun="2016"))
    assert "belum mulai bekerja" in words(page(bagian="satgas", tahun="2021"))
    queue = words(page(bagian="antrean", tahun="2024"))
    assert "Rincian kasus nasional yang utuh baru ada untuk tahun sesudah tahun pilihan." in queue
    assert "403" not in queue


def test_choices_that_a_section_cannot_follow_are_said() -> None:
    told = words(page(bagian="satgas", wilayah="35", tujuan="MYS"))
    assert "Tidak tercetak untuk Jawa Timur: yang tampil angka nasional." in told
    assert "Tidak tercetak menurut tujuan Malaysia: yang tampil semua tujuan." in told
    assert "Tidak ada angka untuk pilihan ini." in words(page(bagian="luar-negeri", tujuan="JPN"))


def test_nonsense_codes_give_the_default() -> None:
    told = words(page(bagian="apa saja", wilayah="<b>", tahun="-3", tujuan="ZZZ", bahasa="xx"))
    assert "Laporan polisi TPPO menurut Polda yang menangani" in told
    assert "<b>”" not in told


def test_note_and_hotline_are_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = words(page(bagian="dunia"))
    assert "Halaman ini memuat angka tentang perdagangan orang" in plain and "melapor" not in plain
    monkeypatch.setenv("HULU_HILIR_CONTENT_NOTE", "Catatan <b>kami</b>")
    monkeypatch.setenv("HULU_HILIR_HOTLINE", "021-000")
    told = words(page(bagian="dunia"))
    assert "Catatan &lt;b&gt;kami&lt;/b&gt; · Butuh bantuan atau ingin melapor: 021-000" in told
    monkeypatch.setenv("HULU_HILIR_CONTENT_NOTE", "")
    monkeypatch.setenv("HULU_HILIR_HOTLINE", "")
    assert "tppo-note" not in words(page(bagian="dunia"))


@pytest.fixture
def without_trafficking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A release of which a ministry loaded everything but this subject."""
    with walk.other_release(tmp_path, monkeypatch) as con:
        gone = """select indicator from indicator where file like '%tppo%' or file like '%international%'"""
        for table in ("observation", "listing", "mart_annual", "mart_rival", "choice"):
            con.execute(f'delete from "{table}" where indicator in ({gone})')
        con.execute("delete from listing_member where obs_id not in (select obs_id from observation)")
        for table in ("gap", "duty", '"break"'):
            con.execute(f"delete from {table}")


@pytest.mark.usefixtures("without_trafficking")
@pytest.mark.parametrize("section", SECTIONS)
def test_a_release_without_the_subject_gives_sentences(section: str) -> None:
    test = page(bagian=section, wilayah="53", tujuan="MYS")
    told = words(test)
    assert "hh-empty" in told and not test.get("plotly_chart")
    assert not items(told)
