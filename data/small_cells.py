"""The rule of docs/disclosure.md for figures that a public body has already published.

It is applied once, before ``observation`` is written; no page, figure or export knows it.
"""

from __future__ import annotations

import pandas as pd

from data.schema import SUPPRESSED_BY_RULE, SUPPRESSED_BY_SOURCE

LARGEST_HIDDEN = 9


def _persons(indicator: pd.DataFrame) -> set[str]:
    return set(indicator.loc[indicator["disclosure"] == "persons", "indicator"])


def _small(value: pd.Series) -> pd.Series:
    return pd.to_numeric(value, errors="coerce").between(0, LARGEST_HIDDEN)


def hidden_cells(observation: pd.DataFrame, indicator: pd.DataFrame) -> pd.Series:
    """Which rows are counts of 0 to 9 persons below the nation."""
    return (
        observation["indicator"].isin(_persons(indicator))
        & observation["level"].isin(["province", "kabupaten"])
        & _small(observation["obs_value"])
    )


def suppress(observation: pd.DataFrame, indicator: pd.DataFrame) -> pd.DataFrame:
    """Empty the hidden cells, mark who hides them, and drop the note of the source.

    Where one of several values of a cell is hidden, the reason of the choice is dropped too: it may name it.
    """
    hidden = hidden_cells(observation, indicator)
    result = observation.assign(suppressed_by="")
    result.loc[result["obs_status"] == "suppressed", "suppressed_by"] = SUPPRESSED_BY_SOURCE
    result.loc[hidden, "obs_value"] = None
    result.loc[hidden, ["obs_status", "suppressed_by", "note"]] = ["suppressed", SUPPRESSED_BY_RULE, ""]
    beside = result["cell"].isin(result.loc[hidden, "cell"])
    result.loc[beside, ["choice_id", "choice_en"]] = ""
    return result


def suppress_choices(choice: pd.DataFrame, indicator: pd.DataFrame) -> pd.DataFrame:
    """Empty the values and reasons of lines that tell a count of 0 to 9 persons below the nation."""
    below = choice["ref_area"].str.match(r"\d\d|\*")
    told = choice["other_values"].str.extractall(r"(?P<value>\S+) \(")["value"]
    small = _small(choice["chosen_value"]) | choice.index.isin(told[_small(told)].index.get_level_values(0))
    hidden = choice["indicator"].isin(_persons(indicator)) & below & small
    result = choice.copy()
    result.loc[hidden, ["chosen_value", "other_values", "reason_id", "reason_en"]] = ""
    return result


def suppress_listings(listing: pd.DataFrame, indicator: pd.DataFrame) -> pd.DataFrame:
    """Empty totals of 0 to 9 persons of one province or kabupaten."""
    hidden = (listing["indicator"].isin(_persons(indicator)) & listing["ref_area"].str.match(r"\d\d")
              & _small(listing["total"]))
    result = listing.copy()
    result.loc[hidden, "total"] = None
    return result
