"""The card of what is proven of the provinces that the drawn listing leaves out."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import NoFigures
from analytics.exhibits.bounds import what_is_proven
from analytics.exhibits.bounds_bands import bands_shown, doubts, together
from analytics.export.ground import Ground, own_area
from analytics.figures.intervals import interval_rows
from ui import card as cards
from ui import html
from ui.cache import ask
from ui.context import Context


def card(ctx: Context) -> None:
    """The card; nothing where there is no listing, a sentence where it prints every province."""
    try:
        exhibit = ask(ctx, what_is_proven)
    except NoFigures:
        return
    cards.heading(ctx, exhibit)
    drawn = bands_shown(ctx.names, exhibit, own=own_area(Ground(ctx.con, ctx.names, ctx.chosen, ctx.colors), exhibit))
    none = ctx.names.say("Tidak ada provinsi yang selangnya cukup sempit untuk ditulis sendiri.")
    text = "" if drawn else f" <span>{escape(none)}</span>"
    st.html(f'<p class="hh-together">{html.strong(together(ctx.names, exhibit))}{text}</p>')
    if drawn:
        notices = "".join(f'<p class="hh-notice">{escape(doubt)}</p>' for doubt in doubts(exhibit))
        st.html(notices + interval_rows(drawn, alt=exhibit.alt))
    cards.footer(ctx, exhibit, table=bool(drawn))
