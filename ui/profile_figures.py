"""The map and the charts of a province's page."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.placement_breaks import placement_breaks
from analytics.exhibits.profile import Absent, Chart, Profile
from analytics.exhibits.profile_charts import beside_shown
from analytics.figures.area_labels import write_labels
from analytics.figures.beside_nation import beside_nation
from analytics.figures.province import fitted, kabupaten_map
from analytics.figures.series import year_lines
from analytics.methods.classes import lower_bounds
from analytics.names import short_area
from analytics.numbers import number
from analytics.queries.listings import Listing
from ui import card, html, legend, placement_series, profile_rows, province_maps
from ui.context import Context

#: Width over height of the map: of a province that is not much wider than it is tall, and of the others.
TALL, WIDE = 1.6, 2.0
MOST_BARS = 12
UNITS = {"placements": "Penempatan", "population": "Jiwa"}


def short_name(ctx: Context, name: str) -> str:
    """``Kabupaten Malang`` as it stands on a map."""
    return name.replace("Kabupaten ", "Kab. ") if ctx.language == "id" else name


def _map_frame(ctx: Context, exhibit: Exhibit) -> pd.DataFrame:
    points = ctx.con.execute("select code as ref_area, lon, lat from region").df()
    frame = exhibit.frame.merge(points, on="ref_area", how="left")
    hover = [
        f"<b>{escape(name)}</b><br>" + (number(value, ctx.language) if value == value else "…")
        for name, value in zip(frame["name"], frame["drawn"], strict=True)
    ]
    labels = [short_area(name) for name in frame["name"]]
    return frame.assign(hover=hover, label=labels)


def kabupaten_card(ctx: Context, profile: Profile) -> None:
    """The map of the province with the names that have room, its legend and its source."""
    exhibit = profile.kabupaten
    if isinstance(exhibit, Absent):
        profile_rows.absent(ctx, exhibit)
        return
    frame, province = _map_frame(ctx, exhibit), profile.province
    row = ctx.con.execute(
        "select west, south, east, north from region_bounds where code = ?", [province]
    ).fetchone()
    assert row is not None
    bounds = lower_bounds([float(value) for value in frame["drawn"].dropna()])
    aspect = TALL if row[2] - row[0] < TALL * (row[3] - row[1]) else WIDE
    figure = kabupaten_map(
        frame, province=province, box=row, palette=ctx.colors, bounds=bounds, colors=ctx.colors.sequential,
        selected=ctx.chosen.region, aspect=aspect,
    )
    write_labels(
        figure, frame, view=fitted(row, aspect=aspect), palette=ctx.colors,
        written=lambda value: number(value, ctx.language),
    )
    card.heading(ctx, exhibit)
    kind = "pftall" if aspect == TALL else "pfmap"
    key = f"plot_{kind}_{card.safe_key(exhibit.key)}"
    card.chart(ctx, exhibit, figure, kind=kind, on_select=lambda: province_maps.select_region(key))
    legend.legend(
        ctx.names, unit=ctx.names.say(UNITS[profile.measure]), bounds=bounds, colors=ctx.colors.sequential,
        missing=ctx.names.say("tidak diterbitkan"), column=False,
    )
    card.footer(ctx, exhibit)


def largest(ctx: Context, profile: Profile) -> None:
    """The largest kabupaten of the map as bars; the rest of a complete list in one hatched bar."""
    exhibit = profile.kabupaten
    if isinstance(exhibit, Absent):
        return
    rows = exhibit.frame[exhibit.frame["drawn"].notna()].sort_values("drawn", ascending=False)
    top, rest = rows.head(MOST_BARS), rows.iloc[MOST_BARS:]
    listing = exhibit.facts.get("listing")
    whole = not isinstance(listing, Listing) or listing.kind == "complete"
    size = float(rest["drawn"].sum()) if whole and len(rest) else 0.0
    most = max(float(top["drawn"].max()), size)
    lines = [_bar(ctx, short_name(ctx, row["name"]), float(row["drawn"]), most) for row in top.to_dict("records")]
    if size:
        lines.append(_bar(ctx, ctx.names.say("{n} lainnya, bersama", n=len(rest)), size, most, cls="bar hatch"))
    title = ctx.names.say("Kabupaten/kota terbanyak")
    if len(rows) <= MOST_BARS:
        title = ctx.names.say("Semua kabupaten/kota")
    unit = ctx.names.say(UNITS[profile.measure])
    note = f"{unit} · {ctx.names.say('seperti di peta')}"
    st.html(
        f'<div class="hh-head"><h3>{escape(title)}</h3><p>{escape(note)}</p></div>'
        f'<table class="hh-parts pf-bars">{"".join(lines)}</table>'
    )


def _bar(ctx: Context, name: str, value: float, most: float, *, cls: str = "bar") -> str:
    return (
        f'<tr><th scope="row">{escape(name)}</th><td class="track"><i class="{cls}" '
        f'style="width:{100 * value / most:.1f}%"></i></td>'
        f'<td class="num">{escape(number(value, ctx.language))}</td></tr>'
    )


def newer(ctx: Context, profile: Profile) -> None:
    """Single kabupaten outside the map, with their source."""
    item = profile.newer
    if item is None:
        return
    sources = "; ".join(dict.fromkeys(ctx.names.body(source) for source in item.source_ids))
    st.html(
        f'<p class="pf-note">{html.strong(item.text)} <span>{escape(item.about)} '
        f"{escape(ctx.names.say('Sumber: {line}.', line=sources))}</span></p>"
    )


def tag_word(ctx: Context, chart: Chart) -> str:
    """Whether a chart holds the province's own figures or its context."""
    return ctx.names.say("angka sendiri") if chart.tag == "own" else ctx.names.say("konteks")


def draw(ctx: Context, chart: Chart) -> None:
    """One chart with its tag."""
    if chart.kind == "placements":
        _series(ctx, chart)
    elif chart.kind == "destinations":
        destinations(ctx, chart)
    else:
        _beside_nation(ctx, chart)


def _series(ctx: Context, chart: Chart) -> None:
    """The own years of placements, as on the page of placements."""
    exhibit = chart.exhibit
    figure = year_lines(
        exhibit.frame,
        palette=ctx.colors,
        written=lambda value: number(value, ctx.language),
        breaks=placement_breaks(ctx.con, ctx.names, exhibit.frame),
        gap_words=ctx.names.say("tidak tercetak setahun penuh"),
        rivals=placement_series.rival_points(ctx, exhibit),
    )
    card.place(ctx, exhibit, figure, kind="series", control=lambda: profile_rows.tagged(tag_word(ctx, chart)))


def _beside_nation(ctx: Context, chart: Chart) -> None:
    exhibit = chart.exhibit
    figure = beside_nation(beside_shown(ctx.names, exhibit), ctx.colors)
    card.heading(ctx, exhibit, lambda: profile_rows.tagged(tag_word(ctx, chart)))
    card.chart(ctx, exhibit, figure, kind="pfline")
    card.footer(ctx, exhibit)


def destinations(ctx: Context, chart: Chart) -> None:
    """The own list of destinations as bars in HTML, with its rest."""
    exhibit = chart.exhibit
    rows, rest = exhibit.frame, exhibit.facts.get("rest")
    size = float(str(rest)) if rest else 0.0
    most = max(float(rows["obs_value"].max()), size)
    lines = [_bar(ctx, row["name"], float(row["obs_value"]), most) for row in rows.to_dict("records")]
    if size > 0:
        lines.append(_bar(ctx, ctx.names.say("Lainnya, bersama"), size, most, cls="bar hatch"))
    card.heading(ctx, exhibit, lambda: profile_rows.tagged(tag_word(ctx, chart)))
    st.html(f'<table class="hh-parts pf-bars">{"".join(lines)}</table>')
    card.footer(ctx, exhibit)
