"""The sections of a province's page, each with at most four figures."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.profile import Profile
from ui import card, html, profile_context, profile_figures, profile_head, profile_lists, profile_rows
from ui.context import Context

TITLES = {
    "angka": "Angka dan peta",
    "pelindungan": "Pelindungan dan TPPO",
    "konteks": "Konteks",
    "kewajiban": "Kewajiban",
    "celah": "Celah data",
    "berdampingan": "Bandingkan",
}
#: A chart that has the width of a line of its own.
WIDE = "placements"


def figures(ctx: Context, profile: Profile) -> None:
    """What the region can do, three facts, the map with its largest, and the charts: own first, then context."""
    profile_head.can_do(ctx, profile)
    profile_head.facts(ctx, profile)
    with st.container(key="cols_pfmain"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        profile_figures.kabupaten_card(ctx, profile)
    with right:
        _beside_map(ctx, profile)
    _charts(ctx, profile)


def _beside_map(ctx: Context, profile: Profile) -> None:
    """The largest kabupaten of placements; for a province that is not printed first what is proven of it."""
    if profile.proven is not None:
        _proven(ctx, profile)
    if profile.former is not None:
        place = ctx.names.region(profile.province)
        profile_rows.rows_card(ctx, profile.former, place=place)
    if profile.proven is None or profile.measure == "placements":
        profile_figures.largest(ctx, profile)
    profile_figures.newer(ctx, profile)


def _proven(ctx: Context, profile: Profile) -> None:
    say, item = ctx.names.say, profile.proven
    assert item is not None
    title = say("Apa yang terbukti, dan apa yang tidak")
    sources = "; ".join(dict.fromkeys(ctx.names.body(source) for source in item.source_ids))
    articles = {duty.who: duty.article for duty in reversed(profile.duties) if duty.first}
    text = say(
        "Yang dapat mengisi halaman ini: tabel provinsi dalam laporan KP2MI; basis data PMI kabupaten/kota "
        "({district}); pencatatan desa ({village}).",
        district=articles.get(say("Bupati/wali kota"), ""),
        village=articles.get(say("Kepala desa"), ""),
    )
    st.html(
        f'<div class="hh-head"><h3>{escape(title)}</h3></div><div class="pf-block"><p>{html.strong(item.text)}</p>'
        f"<p>{html.strong(item.about)}</p><p>{escape(text)}</p>"
        f'<p class="hh-source">{escape(say("Sumber: {line}.", line=sources))}</p></div>'
    )


def _charts(ctx: Context, profile: Profile) -> None:
    """Own series in its full width, destinations beside it; the charts of context side by side."""
    wide = [chart for chart in profile.charts if chart.kind == WIDE]
    others = [chart for chart in profile.charts if chart.kind != WIDE]
    if wide and others:
        with st.container(key="cols_pfcharts"):
            columns = st.columns([2, 1], gap="medium")
        with columns[0]:
            profile_figures.draw(ctx, wide[0])
        with columns[1]:
            profile_figures.draw(ctx, others.pop(0))
    elif wide:
        profile_figures.draw(ctx, wide[0])
    if others:
        with st.container(key="cols_context"):
            columns = st.columns(len(others), gap="medium")
        for column, chart in zip(columns, others, strict=False):
            with column:
                profile_figures.draw(ctx, chart)
    if not any(chart.kind == "destinations" for chart in profile.charts):
        _destinations(ctx, profile)


def _destinations(ctx: Context, profile: Profile) -> None:
    if isinstance(profile.destinations, Exhibit):
        card.table_card(ctx, profile.destinations)
    else:
        profile_rows.absent(ctx, profile.destinations)


def protection(ctx: Context, profile: Profile) -> None:
    """Protection, trafficking by handling and by origin: own province, and the printed national totals."""
    say, place = ctx.names.say, profile.name
    with st.container(key="cols_protection"):
        columns = st.columns(3, gap="medium")
    with columns[0]:
        note = say("Jenazah yang diterima bukan seluruh kematian; lewat satu perlintasan bukan seluruh deportasi.")
        profile_rows.rows_card(ctx, profile.protection, place=place, notes=(note,))
    with columns[1]:
        note = say("Tempat perkara ditangani, bukan asal korban. Tersangka belum tentu bersalah.")
        nation = profile_rows.sentence_note(ctx, profile.national_handled)
        profile_rows.rows_card(ctx, profile.handled, place=place, notes=(note, nation), detected=True)
    with columns[2]:
        note = say("Identitas korban wajib dirahasiakan (UU 21/2007 Pasal 44). Provinsi tidak diperingkat.")
        nation = profile_rows.sentence_note(ctx, profile.national_origin)
        profile_rows.rows_card(ctx, profile.origin, place=place, notes=(note, nation), detected=True)


def context(ctx: Context, profile: Profile) -> None:
    """Strips, peers, transfers, offices."""
    with st.container(key="cols_strips"):
        left, right = st.columns([1, 1], gap="medium")
    with left:
        profile_context.strips(ctx, profile)
        profile_lists.offices(ctx, profile)
    with right:
        profile_context.peers(ctx, profile)
        note = ctx.names.say("Kanal dan masa berbeda: tidak dibandingkan, dan tidak ditarik kecenderungannya.")
        profile_rows.rows_card(ctx, profile.channels, place=profile.name, notes=(note,))
        if isinstance(profile.others, Exhibit):
            profile_rows.rows_card(ctx, profile.others, place=profile.name)


def gaps(ctx: Context, profile: Profile) -> None:
    """Gaps with their owners, and what changed since the last release."""
    with st.container(key="cols_gaps"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        profile_lists.gaps(ctx, profile)
    with right:
        profile_lists.changes(ctx, profile)


DRAW: dict[str, Callable[[Context, Profile], None]] = {
    "angka": figures,
    "pelindungan": protection,
    "konteks": context,
    "kewajiban": profile_lists.duties,
    "celah": gaps,
    "berdampingan": profile_context.side_by_side,
}
