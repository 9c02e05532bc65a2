"""Sections of the page of changes: the first screen, every figure, the releases."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from analytics.exhibit import Column, Exhibit
from analytics.exhibits.changes import Told, moved_words
from analytics.exhibits.changes_cells import cells_exhibit, count_exhibit, table_words
from analytics.filters import RELEASE, to_codes
from analytics.numbers import number
from ui import card, changes_data, html, release
from ui.context import Context
from ui.release import Problem, Record, built_on

#: Rows of the table on the screen; the file holds all of them.
MOST = 200
NUMERIC = ("was", "now", "told")
SHOWN = ("kind_word", "what", "place", "detail", "in_words", "was", "now", "unit", "told", "body_name")


def first_screen(ctx: Context, old: Record, new: Record) -> None:
    """What the first screen says now and said then."""
    exhibit, told, kept = changes_data.screen(ctx, old, new)
    say = ctx.names.say
    if exhibit is None:
        card.empty(ctx, say("Angka layar pertama"), say("Tidak ada angka layar pertama yang berbeda."))
    else:
        for text in moved_words(ctx.names, exhibit.facts["moved"]):  # type: ignore[arg-type]
            st.html(f'<p class="hh-notice">{escape(text)}</p>')
        _table_card(ctx, exhibit, tuple(column.name for column in exhibit.columns if column.name != "source_id"))
    _sentences(ctx, told, kept)


def _sentences(ctx: Context, told: list[Told], kept: int) -> None:
    say = ctx.names.say
    note = say("{kept} kalimat tetap.", kept=number(kept, ctx.language))
    st.html(f'<div class="hh-head"><h3>{escape(say("Kalimat Ringkasan yang berubah"))}</h3><p>{escape(note)}</p></div>')
    if not told:
        st.html(f'<p class="hh-source">{escape(say("Semua kalimat Ringkasan berbunyi sama."))}</p>')
        return
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in (say("Dulu"), say("Sekarang")))
    rows = "".join(f"<tr><td>{_before(ctx, item)}</td><td>{html.strong(item.after) or '–'}</td></tr>" for item in told)
    st.html(f'<table class="hh-told"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>')


def _before(ctx: Context, item: Told) -> str:
    if item.withheld:
        text = ctx.names.say("berubah; bunyi lama tidak diulang, sebab selisihnya dapat kurang dari 10")
        return f"<i>{escape(text)}</i>"
    return html.strong(item.before) or "–"


def _table_card(ctx: Context, exhibit: Exhibit, shown: tuple[str, ...]) -> None:
    """A card of these columns; its files hold them all."""
    columns = [column for column in exhibit.columns if column.name in shown]
    card.heading(ctx, exhibit)
    st.html(_table(ctx, exhibit, columns))
    if len(exhibit.frame) > MOST:
        text = ctx.names.say(
            "{most} baris pertama dari {n}; semuanya ada di unduhan.",
            most=MOST,
            n=number(len(exhibit.frame), ctx.language),
        )
        st.html(f'<p class="hh-source">{escape(text)}</p>')
    card.footer(ctx, exhibit, table=False)


def _table(ctx: Context, exhibit: Exhibit, columns: list[Column]) -> str:
    """Old and new values are words that stand right, as numbers do."""
    classes = ["num" if column.kind == "number" or column.name in NUMERIC else "txt" for column in columns]
    pairs = list(zip(columns, classes, strict=True))
    head = "".join(f'<th scope="col" class="{cls}">{escape(column.label)}</th>' for column, cls in pairs)
    body = "".join(
        "<tr>"
        + "".join(f'<td class="{cls}">{html.cell(column, row, ctx.language)}</td>' for column, cls in pairs)
        + "</tr>"
        for row in exhibit.frame.head(MOST).to_dict("records")
    )
    return (
        f'<div class="hh-scroll" tabindex="0"><table class="hh-table"><caption>{escape(exhibit.title)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def all_figures(ctx: Context, old: Record, new: Record) -> None:
    """Every figure that differs."""
    say = ctx.names.say
    found, tables = changes_data.all_differences(old, new)
    before, after = changes_data.side(old, ctx.chosen), changes_data.side(new, ctx.chosen)
    cells, by_measure = cells_exhibit(before, after, found), count_exhibit(before, after, found)
    if cells is None or by_measure is None:
        card.empty(ctx, say("Semua angka"), say("Tidak ada satu angka pun yang berbeda."))
    else:
        _table_card(ctx, by_measure, tuple(column.name for column in by_measure.columns))
        empty = ("detail",) if not (cells.frame["detail"] != "").any() else ()
        _table_card(ctx, cells, tuple(name for name in SHOWN if name not in empty))
    if len(tables):
        text = say("Tabel lain yang berbeda: {tables}.", tables=table_words(ctx.names, tables))
        st.html(f'<p class="hh-source">{escape(text)}</p>')


def releases(ctx: Context, found: list[Record]) -> None:
    """The releases that there are, each with a link that opens the whole app on it."""
    say = ctx.names.say
    heads = (say("Rilis"), say("Dibangun"), say("Angka"), say("Sumber"), say("Berkas"), "", "")
    numeric = (2, 3)
    head = "".join(
        f'<th scope="col" class="{"num" if place in numeric else "txt"}">{escape(text)}</th>'
        for place, text in enumerate(heads)
    )
    rows = "".join(_release_row(ctx, record) for record in found) + "".join(
        _broken_row(ctx, problem) for problem in _broken()
    )
    title, note = say("Rilis yang tersimpan"), say("Rilis yang dibuka berlaku untuk semua halaman pada sesi ini.")
    st.html(
        f'<div class="hh-head"><h3>{escape(title)}</h3><p>{escape(note)}</p></div><div class="hh-scroll" tabindex="0">'
        f'<table class="hh-table hh-releases"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _broken() -> list[Problem]:
    return [item for item in (release.said(name) for name in release.files()) if isinstance(item, Problem)]


def _release_row(ctx: Context, record: Record) -> str:
    say, language = ctx.names.say, ctx.language
    current = ctx.picked is not None and record.file == ctx.picked.current.file
    words = [say("berlaku")] if current else []
    words += [say("sedang dibaca")] if record.file == ctx.record.file else []
    codes = to_codes(ctx.chosen.changed(release=""), ctx.domain) | ({} if current else {RELEASE: record.label})
    link = f'<a href="?{escape(urlencode(codes))}">{escape(say("Buka"))}</a>' if record.file != ctx.record.file else ""
    cells = (
        ("txt", f"<b>{escape(record.label)}</b>"),
        ("txt", escape(built_on(record, language))),
        ("num", number(record.observations, language)),
        ("num", number(record.sources, language)),
        ("code", escape(record.file)),
        ("txt", escape(" · ".join(words))),
        ("txt", link),
    )
    return "<tr>" + "".join(f'<td class="{cls}">{text}</td>' for cls, text in cells) + "</tr>"


def _broken_row(ctx: Context, problem: Problem) -> str:
    say = ctx.names.say
    reason = (
        say("dibuat untuk versi skema lain") if problem.kind == release.OTHER_SCHEMA else say("rusak atau terpotong")
    )
    return (
        f'<tr><td class="txt">…</td><td></td><td></td><td></td><td class="code">{escape(problem.file)}</td>'
        f'<td class="txt">{escape(reason)}</td><td></td></tr>'
    )
