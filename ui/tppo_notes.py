"""What stands around trafficking figures: headline, strong line, content note, hotline, limits of the filter."""

from __future__ import annotations

import os
from collections.abc import Callable

import streamlit as st

from analytics.exhibit import NoFigures
from analytics.exhibits import tppo_headline
from analytics.filters import NATION
from ui import card, html
from ui.cache import ask
from ui.context import Context

CONTENT_NOTE = "Halaman ini memuat angka tentang perdagangan orang, juga eksploitasi seksual dan anak."


def content_note(ctx: Context) -> str:
    """The note of ``HULU_HILIR_CONTENT_NOTE``; the house's own where it is not set; none where it is empty."""
    own = os.environ.get("HULU_HILIR_CONTENT_NOTE")
    return ctx.names.say(CONTENT_NOTE) if own is None else own.strip()


def hotline(ctx: Context) -> str:
    """The number of ``HULU_HILIR_HOTLINE``; nothing where it is not set."""
    number = os.environ.get("HULU_HILIR_HOTLINE", "").strip()
    return ctx.names.say("Butuh bantuan atau ingin melapor: {number}", number=number) if number else ""


def head(ctx: Context) -> None:
    """Headline and the line that every number of this page is read with."""
    title = ask(ctx, tppo_headline.headline)
    notes = [text for text in (content_note(ctx), hotline(ctx)) if text]
    told = f'<p class="tppo-note">{html.escape(" · ".join(notes))}</p>' if notes else ""
    st.html(
        f'<div class="hh-page tppo-page"><h1>{html.escape(title)}</h1>'
        f"<p>{html.strong(tppo_headline.lead(ctx.names))}</p>{told}</div>"
    )


def unranked(ctx: Context) -> None:
    """Why the lists of this page follow the alphabet."""
    text = ctx.names.say(
        "**Provinsi tidak diperingkat.** Di daftar, wilayah berurut abjad; laporan yang banyak bukan berarti kejadian "
        "yang banyak."
    )
    st.html(f'<p class="hh-caveat">{html.strong(text)}</p>')


def filter_note(ctx: Context, *, by_region: bool = False, by_destination: bool = False) -> None:
    """Say which choices of the filter this section cannot follow; the total is kept."""
    say, chosen = ctx.names.say, ctx.chosen
    notes = []
    if chosen.region != NATION and not by_region:
        place = ctx.names.region(chosen.region)
        notes.append(say("Tidak tercetak untuk {place}: yang tampil angka nasional.", place=place))
    if chosen.destination and not by_destination:
        place = ctx.names.country(chosen.destination)
        notes.append(say("Tidak tercetak menurut tujuan {place}: yang tampil semua tujuan.", place=place))
    if notes:
        st.html(f'<p class="hh-notice">{html.escape(" ".join(notes))}</p>')


def or_empty(ctx: Context, title: str, draw: Callable[[], None]) -> None:
    """Draw a card; where there is nothing to draw, the sentence that says why."""
    try:
        draw()
    except NoFigures as missing:
        card.empty(ctx, ctx.names.say(title), ctx.names.say(str(missing)))
