"""What is not published yet: all gaps, by owner."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.codewords import body_word
from analytics.exhibits.gaps import gap_list, owner_counts
from analytics.numbers import number
from ui import card
from ui.context import Context
from ui.data_table import Head, rows_table
from ui.data_view import checked, link, notices, put


def gap_section(ctx: Context) -> None:
    """The section: owners as a row of words, then the list."""
    owners = owner_counts(ctx.con)
    say = ctx.names.say
    if owners.empty:
        card.empty(ctx, say("Yang belum terbit"), say("Rilis ini tidak memuat daftar celah."))
        return
    owner = checked("pemilik", set(owners["owner"]), "")
    exhibit = gap_list(ctx.con, ctx.names, ctx.chosen, owner=owner)
    card.heading(ctx, exhibit)
    notices(ctx)
    with st.container(key="data_owners", horizontal=True):
        _owner(ctx, "", say("Semua"), int(str(exhibit.facts["every"])), owner)
        for row in owners.itertuples():
            _owner(ctx, str(row.owner), body_word(ctx.names, str(row.owner)), int(row.gaps), owner)
    st.html(_table(ctx, exhibit))
    card.footer(ctx, exhibit, table=False)


def _owner(ctx: Context, code: str, name: str, gaps: int, chosen: str) -> None:
    st.button(
        f"{name} {number(gaps, ctx.language)}",
        key=f"owner_{card.safe_key(code).replace(' ', '_') or 'all'}",
        type="primary" if code == chosen else "tertiary",
        on_click=put,
        args=("pemilik", code),
    )


def _table(ctx: Context, exhibit: Exhibit) -> str:
    heads = [
        Head(column.label, {"subject": "subject", "known": "known", "sources": "code"}.get(column.name, "txt"))
        for column in exhibit.columns
    ]
    return rows_table(
        heads, [_row(ctx, exhibit, row) for row in exhibit.frame.to_dict("records")], caption=exhibit.title, cls="gaps"
    )


def _row(ctx: Context, exhibit: Exhibit, row: dict) -> list[str]:
    cells = {column.name: escape(str(row[column.name])) for column in exhibit.columns}
    if row["indicator"] in ctx.names.indicators.index:
        target = link(ctx, bagian="penjelajah", indikator=row["indicator"])
        cells["subject"] = f'<a href="{target}">{cells["subject"]}</a>'
    cells["sources"] = " ".join(
        f'<a href="{link(ctx, bagian="penjelajah", sumber=source)}">{escape(source)}</a>'
        for source in row["sources"].split("; ")
        if source in ctx.names.sources.index
    )
    return [cells[column.name] for column in exhibit.columns]
