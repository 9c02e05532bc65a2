"""The rule of docs/disclosure.md for figures that a public body has already published.

It is applied once, before ``observation`` is written; no page, figure or export knows it.
"""

from __future__ import annotations

import pandas as pd

from data.schema import SUPPRESSED_BY_RULE, SUPPRESSED_BY_SOURCE

LARGEST_HIDDEN = 9


def hidden_cells(observation: pd.DataFrame, indicator: pd.DataFrame) -> pd.Series:
    """Which rows are counts of 0 to 9 persons below the nation."""
    persons = set(indicator.loc[indicator["disclosure"] == "persons", "indicator"])
    value = pd.to_numeric(observation["obs_value"])
    return (
        observation["indicator"].isin(persons)
        & observation["level"].isin(["province", "kabupaten"])
        & value.between(0, LARGEST_HIDDEN)
    )


def suppress(observation: pd.DataFrame, indicator: pd.DataFrame) -> pd.DataFrame:
    """Empty the hidden cells, mark who hides them, and drop the note of the source."""
    hidden = hidden_cells(observation, indicator)
    result = observation.assign(suppressed_by="")
    result.loc[result["obs_status"] == "suppressed", "suppressed_by"] = SUPPRESSED_BY_SOURCE
    result.loc[hidden, "obs_value"] = None
    result.loc[hidden, ["obs_status", "suppressed_by", "note"]] = ["suppressed", SUPPRESSED_BY_RULE, ""]
    return result
