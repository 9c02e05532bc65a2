"""Protection by what was counted: one card a table, with who counted, where, and for which time."""

from __future__ import annotations

import streamlit as st

from analytics.exhibits.protection_deaths import no_national_deaths
from ui import html, pages, protection_sections, sections
from ui.context import context

ctx = context()
say = ctx.names.say
pages.use("bagian")

lead = say(
    "Satu kartu satu tabel: siapa yang menghitung, di titik mana, untuk masa apa. Tabel yang berbeda tidak dijumlahkan."
)
if no_national_deaths(ctx.con):
    lead += " " + say("Tidak ada angka tahunan kematian untuk seluruh Indonesia.")
title = say("Apa yang dihitung ketika pekerja migran mendapat masalah")
st.html(f'<div class="hh-page"><h1>{html.escape(title)}</h1><p>{html.escape(lead)}</p></div>')
chosen = sections.sections(ctx, {code: say(name) for code, name in protection_sections.TITLES.items()}, "pengaduan")
protection_sections.draw(ctx, chosen)
