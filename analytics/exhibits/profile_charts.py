"""The charts of a province: own series first, then context."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make, with_periods
from analytics.exhibits import destinations as destination_exhibits
from analytics.exhibits.placement_time import long_series
from analytics.exhibits.profile_parts import CONTEXT, OWN, Absent, Block, Chart
from analytics.figures.beside_nation import Beside
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import listings
from analytics.queries.listings import Listing
from analytics.queries.profile import context_series
from analytics.titles import listing_period

MOST = 3
FEWEST_YEARS = 3
MILLION = 1_000
#: Where destinations of a province are printed: indicator, role of the province, words.
DESTINATIONS = (
    ("placements", "origin", "Tujuan penempatan dari {place}, {when}"),
    ("placements_served_by_office", "office", "Tujuan, dilayani {body}, {when}"),
    ("placements_local_register", "register", "Tujuan dalam register {body}, {when}"),
)
#: Keys of the two charts of an area beside the nation.
POVERTY, PER_HEAD = "profil-kemiskinan", "profil-pdrb"


def charts(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, province: str, going: Block
) -> tuple[Chart, ...]:
    """At most three charts: placements by year and destinations of the province itself, then poverty and product.

    Parameters
    ----------
    going
        from :func:`destinations`.
    """
    found = [_placements(con, names, chosen, province)]
    if isinstance(going, Exhibit) and "listing" in going.facts:
        found.append(Chart("destinations", OWN, going))
    for kind, build in (("poverty", poverty), ("per_head", per_head)):
        exhibit = build(con, names, chosen, province=province)
        found.append(Chart(kind, CONTEXT, exhibit) if exhibit is not None else None)
    return tuple(chart for chart in found if chart is not None)[:MOST]


def _placements(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, province: str) -> Chart | None:
    try:
        exhibit = long_series(con, names, chosen.changed(region=province), region=province)
    except NoFigures:
        return None
    return Chart("placements", OWN, exhibit) if len(exhibit.frame) >= FEWEST_YEARS else None


def destinations(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, province: str) -> Block:
    """Where placements of a province go: its latest list of destinations, else every figure that is printed.

    Returns
    -------
    An exhibit whose facts hold ``listing`` and ``rest`` (what the list leaves of a printed total) where there is
    a list; else the table of all printed figures, or the sentence that there are none.
    """
    for indicator, role, title in DESTINATIONS:
        found = _latest(con, names, chosen, indicator, role, province)
        if found is not None:
            return _destination_list(con, names, chosen, found, title, province)
    try:
        return destination_exhibits.province_destinations(
            con, names, chosen.changed(region=province, destination="")
        )
    except NoFigures as error:
        return Absent(
            names.say("Negara/wilayah tujuan dari {place}", place=names.region(province)),
            names.say(str(error)),
        )


def _latest(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, indicator: str, role: str, province: str
) -> Listing | None:
    """The latest list of destinations within one year; a year before a part of one."""
    found = listings.listings(
        con,
        indicator=indicator,
        dimension="destination",
        language=names.language,
        role=role,
        ref_area=province,
        counterpart=None,
        filter_="",
    )
    held = [
        one
        for one in found
        if one.period_end.year <= chosen.year and one.period_start.year == one.period_end.year
    ]
    return max(
        held, key=lambda one: (one.period_end.year, one.whole_year is not None, one.period_end), default=None
    )


def _destination_list(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, listing: Listing, title: str, province: str
) -> Exhibit:
    frame = destination_exhibits.destination_frame(con, names, listing)
    body, when = names.body(str(frame["source_id"].iloc[0])), listing_period(names, listing)
    printed = listing.total_value_kind == "printed" and listing.remainder
    top = "; ".join(
        f"{name} {number(value, names.language)}"
        for name, value in zip(frame["name"].head(3), frame["obs_value"].head(3), strict=True)
    )
    return make(
        names,
        chosen.changed(region=province),
        key="profil-tujuan",
        title=names.say(title, place=names.region(province), body=body, when=when),
        subtitle=f"{names.indicator(listing.indicator)} · {destination_exhibits.destination_coverage(names, listing)}",
        frame=frame,
        columns=[
            Column("name", names.say("Negara/wilayah")),
            Column("obs_value", names.say("Penempatan"), "figure", names.unit(listing.indicator)),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tujuan, {when}, {body}: {top}.", when=when, body=body, top=top),
        caveats=(names.caveat(listing.indicator), listing.reason, listing.contradicted),
        extra_sources=[listing.total_source_id] if listing.total_source_id else [],
        older=listing.period_end.year < chosen.year,
        not_to_conclude=names.say("Negara yang tidak tercetak bukan berarti tanpa penempatan."),
        facts={"listing": listing, "rest": listing.remainder if printed else None},
    )


def _beside_nation(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, indicator: str, province: str
) -> pd.DataFrame:
    rows = context_series(con, indicator=indicator, ref_areas=[province, NATION], until=chosen.year)
    if rows.empty or not (rows["ref_area"] == province).sum() > 1:
        return rows.iloc[0:0]
    rows = with_periods(rows.assign(cumulative=False), names)
    return rows.assign(
        name=[names.region(code) for code in rows["ref_area"]], year=rows["period_start"].dt.year
    )


def poverty(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, province: str) -> Exhibit | None:
    """The poverty rate of a province and the nation: March with March, September with September.

    Returns
    -------
    None where the province has fewer than two figures; else ``ref_area``, ``name``, ``period``, ``period_start``,
    ``month`` (3 or 9), ``obs_value`` (percent). Rows of one area and month may be joined by a line.
    """
    frame = _beside_nation(con, names, chosen, "poverty_rate", province)
    if frame.empty:
        return None
    frame = frame.assign(month=frame["period_start"].dt.month)
    own = frame[frame["ref_area"] == province].sort_values("period_start")
    first, last = own.iloc[0], own.iloc[-1]
    frame = frame[frame["period_start"] >= first["period_start"]].reset_index(drop=True)
    return make(
        names,
        chosen.changed(region=province),
        key=POVERTY,
        title=names.say(
            "Penduduk miskin, {place}, {first}–{last}",
            place=names.region(province),
            first=int(first["year"]),
            last=int(last["year"]),
        ),
        subtitle=names.say("Persen penduduk · BPS · garis utuh Maret, garis putus September"),
        frame=frame,
        columns=_series_columns(names, names.say("Persen"), 2),
        alt=names.say(
            "Penduduk miskin {place} {value} persen pada {when}; garis lain Indonesia.",
            place=names.region(province),
            value=number(last["obs_value"], names.language, 2),
            when=last["period"],
        ),
        caveats=(names.caveat("poverty_rate"),),
        older=int(last["year"]) < chosen.year,
        not_to_conclude=names.say("Perkiraan survei: selisih kecil tidak bermakna."),
        facts={"region": province, "decimals": 2},
    )


def per_head(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, province: str
) -> Exhibit | None:
    """Gross regional product per head at current prices, province and nation, million rupiah.

    Returns
    -------
    None where the province has fewer than two figures; else ``ref_area``, ``name``, ``year``, ``obs_value``
    (thousand rupiah), ``shown`` (million rupiah), ``segment`` (rows of equal number may be joined).
    """
    frame = _beside_nation(con, names, chosen, "grdp_per_capita_current", province)
    if frame.empty:
        return None
    frame = frame.assign(shown=frame["obs_value"] / MILLION)
    own = frame[frame["ref_area"] == province].sort_values("year")
    frame = frame[frame["year"] >= min(int(own["year"].min()), int(own["year"].max()) - 4)].reset_index(
        drop=True
    )
    first, last = int(frame["year"].min()), int(own["year"].max())
    return make(
        names,
        chosen.changed(region=province),
        key=PER_HEAD,
        title=names.say(
            "PDRB per kapita, {place}, {first}–{last}", place=names.region(province), first=first, last=last
        ),
        subtitle=names.say(
            "Juta rupiah, harga berlaku · BPS · * sementara · nilai produksi, bukan pendapatan warga"
        ),
        frame=frame,
        columns=_series_columns(names, names.say("Juta rupiah"), 1, value="shown"),
        alt=names.say(
            "PDRB per kapita {place} {value} juta rupiah pada {when}; garis lain Indonesia.",
            place=names.region(province),
            value=number(float(own["shown"].iloc[-1]), names.language, 1),
            when=last,
        ),
        caveats=(names.caveat("grdp_per_capita_current"),),
        older=last < chosen.year,
        not_to_conclude=names.say("Nilai produksi wilayah bukan pendapatan warganya."),
        facts={"region": province, "decimals": 1},
    )


def beside_shown(names: Names, exhibit: Exhibit) -> Beside:
    """What lines of the exhibit of :func:`poverty` or :func:`per_head` show, in words of the reader.

    March and September are lines of their own; product per head has one for each way of counting.
    """
    frame, poor, decimals = exhibit.frame, exhibit.key == POVERTY, int(str(exhibit.facts["decimals"]))
    months = frame["period_start"].dt.month
    if poor:
        at = frame["year"] + (months - 0.5) / 12
        frame = frame.assign(at=at, value=frame["obs_value"], line=months, dashed=months == 9)
    else:
        frame = frame.assign(at=frame["year"].astype(float), value=frame["shown"], line=frame["segment"], dashed=False)
    hover = [
        f"{row['name']}, {row['period']}: {number(row['value'], names.language, decimals)}"
        for row in frame.to_dict("records")
    ]
    return Beside(
        frame.assign(hover=hover),
        written=lambda value: number(value, names.language, decimals),
        axis_written=lambda value: number(value, names.language),
        own=str(exhibit.facts["region"]),
        middle=poor,
    )


def _series_columns(names: Names, unit: str, decimals: int, *, value: str = "obs_value") -> list[Column]:
    return [
        Column("name", names.say("Wilayah")),
        Column("period", names.say("Masa")),
        Column(value, unit, "figure", decimals=decimals),
        Column("body_name", names.say("Badan")),
        Column("source_id", names.say("Sumber"), "code"),
    ]
