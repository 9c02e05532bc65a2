"""The filter: one choice for all pages, kept in the link, never a traceback."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page

from tests.e2e import screen
from tests.e2e.conftest import PageFactory
from ui import release

SELECTED = """() => [...document.querySelectorAll('[class*="st-key-fig_bars"] .js-plotly-plot')].map(gd => {
  const bar = gd.data[0]; const odd = bar.marker.color.findIndex(c => c !== bar.marker.color.at(-1));
  return odd < 0 ? '' : bar.y[odd] })[0]"""


def codes(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def region_box(page: Page) -> str:
    return page.locator(".st-key-f_region input").input_value()


def click_province(page: Page, code: str) -> None:
    """Click the map of Java where a province's point lies."""
    con = release.cursor(release.current_file())
    row = con.execute("select lon, lat from region where code = ?", [code]).fetchone()
    assert row is not None
    point = page.evaluate(
        """([lon, lat]) => { const gd = document.querySelector('[class*="st-key-fig_inset"] .js-plotly-plot');
           const map = gd._fullLayout.map._subplot.map; const at = map.project([lon, lat]);
           const box = map.getCanvas().getBoundingClientRect(); return [box.x + at.x, box.y + at.y] }""",
        list(row),
    )
    page.mouse.move(*point)
    page.wait_for_timeout(150)
    page.mouse.click(*point)
    page.wait_for_url(f"**wilayah={code}**", timeout=20_000)
    screen.wait_idle(page)


def test_click_jawa_timur_and_everything_follows(page: PageFactory, server: str) -> None:
    shown = screen.open_page(page(), server)
    assert "wilayah" not in codes(shown) and shown.evaluate(SELECTED) == ""
    click_province(shown, "35")
    assert codes(shown)["wilayah"] == "35" and region_box(shown) == "Jawa Timur"
    assert shown.evaluate(SELECTED) == "Jawa Timur"
    assert "Jawa Timur: 69.925 penempatan pada 2025" in screen.texts(shown)

    shown.locator(".st-key-t_language").get_by_text("EN", exact=True).click()
    shown.wait_for_url("**bahasa=en**")
    screen.wait_idle(shown)
    assert codes(shown)["wilayah"] == "35" and region_box(shown) == "East Java"
    assert shown.evaluate(SELECTED) == "East Java"

    shown.locator('[data-testid="stTopNavLink"]', has_text="Placements").click()
    shown.wait_for_url("**/penempatan**")
    screen.wait_idle(shown)
    assert codes(shown) == {"tahun": "2025", "wilayah": "35", "bahasa": "en"}
    assert "East Java: 69,925 placements in 2025" in screen.texts(shown)

    shown.reload()
    screen.wait_idle(shown)
    assert region_box(shown) == "East Java" and codes(shown)["wilayah"] == "35"
    link = shown.url
    other = page()
    other.goto(link)
    screen.wait_idle(other)
    assert region_box(other) == "East Java" and "East Java: 69,925 placements" in screen.texts(other)


def test_an_address_is_completed_once(page: PageFactory, server: str) -> None:
    """Streamlit may mount the element that completes a bare address anew: a choice made since then stays."""
    shown = screen.open_page(page(), server)
    completing = shown.locator(".st-key-completed_address script").first.text_content()
    assert completing and "tahun=2025" in completing and codes(shown) == {"tahun": "2025"}
    click_province(shown, "35")
    shown.evaluate(completing)
    assert codes(shown)["wilayah"] == "35"


def test_nonsense_gives_the_default_and_a_notice(page: PageFactory, server: str) -> None:
    shown = screen.open_page(
        page(), server, "penempatan", tahun="19x9", wilayah="<b>99</b>", tujuan="Atlantis", bahasa="xx", bagian="?"
    )
    text = screen.texts(shown)
    for name, found in (("tahun", "19x9"), ("wilayah", "<b>99</b>"), ("tujuan", "Atlantis"), ("bahasa", "xx")):
        assert f"Tautan menyebut {name} = “{found}”, yang tidak dikenal" in text
    assert codes(shown) == {"tahun": "2025"} and region_box(shown) == "Indonesia"
    assert shown.locator('[data-testid="stException"]').count() == 0
    assert "296.948 penempatan" in text


def test_papua_pegunungan_says_what_is_known(page: PageFactory, server: str) -> None:
    shown = screen.open_page(page(), server, "penempatan")
    box = shown.locator(".st-key-f_region input")
    box.click()
    box.fill("Papua Peg")
    shown.get_by_role("option", name="Papua Pegunungan", exact=True).click()
    shown.wait_for_url("**wilayah=95**")
    screen.wait_idle(shown)
    text = screen.texts(shown)
    assert "satu dari 28 provinsi yang bersama-sama 14.401" in text
    assert "Angka terakhir Papua (sampai 2022): 37 penempatan, 1 Januari–30 September 2014" in text
    assert "Yang dapat menerbitkannya: KP2MI" in text
    assert "Konteks: Papua Pegunungan, sampai 2025" in text


def test_the_back_button_gives_the_view_before(page: PageFactory, server: str) -> None:
    shown = screen.open_page(page(), server, wilayah="35")
    shown.locator('[data-testid="stTopNavLink"]', has_text="Penempatan").click()
    shown.wait_for_url("**/penempatan**")
    screen.wait_idle(shown)
    shown.go_back()
    shown.wait_for_url(lambda url: urlsplit(url).path == "/")
    screen.wait_idle(shown)
    assert codes(shown)["wilayah"] == "35" and region_box(shown) == "Jawa Timur"
    assert shown.evaluate(SELECTED) == "Jawa Timur"
    click_province(shown, "33")
    shown.go_back()
    shown.wait_for_url("**wilayah=35**")
    screen.wait_idle(shown)
    assert region_box(shown) == "Jawa Timur", "a choice is a step that is taken back"


def test_search_reaches_regions_and_destinations(page: PageFactory, server: str) -> None:
    shown = screen.open_page(page(), server)
    for typed, option, code in (("Lombok Tim", "Lombok Timur", "wilayah=5203"), ("Jepang", "Jepang", "tujuan=JPN")):
        box = shown.locator(".st-key-f_search input")
        box.click()
        box.fill(typed)
        shown.get_by_role("option", name=option).first.click()
        shown.wait_for_url(f"**{code}**")
        screen.wait_idle(shown)
    assert codes(shown) == {"tahun": "2025", "wilayah": "5203", "tujuan": "JPN"}
