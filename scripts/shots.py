"""`make shots`: pictures of every page, size and language into shots/."""

import argparse
import tempfile
from pathlib import Path
from urllib.parse import parse_qsl

from playwright.sync_api import Browser, Page

from scripts.browser import launched
from scripts.server import serving
from tests.e2e.screen import open_page, wait_idle
from ui.pages import PAGES, STAGE

NAMES = {Path(file).stem: f"/{address}" for file, address, _ in (*PAGES, STAGE)}
SIZES = {"1920": (1920, 1080), "1366": (1366, 768), "390": (390, 844)}
LANGUAGES = ("id", "en")
FOLDER = Path("shots")


def show_everything(page: Page, width: int) -> None:
    """Make the window as tall as the content: stMain scrolls, not the document."""
    for _ in range(3):
        tall = page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollHeight")
        if tall <= page.viewport_size["height"]:
            return
        page.set_viewport_size({"width": width, "height": tall})
        wait_idle(page)


def shoot(browser: Browser, base: str, options: argparse.Namespace, name: str, size: str, lang: str) -> Path:
    """One picture."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale={"id": "id-ID", "en": "en-GB"}[lang],
        color_scheme="dark" if options.dark else "light",
    )
    page = context.new_page()
    page.set_default_timeout(90_000)
    open_page(page, base, NAMES.get(name, name), **{**dict(parse_qsl(options.query)), "bahasa": lang})
    if options.full:
        show_everything(page, width)
    parts = [name.strip("/").replace("/", "-"), size, lang, options.dark and "dark", options.full and "full"]
    path = options.out / ("-".join(part for part in [*parts, options.tag] if part) + ".png")
    page.screenshot(path=path)
    context.close()
    return path


def arguments() -> argparse.Namespace:
    """What to take; all of it by default."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--page", nargs="+", default=list(NAMES), help="names, or paths such as /remitansi")
    parser.add_argument("--size", nargs="+", choices=SIZES, default=list(SIZES))
    parser.add_argument("--lang", nargs="+", choices=LANGUAGES, default=list(LANGUAGES))
    parser.add_argument("--query", default="", help='for example "tahun=2024&wilayah=35"')
    parser.add_argument("--tag", default="", help="added to the file names")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--full", action="store_true", help="all that the page holds, not one screen")
    parser.add_argument("--base", help="address of a running app; default: start one")
    parser.add_argument("--out", type=Path, default=FOLDER)
    return parser.parse_args()


def take(base: str, options: argparse.Namespace) -> None:
    """All pictures that were asked for."""
    with launched() as browser:
        for name in options.page:
            for size in options.size:
                for lang in options.lang:
                    print(shoot(browser, base, options, name, size, lang), flush=True)


def main() -> None:
    """Start the app unless one is named, and take the pictures."""
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    if options.base:
        take(options.base.rstrip("/"), options)
        return
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "app.log") as base:
        take(base, options)


if __name__ == "__main__":
    main()
