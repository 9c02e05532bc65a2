"""The sources page in a browser: read from the screen and from a file, beside the release."""

from __future__ import annotations

import csv
from typing import Any

import duckdb
import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import Page

from analytics.queries.explorer import Selection, found_rows
from tests.e2e.conftest import PageFactory
from tests.e2e.screen import download, open_page, sideways, texts, wait_idle

DESK, PHONE = (1366, 768), (390, 844)


def column(view: Page, label: str) -> list[str]:
    """A column of the explorer as it is read."""
    return view.locator(f'.hh-data.explorer td[data-label="{label}"]').all_inner_texts()


@pytest.mark.parametrize(
    ("language", "viewport", "scheme", "section", "headline", "told"),
    [
        ("id", DESK, "light", "nilai", "dari mana setiap angka berasal", "Badan lain bukan rival"),
        ("en", DESK, "dark", "kekeliruan", "where every figure comes from", "enforcement, not incidence"),
        ("id", PHONE, "dark", "sumber", "dari mana setiap angka berasal", "Siapa yang menghitung"),
        ("en", PHONE, "light", "penjelajah", "where every figure comes from", "rows for this filter"),
    ],
)
def test_each_size_language_and_theme(
    page: PageFactory, server: str, language: str, viewport: tuple[int, int], scheme: Any, section: str,
    headline: str, told: str,
) -> None:  # fmt: skip
    view = open_page(page(viewport=viewport, scheme=scheme), server, "data-sumber", bagian=section, bahasa=language)
    text = texts(view)
    assert headline in text and told in text
    assert not sideways(view)


def test_the_screen_and_the_files_hold_the_rows_of_the_release(
    page: PageFactory, server: str, con: duckdb.DuckDBPyConnection
) -> None:
    rows = found_rows(con, Selection(indicator="placements", ref_areas=("35",), totals=True, last=2025))
    view = open_page(page(), server, "data-sumber", wilayah="35")
    signs = {"provisional": " *", "estimated": " e", "doubtful": " ?"}
    shown = [text.replace("\u00a0", " ").rstrip(" r") for text in column(view, "Nilai")]
    printed = [
        f"{row.obs_value:,.0f}".replace(",", ".") + signs.get(row.obs_status, "") for row in rows.head(25).itertuples()
    ]
    assert shown == printed
    assert column(view, "Kode") == list(rows["source_id"].head(25))

    with download(view, view.locator(".st-key-data_csv button")).open(encoding="utf-8-sig", newline="") as handle:
        filed = list(csv.DictReader(handle))
    assert [float(row["obs_value"]) for row in filed] == list(rows["obs_value"])
    assert [row["source_id"] for row in filed] == list(rows["source_id"])
    book = openpyxl.load_workbook(download(view, view.locator(".st-key-data_xlsx button")), read_only=True)
    head, *body = book.worksheets[0].iter_rows(values_only=True)
    assert [row[head.index("obs_value")] for row in body] == list(rows["obs_value"])
    parquet = pd.read_parquet(download(view, view.locator(".st-key-data_parquet button")))
    assert list(parquet["obs_value"]) == list(rows["obs_value"])


def test_a_link_is_a_view_and_a_source_leads_to_its_rows(page: PageFactory, server: str) -> None:
    view = open_page(page(), server, "data-sumber", indikator="victims", lingkup="semua", halaman="2")
    before = column(view, "Nilai")
    view.reload()
    wait_idle(view)
    assert column(view, "Nilai") == before and "halaman=2" in view.url
    code = column(view, "Kode")[0]
    view.locator('.hh-data.explorer td[data-label="Kode"] a').first.click()
    wait_idle(view)
    assert f"sumber={code}" in view.url and set(column(view, "Kode")) == {code}


def test_small_counts_of_people_read_less_than_ten(page: PageFactory, server: str) -> None:
    view = open_page(page(), server, "data-sumber", indikator="deceased", lingkup="kabupaten", rincian="semua")
    values = column(view, "Nilai")
    assert "<10" in values
    numbers = [int(text.split("\u00a0")[0].replace(".", "")) for text in values if text != "<10"]
    assert all(number >= 10 for number in numbers)


def test_a_book_in_the_making_is_followed_and_stopped(page: PageFactory, server: str) -> None:
    shown = page()
    open_page(shown, server, "data-sumber")
    button = shown.locator(".st-key-data_book_pdf button").first
    button.click()
    making = shown.locator(".st-key-making_data_book_pdf")
    making.get_by_text("Membuat berkas: ").first.wait_for(timeout=20_000)
    shown.locator(".st-key-stop_data_book_pdf button").click()
    making.wait_for(state="detached", timeout=10_000)
    shown.wait_for_function("!document.querySelector('.st-key-data_book_pdf button').disabled", timeout=10_000)
    assert not shown.locator('[class*="st-key-failed_"],[class*="st-key-made_"]').count()
