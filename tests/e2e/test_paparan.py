"""The briefing in a browser: composed, shared by link, opened by another one, played by keys, equal to the release."""

from __future__ import annotations

import re

import duckdb
import pytest
from playwright.sync_api import Page
from pptx import Presentation
from pypdf import PdfReader

from analytics.names import load_names
from analytics.numbers import number
from tests.e2e.conftest import PageFactory
from tests.e2e.screen import download, open_page, wait_idle

#: The smallest window is walked through, the others at their maps, pairs and numbers.
SIZES = (((1024, 768), range(1, 12)), ((1920, 1080), range(1, 4)), ((3840, 2160), range(5, 8)))
OVER = """() => [...document.querySelectorAll('.hh-stage,.hh-stage>*,.hh-stage .numbers>div,.hh-stage figure')]
  .filter(e => e.scrollHeight > e.clientHeight + 3 || e.scrollWidth > e.clientWidth + 3)
  .map(e => `${e.tagName}.${e.className} ${e.scrollHeight}>${e.clientHeight} ${e.scrollWidth}>${e.clientWidth}`)"""


def at(page: Page, place: int) -> str:
    """Wait for a screen and read it, its drawing included."""
    page.wait_for_selector(f'.hh-stage[data-place="{place}"]', timeout=30_000)
    return page.locator(".hh-stage").evaluate("e => e.textContent").replace("\u00a0", " ")


def step(page: Page, key: str, place: int) -> str:
    page.keyboard.press(key)
    return at(page, place)


def composed(page: Page, server: str) -> str:
    """Eight screens: the standard order without two, one moved, one titled; the link of the story."""
    open_page(page, server, "paparan", susun="1")
    page.locator(".st-key-compose_fill button").click()
    page.wait_for_selector(".st-key-compose_9")
    for _ in range(2):
        before = page.locator('[class*="st-key-compose_out_"]').count()
        page.locator(".st-key-compose_out_4 button").click()
        page.wait_for_function(
            f"document.querySelectorAll('[class*=\"st-key-compose_out_\"]').length === {before - 1}"
        )
    page.locator(".st-key-compose_down_0 button").click()
    page.locator(".st-key-compose_title_7 input").fill("Yang diadukan")
    page.locator(".st-key-compose_title_7 input").press("Enter")
    wait_idle(page)
    return page.locator('[data-testid="stCode"] code').inner_text().replace("\n", "")


def expected(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    def one(sql: str) -> float:
        return float(con.execute(sql).fetchone()[0])

    placed = "from mart_annual where indicator = 'placements' and area_role = 'origin' and counterpart_area = ''"
    return {
        "nation": number(one(f"select obs_value {placed} and ref_area = 'ID' and year = 2025"), "id"),
        "largest": number(one(f"select obs_value {placed} and ref_area = '35' and year = 2025"), "id"),
        "complaints": number(
            one("""select obs_value from mart_annual where indicator = 'complaints' and body = 'KP2MI'
                   and ref_area = 'ID' order by year desc limit 1"""), "id"),
    }  # fmt: skip


def pdf_words(composer: Page) -> list[str]:
    """The words of each page of the story's PDF."""
    path = download(composer, composer.locator(".st-key-compose_pages button"))
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def deck_words(composer: Page) -> list[str]:
    """The words and values of each slide of the story's deck."""
    path, told = download(composer, composer.locator(".st-key-compose_deck button")), []
    for slide in Presentation(str(path)).slides:
        charts = [shape.chart for shape in slide.shapes if shape.has_chart]
        held = [value for chart in charts for line in chart.plots[0].series for value in line.values if value]
        words = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        told.append(" ".join([*words, *(number(value, "id") for value in held)]))
    return told


def test_no_step_of_a_quick_hand_is_lost(page: PageFactory, server: str) -> None:
    """A key pressed as soon as a screen is there still carries the address of before it: it must not lead back."""
    shown = page()
    shown.goto(f"{server}/paparan?wilayah=35", wait_until="domcontentloaded")
    at(shown, 1)
    for place in range(2, 9):
        shown.keyboard.press("PageDown")
        shown.wait_for_selector(f'.hh-stage[data-place="{place}"]', state="attached", timeout=20_000)
    assert step(shown, "PageUp", 7)


@pytest.mark.long
@pytest.mark.timeout(300)
def test_a_story_of_eight_screens_is_shared_and_played(page: PageFactory, server: str, release_path: object) -> None:
    composer = page()
    link = composed(composer, server)
    with duckdb.connect(str(release_path), read_only=True) as con:
        wanted, names = expected(con), load_names(con, "id")
    for told in (pdf_words(composer), deck_words(composer)):
        assert len(told) == 8 and "Yang diadukan" in told[-1] and wanted["nation"] in told[1]
        assert all(any(value in text for text in told) for value in wanted.values())
    other = page(viewport=(1920, 1080))
    other.goto(server + link[link.index("/paparan") :], wait_until="domcontentloaded")
    first = at(other, 1)
    assert wanted["largest"] in first and "1 / 8" in first and names.region("35") in first
    assert wanted["nation"] in step(other, "ArrowRight", 2)
    assert wanted["largest"] in step(other, "PageDown", 3)
    assert wanted["nation"] in step(other, " ", 4)
    seen = [step(other, "PageDown", place) for place in range(5, 9)]
    assert "Yang diadukan" in seen[-1] and f"{wanted['complaints']} pengaduan" in seen[-1]
    assert any("korban diselamatkan" in text for text in seen)
    assert all(f"Rilis {release_label(link)}" in text and "data sampai" in text for text in seen)
    step(other, "PageUp", 7)
    assert "1 / 8" in step(other, "Home", 1)


def release_label(link: str) -> str:
    found = re.search(r"rilis=(\w+)", link)
    assert found is not None
    return found[1]


@pytest.mark.long
@pytest.mark.parametrize(("viewport", "places"), SIZES, ids=str)
def test_no_chrome_no_scroll_and_large_type(
    page: PageFactory, server: str, viewport: tuple[int, int], places: range
) -> None:
    shown = page(viewport=viewport)
    shown.goto(f"{server}/paparan?wilayah=35&layar={places[0]}", wait_until="domcontentloaded")
    for place in places:
        at(shown, place)
        shown.wait_for_timeout(150)
        assert shown.evaluate(OVER) == [], (viewport, place)
        main = shown.evaluate("(m => m.scrollHeight - m.clientHeight)(document.querySelector('[data-testid=stMain]'))")
        assert main <= 1
        assert not shown.locator(".stAppHeader").is_visible() and not shown.locator(".st-key-filters").is_visible()
        if place == 2:
            label = shown.evaluate("document.querySelector('.figure svg text').getBoundingClientRect().height")
            assert label >= 27 * viewport[0] / 1920 * (0.8 if viewport[0] < 1200 else 1), label
        if place < places[-1]:
            shown.keyboard.press("ArrowRight")


@pytest.mark.long
@pytest.mark.timeout(300)
def test_blank_note_province_and_leaving(page: PageFactory, server: str) -> None:
    shown = page(viewport=(1920, 1080))
    open_page(shown, server, "/")
    shown.keyboard.press("p")
    assert "1 / 10" in at(shown, 1)
    dark = "getComputedStyle(document.body, '::after').backgroundColor"
    shown.keyboard.press("b")
    shown.wait_for_function(f"{dark} === 'rgb(0, 0, 0)'")
    shown.keyboard.press(".")
    shown.wait_for_function(f"{dark} !== 'rgb(0, 0, 0)'")
    step(shown, "ArrowRight", 2)
    shown.keyboard.type("jti", delay=60)
    shown.wait_for_function("document.querySelector('.hh-stage footer').textContent.includes('Jawa Timur')")
    shown.keyboard.type("jat", delay=60)
    shown.wait_for_selector(".st-key-stage_pick_2")
    shown.keyboard.press("1")
    shown.wait_for_function("document.querySelector('.hh-stage footer').textContent.includes('Jawa Tengah')")
    wait_idle(shown)
    shown.mouse.click(1900, 500)
    at(shown, 3)
    wait_idle(shown)
    shown.mouse.click(20, 500)
    at(shown, 2)
    shown.keyboard.press("Escape")
    shown.wait_for_selector(".hh-kpi", timeout=30_000)
    assert not shown.locator(".hh-stage").count()


@pytest.mark.long
def test_a_loop_goes_on_by_itself_without_provinces_of_trafficking(page: PageFactory, server: str) -> None:
    shown = page()
    shown.goto(f"{server}/paparan?layar=6&putar=3", wait_until="domcontentloaded")
    at(shown, 6)
    text = at(shown, 9)
    assert "Satgas" in text


@pytest.mark.long
def test_a_figure_is_taken_along_as_a_picture(page: PageFactory, server: str, release_path: object) -> None:
    shown = open_page(page(), server, "penempatan")
    acts = shown.locator(".st-key-acts_penempatan_peta")
    acts.get_by_role("button", name="Unduh").click()
    picture = download(shown, shown.locator(".st-key-svg_penempatan_peta button")).read_text(encoding="utf-8")
    painted = download(shown, shown.locator(".st-key-png_penempatan_peta button")).read_bytes()
    assert painted.startswith(b"\x89PNG") and len(painted) > 50_000
    with duckdb.connect(str(release_path), read_only=True) as con:
        assert expected(con)["largest"] in picture
    assert "penempatan-peta.ID.2025" in picture and "Sumber: " in picture


def test_who_leaves_comes_back_to_the_page_and_section_before(page: PageFactory, server: str) -> None:
    shown = open_page(page(), server, "penempatan", wilayah="35", bagian="deret")
    shown.keyboard.press("p")
    shown.wait_for_selector(".hh-stage", timeout=30_000)
    wait_idle(shown)
    shown.keyboard.press("Escape")
    shown.wait_for_url("**/penempatan**", timeout=30_000)
    wait_idle(shown)
    assert not shown.locator(".hh-stage").count()
    assert "bagian=deret" in shown.url and "wilayah=35" in shown.url and "rilis=" not in shown.url
