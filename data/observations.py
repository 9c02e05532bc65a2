"""From rows as printed to the table ``observation``: dated, placed, chosen, segmented, suppressed."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data import breaks, choices, listings, small_cells
from data.periods import parse
from data.tables import Inputs
from data.units import base_factor, base_unit


@dataclass(frozen=True)
class Assembled:
    """What a build writes, and what it must stop for."""

    observation: pd.DataFrame
    listing: pd.DataFrame
    listing_member: pd.DataFrame
    undecided: list[choices.Undecided]
    missing_members: list[listings.MissingMember]


def level(ref_area: str) -> str:
    if ref_area == "ID":
        return "nation"
    if ref_area == "WLD":
        return "world"
    if ref_area[:2].isdigit():
        return "kabupaten" if len(ref_area) == 4 else "province"
    return "country"


def dated(figures: pd.DataFrame) -> pd.DataFrame:
    """Rows with the first and last day of their period, its kind, and its year where it is one."""
    periods = figures["time_period"].map(parse)
    return figures.assign(
        period_start=periods.map(lambda period: period.start),
        period_end=periods.map(lambda period: period.end),
        period_kind=periods.map(lambda period: period.kind),
        whole_year=periods.map(lambda period: period.whole_year).astype("Int64"),
        cumulative=periods.map(lambda period: period.cumulative),
    )


def with_source(figures: pd.DataFrame, source: pd.DataFrame) -> pd.DataFrame:
    columns = source[["source_id", "body", "edition", "kind", "published"]].rename(columns={"kind": "source_kind"})
    return figures.merge(columns, on="source_id", how="left", validate="many_to_one")


def assemble(inputs: Inputs) -> Assembled:
    """All figures as rows of ``observation``; nothing is dropped, nothing is added."""
    rows = with_source(dated(inputs.figures), inputs["source"])
    rows = rows.assign(level=rows["ref_area"].map(level))
    rows, undecided = choices.choose(rows, inputs["choice"])
    order = [column for column in rows.columns if column not in ("file", "row", "cell")]
    rows = rows.sort_values([*order[:17], "source_id"]).reset_index(drop=True)
    rows = rows.assign(
        obs_id=range(1, len(rows) + 1),
        segment=breaks.segments(rows, inputs["break"]),
        obs_value=pd.to_numeric(rows["obs_value"]),
    )
    rows["base_value"] = rows["obs_value"] * rows["unit_measure"].map(base_factor)
    rows["base_unit"] = rows["unit_measure"].map(base_unit)
    members, missing = listings.members(rows, inputs["listing"])
    listing = listings.totals(inputs["listing"], members, rows, inputs["indicator"])
    shown = small_cells.suppress(rows, inputs["indicator"])
    shown.loc[shown["obs_value"].isna(), "base_value"] = None
    return Assembled(shown.drop(columns=["row", "source_kind", "published"]), listing, members, undecided, missing)
