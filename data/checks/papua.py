"""Papua's borders of 2022: no earlier figure on the bare codes, none of the new provinces before them."""

from __future__ import annotations

from datetime import date

import pandas as pd

from data.findings import Finding, at
from data.periods import PeriodError, parse
from data.tables import Inputs

RULE = "papua"
NEEDS = ("figures",)

SPLIT = date(2022, 11, 1)
DIVIDED, NEW = ("91", "92"), ("93", "94", "95", "96")

_OLD = "{code}_old: angka yang berakhir sebelum November 2022 atau untuk tahun 2022 memakai batas lama"
_TOO_EARLY = "periode yang dimulai sejak November 2022: provinsi ini baru ada sesudah pemekaran"


def on_old_borders(text: str) -> bool:
    try:
        period = parse(text)
    except PeriodError:
        return False
    return period.end < SPLIT or period.whole_year == 2022


def begins_before(text: str) -> bool:
    try:
        return parse(text).start < SPLIT
    except PeriodError:
        return False


def _where(rows: pd.DataFrame, areas: tuple[str, ...], test: pd.Series) -> pd.DataFrame:
    return rows[rows["ref_area"].isin(areas) & test]


def find(inputs: Inputs) -> list[Finding]:
    rows = inputs.figures[inputs.figures["ref_area"].isin((*DIVIDED, *NEW))]
    old = rows["time_period"].map(on_old_borders).astype(bool)
    early = rows["time_period"].map(begins_before).astype(bool)
    found = at(_where(rows, NEW, early), "time_period", _TOO_EARLY, rule=RULE)
    for code in DIVIDED:
        found += at(_where(rows, (code,), old), "ref_area", _OLD, rule=RULE, code=code)
    return found
