"""The section Mutu: what to publish first, completeness, age, and the signs of what is missing."""

from __future__ import annotations

from html import escape
from math import ceil

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.coverage import HIDDEN, INTERVAL, NONE, PART, STATES, WHOLE, completeness, coverage
from analytics.exhibits.priorities import priorities
from analytics.exhibits.quality import FRESH, LATE, ages, marks
from analytics.exhibits.recomputed import recomputed
from analytics.figures.heat import SHARES, Cell, Line, heat_table, share_class
from analytics.methods.recompute import MISMATCH
from analytics.numbers import number
from analytics.queries.coverage import provincial_indicators
from analytics.queries.gaps import gap_owners
from analytics.queries.reconciliation import disputed_indicators
from ui import card, html
from ui.cache import ask
from ui.context import Context
from ui.data_table import Head, rows_table
from ui.data_view import checked, link, notices, put, raw

#: What stands in a cell of the grid of one measure.
_TEXTS = {WHOLE: "", PART: "", HIDDEN: "<10", INTERVAL: "≤", NONE: ""}


def draw(ctx: Context) -> None:
    """Gaps first, then completeness, then age."""
    owner, indicator = _owner(ctx), _indicator(ctx)
    with st.container(key="cols_mutu_first"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        _priorities(ctx, owner)
    with right:
        _state_of_release(ctx)
        _marks(ctx)
    with st.container(key="cols_mutu_second"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        _grid(ctx, indicator)
    with right:
        _coverage(ctx, indicator)
    _ages(ctx)


def _owner(ctx: Context) -> str:
    return checked("pemilik", {owner for owner, _ in ask(ctx, _owners)}, "")


def _owners(con: object, names: object, chosen: object) -> list[tuple[str, int]]:
    return [(str(row.owner), int(row.gaps)) for row in gap_owners(con).itertuples()]  # type: ignore[arg-type]


def _disputed(con: object, names: object, chosen: object) -> dict[str, int]:
    return disputed_indicators(con)  # type: ignore[arg-type]


def _provincial(con: object, names: object, chosen: object) -> list[str]:
    return list(provincial_indicators(con))  # type: ignore[arg-type]


def _indicator(ctx: Context) -> str:
    codes = ask(ctx, _provincial)
    known = raw("indikator") in ctx.names.indicators.index and raw("indikator") not in codes
    return "" if known else checked("indikator", set(codes), "")


def _choose(ctx: Context, *, key: str, code: str, label: str, labels: dict[str, str], chosen: str) -> None:
    """A select box whose choice is a code of the address."""
    st.session_state[key] = chosen
    st.selectbox(
        label,
        list(labels),
        key=key,
        format_func=labels.__getitem__,
        on_change=lambda: put(code, str(st.session_state[key])),
        label_visibility="collapsed",
    )


def _priorities(ctx: Context, owner: str) -> None:
    exhibit = ask(ctx, priorities, years=ctx.domain.years, owner=owner)
    say = ctx.names.say
    if exhibit.frame.empty:
        card.empty(ctx, say("Apa yang harus terbit lebih dulu"), say("Rilis ini tidak memuat daftar celah."))
        return
    labels = {"": say("Semua pemilik")} | {
        name: f"{name} ({number(gaps, ctx.language)})" for name, gaps in ask(ctx, _owners)
    }

    def control() -> None:
        _choose(ctx, key="mutu_owner", code="pemilik", label=say("Pemilik"), labels=labels, chosen=owner)

    card.heading(ctx, exhibit, control)
    notices(ctx)
    heads = [
        Head(say("Yang belum ada"), "subject"),
        Head(say("Tampilan"), "num"),
        Head(say("Masa")),
        Head(say("Keadaan")),
        Head(say("Pemilik")),
    ]
    rows = [_gap(ctx, row) for row in exhibit.frame.to_dict("records")]
    st.html(rows_table(heads, rows, caption=exhibit.title, cls="priorities"))
    card.footer(ctx, exhibit, table=False)


def mark(code: str, sign: str) -> str:
    """The sign of a kind of missing, in a box of its own; its word always stands beside it."""
    return f'<i class="mark {escape(code)}" aria-hidden="true">{escape(sign)}</i>'


def _signs(ctx: Context) -> dict[str, str]:
    return {str(row["code"]): str(row["sign"]) for row in ask(ctx, marks).frame.to_dict("records")}


def _gap(ctx: Context, row: dict) -> list[str]:
    title = escape(row["subject"])
    if row["indicator"] in ctx.names.indicators.index:
        title = f'<a href="{link(ctx, bagian="penjelajah", indikator=row["indicator"])}">{title}</a>'
    views = number(row["views"], ctx.language) if row["views"] else "–"
    return [
        f'<b>{title}</b><br><span class="muted">{escape(row["known"])}</span>',
        f'<b>{views}</b><br><span class="muted">{escape(row["how"])}</span>',
        f'{escape(row["when"])}<br><span class="muted">{escape(row["level_word"])}</span>',
        f"{mark(row['kind'], _signs(ctx).get(row['kind'], '…'))}{escape(row['state'])}",
        escape(row["owners"]),
    ]


def _state_of_release(ctx: Context) -> None:
    """What the last build found, and where values or prints do not fit."""
    say = ctx.names.say
    prints, old = ask(ctx, recomputed), ask(ctx, ages)
    target = link(ctx, bagian="rekonsiliasi")
    lines = [
        say("**0 temuan** pada pembangunan rilis {release}: rilis hanya terjadi bila semua pemeriksaan lulus.",
            release=ctx.record.label),
        say("**{n}** sel dengan lebih dari satu nilai dari satu badan.",
            n=number(sum(ask(ctx, _disputed).values()), ctx.language)),
        say("**{n}** hitungan tercetak tidak cocok dengan bagiannya.",
            n=number(int(str(prints.facts[MISMATCH])), ctx.language)),
        say("**{n}** ukuran lewat iramanya, **{fresh}** sesuai irama.",
            n=number(int(str(old.facts[LATE])), ctx.language),
            fresh=number(int(str(old.facts[FRESH])), ctx.language)),
    ]  # fmt: skip
    rows = "".join(f"<li>{html.strong(line)}</li>" for line in lines)
    st.html(
        f'<div class="hh-head hh-rule"><h3>{escape(say("Keadaan rilis ini"))}</h3></div>'
        f'<ul class="hh-state">{rows}</ul>'
        f'<p class="hh-note"><a href="{target}">{escape(say("Lihat rekonsiliasi"))}</a></p>'
    )


def _marks(ctx: Context) -> None:
    exhibit = ask(ctx, marks)
    card.heading(ctx, exhibit)
    rows = [
        [
            mark(row["code"], row["sign"]),
            f'<b>{escape(row["word"])}</b><br><span class="muted">{escape(row["meaning"])}</span>',
            f'{number(row["count"], ctx.language)}<br><span class="muted">{escape(row["what"])}</span>',
        ]
        for row in exhibit.frame.to_dict("records")
    ]  # fmt: skip
    heads = [Head(ctx.names.say("Tanda")), Head(ctx.names.say("Artinya")), Head(ctx.names.say("Banyaknya"), "num")]
    st.html(rows_table(heads, rows, caption=exhibit.title, cls="marks"))
    card.footer(ctx, exhibit, table=False)


def _grid(ctx: Context, indicator: str) -> None:
    exhibit = ask(ctx, completeness, years=ctx.domain.years, indicator=indicator)
    say = ctx.names.say
    if exhibit.frame.empty:
        card.empty(ctx, say("Kelengkapan"), say("Rilis ini tidak memuat angka menurut provinsi sampai tahun ini."))
        return
    labels = {"": say("Semua ukuran migrasi")} | {code: ctx.names.indicator(code) for code in ask(ctx, _provincial)}

    def control() -> None:
        _choose(ctx, key="mutu_measure", code="indikator", label=say("Ukuran"), labels=labels, chosen=indicator)

    card.heading(ctx, exhibit, control)
    years = list(dict.fromkeys(exhibit.frame["year"]))
    lines = [_line(ctx, group, bool(indicator)) for _, group in exhibit.frame.groupby("ref_area", sort=False)]
    st.html(heat_table(lines, years, corner=say("Provinsi"), caption=exhibit.title) + _legend(ctx, exhibit, indicator))
    card.footer(ctx, exhibit, table=False)


def _line(ctx: Context, group: object, one: bool) -> Line:
    rows = group.to_dict("records")  # type: ignore[attr-defined]
    cells = tuple(
        Cell(
            row["state"] if one or row["state"] in (NONE, "absent") else share_class(row["share"]),
            str(row["sign"]) if one else str(row["measures"] or ""),
            f"{row['name']} {row['year']}: {row['state_word']}",
        )
        for row in rows
    )
    return Line(rows[0]["name"], cells, chosen=rows[0]["ref_area"] == ctx.chosen.province)


def _legend(ctx: Context, exhibit: Exhibit, indicator: str) -> str:
    say = ctx.names.say
    if indicator:
        kinds = {code: say(STATES[code]) for code in (WHOLE, PART, HIDDEN, INTERVAL, NONE)}
    else:
        kinds = {**_classes(ctx, int(str(exhibit.facts["measures"]))), NONE: say(STATES[NONE])}
    items = "".join(
        f'<span><i class="key {code}">{escape(_TEXTS.get(code, ""))}</i>{escape(words)}</span>'
        for code, words in kinds.items()
    )
    return f'<div class="hh-legend hh-heat-legend">{items}</div>'


def _classes(ctx: Context, of: int) -> dict[str, str]:
    """The numbers of measures that each class of colour holds."""
    firsts = [max(1, ceil(bound * of / 100)) for bound in SHARES]
    lasts = [first - 1 for first in firsts[1:]] + [of]
    found = {}
    for place, (first, last) in enumerate(zip(firsts, lasts, strict=True), start=1):
        span = "–".join(dict.fromkeys((number(first, ctx.language), number(last, ctx.language))))
        found[f"s{place}"] = ctx.names.say("{n} ukuran", n=span)
    most = ctx.names.say("{n} ukuran atau lebih", n=number(firsts[-1], ctx.language))
    return {**found, f"s{len(firsts)}": most}


def _coverage(ctx: Context, indicator: str) -> None:
    exhibit = ask(ctx, coverage, indicator=indicator)
    say = ctx.names.say
    if exhibit.frame.empty:
        card.empty(ctx, say("Cakupan"), say("Rilis ini tidak memuat angka menurut provinsi sampai tahun ini."))
        return
    card.heading(ctx, exhibit)
    heads = [Head(say("Tahun"))] + [
        Head(text, "num") for text in (say("Angka"), say("Selang"), say("Tanpa keduanya"), say("Provinsi"))
    ]
    rows = [_covered(ctx, row, named=not indicator) for row in exhibit.frame.to_dict("records")]
    st.html(rows_table(heads, rows, caption=exhibit.title, cls="covered"))
    card.footer(ctx, exhibit, table=False)


def _covered(ctx: Context, row: dict, *, named: bool) -> list[str]:
    """A year of a measure; among several the measure is named at its first year."""
    name = f"<b>{escape(row['measure'])}</b><br>" if named and row["first"] else ""
    return [
        f"{name}{row['year']}",
        *(number(row[column], ctx.language) for column in ("figure", "interval", "neither", "borders")),
    ]


def _ages(ctx: Context) -> None:
    exhibit = ask(ctx, ages)
    say = ctx.names.say
    if exhibit.frame.empty:
        card.empty(ctx, say("Umur angka"), say("Rilis ini tidak memuat angka."))
        return
    card.heading(ctx, exhibit)
    heads = [
        Head(say("Ukuran"), "subject"),
        Head(say("Masa terakhir")),
        Head(say("Umur"), "num"),
        Head(say("Irama biasa")),
        Head(say("Keadaan")),
        Head(say("Badan")),
    ]
    rows = [_age(ctx, row) for row in exhibit.frame.to_dict("records")]
    st.html(rows_table(heads, rows, caption=exhibit.title, cls="ages"))
    card.footer(ctx, exhibit, table=False)


def _age(ctx: Context, row: dict) -> list[str]:
    target = link(ctx, bagian="penjelajah", indikator=row["indicator"])
    return [
        f'<a href="{target}">{escape(row["measure"])}</a> <span class="muted">{escape(row["topic"])}</span>',
        escape(row["last"]),
        escape(row["age"]),
        escape(row["rhythm"]),
        f'<span class="age {escape(row["state"])}">{escape(row["state_word"])}</span>',
        escape(row["body"]),
    ]
