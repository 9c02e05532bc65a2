"""Rows as a governor reads them: the number at the left, what it is beside it, period and body beneath."""

from __future__ import annotations

from collections.abc import Hashable
from html import escape
from typing import Any

import streamlit as st

from analytics.exhibits.profile import Absent, Block
from analytics.numbers import marked
from analytics.sentences import Sentence
from ui import card, html
from ui.context import Context

Row = dict[Hashable, Any]
#: Rows on the screen; those that are not first stand behind one quiet line, the file holds all.
MOST_ALL = 300


def written(ctx: Context, row: Row) -> str:
    """A figure with the sign of its status; decimals only where it has them."""
    value = row["obs_value"]
    known = value is not None and value == value
    decimals = 0 if not known or value == round(value) or abs(value) >= 1000 else 2 if abs(value) < 100 else 1
    return marked(
        value,
        ctx.language,
        status=str(row.get("obs_status", "")),
        suppressed_by=str(row.get("suppressed_by", "")),
        relation=str(row.get("relation", "")),
        decimals=decimals,
    )


def _line(ctx: Context, row: Row, place: str) -> str:
    """``Deportasi · Dumai · Malaysia``, and beneath it period, body and what else must be known."""
    plain = (ctx.names.say("total"), "")
    head = [str(row.get(key, "")) for key in ("measure", "channel", "detail")]
    below = [str(row.get("when") or row.get("period") or ""), str(row.get("body_name", ""))]
    role = str(row.get("role", ""))
    if role not in ("", ctx.names.say("asal"), ctx.names.say("ditangani")):
        below.append(role)
    if row.get("place") and row["place"] != place:
        below.append(str(row["place"]))
    first = " · ".join(text for text in head if text not in plain)
    return (
        f'<tr><td class="num">{escape(written(ctx, row))}</td><td>{escape(first)}'
        f"<small>{escape(' · '.join(text for text in below if text))}</small></td></tr>"
    )


def _table(ctx: Context, rows: list[Row], place: str, caption: str) -> str:
    body = "".join(_line(ctx, row, place) for row in rows)
    return f'<table class="pf-rows"><caption>{escape(caption)}</caption><tbody>{body}</tbody></table>'


def rows_card(
    ctx: Context, block: Block, *, place: str, notes: tuple[str, ...] = (), detected: bool = False, tag: str = ""
) -> None:
    """A card of rows: the first ones open, all others behind one line; or the sentence that there are none.

    Parameters
    ----------
    place
        the province, which is not repeated in each row.
    notes
        sentences under the rows.
    detected
        whether the numbers are of trafficking, in their own colour.
    """
    if isinstance(block, Absent):
        absent(ctx, block, notes)
        return
    card.heading(ctx, block, (lambda: tagged(tag)) if tag else None)
    rows: list[Row] = block.frame.to_dict("records")
    first = [row for row in rows if row.get("first", True)]
    rest = [row for row in rows if not row.get("first", True)][:MOST_ALL]
    body = _table(ctx, first, place, block.title)
    if rest:
        words = ctx.names.say("{n} baris lain, badan dan masa masing-masing", n=len(rest))
        body += f"<details><summary>{escape(words)}</summary>{_table(ctx, rest, place, words)}</details>"
    body += "".join(f"<p>{html.strong(note)}</p>" for note in notes if note)
    st.html(f'<div class="pf-block{" tppo" if detected else ""}">{body}</div>')
    card.footer(ctx, block, table=False)


def absent(ctx: Context, block: Absent, notes: tuple[str, ...] = ()) -> None:
    """A block without figures: its title, the sign of "not available" and the sentence."""
    text = "".join(f"<p>{html.strong(note)}</p>" for note in (block.text, *notes) if note)
    st.html(
        f'<div class="pf-block pf-absent"><h3>{escape(block.title)}</h3>'
        f'<table class="pf-rows"><tbody><tr><td class="num">…</td><td>{escape(ctx.names.say("data tidak tersedia"))}'
        f"</td></tr></tbody></table>{text}</div>"
    )


def tagged(text: str) -> None:
    """The tag at the right of a title: own figures, or context."""
    st.html(f'<span class="pf-tag">{escape(text)}</span>')


def sentence_note(ctx: Context, item: Sentence | None) -> str:
    """A sentence as a note; empty where there is none."""
    return "" if item is None else item.text
