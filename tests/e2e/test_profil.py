"""The page of a province in a browser: what is read there and in its file stands in the release."""

from __future__ import annotations

import csv
from typing import Any

import duckdb
import pytest

from tests.e2e.conftest import PageFactory
from tests.e2e.screen import download, open_page, sideways, texts, wait_idle

#: Left to `make verify`: it takes long, and the page has unit and AppTest tests in `make test`.
pytestmark = pytest.mark.long

DESK, PHONE = (1366, 768), (390, 844)


@pytest.mark.parametrize(
    ("language", "viewport", "scheme", "headline"),
    [
        ("id", DESK, "dark", "Papua Pegunungan belum punya angka penempatan sendiri; terbukti paling banyak 3.545"),
        ("en", PHONE, "light", "Highland Papua has no placement figure of its own yet; at most 3,545 are proven"),
    ],
)
def test_a_province_without_a_figure_of_its_own(
    page: PageFactory, server: str, language: str, viewport: tuple[int, int], scheme: Any, headline: str
) -> None:
    view = open_page(page(viewport=viewport, scheme=scheme), server, "profil", wilayah="95", bahasa=language)
    told = texts(view)
    assert headline in told
    assert ("Yahukimo" in told) and ("356.021" in told or "356,021" in told or viewport == PHONE)
    assert not sideways(view)
    assert view.locator("html").get_attribute("lang") == language


def test_a_link_a_section_and_a_file(page: PageFactory, server: str, con: duckdb.DuckDBPyConnection) -> None:
    view = open_page(page(viewport=DESK), server, "profil", bahasa="en")
    header = view.locator('[data-testid="stTopNavLink"]')
    assert header.last.is_visible() and header.count() >= 7
    view.get_by_role("link", name="East Java", exact=True).click()
    wait_idle(view)
    assert "wilayah=35" in view.url and "East Java recorded 69,925 placements in 2025" in texts(view)
    view.get_by_role("button", name="Protection and trafficking").click()
    wait_idle(view)
    told = texts(view)
    assert "bagian=pelindungan" in view.url and "11,087" in told and "73" in told
    view.locator(".st-key-acts_profil_tppo_asal").get_by_role("button", name="Download").click()
    path = download(view, view.get_by_role("button", name="CSV"))
    with path.open(encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.DictReader(handle))
    printed = con.execute(
        """select count(*), max(obs_value) from observation
           where ref_area = '35' and area_role in ('origin', 'as_printed') and chosen and item = ''
             and indicator in ('victims_assisted', 'victims', 'protected_persons', 'iom_victims_assisted',
                               'repatriated')
             and sex = '' and age = '' and modus = '' and stage = '' and obs_status <> 'doubtful'
             and year(period_end) <= 2025"""
    ).fetchone()
    assert printed is not None and len(rows) == printed[0]
    values = [float(text) for row in rows for text in row.values() if text.replace(".", "", 1).isdigit() and text]
    assert printed[1] in values
