"""Where a series of placements changes its way of counting, in words."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.figures.series import segment_starts
from analytics.figures.series_marks import Break
from analytics.names import Names
from analytics.queries.breaks import breaks_of


def placement_breaks(con: duckdb.DuckDBPyConnection, names: Names, frame: pd.DataFrame) -> list[Break]:
    """Words for each vertical of a yearly series of placements.

    Parameters
    ----------
    frame
        the series: ``year``, ``segment``, ``obs_value``.

    Returns
    -------
    One :class:`Break` where a new segment begins, named by the year since which the count differs: that of the body,
    or a later one where this series still has figures of the old count.
    """
    found = breaks_of(con, indicator="placements", body="KP2MI", language=names.language)
    years = frame.loc[frame["obs_value"].notna(), "year"]
    words = []
    for start in segment_starts(frame):
        older = int(years[years < start].max())
        for row in found[found["year"] <= start].tail(1).itertuples():
            year = max(int(row.year), older + 1)
            words.append(Break(start, names.say("Cara hitung berubah, {year}", year=year), str(row.after)))
    return words
