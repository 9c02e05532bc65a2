"""What it costs to send 200 US dollars, corridor by corridor, beside the ceiling of SDG 10.c."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make, with_periods
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, percent, period
from analytics.queries.listings import latest_listing, members
from analytics.queries.remittances import corridor_costs, other_costs, target_cost

#: Key of the exhibit.
COSTS = "remitansi-biaya"
LARGEST_DESTINATIONS = 3


def quarter_of(names: Names, start: pd.Timestamp) -> str:
    """The quarter of a date in words."""
    return period("quarter", start.date(), start.date(), names.language)


def costs_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Cost of each corridor in the latest quarter, and a year before.

    Returns
    -------
    An exhibit whose frame has ``counterpart_area``, ``name``, ``obs_value`` and ``year_before`` (percent of
    the amount sent); cheapest first. Its facts hold ``target`` (percent, or None), ``when`` and ``before``
    (the quarters in words) and ``text``.

    Raises
    ------
    NoFigures
        where no quarter ends in time.
    """
    frame = corridor_costs(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Biaya kirim menurut koridor tidak ada sampai tahun pilihan.")
    frame = frame.assign(name=[names.country(code) for code in frame["counterpart_area"]])
    target = target_cost(con)
    when = quarter_of(names, frame["period_start"].iloc[0])
    earlier = frame["before_start"].dropna()
    before = quarter_of(names, earlier.iloc[0]) if len(earlier) else ""
    return make(
        names,
        chosen,
        key=COSTS,
        title=names.say("Biaya kirim US$ 200 menurut koridor, {when}", when=when),
        subtitle=names.say(
            "Persen dari kiriman, rata-rata sederhana layanan yang disurvei · {body} · triwulan terakhir yang ada",
            body=names.body(str(frame["source_id"].iloc[0])),
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Koridor Indonesia dengan")),
            Column("obs_value", when, "figure", decimals=1),
            *([Column("year_before", before, "number", decimals=1)] if before else []),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=_alt(names, frame, when),
        caveats=(names.caveat("remittance_cost_200usd"),),
        extra_sources=[target[1]] if target else [],
        older=frame["period_end"].iloc[0].year < chosen.year,
        not_to_conclude=names.say("Rata-rata layanan yang disurvei bukan biaya yang dibayar kebanyakan pengirim."),
        facts={
            "target": target[0] if target else None,
            "when": when,
            "before": before,
            "text": _text(con, names, chosen, frame, target[0] if target else None, when),
        },
    )


def _alt(names: Names, frame: pd.DataFrame, when: str) -> str:
    ends = [frame.iloc[0], frame.iloc[-1]]
    low, high = (f"{row['name']} {number(row['obs_value'], names.language, 1)}" for row in ends)
    return names.say(
        "Titik biaya {n} koridor, {when}, persen dari kiriman: terendah {low}, tertinggi {high}.",
        n=len(frame),
        when=when,
        low=low,
        high=high,
    )


def _text(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    frame: pd.DataFrame,
    target: float | None,
    when: str,
) -> str:
    parts = []
    if target is not None:
        under = list(frame.loc[frame["obs_value"] < target, "name"])
        parts.append(
            names.say(
                "{n} dari {all} koridor di bawah {target}{listed}.",
                n=len(under),
                all=len(frame),
                target=percent(target, names.language, 0),
                listed=f": {', '.join(under)}" if under else "",
            )
        )
    year, missing = missing_destinations(con, names, chosen, set(frame["counterpart_area"]))
    if missing:
        parts.append(
            names.say(
                "{listed}, tujuan besar penempatan {year}, tidak termasuk koridor di sini.",
                listed=", ".join(missing),
                year=year,
            )
        )
    parts.append(names.say("Setelah {when} tidak ada angka di sini.", when=when))
    return " ".join(parts)


def missing_destinations(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, have: set[str]
) -> tuple[int | None, list[str]]:
    """Which of the largest destinations of placements have no corridor; the year of their list."""
    listing = latest_listing(
        con,
        until=chosen.year,
        indicator="placements",
        dimension="destination",
        language=chosen.language,
        ref_area=NATION,
        counterpart=None,
    )
    if listing is None or listing.kind not in ("top", "complete"):
        return None, []
    codes = members(con, listing)["counterpart_area"].head(LARGEST_DESTINATIONS)
    return listing.period_end.year, [names.country(code) for code in codes if code not in have]


def other_costs_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """World averages and statements on costs: a list beside the corridors, no point among them.

    Returns
    -------
    An exhibit whose frame has ``name``, ``place``, ``period``, ``obs_value`` (percent of the amount sent).

    Raises
    ------
    NoFigures
        where there is none.
    """
    frame = other_costs(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Tidak ada angka lain tentang biaya kirim sampai tahun pilihan.")
    frame = with_periods(frame, names)
    frame = frame.assign(
        name=[names.indicator(code) for code in frame["indicator"]],
        place=[names.say("Dunia") if code == "WLD" else names.region(code) for code in frame["ref_area"]],
    )
    return make(
        names,
        chosen,
        key="remitansi-biaya-lain",
        title=names.say("Angka lain tentang biaya kirim"),
        subtitle=names.say("Persen dari kiriman · bukan koridor ke Indonesia; tidak digambar bersama"),
        frame=frame,
        columns=[
            Column("name", names.say("Ukuran")),
            Column("place", names.say("Wilayah")),
            Column("period", names.say("Masa")),
            Column("obs_value", names.say("Persen"), "figure", decimals=2),
            Column("body_name", names.say("Badan")),
        ],
        alt=names.say("Tabel {n} angka lain tentang biaya kirim.", n=len(frame)),
        caveats=tuple(dict.fromkeys(names.caveat(code) for code in frame["indicator"])),
        not_to_conclude=names.say("Rata-rata dunia bukan biaya yang dibayar pekerja Indonesia."),
    )
