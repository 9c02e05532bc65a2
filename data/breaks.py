"""Segments of a series: no line, change or growth goes from one into the next."""

from __future__ import annotations

from datetime import date

import pandas as pd

from data.periods import beginning


def _areas(text: str) -> set[str] | None:
    if text == "*":
        return None
    areas = set(text.split(";"))
    return areas | {f"{area}_old" for area in areas if area in ("91", "92")}


def concerned(observation: pd.DataFrame, line: pd.Series) -> pd.Series:
    """Which rows one break is about, on either side of it."""
    named = observation["indicator"].isin(line["indicator"].split(";"))
    result = named & (observation["body"] == line["body"])
    areas = _areas(line["ref_area"])
    if areas is not None:
        result &= observation["ref_area"].isin(areas)
    if line["period_kind"] == "year":
        result &= observation["period_kind"] == "year"
    if line["period_kind"] == "part":
        result &= observation["period_kind"] != "year"
    return result


def passed(observation: pd.DataFrame, line: pd.Series) -> pd.Series:
    """Which rows stand after one break."""
    start: date = beginning(line["from_period"])
    later = observation["period_start"] >= start
    before = observation["source_id"].isin(line["before_source_ids"].split(";"))
    return concerned(observation, line) & later & ~before


def segments(observation: pd.DataFrame, breaks: pd.DataFrame) -> pd.Series:
    """Number of breaks that each row has passed: equal numbers may be joined by a line."""
    segment = pd.Series(0, index=observation.index)
    for _, line in breaks[breaks["kind"] == "break"].iterrows():
        segment += passed(observation, line).astype(int)
    return segment
