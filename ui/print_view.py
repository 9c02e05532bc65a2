"""A page as it goes on paper: A4 wide, light, without controls, with a head that says what it is and where it stands.

A browser prints no map that it draws with the graphics card. In this view a figure is drawn from the same frame as
lines where the house can (``analytics.export.drawing``), else as a picture that the browser keeps.
"""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits import screen_words
from analytics.exhibits.screen_parts import FLOWS, MAP
from analytics.export.drawing import drawn, kind_of
from analytics.export.ground import Ground
from analytics.names import Names
from ui import pages, release_choice, stage_words
from ui.context import PRINTING, Context

_PRINT = """<script>(() => { if (window.hhPrint) return; window.hhPrint = true;
window.addEventListener("click", event => {
  if (event.target.closest && event.target.closest(".st-key-print_now button")) window.print(); }, true);
})()</script>"""


def active() -> bool:
    """Whether this session is looking at the paper of a page."""
    return bool(st.session_state.get(PRINTING))


def _set(on: bool) -> None:
    st.session_state[PRINTING] = on


def offer(ctx: Context) -> None:
    """The button of the header; and what stands on paper where a reader prints without it."""
    hint = ctx.names.say("Peta hanya tercetak lewat tombol Cetak di kanan atas halaman.")
    st.html(f'<p class="hh-printhint">{escape(hint)}</p>')
    button(ctx.names, key="t_print")


def button(names: Names, *, key: str) -> None:
    """Shows the page as it goes on paper."""
    st.button(names.say("Cetak"), key=key, type="tertiary", on_click=_set, args=(True,))


def bar(ctx: Context, title: str) -> None:
    """What stands above the paper: print, go back; and the head of the printed page."""
    say, chosen = ctx.names.say, ctx.chosen
    with st.container(key="print_bar", horizontal=True):
        st.html(_PRINT, unsafe_allow_javascript=True)
        st.button(say("Cetak atau simpan sebagai PDF"), key="print_now", type="primary")
        st.button(say("Kembali ke layar"), key="print_back", on_click=_set, args=(False,))
    words = " · ".join((title, screen_words.filter_words(ctx.names, chosen), stage_words.release_words(ctx)))
    link = (st.context.url or "").split("?")[0]
    codes = urlencode(release_choice.address_codes(chosen, ctx.domain) | pages.used_codes())
    st.html(
        f'<div class="hh-paper"><p><b>Hulu Hilir</b> · {escape(words)}</p>'
        f"<p>{escape(link)}?{escape(codes)}</p></div>"
    )


def figure(ctx: Context, exhibit: Exhibit, kind: str) -> bool:
    """Draw a map or flows as lines; False where the browser draws: on a screen, or another kind of figure."""
    if not active() or kind_of(exhibit) not in (MAP, FLOWS) or exhibit.frame.empty:
        return False
    if kind != "inset":  # the drawing of the overview holds it already
        sheet = drawn(Ground(ctx.con, ctx.names, ctx.chosen, ctx.colors), exhibit)
        text = f'<div class="hh-drawn">{sheet.svg(alt=exhibit.alt)}</div>'
        st.markdown(text.replace("\n", " "), unsafe_allow_html=True)
    return True
