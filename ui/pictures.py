"""Downloads of a figure as a picture, made when they are asked for."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.export.drawing import Ground
from analytics.export.picture import drawable, png_picture, svg_picture
from analytics.figures.palette import LIGHT
from ui import figure_link
from ui.context import Context


def downloads(ctx: Context, exhibit: Exhibit) -> None:
    """PNG and SVG on paper, whatever the theme; nothing for an exhibit without a drawing."""
    if not drawable(exhibit):
        return
    say, key = ctx.names.say, exhibit.key.replace("-", "_")
    shown = replace(exhibit, figure_id=figure_link.viewed(exhibit).figure_id)
    ground = Ground(ctx.con.cursor(), ctx.names, ctx.chosen, LIGHT)
    st.download_button(
        say("PNG"),
        data=lambda: png_picture(ground, shown),
        file_name=f"{shown.figure_id}.png",
        mime="image/png",
        key=f"png_{key}",
        on_click="ignore",
    )
    st.download_button(
        say("SVG"),
        data=lambda: svg_picture(ground, shown),
        file_name=f"{shown.figure_id}.svg",
        mime="image/svg+xml",
        key=f"svg_{key}",
        on_click="ignore",
    )
