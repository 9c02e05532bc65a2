"""How many provinces have a figure, an interval, or neither, year by year."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, figure_id
from analytics.exhibits.bounds import certain_areas
from analytics.exhibits.bounds_years import Words, interval_words
from analytics.exhibits.catalogue import catalogue_line
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries.coverage import MIGRATION, province_years, provincial_indicators, yearly_listings

Row = dict[Hashable, Any]
#: The first year that sources print on the borders of 38 provinces.
NEW_BORDERS = 2023
WHOLE, PART, HIDDEN, INTERVAL, NONE, ABSENT = "whole", "part", "hidden", "interval", "none", "absent"
STATES = {
    WHOLE: "setahun penuh",
    PART: "sebagian tahun",
    HIDDEN: "<10 atau ditahan",
    INTERVAL: "selang",
    NONE: "tidak ada angka",
    ABSENT: "provinsi tidak ada pada tahun itu",
}


def provinces(names: Names) -> tuple[list[str], dict[str, str]]:
    """Province codes of today in their order, and the former province of each new one."""
    regions = names.regions
    today = sorted(regions.index[regions["level"] == "province"])
    former = regions[regions["level"] == "former_province"]
    return today, {new: old for old, text in former["successors"].items() for new in text.split("|")}


def borders_of(year: int, areas: set[str]) -> int:
    """On how many provinces a year stands: 34 where former ones are named, or before they were divided."""
    return 34 if year < NEW_BORDERS or any("_" in area for area in areas) else 38


def proven(con: duckdb.DuckDBPyConnection, names: Names) -> dict[tuple[str, int], frozenset[str]]:
    """The provinces that a yearly list leaves out and bounds, by indicator and year.

    A ranking, a printed total or a complete list gives every other province an upper end; how tight it is, and
    why, is the matter of :mod:`analytics.exhibits.bounds`, which finds the same provinces.
    """
    found: dict[tuple[str, int], frozenset[str]] = {}
    for row in yearly_listings(con).to_dict("records"):
        areas, _ = certain_areas(names, row["borders"])
        if row["bounds"]:
            found[row["indicator"], int(row["for_year"])] = frozenset(areas) - set(row["members"])
    return found


def counted(con: duckdb.DuckDBPyConnection, names: Names, *, indicator: str = "") -> pd.DataFrame:
    """A row an indicator and year: provinces with a figure, with an interval, with neither."""
    cells, bounds = province_years(con, indicator=indicator), proven(con, names)
    rows = []
    for code, group in cells.groupby("indicator", sort=False):
        for year in range(int(group["year"].min()), int(group["year"].max()) + 1):
            areas = set(group.loc[group["year"] == year, "ref_area"])
            every = borders_of(year, areas)
            with_interval = len(bounds.get((str(code), year), frozenset()) - areas)
            rows.append(
                {
                    "indicator": code,
                    "measure": names.indicator(str(code)),
                    "year": year,
                    "figure": len(areas),
                    "interval": with_interval,
                    "neither": max(0, every - len(areas) - with_interval),
                    "borders": every,
                }
            )
    columns = ["indicator", "measure", "year", "figure", "interval", "neither", "borders"]
    return pd.DataFrame(rows, columns=columns)


def coverage(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, indicator: str = "", key: str = "cakupan"
) -> Exhibit:
    """For how many provinces does each measure have a figure, an interval, or neither, year by year?

    Parameters
    ----------
    indicator
        empty takes all that have a figure of any province.

    Returns
    -------
    An exhibit whose frame has a row an indicator and year up to the chosen one: ``measure``, ``year``,
    ``figure``, ``interval``, ``neither``, ``borders`` (numbers of provinces), ``indicator``, ``first`` (whether
    it is the first row of its measure).
    """
    frame = counted(con, names, indicator=indicator)
    frame = frame[frame["year"] <= chosen.year].sort_values(["indicator", "year"], ascending=[True, False])
    frame = frame.assign(first=~frame["indicator"].duplicated())
    title = names.say("Provinsi dengan angka, dengan selang, dan tanpa keduanya")
    if indicator:
        title = names.say("{title}: {measure}", title=title, measure=names.indicator(indicator))
    return Exhibit(
        key=key,
        title=title,
        subtitle=names.say(
            "Jumlah provinsi per ukuran dan tahun · angka setahun atau sebagian tahun; selang hanya bila terbukti"
        ),
        frame=frame.reset_index(drop=True),
        columns=_columns(names),
        source_ids=(),
        source_line=catalogue_line(names, chosen),
        alt=title,
        figure_id=figure_id(key, chosen),
        not_to_conclude=names.say("Provinsi tanpa angka bukan nol."),
    )


def _columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("measure", say("Ukuran")),
        Column("year", say("Tahun"), "code"),
        Column("figure", say("Dengan angka"), "number"),
        Column("interval", say("Dengan selang"), "number"),
        Column("neither", say("Tanpa keduanya"), "number"),
        Column("borders", say("Dari provinsi"), "number"),
    )


def _state(group: pd.DataFrame) -> str:
    if not group["shown"].any():
        return HIDDEN
    return WHOLE if (group["whole"] & group["shown"]).any() else PART


def _grid_of_one(con: duckdb.DuckDBPyConnection, names: Names, indicator: str) -> dict[tuple[str, int], str]:
    """The state of every province and year of one indicator."""
    cells = province_years(con, indicator=indicator)
    found = {(str(area), int(year)): _state(group) for (area, year), group in cells.groupby(["ref_area", "year"])}
    for (code, year), areas in proven(con, names).items():
        found |= {(area, year): INTERVAL for area in areas if code == indicator and (area, year) not in found}
    return found


def _areas(names: Names, used: set[str]) -> list[str]:
    """Rows of the grid: today's provinces, each former one before the first of its successors."""
    today, former = provinces(names)
    rows: list[str] = []
    for code in today:
        old = former.get(code)
        rows += [old] if old and old in used and old not in rows else []
        rows.append(code)
    return rows


def completeness(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    *,
    years: tuple[int, ...],
    indicator: str = "",
    key: str = "kelengkapan",
) -> Exhibit:
    """Which province has figures for which year?

    Parameters
    ----------
    years
        the columns of the grid.
    indicator
        one measure: the grid then says what there is of it. Empty: how many of all migration measures that are
        printed of any province there are.

    Returns
    -------
    An exhibit whose frame has a row a province and year: ``ref_area``, ``name``, ``year``, ``measures`` (how many;
    empty for one measure), ``share`` (percent of ``facts["measures"]``), ``state``, ``sign`` (what stands in the
    cell of one measure) and ``state_word``.
    """
    shown = tuple(year for year in years if year <= chosen.year)
    if indicator:
        states = _grid_of_one(con, names, indicator)
        counts: dict[tuple[str, int], int] = {}
        of = 1
    else:
        files = provincial_indicators(con)
        wanted = [code for code, file in files.items() if file.split(";")[0] in MIGRATION]
        cells = province_years(con)
        cells = cells[cells["indicator"].isin(wanted)]
        counts = {key: int(n) for key, n in cells.groupby(["ref_area", "year"])["indicator"].nunique().items()}
        states, of = {}, len(wanted)
    used = {area for area, year in [*states, *counts] if year in shown}
    words = interval_words(con, names, indicator) if INTERVAL in states.values() else {}
    grid = _Grid(names, states, counts, of, one=bool(indicator), former=provinces(names)[1], words=words)
    rows = [grid.cell(area, year) for area in _areas(names, used) for year in shown]
    columns = ["ref_area", "name", "year", "measures", "share", "state", "sign", "state_word"]
    frame = pd.DataFrame(rows, columns=columns)
    return _grid_exhibit(names, chosen, frame, key, indicator, of)


@dataclass(frozen=True)
class _Grid:
    """What is known of every province and year: the state of one measure, or how many measures there are."""

    names: Names
    states: dict[tuple[str, int], str]
    counts: dict[tuple[str, int], int]
    of: int
    one: bool
    former: dict[str, str]
    words: Words

    def state(self, area: str, year: int) -> str:
        count = self.counts.get((area, year), 0)
        state = self.states.get((area, year), NONE) if self.one else WHOLE if count else NONE
        gone = (area in self.former and year < NEW_BORDERS) or ("_" in area and year >= NEW_BORDERS)
        return ABSENT if state == NONE and gone else state

    def cell(self, area: str, year: int) -> dict[str, object]:
        count, state, say = self.counts.get((area, year), 0), self.state(area, year), self.names.say
        plain = self.one or state in (NONE, ABSENT)
        sign, words = self.words.get((area, year), ("", say(STATES[state])))
        return {
            "ref_area": area,
            "name": self.names.region(area),
            "year": year,
            "measures": None if self.one else count,
            "share": None if self.one or state == ABSENT else 100 * count / self.of if self.of else 0.0,
            "state": state,
            "sign": sign if state == INTERVAL else "<10" if state == HIDDEN else "",
            "state_word": words
            if state == INTERVAL
            else say(STATES[state])
            if plain
            else say("{n} ukuran", n=number(count, self.names.language)),
        }


def _grid_exhibit(names: Names, chosen: Filter, frame: pd.DataFrame, key: str, indicator: str, of: int) -> Exhibit:
    say = names.say
    what = names.indicator(indicator) if indicator else say("semua ukuran migrasi")
    title = say("Kelengkapan menurut provinsi dan tahun: {what}", what=what)
    subtitle = (
        say("Apa yang tercetak untuk tiap provinsi dan tahun")
        if indicator
        else say(
            "Berapa dari {n} ukuran yang pernah tercetak per provinsi ada untuk tahun itu",
            n=number(of, names.language),
        )
    )
    columns = (
        Column("name", say("Provinsi")),
        Column("year", say("Tahun"), "code"),
        Column("state_word", say("Keadaan")),
        *(() if indicator else (Column("measures", say("Ukuran dengan angka"), "number"),)),
    )
    return Exhibit(
        key=key,
        title=title,
        subtitle=subtitle,
        frame=frame,
        columns=columns,
        source_ids=(),
        source_line=catalogue_line(names, chosen),
        alt=title,
        figure_id=figure_id(key, chosen),
        not_to_conclude=say(
            "Sel kosong berarti tidak ada angka dalam kumpulan ini, bukan nol dan bukan kelalaian provinsi itu."
        ),
        facts={"measures": of, "indicator": indicator},
    )
