"""A break has rows on both of its sides, and names both."""

from __future__ import annotations

import pandas as pd

from data import breaks
from data.findings import Finding, at
from data.observations import Assembled
from data.tables import Inputs

RULE = "breaks"

_SIDES = "baris angka yang cocok, baik sebelum maupun sesudah batas ini"
_NAMED = "terisi, karena baris ini berjenis break"
_REQUIRED = ("period_kind", "segment_before_id", "segment_before_en", "segment_after_id", "segment_after_en")


def _unnamed(lines: pd.DataFrame) -> list[Finding]:
    found = []
    for column in _REQUIRED:
        found += at(lines[lines[column] == ""], column, _NAMED, rule=RULE)
    return found


def _one_sided(line: pd.Series, rows: pd.DataFrame) -> bool:
    return not 0 < breaks.passed(rows, line).sum() < breaks.concerned(rows, line).sum()


def find(inputs: Inputs, assembled: Assembled) -> list[Finding]:
    lines = inputs.placed("break")
    lines = lines[lines["kind"] == "break"]
    wrong = [_one_sided(line, assembled.observation) for _, line in lines.iterrows()]
    one_sided = pd.Series(wrong, index=lines.index, dtype=bool)
    return _unnamed(lines) + at(lines[one_sided], "from_period", _SIDES, rule=RULE)
