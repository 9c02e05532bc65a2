"""The top of a province's page: the headline, what the region can do, three facts."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibits.profile import Fact, Profile
from analytics.figures.spark import sparkline
from analytics.sentences import Sentence
from ui import html
from ui.context import Context

#: Who is told first what the region can do.
FIRST = ("Gubernur", "Bupati/wali kota", "Kepala desa")


def _older(ctx: Context, older: bool) -> str:
    return html.older_mark(ctx.names.say("lebih lama dari tahun pilihan")) if older else ""


def headline(ctx: Context, head: Sentence, lead: tuple[Sentence, ...]) -> None:
    """The headline with the mark of an older year, the sentences under it, and what the headline rests on."""
    rest = " ".join(item.text for item in lead)
    title = html.strong(head.text) + _older(ctx, head.older)
    summary = f"<summary>{escape(ctx.names.say('Alasan'))}</summary>"
    reason = f'<details class="pf-more">{summary}{html.strong(head.about)}</details>' if head.about else ""
    st.html(f'<div class="hh-page"><h1>{title}</h1><p>{html.strong(rest)}</p>{reason}</div>')


def can_do(ctx: Context, profile: Profile) -> None:
    """What the region can do by law: the first duty of governor, regent and village head, each with its article."""
    first = {duty.who: duty for duty in reversed(profile.duties) if duty.first}
    told = [first[who] for who in (ctx.names.say(word) for word in FIRST) if who in first]
    parts = "".join(
        f"<div><b>{escape(duty.who)}</b> {escape(duty.duty)} <i>{escape(duty.article)}</i></div>" for duty in told
    )
    if parts:
        title = ctx.names.say("Yang dapat dilakukan daerah menurut hukum")
        st.html(f'<div class="pf-can"><h3>{escape(title)}</h3><div>{parts}</div></div>')


def _fact(ctx: Context, fact: Fact) -> str:
    picture = ""
    if len(fact.years) > 1:
        first, last = int(fact.years["year"].min()), int(fact.years["year"].max())
        svg = sparkline(fact.years, palette=ctx.colors, first=first, last=last)
        words = ctx.names.say("{name}, {first}–{last}", name=fact.name, first=first, last=last)
        picture = html.picture(svg, words)
    body = f" · {escape(fact.body)}" if fact.body else ""
    return (
        f'<div class="hh-kpi{" tppo" if fact.detected else ""}"><div>'
        f'<div class="name"><b>{escape(fact.name)}</b> {escape(fact.when)}{_older(ctx, fact.older)}{body}</div>'
        f'<div class="value">{escape(fact.amount)} <span>{escape(fact.unit)}</span></div></div>'
        f'{picture}<div class="notes">{html.strong(fact.note)}</div></div>'
    )


def facts(ctx: Context, profile: Profile) -> None:
    """Three facts, each with its period and body."""
    with st.container(key="cols_kpi"):
        columns = st.columns(3, gap="medium")
    for column, fact in zip(columns, profile.facts, strict=False):
        with column:
            st.html(_fact(ctx, fact))
