"""Penempatan in a browser: sections, kabupaten, flows, files, phone."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pandas as pd
import pytest
from playwright.sync_api import Page

from analytics.queries.listings import latest_listing, members
from tests.e2e import screen
from tests.e2e.conftest import PageFactory
from ui import release

HEADLINES = {
    "id": "85,5\u00a0% penempatan 2025 berasal dari lima provinsi",
    "en": "85.5% of placements in 2025 came from five provinces",
}


SECTIONS = {
    "deret": ("Dari tahun ke tahun", "Penempatan setahun, Indonesia, 2011–2025"),
    "tujuan": ("Negara/wilayah tujuan", "Penempatan menurut negara/wilayah tujuan, Indonesia, 20"),
    "siapa": ("Siapa dan skema", "Perempuan dalam penempatan"),
    "daerah": ("Kabupaten/kota", "Penempatan menurut kabupaten/kota asal, Jawa Timur, 20"),
    "stok": ("Di luar negeri", "Yang tinggal atau bekerja di luar negeri"),
}


def section(page: Page, code: str) -> None:
    page.locator(".st-key-sections").get_by_role("button", name=SECTIONS[code][0], exact=True).click()
    page.wait_for_url(f"**bagian={code}**")
    screen.wait_idle(page)


def headings(page: Page) -> list[str]:
    return [text.strip() for text in page.locator('[data-testid="stMain"] h3').all_inner_texts()]


@pytest.mark.parametrize("language", ["id", "en"])
def test_headline_and_map_in_both_languages(page: PageFactory, server: str, language: str) -> None:
    shown = screen.open_page(page(), server, "penempatan", bahasa=language)
    assert shown.locator("h1").inner_text() == HEADLINES[language]
    assert shown.evaluate("document.documentElement.lang") == language
    labels = shown.locator('[class*="st-key-fig_overview"] .annotation-text').all_text_contents()
    assert len(labels) >= 4 and all("…" in text or re.search(r"\d", text) for text in labels)
    assert screen.sideways(shown) == []


def test_every_section_of_jawa_timur(page: PageFactory, server: str) -> None:
    shown = screen.open_page(page(), server, "penempatan", wilayah="35")
    for code, (_, heading) in SECTIONS.items():
        section(shown, code)
        assert heading in " | ".join(headings(shown)), code
        assert shown.locator('[data-testid="stException"]').count() == 0
    shown.go_back()
    shown.wait_for_url("**bagian=daerah**")
    screen.wait_idle(shown)
    assert "kabupaten/kota asal, Jawa Timur" in " ".join(headings(shown))


def test_destinations_click_and_file(page: PageFactory, server: str) -> None:
    con = release.cursor(release.current_file())
    listing = latest_listing(
        con, until=2025, indicator="placements", dimension="destination", language="id", ref_area="ID", counterpart=None
    )
    assert listing is not None
    printed = members(con, listing)["obs_value"].tolist()
    shown = screen.open_page(page(), server, "penempatan", bagian="tujuan")
    acts = shown.locator('[class*="st-key-acts_penempatan_tujuan"]').first
    acts.locator('[data-testid="stPopoverButton"]').first.click()
    csv = screen.download(shown, shown.get_by_role("button", name="CSV", exact=True))
    table = pd.read_csv(csv, encoding="utf-8-sig")
    assert sorted(table["Penempatan"], reverse=True) == sorted(printed, reverse=True)
    shown.keyboard.press("Escape")
    bar = shown.locator('[class*="st-key-fig_tallbars"] .js-plotly-plot .bars .point').first.bounding_box()
    assert bar is not None
    shown.mouse.click(bar["x"] + bar["width"] / 2, bar["y"] + bar["height"] / 2)
    shown.wait_for_url("**tujuan=**")
    screen.wait_idle(shown)
    assert parse_qs(urlsplit(shown.url).query)["tujuan"] == ["HKG"], "the largest bar"


def test_the_line_breaks_where_the_counting_does(page: PageFactory, server: str) -> None:
    shown = screen.open_page(page(), server, "penempatan", bagian="deret")
    runs = shown.evaluate(
        """() => document.querySelector('[class*="st-key-fig_series"] .js-plotly-plot')._fullData
             .filter(t => t.name === 'run').map(t => [Math.min(...t.x), Math.max(...t.x)])"""
    )
    assert runs == [[2011, 2017], [2020, 2022], [2023, 2025]]
    words = re.sub(r"\s", "", "".join(screen.texts(shown)))
    assert "tidaktercetaksetahunpenuh" in words and "Carahitungberubah,2023" in words


def test_an_older_year_shows_the_old_province(page: PageFactory, server: str) -> None:
    shown = screen.open_page(page(), server, "penempatan", tahun="2021", wilayah="95")
    text = screen.texts(shown)
    assert "Penempatan menurut provinsi asal, 1 Januari–31 Agustus 2017" in text
    assert "Papua (sampai 2022) (wilayahnya kini antara lain Papua Pegunungan)" in text
    assert "satu dari 29 provinsi yang bersama-sama 24.672" in text
    assert shown.locator('[class*="st-key-top_penempatan_peta"] .older').count() == 1


@pytest.mark.parametrize(("bagian", "scheme"), [("peta", "dark"), ("daerah", "light")])
def test_on_a_phone_nothing_moves_sideways(page: PageFactory, server: str, bagian: str, scheme: str) -> None:
    shown = page(viewport=(390, 844), scheme=scheme)
    screen.open_page(shown, server, "penempatan", bagian=bagian, wilayah="35", bahasa="en")
    assert screen.sideways(shown) == []
    assert "East Java" in screen.texts(shown)
