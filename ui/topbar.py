"""Language, light and dark, and the row of page links that phones show."""

from __future__ import annotations

import streamlit as st

from analytics.names import Names
from ui import store, theme
from ui.context import Context, theme_type


def _set_language() -> None:
    value = st.session_state.get("t_language")
    if value:
        store.change(language=value.lower())


def topbar(ctx: Context) -> None:
    """The right end of the header."""
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
            theme.switch_theme(theme_type())


def phone_links(names: Names, pages: list[st.Page]) -> None:
    """Page links of their own row on a phone."""
    with st.container(key="phonenav", horizontal=True):
        for page in pages:
            st.page_link(page, label=page.title)
