"""What is written in one language is written in the other."""

from __future__ import annotations

from data.contracts import SMALL
from data.findings import Finding, at
from data.tables import Inputs

RULE = "languages"
NEEDS = tuple(SMALL)

_EXPECTED = "terisi, karena {other} terisi"


def pairs(columns: list[str]) -> list[tuple[str, str]]:
    """Columns that hold one text in two languages."""
    written = [(name, f"{name.removesuffix('_id')}_en") for name in columns if name.endswith("_id")]
    return [pair for pair in [*written, ("name", "name_en")] if set(pair) <= set(columns)]


def find(inputs: Inputs) -> list[Finding]:
    found = []
    for table in SMALL:
        rows = inputs.placed(table)
        for indonesian, english in pairs(list(rows.columns)):
            first, second = rows[indonesian].str.strip() == "", rows[english].str.strip() == ""
            found += at(rows[first & ~second], indonesian, _EXPECTED, rule=RULE, other=english)
            found += at(rows[second & ~first], english, _EXPECTED, rule=RULE, other=indonesian)
    return found
