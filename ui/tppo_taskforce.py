"""The task force of 2023: the lines of its cut-off dates, what was added between them, and what stood before."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits import tppo_taskforce as exhibits
from analytics.figures.cutoffs import Line, Mark, cutoff_lines
from analytics.methods.cutoff_changes import Fall
from analytics.numbers import day, number, period
from ui import card, html, tppo_notes, tppo_tables
from ui.cache import ask
from ui.context import Context

TITLE = "Satgas TPPO Polri"


def draw(ctx: Context) -> None:
    """The section; before the task force began, only what stood before it."""
    tppo_notes.filter_note(ctx)
    try:
        totals = ask(ctx, exhibits.running_totals)
    except NoFigures as missing:
        card.empty(ctx, ctx.names.say(TITLE), ctx.names.say(str(missing)))
        _before(ctx)
        return
    with st.container(key="cols_tppo_series"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        card.place(ctx, totals, figure(ctx, totals), kind="cutoffs")
    with right:
        _events(ctx, totals)
        _before(ctx)
    with st.container(key="cols_tppo_added"):
        left, right = st.columns(2, gap="medium")
    with left:
        _added(ctx, totals)
    with right:
        tppo_notes.or_empty(ctx, "Angka lembaga lain", lambda: _table(ctx, exhibits.other_bodies))


def _before(ctx: Context) -> None:
    tppo_notes.or_empty(ctx, "Laporan polisi sebelum Satgas", lambda: _table(ctx, exhibits.before_table))


def _table(ctx: Context, make: Callable[..., Exhibit]) -> None:
    card.table_card(ctx, ask(ctx, make))


def _added(ctx: Context, totals: Exhibit) -> None:
    """Increases, one column a measure."""
    added = exhibits.increase_table(ctx.names, ctx.chosen, totals)
    kinds = totals.frame.drop_duplicates("indicator")
    heads = [(row.indicator, ctx.names.short(row.indicator)) for row in kinds.itertuples()]
    card.heading(ctx, added)
    tppo_tables.cross(ctx, added, label=("span", ctx.names.say("Antara")), across="indicator", heads=heads)
    card.footer(ctx, added)


def figure(ctx: Context, totals: Exhibit) -> object:
    """The lines, made from the exhibit's own frame."""
    colors, say, language = ctx.colors, ctx.names.say, ctx.language
    frame = totals.frame
    frame = frame.assign(
        hover=[
            f"<b>{html.escape(row.measure)}</b><br>{html.escape(row.date)}: {number(row.obs_value, language)}"
            for row in frame.itertuples()
        ]
    )
    last = frame["period_end"].max()
    marks = [
        Mark(event.start.date(), day(event.start.date(), language), event.head)
        for event in totals.facts["events"]  # type: ignore[attr-defined]
        if event.start <= last
    ]
    return cutoff_lines(
        frame,
        palette=colors,
        lines=(
            Line("victims_rescued", say("korban diselamatkan"), colors.tppo_line),
            Line("suspects", say("tersangka"), colors.muted, dash="dash"),
            Line("police_reports", say("laporan polisi"), colors.ink, above=False),
        ),
        ticks=_ticks(frame["period_end"].min().date().replace(day=1), last.date(), language),
        written=lambda value: number(value, language),
        events=marks,
        falls=[_fall_mark(ctx, fall) for fall in totals.facts["falls"]],  # type: ignore[attr-defined]
    )


def _fall_mark(ctx: Context, fall: Fall) -> Mark:
    head, _, rest = exhibits.fall_words(ctx.names, fall).partition(" (")
    return Mark(fall.date, head, f"({rest}", fall.after)


def _ticks(first: date, last: date, language: str) -> list[tuple[date, str]]:
    """The first day of each month, the year written once."""
    months = [stamp.date() for stamp in pd.date_range(first, last, freq="MS")]
    words = [period("month", month, month, language) for month in months]
    return [
        (month, word if month.month in (1, first.month) else word.rsplit(" ", 1)[0])
        for month, word in zip(months, words, strict=True)
    ]


def _events(ctx: Context, totals: Exhibit) -> None:
    """What happened on which day, in the words of the record; and every fall of the source."""
    say = ctx.names.say
    items = [
        f"<li><b>{html.escape(day(event.start.date(), ctx.language))}</b> · {html.escape(event.body)}<br>"
        f"{html.escape(event.text)}</li>"
        for event in totals.facts["events"]  # type: ignore[attr-defined]
    ]
    items += [
        f"<li>{html.escape(exhibits.fall_words(ctx.names, fall))}</li>"
        for fall in totals.facts["falls"]  # type: ignore[attr-defined]
    ]
    st.html(
        f'<div class="hh-head"><h3>{html.escape(say("Peristiwa"))}</h3></div>'
        f'<ul class="tppo-events">{"".join(items)}</ul>'
    )
