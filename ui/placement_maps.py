"""Placements by province as two maps with their legend, on every page that shows them."""

from __future__ import annotations

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.queries.listings import Listing
from analytics.titles import remainder_sentence
from ui import card, province_maps
from ui.context import Context

UNITS = {"placements": "Penempatan", "rate": "Per 100.000 penduduk", "share": "Persen"}


def missing_words(ctx: Context, listing: Listing) -> str:
    return ctx.names.say("tidak diterbitkan")


def inset_words(ctx: Context) -> str:
    return ctx.names.say("**Jawa, Bali, NTB** diperbesar 3 kali; kotak di peta atas.")


def maps(ctx: Context, exhibit: Exhibit, *, unit: str = "") -> None:
    """Overview, inset, and the legend at their right."""
    listing = exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    unit = unit or ctx.names.say(UNITS[str(exhibit.facts["measure"])])
    frame = province_maps.placed(ctx, exhibit.frame)
    frame["hover"] = province_maps.hover_texts(
        ctx, frame, unit.lower(), remainder_sentence(ctx.names, listing), int(str(exhibit.facts["decimals"]))
    )
    colors = ctx.colors.sequential
    with st.container(key=f"cols_map_{card.safe_key(exhibit.key)}"):
        left, right = st.columns([4.6, 1], gap="medium")
    with left:
        province_maps.overview(ctx, exhibit, frame, borders=listing.borders, colors=colors, name=exhibit.key)
        province_maps.inset(ctx, exhibit, frame, borders=listing.borders, colors=colors, name=exhibit.key)
    with right:
        text = f"{remainder_sentence(ctx.names, listing)}"
        province_maps.side_legend(
            ctx, exhibit, frame, unit=unit, colors=colors, missing=missing_words(ctx, listing), text=text
        )
        st.html(f'<div class="hh-legend column"><p>{card.html.strong(inset_words(ctx))}</p></div>')
