"""The sections of the protection page: which cards stand in which column."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

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
from analytics.filters import NATION, region_in_year
from ui import cache, card, html, protection_card, protection_lanes, protection_map
from ui.context import Context

Build = Callable[..., Exhibit]
Answer = Exhibit | str
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
        ((protection_deportations.by_province,), (protection_deportations.by_province_elsewhere,)),
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
        _card(ctx, _answer(ctx, protection_others.region_rows, section=section, regions=asked_regions(ctx)))
    if ctx.chosen.destination:
        _card(ctx, _answer(ctx, protection_others.destination_rows, section=section))
    if section == "pencegahan":
        st.html(f'<p class="pl-box">{html.strong(cache.ask(ctx, protection_prevention.warning))}</p>')
    rows = [[[_answer(ctx, build) for build in builds] for builds in row] for row in LAYOUT[section]]
    if not any(isinstance(answer, Exhibit) for row in rows for column in row for answer in column):
        reason = cache.ask(ctx, protection_others.nothing_yet, section=section)
        card.empty(ctx, ctx.names.say(TITLES[section]), reason)
        return
    for place, row in enumerate(rows):
        _row(ctx, f"{section}_{place}", row)


def asked_regions(ctx: Context) -> tuple[str, ...]:
    """The chosen region, the province it lies in, and the province it came from in 2022."""
    chosen = ctx.chosen
    then = region_in_year(chosen.province, chosen.year, ctx.domain)
    former = ctx.domain.successors.get(chosen.province, "")
    own = chosen.region if then == chosen.province else then
    return tuple(dict.fromkeys(code for code in (own, then, former) if code))


def _answer(ctx: Context, build: Build, **details: object) -> Answer:
    """An exhibit, or the sentence that stands in its place."""
    try:
        return cache.ask(ctx, build, **details)
    except NoFigures as reason:
        return str(reason)


def _row(ctx: Context, key: str, row: list[list[Answer]]) -> None:
    if len(row) == 1:
        for answer in row[0]:
            _card(ctx, answer)
        return
    with st.container(key=f"cols_pl_{key}"):
        columns = st.columns(WIDTHS.get(key, len(row)), gap="medium")
    for column, answers in zip(columns, row, strict=True):
        with column:
            for answer in answers:
                _card(ctx, answer)


def _card(ctx: Context, answer: Answer) -> None:
    """One card; where there is nothing to show, a sentence that says so."""
    if isinstance(answer, str):
        st.html(f'<p class="pl-none">{html.strong(answer)}</p>')
        return
    draws = {
        "columns": partial(_columns, ctx, answer),
        "lanes": partial(protection_lanes.draw, ctx, answer),
        "map": partial(protection_map.draw, ctx, answer),
    }
    protection_card.draw(ctx, answer, draws.get(protection_card.around(answer).draw))


def _columns(ctx: Context, exhibit: Exhibit) -> None:
    figure = year_columns(protection_remains.columns_shown(ctx.names, exhibit), ctx.colors)
    card.chart(ctx, exhibit, figure, kind="wide")
    st.html(protection_card.words(exhibit))
