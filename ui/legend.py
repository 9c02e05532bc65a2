"""Legends in HTML: classes from much to little, then hatch with its words."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.figures.class_words import class_words
from analytics.names import Names
from ui import html


def legend(
    names: Names,
    *,
    unit: str,
    bounds: list[float],
    colors: tuple[str, ...],
    missing: str,
    text: str = "",
    decimals: int = 0,
    hidden: str = "",
    column: bool = True,
) -> None:
    """The legend of a map.

    Parameters
    ----------
    missing
        words of the hatch; empty where no area is without a figure.
    text
        what is provable of the rest, below.
    hidden
        colour of the tint of hidden cells; empty where there are none.
    """
    shift = len(colors) - len(bounds)
    items = (
        [
            f"<span>{html.swatch(colors[place + shift])}{escape(word)}</span>"
            for place, word in reversed(list(enumerate(class_words(bounds, names.language, decimals))))
        ]
        if bounds
        else []
    )
    if hidden:
        items.append(f"<span>{html.dotted(hidden)}&lt;10</span>")
    if missing:
        items.append(f"<span>{html.HATCH}{escape(missing)}</span>")
    st.html(
        f'<div class="hh-legend {"column" if column else ""}"><b>{escape(unit)}</b>{"".join(items)}'
        f"{f'<p>{html.strong(text)}</p>' if text else ''}</div>"
    )
