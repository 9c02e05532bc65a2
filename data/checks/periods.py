"""Periods are one of the six kinds; single days and open ends only where a table allows them."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from data.findings import Finding, at
from data.periods import PeriodError, beginning, parse
from data.tables import Inputs

RULE = "periods"
NEEDS = ("figures", "listing", "choice", "break", "gap")

_EXPECTED = "tahun, triwulan, bulan, atau rentang hari, bulan, atau tahun (ISO 8601), awal sebelum akhir"
_POINT = "tahun, triwulan, bulan, atau tanggal (ISO 8601)"
_OPEN = "periode dipisah titik koma; yang berakhir dengan garis miring masih berlangsung"


def readable(text: str) -> bool:
    try:
        parse(text)
    except PeriodError:
        return False
    return True


def _point(text: str) -> bool:
    try:
        beginning(text)
    except ValueError:
        return False
    return "/" not in text


def _open(text: str) -> bool:
    return all(_point(part[:-1]) if part.endswith("/") else readable(part) for part in text.split(";"))


def _wrong(rows: pd.DataFrame, column: str, test: Callable[[str], bool], expected: str, *,
           exempt: str = "") -> list[Finding]:
    filled = rows[(rows[column] != "") & (rows[column] != exempt)]
    good = {text: test(text) for text in filled[column].unique()}
    return at(filled[~filled[column].map(good).astype(bool)], column, expected, rule=RULE)


def find(inputs: Inputs) -> list[Finding]:
    return [
        *_wrong(inputs.figures, "time_period", readable, _EXPECTED),
        *_wrong(inputs.placed("listing"), "time_period", readable, _EXPECTED),
        *_wrong(inputs.placed("choice"), "time_period", readable, _EXPECTED, exempt="*"),
        *_wrong(inputs.placed("break"), "from_period", _point, _POINT),
        *_wrong(inputs.placed("break"), "to_period", _point, _POINT),
        *_wrong(inputs.placed("gap"), "period", _open, _OPEN),
    ]
