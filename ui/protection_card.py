"""A card of the protection page: title, passport line, table with bars in its cells, what must be read with it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from html import escape
from typing import Any

import streamlit as st

from analytics.exhibit import Column, Exhibit
from analytics.exhibits.protection_card import Around, Passport
from ui import card, html
from ui.context import Context

Row = dict[Hashable, Any]
#: Beyond this many rows a table scrolls in its own box.
LONG = 20


def heading(ctx: Context, exhibit: Exhibit) -> None:
    """Rule, title, and the passport: who counted, where, for which time."""
    say, passport = ctx.names.say, exhibit.facts["passport"]
    assert isinstance(passport, Passport)
    mark = html.older_mark(say("lebih lama dari tahun pilihan")) if exhibit.older else ""
    parts = ((say("Badan"), passport.body), (say("Titik"), passport.point), (say("Masa"), passport.span))
    listed = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in parts)
    with st.container(key=f"top_{card.safe_key(exhibit.key)}", horizontal=True):
        st.html(
            f'<div class="hh-head"><h3>{escape(exhibit.title)}{mark}</h3><dl class="pl-passport">{listed}</dl></div>'
        )


def draw(ctx: Context, exhibit: Exhibit, figure: Callable[[], None] | None = None) -> None:
    """The whole card; ``figure`` draws what stands in place of the table and its words."""
    heading(ctx, exhibit)
    if figure is None:
        st.html(table(ctx, exhibit) + words(exhibit))
    else:
        figure()
    card.footer(ctx, exhibit)


def around(exhibit: Exhibit) -> Around:
    found = exhibit.facts["around"]
    assert isinstance(found, Around)
    return found


def words(exhibit: Exhibit) -> str:
    """Lines under the table, then the boxed warning."""
    lines = "".join(f'<p class="pl-line">{html.strong(text)}</p>' for text in around(exhibit).lines)
    box = around(exhibit).box
    return lines + (f'<p class="pl-box">{html.strong(box)}</p>' if box else "")


def table(ctx: Context, exhibit: Exhibit) -> str:
    """The exhibit's rows; bars where it wants them, hatch where there is no figure, dots where it is hidden."""
    columns = [column for column in exhibit.columns if column.name != "source_id"]
    bar = around(exhibit).bar
    top = max((float(value) for value in exhibit.frame["drawn"].dropna()), default=0.0)
    heads = [f'<th scope="col" class="{_cls(column)}">{escape(column.label)}</th>' for column in columns]
    if bar:
        heads.insert(-1, '<th scope="col" class="pl-bar"></th>')
    body = "".join(_row(ctx, columns, row, bar, top) for row in exhibit.frame.to_dict("records"))
    scroll = ' class="pl-scroll" tabindex="0"' if len(exhibit.frame) > LONG else ' class="pl-wrap"'
    return (
        f'<div{scroll}><table class="hh-table pl-table"><caption>{escape(exhibit.title)}</caption>'
        f"<thead><tr>{''.join(heads)}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(ctx: Context, columns: list[Column], row: Row, bar: bool, top: float) -> str:
    cells = [_cell(ctx, column, row) for column in columns]
    if bar:
        cells.insert(-1, f'<td class="pl-bar">{_bar(row, top)}</td>')
    return f'<tr class="{escape(str(row["part"]))}">{"".join(cells)}</tr>'


def _cell(ctx: Context, column: Column, row: Row) -> str:
    text = html.cell(column, {str(name): value for name, value in row.items()}, ctx.language)
    if column.kind == "figure" and row.get("suppressed_by") == "rule":
        text = f'<span class="pl-hidden">{text}</span>'
    return f'<td class="{_cls(column)}">{text}</td>'


def _bar(row: Row, top: float) -> str:
    """A bar as long as its share of the longest; of a hidden figure only dots, of a missing one only hatch."""
    if row["part"] == "total":
        return ""
    if row["part"] == "gap":
        return '<i class="bar hatch" style="width:100%"></i>'
    if row.get("suppressed_by") == "rule":
        return '<i class="bar dots"></i>'
    value = row["drawn"]
    if value is None or value != value or not top:
        return ""
    kind = " hatch" if row["part"] == "rest" else ""
    return f'<i class="bar{kind}" style="width:{max(100 * float(value) / top, 0.6):.1f}%"></i>'


def _cls(column: Column) -> str:
    return "num" if column.kind in ("figure", "number", "percent") else "txt"
