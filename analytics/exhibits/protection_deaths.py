"""Deaths abroad as one body prints them; no national total where none is printed."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import (
    Around,
    build,
    dated,
    figure,
)
from analytics.exhibits.protection_lists import list_card
from analytics.exhibits.protection_others import detailed, owner_line
from analytics.exhibits.protection_remains import DEATHS, REMAINS, not_to_conclude
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.queries import protection


def deaths(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Deaths of one province's workers as one body prints them, each with its own period.

    Raises
    ------
    NoFigures
        where the body prints none.
    """
    found = protection.longest_series(con, indicator=REMAINS, until=chosen.year)
    body, area = found or ("", chosen.province)
    rows = protection.of_regions(con, indicators=[DEATHS], regions=[area], until=chosen.year)
    rows = rows[
        (rows["body"] == body) & (rows["item"] == "") & (rows["sex"] == "") & (rows["obs_status"] != "doubtful")
    ]
    rows = _widest(rows)
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka kematian sampai {year}.", year=chosen.year))
    frame = detailed(names, dated(names, rows))
    box = " ".join(owner_line(con, names, "deaths_nation"))
    around = Around(
        lines=(names.say("Masa dalam satu tahun saling memuat: tidak dijumlahkan."),),
        box=box,
        not_to_conclude=not_to_conclude(names),
    )
    return build(
        names,
        chosen,
        key="meninggal",
        indicator=DEATHS,
        frame=frame,
        around=around,
        title=names.say("PMI asal {place} yang meninggal dunia", place=names.region(area)),
        point=names.say("luar negeri"),
        columns=(
            Column("when", names.say("Masa")),
            Column("detail", names.say("Negara/wilayah")),
            figure(names, DEATHS),
        ),
    )


def _widest(rows: pd.DataFrame) -> pd.DataFrame:
    """Of each period the total, else the largest country: not both."""
    rows = rows.assign(part_of=(rows["counterpart_area"] != "").astype(int))
    return rows.sort_values(["period_end", "part_of"], ascending=[False, True], kind="stable").drop_duplicates(
        "time_period"
    )


def deaths_by_country(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Deaths by country where a source lists them; without a total where it prints none.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    found = protection.dated_listings(
        con,
        until=chosen.year,
        indicator=DEATHS,
        dimension="destination",
        language=chosen.language,
        ref_area=NATION,
        counterpart="*",
    )
    if not found:
        raise NoFigures(names.say("Tidak ada daftar kematian menurut negara sampai {year}.", year=chosen.year))
    none = found[0].total_value_kind == "none"
    return list_card(
        con,
        names,
        chosen,
        found[0],
        key="meninggal-negara",
        point=names.say("luar negeri"),
        title="PMI meninggal dunia menurut negara/wilayah, {when}",
        bar=False,
        not_to_conclude=not_to_conclude(names),
        lines=(names.say("Sumber tidak mencetak totalnya, jadi tidak ada total di sini."),) if none else (),
    )


def no_national_deaths(con: duckdb.DuckDBPyConnection) -> bool:
    """Whether no source that names a body prints the deaths of a whole year for the whole country."""
    row = con.execute(
        "select count(*) from mart_annual where indicator = ? and ref_area = ? and counterpart_area = ''",
        [DEATHS, NATION],
    ).fetchone()
    return row is None or row[0] == 0
