"""The list of pages, and going to one from a search or a link."""

from __future__ import annotations

from urllib.parse import urlsplit

import streamlit as st

from analytics.names import Names
from ui import store

#: File, address and title of each page, in reading order. A file is named as its address: the first link that a
#: fresh server gets is looked up among the files, before the app has said which pages there are.
_LAST = "_page_before"
PAGES = (
    ("pages/ringkasan.py", "", "Ringkasan"),
    ("pages/penempatan.py", "penempatan", "Penempatan"),
    ("pages/remitansi.py", "remitansi", "Remitansi"),
    ("pages/tppo.py", "tppo", "TPPO"),
    ("pages/pelindungan.py", "pelindungan", "Pelindungan"),
    ("pages/profil.py", "profil", "Profil"),
    ("pages/data-sumber.py", "data-sumber", "Data & Sumber"),
    ("pages/perubahan.py", "perubahan", "Apa yang berubah"),
)
#: Pages that the row of pages leaves out: another link leads there.
HIDDEN = ("perubahan", "paparan")
#: The stage: it has no cards and stands in no row of links, a button of the header leads there.
STAGE = ("pages/paparan.py", "paparan", "Paparan")


def listed(names: Names) -> list[st.Page]:
    return [
        st.Page(
            file,
            title=names.say(title),
            url_path=address or None,
            default=not address,
            visibility="hidden" if address in HIDDEN else "visible",
        )
        for file, address, title in (*PAGES, STAGE)
    ]


def root() -> str:
    """The address of the app itself, whatever the page, without a slash at its end."""
    parts = urlsplit(st.context.url or "")
    path = parts.path.rstrip("/")
    for _, address, _ in (*PAGES, STAGE):
        path = path.removesuffix(f"/{address}") if address else path
    return f"{parts.scheme}://{parts.netloc}{path}" if parts.netloc else path


def remember(address: str) -> None:
    """The page that is shown: who leaves the briefing comes back to it."""
    st.session_state[_LAST] = address


def last() -> str:
    """The file of the page before the briefing, the first one where there was none."""
    address = st.session_state.get(_LAST, "")
    return next((file for file, known, _ in PAGES if known == address), PAGES[0][0])


def follow(pages: list[st.Page]) -> None:
    """Go where the search box sent the reader."""
    target = st.session_state.pop("_go", None)
    if target == "data":
        st.switch_page(next(page for page in pages if page.url_path == "data-sumber"))


def use(*codes: str) -> None:
    """A page names the view codes that it reads, so that only these stand in its address."""
    st.session_state["_used"] = codes


def used_codes() -> dict[str, str]:
    view = st.session_state.get("_view", {})
    return {
        code: view[code]
        for code in st.session_state.get("_used", ())
        if view.get(code) and code in store.VIEW_CODES and not store.meaningless(code)
    }
