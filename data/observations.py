"""From rows as printed to the table ``observation``: dated, placed, chosen, segmented, suppressed."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data import breaks, choices, listings, small_cells
from data.periods import parse
from data.schema import PRINTED
from data.tables import Inputs
from data.units import base_factor, base_unit


@dataclass(frozen=True)
class Assembled:
    """What a build writes, and what it must stop for.

    ``printed`` holds the values before small cells are hidden, by ``obs_id``: for checks only.
    """

    observation: pd.DataFrame
    printed: pd.Series
    choice: pd.DataFrame
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
    columns = source[["source_id", "body", "edition", "kind", "published"]]
    columns = columns.rename(columns={"kind": "source_kind"})
    return figures.merge(columns, on="source_id", how="left", validate="many_to_one")


def prepared(inputs: Inputs) -> pd.DataFrame:
    """Rows with their dates, their source and the level of their area, in an order of their own."""
    rows = with_source(dated(inputs.figures), inputs["source"])
    rows = rows.sort_values([*PRINTED[:-3], "unit_measure", "source_id"]).reset_index(drop=True)
    return rows.assign(level=rows["ref_area"].map(level))


def valued(rows: pd.DataFrame, breaks_table: pd.DataFrame) -> pd.DataFrame:
    """Rows with a number, a segment, and their value as a number in the unit of comparison."""
    rows = rows.assign(
        obs_id=range(1, len(rows) + 1),
        segment=breaks.segments(rows, breaks_table),
        obs_value=pd.to_numeric(rows["obs_value"]),
    )
    return rows.assign(
        base_value=rows["obs_value"] * rows["unit_measure"].map(base_factor),
        base_unit=rows["unit_measure"].map(base_unit),
    )


def assemble(inputs: Inputs) -> Assembled:
    """All figures as rows of ``observation``; nothing is dropped, nothing is added."""
    rows, undecided = choices.choose(prepared(inputs), inputs["choice"])
    rows = valued(rows, inputs["break"])
    members, missing = listings.members(rows, inputs["listing"])
    listing = listings.totals(inputs["listing"], members, rows, inputs["indicator"])
    shown = small_cells.suppress(rows, inputs["indicator"])
    shown.loc[shown["obs_value"].isna(), "base_value"] = None
    return Assembled(
        observation=shown.drop(columns=["in_row", "source_kind", "published"]),
        printed=rows.set_index("obs_id")["obs_value"],
        choice=small_cells.suppress_choices(inputs["choice"], inputs["indicator"]),
        listing=small_cells.suppress_listings(listing, inputs["indicator"]),
        listing_member=members, undecided=undecided, missing_members=missing,
    )
