"""Regions name parents, successors and former selves that exist; other tables name regions that exist."""

from __future__ import annotations

import pandas as pd

from data.findings import Finding, at
from data.tables import Inputs

RULE = "regions"
NEEDS = ("region", "polda", "polda_kabkota", "dots", "bounds", "service_office", "crossing")

_PARENT = "kode provinsi di regions.csv; kosong hanya untuk provinsi"
_KNOWN = "kode wilayah di regions.csv"
_POLDA = "nama Polda di polda.csv"
_CODES = {
    "region": ("successors",),
    "polda": ("province_code", "covers_province_codes", "extra_kabkota_codes", "partial_kabkota_codes",
              "excluded_kabkota_codes"),
    "polda_kabkota": ("code",), "dots": ("code",), "bounds": ("code",),
    "service_office": ("kabkota_code", "province_code"), "crossing": ("kabkota_code", "province_code"),
}


def _parents(region: pd.DataFrame) -> list[Finding]:
    provinces = set(region.loc[region["level"] != "regency", "code"])
    regency = region["level"] == "regency"
    good = region["parent_code"].isin(provinces).where(regency, region["parent_code"] == "")
    return at(region[~good.astype(bool)], "parent_code", _PARENT, rule=RULE)


def _split(text: str) -> set[str]:
    """Codes of a cell; ``31_polda`` is the area of a regional police named after its province."""
    parts = text.replace("|", ";").split(";")
    return {part.strip().removesuffix("_polda") for part in parts if part.strip()}


def _unknown(rows: pd.DataFrame, column: str, known: set[str]) -> list[Finding]:
    wrong = rows[column].map(lambda text: not _split(text) <= known).astype(bool)
    return at(rows[wrong], column, _KNOWN, rule=RULE)


def find(inputs: Inputs) -> list[Finding]:
    region, places = inputs.placed("region"), inputs.placed("polda_kabkota")
    known = set(region["code"])
    found = _parents(region)
    for table, columns in _CODES.items():
        for column in columns:
            found += _unknown(inputs.placed(table), column, known)
    nameless = ~places["polda"].isin(set(inputs["polda"]["polda"]))
    return found + at(places[nameless], "polda", _POLDA, rule=RULE)
