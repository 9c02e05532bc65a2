"""Change between neighbouring years, only where the way of counting is the same."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import pandas as pd

from analytics.queries.nearly_whole import values_of_year


@dataclass(frozen=True)
class Change:
    """A change in percent against ``year``; ``certain`` is false where editions disagree on its sign."""

    year: int
    percent: float
    certain: bool


def last_change(
    con: duckdb.DuckDBPyConnection, series: pd.DataFrame, *, indicator: str, body: str, ref_area: str
) -> Change | None:
    """Change of the last year of a series against the year before it.

    Returns
    -------
    None where the year before has no figure or stands on another way of counting.
    """
    if len(series) < 2:
        return None
    before, last = series.iloc[-2], series.iloc[-1]
    if last["year"] != before["year"] + 1 or last["segment"] != before["segment"]:
        return None
    old, new = (
        [
            *values_of_year(
                con,
                indicator=indicator,
                body=body,
                ref_area=ref_area,
                year=int(row["year"]),
                segment=int(row["segment"]),
            ),
            float(row["obs_value"]),
        ]
        for row in (before, last)
    )
    signs = {(b > a) - (b < a) for a in old for b in new}
    percent = 100 * (last["obs_value"] - before["obs_value"]) / before["obs_value"]
    return Change(int(before["year"]), float(percent), len(signs) == 1)
