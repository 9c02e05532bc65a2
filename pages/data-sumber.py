"""Where every figure comes from: explorer, sources, disagreeing values, gaps, mistakes, definitions."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.numbers import number
from ui import data_books, data_quality, data_reconciliation, data_view, pages, sections
from ui.context import context
from ui.data_definitions import definition_section
from ui.data_explorer import explorer
from ui.data_gaps import gap_section
from ui.data_mistakes import mistake_section
from ui.data_rivals import rival_section
from ui.data_sources import source_section

ctx = context()
say = ctx.names.say
pages.use(*data_view.CODES)
data_view.begin()

title = say(
    "{n} angka, {sources} sumber: dari mana setiap angka berasal",
    n=number(ctx.record.observations, ctx.language),
    sources=number(ctx.record.sources, ctx.language),
)
lead = say("Cari satu angka, lihat sumber yang mencetaknya, nilai lain untuk sel yang sama, dan apa yang belum terbit.")
st.html(f'<div class="hh-page"><h1>{escape(title)}</h1><p>{escape(lead)}</p></div>')

SECTIONS = {
    "penjelajah": (say("Penjelajah"), explorer),
    "sumber": (say("Daftar sumber"), source_section),
    "nilai": (say("Nilai yang berselisih"), rival_section),
    "celah": (say("Yang belum terbit"), gap_section),
    "kekeliruan": (say("Lima kekeliruan"), mistake_section),
    "definisi": (say("Definisi"), definition_section),
    "rekonsiliasi": (say("Rekonsiliasi"), data_reconciliation.draw),
    "mutu": (say("Mutu"), data_quality.draw),
}
data_view.checked("bagian", SECTIONS, "penjelajah")
section = sections.sections(ctx, {code: title for code, (title, _) in SECTIONS.items()}, "penjelajah")
data_view.section_changed(section)
SECTIONS[section][1](ctx)
data_books.draw(ctx)
