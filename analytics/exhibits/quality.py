"""The panel of quality: age beside rhythm, what to publish first, which sign stands for which kind of missing."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, figure_id
from analytics.exhibits.catalogue import catalogue_line
from analytics.exhibits.codewords import GAP_KINDS, LEVELS, TOPICS, word
from analytics.exhibits.gaps import gap_period
from analytics.filters import Filter
from analytics.methods.completeness import Rhythm, age, overdue, rhythm, whole_years, would_fill
from analytics.names import Names
from analytics.numbers import HIDDEN, NOT_AVAILABLE, ZERO, number, period
from analytics.queries.gaps import gaps
from analytics.queries.quality import (
    area_years,
    built_on,
    cell_signs,
    destinations_of,
    gap_kinds,
    indicator_bodies,
    printed_periods,
    single_provinces,
)

Row = dict[Hashable, Any]
LATE, FRESH, NO_RHYTHM = "late", "fresh", "none"
_PERIODS = {1: "tiap bulan", 3: "tiap triwulan", 6: "tiap enam bulan", 12: "tiap tahun"}
#: Mark, sign in tables, and meaning, for every way in which a figure may be missing or nought.
MARKS = {
    "late": ("T", "Sudah dijanjikan atau biasa terbit, belum ada."),
    "withheld": ("L", "Badan itu sengaja tidak menerbitkannya."),
    "never_collected": ("K", "Tidak ada yang menghitungnya."),
    "not_published": ("B", "Badan itu mencatatnya, tetapi tidak menerbitkannya."),
    "published_as_picture": ("G", "Terbit hanya sebagai gambar."),
    "not_found": (NOT_AVAILABLE, "Tidak ada dalam kumpulan sumber ini; mungkin terbit di tempat lain."),
    "hidden": (HIDDEN, "Hitungan 0 sampai 9 orang di bawah nasional, disamarkan di sini."),
    "withheld_cell": ("×", "Sel yang ditahan sumbernya sendiri."),
    "zero": (ZERO, "Nol yang tercetak: dihitung dan hasilnya tidak ada."),
}
_CELL_WORDS = {"hidden": "disamarkan", "withheld_cell": "ditahan sumber", "zero": "nol"}


def rhythm_words(names: Names, found: Rhythm | None) -> str:
    """``tiap tahun``, ``tiap 5 tahun``; no rhythm is said too."""
    if found is None:
        return names.say("tidak berirama")
    if found.months in _PERIODS:
        return names.say(_PERIODS[found.months])
    if found.months % 12 == 0:
        return names.say("tiap {n} tahun", n=number(found.months // 12, names.language))
    return names.say("tiap {n} bulan", n=number(found.months, names.language))


def months_words(names: Names, months: int) -> str:
    """``9 bulan``, ``2 tahun 3 bulan``."""
    years, rest = divmod(months, 12)
    said = [names.say("{n} tahun", n=years)] if years else []
    said += [names.say("{n} bulan", n=rest)] if rest or not years else []
    return " ".join(said)


def _age_row(names: Names, last: Row, periods: list[tuple[str, date]], today: date) -> dict[str, object]:
    end = last["period_end"].date()
    usual, months = rhythm(periods, last=end), age(end, today)
    late = overdue(months, usual) if usual else 0
    state = NO_RHYTHM if usual is None else LATE if late else FRESH
    said = {
        LATE: names.say("lewat irama {months}", months=months_words(names, late)),
        FRESH: names.say("sesuai irama"),
        NO_RHYTHM: names.say("tidak dapat dinilai"),
    }
    return {
        "topic": word(names, TOPICS, str(last["file"]).split(";")[0]),
        "measure": names.indicator(last["indicator"]),
        "body": names.body(last["source_id"]),
        "last": period(last["period_kind"], last["period_start"].date(), end, names.language),
        "months": months,
        "age": months_words(names, months),
        "rhythm": rhythm_words(names, usual),
        "late": late,
        "state": state,
        "state_word": said[state],
        "indicator": last["indicator"],
        "source_id": last["source_id"],
    }


def ages(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "umur") -> Exhibit:
    """How old is the latest figure of each measure, beside the rhythm that its own figures keep?

    Returns
    -------
    An exhibit whose frame has a row a measure, the latest first: ``topic``, ``measure``, ``body``, ``last``
    (period of the latest figure), ``months`` and ``age`` (from its end to the day of the release), ``rhythm``,
    ``late`` (months beyond two usual steps), ``state`` (``late``, ``fresh``, ``none``), ``state_word``. Its facts
    hold how many are of each state, and ``today``.
    """
    today = built_on(con)
    periods: dict[str, list[tuple[str, date]]] = {}
    for row in printed_periods(con).to_dict("records"):
        periods.setdefault(row["indicator"], []).append((row["period_kind"], row["period_end"].date()))
    rows = [
        _age_row(names, last, periods.get(last["indicator"], []), today)
        for last in indicator_bodies(con).to_dict("records")
    ]
    frame = pd.DataFrame(rows)
    if len(frame):
        frame = frame.sort_values(["late", "months"], ascending=False, kind="stable").reset_index(drop=True)
    counts = {code: int((frame["state"] == code).sum()) if len(frame) else 0 for code in (LATE, FRESH, NO_RHYTHM)}
    title = names.say(
        "{late} dari {n} ukuran sudah lewat iramanya",
        late=number(counts[LATE], names.language),
        n=number(len(frame), names.language),
    )
    return Exhibit(
        key=key,
        title=title,
        subtitle=names.say(
            "Irama dibaca dari masa angkanya sendiri; lewat irama: lebih dari dua langkah sejak masa terakhir, "
            "dihitung pada hari rilis ini dan dalam kumpulan sumber ini"
        ),
        frame=frame,
        columns=_age_columns(names),
        source_ids=tuple(dict.fromkeys(frame["source_id"])) if len(frame) else (),
        source_line=catalogue_line(names, chosen),
        alt=title,
        figure_id=figure_id(key, chosen),
        not_to_conclude=names.say(
            "Lewat irama tidak berarti badan itu tidak menerbitkan: angkanya mungkin belum terkumpul."
        ),
        facts={**counts, "today": today},
    )


def _age_columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("measure", say("Ukuran")),
        Column("topic", say("Pokok")),
        Column("body", say("Badan")),
        Column("last", say("Masa terakhir")),
        Column("age", say("Umur")),
        Column("rhythm", say("Irama biasa")),
        Column("state_word", say("Keadaan")),
        Column("source_id", say("Sumber"), "code"),
    )


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
    views = would_fill(areas, span, taken)
    return {
        "subject": gap[f"subject_{names.language}"],
        "views": views,
        "how": _how(names, len(areas), len(span), views),
        "level_word": word(names, LEVELS, level),
        "when": gap_period(names, str(gap["period"])),
        "kind": gap["kind"],
        "state": word(names, GAP_KINDS, str(gap["kind"])),
        "owners": str(gap["owner"]).replace(";", ", "),
        "known": gap[f"known_{names.language}"],
        "indicator": gap["indicator"],
        "gap_id": gap["gap_id"],
    }


def _how(names: Names, areas: int, years: int, views: int) -> str:
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
        frame = frame.sort_values("views", ascending=False, kind="stable").reset_index(drop=True)
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


def marks(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tanda") -> Exhibit:
    """Which sign stands for which kind of missing, and how often?

    Returns
    -------
    An exhibit whose frame has a row a kind: ``code``, ``sign``, ``word``, ``meaning``, ``count`` and ``what`` (gaps
    or figures).
    """
    kinds, cells = gap_kinds(con), cell_signs(con)
    rows = []
    for code, (sign, meaning) in MARKS.items():
        cell = code in cells
        rows.append(
            {
                "code": code,
                "sign": sign,
                "word": word(names, _CELL_WORDS if cell else GAP_KINDS, code),
                "meaning": names.say(meaning),
                "count": cells[code] if cell else kinds.get(code, 0),
                "what": names.say("angka") if cell else names.say("celah"),
            }
        )
    title = names.say("Tanda dan artinya")
    return Exhibit(
        key=key,
        title=title,
        subtitle=names.say("Tidak ada, ditahan, disamarkan, dan nol adalah empat hal"),
        frame=pd.DataFrame(rows),
        columns=(
            Column("sign", names.say("Tanda")),
            Column("word", names.say("Kata")),
            Column("meaning", names.say("Artinya")),
            Column("count", names.say("Banyaknya"), "number"),
            Column("what", names.say("Dari")),
        ),
        source_ids=(),
        source_line=catalogue_line(names, chosen),
        alt=title,
        figure_id=figure_id(key, chosen),
    )
