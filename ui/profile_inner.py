"""The page of one kabupaten or kota, where it has enough figures; else a sentence above its province's page."""

from __future__ import annotations

from collections.abc import Hashable
from html import escape
from typing import Any

import streamlit as st

from analytics.exhibit import Column, Exhibit
from analytics.exhibits.profile import Absent
from analytics.exhibits.profile_inner import FEWEST, Inner
from ui import card, html, placement_series, profile_choice, profile_head, profile_rows
from ui.context import Context


def draw(ctx: Context, found: Inner) -> None:
    """Headline, own years, every figure with its body and period, context; the way to the province."""
    names, say = ctx.names, ctx.names.say
    profile_head.headline(ctx, found.headline, ())
    province = ctx.chosen.province
    words = say("Halaman {place}", place=names.region(province))
    st.html(
        f'<p class="pf-note"><a href="{escape(profile_choice.link(ctx, province))}">{escape(words)}</a> '
        f"<span>{escape(found.headline.about)}</span></p>"
    )
    with st.container(key="cols_inner"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        if found.years is not None:
            placement_series.series(ctx, found.years)
        if isinstance(found.figures, Absent):
            profile_rows.absent(ctx, found.figures)
        else:
            card.heading(ctx, found.figures)
            st.html(_table(ctx, found.figures))
            card.footer(ctx, found.figures, table=False)
    with right:
        _context(ctx, found.context)


def _context(ctx: Context, exhibit: Exhibit) -> None:
    """The measures of context in four columns; place and body stand in the file."""
    columns = [column for column in exhibit.columns if column.name in ("name", "written", "unit", "period")]
    card.heading(ctx, exhibit)
    st.html(html.table(exhibit.frame, columns, ctx.language, caption=exhibit.title))
    card.footer(ctx, exhibit, table=False)


def _table(ctx: Context, exhibit: Exhibit) -> str:
    """All figures, each written with the decimals that it has."""
    columns = [column for column in exhibit.columns if column.name != "source_id"]
    head = "".join(
        f'<th scope="col" class="{"num" if column.kind == "figure" else "txt"}">{escape(column.label)}</th>'
        for column in columns
    )
    body = "".join(
        "<tr>" + "".join(_cell(ctx, column, row) for column in columns) + "</tr>"
        for row in exhibit.frame.to_dict("records")
    )
    return (
        f'<div class="hh-scroll" tabindex="0"><table class="hh-table"><caption>{escape(exhibit.title)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(ctx: Context, column: Column, row: dict[Hashable, Any]) -> str:
    if column.kind == "figure":
        return f'<td class="num">{escape(profile_rows.written(ctx, row))}</td>'
    return f'<td class="txt">{escape(str(row[column.name]))}</td>'


def too_few(ctx: Context, found: Inner) -> None:
    """Why the province's page stands here."""
    text = ctx.names.say(
        "{place} hanya punya {n} angka migrasi yang tercetak; mulai {fewest} angka kabupaten/kota mendapat halaman "
        "sendiri. Yang tampil halaman provinsinya.",
        place=found.name,
        n=found.shown,
        fewest=FEWEST,
    )
    st.html(f'<p class="hh-notice">{escape(text)}</p>')
