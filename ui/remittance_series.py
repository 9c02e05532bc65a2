"""Remittances over time: the two bodies side by side on the same axes, quarters, and the share of GDP."""

from __future__ import annotations

from html import escape

import plotly.graph_objects as go
import streamlit as st

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits import remittances, remittances_compared, remittances_quarters
from analytics.exhibits.remittances import FIRST_YEAR, GDP_SHARE, PERSONAL, WORKERS, Measure
from analytics.exhibits.remittances_quarters import quarters_shown
from analytics.figures.quarters import quarter_bars
from analytics.figures.series import axis_top, year_lines
from analytics.numbers import compact, number
from ui import card, html
from ui.context import Context
from ui.remittance_cache import kept

#: What stands over an empty card: a release may lack the subject, and so its names.
EMPTY_TITLES = {
    PERSONAL.key: "Remitansi personal yang diterima Indonesia",
    WORKERS.key: "Remitansi PMI yang diterima Indonesia",
    GDP_SHARE.key: "Remitansi personal terhadap PDB, Indonesia",
}


def series_card(ctx: Context, exhibit: Exhibit, *, last: int, top: float | None = None, decimals: int = 1) -> None:
    """One yearly series in its card, with what it counts and why its line stops."""
    measure = exhibit.facts["measure"]
    assert isinstance(measure, Measure)
    figure = kept(
        ctx, f"figure-{exhibit.key}", lambda: series_figure(ctx, exhibit, last=last, top=top, decimals=decimals)
    )
    card.heading(ctx, exhibit)
    card.chart(ctx, exhibit, figure, kind="series")
    counted(ctx, measure, exhibit)
    card.footer(ctx, exhibit)


def series_figure(ctx: Context, exhibit: Exhibit, *, last: int, top: float | None, decimals: int) -> go.Figure:
    """The lines of one measure."""
    measure, say = exhibit.facts["measure"], ctx.names.say
    assert isinstance(measure, Measure)
    return year_lines(
        exhibit.frame,
        palette=ctx.colors,
        written=lambda value: number(value / measure.divisor, ctx.language, decimals),
        axis_written=lambda value: compact(value / measure.divisor, ctx.language),
        first=FIRST_YEAR,
        last=last,
        top=top,
        breaks=exhibit.facts["breaks"],  # type: ignore[arg-type]
        rivals=exhibit.facts["rivals"],  # type: ignore[arg-type]
        gap_words=say("tidak tercetak"),
        before_words=say("tidak ada angka dalam kumpulan ini"),
    )


def counted(ctx: Context, measure: Measure, exhibit: Exhibit) -> None:
    """What is counted, and behind a quiet line why the line stops where it stops."""
    say, reasons = ctx.names.say, exhibit.facts["reasons"]
    listed = "".join(f"<li>{escape(str(reason))}</li>" for reason in reasons)  # type: ignore[attr-defined]
    why = f"<details><summary>{escape(say('Mengapa garisnya terputus'))}</summary><ul>{listed}</ul></details>"
    st.html(
        f'<div class="hh-counted"><p><b>{escape(say("Yang dihitung:"))}</b> '
        f"{escape(ctx.names.definition(measure.indicator))}</p>{why if listed else ''}</div>"
    )


def series_of(ctx: Context, measure: Measure) -> Exhibit:
    return kept(ctx, measure.key, lambda: remittances.series_exhibit(ctx.con, ctx.names, ctx.chosen, measure))


def both(ctx: Context) -> None:
    """Both bodies' series, each in its own figure, on axes that can be read across."""
    found: dict[str, Exhibit] = {}
    missing: dict[str, str] = {}
    for measure in (PERSONAL, WORKERS):
        try:
            found[measure.key] = series_of(ctx, measure)
        except NoFigures as error:
            missing[measure.key] = str(error)
    top = axis_top(*(exhibit.frame for exhibit in found.values()))
    last = max((int(exhibit.frame["year"].max()) for exhibit in found.values()), default=FIRST_YEAR)
    with st.container(key="cols_both"):
        columns = st.columns(2, gap="medium")
    for column, measure in zip(columns, (PERSONAL, WORKERS), strict=True):
        with column:
            if measure.key in found:
                series_card(ctx, found[measure.key], last=last, top=top)
            else:
                card.empty(ctx, ctx.names.say(EMPTY_TITLES[measure.key]), ctx.names.say(missing[measure.key]))


def quarters(ctx: Context) -> None:
    """The printed quarters."""
    try:
        exhibit = kept(ctx, "quarters", lambda: remittances_quarters.quarters_exhibit(ctx.con, ctx.names, ctx.chosen))
    except NoFigures as error:
        card.empty(ctx, ctx.names.say("Remitansi PMI per triwulan"), ctx.names.say(str(error)))
        return
    figure = kept(ctx, "figure-quarters", lambda: quarter_bars(quarters_shown(ctx.names, exhibit), ctx.colors))
    card.heading(ctx, exhibit)
    card.chart(ctx, exhibit, figure, kind="quarters")
    card.footer(ctx, exhibit)


def compared(ctx: Context) -> None:
    """The table of both bodies, and why they differ."""
    try:
        exhibit = kept(ctx, "compared", lambda: remittances_compared.compared_exhibit(ctx.con, ctx.names, ctx.chosen))
    except NoFigures as error:
        card.empty(ctx, ctx.names.say("Mengapa berbeda?"), ctx.names.say(str(error)))
        return
    card.heading(ctx, exhibit)
    st.html(html.table(exhibit.frame, exhibit.columns, ctx.language, caption=exhibit.title))
    st.html(f'<div class="hh-counted"><p>{html.strong(str(exhibit.facts["text"]))}</p></div>')
    card.footer(ctx, exhibit, table=False)


def two_measures(ctx: Context) -> None:
    """The first section of the page."""
    both(ctx)
    with st.container(key="cols_quarters"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        quarters(ctx)
    with right:
        compared(ctx)


def gdp(ctx: Context) -> None:
    """Share of GDP over time, Indonesia."""
    try:
        exhibit = series_of(ctx, GDP_SHARE)
    except NoFigures as error:
        card.empty(ctx, ctx.names.say(EMPTY_TITLES[GDP_SHARE.key]), ctx.names.say(str(error)))
        return
    last = int(exhibit.frame["year"].max())
    series_card(ctx, exhibit, last=last, top=1.25 * axis_top(exhibit.frame), decimals=2)
