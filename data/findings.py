"""One finding: where it stands, what was found, what is expected."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd


@dataclass(frozen=True)
class Finding:
    """A broken rule.

    ``expected`` is a text of the catalogue with named places, filled from ``values``, so that it can be
    read in both languages; ``row`` counts as a spreadsheet does: the line of column names is row 1.
    """

    rule: str
    file: str
    row: int | None
    column: str
    found: str
    expected: str
    values: dict[str, str] = field(default_factory=dict)


def at(rows: pd.DataFrame, column: str, expected: str, *, rule: str, **values: str) -> list[Finding]:
    """One finding a row; ``rows`` carry ``in_file`` and ``in_row`` beside the column that is wrong."""
    return [Finding(rule, file, int(row), column, str(found), expected, values)
            for file, row, found in zip(rows["in_file"], rows["in_row"], rows[column], strict=True)]
