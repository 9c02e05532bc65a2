"""The page Remitansi in a browser: both languages, two sizes, both themes; numbers on the screen and in a file."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import PageFactory
from tests.e2e.screen import download, no_sideways_scroll, open_page, sideways, texts, wait_idle
from ui.remittance_sections import TITLES


def go(page: Page, section: str) -> str:
    """Choose a section and read all of it."""
    page.locator(f".st-key-section_{section} button").click()
    wait_idle(page)
    return texts(page).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("viewport", "language", "scheme", "sections"),
    [
        ((1366, 768), "id", "light", ("pdb", "daerah")),
        ((390, 844), "id", "dark", ("daerah",)),
        ((1366, 768), "en", "dark", ("daerah",)),
        ((390, 844), "en", "light", tuple(TITLES)),
    ],
    ids=lambda value: str(value),
)
def test_sections_fit_and_speak(
    page: PageFactory, server: str, viewport: tuple[int, int], language: str, scheme: str, sections: tuple[str, ...]
) -> None:
    shown = open_page(page(viewport=viewport, scheme=scheme), server, "remitansi", bahasa=language)
    first = texts(shown).replace("\u00a0", " ")
    wanted = {"id": ("Remitansi 2024", "US$ 16,0 miliar"), "en": ("Remittances 2024", "US$ 16.0 billion")}
    assert all(word in first for word in wanted[language])
    last = {"id": "bukan seluruh remitansi", "en": "not all remittances"}
    for section in sections:
        text = go(shown, section)
        assert no_sideways_scroll(shown), (section, sideways(shown))
        assert "Traceback" not in text and "None" not in text.split()
    assert last[language] in text and f"bagian={list(TITLES)[-1]}" in shown.url


def test_the_file_holds_the_figures_of_the_screen(page: PageFactory, server: str, release_path: Path) -> None:
    shown = open_page(page(), server, "remitansi")
    assert "16,0" in texts(shown) and "15,7" in texts(shown)
    shown.locator(".st-key-acts_remitansi_bank_dunia").get_by_role("button", name="Unduh").click()
    file = download(shown, shown.locator(".st-key-csv_remitansi_bank_dunia button"))
    with file.open(encoding="utf-8-sig", newline="") as handle:
        rows = {row["Tahun"]: float(row["Miliar US$"]) for row in csv.DictReader(handle)}
    with duckdb.connect(str(release_path), read_only=True) as con:
        found = con.execute(
            """select year, obs_value / 1e9 from mart_annual where indicator = 'remittances_personal'
               and ref_area = 'ID' and body = 'World Bank' and year >= 2000"""
        ).fetchall()
    assert {str(year) for year, _ in found} == set(rows)
    assert all(rows[str(year)] == pytest.approx(value) for year, value in found)


def test_region_map_and_choice_of_snapshot(page: PageFactory, server: str) -> None:
    shown = open_page(page(), server, "remitansi", bagian="daerah")
    assert "Lombok Tengah 11,7" in texts(shown).replace("\u00a0", " ")
    shown.locator(".st-key-m_rincian input").click()
    shown.get_by_role("option").filter(has_text="negara pengirim").first.click()
    wait_idle(shown)
    assert "rincian=" in shown.url and "negara/wilayah pengirim tercetak" in texts(shown)
