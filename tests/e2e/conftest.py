"""A running app, a browser, and pages that may talk to nobody else and may not complain."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import duckdb
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

from scripts.browser import ALONE, launched
from scripts.server import serving
from ui.release import CONFIG, FOLDER

PageFactory = Callable[..., Page]
# Streamlit looks for its server below a deep link first, finds nothing there, and Chromium reports both.
DEEP_LINK_404 = re.compile(r"^/.+/_stcore/(health|host-config)$")


class Witness:
    """What the pages of a test did that they should not."""

    def __init__(self) -> None:
        self.foreign: list[str] = []
        self.errors: list[str] = []

    def request(self, request: Request) -> None:
        """Record what asks another host; the browser finds none (``scripts.browser.ALONE``)."""
        parts = urlsplit(request.url)
        if parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1":
            self.foreign.append(request.url)

    def console(self, message: ConsoleMessage) -> None:
        """Record an error unless it is one of the two known ones."""
        if message.type != "error":
            return
        place = message.location.get("url", "")
        if "404" in message.text and DEEP_LINK_404.match(urlsplit(place).path):
            return
        self.errors.append(f"{message.text} ({place})")

    def socket(self, address: str) -> None:
        """Record a websocket to another host."""
        if urlsplit(address).hostname != "127.0.0.1":
            self.foreign.append(address)

    def watch(self, page: Page) -> None:
        """Listen to one page."""
        page.on("request", self.request)
        page.on("console", self.console)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("websocket", lambda socket: self.socket(socket.url))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything below tests/e2e carries the marker."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.e2e)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of an app of this worker's own."""
    with serving(tmp_path_factory.mktemp("server") / "app.log") as base:
        yield base


@pytest.fixture(scope="module")
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    """The release that the server reads."""
    name = (FOLDER / "CURRENT").read_text(encoding="utf-8").strip()
    with duckdb.connect(str(FOLDER / name), read_only=True, config=CONFIG) as connection:
        yield connection


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser a worker, which reaches nobody but the loopback."""
    with launched(*ALONE) as running:
        yield running


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> dict[tuple[str, str], BrowserContext]:
    """Browser contexts by language and theme: what one page has loaded, the next takes from memory."""
    return {}


@pytest.fixture
def witness() -> Iterator[Witness]:
    """The record of this test; at its end it must be empty."""
    record = Witness()
    yield record
    assert not record.foreign, f"asked another host: {record.foreign}"
    assert not record.errors, f"errors in the console: {record.errors}"


@pytest.fixture
def page(
    browser: Browser, contexts: dict[tuple[str, str], BrowserContext], witness: Witness
) -> Iterator[PageFactory]:
    """Make a page in a new session: `page(viewport=(390, 844), locale="en-GB", scheme="dark")`."""
    used: list[BrowserContext] = []

    def make(*, viewport: tuple[int, int] = (1366, 768), locale: str = "id-ID", scheme: Any = "light") -> Page:
        width, height = viewport
        if (locale, scheme) not in contexts:
            contexts[locale, scheme] = browser.new_context(
                locale=locale, color_scheme=scheme, accept_downloads=True, service_workers="block"
            )
        context = contexts[locale, scheme]
        if context not in used:
            context.on("page", witness.watch)
            used.append(context)
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        return page

    yield make
    for context in used:
        context.remove_listener("page", witness.watch)
        for page in context.pages:
            if page.url.startswith("http"):
                page.evaluate("localStorage.clear()")
            page.close()
