"""The protection page in a browser: read from the screen and from a file, beside the release."""

from __future__ import annotations

import csv
from typing import Any

import duckdb
import pytest
from playwright.sync_api import Page

from analytics.queries import protection
from tests.e2e.conftest import PageFactory
from tests.e2e.screen import download, open_page, sideways, texts, wait_idle

DESK, PHONE = (1366, 768), (390, 844)


def last_cells(view: Page, key: str) -> list[str]:
    """The last column of the table under a card's heading."""
    return view.evaluate(
        """key => { const top = document.querySelector('.st-key-top_' + key);
             const tables = [...document.querySelectorAll('table.pl-table')];
             const own = tables.find(table => top.compareDocumentPosition(table) & 4);
             return [...own.querySelectorAll('tbody tr')].map(row => row.lastElementChild.innerText.trim()); }""",
        key,
    )


@pytest.mark.parametrize(
    ("language", "viewport", "scheme", "headline", "reason"),
    [
        ("id", DESK, "light", "Apa yang dihitung ketika pekerja migran", "Tidak dapat diputuskan"),
        ("en", DESK, "dark", "What is counted when migrant workers", "Cannot be decided"),
        ("id", PHONE, "dark", "Apa yang dihitung ketika pekerja migran", "Tidak dapat diputuskan"),
        ("en", PHONE, "light", "What is counted when migrant workers", "Cannot be decided"),
    ],
)
def test_remains_brought_home_and_why_they_are_not_the_deaths(
    page: PageFactory, server: str, language: str, viewport: tuple[int, int], scheme: Any, headline: str, reason: str
) -> None:
    view = open_page(page(viewport=viewport, scheme=scheme), server, "pelindungan", bagian="jenazah", bahasa=language)
    told = texts(view)
    assert headline in told and reason in told
    assert "125" in told and "123" in told and "143" in told
    assert not sideways(view)
    assert view.locator("html").get_attribute("lang") == language


def test_groups_are_equal_ticks_and_their_file_holds_the_rows_of_the_release(
    page: PageFactory, server: str, con: duckdb.DuckDBPyConnection
) -> None:
    view = open_page(page(), server, "pelindungan")
    view.locator(".st-key-section_deportasi button").click()
    wait_idle(view)
    assert "bagian=deportasi" in view.url
    groups = protection.groups(con, until=2025)
    ticks = view.locator(".pl-lanes .lane:not(.axis) i")
    assert ticks.count() == int((groups["period_kind"] != "year").sum())
    assert len(set(ticks.evaluate_all("ticks => ticks.map(tick => tick.offsetWidth + 'x' + tick.offsetHeight)"))) == 1

    view.locator(".st-key-acts_deportasi_rombongan button", has_text="Unduh").click()
    file = download(view, view.locator(".st-key-csv_deportasi_rombongan button"))
    with file.open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    filed = [float(row["Orang"]) if row["Orang"] else None for row in rows]
    assert filed == [None if value != value else value for value in groups["obs_value"]]
    assert [row["Sumber"] for row in rows] == list(groups["source_id"])
    shown = last_cells(view, "deportasi_rombongan")
    assert shown == ["…" if value is None else f"{value:,.0f}".replace(",", ".") for value in filed]


def test_a_province_shows_no_small_count_and_the_table_says_less_than_ten(page: PageFactory, server: str) -> None:
    view = open_page(page(), server, "pelindungan", bagian="jenazah", wilayah="53")
    cells = last_cells(view, "jenazah_wilayah")
    assert "<10" in cells
    numbers = [int(cell.rstrip(" ?*").replace(".", "").strip()) for cell in cells if cell != "<10"]
    assert len(numbers) > 10 and min(numbers) >= 10


def test_returns_by_regency_are_drawn_and_listed(
    page: PageFactory, server: str, con: duckdb.DuckDBPyConnection
) -> None:
    view = open_page(page(), server, "pelindungan", bagian="kepulangan")
    printed = con.execute(
        """select obs_value from observation join listing_member using (obs_id)
           where listing_id like 'returns-%-kabupaten-52' order by ref_area"""
    ).fetchall()
    map_ = view.locator(".st-key-fig_province_kepulangan_kabupaten")
    assert map_.is_visible() and map_.locator("canvas").count()
    drawn = {cell.replace(".", "") for cell in last_cells(view, "kepulangan_kabupaten")}
    assert printed and {str(int(row[0])) for row in printed} <= drawn
