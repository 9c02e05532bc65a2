"""The parts of every printed sum, share, growth or difference, found among the observations.

A part is written ``indicator@period@area@column=value & column=value``; parts are divided by `` | ``. What is
not named is empty, the source is the page's own, and a value may be a pattern: ``?`` is one sign, ``*`` any
number of signs, ``[0-9]`` one of those signs.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

import pandas as pd

from data.schema import DIMENSIONS

Row = dict[Hashable, Any]

COLUMNS = ["printed_id", "place", "obs_id"]
_PLACED = ("indicator", "time_period", "ref_area")
_NAMED = ("counterpart_area", "source_id", *DIMENSIONS)
_WILD = ("?", "*", "[")


class Unreadable(ValueError):
    """A part that is not written as parts are."""


@dataclass(frozen=True)
class MissingPart:
    """A part that names no row, or cannot be read."""

    printed_id: str
    part: str


def parsed(text: str, source_id: str) -> dict[str, str]:
    """What every row of a part holds, by column.

    Raises
    ------
    Unreadable
        where the text names no indicator, period and area, or a column that no part may name.
    """
    places = text.split("@")
    if not len(_PLACED) <= len(places) <= len(_PLACED) + 1 or not all(places):
        raise Unreadable(text)
    named = dict(pair.split("=", 1) for pair in "".join(places[3:]).split(" & ") if "=" in pair)
    if set(named) - set(_NAMED) or (len(places) > len(_PLACED) and not named):
        raise Unreadable(text)
    empty = dict.fromkeys(("counterpart_area", *DIMENSIONS), "")
    return {**empty, "source_id": source_id, **dict(zip(_PLACED, places, strict=False)), **named}


def _fits(row: Row, wanted: dict[str, str]) -> bool:
    return all(
        fnmatchcase(row[column], value) if any(sign in value for sign in _WILD) else row[column] == value
        for column, value in wanted.items())


def rows_of(text: str, source_id: str, by_source: dict[str, list[Row]]) -> list[Row]:
    """The observations of one part; empty where it names none or cannot be read."""
    try:
        wanted = parsed(text, source_id)
    except Unreadable:
        return []
    return [row for row in by_source.get(wanted["source_id"], []) if _fits(row, wanted)]


def parts(printed: pd.DataFrame, observation: pd.DataFrame) -> tuple[pd.DataFrame, list[MissingPart]]:
    """The rows that each printed figure was made from.

    Returns
    -------
    A frame ``printed_id, place, obs_id`` (place: order of the parts) and the parts that name no row.
    """
    named = [part.rpartition("source_id=")[2].split(" & ")[0]
             for text in printed["parts"] for part in text.split(" | ") if "source_id=" in part]
    used = observation[observation["source_id"].isin({*printed["source_id"], *named})]
    by_source: dict[str, list[Row]] = {}
    for row in used[["obs_id", *_PLACED, *_NAMED]].to_dict("records"):
        by_source.setdefault(row["source_id"], []).append(row)
    found: list[Row] = []
    missing: list[MissingPart] = []
    for line in printed.to_dict("records"):
        for place, text in enumerate(str(line["parts"]).split(" | ")):
            rows = rows_of(text, line["source_id"], by_source)
            missing += [] if rows else [MissingPart(line["printed_id"], text)]
            found += [{"printed_id": line["printed_id"], "place": place, "obs_id": row["obs_id"]}
                      for row in rows]
    return pd.DataFrame(found, columns=COLUMNS), missing
