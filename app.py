"""The entrance: page, language, the shared filter row, and the pages in reading order."""

from __future__ import annotations

import streamlit as st

from ui import figure_link, filter_bar, pages, print_view, release_banner, release_choice, store, theme, topbar
from ui.context import context
from ui.release import NoRelease

st.set_page_config(
    page_title="Hulu Hilir", page_icon="static/mark.svg", layout="wide", initial_sidebar_state="collapsed"
)

figure_link.begin()
try:
    ctx = context(begin=True)
except NoRelease as none:
    release_banner.none_readable(none)

theme.apply(ctx.language)
st.logo("static/logo-dark.svg" if ctx.colors.paper == "#10191F" else "static/logo.svg", size="large")
listed = pages.listed(ctx.names)
page = st.navigation(listed, position="top")
if print_view.active():
    print_view.bar(ctx, page.title)
else:
    on_stage = page.url_path == pages.STAGE[1]
    if not on_stage:
        pages.remember(page.url_path)
    topbar.topbar(ctx, stage=on_stage)
    topbar.phone_links(ctx.names, listed, stage=on_stage)
    filter_bar.filter_bar(ctx)
release_banner.banner(ctx)
pages.follow(listed)
figure_link.follow(listed, page.url_path)
release_banner.run(ctx, page)
store.mirror(ctx.domain, pages.used_codes() | release_choice.codes())
release_banner.watch()
