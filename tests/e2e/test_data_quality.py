"""Rekonsiliasi and Mutu in a browser: numbers of screen, file and release agree; both languages, small and dark."""

from __future__ import annotations

import csv
import re

import duckdb
import pytest

from tests.e2e.conftest import PageFactory
from tests.e2e.screen import download, no_sideways_scroll, open_page, sideways, texts

#: Left to `make verify`: it takes long, and the page has unit and AppTest tests in `make test`.
pytestmark = pytest.mark.long

PATH = "data-sumber"


def table(path: object) -> list[dict[str, str]]:
    with open(str(path), encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


def test_screen_file_and_release_agree(page: PageFactory, server: str, con: duckdb.DuckDBPyConnection) -> None:
    shown = open_page(page(), server, PATH, bagian="rekonsiliasi")
    text = texts(shown)
    (cells,) = con.execute("select count(distinct cell) from observation where rivals > 0").fetchone() or (0,)
    assert f"{cells} sel dengan lebih dari satu nilai" in text
    (lines,) = con.execute("select count(*) from printed").fetchone() or (0,)
    wrong = re.search(r"(\d+) dari (\d+) hitungan tercetak tidak cocok", text)
    assert wrong is not None and int(wrong[2]) == lines
    shown.locator(".st-key-acts_hitung_ulang").get_by_role("button", name="Unduh").click()
    rows = table(download(shown, shown.get_by_role("button", name="CSV").last))
    assert len(rows) == lines
    assert sum(row["Hasil"] == "tidak cocok" for row in rows) == int(wrong[1])
    famous = next(row for row in rows if row["Sumber"] == "polri-rat2024")
    assert (famous["Tercetak"], famous["Dihitung ulang"], famous["Selisih"]) == ("−1.306", "−1.310", "'+4")


@pytest.mark.parametrize(("section", "locale", "scheme", "viewport"), [
    ("rekonsiliasi", "en", "dark", (390, 844)), ("rekonsiliasi", "id", "light", (1366, 768)),
    ("mutu", "id", "light", (390, 844)), ("mutu", "en", "dark", (1366, 768)),
])  # fmt: skip
def test_it_fits_and_reads(
    page: PageFactory, server: str, section: str, locale: str, scheme: str, viewport: tuple[int, int]
) -> None:
    shown = open_page(page(viewport=viewport, scheme=scheme), server, PATH, bagian=section, bahasa=locale)
    assert no_sideways_scroll(shown), sideways(shown)
    heading = {
        "rekonsiliasi": ("sel dengan lebih dari satu nilai", "cells with more than one value"),
        "mutu": ("Apa yang harus terbit", "What should be published"),
    }
    assert heading[section][locale == "en"] in texts(shown)
    if section == "mutu":
        cells = shown.locator(".hh-heat tbody tr")
        assert cells.count() >= 38
        box = shown.locator(".hh-heat td.s1").first.evaluate("e => getComputedStyle(e).backgroundColor")
        assert box == ("rgb(35, 90, 99)" if scheme == "dark" else "rgb(173, 207, 194)")
