"""Sources exist both ways: each row's source is described, each described source has rows."""

from __future__ import annotations

import pandas as pd

from data.findings import Finding, at
from data.tables import Inputs

RULE = "sources"
NEEDS = ("figures", "source", "indicator", "listing", "choice", "break", "gap")

_KNOWN = "sumber di sources.csv"
_USED = "sumber yang mempunyai baris angka"
_BODY = "lembaga yang ada di sources.csv"
_NAMED = (("listing", "source_ids"), ("listing", "total_source_id"), ("choice", "chosen_source_id"),
          ("break", "source_id"), ("break", "before_source_ids"), ("gap", "source_id"))


def _unknown(rows: pd.DataFrame, column: str, known: set[str], expected: str = _KNOWN) -> list[Finding]:
    good = {text: set(text.split(";")) <= known for text in rows[column].unique()}
    return at(rows[~rows[column].map(good).astype(bool)], column, expected, rule=RULE)


def find(inputs: Inputs) -> list[Finding]:
    source, rows = inputs.placed("source"), inputs.figures
    known, bodies = set(source["source_id"]), set(source["body"])
    found = _unknown(rows, "source_id", known)
    found += at(source[~source["source_id"].isin(rows["source_id"])], "source_id", _USED, rule=RULE)
    for table, column in _NAMED:
        found += _unknown(inputs.placed(table), column, known | {""})
    for table in ("listing", "choice", "break", "indicator"):
        found += _unknown(inputs.placed(table), "body", bodies | {"*", ""}, _BODY)
    return found
