"""The card of what is proven of the provinces that the drawn listing leaves out."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits.bounds import what_is_proven
from analytics.exhibits.bounds_bands import bands_shown, doubts, together
from analytics.figures.intervals import interval_rows
from analytics.filters import NATION, region_in_year
from analytics.queries.listings import Listing
from ui import card as cards
from ui import html
from ui.cache import ask
from ui.context import Context


def _chosen(ctx: Context, exhibit: Exhibit) -> str:
    """The name of the chosen province as the listing's borders have it; empty for the nation."""
    listing = exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    if ctx.chosen.region == NATION:
        return ""
    return ctx.names.region(region_in_year(ctx.chosen.province, listing.period_end.year, ctx.domain))


def card(ctx: Context) -> None:
    """The card; nothing where there is no listing, a sentence where it prints every province."""
    try:
        exhibit = ask(ctx, what_is_proven)
    except NoFigures:
        return
    cards.heading(ctx, exhibit)
    drawn = bands_shown(ctx.names, exhibit, chosen=_chosen(ctx, exhibit))
    none = ctx.names.say("Tidak ada provinsi yang selangnya cukup sempit untuk ditulis sendiri.")
    text = "" if drawn else f" <span>{escape(none)}</span>"
    st.html(f'<p class="hh-together">{html.strong(together(ctx.names, exhibit))}{text}</p>')
    if drawn:
        notices = "".join(f'<p class="hh-notice">{escape(doubt)}</p>' for doubt in doubts(exhibit))
        st.html(notices + interval_rows(drawn, alt=exhibit.alt))
    cards.footer(ctx, exhibit, table=bool(drawn))
