"""Ringkasan in a browser: one screen, a map that draws itself, files that hold the release's numbers."""

from __future__ import annotations

import io

import openpyxl
import pandas as pd
import pytest
from PIL import Image
from playwright.sync_api import Page

from analytics.figures.palette import DARK, LIGHT
from analytics.queries.listings import latest_listing, members
from tests.e2e import screen
from tests.e2e.conftest import PageFactory
from ui import release

HEIGHTS = """() => { const main = document.querySelector('[data-testid="stMain"]');
  return [main.scrollHeight, main.clientHeight] }"""
ACTS = '[class*="st-key-acts_ringkasan_peta"]'


@pytest.fixture(scope="module")
def printed() -> dict[str, float]:
    """The drawn listing of 2025, from the release that the app reads."""
    con = release.cursor(release.current_file())
    listing = latest_listing(con, until=2025, indicator="placements", dimension="province", language="id")
    assert listing is not None
    rows = members(con, listing)
    return dict(zip(rows["ref_area"], rows["obs_value"], strict=True))


def colours(page: Page, box: dict[str, float]) -> set[tuple[int, int, int]]:
    """Colours of a part of the screen."""
    picture = Image.open(io.BytesIO(page.screenshot(clip=box))).convert("RGB")
    return {color for _, color in picture.getcolors(maxcolors=1_000_000) or []}


def rgb(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


@pytest.mark.parametrize("language", ["id", "en"])
def test_three_answers_on_one_screen(page: PageFactory, server: str, language: str) -> None:
    shown = screen.open_page(page(), server, bahasa=language)
    shown.wait_for_timeout(500)
    tall, window = shown.evaluate(HEIGHTS)
    assert tall <= window, f"{tall} of {window} pixels"
    line = shown.locator('[class*="st-key-foot_ringkasan_peta"] .hh-source').bounding_box()
    assert line is not None and line["y"] + line["height"] <= 768, "the source line is on the screen"
    text = screen.texts(shown)
    label = release.cursor(release.current_file()).execute("select label from release").fetchone()
    assert label is not None and label[0] in text
    wanted = {"id": ["296.948", "16,0", "1.239", "69.925"], "en": ["296,948", "16.0", "1,239", "69,925"]}
    assert not [value for value in wanted[language] if value not in text]
    assert {"id": "Penempatan menurut provinsi asal, 2025", "en": "Placements by province of origin, 2025"}[
        language
    ] in text


@pytest.mark.parametrize(("scheme", "colour"), [("light", LIGHT.sequential[3]), ("dark", DARK.sequential[3])])
def test_the_map_draws_without_a_network(page: PageFactory, server: str, scheme: str, colour: str) -> None:
    """Every foreign request is stopped by the fixture: the class of Jawa Timur is drawn all the same."""
    shown = screen.open_page(page(scheme=scheme), server)
    inset = shown.locator('[class*="st-key-fig_inset"]').bounding_box()
    assert inset is not None
    part = {"x": inset["x"] + inset["width"] * 0.5, "y": inset["y"], "width": inset["width"] * 0.15,
            "height": inset["height"]}  # fmt: skip
    drawn = colours(shown, part)
    assert rgb(colour) in drawn, "Jawa Timur in the colour of its class"
    assert len(drawn) > 20


def test_table_and_files_hold_the_numbers_of_the_release(
    page: PageFactory, server: str, printed: dict[str, float]
) -> None:
    shown = screen.open_page(page(), server)
    bars = shown.evaluate(
        """() => { const gd = document.querySelector('[class*="st-key-fig_bars"] .js-plotly-plot');
           return gd.data[0].y.map((name, place) => [name, gd.data[0].text[place]]) }"""
    )
    assert len(bars) == 10 and bars[0] == ["Jawa Timur", "69.925"]
    shown.locator(ACTS).get_by_role("button", name="Tabel").click()
    screen.wait_idle(shown)
    rows = {
        row.locator("td").nth(0).inner_text(): row.locator("td").nth(1).inner_text()
        for row in shown.locator(".hh-table tbody tr").all()
    }
    assert len(rows) == 38 and all(rows[name] == value for name, value in bars)
    assert rows["Papua Pegunungan"] == "…"

    shown.locator(f'{ACTS} [data-testid="stPopoverButton"]').first.click()
    csv = screen.download(shown, shown.get_by_role("button", name="CSV", exact=True))
    assert csv.name.endswith("ringkasan-peta.ID.2025.csv") and csv.read_bytes().startswith(b"\xef\xbb\xbf")
    table = pd.read_csv(csv, encoding="utf-8-sig", dtype={"Kode Kemendagri": str})
    read = table.dropna(subset=["Penempatan"]).set_index("Kode Kemendagri")["Penempatan"].to_dict()
    assert read == printed and len(table) == 38
    xlsx = screen.download(shown, shown.get_by_role("button", name="XLSX", exact=True))
    book = openpyxl.load_workbook(xlsx)
    assert book.sheetnames == ["Angka", "38 provinsi", "Catatan", "Sumber"]
    head, *lines = book["38 provinsi"].iter_rows(values_only=True)
    place = head.index("Penempatan")
    assert {line[0]: line[place] for line in lines if line[place] != "…"} == printed
    assert [line[1] for line in lines] == sorted(line[1] for line in lines)


def test_a_phone_has_the_release_the_paper_and_the_briefing(page: PageFactory, server: str) -> None:
    """Nothing moves sideways, and what a desk has in its header is there, too."""
    shown = screen.open_page(page(viewport=(390, 844)), server)
    assert screen.sideways(shown) == []
    line = shown.locator(".st-key-release_line")
    assert line.is_visible() and "lebih lama dari tahun pilihan" in line.inner_text() and "Rilis " in line.inner_text()
    assert not shown.locator(".st-key-t_print").is_visible() and not shown.locator(".st-key-t_stage").is_visible()
    shown.locator(".st-key-t_print_phone button").click()
    shown.locator(".hh-paper").wait_for()
    screen.wait_idle(shown)
    shown.get_by_role("button", name="Kembali ke layar").click()
    screen.wait_idle(shown)
    shown.locator(".st-key-phonenav").get_by_role("link", name="Paparan").click()
    shown.wait_for_url("**/paparan**")
    screen.wait_idle(shown)
    assert shown.locator(".hh-stage").is_visible()
    assert "296.948" in screen.texts(shown)
