"""Destinations: arcs on the world, and ranked bars of the same listing."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import streamlit as st

from analytics.exhibit import Exhibit, figure_id
from analytics.figures.bars import ranked_bars
from analytics.figures.flows import flow_map
from analytics.methods.classes import lower_bounds
from analytics.numbers import number
from analytics.queries.listings import Listing
from ui import card, store
from ui.context import Context


def select_destination(key: str) -> None:
    """A click on a circle or bar sets the destination; a click on the chosen one takes it back."""
    points = st.session_state[key].get("selection", {}).get("points", [])
    code = next((point.get("customdata") for point in points), None)
    code = code[0] if isinstance(code, list) else code
    if code in store.current_domain().destinations:
        store.change(destination="" if code == store.current().destination else code)


def flows(ctx: Context, exhibit: Exhibit) -> None:
    """The card of the flow map."""
    frame = exhibit.frame.copy()
    values = [float(value) for value in frame["obs_value"].dropna()]
    frame = frame[frame["obs_value"].notna()]
    frame["written"] = [
        f"{name} <b>{number(value, ctx.language)}</b>"
        for name, value in zip(frame["name"], frame["obs_value"], strict=True)
    ]
    frame["hover"] = [
        escape(text).replace("&lt;b&gt;", "<b>").replace("&lt;/b&gt;", "</b>") for text in frame["written"]
    ]
    figure = flow_map(frame, palette=ctx.colors, bounds=lower_bounds(values), selected=ctx.chosen.destination)
    card.heading(ctx, exhibit)
    card.chart(
        ctx,
        exhibit,
        figure,
        kind="world",
        on_select=lambda: select_destination(f"plot_world_{card.safe_key(exhibit.key)}"),
    )
    note = ctx.names.say(
        "Tebal garis menurut kelas jumlah, luas lingkaran sebanding; garis bukan rute. "
        "Batas negara pada peta bukan pernyataan posisi resmi."
    )
    st.html(f'<p class="hh-source">{escape(note)}</p>')
    card.footer(ctx, exhibit)


def destination_bars(ctx: Context, exhibit: Exhibit) -> None:
    """The card of ranked bars, from the frame of the map."""
    listing = exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    key = "penempatan-tujuan-peringkat"
    frame = exhibit.frame[exhibit.frame["obs_value"].notna()]
    own = replace(
        exhibit,
        key=key,
        figure_id=figure_id(key, ctx.chosen),
        frame=frame,
        title=ctx.names.say("{n} negara/wilayah tujuan, {when}", n=len(frame), when=exhibit.title.rsplit(", ", 1)[-1]),
    )
    rest = None
    if listing.remainder is not None and listing.remainder > 0 and listing.total_value_kind == "printed":
        rest = (ctx.names.say("Lainnya, bersama"), listing.remainder)
    figure = ranked_bars(
        frame,
        palette=ctx.colors,
        written=lambda value: number(value, ctx.language),
        value="obs_value",
        code="counterpart_area",
        rest=rest,
        selected=ctx.chosen.destination,
        left=118,
    )
    card.heading(ctx, own)
    card.chart(
        ctx, own, figure, kind="tallbars", on_select=lambda: select_destination(f"plot_tallbars_{card.safe_key(key)}")
    )
    card.footer(ctx, own)
