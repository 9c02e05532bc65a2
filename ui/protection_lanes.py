"""Groups as equal ticks on lanes by crossing; beside them the same groups as a list."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.protection_groups import lanes, lanes_shown, tick_words
from analytics.figures.lanes import Lanes
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
    shown = lanes_shown(exhibit)
    if shown is None:
        return ""
    rows = "".join(
        f'<div class="lane"><span class="name">{escape(name)}</span>'
        f'<span class="track">{_ticks(ctx, events, shown)}</span></div>'
        for name, events in lanes(exhibit.frame)
    )
    years = "".join(f'<b style="left:{100 * shown.part(year + 0.5):.2f}%">{year}</b>' for year in shown.years)
    return (
        f'<div class="pl-lanes" role="img" aria-label="{escape(exhibit.alt)}">{rows}'
        f'<div class="lane axis"><span class="name"></span><span class="track">{years}</span></div></div>'
    )


def _ticks(ctx: Context, events: pd.DataFrame, shown: Lanes) -> str:
    return "".join(
        f'<i style="left:{100 * shown.part(float(row["at"])):.2f}%" '
        f'title="{escape(tick_words(ctx.names, {str(name): value for name, value in row.items()}))}"></i>'
        for row in events.to_dict("records")
    )
