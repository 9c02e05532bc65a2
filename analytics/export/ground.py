"""What a drawing of an exhibit needs beside it, and what is read from its facts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import duckdb

from analytics.exhibit import Exhibit
from analytics.figures.palette import Palette
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number

HATCH, DOTS = "hatch", "dots"


@dataclass(frozen=True)
class Ground:
    """What a drawing needs beside the exhibit."""

    con: duckdb.DuckDBPyConnection
    names: Names
    chosen: Filter
    palette: Palette

    def written(self, decimals: int = 0) -> Callable[[float], str]:
        return lambda value: number(value, self.names.language, decimals)


@dataclass(frozen=True)
class Key:
    """One entry of a legend: a colour, ``hatch``, or ``dots`` on a colour, and its words."""

    fill: str
    words: str


def decimals_of(exhibit: Exhibit) -> int:
    """How many decimals the drawn values have."""
    return int(str(exhibit.facts.get("decimals", 0)))


def own_area(ground: Ground, exhibit: Exhibit) -> str:
    """The area of this map that the chosen region lies in; on old borders the province it came from."""
    code, areas = ground.chosen.province, set(exhibit.frame["ref_area"])
    if code in areas or not code:
        return code
    former = ground.names.regions[ground.names.regions["level"] == "former_province"]
    return next((old for old, parts in former["successors"].items() if code in parts.split("|") and old in areas), "")
