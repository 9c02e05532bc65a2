"""What a browser test does again and again: open, wait until nothing moves, read, download."""

import tempfile
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Locator, Page

# Streamlit has finished, every chart is drawn, every map has drawn its shapes.
IDLE = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  if (!app || app.dataset.testScriptState !== 'notRunning') return false;
  if (app.dataset.testConnectionState !== 'CONNECTED') return false;
  if (document.querySelector('[data-testid="stStatusWidget"],[data-testid="stAppSkeleton"]')) return false;
  if ([...document.querySelectorAll('[data-testid="stSkeleton"]')].some(e => e.offsetParent)) return false;
  const main = document.querySelector('[data-testid="stMain"]');
  if (!main || !main.textContent.trim()) return false;
  return [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
    .filter(chart => chart.offsetParent)
    .every(chart => {
      const plot = chart.querySelector('.js-plotly-plot');
      if (!plot || !plot._fullLayout) return false;
      const subplots = Object.keys(plot._fullLayout).filter(key => /^map\\d*$/.test(key));
      return subplots.every(key => {
        const map = plot._fullLayout[key]._subplot?.map;
        return map && map.loaded() && !map.isMoving();
      });
    });
}"""
# Two looks, a fifth of a second apart: between a click and the rerun it starts, the page is idle too.
STEADY_MS = 200
# Looking at every frame would slow down what is looked at.
POLL_MS = 100


def wait_idle(page: Page, *, timeout: float = 45) -> None:
    """Wait until script, charts and maps are still, twice in a row."""
    page.wait_for_timeout(STEADY_MS)
    for _ in range(2):
        page.wait_for_function(IDLE, polling=POLL_MS, timeout=timeout * 1000)
        page.wait_for_timeout(STEADY_MS)
    page.wait_for_function(IDLE, polling=POLL_MS, timeout=timeout * 1000)


def address(base: str, path: str = "/", **params: object) -> str:
    """The link of a page with query parameters."""
    query = urlencode({name: str(value) for name, value in params.items() if value is not None})
    return f"{base}/{path.strip('/')}" + (f"?{query}" if query else "")


def open_page(page: Page, base: str, path: str = "/", **params: object) -> Page:
    """Open a page of the app and wait until it is drawn."""
    page.goto(address(base, path, **params), wait_until="domcontentloaded")
    wait_idle(page)
    return page


def texts(page: Page) -> str:
    """Everything a reader sees on the page, charts' words included."""
    main = page.locator('[data-testid="stMain"]')
    drawn = main.locator(".js-plotly-plot svg text").all_text_contents()
    return main.inner_text() + "\n" + "\n".join(drawn)


def download(page: Page, locator: Locator) -> Path:
    """Click, and return the file under its own name in a folder of its own."""
    with page.expect_download() as waiting:
        locator.click()
    target = Path(tempfile.mkdtemp()) / waiting.value.suggested_filename
    waiting.value.save_as(target)
    return target


def sideways(page: Page) -> list[str]:
    """What makes the page wider than the window: empty when nothing does."""
    return page.evaluate(
        """() => ['html', '[data-testid="stMain"]', '[data-testid="stMainBlockContainer"]']
             .map(name => [name, document.querySelector(name)])
             .filter(([, e]) => e && e.scrollWidth > e.clientWidth + 1)
             .map(([name, e]) => `${name}: ${e.scrollWidth} > ${e.clientWidth}`)"""
    )


def no_sideways_scroll(page: Page) -> bool:
    """Whether the page fits the window's width."""
    return not sideways(page)
