"""The trafficking page in a browser: read from the screen and from a file, beside the release."""

from __future__ import annotations

import csv
from typing import Any

import duckdb
import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import PageFactory
from tests.e2e.screen import download, open_page, sideways, texts, wait_idle

DESK, PHONE = (1366, 768), (390, 844)
#: The area file and the colours of each layer of a map.
FILLS = """key => { const plot = document.querySelector('.st-key-fig_' + key + ' .js-plotly-plot');
  return plot._fullData.filter(trace => trace.type === 'choroplethmap')
    .map(trace => ({where: trace.geojson, scale: trace.colorscale.map(step => step[1])})); }"""


def listed(view: Page, number: int) -> list[tuple[str, str]]:
    """Names and figures of one alphabetical list as they stand on the screen."""
    rows = view.locator(".tppo-list").nth(number).locator("li")
    return [tuple(text.rsplit("\n", 1)) for text in rows.all_inner_texts()]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("language", "viewport", "scheme", "strong", "unranked"),
    [
        ("id", DESK, "light", "Kasus yang terdeteksi, bukan seluruh kejadian.", "Provinsi tidak diperingkat."),
        ("en", DESK, "dark", "Detected cases, not everything that happens.", "Provinces are not ranked."),
        ("id", PHONE, "dark", "Kasus yang terdeteksi, bukan seluruh kejadian.", "Provinsi tidak diperingkat."),
        ("en", PHONE, "light", "Detected cases, not everything that happens.", "Provinces are not ranked."),
    ],
)
def test_where_cases_were_handled_and_where_victims_came_from(
    page: PageFactory, server: str, language: str, viewport: tuple[int, int], scheme: Any, strong: str, unranked: str
) -> None:
    view = open_page(page(viewport=viewport, scheme=scheme), server, "tppo", bahasa=language)
    told = texts(view)
    assert strong in told and unranked in told
    assert ("Polda Jawa Barat", "62") in listed(view, 0)
    assert {value for _, value in listed(view, 1)} >= {"85", "<10"}
    assert not sideways(view)
    if viewport == DESK:
        assert view.locator(".st-key-fig_half_tppo_peta_asal").bounding_box()["y"] < 500  # type: ignore[index]


def test_two_maps_never_share_a_scale_or_an_area_file(page: PageFactory, server: str) -> None:
    view = open_page(page(), server, "tppo")
    police, origin = (view.evaluate(FILLS, f"half_tppo_peta_{name}") for name in ("polda", "asal"))
    assert {part["where"].split("/")[-1] for part in police} == {"polda.geojson"}
    assert {part["where"].split("/")[-1] for part in origin} == {"province38.geojson"}
    legends = [text for text in view.locator(".hh-legend").all_inner_texts() if "≥" in text]
    assert len(legends) == 2 and legends[0].split("≥")[1][:4] != legends[1].split("≥")[1][:4]
    tint = "#E9E0EF"
    assert tint not in str(police) and tint in str(origin), "the tint of <10 stands on the map of persons only"


def test_lists_follow_the_alphabet_and_the_file_holds_the_release(
    page: PageFactory, server: str, con: duckdb.DuckDBPyConnection
) -> None:
    view = open_page(page(), server, "tppo")
    for number in (0, 1):
        names = [name for name, _ in listed(view, number)]
        assert len(names) > 20 and names == sorted(names)
    view.locator(".st-key-acts_tppo_peta_asal button", has_text="Unduh").click()
    file = download(view, view.locator(".st-key-csv_tppo_peta_asal button"))
    with file.open(encoding="utf-8-sig", newline="") as handle:
        rows = {row["Kode Kemendagri"]: row for row in csv.DictReader(handle)}
    printed = con.execute(
        """select ref_area, obs_value, suppressed_by from observation join listing_member using (obs_id)
           where listing_id = 'victims-assisted-2024-01-01_2024-04-25-province'"""
    ).fetchall()
    assert len(rows) == 38 and len(printed) == 23
    for code, value, hidden in printed:
        cell, status = rows[code]["Korban dibantu"], rows[code]["Status Korban dibantu"]
        assert (cell, status) == ("", "<10, disamarkan") if hidden else float(cell) == value >= 10
    assert all(not row["Korban dibantu"] or float(row["Korban dibantu"]) >= 10 for row in rows.values())


def test_sections_are_in_the_address_and_answer_their_questions(page: PageFactory, server: str) -> None:
    view = open_page(page(), server, "tppo")
    answers = {
        "satgas": ("Satgas TPPO Polri mulai bekerja", "direvisi sumber", "(1.582 → 1.572)", "2.797"),
        "badan": ("3.104", "3.363", "Nilai lain, tidak dipakai"),
        "antrean": ("70 + 243 + 79 + 7 + 4 = 403", "P-21 (berkas lengkap)"),
        "luar-negeri": ("1 Januari 2020–31 Maret 2024", "1.914"),
        "dunia": ("Tier TIP, Watch List", "1.469"),
        "empat-tempat": ("tidak ada badan yang mencetak", "Tuas dan pemiliknya"),
    }
    for section, told in answers.items():
        view.locator(f".st-key-section_{section} button").click()
        wait_idle(view)
        assert f"bagian={section}" in view.url
        text = texts(view)
        assert all(part in text for part in told), (section, told)


def test_the_stages_on_the_screen_add_up_to_their_total(page: PageFactory, server: str) -> None:
    view = open_page(page(), server, "tppo", bagian="antrean")
    bars = view.evaluate(
        """() => { const plot = document.querySelector('.st-key-fig_queue_tppo_antrean .js-plotly-plot');
             return plot._fullData.filter(trace => trace.name === 'count').flatMap(trace => [...trace._length ?
               trace.x : []]); }"""
    )
    assert sum(bars) == 403 and len(bars) == 5
