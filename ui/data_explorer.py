"""The explorer: filters, one page of figures, and all of them as a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.codewords import body_word
from analytics.exhibits.explorer import explorer_file, explorer_page
from analytics.export.csv_file import csv_bytes
from analytics.export.parquet_file import parquet_bytes
from analytics.export.xlsx_file import xlsx_bytes
from analytics.numbers import marked, number
from analytics.queries.explorer import Selection, count
from ui import card, figure_link, html, offers
from ui.context import Context
from ui.data_selection import ALL, DETAILS, Resolved, View, read, resolve, scopes
from ui.data_table import Head, outside, rival, rows_table
from ui.data_view import drop, link, notice, notices, page_buttons, page_number, paging_words, put, search_field
from ui.files import CSV, PARQUET, XLSX
from ui.offers import File

SIZE = 25
_OF_INDICATOR = ("lawan", "dari", "sampai", "badan", "rincian", "halaman")


def explorer(ctx: Context) -> None:
    """The section."""
    view = read(ctx)
    say = ctx.names.say
    if view is None:
        card.empty(ctx, say("Penjelajah angka"), say("Rilis ini tidak memuat satu baris pun untuk pilihan ini."))
        return
    resolved = resolve(ctx, view)
    pages = max(1, -(-resolved.total // SIZE))
    page = page_number(pages, (ctx.chosen.region, ctx.chosen.destination, resolved.selection))
    found = explorer_page(
        ctx.con, ctx.names, ctx.chosen, resolved.selection, place=resolved.place, offset=(page - 1) * SIZE, size=SIZE
    )
    exhibit = figure_link.viewed(found)
    card.heading(ctx, exhibit)
    _filters(ctx, view)
    notices(ctx)
    if view.missing:
        notice(say("Rilis ini tidak memuat angka {name}; ditampilkan semua ukuran.", name=view.missing))
    for text in resolved.notes:
        notice(text)
    if not resolved.total:
        _nothing(ctx, view)
        return
    st.html(_table(ctx, exhibit))
    _foot(ctx, exhibit, resolved, page, pages)


def _nothing(ctx: Context, view: View) -> None:
    """No row fits; where the searched words stand in other rows, the way to them."""
    say = ctx.names.say
    text = say("Longgarkan satu pilihan di atas. Tanpa angka bukan nol: lihat bagian Yang belum terbit.")
    card.empty(ctx, say("Tidak ada baris untuk saringan ini"), text)
    others = count(ctx.con, Selection(text=view.text)) if view.text else 0
    if others:
        target = link(ctx, bagian="penjelajah", indikator=ALL, lingkup=ALL, rincian=ALL, cari=view.text)
        words = say("Lihat {n} baris dari sumber yang cocok, semua ukuran", n=number(others, ctx.language))
        st.html(f'<p class="hh-note"><a href="{target}">{escape(words)}</a></p>')


def _filters(ctx: Context, view: View) -> None:
    names, say = ctx.names, ctx.names.say
    years = [str(year) for year in range(view.choices.last, view.choices.first - 1, -1)]
    indicators = [*sorted(names.indicators.index, key=names.indicator), ALL]
    with st.container(key="data_filters", horizontal=True, vertical_alignment="bottom"):
        _select(
            "indikator",
            say("Indikator"),
            indicators,
            view.indicator,
            lambda code: say("Semua ukuran") if code == ALL else names.indicator(code),
            clears=_OF_INDICATOR,
        )
        areas = scopes(ctx)
        _select("lingkup", say("Wilayah"), list(areas), view.scope, areas.__getitem__)
        lawan = [ALL, *sorted(view.choices.counterparts, key=names.country)]
        _select(
            "lawan",
            say("Negara/wilayah"),
            lawan,
            view.counterpart,
            lambda code: say("Semua") if code == ALL else names.country(code),
        )
        _select("dari", say("Dari"), years, str(view.first), str)
        _select("sampai", say("Sampai"), years, str(view.last), str)
        _select(
            "badan",
            say("Badan"),
            [ALL, *view.choices.bodies],
            view.body,
            lambda code: say("Semua") if code == ALL else body_word(names, code),
        )
        _select(
            "rincian",
            say("Rincian"),
            list(DETAILS),
            view.detail,
            lambda code: say("Hanya total") if code == "total" else say("Semua rincian"),
        )
        search_field(ctx, say("Cari dalam sumber"), say("judul, penerbit, kode sumber"))
    if view.source:
        _source_chip(ctx, view.source)


def _select(
    code: str,
    label: str,
    options: Sequence[str],
    value: str,
    show: Callable[[str], str],
    *,
    clears: tuple[str, ...] = ("halaman",),
) -> None:
    key = f"x_{code}"

    def write() -> None:
        drop(*clears)
        put(code, str(st.session_state[key]))

    st.session_state[key] = value
    st.selectbox(label, options, key=key, format_func=show, on_change=write)


def _source_chip(ctx: Context, source: str) -> None:
    """The source whose rows are shown, and a way back to all."""
    say, row = ctx.names.say, ctx.names.sources.loc[source]
    with st.container(key="data_chip", horizontal=True, vertical_alignment="center"):
        st.html(
            f'<div class="hh-source">{escape(say("Hanya baris dari sumber"))}: <b>{outside(row["url"], row["title"])}'
            f"</b> · {escape(ctx.names.body(source))} · {escape(row['publisher'])} · {escape(row['licence'])}</div>"
        )
        st.button(
            say("Semua sumber"),
            key="data_all_sources",
            type="tertiary",
            on_click=drop,
            args=("sumber", "indikator", *_OF_INDICATOR, "lingkup"),
        )


_CLASSES = {"obs_value": "num", "source_id": "code", "title": "title", "rival": "rv"}


def _table(ctx: Context, exhibit: Exhibit) -> str:
    heads = [Head(column.label, f"{_CLASSES.get(column.name, 'txt')} c-{column.name}") for column in exhibit.columns]
    rows = [[_cell(ctx, column.name, row) for column in exhibit.columns] for row in exhibit.frame.to_dict("records")]
    return rows_table(heads, rows, caption=exhibit.title, cls="explorer")


def _cell(ctx: Context, name: str, row: dict) -> str:
    if name == "obs_value":
        return escape(
            marked(
                row["obs_value"],
                ctx.language,
                status=row["obs_status"],
                suppressed_by=row["suppressed_by"],
                relation=row["relation"],
                decimals=row["decimals"],
            )
        )
    if name == "rival":
        if row["rivals"] and not row["chosen"] and row["obs_value"] != row["used_value"]:
            return rival(row["rival"])
        return f'<span class="used">{escape(row["rival"])}</span>'
    if name == "title":
        return outside(row["url"], row["title"] + (" °" if row["title_basis"] == "from_address" else ""))
    if name == "source_id":
        return f'<a href="{link(ctx, bagian="penjelajah", sumber=row["source_id"])}">{escape(row["source_id"])}</a>'
    return escape(str(row[name]))


def _foot(ctx: Context, exhibit: Exhibit, resolved: Resolved, page: int, pages: int) -> None:
    say = ctx.names.say
    first = (page - 1) * SIZE + 1
    words = paging_words(ctx.names, first=first, last=first + len(exhibit.frame) - 1, total=resolved.total)
    text = say("{rows} baris untuk saringan ini · sel kecil di bawah 10 orang sudah kosong di sini", rows=words)
    with st.container(key="data_foot", horizontal=True, vertical_alignment="center"):
        st.html(f'<div class="hh-count">{html.strong(text)}</div>')
        page_buttons(ctx, page, pages)
        _files(ctx, exhibit, resolved)
    first_caveat = exhibit.caveats[0] if exhibit.caveats else ""
    single = resolved.selection.indicator
    definition = f"<b>{escape(say('Definisi ukuran'))}</b> {escape(ctx.names.definition(single))} " if single else ""
    st.html(
        f'<div class="hh-source">{escape(say("Sumber: {line}.", line=exhibit.source_line.rstrip(".")))} '
        f"<code>{escape(exhibit.figure_id)}</code></div>"
        f'<p class="hh-caveat">{definition}{escape(first_caveat)}</p>'
    )


def _files(ctx: Context, exhibit: Exhibit, resolved: Resolved) -> None:
    """All rows of the filter with every column, made on the click."""
    names, chosen, con = ctx.names, ctx.chosen, ctx.con

    def whole() -> Exhibit:
        found = explorer_file(con.cursor(), names, chosen, resolved.selection, place=resolved.place)
        return replace(found, figure_id=exhibit.figure_id)

    name = exhibit.figure_id
    files = (
        File("CSV", lambda _: csv_bytes(whole(), names), f"{name}.csv", CSV, "data_csv"),
        File("XLSX", lambda _: xlsx_bytes(con.cursor(), whole(), names), f"{name}.xlsx", XLSX, "data_xlsx"),
        File("Parquet", lambda _: parquet_bytes(whole(), names), f"{name}.parquet", PARQUET, "data_parquet"),
    )
    offers.draw(names, files, key="data", kind="tertiary")
    with st.popover(names.say("Kutip"), type="tertiary"):
        st.html(
            f'<p class="hh-source">{escape(card.citation(ctx, exhibit))}</p>' + figure_link.link_html(exhibit.figure_id)
        )
