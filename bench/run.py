"""`make bench`: how long a reader waits, how long the server works, what goes over the wire.

What each number is
-------------------
first_map_s
    From the start of navigation in a fresh browser session to the first map frame with shapes in it.
filter_repaint_s, click_repaint_s
    From the browser's click event to the last visible change that it caused: the last change of content
    in the main area, the last new data of a chart, the last frame that a map drew, whichever is latest.
server_s
    One rerun without a browser beside it: the messages that the browser sent for each change are played
    again by a plain websocket client, from sending one to the app's "script finished". Script,
    serialising and the loopback.
answer_s
    The same while the browser is at work on the same cores: from the message out to the last one back.
first_load, filter_change
    HTTP bodies as transferred, and websocket messages before compression.
"""

import argparse
import base64
import importlib.metadata
import json
import math
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from scripts.browser import launched
from scripts.server import serving
from tests.e2e.screen import open_page, wait_idle

HERE = Path(__file__).parent
# Whatever follows the looks of the app stands here.
SELECTORS = {
    "year_filter": ".stSelectbox >> nth=0",
    "year_option": '[role="option"]',
    "map": '[data-testid="stMain"] .js-plotly-plot:has(.maplibregl-canvas)',
}
YEARS = ("2024", "2023")
PLACES = {"Jawa Timur": (112.7, -7.9), "Kalimantan Timur": (116.4, 0.8)}
VIEWPORT = {"width": 1366, "height": 768}
PACKAGES = ("streamlit", "plotly", "pandas", "duckdb", "playwright")
GEOMETRY = (b'"coordinates"', b"FeatureCollection")


@dataclass
class Wire:
    """What the browser's network reports of one page."""

    http: int = 0
    received: int = 0
    sent: int = 0
    geometry: int = 0
    messages: list[bytes] = field(default_factory=list)
    first_sent: float | None = None
    last_received: float | None = None

    def watch(self, context: BrowserContext, page: Page) -> None:
        """Listen through the DevTools protocol."""
        devtools = context.new_cdp_session(page)
        devtools.send("Network.enable")
        devtools.on("Network.loadingFinished", self.on_http)
        devtools.on("Network.webSocketFrameSent", self.on_sent)
        devtools.on("Network.webSocketFrameReceived", self.on_received)

    def reset(self) -> None:
        """Begin counting anew."""
        self.http = self.received = self.sent = 0
        self.messages = []
        self.first_sent = self.last_received = None

    def on_http(self, event: dict) -> None:
        self.http += int(event["encodedDataLength"])

    def on_sent(self, event: dict) -> None:
        body = payload(event)
        self.sent += len(body)
        self.messages.append(body)
        if self.first_sent is None:
            self.first_sent = event["timestamp"]

    def on_received(self, event: dict) -> None:
        body = payload(event)
        self.received += len(body)
        self.geometry += any(mark in body for mark in GEOMETRY)
        self.last_received = event["timestamp"]

    def answer(self) -> float | None:
        """Seconds from the first message out to the last one back."""
        if self.first_sent is None or self.last_received is None:
            return None
        return self.last_received - self.first_sent

    def totals(self) -> dict[str, int]:
        return {"http": self.http, "websocket_received": self.received, "websocket_sent": self.sent}


def payload(event: dict) -> bytes:
    """The bytes of a websocket frame; binary ones come in base64."""
    frame = event["response"]
    data = frame["payloadData"]
    return data.encode() if frame["opcode"] == 1 else base64.b64decode(data)


def finished(connection: ClientConnection) -> None:
    """Read until the app says that its script has run."""
    while True:
        message = ForwardMsg.FromString(connection.recv(timeout=60))
        if message.WhichOneof("type") == "script_finished":
            return


def replay(base: str, opening: list[bytes], changes: list[bytes]) -> list[float]:
    """Play recorded messages to the app in a new session; seconds of each change."""
    address = base.replace("http://", "ws://") + "/_stcore/stream"
    seconds = []
    with connect(address, subprotocols=["streamlit"], max_size=None, origin=base) as connection:
        for message in opening:
            connection.send(message)
            finished(connection)
        for message in changes:
            start = time.perf_counter()
            connection.send(message)
            finished(connection)
            seconds.append(time.perf_counter() - start)
    return seconds


def summary(values: list[float]) -> dict[str, float | int]:
    """Median, nearest-rank p95, and how many."""
    ordered = sorted(values)
    return {
        "median": round(statistics.median(ordered), 3),
        "p95": round(ordered[math.ceil(0.95 * len(ordered)) - 1], 3),
        "n": len(ordered),
    }


def new_page(browser: Browser) -> tuple[Page, Wire]:
    """A page in a fresh session: empty cache, no state."""
    context = browser.new_context(viewport=VIEWPORT, locale="id-ID")
    context.add_init_script(path=HERE / "clock.js")
    page = context.new_page()
    wire = Wire()
    wire.watch(context, page)
    return page, wire


def first_loads(browser: Browser, base: str, times: int) -> dict:
    """Cold loads of the first page."""
    seconds, wires = [], []
    for _ in range(times):
        page, wire = new_page(browser)
        open_page(page, base, "/")
        seconds.append(page.evaluate("window.__clock.firstMap") / 1000)
        wires.append(wire)
        page.context.close()
    return {
        "first_map_s": summary(seconds),
        "first_load_bytes": wires[-1].totals(),
        "geometry_messages": sum(wire.geometry for wire in wires),
    }


def repaint(page: Page, act: Callable[[], None]) -> float:
    """Seconds from the click to the last visible change that followed it."""
    act()
    wait_idle(page)
    page.wait_for_timeout(300)
    clock = page.evaluate("window.__clock")
    return (max(clock["dom"], clock["data"], clock["map"]) - clock["act"]) / 1000


def pick_year(page: Page, year: str) -> Callable[[], None]:
    """Open the year filter; the returned act is the click on the year."""
    page.locator(SELECTORS["year_filter"]).get_by_role("button").or_(
        page.locator(SELECTORS["year_filter"]).get_by_role("combobox")
    ).first.click()
    option = page.locator(SELECTORS["year_option"]).filter(has_text=year).first
    option.wait_for()
    return option.click


def click_place(page: Page, plot: Locator, place: tuple[float, float]) -> Callable[[], None]:
    """Move over a place on the map; the returned act is the click."""
    x, y = plot.evaluate(
        """(plot, place) => {
             const map = plot._fullLayout.map._subplot.map, at = map.project(place);
             const box = map.getCanvas().getBoundingClientRect();
             return [box.left + at.x, box.top + at.y];
           }""",
        list(place),
    )
    page.mouse.move(x - 3, y - 3)
    page.mouse.move(x, y)
    page.wait_for_timeout(150)
    return lambda: page.mouse.click(x, y)


def series(page: Page, wire: Wire, times: int, prepare: Callable[[int], Callable[[], None]]) -> dict:
    """Repeat one kind of change; the first, which warms the caches, is left out."""
    repaints, answers, changes, totals = [], [], [], {}
    for number in range(times + 1):
        act = prepare(number)
        wire.reset()
        seconds = repaint(page, act)
        answer = wire.answer()
        if answer is None:
            raise RuntimeError("the change did not reach the server: look at SELECTORS, YEARS and PLACES")
        changes.append(wire.messages[0])
        if number:
            repaints.append(seconds)
            answers.append(answer)
            totals = wire.totals()
    return {
        "repaint_s": summary(repaints),
        "answer_s": summary(answers),
        "bytes": totals,
        "changes": changes,
    }


def interactions(browser: Browser, base: str, times: int) -> dict:
    """Filter changes and clicks on the map, in one session."""
    page, wire = new_page(browser)
    open_page(page, base, "/")
    opening = list(wire.messages)
    plot = page.locator(SELECTORS["map"]).first
    places = list(PLACES.values())
    found = {
        "filter": series(page, wire, times, lambda n: pick_year(page, YEARS[n % len(YEARS)])),
        "click": series(page, wire, times, lambda n: click_place(page, plot, places[n % len(places)])),
    }
    page.context.close()
    for kind in found.values():
        kind["server_s"] = summary(replay(base, opening, kind.pop("changes"))[1:])
    return {**found, "geometry_messages": wire.geometry}


def machine(browser: Browser) -> dict:
    """What measured, without its name."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(memory),
        "system": platform.system(),
        "architecture": platform.machine(),
        "python": platform.python_version(),
        "browser": f"{browser.browser_type.name} {browser.version}, headless, software WebGL",
        "packages": {name: importlib.metadata.version(name) for name in PACKAGES},
    }


def measure(base: str, *, loads: int, times: int) -> dict:
    """All measurements of one running app."""
    with launched() as browser:
        first = first_loads(browser, base, loads)
        later = interactions(browser, base, times)
        return {
            "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "machine": machine(browser),
            "first_map_s": first["first_map_s"],
            "filter_repaint_s": later["filter"]["repaint_s"],
            "click_repaint_s": later["click"]["repaint_s"],
            "server_s": {kind: later[kind]["server_s"] for kind in ("filter", "click")},
            "answer_s": {kind: later[kind]["answer_s"] for kind in ("filter", "click")},
            "bytes": {"first_load": first["first_load_bytes"], "filter_change": later["filter"]["bytes"]},
            "websocket_messages_with_geometry": first["geometry_messages"] + later["geometry_messages"],
        }


def main() -> None:
    """Measure and write bench/results.json."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--loads", type=int, default=5, help="cold loads")
    parser.add_argument("--times", type=int, default=20, help="changes of each kind")
    parser.add_argument("--out", type=Path, default=HERE / "results.json")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "app.log") as base:
        results = measure(base, loads=options.loads, times=options.times)
    text = json.dumps(results, indent=2, ensure_ascii=False) + "\n"
    options.out.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
