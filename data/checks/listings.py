"""A listing agrees with itself: number, kind, bound, borders, year."""

from __future__ import annotations

import pandas as pd

from data.findings import Finding, at
from data.listings import varying_columns
from data.periods import PeriodError, parse
from data.schema import DIMENSIONS
from data.tables import Inputs

RULE = "listings"
NEEDS = ("listing", "indicator")

_N = "banyaknya anggota"
_ONCE = "setiap anggota hanya sekali"
_DIMENSION = "province, destination, kabupaten:kode, atau kolom dimensi (dua dengan tanda +)"
_STAR = "tanda * hanya dan selalu bila dimension membuat kolom ini berubah-ubah"
_AREAS = "tidak kurang dari banyaknya anggota"
_BOUND = "terisi hanya bila kind = top dan bukan angka orang di bawah tingkat nasional"
_BORDERS = "34, 38, atau unknown untuk daftar provinsi; tanda hubung untuk daftar lain"
_NEW = "anggota pada batas {borders} provinsi"
_YEAR = "tahun yang memuat seluruh periodenya"
_TOTAL = "terisi bila total_value_kind bukan none, kosong bila none"


def _dimension_known(text: str) -> bool:
    named = text in ("province", "destination") or text.startswith("kabupaten:")
    return named or set(text.split("+")) <= set(DIMENSIONS)


def _numbers(lines: pd.DataFrame) -> list[Finding]:
    names = lines["members"].str.split("|")
    areas = pd.to_numeric(lines["areas"], errors="coerce")
    known = lines["dimension"].map(_dimension_known).astype(bool)
    return [
        *at(lines[names.map(len).astype(str) != lines["n"]], "n", _N, rule=RULE),
        *at(lines[names.map(lambda parts: len(parts) > len(set(parts)))], "members", _ONCE, rule=RULE),
        *at(lines[areas < names.map(len)], "areas", _AREAS, rule=RULE),
        *at(lines[~known], "dimension", _DIMENSION, rule=RULE),
    ]


def _stars(lines: pd.DataFrame) -> list[Finding]:
    varying = lines["dimension"].map(varying_columns)
    found = []
    for column in ("ref_area", "counterpart_area"):
        varies = varying.map(lambda columns, column=column: column in columns).astype(bool)
        found += at(lines[varies != (lines[column] == "*")], column, _STAR, rule=RULE)
    return found


def below_nation(lines: pd.DataFrame) -> pd.Series:
    """Listings whose members or fixed end are provinces or kabupaten."""
    varies = (lines["dimension"] == "province") | lines["dimension"].str.startswith("kabupaten:")
    return varies | lines["ref_area"].str.match(r"\d\d")


def _bounds(lines: pd.DataFrame, persons: set[str]) -> list[Finding]:
    hidden = lines["indicator"].isin(persons) & below_nation(lines)
    allowed = (lines["kind"] == "top") & ~hidden
    return at(lines[allowed == (lines["bound"] == "")], "bound", _BOUND, rule=RULE)


def _borders(lines: pd.DataFrame) -> list[Finding]:
    provincial = lines["dimension"] == "province"
    found = at(lines[provincial == (lines["borders"] == "-")], "borders", _BORDERS, rule=RULE)
    for borders, foreign in (("34", {"91", "92", "93", "94", "95", "96"}), ("38", {"91_old", "92_old"})):
        mixed = lines["members"].map(lambda text, foreign=foreign: bool(foreign & set(text.split("|"))))
        wrong = provincial & (lines["borders"] == borders) & mixed.astype(bool)
        found += at(lines[wrong], "members", _NEW, rule=RULE, borders=borders)
    return found


def _in_year(period: str, year: str) -> bool:
    try:
        read = parse(period)
    except PeriodError:
        return True
    return year in ("", str(read.start.year)) and (not year or not read.cumulative)


def _years(lines: pd.DataFrame) -> list[Finding]:
    wrong = [not _in_year(period, year)
             for period, year in zip(lines["time_period"], lines["for_year"], strict=True)]
    return at(lines[pd.Series(wrong, index=lines.index, dtype=bool)], "for_year", _YEAR, rule=RULE)


def _totals(lines: pd.DataFrame) -> list[Finding]:
    expected = lines["total_value_kind"] != "none"
    found = []
    for column in ("total", "total_source_id"):
        found += at(lines[expected == (lines[column] == "")], column, _TOTAL, rule=RULE)
    return found


def find(inputs: Inputs) -> list[Finding]:
    lines, indicator = inputs.placed("listing"), inputs["indicator"]
    persons = set(indicator.loc[indicator["disclosure"] == "persons", "indicator"])
    return [*_numbers(lines), *_stars(lines), *_bounds(lines, persons), *_borders(lines), *_years(lines),
            *_totals(lines)]
