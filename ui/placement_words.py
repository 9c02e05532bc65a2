"""The headline of the page Penempatan and the panel of a chosen region, made from the data."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics import sentences
from analytics.exhibit import NoFigures
from analytics.exhibits import context as region_context
from analytics.exhibits.bounds import region_sentence
from analytics.exhibits.headlines import placements
from analytics.exhibits.regions import placement_listing, province_frame
from analytics.filters import NATION, region_in_year
from analytics.numbers import number
from ui import card, html, kpi
from ui.context import Context


def headline(ctx: Context) -> None:
    """What the page says in one sentence, and the line under it."""
    answer = placements(ctx.con, ctx.names, ctx.chosen)
    say = ctx.names.say
    second = (
        say(
            "{n} {unit} tercatat di {body} pada {year}.",
            n=answer.amount,
            unit=answer.unit,
            body=answer.body,
            year=answer.year,
        )
        if answer.year
        else say("Tidak ada angka sampai tahun ini.")
    )
    try:
        listing = placement_listing(ctx.con, ctx.chosen)
        frame, _ = province_frame(ctx.con, ctx.names, listing)
        first = sentences.concentration(ctx.con, ctx.names, listing, frame)
        text = first.text.split(";")[0].rstrip(".") if first else say("Penempatan pekerja migran Indonesia")
        if ctx.chosen.region != NATION:
            region = region_in_year(ctx.chosen.province, listing.period_end.year, ctx.domain)
            text = sentences.about_region(ctx.con, ctx.names, ctx.chosen, region, listing, frame)[0].text.rstrip(".")
        if listing.total is not None and sentences.other_edition(ctx.con, listing):
            total = number(listing.total, ctx.language)
            second += " " + say("Daftar provinsi dari edisi lain, bertotal {total}.", total=total)
        second += " " + sentences.what_is_printed(ctx.names, listing)
    except NoFigures:
        text = say("Penempatan pekerja migran Indonesia")
    st.html(f'<div class="hh-page"><h1>{escape(text.replace("**", ""))}</h1><p>{html.strong(second)}</p></div>')


def region_panel(ctx: Context) -> None:
    """What is known of the chosen province: placements, context, and who owns what is missing."""
    if ctx.chosen.region == NATION:
        return
    try:
        listing = placement_listing(ctx.con, ctx.chosen)
    except NoFigures as error:
        card.empty(ctx, ctx.names.region(ctx.chosen.region), ctx.names.say(str(error)))
        return
    frame, _ = province_frame(ctx.con, ctx.names, listing)
    region = region_in_year(ctx.chosen.province, listing.period_end.year, ctx.domain)
    found = sentences.about_region(ctx.con, ctx.names, ctx.chosen, region, listing, frame)
    proven = region_sentence(ctx.con, ctx.names, ctx.chosen, region)
    if proven is not None:
        found.insert(1, proven)
    with st.container(key="cols_region"):
        left, right = st.columns([1, 1], gap="medium")
    with left:
        title = ctx.names.region(region)
        if region != ctx.chosen.province:
            title += ctx.names.say(" (wilayahnya kini antara lain {now})", now=ctx.names.region(ctx.chosen.province))
        st.html(f'<div class="hh-head"><h3>{escape(title)}</h3></div>')
        kpi.sentences(ctx, found)
    with right:
        card.table_card(ctx, region_context.region_context(ctx.con, ctx.names, ctx.chosen, ctx.domain))
