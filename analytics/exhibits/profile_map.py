"""The map of a province by its kabupaten: placements where half of them have one, else registered population."""

from __future__ import annotations

import duckdb

from analytics.exhibit import Column, NoFigures, make, with_periods
from analytics.exhibits.kabupaten import placements_by_kabupaten
from analytics.exhibits.profile_parts import Absent, Block
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries.profile import inside_everywhere


def kabupaten_map(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, province: str
) -> tuple[Block, str]:
    """The map of a province: placements where half of its kabupaten have one, else registered population.

    Returns
    -------
    An exhibit with ``ref_area``, ``name``, ``obs_value``, ``drawn``, and ``placements`` or ``population``.
    """
    asked = chosen.changed(region=province)
    try:
        placed = placements_by_kabupaten(con, names, asked)
        if placed.facts["mapped"]:
            return placed, "placements"
    except NoFigures:
        pass
    return _population(con, names, asked), "population"


def _population(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Block:
    frame = inside_everywhere(
        con, indicator="population_registered", province=chosen.province, until=chosen.year
    )
    place = names.region(chosen.province)
    if frame.empty:
        title = names.say("Penduduk terdaftar menurut kabupaten/kota, {place}", place=place)
        return Absent(title, names.say("Belum ada angka penduduk kabupaten/kota sampai tahun ini."))
    frame = with_periods(frame.assign(cumulative=False), names)
    frame = frame.assign(name=[names.region(code) for code in frame["ref_area"]], drawn=frame["obs_value"])
    top, when = frame.sort_values("drawn").iloc[-1], str(frame["period"].iloc[0])
    return make(
        names,
        chosen,
        key="profil-penduduk-peta",
        title=names.say("Penduduk terdaftar menurut kabupaten/kota, {place}, {when}", place=place, when=when),
        subtitle=names.say(
            "Jiwa · Dukcapil · penempatan kabupaten/kota tidak tercetak bagi separuhnya, maka peta memuat penduduk"
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Kabupaten/kota")),
            Column("obs_value", names.say("Penduduk terdaftar"), "figure"),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say(
            "Peta penduduk kabupaten/kota {place}, {when}; terbanyak {name} {value}.",
            place=place,
            when=when,
            name=top["name"],
            value=number(top["drawn"], names.language),
        ),
        caveats=(names.caveat("population_registered"),),
        not_to_conclude=names.say(
            "Peta ini penduduk, bukan penempatan: jangan dibaca sebagai asal pekerja migran."
        ),
        older=int(frame["period_end"].iloc[0].year) < chosen.year,
        facts={"mapped": True, "decimals": 0},
    )
