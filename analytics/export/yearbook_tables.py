"""The tables of the printed book: years beside each other where they fit, else one figure a line; nothing left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analytics.exhibits.codewords import ROLES, area_word, word
from analytics.exhibits.printed_values import decimals_of
from analytics.export.yearbook import Words
from analytics.names import Names
from analytics.numbers import marked, number

#: Millimetres of the page between its margins, of the first column, and of a character.
WIDTH, LABEL, LETTER = 180.0, 46.0, 1.47
#: The most of a column of periods.
PERIOD = 64.0
#: The least share of filled cells of a table of periods.
FILLED = 1 / 3
Row = dict[Any, Any]
Data = dict[str, Any]


@dataclass(frozen=True)
class Ground:
    """What all tables share: names, words of periods and parts, the numbers of sources."""

    names: Names
    words: Words
    sources: Mapping[str, int]

    def mark(self, source: str) -> str:
        return f"[{number(self.sources[source], 'id').replace('.', '')}]"


def blocks(ground: Ground, indicator: str, part: pd.DataFrame) -> list[Data]:
    """A table as one or more blocks of columns.

    Parameters
    ----------
    ground
        what all tables of the book share.
    indicator, part
        the measure and its rows.

    Returns
    -------
    Blocks of ``head``, ``marks`` (the source of a column where it has one), ``rows``, ``widths``
    (millimetres), ``texts`` (how many columns are words), ``one_line`` (whether surely no row wraps: rows of a fixed
    height are set in half the time). Every row of ``part`` stands in exactly one cell.
    """
    rows: list[Row] = part.astype(object).to_dict("records")
    several = {name for name in ("unit_measure", "ref_area", "area_role") if part[name].nunique() > 1}
    places = [_place(ground, row, several) for row in rows]
    measure = indicator if "unit_measure" in several else ""
    labels = [_label(ground, row, place, measure) for row, place in zip(rows, places, strict=True)]
    columns = [ground.words.period(row) for row in rows]
    if len(set(columns)) == 1:
        return _by_detail(ground, rows, labels, places, mixed=bool(measure))
    order = {ground.words.period(row): _time(row) for row in rows}
    ordered = sorted(order, key=order.__getitem__)
    keys = set(zip(labels, columns, strict=True))
    filled = len(rows) / (len(set(labels)) * len(ordered))
    if len(keys) < len(rows) or filled < FILLED:
        return [_list(ground, rows, labels)]
    return _crossed(ground, rows, labels, columns, ordered)


def _time(row: Row) -> tuple[Any, ...]:
    return row["period_start"], row["period_end"], bool(row["cumulative"])


def _place(ground: Ground, row: Row, several: set[str]) -> str:
    """Area and its role, where rows differ in them."""
    parts = [area_word(ground.names, str(row["ref_area"]))] if "ref_area" in several else []
    if "area_role" in several:
        parts.append(word(ground.names, ROLES, str(row["area_role"])))
    return " · ".join(part for part in parts if part)


def _label(ground: Ground, row: Row, place: str, measure: str) -> str:
    words = [place, ground.words.detail(row)]
    if measure:
        words.append(ground.names.unit(measure, row["unit_measure"]))
    return " · ".join(one for one in words if one) or area_word(ground.names, str(row["ref_area"]))


def _by_detail(
    ground: Ground, rows: list[Row], labels: list[str], places: list[str], *, mixed: bool
) -> list[Data]:
    """Rows of one period: details as columns where every area has the same few of them."""
    period, details = ground.words.period(rows[0]), [ground.words.detail(row) for row in rows]
    columns = list(dict.fromkeys(details))
    crossed = set(zip(places, details, strict=True))
    full = len(crossed) == len(rows) == len(set(places)) * len(columns)
    if not full or len(columns) > 6 or mixed or not all(places):
        return [_list(ground, rows, labels)]
    named = [name or period for name in details]
    return _crossed(ground, rows, places, named, [name or period for name in columns])


def _value(ground: Ground, row: Row) -> str:
    return marked(
        row["obs_value"],
        ground.names.language,
        status=row["obs_status"],
        suppressed_by=row["suppressed_by"] or "",
        relation=row["relation"] or "",
        decimals=decimals_of(row["obs_value"]),
    )


def _list(ground: Ground, rows: list[Row], labels: list[str]) -> Data:
    """One figure a line, with its period and source."""
    say = ground.names.say
    periods = [ground.words.period(row) for row in rows]
    rest, wide = [min(_room(periods), PERIOD), 30.0, 13.0], _room(labels)
    fits = wide <= WIDTH - sum(rest) and _room(periods) <= rest[0]
    return {
        "head": [say("Wilayah dan rincian"), say("Masa"), say("Angka"), say("Sumber")],
        "marks": ["", "", "", ""],
        "rows": [
            [label, when, _value(ground, row), ground.mark(row["source_id"])]
            for label, when, row in zip(labels, periods, rows, strict=True)
        ],
        "widths": [min(wide, WIDTH - sum(rest)), *rest],
        "texts": 2,
        "one_line": fits,
    }


def _room(labels: Iterable[str]) -> float:
    """Millimetres of the longest of some texts on one line, at least those of the heading."""
    return round(max(34.0, max(len(label) for label in labels) * LETTER + 2.2), 1)


def _crossed(ground: Ground, rows: list[Row], labels: list[str], columns: list[str], ordered: list[str]) -> list[Data]:
    """Labels down, columns across, in as many blocks as the page is wide."""
    by_column: dict[str, set[str]] = {}
    for row, column in zip(rows, columns, strict=True):
        by_column.setdefault(column, set()).add(row["source_id"])
    alone = {column: next(iter(found)) for column, found in by_column.items() if len(found) == 1}
    cells = {
        (label, column): _value(ground, row)
        + ("" if column in alone else "\u00a0" + ground.mark(row["source_id"]))
        for row, label, column in zip(rows, labels, columns, strict=True)
    }
    widths = _widths(ordered, cells)
    found = []
    for part in _parted(ordered, widths):
        shown = [label for label in dict.fromkeys(labels) if any((label, column) in cells for column in part)]
        rest, wide = WIDTH - sum(widths[column] for column in part), _room(shown)
        found.append(
            {
                "head": [ground.names.say("Wilayah dan rincian"), *part],
                "marks": ["", *(ground.mark(alone[column]) if column in alone else "" for column in part)],
                "rows": [[label, *(cells.get((label, column), "") for column in part)] for label in shown],
                "widths": [min(rest, wide), *(widths[column] for column in part)],
                "texts": 1,
                "one_line": wide <= rest,
            }
        )
    return found


def _widths(ordered: list[str], cells: dict[tuple[str, str], str]) -> dict[str, float]:
    """Millimetres that each column needs."""
    longest = {column: max(6, *(len(text) for text in column.split())) for column in ordered}
    for (_, column), text in cells.items():
        longest[column] = max(longest[column], len(text))
    return {column: round(length * LETTER + 2.2, 1) for column, length in longest.items()}


def _parted(ordered: list[str], widths: dict[str, float]) -> list[list[str]]:
    """Columns in groups that fit the page."""
    found: list[list[str]] = [[]]
    left = WIDTH - LABEL
    for column in ordered:
        if found[-1] and widths[column] > left:
            found.append([])
            left = WIDTH - LABEL
        found[-1].append(column)
        left -= widths[column]
    return found
