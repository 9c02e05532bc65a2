"""Cells with more than one value: the list, and the values of the picked one as points."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.printed_values import tick_text
from analytics.exhibits.rivals import relations, rival_cell, rivals
from analytics.figures.dots import Value, value_dots
from analytics.numbers import number
from ui import card, html
from ui.context import Context
from ui.data_table import Head, rival, rows_table
from ui.data_view import checked, link, notices, put


def rival_section(ctx: Context) -> None:
    """The section: list left, the picked cell right."""
    exhibit = rivals(ctx.con, ctx.names, ctx.chosen)
    say = ctx.names.say
    if exhibit.frame.empty:
        card.empty(ctx, say("Nilai yang berselisih"), say("Rilis ini tidak memuat sel dengan lebih dari satu nilai."))
        return
    single = exhibit.frame[exhibit.frame["code"] != ""]
    own = single[single["ref_area"] == ctx.chosen.region]
    first = str((own if len(own) else single).iloc[0]["code"]) if len(single) else ""
    picked = checked("sel", set(single["code"]), first)
    notices(ctx)
    with st.container(key="cols_data_rivals"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        card.heading(ctx, exhibit)
        st.html(_table(ctx, exhibit, picked))
        card.footer(ctx, exhibit, table=False)
    with right:
        _pick(ctx, exhibit, picked)
        _cell(ctx, picked)
        _relations(ctx, exhibit)


def _table(ctx: Context, exhibit: Exhibit, picked: str) -> str:
    """The list, the picked cell first."""
    say = ctx.names.say
    heads = [
        Head(say("Ukuran")),
        Head(say("Masa")),
        Head(say("Dipakai"), "num"),
        Head(say("Nilai lain"), "others"),
        Head(say("Hubungan")),
        Head(say("Alasan"), "reason"),
    ]
    rows = sorted(exhibit.frame.to_dict("records"), key=lambda row: row["code"] != picked)
    marked = 0 if rows[0]["code"] == picked else -1
    return rows_table(heads, [_row(ctx, row) for row in rows], caption=exhibit.title, cls="rivals", marked=marked)


def _row(ctx: Context, row: dict) -> list[str]:
    name = escape(row["measure"])
    target = (
        link(ctx, bagian="nilai", sel=row["code"])
        if row["code"]
        else link(ctx, bagian="penjelajah", indikator=row["indicator"], lingkup="semua")
    )
    unit = f" · {escape(row['unit'])}" if row["unit"] else ""
    about = f'<span class="muted">{escape(row["place"])} · {escape(row["body"])}{unit}</span>'
    return [
        f'<a href="{target}">{name}</a><br>{about}',
        escape(row["when"]),
        escape(row["used"]),
        rival(row["others"]) if row["code"] else escape(row["others"]),
        escape(row["relation"]),
        escape(row["reason"]),
    ]


def _pick(ctx: Context, exhibit: Exhibit, picked: str) -> None:
    rows = exhibit.frame[exhibit.frame["code"] != ""]
    labels = {row.code: f"{row.measure}, {row.place}, {row.when}" for row in rows.itertuples()}
    st.session_state["x_cell"] = picked
    st.selectbox(
        ctx.names.say("Sel"),
        list(labels),
        key="x_cell",
        format_func=labels.__getitem__,
        on_change=lambda: put("sel", str(st.session_state["x_cell"])),
        label_visibility="collapsed",
    )


def _cell(ctx: Context, picked: str) -> None:
    exhibit = rival_cell(ctx.con, ctx.names, ctx.chosen, picked)
    if exhibit is None:
        return
    say = ctx.names.say
    card.heading(ctx, exhibit)
    rows = exhibit.frame.to_dict("records")
    st.html(
        _dots(ctx, exhibit, rows)
        + "".join(_value(row, say("dipakai")) for row in rows)
        + f'<p class="hh-note"><b>{escape(say("Alasan"))}.</b> {escape(str(exhibit.facts["reason"]))}</p>'
        + "".join(f'<p class="hh-note">{escape(text)}</p>' for text in exhibit.facts["parts"])
    )  # type: ignore[attr-defined]
    text = say(
        "**Badan lain bukan rival.** Bank Indonesia di samping Bank Dunia, atau Polri di samping Bareskrim, "
        "menghitung hal lain: tandanya persegi, bukan belah ketupat."
    )
    st.html(f'<p class="hh-aside">{html.strong(text)} <i class="other"></i></p>')
    card.footer(ctx, exhibit, table=False)


def _dots(ctx: Context, exhibit: Exhibit, rows: list[dict]) -> str:
    """Each different value once, on one axis; hidden cells have no place there."""
    seen: dict[float, Value] = {}
    for row in rows:
        value = row["obs_value"]
        if value is not None and value == value and value not in seen:
            seen[value] = Value(row["label"], float(value), row["written"], used=row["chosen"])
    if not seen:
        return ""
    unit = str(exhibit.facts["unit_measure"])
    return value_dots(list(seen.values()), written=lambda tick: tick_text(ctx.names, tick, unit), alt=exhibit.alt)


def _value(row: dict, used: str) -> str:
    head = f"<b>{escape(row['written'])} {escape(row['state'])}</b>"
    mark = '<i class="full"></i>' if row["state"] == used else '<i class="open"></i>'
    return f'<div class="hh-value">{mark}<p>{head}<br>{escape(row["about"])}</p></div>'


def _relations(ctx: Context, exhibit: Exhibit) -> None:
    table = relations(ctx.names, exhibit.frame, ctx.chosen)
    card.heading(ctx, table)
    rows = [
        [f"<b>{escape(row['relation'])}</b>: {escape(row['meaning'])}", number(row["cells"], ctx.language)]
        for row in table.frame.to_dict("records")
    ]
    heads = [Head(ctx.names.say("Hubungan")), Head(ctx.names.say("Jumlah sel"), "num")]
    st.html(rows_table(heads, rows, caption=table.title))
    card.footer(ctx, table, table=False)
