"""Three answers, one map, three sentences: the first screen."""

from __future__ import annotations

import streamlit as st

from analytics import sentences as say_of
from analytics.exhibit import NoFigures
from analytics.exhibits import headlines
from analytics.exhibits.regions import placements_by_province
from analytics.filters import NATION, region_in_year
from analytics.methods.rates import NoRate
from ui import card, kpi, pages, placement_maps, placement_ranking, sections
from ui.context import context

ctx = context()
say = ctx.names.say
pages.use("ukuran")

with st.container(key="cols_kpi"):
    for column, answer in zip(
        st.columns(3, gap="medium"), headlines.headlines(ctx.con, ctx.names, ctx.chosen), strict=True
    ):
        with column:
            kpi.kpi(ctx, answer)

choices = {"placements": say("Penempatan"), "rate": say("Per 100.000 penduduk")}
measure = sections.measure(ctx, choices, "placements")
with st.container(key="cols_main"):
    left, right = st.columns([2, 1], gap="medium")
try:
    try:
        exhibit = placements_by_province(
            ctx.con, ctx.names, ctx.chosen, measure=measure, key="ringkasan-peta"
        )
    except NoRate as error:
        st.html(f'<p class="hh-notice">{say(error.reason)}</p>')
        exhibit = placements_by_province(ctx.con, ctx.names, ctx.chosen, key="ringkasan-peta")
    listing = exhibit.facts["listing"]
    with left:
        card.heading(ctx, exhibit, lambda: sections.measure_control(ctx, choices, measure))
        placement_maps.maps(ctx, exhibit)
        card.footer(ctx, exhibit)
    with right:
        placement_ranking.ranking(ctx, exhibit, key="ringkasan-peringkat")
        found = [
            say_of.concentration(ctx.con, ctx.names, listing, exhibit.frame),
            say_of.highest_rate(
                ctx.names,
                listing,
                exhibit.frame,
                exhibit.facts["edition"].source_id if exhibit.facts["edition"] else "",
            ),
            say_of.complaints(ctx.con, ctx.names, ctx.chosen),
        ]
        if ctx.chosen.region != NATION:
            region = region_in_year(ctx.chosen.province, listing.period_end.year, ctx.domain)
            found = [
                *say_of.about_region(ctx.con, ctx.names, ctx.chosen, region, listing, exhibit.frame),
                *found,
            ][:3]
        kpi.sentences(ctx, [item for item in found if item is not None])
except NoFigures as error:
    with left:
        card.empty(ctx, say("Penempatan menurut provinsi asal"), say(str(error)))
