"""Penempatan without a browser: every section, in both languages, for regions with much and with nothing."""

from __future__ import annotations

import pytest

from tests.pages.views import opened, words
from ui.placement_sections import TITLES

PAGE = "pages/penempatan.py"
VIEWS = [
    {"tahun": "2025"},
    {"tahun": "2025", "wilayah": "35", "bahasa": "en"},
    {"tahun": "2025", "wilayah": "95", "tujuan": "TWN"},
    {"tahun": "2023", "wilayah": "3507"},
    {"tahun": "2021", "wilayah": "91", "bahasa": "en"},
]


@pytest.mark.parametrize("section", list(TITLES))
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: "-".join(view.values()))
def test_every_section_of_every_kind_of_view(section: str, view: dict[str, str]) -> None:
    app = opened(PAGE, bagian=section, **view)
    text = words(app)
    assert not {"None", "nan"} & set(text.split()) and "{" not in text
    assert len(app.get("plotly_chart")) <= 4, "at most four figures a rerun"


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (
            {"wilayah": "95"},
            ["satu dari 28 provinsi yang bersama-sama 14.401", "Yang dapat menerbitkannya: KP2MI", "Konteks: Papua Pe"],
        ),
        (
            {"wilayah": "91", "tahun": "2021"},
            ["Papua (sampai 2022) (wilayahnya kini antara lain Papua)", "29 provinsi yang bersama-sama 24.672"],
        ),
        (
            {"wilayah": "11"},
            ["Aceh, 2025: terbukti paling banyak 3.545 penempatan", "Daftar 2025 mencetak 10 provinsi terbesar"],
        ),
        (
            {"wilayah": "53", "tahun": "2023"},
            ["20 sampai 2.076 penempatan, jika peringkat sumbernya benar", "Daftar 2023 mencetak 10 provinsi terbesar"],
        ),
        ({"wilayah": "35", "bahasa": "en"}, ["East Java: 69,925 placements in 2025, 23.5% of 296,948"]),
        ({"wilayah": "95", "tahun": "2023"}, ["Papua Pegunungan: angka 2023 tidak diterbitkan"]),
        ({"tahun": "2012"}, ["494.609 penempatan tercatat di BNP2TKI pada 2012", "Belum ada daftar penempatan"]),
        (
            {"bagian": "tujuan", "wilayah": "35"},
            ["Penempatan menurut tujuan tidak dicetak untuk wilayah ini; yang ada hanya nasional"],
        ),
        ({"bagian": "tujuan", "tujuan": "KHM"}, ["tidak tercetak dalam daftar ini; angkanya termasuk sisa bersama"]),
        ({"bagian": "siapa", "tahun": "2024"}, ["melebihi total tercetak 295.439 sebanyak 1.174"]),
        ({"bagian": "daerah"}, ["Pilih satu provinsi"]),
        ({"bagian": "daerah", "wilayah": "95"}, ["Tidak ada daftar penempatan menurut kabupaten/kota"]),
        ({"bagian": "daerah", "wilayah": "52"}, ["bukan penempatan menurut asal; tidak digabung"]),
        ({"bagian": "stok"}, ["Stok, bukan penempatan setahun", "Bank Dunia", "perkiraan UN DESA"]),
        ({"bagian": "zzz", "wilayah": "0"}, ["menyebut wilayah = “0”", "Penempatan menurut provinsi asal, 2025"]),
    ],
    ids=lambda value: "-".join(value.values()) if isinstance(value, dict) else "",
)  # fmt: skip
def test_emptiness_is_an_answer(view: dict[str, str], said: list[str]) -> None:
    text = words(opened(PAGE, **view))
    assert not [one for one in said if one not in text]


def test_no_share_where_parts_exceed_their_total() -> None:
    text = words(opened(PAGE, bagian="siapa", tahun="2024"))
    schemes = text.split("Penempatan menurut skema, Indonesia, 1 Januari–30 Desember 2024")[1].split("Sumber:")[0]
    assert "%" not in schemes
