"""What should be published first: gaps by the views that they leave empty."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, figure_id
from analytics.exhibits.catalogue import catalogue_line
from analytics.exhibits.codewords import GAP_KINDS, LEVELS, word
from analytics.exhibits.gaps import gap_period
from analytics.filters import Filter
from analytics.methods.completeness import whole_years, would_fill
from analytics.names import Names
from analytics.numbers import number
from analytics.queries.gaps import gaps
from analytics.queries.quality import area_years, destinations_of, single_provinces

Row = dict[Hashable, Any]
#: What a body holds back on purpose is no proposal, however many views it would fill.
WITHHELD = "withheld"


@dataclass(frozen=True)
class _Ground:
    """What a gap is measured against: the years of the app, what is filled, whom each body counts."""

    years: tuple[int, ...]
    filled: dict[tuple[str, str], set[tuple[str, int]]]
    destinations: dict[str, set[str]]
    homes: dict[str, str]

    def areas(self, names: Names, gap: Row) -> set[str]:
        """The areas that a gap is about: those it names, else all of its level that its owner counts."""
        regions, level = names.regions, gap["level"]
        named = {code for code in str(gap["ref_area"]).split(";") if code}
        homes = {self.homes.get(owner, "") for owner in str(gap["owner"]).split(";")}
        named = named or (homes if "" not in homes else set())
        if level == "nation":
            return {"ID"}
        if level == "destination":
            return self.destinations.get(gap["indicator"], set())
        if level == "province":
            return named or set(regions.index[regions["level"] == "province"])
        regencies = regions[regions["level"] == "regency"]
        return set(regencies.index[regencies["parent_code"].isin(named)] if named else regencies.index)


def _ground(con: duckdb.DuckDBPyConnection, years: tuple[int, ...]) -> _Ground:
    filled: dict[tuple[str, str], set[tuple[str, int]]] = {}
    for row in area_years(con).itertuples(index=False):
        filled.setdefault((row.indicator, row.level), set()).add((row.area, row.year))
    return _Ground(years, filled, destinations_of(con), single_provinces(con))


def _priority_row(names: Names, gap: Row, ground: _Ground) -> dict[str, object]:
    areas = ground.areas(names, gap) if gap["indicator"] in names.indicators.index else set()
    span, level = whole_years(str(gap["period"]), ground.years), str(gap["level"])
    taken = ground.filled.get((gap["indicator"], level), set()) if level != "nation" else set()
    views = 0 if gap["kind"] == WITHHELD else would_fill(areas, span, taken)
    return {
        "subject": gap[f"subject_{names.language}"],
        "views": views,
        "how": _how(names, len(areas), len(span), views, str(gap["kind"])),
        "level_word": word(names, LEVELS, level),
        "when": gap_period(names, str(gap["period"])),
        "kind": gap["kind"],
        "state": word(names, GAP_KINDS, str(gap["kind"])),
        "owners": str(gap["owner"]).replace(";", ", "),
        "known": gap[f"known_{names.language}"],
        "indicator": gap["indicator"],
        "gap_id": gap["gap_id"],
    }


def _how(names: Names, areas: int, years: int, views: int, kind: str) -> str:
    if kind == WITHHELD:
        return names.say("ditahan untuk melindungi orang: tidak diusulkan terbit")
    if not views:
        return names.say("belum ada tampilannya")
    text = names.say(
        "{areas} wilayah × {years} tahun", areas=number(areas, names.language), years=number(years, names.language)
    )
    less = areas * years - views
    return text + (names.say(", {n} sudah ada", n=number(less, names.language)) if less else "")


def priorities(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    *,
    years: tuple[int, ...],
    owner: str = "",
    key: str = "prioritas",
) -> Exhibit:
    """What should be published first: which gap would fill most views?

    Parameters
    ----------
    years
        those that may be chosen in the app.
    owner
        a body; empty takes all.

    Returns
    -------
    An exhibit whose frame has a row a gap, most views first: ``subject``, ``views`` (areas times years that the
    app can show, less those that have a figure), ``how``, ``level_word``, ``when``, ``kind``, ``state``,
    ``owners``, ``known``, ``indicator``, ``gap_id``.
    """
    ground = _ground(con, years)
    rows = [_priority_row(names, gap, ground) for gap in gaps(con, owner=owner).to_dict("records")]
    frame = pd.DataFrame(rows)
    if len(frame):
        frame = frame.assign(last=frame["kind"] == WITHHELD).sort_values(
            ["last", "views"], ascending=[True, False], kind="stable", ignore_index=True
        )
    title = names.say("Apa yang harus terbit lebih dulu")
    return Exhibit(
        key=key,
        title=title if not owner else names.say("{title}: {owner}", title=title, owner=owner),
        subtitle=names.say(
            "Celah menurut tampilan yang akan terisi: wilayah × tahun yang dapat dipilih di dasbor ({first}–{last}), "
            "dikurangi yang angkanya sudah ada",
            first=min(years, default=""),
            last=max(years, default=""),
        ),
        frame=frame,
        columns=_priority_columns(names),
        source_ids=(),
        source_line=catalogue_line(names, chosen),
        alt=title,
        figure_id=figure_id(key, chosen),
        not_to_conclude=names.say("Banyaknya tampilan tidak menimbang pentingnya sebuah angka."),
    )


def _priority_columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("subject", say("Yang belum ada")),
        Column("views", say("Tampilan"), "number"),
        Column("how", say("Hitungannya")),
        Column("level_word", say("Tingkat")),
        Column("when", say("Masa")),
        Column("state", say("Keadaan")),
        Column("owners", say("Pemilik")),
        Column("known", say("Yang diketahui sebagai gantinya")),
    )
