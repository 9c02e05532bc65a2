"""Legends in HTML: classes from much to little, then hatch with its words."""

from __future__ import annotations

from html import escape
from itertools import pairwise

import streamlit as st

from analytics.names import Names
from analytics.numbers import number
from ui import html


def class_words(names: Names, bounds: list[float], decimals: int = 0) -> list[str]:
    """``≥ 60.000``, ``30.000–59.999`` …, from little to much."""
    step = 10.0**-decimals

    def write(value: float) -> str:
        return number(value, names.language, decimals)

    words = [f"{write(low)}–{write(high - step)}" for low, high in pairwise(bounds)]
    return [*words, f"≥ {write(bounds[-1])}"]


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
        words of the hatch.
    text
        what is provable of the rest, below.
    hidden
        colour of the tint of hidden cells; empty where there are none.
    """
    shift = len(colors) - len(bounds)
    items = (
        [
            f"<span>{html.swatch(colors[place + shift])}{escape(word)}</span>"
            for place, word in reversed(list(enumerate(class_words(names, bounds, decimals))))
        ]
        if bounds
        else []
    )
    if hidden:
        items.append(f"<span>{html.dotted(hidden)}&lt;10</span>")
    items.append(f"<span>{html.HATCH}{escape(missing)}</span>")
    st.html(
        f'<div class="hh-legend {"column" if column else ""}"><b>{escape(unit)}</b>{"".join(items)}'
        f"{f'<p>{html.strong(text)}</p>' if text else ''}</div>"
    )
