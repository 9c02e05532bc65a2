"""Indicators exist both ways, with the file, number of rows and units that ``indicators.csv`` says."""

from __future__ import annotations

import pandas as pd

from data.findings import Finding, at
from data.tables import Inputs

RULE = "indicators"
NEEDS = ("figures", "indicator", "listing", "choice", "break", "gap")

_KNOWN = "indikator di indicators.csv"
_USED = "indikator yang mempunyai baris angka"
_ROWS = "{n} baris, sebanyak yang ada di berkas angka"
_FILE = "{file}, tempat barisnya berada"
_UNIT = "satuan indikator ini di indicators.csv: {units}"
_DENOMINATOR = "[origin:]indikator@nation, province, atau kabupaten; dipisah titik koma"
_LABELS = "satu label untuk setiap satuan, dipisah titik koma"


def _unknown(rows: pd.DataFrame, known: set[str]) -> list[Finding]:
    good = {text: set(text.split(";")) <= known for text in rows["indicator"].unique()}
    wrong = ~rows["indicator"].map(good).astype(bool)
    return at(rows[wrong], "indicator", _KNOWN, rule=RULE)


def _count(indicator: pd.DataFrame, rows: pd.DataFrame) -> list[Finding]:
    """Indicators without rows, and those with another number of rows than they say."""
    counted = indicator["indicator"].map(rows["indicator"].value_counts()).fillna(0).astype(int)
    found = at(indicator[counted == 0], "indicator", _USED, rule=RULE)
    for index in indicator.index[(indicator["rows"] != counted.astype(str)) & (counted > 0)]:
        found += at(indicator.loc[[index]], "rows", _ROWS, rule=RULE, n=str(counted[index]))
    return found


def _files(indicator: pd.DataFrame, rows: pd.DataFrame) -> list[Finding]:
    names = rows["in_file"].str.removesuffix(".csv").groupby(rows["indicator"]).unique()
    real = indicator["indicator"].map(lambda name: ";".join(sorted(names.get(name, []))))
    said = indicator["file"].map(lambda text: ";".join(sorted(text.split(";"))))
    found = []
    for index in indicator.index[(real != said) & (real != "")]:
        found += at(indicator.loc[[index]], "file", _FILE, rule=RULE, file=real[index])
    return found


def _units(indicator: pd.DataFrame, rows: pd.DataFrame) -> list[Finding]:
    units = dict(zip(indicator["indicator"], indicator["unit_measure"], strict=True))
    pairs = rows.drop_duplicates(["indicator", "unit_measure"])
    found = []
    for name, unit in zip(pairs["indicator"], pairs["unit_measure"], strict=True):
        if name in units and unit not in units[name].split(";"):
            wrong = rows[(rows["indicator"] == name) & (rows["unit_measure"] == unit)]
            found += at(wrong, "unit_measure", _UNIT, rule=RULE, units=units[name])
    return found


def _labels(indicator: pd.DataFrame) -> list[Finding]:
    found = []
    for column in ("unit_label_id", "unit_label_en"):
        wrong = indicator[column].str.count(";") != indicator["unit_measure"].str.count(";")
        found += at(indicator[wrong], column, _LABELS, rule=RULE)
    return found


def _denominators(indicator: pd.DataFrame) -> list[Finding]:
    known = set(indicator["indicator"])

    def good(part: str) -> bool:
        name, _, level = part.removeprefix("origin:").partition("@")
        return name in known and level in ("nation", "province", "kabupaten")

    wrong = indicator["denominators"].map(lambda text: bool(text) and not all(map(good, text.split(";"))))
    return at(indicator[wrong.astype(bool)], "denominators", _DENOMINATOR, rule=RULE)


def find(inputs: Inputs) -> list[Finding]:
    indicator, rows = inputs.placed("indicator"), inputs.figures
    known = set(indicator["indicator"])
    found = [*_unknown(rows, known), *_count(indicator, rows), *_files(indicator, rows),
             *_units(indicator, rows), *_labels(indicator), *_denominators(indicator)]
    for table, extra in (("listing", set()), ("choice", {"*"}), ("break", set()), ("gap", {""})):
        found += _unknown(inputs.placed(table), known | extra)
    return found
