"""The card on the page of placements, without a browser: years, languages, regions, nonsense."""

from __future__ import annotations

import pytest

from tests.pages import walk

FILE = "pages/penempatan.py"


def words(**codes: str) -> str:
    test = walk.app("pages/ringkasan.py", **codes).switch_page(FILE).run()
    assert not test.exception, test.exception[0].message
    return " ".join(element.proto.body for element in test.get("html")).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("codes", "line", "written"),
    [
        ({"tahun": "2025"}, "28 provinsi lain bersama 14.401 (4,8 %).", "≤ 3.545"),
        ({"tahun": "2023", "bahasa": "en"}, "Other provinces together 12,135 (4.4%).", "20–2,076"),
        ({"tahun": "2021"}, "29 provinsi lain bersama 24.672 (16,6 %).", "cukup sempit untuk ditulis sendiri"),
    ],
)
def test_line_and_intervals(codes: dict[str, str], line: str, written: str) -> None:
    text = words(**codes)
    assert line in text and written in text


def test_chosen_province_stands_out() -> None:
    assert "<u>Aceh</u>" in words(tahun="2025", wilayah="11")
    assert 'class="hh-bands"' in words(tahun="2025", wilayah="35")


def test_disputed_ranking_is_said_before_its_intervals() -> None:
    text = words(tahun="2023")
    assert 0 < text.index("Hanya berlaku jika peringkat sumbernya benar") < text.index("20–2.076")


@pytest.mark.parametrize("codes", [{"tahun": "2011"}, {"tahun": "2012"}, {"tahun": "x", "wilayah": "0"}])
def test_years_without_a_list_and_nonsense(codes: dict[str, str]) -> None:
    text = words(**codes)
    assert ('class="hh-bands"' in text) == (codes["tahun"] == "x")
