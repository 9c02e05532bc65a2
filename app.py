"""The entrance: page, language, the shared filter row, and the pages in reading order."""

from __future__ import annotations

import streamlit as st

from locales import translate
from ui import filter_bar, pages, store, theme, topbar
from ui.context import context
from ui.release import NoRelease

st.set_page_config(
    page_title="Hulu Hilir", page_icon="static/mark.svg", layout="wide", initial_sidebar_state="collapsed"
)

try:
    ctx = context()
except NoRelease:
    st.error(translate("id", "Belum ada rilis data. Jalankan: make run (atau python -m data build)."))
    st.error(translate("en", "Belum ada rilis data. Jalankan: make run (atau python -m data build)."))
    st.stop()

theme.apply(ctx.language)
st.logo("static/logo-dark.svg" if ctx.colors.paper == "#10191F" else "static/logo.svg", size="large")
listed = pages.listed(ctx.names)
page = st.navigation(listed, position="top")
topbar.topbar(ctx)
topbar.phone_links(ctx.names, listed)
filter_bar.filter_bar(ctx)
pages.follow(listed)
page.run()
store.mirror(ctx.domain, pages.used_codes())
