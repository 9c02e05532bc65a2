"""The sections of the protection page: which cards stand in which column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import duckdb
import streamlit as st

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits import (
    protection_assistance,
    protection_complaints,
    protection_contracts,
    protection_deaths,
    protection_deportations,
    protection_groups,
    protection_homecomings,
    protection_others,
    protection_prevention,
    protection_remains,
    protection_returns,
)
from analytics.figures.year_columns import year_columns
from analytics.filters import NATION, Filter, region_in_year
from analytics.names import Names
from analytics.numbers import number
from ui import card, html, protection_card, protection_lanes, protection_map
from ui.context import Context

Build = Callable[[duckdb.DuckDBPyConnection, Names, Filter], Exhibit]
#: Rows of a section; a row is columns, a column is cards from top to bottom.
Rows = tuple[tuple[tuple[Build, ...], ...], ...]

TITLES = {
    "pengaduan": "Pengaduan",
    "kepulangan": "Kepulangan",
    "pemulangan": "Pemulangan",
    "deportasi": "Deportasi",
    "jenazah": "Jenazah dan kematian",
    "pencegahan": "Pencegahan",
    "kontrak": "Kontrak berakhir",
}
LAYOUT: dict[str, Rows] = {
    "pengaduan": (
        (
            (protection_complaints.by_year, protection_complaints.by_outcome, protection_complaints.by_worker),
            (protection_complaints.by_subject, protection_complaints.other_periods),
            (protection_complaints.by_destination, protection_complaints.cumulative_by_destination),
        ),
    ),
    "kepulangan": (
        (
            (protection_returns.by_year, protection_returns.agreement),
            (protection_returns.by_problem,),
            (protection_returns.by_country, protection_homecomings.by_kind),
        ),
        ((protection_homecomings.by_kabupaten,), (protection_homecomings.others,)),
    ),
    "pemulangan": (
        (
            (protection_assistance.of_a_year,),
            (protection_assistance.services,),
            (protection_assistance.by_country,),
        ),
        ((protection_assistance.by_province,), (protection_assistance.others,)),
    ),
    "deportasi": (
        ((protection_deportations.by_province,), (partial(protection_deportations.by_province, place=1),)),
        ((protection_groups.events,),),
        ((protection_deportations.by_crossing,), (protection_deportations.national,)),
    ),
    "jenazah": (
        ((protection_remains.by_year,), (protection_deaths.deaths,)),
        (
            (protection_remains.national,),
            (protection_remains.other_provinces,),
            (protection_deaths.deaths_by_country,),
        ),
    ),
    "pencegahan": (((protection_prevention.agency,), (protection_prevention.others,)),),
    "kontrak": (
        (
            (protection_contracts.by_period, protection_contracts.arrivals),
            (protection_contracts.by_destination,),
            (protection_contracts.by_province,),
        ),
    ),
}

#: Widths of the columns of a row where they are not equal.
WIDTHS = {"jenazah_0": (2, 1), "pemulangan_1": (1, 2), "kepulangan_1": (2, 3)}


def draw(ctx: Context, section: str) -> None:
    """The chosen region's and destination's own figures, then the cards of the section."""
    if ctx.chosen.region != NATION:
        regions = asked_regions(ctx)
        _card(ctx, partial(protection_others.region_rows, section=section, regions=regions), TITLES[section])
    if ctx.chosen.destination:
        _card(
            ctx, partial(protection_others.destination_rows, section=section), ctx.names.country(ctx.chosen.destination)
        )
    if section == "pencegahan":
        st.html(f'<p class="pl-box">{html.strong(protection_prevention.warning(ctx.con, ctx.names))}</p>')
    for place, row in enumerate(LAYOUT[section]):
        _row(ctx, f"{section}_{place}", row)


def asked_regions(ctx: Context) -> list[str]:
    """The chosen region, the province it lies in, and the province it came from in 2022."""
    chosen = ctx.chosen
    then = region_in_year(chosen.province, chosen.year, ctx.domain)
    former = ctx.domain.successors.get(chosen.province, "")
    own = chosen.region if then == chosen.province else then
    return list(dict.fromkeys(code for code in (own, then, former) if code))


def _row(ctx: Context, key: str, row: Sequence[tuple[Build, ...]]) -> None:
    if len(row) == 1:
        for build in row[0]:
            _card(ctx, build, "")
        return
    with st.container(key=f"cols_pl_{key}"):
        columns = st.columns(WIDTHS.get(key, len(row)), gap="medium")
    for column, builds in zip(columns, row, strict=True):
        with column:
            for build in builds:
                _card(ctx, build, "")


def _card(ctx: Context, build: Build, title: str) -> None:
    """One card; where there is nothing to show, a sentence that says so."""
    try:
        exhibit = build(ctx.con, ctx.names, ctx.chosen)
    except NoFigures as reason:
        card.empty(ctx, ctx.names.say(title) if title else "", str(reason))
        return
    draws = {
        "columns": partial(_columns, ctx, exhibit),
        "lanes": partial(protection_lanes.draw, ctx, exhibit),
        "map": partial(protection_map.draw, ctx, exhibit),
    }
    protection_card.draw(ctx, exhibit, draws.get(protection_card.around(exhibit).draw))


def _columns(ctx: Context, exhibit: Exhibit) -> None:
    say = ctx.names.say
    figure = year_columns(
        exhibit.frame,
        palette=ctx.colors,
        written=lambda value: number(value, ctx.language),
        gap_words=say("tidak ada setahun penuh"),
        rival_words=lambda value: say("{n}, media lain", n=number(value, ctx.language)),
    )
    card.chart(ctx, exhibit, figure, kind="wide")
    st.html(protection_card.words(exhibit))
