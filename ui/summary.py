"""The first screen: three answers, one map with its ranking or list, three sentences."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits.headlines import headlines
from analytics.exhibits.regions import placements_by_province
from analytics.exhibits.summary import summary_sentences
from analytics.exhibits.tppo_maps import assisted_by_origin
from analytics.filters import NATION
from analytics.methods.rates import NoRate
from ui import card, kpi, placement_maps, placement_ranking, sections, tppo_maps
from ui.cache import ask
from ui.context import Context

MEASURES = {"placements": "Penempatan", "rate": "Per 100.000 penduduk", "tppo": "TPPO"}
KEY = "ringkasan-peta"
RANKING = "ringkasan-peringkat"


def answers(ctx: Context) -> None:
    """The three headlines."""
    with st.container(key="cols_kpi"):
        columns = st.columns(3, gap="medium")
    for column, answer in zip(columns, ask(ctx, headlines), strict=True):
        with column:
            kpi.kpi(ctx, answer)
    _not_followed(ctx)


def _not_followed(ctx: Context) -> None:
    """Which part of the filter this page does not follow, and where it is followed."""
    say, chosen = ctx.names.say, ctx.chosen
    if chosen.destination:
        text = say(
            "Ringkasan tidak disaring menurut {country}; lihat Penempatan, bagian Negara/wilayah tujuan.",
            country=ctx.names.country(chosen.destination),
        )
        st.html(f'<p class="hh-notice">{escape(text)}</p>')
    if chosen.region not in (NATION, chosen.province):
        text = say(
            "Peta ini menurut provinsi: {kabupaten} ada di halaman Penempatan dan Profil.",
            kabupaten=ctx.names.region(chosen.region),
        )
        st.html(f'<p class="hh-notice">{escape(text)}</p>')


def placed(ctx: Context, measure: str) -> Exhibit:
    """The placements of the year; where a rate may not be taken, the reason and the placements."""
    try:
        return ask(ctx, placements_by_province, measure=measure, key=KEY)
    except NoRate as error:
        st.html(f'<p class="hh-notice">{escape(ctx.names.say(error.reason))}</p>')
        return ask(ctx, placements_by_province, key=KEY)


def main(ctx: Context) -> None:
    """Map and ranking, or the map of trafficking and its alphabetical list; sentences below the ranking."""
    choices = {code: ctx.names.say(title) for code, title in MEASURES.items()}
    measure = sections.measure(ctx, choices, "placements")
    with st.container(key="cols_main"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        try:
            exhibit = ask(ctx, assisted_by_origin, key=KEY) if measure == "tppo" else placed(ctx, measure)
        except NoFigures as error:
            sections.measure_control(ctx, choices, measure)
            card.empty(ctx, ctx.names.say("Peta menurut provinsi"), ctx.names.say(str(error)))
            exhibit = None
        if exhibit is not None:
            card.heading(ctx, exhibit, lambda: sections.measure_control(ctx, choices, measure))
            _map(ctx, exhibit, measure)
            card.footer(ctx, exhibit, beside="" if measure == "tppo" else RANKING)
    with right:
        if exhibit is not None:
            _beside(ctx, exhibit, measure)
        kpi.sentences(ctx, ask(ctx, summary_sentences))


def _map(ctx: Context, exhibit: Exhibit, measure: str) -> None:
    if measure == "tppo":
        tppo_maps.half_map(ctx, exhibit, unit=ctx.names.say("Orang"))
    else:
        placement_maps.maps(ctx, exhibit)


def _beside(ctx: Context, exhibit: Exhibit, measure: str) -> None:
    if measure == "tppo":
        note = ctx.names.say("Urut abjad; provinsi tidak diperingkat. Kasus yang terdeteksi, bukan seluruh kejadian.")
        st.html(
            f'<div class="hh-head"><h3>{escape(ctx.names.say("Menurut provinsi asal"))}</h3><p>{escape(note)}</p></div>'
        )
        tppo_maps.alphabetical(ctx, exhibit)
    else:
        placement_ranking.ranking(ctx, exhibit, key=RANKING)
