"""Printed sums, shares and changes beside what their own parts come to."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, cited_sources, make
from analytics.exhibits.printed_values import decimals_of, written_value
from analytics.filters import Filter
from analytics.methods.recompute import DIFFERENCE, GROWTH, MATCH, MISMATCH, SUM, UNKNOWN, recompute
from analytics.names import Names
from analytics.numbers import HIDDEN, NOT_AVAILABLE, number
from analytics.queries.printed import printed_lines, printed_parts

Row = dict[Hashable, Any]
VERDICTS = {MATCH: "cocok", MISMATCH: "tidak cocok", UNKNOWN: "tidak dapat diperiksa"}
KINDS = {SUM: "jumlah", "share": "bagian", GROWTH: "pertumbuhan", DIFFERENCE: "selisih"}
#: More parts than these are counted, not listed.
MOST_PARTS = 5
_ORDER = {MISMATCH: 0, UNKNOWN: 1, MATCH: 2}
_SIGNS = {"sum": " + ", "share": " : ", "growth": " → ", "difference": " → "}
_COLUMNS = [
    "printed_id", "wording", "kind", "kind_word", "parts", "printed", "recomputed", "difference", "unit", "verdict",
    "verdict_word", "publisher", "body", "published", "source_id", "parts_sources", "width",
]  # fmt: skip


def _signed(value: float, names: Names, decimals: int) -> str:
    text = number(value, names.language, decimals)
    return f"+{text}" if round(value, decimals) > 0 else text


def _places(value: float | None, *, percent: bool, least: int) -> int:
    """The decimals that show a value: at most two of a percentage, three of anything else."""
    if value is None:
        return 0
    most = 2 if percent else 3
    return max(least, decimals_of(round(value, most), most))


def _part_words(names: Names, line: Row, parts: list[Row]) -> str:
    """The parts as they are added or divided; many are counted."""
    if len(parts) > MOST_PARTS:
        return names.say("{n} bagian", n=number(len(parts), names.language))
    shown = [written_value(names, part) for part in parts]
    if len(shown) == 1:
        return names.say("{value} di isi halaman", value=shown[0])
    return _SIGNS[line["kind"]].join(shown)


def checked_line(names: Names, line: Row, parts: list[Row]) -> dict[str, object]:
    """One printed figure with its recomputation in words."""
    found = recompute(
        line["kind"],
        [part["obs_value"] for part in parts],
        printed=line["printed"],
        tolerance=line["tolerance"],
        persons=any(bool(part["persons"]) for part in parts),
    )
    changed, percent = line["kind"] in (GROWTH, DIFFERENCE), line["unit"] == "percent"
    return {
        "printed_id": line["printed_id"],
        "wording": line[f"wording_{names.language}"],
        "kind": line["kind"],
        "kind_word": names.say(KINDS[line["kind"]]),
        "parts": _part_words(names, line, parts),
        "printed": _figure(names, line["printed"], percent=percent, signed=changed),
        "recomputed": NOT_AVAILABLE if found.few else _figure(names, found.value, percent=percent, signed=changed),
        "difference": HIDDEN if found.few else _figure(names, found.difference, percent=percent, signed=True),
        "unit": "%" if percent else _unit(names, parts, line["unit"]),
        "verdict": found.verdict,
        "verdict_word": names.say(VERDICTS[found.verdict]),
        "publisher": line["publisher"],
        "body": names.body(line["source_id"]),
        "published": line["published"],
        "source_id": line["source_id"],
        "parts_sources": "; ".join(dict.fromkeys(part["source_id"] for part in parts)),
        "width": abs(found.difference / line["printed"]) if found.difference and line["printed"] else 0.0,
    }


def _figure(names: Names, value: float | None, *, percent: bool, signed: bool = False) -> str:
    if value is None:
        return NOT_AVAILABLE
    places = _places(value, percent=percent, least=int(percent))
    return _signed(value, names, places) if signed else number(value, names.language, places)


def _unit(names: Names, parts: list[Row], unit: str) -> str:
    return names.unit(parts[0]["indicator"], unit) if parts else unit


def checked(con: duckdb.DuckDBPyConnection, names: Names) -> pd.DataFrame:
    """Every printed figure recomputed: what does not fit first, the widest of it first."""
    parts: dict[str, list[Row]] = {}
    for part in printed_parts(con).to_dict("records"):
        parts.setdefault(part["printed_id"], []).append(part)
    rows = [
        checked_line(names, line, parts.get(line["printed_id"], [])) for line in printed_lines(con).to_dict("records")
    ]
    frame = pd.DataFrame(rows, columns=_COLUMNS)
    order = frame["verdict"].map(_ORDER)
    return frame.assign(order=order).sort_values(["order", "width"], ascending=[True, False], kind="stable")[_COLUMNS]


def recomputed(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, verdict: str = "", key: str = "hitung-ulang"
) -> Exhibit:
    """Do printed sums, shares, growths and differences come out of the figures beside them?

    Parameters
    ----------
    verdict
        ``match``, ``mismatch`` or ``unknown``; empty takes all.

    Returns
    -------
    An exhibit whose frame has a row a printed figure: ``wording``, ``kind_word``, ``parts``, ``printed``,
    ``recomputed``, ``difference`` (printed less recomputed; all three as written), ``unit``, ``verdict``,
    ``verdict_word``, ``publisher``, ``source_id``, ``parts_sources``. Its facts hold how many of all are
    ``match``, ``mismatch`` and ``unknown``.
    """
    frame = checked(con, names)
    counts = {code: int((frame["verdict"] == code).sum()) for code in VERDICTS}
    shown = frame[frame["verdict"] == verdict] if verdict else frame
    title = names.say(
        "{wrong} dari {n} hitungan tercetak tidak cocok dengan bagiannya",
        wrong=number(counts[MISMATCH], names.language),
        n=number(len(frame), names.language),
    )
    return make(
        names,
        chosen,
        key=key,
        title=title,
        subtitle=names.say(
            "Dihitung ulang dari angka yang tercetak di edisi yang sama · cocok: selisihnya tidak melebihi pembulatan"
        ),
        frame=shown.reset_index(drop=True),
        columns=_columns(names),
        alt=title,
        extra_sources=cited_sources(shown),
        not_to_conclude=names.say("Hitungan yang tidak cocok tidak memberi tahu bagian mana yang keliru."),
        facts=dict(counts),
    )


def _columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("wording", say("Yang dicetak")),
        Column("kind_word", say("Jenis hitungan")),
        Column("parts", say("Bagian")),
        Column("printed", say("Tercetak")),
        Column("recomputed", say("Dihitung ulang")),
        Column("difference", say("Selisih")),
        Column("unit", say("Satuan")),
        Column("verdict_word", say("Hasil")),
        Column("publisher", say("Penerbit")),
        Column("source_id", say("Sumber"), "code"),
        Column("parts_sources", say("Sumber bagiannya"), "code"),
    )
