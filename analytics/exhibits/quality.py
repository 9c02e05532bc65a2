"""The panel of quality: age beside rhythm, and which sign stands for which kind of missing."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, figure_id
from analytics.exhibits.catalogue import catalogue_line
from analytics.exhibits.codewords import GAP_KINDS, TOPICS, word
from analytics.filters import Filter
from analytics.methods.completeness import Rhythm, age, overdue, rhythm
from analytics.names import Names
from analytics.numbers import HIDDEN, NOT_AVAILABLE, ZERO, number, period
from analytics.queries.quality import built_on, cell_signs, gap_kinds, indicator_bodies, printed_periods

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
_CELL_WORDS = {"hidden": "disamarkan", "withheld_cell": "ditahan sumber", "zero": "nol tercetak"}


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
                "what": names.say("sel") if cell else names.say("celah"),
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
