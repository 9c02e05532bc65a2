"""Every exhibit of the trafficking page, for the rules that hold for all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

import duckdb

from analytics.exhibit import Exhibit
from analytics.exhibits import (
    tppo_abroad,
    tppo_bodies,
    tppo_help,
    tppo_maps,
    tppo_places,
    tppo_queue,
    tppo_single,
    tppo_taskforce,
    tppo_world,
)
from analytics.filters import Filter
from analytics.names import Names

Make = Callable[[duckdb.DuckDBPyConnection, Names, Filter], Exhibit]


def _increases(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    return tppo_taskforce.increase_table(names, chosen, tppo_taskforce.running_totals(con, names, chosen))


def _place(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, code: str) -> Exhibit:
    found = {place.code: place.exhibit for place in tppo_places.four_places(con, names, chosen)}[code]
    assert found is not None
    return found


#: What a single body prints; nothing is computed from two rows.
PRINTED: dict[str, Make] = {
    "peta-polda": tppo_maps.reports_by_polda,
    "peta-asal": tppo_maps.assisted_by_origin,
    "satgas": tppo_taskforce.running_totals,
    "sebelum": tppo_taskforce.before_table,
    "lembaga-lain": tppo_taskforce.other_bodies,
    "tahap": tppo_queue.stages,
    "bentuk": tppo_queue.forms,
    "jenis-umur": tppo_queue.rescued_people,
    "restitusi": tppo_help.restitution,
    "negara": tppo_abroad.cases_by_country,
    "tempat-asal": partial(_place, code="direkrut"),
    "tempat-negara": partial(_place, code="dieksploitasi"),
    "tempat-polda": partial(_place, code="ditangani"),
}
#: Lists of several bodies, each row with its own.
LISTED: dict[str, Make] = {
    "polda-lain": partial(tppo_single.other_figures, after=date(2023, 6, 19)),
    "badan": tppo_bodies.body_years,
    "korban-setahun": tppo_bodies.victims_of_year,
    "bantuan": tppo_help.assistance,
    "tahap-lain": tppo_queue.other_stages,
    "luar-kasus": partial(tppo_abroad.overseas_table, unit="cases", key="tppo-luar-cases"),
    "luar-orang": partial(tppo_abroad.overseas_table, unit="persons", key="tppo-luar-persons"),
    "dunia": tppo_world.world_reports,
}
DERIVED: dict[str, Make] = {"tambahan": _increases}
EVERY = PRINTED | LISTED | DERIVED
