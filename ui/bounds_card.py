"""The card of what is proven of the provinces that the drawn listing leaves out."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits.bounds import what_is_proven
from analytics.figures.intervals import Band, interval_rows
from analytics.filters import NATION, region_in_year
from analytics.numbers import number
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


def bands(ctx: Context, exhibit: Exhibit) -> list[Band]:
    """The rows of the exhibit, those of one interval and one reason together."""
    found = []
    frame = exhibit.frame.assign(upper=exhibit.frame["upper"].astype(object))
    for (lower, _, why), rows in frame.groupby(["lower", "written", "why"], sort=False):
        upper, areas = rows["upper"].iloc[0], tuple(rows["name"])
        n = number(len(areas), ctx.language)
        found.append(
            Band(
                title=areas[0] if len(areas) == 1 else ctx.names.say("{n} provinsi", n=n),
                areas=areas,
                lower=float(lower),
                upper=None if upper is None or upper != upper else float(upper),
                written=str(rows["written"].iloc[0]),
                reason=str(why),
                chosen=_chosen(ctx, exhibit),
            )
        )
    return found


def card(ctx: Context) -> None:
    """The card; nothing where there is no listing, a sentence where it prints every province."""
    try:
        exhibit = ask(ctx, what_is_proven)
    except NoFigures:
        return
    cards.heading(ctx, exhibit)
    line = str(exhibit.facts["line"]) or ctx.names.say("Total tidak tercetak; sisa bersama tidak diketahui.")
    drawn = bands(ctx, exhibit)
    none = ctx.names.say("Tidak ada provinsi yang selangnya cukup sempit untuk ditulis sendiri.")
    text = "" if drawn else f" <span>{escape(none)}</span>"
    st.html(f'<p class="hh-together">{html.strong(line)}{text}</p>')
    doubts = "".join(f'<p class="hh-notice">{escape(doubt)}</p>' for doubt in exhibit.frame["doubt"].unique() if doubt)
    if drawn:
        st.html(doubts + interval_rows(drawn, alt=exhibit.alt))
    cards.footer(ctx, exhibit, table=bool(drawn))
