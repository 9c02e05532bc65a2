"""Every source with what it feeds; beside it, whose counts they carry."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.catalogue import MOST_BODIES, bodies, quoting, sources, topics
from analytics.exhibits.codewords import date_word
from analytics.numbers import number
from ui import card, html
from ui.context import Context
from ui.data_table import Head, outside, rows_table
from ui.data_view import drop, link, notices, page_buttons, page_number, paging_words, put, search_field

SIZE = 20
MOST_CHIPS = 3


def source_section(ctx: Context) -> None:
    """The section: list left, bars right."""
    with st.container(key="cols_data_sources"):
        left, right = st.columns([3, 1], gap="medium")
    with left:
        _list(ctx)
    with right:
        _bodies(ctx)


def _list(ctx: Context) -> None:
    say = ctx.names.say
    holder = st.container(key="data_source_head")
    with st.container(key="data_source_tools", horizontal=True, vertical_alignment="bottom"):
        text = search_field(ctx, say("Cari sumber"), say("judul, penerbit, badan, kode"))
        _pick(ctx)
    exhibit = sources(ctx.con, ctx.names, ctx.chosen, text=text)
    with holder:
        card.heading(ctx, exhibit)
    total = len(exhibit.frame)
    pages = max(1, -(-total // SIZE))
    page = page_number(pages, ("sumber", text))
    notices(ctx)
    if not total:
        card.empty(ctx, say("Tidak ada sumber yang cocok"), say("Coba sebagian judul, nama penerbit, atau kodenya."))
        return
    first = (page - 1) * SIZE
    shown = exhibit.frame.iloc[first : first + SIZE].to_dict("records")
    st.html(_table(ctx, exhibit, shown))
    with st.container(key="data_foot", horizontal=True, vertical_alignment="center"):
        words = paging_words(ctx.names, first=first + 1, last=first + len(shown), total=total)
        st.html(f'<div class="hh-count">{html.strong(say("{rows} sumber", rows=words))}</div>')
        page_buttons(ctx, page, pages)
    card.footer(ctx, exhibit, table=False)


def _pick(ctx: Context) -> None:
    """Choose one source and see its rows."""
    titles = {
        code: f"{row.title} · {row.publisher}"
        for code, row in zip(ctx.names.sources.index, ctx.names.sources.itertuples(), strict=True)
    }

    def go() -> None:
        code = st.session_state.get("x_source")
        if code:
            drop("indikator", "lingkup", "lawan", "dari", "sampai", "badan", "rincian", "cari", "halaman")
            put("sumber", str(code))
            put("bagian", "penjelajah")
        st.session_state["x_source"] = None

    st.selectbox(
        ctx.names.say("Lihat baris satu sumber"),
        sorted(titles, key=titles.__getitem__),
        index=None,
        key="x_source",
        format_func=titles.__getitem__,
        on_change=go,
        placeholder=ctx.names.say("pilih sumber"),
    )


def _table(ctx: Context, exhibit: Exhibit, rows: list[dict]) -> str:
    say = ctx.names.say
    heads = [
        Head(say("Sumber"), "title"),
        Head(say("Badan")),
        Head(say("Jenis")),
        Head(say("Terbit")),
        Head(say("Memberi angka"), "feeds"),
        Head(say("Angka"), "num"),
        Head(say("Alamat dan lisensi"), "licence"),
    ]
    return rows_table(heads, [_row(ctx, row) for row in rows], caption=exhibit.title, cls="sources")


def _row(ctx: Context, row: dict) -> list[str]:
    own = link(ctx, bagian="penjelajah", sumber=row["source_id"])
    made = " °" if row["title_basis"] == "from_address" else ""
    publisher = f" · {escape(row['publisher'])}" if row["publisher"] != row["body_word"] else ""
    host = row["url"].split("//", 1)[-1].split("/", 1)[0].removeprefix("www.")
    return [
        f'{escape(row["title"] + made)}<br><a class="id" href="{own}">{escape(row["source_id"])}</a>'
        f'<span class="muted">{publisher}</span>',
        escape(row["body_word"]),
        escape(row["report"]),
        escape(date_word(ctx.names, row["published"])),
        _chips(ctx, row),
        f'<a href="{own}">{number(row["figures"], ctx.language)}</a>',
        f'{outside(row["url"], host)}<br><span class="muted">{escape(row["licence"])}</span>',
    ]


def _chips(ctx: Context, row: dict) -> str:
    """The topics, and each measure as a link to its rows from this source; many fold."""
    words = [
        f'<b class="chip">{escape(topic)}</b>'
        for topic in topics(ctx.names, list(row["indicators"])).split("; ")
        if topic
    ]
    chips = [
        f'<a class="chip" href="{link(ctx, bagian="penjelajah", sumber=row["source_id"], indikator=code)}">'
        f"{escape(ctx.names.short(code))}</a>"
        for code in row["indicators"]
    ]
    more = ""
    if len(chips) > MOST_CHIPS:
        more = f"<details><summary>+{len(chips) - MOST_CHIPS}</summary>{''.join(chips[MOST_CHIPS:])}</details>"
    return "".join(words + chips[:MOST_CHIPS]) + more


def _bodies(ctx: Context) -> None:
    """Sources by body as bars: the first by name, the others together."""
    exhibit = bodies(ctx.con, ctx.names, ctx.chosen)
    card.heading(ctx, exhibit)
    if exhibit.frame.empty:
        return
    language, say = ctx.language, ctx.names.say
    shown = exhibit.frame.head(MOST_BODIES).to_dict("records")
    most = max(row["sources"] for row in shown)
    rows = [(escape(row["label"]), row["sources"], "") for row in shown]
    rest = int(str(exhibit.facts["rest"]))
    if rest:
        rows.append(
            (escape(say("{n} badan lain", n=number(rest, language))), int(str(exhibit.facts["rest_sources"])), "hatch")
        )
    bars = "".join(_bar(name, value, kind, 100 * value / most, language) for name, value, kind in rows)
    st.html(
        f'<div class="hh-bodies" role="img" aria-label="{escape(exhibit.alt)}">{bars}</div>'
        f'<p class="hh-note">{html.strong(quoting(ctx.con, ctx.names))}</p>'
    )
    card.footer(ctx, exhibit)


def _bar(name: str, value: int, kind: str, width: float, language: str) -> str:
    """A bar; what stands for many bodies together ends at the edge."""
    track = f'<span class="track"><i class="{kind}" style="width:{min(100, width):.1f}%"></i></span>'
    return f"<span>{name}</span>{track}<b>{number(value, language)}</b>"
