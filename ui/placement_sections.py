"""The sections of the page Penempatan, each with at most four figures."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits import composition, destinations, kabupaten, placement_time
from analytics.exhibits.regions import placements_by_province
from analytics.filters import NATION
from analytics.methods.rates import NoRate
from ui import (
    bounds_card,
    card,
    kabupaten_maps,
    parts,
    placement_flows,
    placement_maps,
    placement_ranking,
    placement_series,
    sections,
)
from ui.cache import ask
from ui.context import Context

RANKING = "penempatan-peringkat"
TITLES = {
    "peta": "Menurut provinsi",
    "deret": "Dari tahun ke tahun",
    "tujuan": "Negara/wilayah tujuan",
    "siapa": "Siapa dan skema",
    "daerah": "Kabupaten/kota",
    "stok": "Di luar negeri",
}


def shown(ctx: Context, title: str, build: Callable[[], Exhibit], draw: Callable[[Exhibit], None]) -> Exhibit | None:
    """Draw an exhibit, or say under its ``title`` (as it is read) what is not there."""
    try:
        exhibit = build()
    except NoFigures as error:
        card.empty(ctx, title, ctx.names.say(str(error)))
        return None
    draw(exhibit)
    return exhibit


def _table(ctx: Context) -> Callable[[Exhibit], None]:
    return lambda exhibit: card.table_card(ctx, exhibit)


def provinces(ctx: Context) -> None:
    """Map, ranking, and the figures outside the drawn listing."""
    say = ctx.names.say
    choices = {"placements": say("Penempatan"), "rate": say("Per 100.000 penduduk"), "share": say("Bagian (%)")}
    measure = sections.measure(ctx, choices, "placements")
    try:
        exhibit = ask(ctx, placements_by_province, measure=measure)
    except NoRate as error:
        st.html(f'<p class="hh-notice">{escape(say(error.reason))}</p>')
        exhibit = ask(ctx, placements_by_province)
    with st.container(key="cols_main"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        card.heading(ctx, exhibit, lambda: sections.measure_control(ctx, choices, measure))
        placement_maps.maps(ctx, exhibit)
        card.footer(ctx, exhibit, beside=RANKING)
    with right:
        placement_ranking.ranking(ctx, exhibit, key=RANKING)
        bounds_card.card(ctx)
    shown(
        ctx,
        ctx.names.say("Angka lain menurut provinsi"),
        lambda: ask(ctx, kabupaten.other_figures, level="province"),
        _table(ctx),
    )


def years(ctx: Context) -> None:
    """The long series; the region's own; months."""
    shown(
        ctx,
        ctx.names.say("Penempatan setahun"),
        lambda: ask(ctx, placement_time.long_series),
        lambda exhibit: placement_series.series(ctx, exhibit),
    )
    if ctx.chosen.region != NATION:
        shown(
            ctx,
            ctx.names.say("Penempatan setahun wilayah ini"),
            lambda: ask(ctx, placement_time.long_series, region=ctx.chosen.region),
            lambda exhibit: placement_series.series(ctx, exhibit),
        )
    shown(ctx, ctx.names.say("Penempatan sebulan"), lambda: ask(ctx, placement_time.monthly), _table(ctx))


def going_to(ctx: Context) -> None:
    """Flow map and bars of the national listing; what is printed for the chosen region."""
    if ctx.chosen.region != NATION:
        shown(
            ctx,
            ctx.names.say("Penempatan menurut tujuan dari wilayah ini"),
            lambda: ask(ctx, destinations.province_destinations),
            _table(ctx),
        )
    try:
        exhibit = ask(ctx, destinations.placements_by_destination)
    except NoFigures as error:
        card.empty(ctx, ctx.names.say("Negara/wilayah tujuan"), ctx.names.say(str(error)))
        return
    if ctx.chosen.destination and ctx.chosen.destination not in set(exhibit.frame["counterpart_area"]):
        st.html(
            '<p class="hh-notice">'
            + escape(
                ctx.names.say(
                    "{place} tidak tercetak dalam daftar ini; angkanya termasuk sisa bersama.",
                    place=ctx.names.country(ctx.chosen.destination),
                )
            )
            + "</p>"
        )
    with st.container(key="cols_main"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        placement_flows.flows(ctx, exhibit)
    with right:
        placement_flows.destination_bars(ctx, exhibit)


def who(ctx: Context) -> None:
    """Sex, new against renewed, sector, occupation, scheme, education, marital status."""
    with st.container(key="cols_who"):
        columns = st.columns(3, gap="medium")
    builds = [
        ("Perempuan dalam penempatan", lambda: ask(ctx, composition.women_by_year), True),
        (
            "Keberangkatan baru dan perpanjangan",
            lambda: ask(ctx, composition.new_and_renewed),
            False,
        ),
        *(
            (composition.LABELS[dimension], _parts(ctx, dimension), False)
            for dimension in ("scheme", "sector", "occupation", "education", "marital_status")
        ),
    ]
    for place, (title, build, as_percent) in enumerate(builds):
        with columns[place % 3]:
            shown(
                ctx,
                ctx.names.say(title),
                build,
                lambda exhibit, pct=as_percent: parts.parts_card(
                    ctx, exhibit, value="share" if pct else "obs_value", as_percent=pct
                ),
            )


def _parts(ctx: Context, dimension: str) -> Callable[[], Exhibit]:
    return lambda: ask(ctx, composition.parts, dimension=dimension)


def inside(ctx: Context) -> None:
    """One province: kabupaten, other figures, office, local register."""
    if not ctx.chosen.province:
        card.empty(
            ctx,
            ctx.names.say("Kabupaten/kota"),
            ctx.names.say("Pilih satu provinsi pada baris saringan atau pada peta untuk melihat kabupaten/kotanya."),
        )
        return
    shown(
        ctx,
        ctx.names.say("Penempatan menurut kabupaten/kota"),
        lambda: ask(ctx, kabupaten.placements_by_kabupaten),
        lambda exhibit: kabupaten_maps.kabupaten(ctx, exhibit, unit=ctx.names.say("Penempatan")),
    )
    shown(
        ctx,
        ctx.names.say("Angka lain menurut kabupaten/kota"),
        lambda: ask(ctx, kabupaten.other_figures, level="kabupaten"),
        _table(ctx),
    )
    for indicator in kabupaten.ROLES:
        shown(
            ctx,
            ctx.names.indicator(indicator),
            lambda code=indicator: ask(ctx, kabupaten.of_another_role, indicator=code),
            _table(ctx),
        )


def abroad(ctx: Context) -> None:
    """Stocks by body, and by country beside the placements."""
    say = ctx.names.say
    shown(ctx, say("Stok di luar negeri"), lambda: ask(ctx, placement_time.stock_totals), _table(ctx))
    shown(ctx, say("Stok menurut negara"), lambda: ask(ctx, placement_time.stock_beside_placements), _table(ctx))


DRAW: dict[str, Callable[[Context], None]] = {
    "peta": provinces,
    "deret": years,
    "tujuan": going_to,
    "siapa": who,
    "daerah": inside,
    "stok": abroad,
}
