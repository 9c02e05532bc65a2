"""The closed list of units, and the one place where a printed value becomes another unit."""

from __future__ import annotations

UNITS = (
    "persons", "cases", "reports", "complaints", "requests", "offences", "companies", "vacancies",
    "documents", "tier", "percent", "percent of GDP", "percent of amount sent", "USD", "IDR",
    "thousand IDR", "billion IDR", "trillion IDR", "IDR per USD", "IDR per person per month",
)

#: Powers of ten inside one currency; a change of currency needs a dated rate and is never done here.
_SCALE = {"USD": ("USD", 1.0), "IDR": ("IDR", 1.0), "thousand IDR": ("IDR", 1e3),
          "billion IDR": ("IDR", 1e9), "trillion IDR": ("IDR", 1e12)}


def base_unit(unit: str) -> str:
    """The unit in which values of the same kind can be compared."""
    return _SCALE.get(unit, (unit, 1.0))[0]


def base_factor(unit: str) -> float:
    """What a printed value is multiplied by to stand in :func:`base_unit`."""
    return _SCALE.get(unit, (unit, 1.0))[1]
