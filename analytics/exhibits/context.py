"""The context of one region: population, poverty, labour market, product per head, each with its own period."""

from __future__ import annotations

import duckdb

from analytics.exhibit import Column, Exhibit, make, with_periods
from analytics.filters import NATION, Domain, Filter, region_in_year
from analytics.names import Names
from analytics.numbers import marked

ORDER = (
    "population_midyear",
    "population_registered",
    "poverty_rate",
    "poor_population",
    "unemployment_rate",
    "labour_force_participation",
    "grdp_per_capita_current",
)
DECIMALS = {"poverty_rate": 2, "unemployment_rate": 2, "labour_force_participation": 2}


def region_context(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, domain: Domain) -> Exhibit:
    """Who lives in a region: the latest figure of each measure that ends in or before the year.

    A province of 2022 takes the figure of the province it came from where that is the latest.

    Returns
    -------
    An exhibit with one row a measure that has a figure: ``name``, ``obs_value``, ``unit``, ``period``,
    ``place`` (the area that the figure is of), ``body_name``.
    """
    now = chosen.region if len(chosen.region) == 4 else chosen.province or NATION
    areas = list(dict.fromkeys([now, region_in_year(now, 2022, domain)]))
    frame = con.execute(
        """select * from mart_region_context where list_contains(?, ref_area) and year(period_end) <= ?
           qualify row_number() over (partition by indicator order by period_end desc, ref_area = ? desc) = 1""",
        [areas, chosen.year, now],
    ).df()
    frame = with_periods(frame, names)
    frame = frame.assign(
        suppressed_by="",
        place=[names.region(code) for code in frame["ref_area"]],
        name=[names.indicator(code) for code in frame["indicator"]],
        unit=[names.unit(code) for code in frame["indicator"]],
        rank=[ORDER.index(code) for code in frame["indicator"]],
        written=[
            marked(
                row["obs_value"],
                names.language,
                status=row["obs_status"],
                relation=row["relation"],
                decimals=DECIMALS.get(row["indicator"], 0),
            )
            for row in frame.to_dict("records")
        ],
    ).sort_values("rank")
    return make(
        names,
        chosen,
        key="konteks-wilayah",
        title=names.say("Konteks: {place}, sampai {year}", place=names.region(now), year=chosen.year),
        subtitle=names.say("Angka terakhir tiap ukuran; masa dan badannya sendiri"),
        frame=frame,
        columns=[
            Column("name", names.say("Ukuran")),
            Column("written", names.say("Angka")),
            Column("unit", names.say("Satuan")),
            Column("period", names.say("Masa")),
            Column("place", names.say("Wilayah angka")),
            Column("body_name", names.say("Badan")),
        ],
        alt=names.say("Tabel konteks {place}, {n} ukuran.", place=names.region(now), n=len(frame)),
        caveats=tuple(names.caveat(code) for code in frame["indicator"]),
    )
