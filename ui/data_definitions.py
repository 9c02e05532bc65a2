"""Every measure with its definition and caveat, searchable."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibits.catalogue import definition_list
from analytics.numbers import number
from ui import card
from ui.context import Context
from ui.data_table import Head, rows_table
from ui.data_view import link, notices, search_field


def definition_section(ctx: Context) -> None:
    """The section."""
    say = ctx.names.say
    holder = st.container(key="data_definition_head")
    with st.container(key="data_definition_tools", horizontal=True, vertical_alignment="bottom"):
        text = search_field(ctx, say("Cari ukuran"), say("nama, definisi, peringatan, kode"))
    exhibit = definition_list(ctx.con, ctx.names, ctx.chosen, text=text)
    with holder:
        card.heading(ctx, exhibit)
    notices(ctx)
    if exhibit.frame.empty:
        card.empty(ctx, say("Tidak ada ukuran yang cocok"), say("Coba kata yang lebih pendek."))
        return
    heads = [
        Head(say("Ukuran"), "subject"),
        Head(say("Definisi"), "definition"),
        Head(say("Peringatan"), "caveat"),
        Head(say("Satuan")),
        Head(say("Badan")),
        Head(say("Boleh dijumlahkan menurut")),
        Head(say("Jangan dijumlahkan menurut")),
        Head(say("Angka"), "num"),
    ]
    rows = [_row(ctx, row) for row in exhibit.frame.to_dict("records")]
    st.html(rows_table(heads, rows, caption=exhibit.title, cls="definitions"))
    card.footer(ctx, exhibit, table=False)


def _row(ctx: Context, row: dict) -> list[str]:
    target = link(ctx, bagian="penjelajah", indikator=row["indicator"], lingkup="semua")
    hides = f'<br><span class="muted">{escape(row["hides"])}</span>' if row["hides"] else ""
    return [
        f'<span class="muted">{escape(row["topic_word"])}</span><br><a href="{target}">{escape(row["name"])}</a>'
        f'<br><span class="code">{escape(row["indicator"])}</span>',
        escape(row["definition"]),
        escape(row["caveat"]) + hides,
        escape(row["unit"].replace(";", ", ")),
        escape(row["body_word"]),
        escape(row["sums"]),
        escape(row["never"]),
        number(row["figures"], ctx.language),
    ]
