"""Placing an exhibit: title, figure, source line, table, downloads, citation, words for those who listen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from html import escape

import plotly.graph_objects as go
import streamlit as st

from analytics.exhibit import Exhibit, figure_id
from analytics.export.csv_file import csv_bytes
from analytics.export.xlsx_file import xlsx_bytes
from analytics.numbers import number
from analytics.queries.annual import rivals_of
from ui import figure_link, html, offers, pictures, print_view, stage_story
from ui.context import Context
from ui.files import CSV, XLSX
from ui.offers import File

#: No button of the chart itself: a picture that it saves has neither title nor source nor id (:mod:`ui.pictures`).
CONFIG = {"displayModeBar": False, "scrollZoom": False, "locale": "id", "doubleClick": False}


def safe_key(text: str) -> str:
    return text.replace("-", "_")


def heading(ctx: Context, exhibit: Exhibit, control: Callable[[], None] | None = None) -> None:
    """Rule, title, subtitle; a control at the right end of the same line."""
    mark = html.older_mark(ctx.names.say("lebih lama dari tahun pilihan")) if exhibit.older else ""
    text = f'<div class="hh-head"><h3>{escape(exhibit.title)}{mark}</h3><p>{html.strong(exhibit.subtitle)}</p></div>'
    with st.container(key=f"top_{safe_key(exhibit.key)}", horizontal=True):
        st.html(text)
        if control is not None:
            control()


def chart(
    ctx: Context,
    exhibit: Exhibit,
    figure: go.Figure,
    *,
    kind: str,
    name: str = "",
    on_select: Callable[[], None] | None = None,
) -> None:
    """The figure in its box; ``kind`` names the box in the style sheet."""
    key = f"{kind}_{safe_key(name or exhibit.key)}"
    if print_view.figure(ctx, exhibit, kind):
        return
    # A chart that cannot be moved keeps what it has drawn, and so can be printed.
    paper = {"staticPlot": True} if print_view.active() else {}
    with st.container(key=f"fig_{key}"):
        st.plotly_chart(
            figure,
            key=f"plot_{key}",
            theme=None,
            height="stretch",
            config={**CONFIG, **paper},
            alt=exhibit.alt,
            on_select=on_select or "ignore",
            selection_mode="points",
        )


def _ids(ctx: Context, exhibit: Exhibit, beside: str) -> str:
    """The id of a figure, and that of the one beside it."""
    second = figure_link.viewed(replace(exhibit, key=beside, figure_id=figure_id(beside, ctx.chosen)))
    ids = [exhibit.figure_id, *([second.figure_id] if beside else [])]
    return " ".join(f"<code>{escape(text)}</code>" for text in ids)


def footer(ctx: Context, exhibit: Exhibit, *, table: bool = True, beside: str = "") -> None:
    """Source line with caveat, id, and the three acts; the table below when it is asked for.

    ``table`` False leaves out the table and its switch: the card already is a table. ``beside`` is the key of a
    figure of the same frame that has no footer of its own.
    """
    exhibit = figure_link.viewed(exhibit)
    key, say = safe_key(exhibit.key), ctx.names.say
    first = exhibit.caveats[0].split(". ")[0].rstrip(".") + "." if exhibit.caveats else ""
    with st.container(key=f"foot_{key}", horizontal=True):
        st.html(
            f'<div class="hh-source">{escape(say("Sumber: {line}.", line=exhibit.source_line.rstrip(".")))} '
            f"{escape(first)} {_ids(ctx, exhibit, beside)}</div>"
        )
        _acts(ctx, exhibit, key, table=table)
    if table and st.session_state.get(f"table_{key}"):
        st.html(html.table(exhibit.frame, exhibit.columns, ctx.language, caption=exhibit.title))
    _rivals(ctx, exhibit)


def _toggle(key: str) -> None:
    st.session_state[f"table_{key}"] = not st.session_state.get(f"table_{key}", False)


def _acts(ctx: Context, exhibit: Exhibit, key: str, *, table: bool) -> None:
    say = ctx.names.say
    with st.container(key=f"acts_{key}", horizontal=True):
        if table:
            st.button(say("Tabel"), key=f"act_table_{key}", type="tertiary", on_click=_toggle, args=(key,))
        with st.popover(say("Unduh"), type="tertiary"):
            downloads(ctx, exhibit)
        with st.popover(say("Kutip"), type="tertiary"):
            st.html(
                f'<p class="hh-source">{escape(citation(ctx, exhibit))}</p>'
                + figure_link.link_html(exhibit.figure_id)
                + "".join(f'<p class="hh-caveat">{escape(text)}</p>' for text in exhibit.caveats)
            )
            stage_story.offer(ctx, exhibit.key)


def downloads(ctx: Context, exhibit: Exhibit) -> None:
    """CSV and XLSX, and pictures where there is something to draw; made when they are asked for."""
    key, say, con, names = safe_key(exhibit.key), ctx.names.say, ctx.con, ctx.names
    name = exhibit.figure_id
    files = [
        File(say("CSV"), lambda _: csv_bytes(exhibit, names), f"{name}.csv", CSV, f"csv_{key}"),
        File(say("XLSX"), lambda _: xlsx_bytes(con.cursor(), exhibit, names), f"{name}.xlsx", XLSX, f"xlsx_{key}"),
    ]
    offers.draw(names, [*files, *pictures.files(ctx, exhibit)], key=key, row=False)


def citation(ctx: Context, exhibit: Exhibit) -> str:
    """A sentence to quote, and the conclusion that must not be drawn."""
    say = ctx.names.say
    text = say(
        "{title}. {subtitle}. Sumber: {source}. Hulu Hilir, {id}.",
        title=exhibit.title,
        subtitle=exhibit.subtitle.replace("**", ""),
        source=exhibit.source_line,
        id=exhibit.figure_id,
    )
    return text + (
        " " + say("Jangan disimpulkan: {text}", text=exhibit.not_to_conclude)
        if exhibit.not_to_conclude
        else ""
    )


def _rivals(ctx: Context, exhibit: Exhibit) -> None:
    """The other values of the shown cells, with the reason of the choice, behind one quiet line."""
    frame, say = exhibit.frame, ctx.names.say
    if not {"rivals", "cell"} <= set(frame.columns) or not (frame["rivals"].fillna(0) > 0).any():
        return
    cells = [int(cell) for cell in frame.loc[frame["rivals"].fillna(0) > 0, "cell"].dropna()]
    found = rivals_of(ctx.con, cells)
    parts = []
    for _, rows in found.groupby("cell", sort=False):
        used, others = rows[rows["chosen"]].iloc[0], rows[~rows["chosen"]].drop_duplicates("obs_value")
        listed = "; ".join(
            f"{number(row.obs_value, ctx.language)} ({ctx.names.body(row.source_id)}, "
            f"{ctx.names.sources.at[row.source_id, 'publisher']})"
            for row in others.itertuples()
            if row.obs_value == row.obs_value and row.obs_value != used["obs_value"]
        )
        if listed:
            parts.append(
                f"<li>{escape(ctx.names.region(used['ref_area']))} {escape(used['time_period'])}: "
                f"<b>{number(used['obs_value'], ctx.language)}</b> {escape(say('dipakai'))}; "
                f'<span class="rival">{escape(listed)}</span>. {escape(used[f"choice_{ctx.language}"])}</li>'
            )
    if parts:
        summary = (
            say("Satu angka punya nilai lain") if len(parts) == 1 else say("{n} angka punya nilai lain", n=len(parts))
        )
        st.html(
            f'<details class="hh-source"><summary class="rival">{escape(summary)}</summary>'
            f"<ul>{''.join(parts)}</ul></details>"
        )


def place(
    ctx: Context,
    exhibit: Exhibit,
    figure: go.Figure,
    *,
    kind: str = "wide",
    control: Callable[[], None] | None = None,
    on_select: Callable[[], None] | None = None,
) -> None:
    """A whole card."""
    heading(ctx, exhibit, control)
    chart(ctx, exhibit, figure, kind=kind, on_select=on_select)
    footer(ctx, exhibit)


def table_card(ctx: Context, exhibit: Exhibit) -> None:
    """A card whose figure is a table."""
    heading(ctx, exhibit)
    st.html(html.table(exhibit.frame, exhibit.columns, ctx.language, caption=exhibit.title))
    footer(ctx, exhibit, table=False)


def empty(ctx: Context, title: str, text: str) -> None:
    """Emptiness is an answer: what is not there, and what is known instead."""
    st.html(
        f'<div class="hh-empty"><h3 style="font-size:1rem;margin:0;padding:0">{escape(title)}</h3>'
        f"<p>{escape(text)}</p></div>"
    )
