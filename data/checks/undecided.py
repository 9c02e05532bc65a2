"""A cell of one body with several values has a line in ``choices.csv`` that decides."""

from __future__ import annotations

from data.choices import Undecided
from data.findings import Finding

RULE = "undecided"

_EXPECTED = "satu nilai, atau satu baris choices.csv yang memutuskan sel ini: {cell}"


def findings(cells: list[Undecided]) -> list[Finding]:
    """One finding a cell, at its first row, with the list of its values."""
    found = []
    for cell in cells:
        values = " | ".join(f"{value} ({source}, {file}:{row})" for file, row, source, value in cell.rows)
        file, row, _, _ = cell.rows[0]
        found.append(Finding(RULE, file, row, "obs_value", values, _EXPECTED, {"cell": cell.cell}))
    return found
