"""Returns as recorded at one point or by one office; a list never adds up to all returns."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import Around, build, figure, line, with_lines
from analytics.exhibits.protection_lists import list_card
from analytics.exhibits.protection_others import owner_line
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, period
from analytics.queries import protection
from analytics.queries.annual import annual_series
from analytics.queries.listings import Listing

BODY = "KP2MI"


def not_to_conclude(names: Names) -> str:
    """The conclusion that must not be drawn from these figures."""
    return names.say("Kepulangan di satu titik bukan seluruh kepulangan, dan bukan selisih dari penempatan.")


def hall(names: Names) -> str:
    """The one point where the national series was counted."""
    return names.say("Selapajang, satu titik kedatangan")


def by_year(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """All returns and those in difficulty at the arrival hall, whole years.

    Raises
    ------
    NoFigures
        where no whole year is printed.
    """
    series = {
        indicator: annual_series(con, indicator=indicator, body=BODY, ref_area=NATION, until=chosen.year)
        for indicator in ("returns", "returns_problem")
    }
    frame = series["returns"]
    if frame.empty:
        raise NoFigures(names.say("Tidak ada seri kepulangan setahun penuh sampai {year}.", year=chosen.year))
    trouble = series["returns_problem"].set_index("year")["obs_value"]
    first, last = int(frame["year"].min()), int(frame["year"].max())
    frame = frame.assign(label=frame["year"].astype(str), part="", trouble=frame["year"].map(trouble))
    if last < chosen.year:
        frame = with_lines(frame, [line(f"{last + 1}–", None, "gap")])
    around = Around(
        lines=(*_part_of_year(con, names, chosen), *owner_line(con, names, "returns_total")),
        not_to_conclude=not_to_conclude(names),
        caveats=(names.caveat("returns"), names.caveat("returns_problem")),
        sources=tuple(series["returns_problem"]["source_id"]),
        older=last < chosen.year,
    )
    return build(
        names,
        chosen,
        key="kepulangan",
        title=names.say("Kepulangan PMI, {first}–{last}", first=first, last=last),
        indicator="returns",
        frame=frame,
        around=around,
        point=hall(names),
        span=names.say("tahun penuh"),
        columns=(
            Column("label", names.say("Tahun"), "code"),
            figure(names, "returns"),
            Column("trouble", names.say("di antaranya terkendala"), "number"),
        ),
    )


def _part_of_year(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> tuple[str, ...]:
    """The part of a year that follows the series, both counts."""
    rows = protection.national(con, indicators=["returns", "returns_problem"], until=chosen.year, destination="")
    rows = rows[(rows["item"] == "") & (rows["period_kind"] != "year") & (rows["body"] == BODY)]
    found = []
    for _, own in rows.groupby("time_period", sort=False):
        values = own.set_index("indicator")["obs_value"]
        if len(values) == 2:
            first = own.iloc[0]
            words = period(first["period_kind"], first["period_start"], first["period_end"], names.language)
            found.append(
                names.say(
                    "{when}: {all} kepulangan, {trouble} terkendala.",
                    when=words,
                    all=number(values["returns"], names.language),
                    trouble=number(values["returns_problem"], names.language),
                )
            )
    return (" ".join(found),) if found else ()


def _problem(con: duckdb.DuckDBPyConnection, chosen: Filter, dimension: str) -> list[Listing]:
    counterpart = "*" if dimension == "destination" else ""
    return protection.dated_listings(
        con,
        until=chosen.year,
        indicator="returns_problem",
        dimension=dimension,
        language=chosen.language,
        ref_area=NATION,
        counterpart=counterpart,
    )


def _whole(found: list[Listing]) -> list[Listing]:
    return [listing for listing in found if listing.whole_year is not None] or found


def by_problem(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Returns in difficulty by kind of problem, latest whole year.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = _whole(_problem(con, chosen, "item"))
    if not found:
        raise NoFigures(names.say("Tidak ada daftar masalah kepulangan sampai {year}.", year=chosen.year))
    return list_card(
        con,
        names,
        chosen,
        found[0],
        key="kepulangan-masalah",
        title="Kepulangan terkendala menurut masalah, {when}",
        point=hall(names),
        not_to_conclude=not_to_conclude(names),
    )


def by_country(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Returns in difficulty by country of placement, latest whole year.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = _whole(_problem(con, chosen, "destination"))
    if not found:
        raise NoFigures(names.say("Tidak ada daftar kepulangan menurut negara sampai {year}.", year=chosen.year))
    return list_card(
        con,
        names,
        chosen,
        found[0],
        key="kepulangan-negara",
        point=hall(names),
        title="Kepulangan terkendala menurut negara/wilayah penempatan, {when}",
        not_to_conclude=not_to_conclude(names),
    )


def agreement(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Whether the printed problems add up to the printed total, year by year, as the listings say.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = _problem(con, chosen, "item")
    if not found:
        raise NoFigures(names.say("Tidak ada daftar masalah kepulangan sampai {year}.", year=chosen.year))
    labels = [period(one.period_kind, one.period_start, one.period_end, names.language) for one in found]
    words = {True: names.say("sama dengan total"), False: names.say("tidak sama dengan total")}
    frame = pd.DataFrame(
        {
            "label": labels,
            "agrees": [words[one.kind == "complete"] for one in found],
            "obs_value": [one.total for one in found],
            "source_id": [one.total_source_id for one in found],
            "obs_status": "published",
            "suppressed_by": "",
            "part": "",
        }
    )
    around = Around(
        lines=tuple(f"{when}: {one.contradicted}" for when, one in zip(labels, found, strict=True) if one.contradicted),
        not_to_conclude=names.say("Rincian yang jumlahnya tidak sama dengan total tidak dibagi menjadi persen."),
        older=found[0].period_end.year < chosen.year,
    )
    return build(
        names,
        chosen,
        key="kepulangan-cocok",
        title=names.say("Apakah rincian masalah berjumlah sama dengan total?"),
        indicator="returns_problem",
        frame=frame,
        around=around,
        point=hall(names),
        columns=(
            Column("label", names.say("Masa")),
            Column("agrees", names.say("Jumlah rincian")),
            Column("obs_value", names.say("Total tercetak"), "figure"),
        ),
    )
