"""Remains brought home and deaths: two counts that are not the same; no national total where none is printed."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import (
    Around,
    build,
    dated,
    figure,
    line,
    with_lines,
)
from analytics.exhibits.protection_others import detailed
from analytics.figures.year_columns import Columns
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number, period
from analytics.queries import protection
from analytics.queries.annual import annual_series, rivals_of

REMAINS, DEATHS = "deceased_repatriated", "deceased"


def not_to_conclude(names: Names) -> str:
    """The conclusion that must not be drawn from these figures."""
    return names.say("Jenazah yang dipulangkan bukan jumlah kematian, dan tidak dibagi dengan penempatan.")


def by_year(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Remains brought home to one province in whole years: the longest series that one body prints.

    Returns
    -------
    An exhibit with ``year``, ``obs_value`` (persons), ``rival`` (another printed value of the cell) and
    ``rival_words``; years without a figure are rows with ``part`` = ``gap`` and ``part_words``.

    Raises
    ------
    NoFigures
        where no province has two years.
    """
    found = protection.longest_series(con, indicator=REMAINS, until=chosen.year)
    if found is None:
        raise NoFigures(names.say("Tidak ada seri jenazah yang dipulangkan sampai {year}.", year=chosen.year))
    body, area = found
    series = annual_series(con, indicator=REMAINS, body=body, ref_area=area, until=chosen.year)
    frame = _with_rivals(con, names, series.assign(label=series["year"].astype(str), part=""))
    first, last = int(series["year"].min()), int(series["year"].max())
    missing = sorted(set(range(first, last + 1)) - set(series["year"]))
    gap_years = [line(str(year), None, "gap") | {"year": year, "rival_text": "", "rival_words": ""} for year in missing]
    frame = with_lines(frame, gap_years)
    frame = frame.assign(year=frame["year"].astype(int)).sort_values("year").reset_index(drop=True)
    lines = [names.say("Mengapa ini bukan jumlah kematian: {why}", why=names.caveat(REMAINS))]
    lines += _rival_lines(names, frame)
    lines += [*_parts_of_years(con, names, area, missing), *_edition_parts(con, names, area, last)]
    around = Around(
        lines=tuple(lines),
        not_to_conclude=not_to_conclude(names),
        draw="columns",
        older=last < chosen.year,
    )
    place = names.region(area)
    return build(
        names,
        chosen,
        key="jenazah",
        indicator=REMAINS,
        frame=frame,
        around=around,
        title=names.say(
            "Jenazah PMI asal {place} yang dipulangkan, {first}–{last}", place=place, first=first, last=last
        ),
        point=names.say("diterima di {place}", place=place),
        span=names.say("tahun penuh"),
        columns=(
            Column("label", names.say("Tahun"), "code"),
            figure(names, REMAINS),
            Column("rival_text", names.say("Nilai lain")),
            Column("rival_words", names.say("Mengapa ada dua nilai")),
        ),
    )


def columns_shown(names: Names, exhibit: Exhibit) -> Columns:
    """The exhibit of :func:`by_year` as columns."""
    return Columns(
        exhibit.frame,
        written=lambda value: number(value, names.language),
        gap_words=names.say("tidak ada setahun penuh"),
        rival_words=lambda value: names.say("{n}, media lain", n=number(value, names.language)),
    )


def _with_rivals(con: duckdb.DuckDBPyConnection, names: Names, frame: pd.DataFrame) -> pd.DataFrame:
    """The other value of each cell that has one, as a number and in words, with the reason of the choice."""
    cells = [int(cell) for cell in frame.loc[frame["rivals"] > 0, "cell"]]
    if not cells:
        return frame.assign(rival=None, rival_text="", rival_words="")
    found = rivals_of(con, cells)
    others = found[~found["chosen"].astype(bool)].drop_duplicates("cell").set_index("cell")
    rival = frame["cell"].map(others["obs_value"])
    return frame.assign(
        rival=rival,
        rival_text=[number(value, names.language) if value == value else "" for value in rival],
        rival_words=frame["cell"].map(others[f"choice_{names.language}"]).fillna(""),
    )


def _rival_lines(names: Names, frame: pd.DataFrame) -> list[str]:
    """``2024: 125 dipakai; 123 juga tercetak.`` and the reason of the choice."""
    return [
        names.say(
            "{year}: **{used}** dipakai, {other} juga tercetak. {why}",
            year=row["label"],
            used=number(row["obs_value"], names.language),
            other=row["rival_text"],
            why=row["rival_words"],
        )
        for row in frame.to_dict("records")
        if row["rival_text"]
    ]


def _parts_of_years(con: duckdb.DuckDBPyConnection, names: Names, area: str, missing: list[int]) -> list[str]:
    """For each year without a figure the longest part that is printed: told, never drawn."""
    rows = protection.of_regions(con, indicators=[REMAINS], regions=[area], until=max(missing, default=0))
    rows = rows[(rows["item"] == "") & (rows["sex"] == "") & ~rows["cumulative"] & (rows["obs_status"] != "doubtful")]
    found = []
    for year in missing:
        own = rows[(rows["period_start"].dt.year == year) & rows["obs_value"].notna()]
        if own.empty:
            continue
        best = own.loc[(own["period_end"] - own["period_start"]).idxmax()]
        when = period(best["period_kind"], best["period_start"], best["period_end"], names.language)
        found.append(
            names.say(
                "{when}: {n} (bagian tahun, tidak digambar; {body}).",
                when=when,
                n=number(best["obs_value"], names.language),
                body=names.body(best["source_id"]),
            )
        )
    return found


def _inside(name: str) -> str:
    """A name as it stands inside a sentence: its first letter small, unless it is an abbreviation."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _edition_parts(con: duckdb.DuckDBPyConnection, names: Names, area: str, year: int) -> list[str]:
    """Sexes and kinds of the last year with the total that they were printed with."""
    parts = protection.parts_of(con, indicator=REMAINS, ref_area=area, time_period=str(year))
    parts = parts[parts["obs_value"].notna()]
    if parts.empty:
        return []
    words = [
        f"{number(row['obs_value'], names.language)} "
        + _inside(names.code("sex", row["sex"]) if row["sex"] else names.code("item", row["item"]))
        for row in parts.to_dict("records")
    ]
    total = number(parts["total"].iloc[0], names.language)
    return [
        names.say(
            "{year}: {parts}, tercetak hanya bersama total {total}.",
            year=year,
            parts=", ".join(words),
            total=total,
        )
    ]


def national(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Remains brought home to the whole country, as printed: a year, parts of years, running totals.

    Raises
    ------
    NoFigures
        where nothing is printed.
    """
    rows = protection.national(con, indicators=[REMAINS], until=chosen.year, destination="")
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka jenazah nasional sampai {year}.", year=chosen.year))
    frame = dated(names, rows)
    around = Around(
        lines=(names.say("Angka kumulatif memuat yang sebelumnya: tidak dijumlahkan, tidak diselisihkan."),),
        not_to_conclude=not_to_conclude(names),
    )
    return build(
        names,
        chosen,
        key="jenazah-nasional",
        title=names.say("Jenazah PMI yang dipulangkan, seluruh Indonesia"),
        indicator=REMAINS,
        frame=frame,
        around=around,
        point=names.say("seluruh Indonesia"),
        columns=(
            Column("when", names.say("Masa")),
            figure(names, REMAINS),
        ),
    )


def other_provinces(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Remains brought home to provinces outside the drawn series: other bodies, other periods.

    Raises
    ------
    NoFigures
        where nothing is printed.
    """
    drawn = protection.longest_series(con, indicator=REMAINS, until=chosen.year)
    rows = protection.below_nation(con, indicators=[REMAINS], until=chosen.year)
    rows = rows[(rows["item"] == "")]
    if drawn is not None:
        rows = rows[(rows["body"] != drawn[0])]
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka jenazah provinsi lain sampai {year}.", year=chosen.year))
    frame = detailed(names, dated(names, rows))
    around = Around(
        lines=(names.say("Angka lembaga lain, dengan masanya sendiri: tidak dijumlahkan."),),
        not_to_conclude=not_to_conclude(names),
    )
    return build(
        names,
        chosen,
        key="jenazah-lain",
        title=names.say("Jenazah PMI yang dipulangkan, angka lembaga lain"),
        indicator=REMAINS,
        frame=frame,
        around=around,
        point=names.say("provinsi"),
        columns=(
            Column("place", names.say("Provinsi")),
            Column("when", names.say("Masa")),
            Column("body_name", names.say("Badan")),
            figure(names, REMAINS),
        ),
    )
