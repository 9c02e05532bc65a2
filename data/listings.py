"""The members of each listing, found among the observations; what it sums to and what it leaves."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.schema import DIMENSIONS

Row = dict[Hashable, Any]

_FREE = {"province": "ref_area", "destination": "counterpart_area"}


@dataclass(frozen=True)
class MissingMember:
    listing_id: str
    member: str
    found: int


def varying_columns(dimension: str) -> list[str]:
    """Columns that vary inside a listing, from its ``dimension``."""
    if dimension in _FREE:
        return [_FREE[dimension]]
    if dimension.startswith("kabupaten:"):
        return ["ref_area"]
    return dimension.split("+")


def fixed_dimensions(text: str) -> dict[str, str]:
    """``item=a; sex=F`` as a mapping."""
    pairs = (part.partition("=") for part in text.split("; ") if part)
    return {key.strip(): value.strip() for key, _, value in pairs}


def _wanted(line: Row) -> dict[str, str]:
    """What every row of a listing has in common, beside its sources."""
    wanted = {column: line[column] for column in ("indicator", "time_period", "area_role", "unit_measure")}
    wanted |= {**dict.fromkeys(DIMENSIONS, ""), **fixed_dimensions(line["filter"])}
    wanted |= {column: line[column] for column in ("ref_area", "counterpart_area") if line[column] != "*"}
    for column in varying_columns(line["dimension"]):
        wanted.pop(column, None)
    return wanted


def _rows_of(line: Row, rows: list[Row]) -> dict[str, list[Row]]:
    """Rows that fit a listing, by the value that varies."""
    wanted, sources = _wanted(line), line["source_ids"].split(";")
    varying = varying_columns(line["dimension"])
    found: dict[str, list[Row]] = {}
    for row in rows:
        if row["source_id"] in sources and all(row[column] == value for column, value in wanted.items()):
            found.setdefault("+".join(row[column] for column in varying), []).append(row)
    return found


def members(observation: pd.DataFrame, listing: pd.DataFrame) -> tuple[pd.DataFrame, list[MissingMember]]:
    """Rows of every listing.

    Returns
    -------
    A frame ``listing_id, place, member, obs_id`` (place: order as listed) and the members that have no
    row or several different ones.
    """
    lines = listing.to_dict("records")
    by_period: dict[tuple[str, str], list[Row]] = {}
    used = observation[observation["indicator"].isin(listing["indicator"])]
    for row in used.to_dict("records"):
        by_period.setdefault((row["indicator"], row["time_period"]), []).append(row)
    found: list[Row] = []
    missing: list[MissingMember] = []
    for line in lines:
        fitting = _rows_of(line, by_period.get((line["indicator"], line["time_period"]), []))
        for place, member in enumerate(line["members"].split("|")):
            mine = fitting.get(member, [])
            if len({row["obs_value"] for row in mine}) != 1:
                missing.append(MissingMember(line["listing_id"], member, len(mine)))
                continue
            best = min(mine, key=lambda row: (not row["chosen"], row["source_id"]))
            found.append({"listing_id": line["listing_id"], "place": place, "member": member,
                          "obs_id": best["obs_id"]})
    return pd.DataFrame(found, columns=["listing_id", "place", "member", "obs_id"]), missing


def totals(listing: pd.DataFrame, member: pd.DataFrame, observation: pd.DataFrame,
           indicator: pd.DataFrame) -> pd.DataFrame:
    """Listings with ``listed_sum`` and ``remainder``; both empty where persons are counted."""
    persons = set(indicator.loc[indicator["disclosure"] == "persons", "indicator"])
    values = observation.set_index("obs_id")["obs_value"]
    summed = member.assign(value=member["obs_id"].map(values)).groupby("listing_id")["value"].sum(min_count=1)
    result = listing.assign(
        bound=pd.to_numeric(listing["bound"]), total=pd.to_numeric(listing["total"]),
        n=pd.to_numeric(listing["n"]).astype("Int64"), areas=pd.to_numeric(listing["areas"]).astype("Int64"),
        for_year=pd.to_numeric(listing["for_year"]).astype("Int64"),
    )
    counted = ~result["indicator"].isin(persons)
    result["listed_sum"] = result["listing_id"].map(summed).where(counted)
    result["remainder"] = (result["total"] - result["listed_sum"]).where(counted)
    return result
