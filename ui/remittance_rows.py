"""Remittances as rows of bars and dots: peers, exports, sending countries, costs, statements."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits import corridor_costs, exports, remittances_gdp, remittances_stated
from analytics.exhibits.remittances_rows import bars_shown, dots_shown
from analytics.figures.dot_rows import FULL, HOLLOW, ZONE, bar_rows, dot_rows
from ui import card, html
from ui.context import Context


def shown(ctx: Context, title: str, build: Callable[[], Exhibit], draw: Callable[[Exhibit], None]) -> None:
    """Draw an exhibit, or say in its place what is not there."""
    try:
        exhibit = build()
    except NoFigures as error:
        card.empty(ctx, ctx.names.say(title), ctx.names.say(str(error)))
        return
    draw(exhibit)


def beside(ctx: Context, draw: Callable[[Context], None], texts: list[str], *, key: str) -> None:
    """A card of two thirds, and at its right how it is to be read."""
    with st.container(key=f"cols_{key}"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        draw(ctx)
    with right:
        paragraphs = "".join(f"<p>{html.strong(text)}</p>" for text in texts if text)
        title = html.escape(ctx.names.say("Cara membaca"))
        st.html(f'<div class="hh-head"><h3>{title}</h3></div><div class="hh-counted spaced">{paragraphs}</div>')


def bars_card(ctx: Context, exhibit: Exhibit, control: Callable[[], None] | None = None) -> None:
    """A card of bars, and what is provable of them."""
    text, other = str(exhibit.facts["text"]), str(exhibit.facts.get("other", ""))
    mark = f' <i class="other"></i>{html.escape(other)}.' if other else ""
    card.heading(ctx, exhibit, control)
    st.html(bar_rows(bars_shown(ctx.names, ctx.chosen, exhibit), alt=exhibit.alt))
    if text or mark:
        st.html(f'<div class="hh-counted"><p>{html.strong(text)}{mark}</p></div>')
    card.footer(ctx, exhibit)


def peers(ctx: Context) -> None:
    """Share of GDP of Indonesia and its peers."""
    shown(
        ctx,
        "Remitansi personal terhadap PDB, negara pembanding",
        lambda: remittances_gdp.peers_exhibit(ctx.con, ctx.names, ctx.chosen),
        lambda exhibit: bars_card(ctx, exhibit),
    )


def export_bars(ctx: Context) -> None:
    """Workers' remittances among the largest export groups."""
    shown(
        ctx,
        "Remitansi PMI dan kelompok ekspor terbesar",
        lambda: exports.exports_exhibit(ctx.con, ctx.names, ctx.chosen),
        lambda exhibit: bars_card(ctx, exhibit),
    )


_SIGNS = {FULL: "dot", HOLLOW: "dot hollow", ZONE: "zone"}


def _dots(ctx: Context, exhibit: Exhibit) -> None:
    """A card of points on one axis, their legend, and what is provable or must be read with them."""
    dots = dots_shown(ctx.names, ctx.chosen, exhibit)
    card.heading(ctx, exhibit)
    if dots.legend:
        parts = [f'<span><i class="{_SIGNS[kind]}"></i>{html.escape(words)}</span>' for kind, words in dots.legend]
        st.html(f'<div class="hh-legend">{"".join(parts)}</div>')
    st.html(dot_rows(dots.rows, dots.axis, alt=exhibit.alt))
    st.html(f'<div class="hh-counted"><p>{html.strong(str(exhibit.facts["text"]))}</p></div>')
    card.footer(ctx, exhibit)


def costs(ctx: Context) -> None:
    """Corridor costs beside the ceiling."""
    shown(
        ctx,
        "Biaya kirim menurut koridor",
        lambda: corridor_costs.costs_exhibit(ctx.con, ctx.names, ctx.chosen),
        lambda exhibit: _dots(ctx, exhibit),
    )


def statements(ctx: Context) -> None:
    """Every national statement about a year as a point; the others as a list."""
    shown(
        ctx,
        "Pernyataan pejabat tentang remitansi setahun",
        lambda: remittances_stated.statements_exhibit(ctx.con, ctx.names, ctx.chosen),
        lambda exhibit: _dots(ctx, exhibit),
    )
    shown(
        ctx,
        "Pernyataan tentang bagian tahun dan tentang daerah",
        lambda: remittances_stated.other_statements_exhibit(ctx.con, ctx.names, ctx.chosen),
        lambda exhibit: card.table_card(ctx, exhibit),
    )
