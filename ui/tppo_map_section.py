"""Where cases were handled, and where assisted victims come from: two maps, two periods, two scales."""

from __future__ import annotations

import streamlit as st

from analytics.exhibit import NoFigures
from analytics.exhibits import tppo_maps as exhibits
from analytics.exhibits.tppo_single import other_figures
from analytics.filters import NATION
from ui import card, html, tppo_maps, tppo_notes
from ui.cache import ask
from ui.context import Context


def draw(ctx: Context) -> None:
    """The section."""
    say = ctx.names.say
    tppo_notes.filter_note(ctx, by_region=True)
    found = _maps(ctx)
    if not found:
        card.empty(ctx, say("TPPO menurut wilayah"), say("Rilis ini tidak memuat daftar TPPO menurut wilayah."))
        return
    if ctx.chosen.region != NATION:
        _own(ctx, found)
    with st.container(key="cols_tppo_maps"):
        for column, (exhibit, unit) in zip(st.columns(2, gap="medium"), found, strict=False):
            with column:
                tppo_maps.map_card(ctx, exhibit, unit=unit)
    text = say(
        "Kedua peta menghitung hal yang berbeda, dengan masa dan kelas warna masing-masing; keduanya memakai masanya "
        "sendiri, apa pun tahun pilihan."
    )
    st.html(f'<p class="hh-caveat">{html.escape(text)}</p>')
    tppo_notes.unranked(ctx)
    title = "Angka lain menurut badan yang mencetaknya, dengan masanya sendiri"
    tppo_notes.or_empty(ctx, title, lambda: _others(ctx, found))


def _maps(ctx: Context) -> list[tuple[exhibits.Exhibit, str]]:
    found = []
    for make, unit in ((exhibits.reports_by_polda, "Laporan"), (exhibits.assisted_by_origin, "Orang")):
        try:
            found.append((ask(ctx, make), ctx.names.say(unit)))
        except NoFigures:
            continue
    return found


def _own(ctx: Context, found: list[tuple[exhibits.Exhibit, str]]) -> None:
    """What both maps say of the chosen region, one sentence a body."""
    told = [tppo_maps.own_sentence(ctx, exhibit) for exhibit, _ in found]
    if len(ctx.chosen.region) == 4 and ctx.chosen.region.isdigit():
        told.insert(
            0,
            ctx.names.say(
                "TPPO tidak dipetakan menurut kabupaten/kota; untuk {place} ditampilkan provinsinya.",
                place=ctx.names.region(ctx.chosen.region),
            ),
        )
    st.html("".join(f'<div class="hh-sentence tppo">{html.strong(text)}</div>' for text in told))


def _others(ctx: Context, found: list[tuple[exhibits.Exhibit, str]]) -> None:
    listing = found[0][0].facts["listing"]
    areas = None
    if ctx.chosen.region != NATION:
        areas = tuple(sorted({ctx.chosen.province, tppo_maps.area_of_filter(ctx, found[0][0])}))
    after = listing.period_end  # type: ignore[attr-defined]
    card.table_card(ctx, ask(ctx, other_figures, after=after, areas=areas))
