"""Language, light and dark, and the row of page links that phones show."""

from __future__ import annotations

import streamlit as st

from analytics.names import Names
from ui import pages, print_view, stage_keys, store, theme
from ui.context import Context, theme_type


def _set_language() -> None:
    value = st.session_state.get("t_language")
    if value:
        store.change(language=value.lower())


def topbar(ctx: Context, *, stage: bool = False) -> None:
    """The right end of the header; ``stage`` says that the briefing itself is open, which has no button to it."""
    stage_keys.install()
    st.session_state["t_language"] = ctx.language.upper()
    with st.container(key="topbar", horizontal=True):
        st.segmented_control(
            ctx.names.say("Bahasa"),
            ["ID", "EN"],
            key="t_language",
            on_change=_set_language,
            label_visibility="collapsed",
            required=True,
        )
        if st.button("◐", key="t_theme", help=ctx.names.say("Terang atau gelap"), type="tertiary"):
            theme.switch_theme(theme_type(), [address for _, address, _ in pages.PAGES])
        if not stage:
            print_view.offer(ctx)
        if not stage and st.button(ctx.names.say("Paparan"), key="t_stage", type="tertiary", shortcut="p"):
            st.switch_page(pages.STAGE[0])


def phone_links(names: Names, listed: list[st.Page], *, stage: bool = False) -> None:
    """Page links of their own row on a phone, last the briefing and the paper of the page; ``stage`` as above."""
    with st.container(key="phonenav", horizontal=True):
        for page in listed:
            if not stage or page.url_path != pages.STAGE[1]:
                st.page_link(page, label=page.title)
        if not stage:
            print_view.button(names, key="t_print_phone")
