"""Lines of ``choices.csv`` speak of sources and values that exist, and name every other value."""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import Any

import pandas as pd

from data.choices import dimension_key
from data.findings import Finding, at
from data.observations import Assembled
from data.schema import CELL
from data.tables import Inputs

RULE = "choices"
Row = dict[Hashable, Any]

_CHOSEN = "nilai yang dicetak chosen_source_id untuk sel ini"
_OTHERS = "semua nilai lain dari sel ini: {values}"
_ORDER = "sumber yang mempunyai baris untuk sel yang cocok: {missing}"
_EXACT = ("indicator", "time_period", "ref_area", "area_role", "counterpart_area", "unit_measure", "body")
_ENTRY = re.compile(r"(\S+) \(([^)]+)\)")


def _matching(line: Row, rows: pd.DataFrame, *, dimension: str) -> pd.DataFrame:
    """Rows of the cells that a line speaks of; ``*`` fits all."""
    fits = pd.Series(True, index=rows.index)
    for column in _EXACT[1:]:
        if line[column] != "*":
            fits &= rows[column] == line[column]
    found = rows[fits]
    if dimension == "*":
        return found
    own = [dimension_key(row) == dimension for row in found.to_dict("records")]
    return found[pd.Series(own, index=found.index, dtype=bool)]


def _values(rows: pd.DataFrame) -> set[tuple[float, str]]:
    return set(zip(rows["printed"], rows["source_id"], strict=True))


def _said(text: str) -> set[tuple[float, str]]:
    return {(float(value), source) for value, source in _ENTRY.findall(text)}


def _chosen(line: Row, cell: pd.DataFrame, place: pd.DataFrame) -> list[Finding]:
    value = (float(line["chosen_value"] or "nan"), line["chosen_source_id"])
    return [] if value in _values(cell) else at(place, "chosen_value", _CHOSEN, rule=RULE)


def _others(line: Row, cell: pd.DataFrame, place: pd.DataFrame) -> list[Finding]:
    """Values other than the chosen one, whoever prints them."""
    sure = cell[cell["obs_status"] != "doubtful"]
    chosen = float(line["chosen_value"] or "nan")
    real = {value for value, _ in _values(sure)} - {chosen}
    said = _said(line["other_values"])
    if said <= _values(cell) and real <= {value for value, _ in said}:
        return []
    shown = [f"{value:.12g} ({source})" for value, source in sorted(_values(sure)) if value != chosen]
    return at(place, "other_values", _OTHERS, rule=RULE, values=" | ".join(shown))


def _ordered(line: Row, cell: pd.DataFrame, place: pd.DataFrame) -> list[Finding]:
    named = [part.strip() for part in line["rule"].partition(":")[2].split(">")]
    missing = [source for source in named if source not in set(cell["source_id"])]
    return at(place, "rule", _ORDER, rule=RULE, missing=", ".join(missing)) if missing else []


def _line(line: Row, rows: pd.DataFrame, place: pd.DataFrame) -> list[Finding]:
    if line["rule"].startswith("status order") or line["rule"] == "parts sum":
        return []
    if line["rule"].startswith("source order"):
        return _ordered(line, _matching(line, rows, dimension=line["dimension"] or "*"), place)
    dimension = "" if line["rule"].startswith("parts") else line["dimension"]
    cell = _matching(line, rows, dimension=dimension)
    found = _chosen(line, cell, place)
    return found if line["rule"].startswith("parts") else found + _others(line, cell, place)


def _by_indicator(assembled: Assembled) -> dict[str, pd.DataFrame]:
    """Rows as printed, with what a line of choices can name."""
    rows = assembled.observation[["obs_id", *CELL, "body", "obs_status", "source_id"]]
    rows = rows.assign(printed=assembled.printed.reindex(rows["obs_id"]).to_numpy())
    return {str(name): own for name, own in rows.groupby("indicator")}


def find(inputs: Inputs, assembled: Assembled) -> list[Finding]:
    lines, rows = inputs.placed("choice"), _by_indicator(assembled)
    found = []
    for index, line in zip(lines.index, lines.to_dict("records"), strict=True):
        if line["indicator"] in rows:
            found += _line(line, rows[line["indicator"]], lines.loc[[index]])
    return found
