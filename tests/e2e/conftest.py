"""A running app, a browser, and pages that may talk to nobody else and may not complain."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route

from scripts.browser import launched
from scripts.server import serving

PageFactory = Callable[..., Page]
# Streamlit looks for its server below a deep link first, finds nothing there, and Chromium reports both.
DEEP_LINK_404 = re.compile(r"^/.+/_stcore/(health|host-config)$")


class Witness:
    """What a browser context did that it should not."""

    def __init__(self) -> None:
        self.foreign: list[str] = []
        self.errors: list[str] = []

    def route(self, route: Route) -> None:
        """Let the loopback through; stop and record everything else."""
        parts = urlsplit(route.request.url)
        if parts.scheme in ("data", "blob") or parts.hostname == "127.0.0.1":
            route.continue_()
        else:
            self.foreign.append(route.request.url)
            route.abort()

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


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser a worker."""
    with launched() as running:
        yield running


@pytest.fixture
def witness() -> Iterator[Witness]:
    """The record of this test; at its end it must be empty."""
    record = Witness()
    yield record
    assert not record.foreign, f"asked another host: {record.foreign}"
    assert not record.errors, f"errors in the console: {record.errors}"


@pytest.fixture
def page(browser: Browser, witness: Witness) -> Iterator[PageFactory]:
    """Make a page in a new session: `page(viewport=(390, 844), locale="en-GB", scheme="dark")`."""
    contexts: list[BrowserContext] = []

    def make(
        *, viewport: tuple[int, int] = (1366, 768), locale: str = "id-ID", scheme: Any = "light"
    ) -> Page:
        width, height = viewport
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale=locale,
            color_scheme=scheme,
            accept_downloads=True,
            service_workers="block",
        )
        contexts.append(context)
        context.route("**/*", witness.route)
        context.on("page", witness.watch)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()
