"""One source prints a cell once; a key names one line of its table."""

from __future__ import annotations

from data.contracts import KEYS
from data.findings import Finding, at
from data.schema import CELL
from data.tables import Inputs

RULE = "duplicates"
NEEDS = ("figures", *KEYS)

_CELL = "satu baris saja untuk satu sel dari satu sumber; sel ini sudah ada di {place}"
_KEY = "kunci yang hanya sekali dalam tabel: {key}"


def _cells(inputs: Inputs) -> list[Finding]:
    rows, key = inputs.figures, [*CELL, "source_id"]
    found = []
    for _, cell in rows[rows.duplicated(key, keep=False)].groupby(key, dropna=False, sort=False):
        first = cell.iloc[0]
        place = f"{first['in_file']}:{first['in_row']}"
        found += at(cell.iloc[1:], "obs_value", _CELL, rule=RULE, place=place)
    return found


def find(inputs: Inputs) -> list[Finding]:
    found = _cells(inputs)
    for table, key in KEYS.items():
        rows = inputs.placed(table)
        found += at(rows[rows.duplicated(list(key))], key[-1], _KEY, rule=RULE, key=", ".join(key))
    return found
