"""Two maps that never share a scale: reports by the police that handle them, assisted victims by home province.

Both keep their own period, whatever the year of the filter. They are made for any page: the TPPO page draws
both, the first screen one of them with its list.
"""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.regions import areas_on
from analytics.exhibits.tppo_passport import passport, spoken, written
from analytics.filters import Filter
from analytics.methods.classes import lower_bounds
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import tppo
from analytics.queries.listings import Listing, members
from analytics.titles import listing_period

REPORTS = "police-reports-2023-06-05_2023-06-19-province"
ASSISTED = "victims-assisted-2024-01-01_2024-04-25-province"
#: The lightest tint of the ramp is kept for "<10": three classes stand above it on both maps.
CLASSES = 3


def _listing(con: duckdb.DuckDBPyConnection, chosen: Filter, listing_id: str, indicator: str, role: str) -> Listing:
    try:
        return tppo.named_listing(
            con,
            listing_id=listing_id,
            indicator=indicator,
            dimension="province",
            language=chosen.language,
            role=role,
        )
    except tppo.NoListing as missing:
        raise NoFigures("Rilis ini tidak memuat daftar TPPO menurut wilayah.") from missing


def _areas(con: duckdb.DuckDBPyConnection, listing: Listing, codes: list[str], called: dict[str, str]) -> pd.DataFrame:
    """Every area of a map with its figure where it is listed, in the order of the alphabet."""
    found = members(con, listing).drop(columns=["counterpart_area"])
    frame = pd.DataFrame({"ref_area": codes}).merge(found, on="ref_area", how="left")
    frame["name"] = [called.get(code, code) for code in codes]
    for column in ("obs_status", "suppressed_by", "relation", "source_id"):
        frame[column] = frame[column].fillna("")
    frame["rivals"] = frame["rivals"].fillna(0).astype(int)
    frame["listed"] = frame["obs_id"].notna()
    frame["drawn"] = pd.to_numeric(frame["obs_value"])
    return frame.sort_values("name", ignore_index=True)


def _facts(con: duckdb.DuckDBPyConnection, listing: Listing, frame: pd.DataFrame, land: str) -> dict[str, object]:
    values = [float(value) for value in frame["drawn"].dropna()]
    hidden = list(frame.loc[frame["suppressed_by"] == "rule", "ref_area"])
    return {
        "listing": listing,
        "land": land,
        "bounds": lower_bounds(values, CLASSES) if values else [],
        "decimals": 0,
        "dots": tppo.dots(con, hidden),
        "joint": frame.iloc[0:0],
    }


def reports_by_polda(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-peta-polda"
) -> Exhibit:
    """Police reports by the regional police that handle them, 5 to 19 June 2023, counts as printed.

    Returns
    -------
    An exhibit whose frame has ``ref_area``, ``name`` (of the police), ``obs_value``, ``drawn`` (reports),
    ``listed``; in the order of the alphabet. Its facts hold ``listing``, ``land`` (the file with the areas of
    the police), ``bounds``, ``dots``, and ``joint``: figures of several units in one, which no map shows.

    Raises
    ------
    NoFigures
        where the release does not hold the list.
    """
    listing = _listing(con, chosen, REPORTS, "police_reports", "handling")
    police = tppo.polda_names(con)
    frame = _areas(con, listing, areas_on(names, "34"), police)
    joint = tppo.joint_figures(con, listing)
    joint = joint.assign(police=[police.get(code, names.region(code)) for code in joint["ref_area"]])
    when = listing_period(names, listing)
    body = names.body(str(frame.loc[frame["listed"], "source_id"].iloc[0]))
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Laporan polisi TPPO menurut Polda yang menangani, {body}, {when}", body=body, when=when),
        subtitle=names.say("Laporan · {coverage}", coverage=polda_coverage(con, names, listing)),
        frame=frame,
        columns=(
            Column("name", names.say("Polda")),
            Column("obs_value", names.say("Laporan"), "figure", names.unit("police_reports")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say(
            "Peta laporan polisi TPPO menurut Polda, {body}, {when}, urut abjad: {listed}. {joint} Polda lain: data "
            "tidak tersedia.",
            body=body,
            when=when,
            listed=spoken(names, frame),
            joint=joint_sentence(names, joint),
        ),
        indicators=("police_reports",),
        caveats=(
            names.say("Wilayah Polda bukan provinsi asal korban."),
            listing.contradicted,
            listing.reason,
        ),
        extra_sources=(listing.total_source_id,) if listing.total_source_id else (),
        older=listing.period_end.year < chosen.year,
        facts=_facts(con, listing, frame, "polda.geojson") | {"joint": joint},
    )


def polda_coverage(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing) -> str:
    """``angka tercetak untuk n dari 36 Polda``; how many there were then, and the sum where both are printed."""
    language = names.language
    text = names.say(
        "angka tercetak untuk {n} dari {all} Polda", n=number(listing.n, language), all=tppo.polda_count(con)
    )
    if listing.areas is not None and listing.areas != tppo.polda_count(con):
        text += names.say(" ({then} pada masa itu)", then=number(listing.areas, language))
    if listing.listed_sum is not None and listing.total is not None and listing.total_value_kind == "printed":
        text += names.say(
            "; jumlahnya {part} dari total {total}",
            part=number(listing.listed_sum, language),
            total=number(listing.total, language),
        )
    return text


def joint_sentence(names: Names, joint: pd.DataFrame) -> str:
    """A figure that two police units share: said, never mapped, never added."""
    return " ".join(
        names.say(
            "Bareskrim dan Polda {place} bersama: {n} {unit}, tidak dipetakan.",
            place=row.police.removeprefix("Polda "),
            n=number(float(row.obs_value), names.language),
            unit=names.unit(row.indicator),
        )
        for row in joint.itertuples()
        if row.obs_value == row.obs_value
    )


def assisted_by_origin(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-peta-asal"
) -> Exhibit:
    """Victims assisted by the social ministry by home province, 1 January to 25 April 2024.

    Returns
    -------
    As :func:`reports_by_polda`; ``obs_value`` in persons, empty where a cell is hidden, whose dots stand in the
    facts. The list names no borders: it is drawn on 38 provinces. Of the total only the printed one is told.

    Raises
    ------
    NoFigures
        where the release does not hold the list.
    """
    listing = _listing(con, chosen, ASSISTED, "victims_assisted", "origin")
    codes = areas_on(names, "34" if listing.borders == "34" else "38")
    frame = _areas(con, listing, codes, {code: names.region(code) for code in codes})
    when = listing_period(names, listing)
    body = names.body(str(frame.loc[frame["listed"], "source_id"].iloc[0]))
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Korban TPPO yang dibantu menurut provinsi asal, {body}, {when}", body=body, when=when),
        subtitle=names.say("Orang · {coverage}", coverage=persons_coverage(names, listing)),
        frame=frame,
        columns=(
            Column("name", names.say("Provinsi asal")),
            Column("obs_value", names.say("Korban dibantu"), "figure", names.unit("victims_assisted")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say(
            "Peta korban TPPO yang dibantu menurut provinsi asal, {body}, {when}, urut abjad: {listed}. Provinsi lain: "
            "data tidak tersedia.",
            body=body,
            when=when,
            listed=spoken(names, frame),
        ),
        indicators=("victims_assisted",),
        caveats=(listing.reason, listing.contradicted),
        extra_sources=(listing.total_source_id,) if listing.total_source_id else (),
        older=listing.period_end.year < chosen.year,
        provincial=True,
        facts=_facts(con, listing, frame, "province38.geojson"),
    )


def persons_coverage(names: Names, listing: Listing) -> str:
    """For persons: how many provinces are printed, and the printed total; no sum, share or remainder."""
    text = names.say("angka tercetak untuk {n} provinsi", n=number(listing.n, names.language))
    if listing.total is not None and listing.total_value_kind == "printed":
        text += names.say("; total tercetak {total}", total=number(listing.total, names.language))
    return text


def area_sentence(names: Names, exhibit: Exhibit, code: str) -> str:
    """What a map says of one area: its figure, "<10", or that it is not in this list."""
    for row in exhibit.frame[exhibit.frame["ref_area"] == code].itertuples():
        if row.listed:
            return f"**{row.name}: {written(names, row)}** · {exhibit.title}."
        return names.say("**{name}: data tidak tersedia** · {title}.", name=row.name, title=exhibit.title)
    return names.say("**{name}: data tidak tersedia** · {title}.", name=names.region(code), title=exhibit.title)
