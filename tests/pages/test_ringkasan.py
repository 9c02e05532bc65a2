"""Ringkasan without a browser: every year, region and measure; nonsense gives a notice."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qsl

import pytest

from tests.pages.views import opened, words

PAGE = "pages/ringkasan.py"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(
    ("year", "region"), [("2025", ""), ("2023", "95"), ("2021", "91"), ("2012", "35"), ("2024", "3507")]
)
def test_every_kind_of_view(year: str, region: str, language: str) -> None:
    codes = {"tahun": year, "bahasa": language, **({"wilayah": region} if region else {})}
    text = words(opened(PAGE, **codes))
    unit = {"id": "penempatan", "en": "placements"}[language]
    assert unit in text and not {"None", "nan"} & set(text.split()) and "{" not in text
    said = {"id": "Belum ada daftar penempatan menurut provinsi", "en": "No list of placements by province"}[language]
    assert (said in text) is (year == "2012")


@pytest.mark.parametrize(
    ("year", "answers"),
    [
        ("2025", ["296.948", "US$ 16,0", "1.239", "≈ stabil", "Bareskrim Polri"]),
        ("2023", ["297.108", "US$ 14,5", "3.104", "cara hitung lain dari 2022: tidak dibandingkan"]),
        ("2012", ["494.609", "−15,7 %", "US$ 7,2", "Tidak ada angka sampai tahun ini"]),
    ],
)
def test_three_answers(year: str, answers: list[str]) -> None:
    text = words(opened(PAGE, tahun=year))
    assert not [answer for answer in answers if answer not in text]


def test_a_rate_that_may_not_be_taken_says_why() -> None:
    text = words(opened(PAGE, tahun="2021", ukuran="rate"))
    assert "Angka per penduduk hanya untuk setahun penuh" in text
    assert "Penempatan menurut provinsi asal, 1 Januari–31 Agustus 2017" in text


def test_trafficking_is_an_alphabetical_list_without_ranks() -> None:
    app = opened(PAGE, ukuran="tppo")
    assert "provinsi tidak diperingkat" in words(app)
    assert not [one for one in app.get("plotly_chart") if "bars" in str(one.proto.id)]


def test_nonsense_is_named_and_the_default_drawn() -> None:
    app = opened(PAGE, tahun="1066", wilayah="ZZ", tujuan="?", bahasa="jv", ukuran="harga")
    text = words(app)
    for name, found in (("tahun", "1066"), ("wilayah", "ZZ"), ("tujuan", "?"), ("bahasa", "jv")):
        assert f"Tautan menyebut {name} = “{found}”" in text
    assert "Penempatan menurut provinsi asal, 2025" in text and "296.948" in text


def test_a_destination_keeps_the_total_and_says_so() -> None:
    text = words(opened(PAGE, tujuan="TWN"))
    assert "296.948" in text and "angka nasional" in text


def test_the_mark_of_a_disputed_number_opens_its_values() -> None:
    app = opened("pages/ringkasan.py", tahun="2023")
    bodies = " ".join(str(part.proto.body) for part in app.get("html"))
    found = re.search(r'<a class="rival" href="data-sumber\?([^"]+)"', bodies)
    assert found is not None
    codes = dict(parse_qsl(unescape(found[1])))
    assert codes["bagian"] == "nilai" and codes["sel"].startswith("placements.2023.ID.")
    text = words(opened("pages/data-sumber.py", **codes))
    assert "274.965" in text and "297.108" in text and "tidak menyebut" not in text


def test_what_this_page_does_not_filter_is_said() -> None:
    told = words(opened(PAGE, wilayah="3572", tujuan="MYS"))
    assert "Ringkasan tidak disaring menurut Malaysia" in told and "Kota Blitar ada di halaman" in told
    assert told.count("angka nasional") >= 3
