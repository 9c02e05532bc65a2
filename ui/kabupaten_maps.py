"""A province by its kabupaten: map where at least half have a number, table always."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.figures.province import kabupaten_map
from analytics.methods.classes import lower_bounds
from analytics.numbers import number
from ui import card, legend, province_maps
from ui.context import Context


def _box(ctx: Context, province: str) -> tuple[float, float, float, float]:
    row = ctx.con.execute("select west, south, east, north from region_bounds where code = ?", [province]).fetchone()
    assert row is not None
    return (row[0], row[1], row[2], row[3])


def kabupaten(ctx: Context, exhibit: Exhibit, *, unit: str) -> None:
    """The card of one province."""
    frame = exhibit.frame.copy()
    values = [float(value) for value in frame["drawn"].dropna()]
    if not exhibit.facts["mapped"]:
        card.table_card(ctx, exhibit)
        return
    frame["hover"] = [
        f"<b>{escape(name)}</b><br>" + (number(value, ctx.language) if value == value else "…")
        for name, value in zip(frame["name"], frame["drawn"], strict=True)
    ]
    figure = kabupaten_map(
        frame,
        province=ctx.chosen.province,
        box=_box(ctx, ctx.chosen.province),
        palette=ctx.colors,
        bounds=lower_bounds(values),
        colors=ctx.colors.sequential,
        selected=ctx.chosen.region,
    )
    card.heading(ctx, exhibit)
    card.chart(
        ctx,
        exhibit,
        figure,
        kind="province",
        on_select=lambda: province_maps.select_region(f"plot_province_{card.safe_key(exhibit.key)}"),
    )
    legend.legend(
        ctx.names,
        unit=unit,
        bounds=lower_bounds(values),
        colors=ctx.colors.sequential,
        missing=ctx.names.say("tidak diterbitkan"),
        column=False,
    )
    card.footer(ctx, exhibit)
    st.session_state.setdefault(f"table_{card.safe_key(exhibit.key)}", False)
