"""A page on paper: maps as lines, figures equal to the release, nothing to click; and the theme of the screen."""

from __future__ import annotations

from io import BytesIO

import duckdb
from playwright.sync_api import Page
from pypdf import PdfReader

from analytics.numbers import number
from tests.e2e.conftest import PageFactory
from tests.e2e.screen import open_page, wait_idle
from ui.release import CONFIG


def paper(shown: Page) -> str:
    """Go to the paper of a page; what its PDF says."""
    shown.locator(".st-key-t_print button").click()
    shown.wait_for_selector(".st-key-print_bar")
    wait_idle(shown)
    pages = PdfReader(BytesIO(shown.pdf(prefer_css_page_size=True))).pages
    for page in pages:
        assert round(float(page.mediabox.width)) == 595 and round(float(page.mediabox.height)) == 842, "A4"
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_page_is_printed_with_its_maps(page: PageFactory, server: str, release_path: object) -> None:
    shown = open_page(page(), server, "/", wilayah="35", bahasa="en")
    text = paper(shown)
    drawn = shown.locator(".hh-drawn svg")
    assert drawn.count() == 1 and drawn.locator("path").count() >= 20
    with duckdb.connect(str(release_path), read_only=True, config=CONFIG) as con:
        (placed,) = con.execute(
            """select obs_value from mart_annual where indicator = 'placements' and area_role = 'origin'
               and counterpart_area = '' and ref_area = '35' and year = 2025"""
        ).fetchone()
    assert number(placed, "en") in text and "East Java" in text and "Source: " in text
    assert "Print or save as PDF" not in text and "Download" not in text
    shown.evaluate("window.print = () => { window.hhPrinted = true; }")
    shown.locator(".st-key-print_now button").click()
    shown.wait_for_function("window.hhPrinted")
    shown.locator(".st-key-print_back button").click()
    shown.wait_for_selector(".st-key-topbar")
    wait_idle(shown)
    assert not shown.locator(".hh-drawn").count() and "wilayah=35" in shown.url


def test_a_map_of_the_graphics_card_is_kept_for_paper(page: PageFactory, server: str) -> None:
    shown = open_page(page(scheme="dark"), server, "profil", wilayah="82")
    text = paper(shown)
    assert "Unduh" not in text
    inks = shown.evaluate(
        """() => [...document.querySelectorAll('canvas.maplibregl-canvas')].filter(c => c.offsetParent).map(c => {
             const d = document.createElement('canvas'); d.width = c.width; d.height = c.height;
             const g = d.getContext('2d'); g.drawImage(c, 0, 0);
             return new Set(new Uint32Array(g.getImageData(0, 0, d.width, d.height).data.buffer)).size; })"""
    )
    assert inks and all(colors > 3 for colors in inks), inks
    assert shown.evaluate("getComputedStyle(document.querySelector('.stApp')).colorScheme") == "light"


def test_the_dark_theme_is_kept_for_every_page(page: PageFactory, server: str) -> None:
    shown = open_page(page(), server, "data-sumber")
    ground = "getComputedStyle(document.querySelector('.stApp') ?? document.body).backgroundColor"
    light = shown.evaluate(ground)
    shown.locator(".st-key-t_theme button").first.click()
    shown.wait_for_function(f"document.querySelector('.stApp') && {ground} !== '{light}'", timeout=20_000)
    wait_idle(shown)
    dark = shown.evaluate(ground)
    for address in ("data-sumber", "perubahan"):
        assert open_page(shown, server, address).evaluate(ground) == dark
