"""Values as their source printed them: their own decimals, money by scale, hidden cells by their sign."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from analytics.names import Names
from analytics.numbers import HIDDEN, NOT_AVAILABLE, number, scaled

#: Units that are written with a sign before them and a scale behind.
MONEY = {"USD": "US$\u00a0", "IDR": "Rp"}
Row = Mapping[Hashable, Any]


def decimals_of(value: float | None, most: int = 3) -> int:
    """How many decimals show a value as it was printed, at most ``most``."""
    if value is None or value != value:
        return 0
    return next((places for places in range(most) if round(value, places) == value), most)


def written_value(names: Names, row: Row) -> str:
    """A value with the decimals it was printed with; dollars and rupiah by scale."""
    value, unit = row["obs_value"], str(row["unit_measure"])
    if value is None or value != value:
        return HIDDEN if row["suppressed_by"] == "rule" else "×" if row["suppressed_by"] else NOT_AVAILABLE
    if unit not in MONEY:
        return number(value, names.language, decimals_of(value))
    amount, scale = scaled(value, names.language, decimals_of(value / _size(value)))
    return f"{MONEY[unit]}{amount} {scale}".strip()


def tick_text(names: Names, value: float, unit: str) -> str:
    """A tick of the axis: money in its scale, without its sign."""
    shown = value / _size(value) if unit in MONEY else value
    return number(shown, names.language, decimals_of(shown))


def _size(value: float) -> float:
    return next((size for size in (1e12, 1e9, 1e6) if abs(value) >= size), 1.0)
