"""The remaining sections of the trafficking page: four places, bodies, queue, abroad, the world."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import wrap

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits import tppo_abroad, tppo_bodies, tppo_help, tppo_places, tppo_queue, tppo_world
from analytics.figures.queue import queue_bars
from analytics.filters import NATION
from analytics.numbers import number
from ui import card, html, tppo_maps, tppo_notes, tppo_tables
from ui.cache import ask
from ui.context import Context


def four_places(ctx: Context) -> None:
    """Recruited, left, exploited, handled: a list each, its lever and who owns it."""
    tppo_notes.filter_note(ctx, by_region=True, by_destination=True)
    with st.container(key="cols_tppo_places"):
        columns = st.columns(4, gap="medium")
    for column, place in zip(columns, ask(ctx, tppo_places.four_places), strict=True):
        with column:
            st.html(
                f'<div class="tppo-place"><h2>{html.escape(place.name)}</h2><p>{html.escape(place.meaning)}</p></div>'
            )
            if place.exhibit is None:
                card.empty(ctx, place.name, place.empty)
            else:
                card.heading(ctx, place.exhibit)
                tppo_maps.alphabetical(ctx, place.exhibit)
                card.footer(ctx, place.exhibit)
            _levers(ctx, place.levers)
    tppo_notes.unranked(ctx)


def _levers(ctx: Context, levers: tuple[tppo_places.Lever, ...]) -> None:
    say = ctx.names.say
    items = "".join(
        f"<li><b>{html.escape(lever.owner)}</b> {html.escape(lever.duty)} <small>{html.escape(lever.article)}"
        f"{'' if lever.checked else ' · ' + html.escape(say('belum diperiksa pada naskahnya'))}</small></li>"
        for lever in levers
    )
    if items:
        st.html(f'<div class="tppo-levers"><h4>{html.escape(say("Tuas dan pemiliknya"))}</h4><ul>{items}</ul></div>')


def bodies(ctx: Context) -> None:
    """Body by year, and all the figures for victims of one year."""
    tppo_notes.filter_note(ctx)
    tppo_notes.or_empty(ctx, "Angka TPPO menurut badan dan tahun", lambda: _body_years(ctx))
    title = "Semua angka nasional tentang korban TPPO menurut badan"
    with st.container(key="tppo_full_bodies"):
        tppo_notes.or_empty(ctx, title, lambda: _table(ctx, tppo_bodies.victims_of_year))


def _body_years(ctx: Context) -> None:
    say = ctx.names.say
    exhibit = ask(ctx, tppo_bodies.body_years)
    card.heading(ctx, exhibit)
    tppo_tables.cross(
        ctx,
        exhibit,
        label=("measure", say("Badan dan yang dihitung")),
        unit="unit",
        group="counter",
        across="year",
        heads=tppo_tables.years(exhibit.frame),
    )
    card.footer(ctx, exhibit)


def queue(ctx: Context) -> None:
    """Stages, forms, people; then help and restitution by body."""
    tppo_notes.filter_note(ctx, by_region=True)
    if ctx.chosen.region != NATION:
        place = ctx.names.region(ctx.chosen.province)
        text = ctx.names.say("Hanya nasional, kecuali daftar tahap lain yang disaring menurut {place}.", place=place)
        st.html(f'<p class="hh-notice">{html.escape(text)}</p>')
    with st.container(key="cols_tppo_queue"):
        left, right = st.columns(2, gap="medium")
    with left:
        tppo_notes.or_empty(ctx, "Tahap kasus TPPO", lambda: _stages(ctx))
        tppo_notes.or_empty(ctx, "Restitusi TPPO", lambda: _restitution(ctx))
    with right:
        tppo_notes.or_empty(ctx, "Bentuk eksploitasi", lambda: _forms(ctx))
        title = "Korban diselamatkan menurut jenis kelamin dan umur"
        tppo_notes.or_empty(ctx, title, lambda: _table(ctx, tppo_queue.rescued_people))
    title = "Bantuan dan pelindungan menurut badan dan masa"
    tppo_notes.or_empty(ctx, title, lambda: _table(ctx, tppo_help.assistance))
    title = "Daftar tahap lain menurut badan dan masa"
    tppo_notes.or_empty(ctx, title, lambda: _table(ctx, tppo_queue.other_stages))


def _table(ctx: Context, make: Callable[..., Exhibit]) -> None:
    card.table_card(ctx, ask(ctx, make))


def _stages(ctx: Context) -> None:
    exhibit = ask(ctx, tppo_queue.stages)
    total = exhibit.facts["total"]
    figure = queue_bars(
        exhibit.frame.assign(name=[_wrapped(name) for name in exhibit.frame["name"]]),
        palette=ctx.colors,
        written=lambda value: number(value, ctx.language),
        total=float(str(total)),
    )
    card.place(ctx, exhibit, figure, kind="queue")


def _wrapped(name: str) -> str:
    """A long label on two or three lines."""
    return "<br>".join(wrap(name, 26))


def _forms(ctx: Context) -> None:
    exhibit = ask(ctx, tppo_queue.forms)
    figure = queue_bars(exhibit.frame, palette=ctx.colors, written=lambda value: number(value, ctx.language), left=250)
    card.place(ctx, exhibit, figure, kind="forms")


def _restitution(ctx: Context) -> None:
    exhibit = ask(ctx, tppo_help.restitution)
    card.heading(ctx, exhibit)
    tppo_tables.cross(
        ctx,
        exhibit,
        label=("measure", ctx.names.say("Tahap restitusi")),
        unit="unit",
        across="year",
        heads=tppo_tables.years(exhibit.frame),
    )
    if exhibit.facts["missing"]:
        st.html(f'<p class="hh-caveat">{html.escape(str(exhibit.facts["missing"]))}</p>')
    card.footer(ctx, exhibit)


def abroad(ctx: Context) -> None:
    """Online-scam cases by country; other cases and persons in tables of their own."""
    tppo_notes.filter_note(ctx, by_destination=True)
    with st.container(key="cols_tppo_abroad"):
        left, right = st.columns(2, gap="medium")
    with left:
        tppo_notes.or_empty(ctx, "Kasus penipuan daring menurut negara/wilayah", lambda: _countries(ctx))
        tppo_notes.or_empty(ctx, "Angka dalam orang", lambda: _overseas(ctx, "persons"))
    with right:
        tppo_notes.or_empty(ctx, "Angka lain dalam kasus", lambda: _overseas(ctx, "cases"))


def _overseas(ctx: Context, unit: str) -> None:
    key = f"tppo-luar-{unit}"
    card.table_card(ctx, ask(ctx, tppo_abroad.overseas_table, unit=unit, key=key))


def _countries(ctx: Context) -> None:
    exhibit = ask(ctx, tppo_abroad.cases_by_country)
    figure = queue_bars(exhibit.frame, palette=ctx.colors, written=lambda value: number(value, ctx.language), left=150)
    card.place(ctx, exhibit, figure, kind="bars")


def world(ctx: Context) -> None:
    """How Indonesia reports to the world."""
    tppo_notes.filter_note(ctx)
    tppo_notes.or_empty(ctx, "Indonesia dalam laporan dunia", lambda: _world(ctx))


def _world(ctx: Context) -> None:
    exhibit = ask(ctx, tppo_world.world_reports)
    measures = exhibit.facts["measures"]
    assert isinstance(measures, tuple)
    card.heading(ctx, exhibit)
    tppo_tables.cross(
        ctx,
        exhibit,
        label=("year", ctx.names.say("Tahun")),
        across="measure",
        heads=[(measure, measure) for measure in measures],
        every=[year for year, _ in tppo_tables.years(exhibit.frame)],
    )
    card.footer(ctx, exhibit)
