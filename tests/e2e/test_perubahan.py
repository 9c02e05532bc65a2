"""Two releases in a running app: rolling from one to the other, staying on one, going back, what changed."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
import pytest
from playwright.sync_api import Page

from data import releases
from scripts.server import serving
from tests.e2e.conftest import PageFactory
from tests.e2e.screen import download, no_sideways_scroll, open_page, sideways, texts, wait_idle

#: Left to `make verify`: these take long, and the page has unit and AppTest tests in `make test`.
long = pytest.mark.long

OLD_TOTAL, NEW_TOTAL = "296.948", "298.948"
#: What the project promises between a new pointer and its figures on an open screen.
PROMISED = 5.0


class App(NamedTuple):
    """A running app of its own with two releases."""

    base: str
    folder: Path
    old: releases.Release
    new: releases.Release


@pytest.fixture(scope="module")
def app(two_releases: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[App]:
    folder = tmp_path_factory.mktemp("rolling")
    for path in [*two_releases.glob("*.duckdb"), two_releases / "CURRENT"]:
        shutil.copy2(path, folder / path.name).chmod(0o644)
    new, old = releases.readable(folder)
    log = folder.parent / f"{folder.name}.log"
    with serving(log, settings={"HULU_HILIR_RELEASES": str(folder)}) as base:
        yield App(base, folder, old, new)


@pytest.fixture(autouse=True)
def current(app: App) -> None:
    releases.point_to(app.folder, app.new.file)


def seconds_until(page: Page, text: str) -> float:
    started = time.monotonic()
    page.wait_for_function(
        "text => document.querySelector('[data-testid=stMain]').innerText.replaceAll('\\u00a0', ' ').includes(text)",
        arg=text, polling=50, timeout=20_000,
    )
    return time.monotonic() - started


def test_an_open_screen_follows_the_pointer_without_a_restart(app: App, page: PageFactory) -> None:
    """Three turns, for one may fall on a moment in which the machine draws something else."""
    releases.point_to(app.folder, app.old.file)
    screen = open_page(page(), app.base, wilayah="35")
    assert OLD_TOTAL in texts(screen) and app.old.label in texts(screen)
    taken = []
    for turned, total in ((app.new, NEW_TOTAL), (app.old, OLD_TOTAL), (app.new, NEW_TOTAL)):
        releases.point_to(app.folder, turned.file)
        taken.append(seconds_until(screen, total))
        wait_idle(screen)
    assert sorted(taken)[1] < PROMISED, taken
    assert OLD_TOTAL not in texts(screen) and "wilayah=35" in screen.url and "rilis" not in screen.url


@long
def test_a_screen_of_an_earlier_release_stays_and_leads_back(app: App, page: PageFactory) -> None:
    releases.point_to(app.folder, app.old.file)
    screen = open_page(page(), app.base, rilis=app.old.label)
    assert "Anda membaca rilis" not in texts(screen)
    releases.point_to(app.folder, app.new.file)
    assert seconds_until(screen, "Anda membaca rilis") < PROMISED
    wait_idle(screen)
    assert OLD_TOTAL in texts(screen) and NEW_TOTAL not in texts(screen)
    screen.get_by_role("button", name="Buka rilis yang berlaku").click()
    seconds_until(screen, NEW_TOTAL)
    wait_idle(screen)
    assert "Anda membaca rilis" not in texts(screen) and "rilis" not in screen.url


@long
def test_the_link_of_a_figure_opens_it_again_on_its_release(app: App, page: PageFactory) -> None:
    releases.point_to(app.folder, app.old.file)
    make = page
    screen = open_page(make(), app.base, "penempatan", wilayah="52", ukuran="rate")
    written = f"{app.old.label}.penempatan-peta.52.2025.ukuran=rate"
    assert written in texts(screen)
    screen.locator(".st-key-acts_penempatan_peta").get_by_role("button", name="Kutip").click()
    link = screen.locator(f'a[href*="id={app.old.label}.penempatan-peta"]').get_attribute("href")
    assert link is not None and link == f"{app.base}/?id={written}"
    releases.point_to(app.folder, app.new.file)
    again = make()
    again.goto(link)
    wait_idle(again)
    shown = texts(again)
    assert OLD_TOTAL in shown and NEW_TOTAL not in shown and written in shown
    assert f"rilis={app.old.label}" in again.url and "/penempatan?" in again.url


@long
def test_a_damaged_file_is_told_and_no_traceback_shown(app: App, page: PageFactory) -> None:
    spoiled = app.folder / "29990101T000000Z-00000000.duckdb"
    spoiled.write_bytes(b"half a file")
    try:
        screen = open_page(page(), app.base)
        assert "Rilis yang seharusnya" not in texts(screen)
        releases.point_to(app.folder, spoiled.name)
        assert seconds_until(screen, "rusak atau terpotong") < PROMISED
        wait_idle(screen)
        assert NEW_TOTAL in texts(screen) and "Traceback" not in texts(screen)
    finally:
        spoiled.unlink()


@long
@pytest.mark.parametrize(("viewport", "scheme", "locale"), [((1366, 768), "light", "id"), ((390, 844), "dark", "en")])
def test_the_page_fits_and_its_file_tells_what_the_screen_tells(
    app: App, page: PageFactory, viewport: tuple[int, int], scheme: Any, locale: str
) -> None:
    codes = {"bahasa": "en"} if locale == "en" else {}
    screen = open_page(page(viewport=viewport, scheme=scheme), app.base, "perubahan", bagian="angka", **codes)
    assert no_sideways_scroll(screen), sideways(screen)
    screen.locator(".st-key-acts_perubahan_angka button").first.click()
    path = download(screen, screen.get_by_text("CSV", exact=True).last)
    table = pd.read_csv(path, encoding="utf-8-sig", dtype=str, keep_default_na=False)
    assert len(table) == 7 and path.name.startswith(f"{app.new.label}.perubahan-angka.ID.2025")
    java = table[(table["indicator"] == "placements") & (table["old_value"] == "69925")].iloc[0]
    assert java["new_value"] == "70925"
    shown = texts(screen)
    assert ("69.925" if locale == "id" else "69,925") in shown
    word = "berubah, disamarkan" if locale == "id" else "changed, hidden"
    assert shown.count(word) == 2 == table.isin([word]).sum().sum()


@long
def test_the_line_of_the_release_leads_to_the_page(app: App, page: PageFactory) -> None:
    screen = open_page(page(), app.base, wilayah="33")
    screen.locator(".st-key-release_line a").click()
    screen.wait_for_url("**/perubahan?*")
    wait_idle(screen)
    assert f"Apa yang berubah dari rilis {app.old.label} ke {app.new.label}" in texts(screen)
    assert "wilayah=33" in screen.url and no_sideways_scroll(screen)
