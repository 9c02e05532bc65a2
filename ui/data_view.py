"""The view codes of the sources page: read, checked, written, linked, and its paging."""

from __future__ import annotations

from collections.abc import Collection
from html import escape
from urllib.parse import urlencode

import streamlit as st

from analytics.names import Names
from analytics.numbers import number
from ui import release_choice, store
from ui.context import Context

CODES = (
    "bagian",
    "indikator",
    "lingkup",
    "lawan",
    "dari",
    "sampai",
    "badan",
    "rincian",
    "cari",
    "sumber",
    "sel",
    "pemilik",
    "halaman",
)
#: Codes that only one section reads.
_OWN = ("cari", "halaman")
_UNKNOWN, _LAST, _SECTION = "_data_unknown", "_data_last", "_data_section"


def raw(code: str) -> str:
    """The value of a code, whatever it is; empty where there is none."""
    return str(st.session_state.get("_view", {}).get(code, ""))


def drop(*codes: str) -> None:
    for code in codes:
        st.session_state.get("_view", {}).pop(code, None)


def put(code: str, value: str) -> None:
    """Write a code; an empty value takes it out of the address."""
    if value:
        store.set_option(code, value)
    else:
        drop(code)


def begin() -> None:
    """Forget what the last run could not understand."""
    st.session_state[_UNKNOWN] = []


def checked(code: str, allowed: Collection[str], default: str, *, known: Collection[str] = ()) -> str:
    """The value of a code; one that means nothing gives the default and is named to the reader.

    Parameters
    ----------
    allowed
        what may stand here now.
    known
        what may stand here in another view: it gives the default without a word.
    """
    value = raw(code)
    if not value or value in allowed:
        return value or default
    if value not in known:
        st.session_state[_UNKNOWN].append((code, value))
    drop(code)
    return default


def notices(ctx: Context) -> None:
    """Name the codes of the address that mean nothing here."""
    for name, found in st.session_state.get(_UNKNOWN, []):
        say = ctx.names.say
        notice(
            say(
                "Tautan menyebut {name} = “{found}”, yang tidak dikenal; dipakai pilihan baku.",
                name=name,
                found=found[:40],
            )
        )


def notice(text: str) -> None:
    st.html(f'<p class="hh-notice">{escape(text)}</p>')


def section_changed(section: str) -> None:
    """A search and a page number belong to one section: they do not follow into another."""
    if st.session_state.get(_SECTION, section) != section:
        drop(*_OWN)
    st.session_state[_SECTION] = section


def link(ctx: Context, **codes: str) -> str:
    """The address of a view of this page, with the filter as it is."""
    filter_codes = release_choice.address_codes(ctx.chosen, ctx.domain)
    return escape("?" + urlencode({**filter_codes, **{key: value for key, value in codes.items() if value}}))


def page_number(pages: int, signature: object) -> int:
    """The page of a list, from 1; a new filter begins at its first page.

    Parameters
    ----------
    pages
        how many there are.
    signature
        what the list was filtered by.
    """
    if st.session_state.get(_LAST, signature) != signature:
        drop("halaman")
    st.session_state[_LAST] = signature
    return int(checked("halaman", {str(page) for page in range(1, pages + 1)}, "1"))


def turn(page: int) -> None:
    put("halaman", "" if page == 1 else str(page))


def paging_words(names: Names, *, first: int, last: int, total: int) -> str:
    language = names.language
    return names.say(
        "**{first}–{last}** dari **{total}**",
        first=number(first, language),
        last=number(last, language),
        total=number(total, language),
    )


def page_buttons(ctx: Context, page: int, pages: int) -> None:
    """One page back, one page on."""
    say = ctx.names.say
    st.button(say("Sebelumnya"), key="data_back", type="tertiary", disabled=page <= 1, on_click=turn, args=(page - 1,))
    st.button(
        say("Berikutnya"), key="data_next", type="tertiary", disabled=page >= pages, on_click=turn, args=(page + 1,)
    )


def search_field(ctx: Context, label: str, placeholder: str) -> str:
    """A field that is typed into; its text is the code ``cari``."""
    st.session_state["data_search"] = raw("cari")
    st.text_input(label, key="data_search", placeholder=placeholder, on_change=_write_search, max_chars=80)
    return raw("cari").strip()


def _write_search() -> None:
    put("cari", str(st.session_state.get("data_search", "")).strip())
    drop("halaman")
