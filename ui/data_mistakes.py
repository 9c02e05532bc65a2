"""Five mistakes as quotations, each beside what is true."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibits.mistakes import five_mistakes
from ui import card, html
from ui.context import Context
from ui.data_view import link


def mistake_section(ctx: Context) -> None:
    """The section."""
    exhibit = five_mistakes(ctx.con, ctx.names, ctx.chosen)
    say = ctx.names.say
    if exhibit.frame.empty:
        card.empty(ctx, exhibit.title, say("Rilis ini tidak memuat angka untuk contohnya."))
        return
    card.heading(ctx, exhibit)
    cards = "".join(
        f'<article><span class="n">{row["n"]}</span><h4>{escape(row["quote"])}</h4><p>{html.strong(row["truth"])}</p>'
        f'<p class="hh-source">{escape(row["cited"])}</p>'
        f'<a href="{link(ctx, bagian="penjelajah", indikator=row["indicator"], lingkup="semua")}">'
        f"{escape(say('Lihat angkanya'))}</a></article>"
        for row in exhibit.frame.to_dict("records")
    )
    st.html(f'<div class="hh-mistakes">{cards}</div>')
    card.footer(ctx, exhibit)
