"""The section Rekonsiliasi: values that part, bodies that count apart, prints computed again, totals."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibits.recomputed import recomputed
from analytics.exhibits.reconciliation import bodies_apart, disagreements
from analytics.exhibits.totals import totals
from analytics.figures.widths import Point, axis, track
from analytics.numbers import signed_percent
from analytics.queries.reconciliation import disputed_indicators
from ui import card, html
from ui.cache import ask
from ui.context import Context
from ui.data_table import Head, rival, rows_table
from ui.data_view import checked, link, notices, put, raw


def draw(ctx: Context) -> None:
    """The widest disagreements, then what can be computed again."""
    indicator = _indicator(ctx)
    notices(ctx)
    _disagreements(ctx, indicator)
    with st.container(key="cols_mutu_bodies"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        _recomputed(ctx)
    with right:
        _bodies(ctx, indicator)
    _totals(ctx)


def _indicator(ctx: Context) -> str:
    """The indicator of the address where it has disputed cells; one that is known elsewhere filters nothing here."""
    counts = ask(ctx, _counts)
    known = raw("indikator") in ctx.names.indicators.index and raw("indikator") not in counts
    chosen = "" if known else checked("indikator", set(counts), "")
    labels = {"": ctx.names.say("Semua ukuran"), **{code: ctx.names.indicator(code) for code in counts}}
    st.session_state["mutu_indicator"] = chosen
    with st.container(key="mutu_tools", horizontal=True):
        st.selectbox(
            ctx.names.say("Ukuran"),
            list(labels),
            key="mutu_indicator",
            format_func=labels.__getitem__,
            on_change=lambda: put("indikator", str(st.session_state["mutu_indicator"])),
        )
    return chosen


def _counts(con: object, names: object, chosen: object) -> dict[str, int]:
    return disputed_indicators(con)  # type: ignore[arg-type]


def _disagreements(ctx: Context, indicator: str) -> None:
    exhibit = ask(ctx, disagreements, indicator=indicator)
    say = ctx.names.say
    if exhibit.frame.empty:
        card.empty(ctx, say("Nilai yang berselisih"), say("Rilis ini tidak memuat sel dengan lebih dari satu nilai."))
        return
    card.heading(ctx, exhibit)
    head = (
        f'<div class="row head"><span>{escape(say("Ukuran"))}</span>'
        f"{axis(lambda tick: signed_percent(tick, ctx.language, 0))}"
        f"<span>{escape(say('Dipakai · nilai lain'))}</span><span>{escape(say('Hubungan dan alasan'))}</span></div>"
    )
    rows = "".join(_row(ctx, row) for row in exhibit.frame.to_dict("records"))
    st.html(f'<div class="hh-scroll hh-widths" tabindex="0">{head}{rows}</div>')
    st.html(f'<p class="hh-note">{html.strong(_how_to_read(ctx))}</p>')
    card.footer(ctx, exhibit, table=False)


def _how_to_read(ctx: Context) -> str:
    return ctx.names.say(
        "Titik penuh: nilai yang dipakai; belah ketupat: nilai lain. Sumbu logaritmik ke dua arah. "
        "Hanya nilai **satu badan** yang dibandingkan; sel yang serupa dan beralasan sama dilipat menjadi satu baris."
    )


def _row(ctx: Context, row: dict) -> str:
    codes = {"bagian": "nilai", "sel": row["code"]} if row["code"] else {
        "bagian": "penjelajah", "indikator": row["indicator"], "lingkup": "semua"}
    unit = f" · {escape(row['unit'])}" if row["unit"] else ""
    about = f"{escape(row['place'])} · {escape(row['when'])} · {escape(row['body'])}{unit}"
    points = [
        Point(away, " ".join(part for part in (written, publisher) if part), used)
        for away, written, publisher, used in row["dots"]
    ]
    alt = f"{row['measure']}, {row['place']}, {row['when']}: {row['used']}; {row['others']}"
    others = rival(row["others"]) if row["code"] else escape(row["others"])
    known = row["width"] is not None and row["width"] == row["width"]
    width = ctx.names.say("selisih {width}", width=row["width_written"] if known else row["spread"])
    cutoff = f' <b>{escape(row["cutoff"])}</b>' if row["cutoff"] else ""
    return (
        f'<div class="row"><span class="who"><a href="{link(ctx, **codes)}">{escape(row["measure"])}</a>'
        f"<small>{about}</small></span>{track(points, alt=alt)}"
        f'<span class="values"><b>{escape(row["used"])}</b> {others}<small>{escape(width)}</small></span>'
        f'<span class="why"><b>{escape(row["relation"])}</b>. {escape(row["reason"])}{cutoff}</span></div>'
    )  # fmt: skip


def _bodies(ctx: Context, indicator: str) -> None:
    exhibit = ask(ctx, bodies_apart, indicator=indicator)
    say = ctx.names.say
    if exhibit.frame.empty:
        text = say("Tidak ada angka yang dihitung lebih dari satu badan untuk pilihan ini.")
        card.empty(ctx, say("Badan lain"), text)
        return
    card.heading(ctx, exhibit)
    rows = [_question(ctx, row) for row in exhibit.frame.to_dict("records")]
    heads = [Head(say("Ukuran")), Head(say("Badan dan angkanya"), "bodies")]
    st.html(rows_table(heads, rows, caption=exhibit.title, cls="apart"))
    card.footer(ctx, exhibit, table=False)


def _question(ctx: Context, row: dict) -> list[str]:
    about = " · ".join(part for part in (row["place"], row["when"], row["unit"]) if part)
    values = "".join(
        f'<span class="body"><i class="other"></i>{escape(body)} <b>{escape(value)}</b></span>'
        for body, value in row["values"]
    )
    agree = f'<span class="muted">{escape(ctx.names.say("angkanya sama"))}</span>' if row["agree"] else ""
    return [f'<b>{escape(row["measure"])}</b><br><span class="muted">{escape(about)}</span>', values + agree]


def _recomputed(ctx: Context) -> None:
    exhibit = ask(ctx, recomputed)
    say = ctx.names.say
    if exhibit.frame.empty:
        card.empty(ctx, say("Hitung ulang"), say("Rilis ini tidak memuat hitungan tercetak."))
        return
    card.heading(ctx, exhibit)
    heads = [
        Head(say("Yang dicetak"), "subject"),
        Head(say("Bagian"), "parts"),
        Head(say("Tercetak"), "num"),
        Head(say("Dihitung ulang"), "num"),
        Head(say("Selisih"), "num"),
        Head(say("Hasil")),
    ]
    rows = [_print(ctx, row) for row in exhibit.frame.to_dict("records")]
    st.html(rows_table(heads, rows, caption=exhibit.title, cls="recomputed"))
    card.footer(ctx, exhibit, table=False)


def badge(verdict: str, text: str) -> str:
    """``cocok`` or ``tidak cocok`` as a chip; the word carries it, not the colour."""
    return f'<span class="verdict {escape(verdict)}">{escape(text)}</span>'


def _print(ctx: Context, row: dict) -> list[str]:
    target = link(ctx, bagian="penjelajah", sumber=row["source_id"])
    unit = " %" if row["unit"] == "%" else ""
    about = " · ".join(part for part in (row["publisher"], row["published"], "" if unit else row["unit"]) if part)
    kind = f"{row['kind_word']}: {row['parts']}"
    return [
        f'<a href="{target}">{escape(row["wording"])}</a><br><span class="muted">{escape(about)}</span>',
        escape(kind),
        escape(row["printed"] + unit),
        f"<b>{escape(row['recomputed'])}{unit if row['recomputed'] != '…' else ''}</b>",
        escape(row["difference"]),
        badge(row["verdict"], row["verdict_word"]),
    ]


def _totals(ctx: Context) -> None:
    exhibit = ask(ctx, totals)
    say = ctx.names.say
    if exhibit.frame.empty:
        card.empty(ctx, say("Total dan rinciannya"), say("Rilis ini tidak memuat rincian dengan total tercetak."))
        return
    card.heading(ctx, exhibit)
    heads = [
        Head(say("Ukuran"), "subject"),
        Head(say("Masa")),
        Head(say("Bagian"), "num"),
        Head(say("Jumlah bagian"), "num"),
        Head(say("Total tercetak"), "num"),
        Head(say("Sisa"), "num"),
        Head(say("Keadaan")),
        Head(say("Keterangan"), "reason"),
    ]
    rows = [_total(row) for row in exhibit.frame.to_dict("records")]
    st.html(rows_table(heads, rows, caption=exhibit.title, cls="totals"))
    card.footer(ctx, exhibit, table=False)


def _total(row: dict) -> list[str]:
    about = " · ".join(part for part in (row["by"], row["body"], row["unit"]) if part)
    return [
        f'<b>{escape(row["measure"])}</b><br><span class="muted">{escape(about)}</span>',
        escape(row["when"]),
        *(escape(row[name]) for name in ("n", "sum", "total", "rest")),
        badge(row["state"], row["state_word"]),
        escape(row["about"]),
    ]
