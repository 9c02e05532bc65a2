"""The look: one style sheet, the language of the document, the theme switch."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import streamlit as st

STYLES = Path(__file__).parent / "styles"


def sheet() -> str:
    """All style sheets of the house, in the order of their names; ``base.css`` first."""
    files = sorted(STYLES.glob("*.css"), key=lambda path: (path.stem != "base", path.stem))
    return "".join(path.read_text(encoding="utf-8") for path in files)


def apply(language: str) -> None:
    """Place the style sheet and tell the browser which language it reads.

    Streamlit's page always says ``en``, and its maps do not zoom out when a window shrinks.
    """
    st.html(f"<style>{sheet()}</style>")
    st.html(
        f"""<script>document.documentElement.lang = "{language}";
        if (!window.hhResize) {{ window.hhResize = true; window.addEventListener("resize", () => setTimeout(() =>
          document.querySelectorAll(".js-plotly-plot").forEach(gd => {{
            const sub = gd._fullLayout && gd._fullLayout.map && gd._fullLayout.map._subplot;
            if (sub && sub.map) sub.map.setZoom(0); }}), 250)); }}</script>""",
        unsafe_allow_javascript=True,
    )


def switch_theme(now: str, addresses: Iterable[str]) -> None:
    """Remember the other theme and load the page again.

    Streamlit reads its own key in the browser, one an address: the choice is kept for every page of the app.
    """
    other = "Light" if now == "dark" else "Dark"
    st.html(
        f"""<script>const here = location.pathname, pages = {json.dumps(sorted(addresses))};
        const base = here.slice(0, here.length - (pages.find(page => page && here.endsWith("/" + page)) || "").length);
        pages.forEach(page => localStorage.setItem("stActiveTheme-" + base + page + "-v2", JSON.stringify("{other}")));
        location.reload();</script>""",
        unsafe_allow_javascript=True,
    )
