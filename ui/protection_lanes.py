"""Groups as equal ticks on lanes by crossing; beside them the same groups as a list."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.protection_groups import lanes, tick_words
from ui import protection_card
from ui.context import Context


def draw(ctx: Context, exhibit: Exhibit) -> None:
    """Lanes with their words at the left, the list at the right."""
    with st.container(key="cols_pl_lanes"):
        left, right = st.columns(2, gap="medium")
    with left:
        st.html(picture(ctx, exhibit) + protection_card.words(exhibit))
    with right:
        st.html(protection_card.table(ctx, exhibit))


def picture(ctx: Context, exhibit: Exhibit) -> str:
    """HTML of the lanes: follows the theme and the size of the text by itself."""
    found = lanes(exhibit.frame)
    if not found:
        return ""
    every = pd.concat([rows["at"] for _, rows in found])
    first, last = int(every.min()), int(every.max()) + 1
    rows = "".join(
        f'<div class="lane"><span class="name">{escape(name)}</span>'
        f'<span class="track">{_ticks(ctx, events, first, last)}</span></div>'
        for name, events in found
    )
    return (
        f'<div class="pl-lanes" role="img" aria-label="{escape(exhibit.alt)}">{rows}'
        f'<div class="lane axis"><span class="name"></span><span class="track">{_years(first, last)}</span></div></div>'
    )


def _ticks(ctx: Context, events: pd.DataFrame, first: int, last: int) -> str:
    return "".join(
        f'<i style="left:{_place(float(row["at"]), first, last):.2f}%" '
        f'title="{escape(tick_words(ctx.names, {str(name): value for name, value in row.items()}))}"></i>'
        for row in events.to_dict("records")
    )


def _years(first: int, last: int) -> str:
    step = 1 if last - first <= 12 else 2
    return "".join(
        f'<b style="left:{_place(year + 0.5, first, last):.2f}%">{year}</b>' for year in range(first, last, step)
    )


def _place(at: float, first: int, last: int) -> float:
    return 100 * (at - first) / (last - first)
