"""Transfers by region: one snapshot of one channel, the list of all that is printed, and the map that stays empty."""

from __future__ import annotations

from html import escape

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits import remittances_channel
from analytics.exhibits.remittances_rows import bars_shown
from analytics.figures.dot_rows import bar_rows
from analytics.figures.kabupaten_labels import WINDOWS, write_labels
from analytics.figures.province import kabupaten_map
from analytics.methods.classes import lower_bounds
from analytics.names import short_area
from analytics.numbers import number
from ui import card, html, legend, province_maps, store
from ui.context import Context
from ui.remittance_cache import kept
from ui.remittance_hosts import CODE, choice
from ui.remittance_rows import shown

ASPECT = 2.9
WARNING = (
    "**Kedudukan bank atau kantor pos bukan rumah keluarga.** Uang yang diambil di satu kota dapat milik keluarga di "
    "kabupaten lain. Kanal berpindah nasabah: jangan bandingkan antarkanal, jangan tarik tren, jangan bagi dengan PDRB."
)


def regions(ctx: Context) -> None:
    """The section: snapshot and list at the left, the empty map at the right."""
    with st.container(key="cols_regions"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        snapshot(ctx)
        shown(
            ctx,
            "Semua transfer per kanal yang tercetak",
            lambda: kept(
                ctx,
                "channels",
                lambda: remittances_channel.other_channels_exhibit(ctx.con, ctx.names, ctx.chosen),
            ),
            lambda exhibit: card.table_card(ctx, exhibit),
        )
    with right:
        nobody(ctx)


def snapshot(ctx: Context) -> None:
    """The chosen snapshot: a map where at least half of the kabupaten show a number, else rows."""
    say, con, names = ctx.names.say, ctx.con, ctx.names
    found = {
        item.listing.listing_id: item
        for item in kept(ctx, "snapshots", lambda: remittances_channel.snapshots(con, names, ctx.chosen))
    }
    if not found:
        card.empty(ctx, say("Transfer lewat kanal yang melapor"), say("Tidak ada daftar sampai tahun pilihan."))
        return
    _other_province(ctx, {item.province for item in found.values()})
    options = {code: remittances_channel.snapshot_label(names, item) for code, item in found.items()}
    chosen = store.option(CODE, options, next(iter(options)))
    exhibit = kept(
        ctx, f"channel-{chosen}", lambda: remittances_channel.channel_exhibit(con, names, ctx.chosen, found[chosen])
    )
    card.heading(ctx, exhibit, choice(ctx, options, chosen, label=say("Masa dan kanal")))
    if exhibit.facts["mapped"]:
        _map(ctx, exhibit)
    else:
        st.html(bar_rows(bars_shown(ctx.names, ctx.chosen, exhibit), alt=exhibit.alt))
    st.html(f'<p class="hh-warning">{html.strong(say(WARNING))}</p>')
    st.html(f'<div class="hh-counted"><p>{escape(str(exhibit.facts["text"]))}</p></div>')
    card.footer(ctx, exhibit)


def _other_province(ctx: Context, have: set[str]) -> None:
    if ctx.chosen.province and ctx.chosen.province not in have:
        words = ctx.names.say(
            "Untuk {place} tidak ada daftar per kanal yang tercetak; yang ditampilkan daerah lain.",
            place=ctx.names.region(ctx.chosen.province),
        )
        st.html(f'<p class="hh-notice">{escape(words)}</p>')


def _map(ctx: Context, exhibit: Exhibit) -> None:
    frame = _placed(ctx, exhibit.frame)
    bounds = lower_bounds([float(value) for value in frame["drawn"].dropna()])
    figure = kept(
        ctx,
        f"map-{exhibit.facts['listing'].listing_id}",
        lambda: _figure(ctx, exhibit, frame, bounds),  # type: ignore[attr-defined]
    )
    card.chart(ctx, exhibit, figure, kind="channel")
    missing = int(frame["drawn"].isna().sum())
    words = ctx.names.say("tidak tercetak dalam daftar ini ({n}): bukan nol", n=missing) if missing else ""
    legend.legend(
        ctx.names,
        unit=ctx.names.say("Miliar rupiah"),
        bounds=bounds,
        colors=ctx.colors.sequential,
        missing=words,
        decimals=1,
        column=False,
    )
    listed = " · ".join(
        f"{escape(row['label'])} <b>{_value(ctx, row['drawn'])}</b>" for row in frame.to_dict("records")
    )
    st.html(f'<p class="hh-phonelist">{listed}</p>')


def _value(ctx: Context, value: float) -> str:
    return number(float(value), ctx.language, 1) if value == value else "…"


def _placed(ctx: Context, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with points, short names, and the words under the pointer."""
    points = ctx.con.execute("select code as ref_area, lon, lat from region").df()
    frame = frame.merge(points, on="ref_area", how="left")
    labels = [short_area(name) for name in frame["name"]]
    hover = [
        f"<b>{escape(name)}</b><br>{_value(ctx, value)}"
        for name, value in zip(frame["name"], frame["drawn"], strict=True)
    ]
    return frame.assign(label=labels, hover=hover)


def _figure(ctx: Context, exhibit: Exhibit, frame: pd.DataFrame, bounds: list[float]) -> go.Figure:
    province = str(exhibit.facts["province"])
    row = ctx.con.execute("select west, south, east, north from region_bounds where code = ?", [province]).fetchone()
    box = WINDOWS.get(province) or tuple(row or (95.0, -11.0, 141.0, 6.0))
    figure = kabupaten_map(
        frame,
        province=province,
        box=box,  # type: ignore[arg-type]
        palette=ctx.colors,
        bounds=bounds,
        colors=ctx.colors.sequential,
        selected=ctx.chosen.region,
        aspect=ASPECT,
    )
    write_labels(
        figure,
        frame,
        box=box,  # type: ignore[arg-type]
        aspect=ASPECT,
        palette=ctx.colors,
        written=lambda value: number(value, ctx.language, 1),
    )
    return figure


def nobody(ctx: Context) -> None:
    """The map without a figure, and who could publish it."""

    def draw(exhibit: Exhibit) -> None:
        names = ctx.names
        codes = sorted(names.regions.index[names.regions["level"] == "province"])
        frame = pd.DataFrame({"ref_area": codes, "name": [names.region(code) for code in codes]})
        frame = province_maps.placed(ctx, frame.assign(drawn=float("nan"), suppressed_by="", rivals=0))
        frame["hover"] = province_maps.hover_texts(ctx, frame, "", names.say("tidak diterbitkan"))
        card.heading(ctx, exhibit)
        province_maps.overview(
            ctx,
            exhibit,
            frame,
            borders="38",
            colors=ctx.colors.sequential,
            name=exhibit.key,
            inner=False,
            most_labels=0,
        )
        counted = names.say("**{n} provinsi, 0 angka.**", n=exhibit.facts["provinces"])
        st.html(f'<div class="hh-counted"><p>{html.strong(counted)} {escape(str(exhibit.facts["text"]))}</p></div>')
        st.html(html.table(exhibit.frame, exhibit.columns, ctx.language, caption=exhibit.title))
        card.footer(ctx, exhibit, table=False)

    shown(
        ctx,
        "Menurut provinsi: peta yang masih kosong",
        lambda: remittances_channel.gaps_exhibit(ctx.con, ctx.names, ctx.chosen),
        draw,
    )
