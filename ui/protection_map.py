"""Returns by kabupaten of one province: a map over its table, one listing."""

from __future__ import annotations

from html import escape

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.figures.province import kabupaten_map
from analytics.methods.classes import lower_bounds
from analytics.numbers import number
from ui import card, legend, protection_card
from ui.context import Context


def draw(ctx: Context, exhibit: Exhibit) -> None:
    """Map, legend, table, words."""
    frame = exhibit.frame[exhibit.frame["part"] == ""]
    frame = frame.assign(hover=[_words(ctx, row) for row in frame.to_dict("records")])
    province = str(frame["ref_area"].iloc[0])[:2]
    row = ctx.con.execute("select west, south, east, north from region_bounds where code = ?", [province]).fetchone()
    bounds = lower_bounds([float(value) for value in frame["drawn"].dropna()])
    colors = ctx.colors.sequential
    if row is not None:
        figure = kabupaten_map(
            frame,
            province=province,
            box=(row[0], row[1], row[2], row[3]),
            palette=ctx.colors,
            bounds=bounds,
            colors=colors,
            selected=ctx.chosen.region,
        )
        card.chart(ctx, exhibit, figure, kind="province")
    unit = ctx.names.say("Kepulangan")
    missing = ctx.names.say("tidak diterbitkan") if frame["drawn"].isna().any() else ""
    legend.legend(ctx.names, unit=unit, bounds=bounds, colors=colors, missing=missing, column=False)
    st.html(protection_card.table(ctx, exhibit) + protection_card.words(exhibit))


def _words(ctx: Context, row: protection_card.Row) -> str:
    value = row["drawn"]
    told = number(float(value), ctx.language) if value == value else "<10" if row["suppressed_by"] == "rule" else "…"
    return f"<b>{escape(str(row['label']))}</b><br>{escape(told)}"
