"""Where migrant workers depart from, where they go, who they are: placements."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import NoFigures
from ui import filter_bar, pages, placement_sections, placement_words, sections
from ui.context import context

ctx = context()
pages.use("bagian", "ukuran")
placement_words.headline(ctx)
titles = {code: ctx.names.say(title) for code, title in placement_sections.TITLES.items()}
chosen = sections.sections(ctx, titles, "peta")
if chosen not in ("tujuan", "stok"):
    filter_bar.unfiltered_destination(ctx)
placement_words.region_panel(ctx)
try:
    placement_sections.DRAW[chosen](ctx)
except NoFigures as error:
    st.html(f'<p class="hh-notice">{escape(ctx.names.say(str(error)))}</p>')
