"""The three answers of the first screen."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from analytics.exhibits.headlines import Headline, Note
from analytics.exhibits.rivals import code_of
from analytics.figures.spark import sparkline
from analytics.sentences import Sentence
from ui import html, release_choice
from ui.cache import ask
from ui.context import Context

_MARKS = {"other": '<i class="other"></i>', "": ""}


def _note(note: Note) -> str:
    text = escape(note.text)
    if note.mark == "rival":
        return f'<span class="rival">{text}</span>'
    return _MARKS[note.mark] + (f"<b>{text}</b>" if note.strong else text)


def _joined(notes: tuple[Note, ...]) -> str:
    """A strong note runs into the next one; others are parted by a dot."""
    result = ""
    for place, note in enumerate(notes):
        gap = (
            ""
            if place == 0
            else " "
            if notes[place - 1].strong != note.strong and not note.mark and place == 1
            else " · "
        )
        if note.text.startswith("·") or (place and notes[place - 1].text.endswith(",")):
            gap = " "
        result += gap + _note(note)
    return result


def _rival(ctx: Context, answer: Headline) -> str:
    """The mark of a number that has other values: it opens their list; empty where there is none."""
    code = ask(ctx, code_of, cell=answer.cells[0]) if answer.cells else ""
    if not code:
        return ""
    codes = release_choice.address_codes(ctx.chosen, ctx.domain) | {"bagian": "nilai", "sel": code}
    words = escape(ctx.names.say("Satu angka punya nilai lain"))
    href = escape("data-sumber?" + urlencode(codes))
    return f'<a class="rival" href="{href}" title="{words}" aria-label="{words}"></a>'


def kpi(ctx: Context, answer: Headline) -> None:
    """One answer: name, year and body; number and unit; a line of words; a small picture of its years."""
    mark = html.older_mark(ctx.names.say("lebih lama dari tahun pilihan")) if answer.older else ""
    picture = ""
    if len(answer.series) > 1:
        first, last = int(answer.series["year"].min()), int(answer.series["year"].max())
        svg = sparkline(answer.series, palette=ctx.colors, first=first, last=last)
        picture = html.picture(
            svg, ctx.names.say("{name}, {first}–{last}", name=answer.name, first=first, last=last)
        )
    year = "" if answer.year is None else f"{answer.year}{mark} · {escape(answer.body)}"
    rival = _rival(ctx, answer)
    prefix = f"{escape(answer.prefix)}\u00a0" if answer.prefix else ""
    st.html(
        f'<div class="hh-kpi"><div><div class="name"><b>{escape(answer.name)}</b> {year}</div>'
        f'<div class="value">{prefix}{escape(answer.amount)}{rival} <span>{escape(answer.unit)}</span></div></div>'
        f'{picture}<div class="notes">{_joined(answer.notes)}</div></div>'
    )


def sentences(ctx: Context, found: list[Sentence]) -> None:
    """Sentences in the serif, each with what explains it behind a small i."""
    parts = []
    for item in found:
        sources = "; ".join(
            f"{ctx.names.body(source)} ({ctx.names.sources.at[source, 'publisher']})"
            for source in dict.fromkeys(item.source_ids)
        )
        mark = html.older_mark(ctx.names.say("lebih lama dari tahun pilihan")) if item.older else ""
        parts.append(
            f'<div class="hh-sentence">{html.strong(item.text)}{mark}<details><summary>i</summary>'
            f"{escape(item.about)} {escape(ctx.names.say('Sumber: {line}.', line=sources))}</details></div>"
        )
    if parts:
        st.html("".join(parts))
