"""Parts of a whole as rows with a bar in the cell: label, bar, number, share; the rest hatched."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.numbers import number, percent
from ui import card
from ui.context import Context


def parts_card(ctx: Context, exhibit: Exhibit, *, value: str = "obs_value", as_percent: bool = False) -> None:
    """A card of parts.

    Parameters
    ----------
    value
        the column that the bars measure.
    as_percent
        whether ``value`` is a percentage of a fixed whole (the bar then fills a track of 100).
    """
    frame, rest = exhibit.frame, exhibit.facts.get("rest")
    largest = 100.0 if as_percent else max([*frame[value].dropna(), float(str(rest or 0))], default=1.0)
    rows = [
        _row(ctx, str(row["name"]), float(row[value]), row.get("share"), largest, as_percent, "bar")
        for row in frame.to_dict("records")
        if row[value] == row[value]
    ]
    if rest is not None and float(str(rest)) > 0:
        rows.append(
            _row(ctx, ctx.names.say("Lainnya, bersama"), float(str(rest)), None, largest, as_percent, "bar hatch")
        )
    card.heading(ctx, exhibit)
    st.html(f'<table class="hh-parts">{"".join(rows)}</table>')
    card.footer(ctx, exhibit)


def _row(ctx: Context, name: str, value: float, share: object, largest: float, as_percent: bool, cls: str) -> str:
    width = 100 * value / largest if largest else 0
    written = percent(value, ctx.language) if as_percent else number(value, ctx.language)
    part = "" if as_percent or share is None or share != share else percent(float(str(share)), ctx.language)
    return (
        f'<tr><th scope="row">{escape(name)}</th>'
        f'<td class="track"><i class="{cls}" style="width:{width:.1f}%"></i></td>'
        f'<td class="num">{escape(written)}</td><td class="share">{escape(part)}</td></tr>'
    )
