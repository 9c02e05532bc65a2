"""Remittances as rows of bars and dots: peers, exports, sending countries, costs, statements."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits import corridor_costs, exports, remittances_gdp, remittances_stated
from analytics.figures.dot_rows import Axis, Bar, Dot, Row, bar_rows, dot_rows
from analytics.figures.time_axis import nice_ticks
from analytics.filters import NATION
from analytics.numbers import marked, number, percent
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


def rows_card(
    ctx: Context, exhibit: Exhibit, rows: str, *, text: str = "", control: Callable[[], None] | None = None
) -> None:
    """A card whose figure is HTML; ``text`` says what is provable of it."""
    card.heading(ctx, exhibit, control)
    st.html(rows)
    if text:
        st.html(f'<div class="hh-counted"><p>{html.strong(text)}</p></div>')
    card.footer(ctx, exhibit)


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


def peers(ctx: Context) -> None:
    """Share of GDP of Indonesia and its peers."""

    def draw(exhibit: Exhibit) -> None:
        bars = [
            Bar(
                row["name"],
                float(row["obs_value"]),
                percent(float(row["obs_value"]), ctx.language),
                kind="own" if row["ref_area"] == NATION else "",
            )
            for row in exhibit.frame.to_dict("records")
        ]
        rows_card(ctx, exhibit, bar_rows(bars, alt=exhibit.alt), text=str(exhibit.facts["text"]))

    shown(
        ctx,
        "Remitansi personal terhadap PDB, negara pembanding",
        lambda: remittances_gdp.peers_exhibit(ctx.con, ctx.names, ctx.chosen),
        draw,
    )


def export_bars(ctx: Context) -> None:
    """Workers' remittances among the largest export groups."""

    def draw(exhibit: Exhibit) -> None:
        bars = [
            Bar(
                row["name"],
                float(row["obs_value"]),
                marked(float(row["shown"]), ctx.language, status=str(row["obs_status"]), decimals=1),
                note=str(row["year"]),
                kind="own" if row["own"] else "",
            )
            for row in exhibit.frame.to_dict("records")
        ]
        card.heading(ctx, exhibit)
        st.html(bar_rows(bars, alt=exhibit.alt))
        other = str(exhibit.facts["other"])
        mark = f' <i class="other"></i>{html.escape(other)}.' if other else ""
        st.html(f'<div class="hh-counted"><p>{html.strong(str(exhibit.facts["text"]))}{mark}</p></div>')
        card.footer(ctx, exhibit)

    shown(
        ctx,
        "Remitansi PMI dan kelompok ekspor terbesar",
        lambda: exports.exports_exhibit(ctx.con, ctx.names, ctx.chosen),
        draw,
    )


def costs(ctx: Context) -> None:
    """Corridor costs beside the ceiling."""

    def draw(exhibit: Exhibit) -> None:
        frame, target = exhibit.frame, exhibit.facts["target"]
        ceiling = float(str(target)) if target is not None else None
        top = 1.12 * float(frame[["obs_value", "year_before"]].max().max())
        ends = nice_ticks(top)
        ticks = tuple(
            (tick, percent(tick, ctx.language, 0) if tick == ends[-1] else number(tick, ctx.language)) for tick in ends
        )
        rows = [_cost_row(ctx, row) for row in frame.to_dict("records")]
        card.heading(ctx, exhibit)
        st.html(_cost_legend(ctx, exhibit, ceiling))
        st.html(dot_rows(rows, Axis(0, top, ticks, ceiling), alt=exhibit.alt))
        st.html(f'<div class="hh-counted"><p>{html.strong(str(exhibit.facts["text"]))}</p></div>')
        card.footer(ctx, exhibit)

    shown(
        ctx,
        "Biaya kirim menurut koridor",
        lambda: corridor_costs.costs_exhibit(ctx.con, ctx.names, ctx.chosen),
        draw,
    )


def _cost_row(ctx: Context, row: dict[str, object]) -> Row:
    value, before = float(str(row["obs_value"])), row["year_before"]
    dots = [Dot(value, number(value, ctx.language, 1))]
    if before is not None and before == before:
        dots.append(Dot(float(str(before)), hollow=True))
    return Row(str(row["name"]), tuple(dots), chosen=row["counterpart_area"] == ctx.chosen.destination)


def _cost_legend(ctx: Context, exhibit: Exhibit, ceiling: float | None) -> str:
    parts = [f'<span><i class="dot"></i>{html.escape(str(exhibit.facts["when"]))}</span>']
    if exhibit.facts["before"]:
        parts.append(f'<span><i class="dot hollow"></i>{html.escape(str(exhibit.facts["before"]))}</span>')
    if ceiling is not None:
        words = ctx.names.say("batas SDG 10.c: {value}", value=percent(ceiling, ctx.language, 0))
        parts.append(f'<span><i class="zone"></i>{html.escape(words)}</span>')
    return f'<div class="hh-legend">{"".join(parts)}</div>'


def statements(ctx: Context) -> None:
    """Every national statement about a year as a point; the others as a list."""

    def draw(exhibit: Exhibit) -> None:
        values = [float(value) for value in exhibit.frame["shown"]]
        top = 1.1 * max(values)
        ticks = tuple((tick, number(tick, ctx.language)) for tick in nice_ticks(top))
        rows = [
            Row(
                statement_name(ctx, row),
                (
                    Dot(
                        float(row["shown"]),
                        marked(float(row["shown"]), ctx.language, status=str(row["obs_status"]), decimals=1),
                        hollow=row["obs_status"] == "estimated",
                    ),
                ),
                group=str(row["period"]),
            )
            for row in exhibit.frame.to_dict("records")
        ]
        text = ctx.names.say(
            "Lingkaran kosong dan e: perkiraan sebelum tahun berakhir. Pilihan nilai tidak berlaku di sini."
        )
        rows_card(ctx, exhibit, dot_rows(rows, Axis(0, top, ticks), alt=exhibit.alt), text=text)

    shown(
        ctx,
        "Pernyataan pejabat tentang remitansi setahun",
        lambda: remittances_stated.statements_exhibit(ctx.con, ctx.names, ctx.chosen),
        draw,
    )
    shown(
        ctx,
        "Pernyataan tentang bagian tahun dan tentang daerah",
        lambda: remittances_stated.other_statements_exhibit(ctx.con, ctx.names, ctx.chosen),
        lambda exhibit: card.table_card(ctx, exhibit),
    )


def statement_name(ctx: Context, row: dict[str, object]) -> str:
    """Who said it, in which carrier, when; body and carrier once where they are one."""
    parts = [str(row["body_name"])]
    if row["publisher"] != row["body_name"]:
        parts.append(ctx.names.say("dikutip {publisher}", publisher=row["publisher"]))
    if row["when"]:
        parts.append(str(row["when"]))
    return ", ".join(parts)
