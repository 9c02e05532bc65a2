"""Differences between two releases as sentences, as rows of a file, and as JSON."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

import duckdb
import pandas as pd
from babel.numbers import format_decimal

from data.differences import ADDED, CARRIED, KINDS, REMOVED, REVISED
from data.schema import DIMENSIONS
from locales import translate

_LOCALES = {"id": "id_ID", "en": "en_GB"}
_KIND = {REVISED: "direvisi", ADDED: "ditambahkan", REMOVED: "dihapus", CARRIED: "angka sama, status atau sumber lain"}
#: Columns of a file and of JSON, in their order.
WRITTEN = (
    "kind", "indicator", "time_period", "ref_area", "area_role", "counterpart_area", *DIMENSIONS, "unit_measure",
    "body", "old_value", "new_value", "change", "relative", "told", "old_status", "new_status", "old_source",
    "new_source",
)
Row = dict[Hashable, Any]


def kind_word(kind: str, language: str) -> str:
    return translate(language, _KIND[kind])


def number(value: float, language: str) -> str:
    pattern = "#,##0" if abs(value) >= 1000 else "#,##0.###"
    return format_decimal(value, format=pattern, locale=_LOCALES[language]).replace("-", "−")


def names(con: duckdb.DuckDBPyConnection, language: str) -> dict[str, str]:
    """Names of indicators, regions and countries of a release, by code."""
    english = language == "en"
    return dict(con.execute(
        f"""select indicator, name_{language} from indicator union all
            select code, {'name_en' if english else 'name'} from region union all
            select iso3, {'name_en' if english else 'name'} from country""").fetchall())


def told(row: Row, language: str) -> str:
    """The values of a difference in words: what may not be told is named instead."""
    if row["hidden"]:
        return translate(language, "berubah, disamarkan" if row["kind"] == REVISED else "<10, disamarkan")
    new, old = row["new_value"], row["old_value"]
    if row["small"]:
        return translate(language, "{new}; berubah kurang dari 10", new=number(new, language))
    if row["kind"] == REVISED:
        text = f"{_value(old, language)} → {_value(new, language)}"
        return text if row["relative"] != row["relative"] else text + f" ({_percent(row['relative'], language)})"
    return _value(old if row["kind"] == REMOVED else new, language)


def _value(value: float, language: str) -> str:
    return "×" if value != value or value is None else number(value, language)


def _percent(value: float, language: str) -> str:
    sign = "%" if language == "en" else "\u00a0%"
    text = format_decimal(value, format="#,##0.0", locale=_LOCALES[language]).replace("-", "−")
    return ("+" if value > 0 else "") + text + sign


def sentence(row: Row, called: dict[str, str], language: str) -> str:
    """``direvisi · Penempatan PMI · Jawa Timur · 2023 · KP2MI: 69.925 → 70.001 (+0,1 %)``."""
    details = [str(row[name]) for name in DIMENSIONS if row[name]]
    other = [called.get(row["counterpart_area"], row["counterpart_area"])] if row["counterpart_area"] else []
    parts = [
        kind_word(row["kind"], language), called.get(row["indicator"], row["indicator"]),
        translate(language, "Indonesia") if row["ref_area"] == "ID" else called.get(row["ref_area"], row["ref_area"]),
        *other, *details, row["time_period"], row["body"],
    ]
    return " · ".join(str(part) for part in parts) + ": " + told(row, language)


def written(found: pd.DataFrame, language: str) -> pd.DataFrame:
    """Differences as rows of a file: codes, values that may be told, and the words for them."""
    rows: list[Row] = found.to_dict("records")
    result = found.assign(told=[told(row, language) for row in rows])[list(WRITTEN)]
    return result.assign(change=result["change"].round(6), relative=result["relative"].round(4))


def as_json(found: pd.DataFrame, language: str) -> list[dict[str, Any]]:
    """Differences for a program; what may not be told is null."""
    rows: list[Row] = written(found, language).to_dict("records")
    return [{str(name): None if value != value else value for name, value in row.items()} for row in rows]


def _harmless(value: object) -> object:
    """Text that a spreadsheet would run gets an apostrophe before it."""
    return "'" + value if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def csv_text(found: pd.DataFrame, language: str) -> str:
    """Differences as CSV."""
    return written(found, language).map(_harmless).to_csv(index=False)


def summary(found: pd.DataFrame, language: str) -> Iterator[str]:
    """One line a kind: how many cells."""
    for kind in KINDS:
        n = int((found["kind"] == kind).sum())
        if n:
            yield f"{number(n, language):>8}  {kind_word(kind, language)}"
