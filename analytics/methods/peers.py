"""Provinces that resemble one: nearest by several measures at once, each on its own scale.

Measures are brought to standard scores over all provinces (population and product per head on a logarithmic scale,
for they spread over orders of magnitude) and compared by Euclidean distance, as in Kaufman and Rousseeuw, Finding
Groups in Data (1990), chapter 1.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd


def standard_scores(frame: pd.DataFrame, *, logarithmic: Sequence[str] = ()) -> pd.DataFrame:
    """Each column less its mean, over its standard deviation; a column without spread is nought everywhere.

    Parameters
    ----------
    frame
        one row an area, one column a measure; rows with a missing measure are left out.
    logarithmic
        columns taken as logarithms first; they must be above nought.
    """
    whole = frame.dropna().astype(float)
    for column in logarithmic:
        whole[column] = np.log(whole[column])
    spread = whole.std(ddof=0).replace(0.0, np.inf)
    return (whole - whole.mean()) / spread


def nearest(frame: pd.DataFrame, area: str, *, most: int = 3, logarithmic: Sequence[str] = ()) -> list[str]:
    """The areas nearest to one, the nearest first; of two as near the one that stands first in the frame.

    Parameters
    ----------
    frame
        index: area; columns: measures.
    area
        an index of the frame.
    most
        how many.
    logarithmic
        as in :func:`standard_scores`.

    Returns
    -------
    Empty where the area misses a measure.
    """
    scores = standard_scores(frame, logarithmic=logarithmic)
    if area not in scores.index:
        return []
    distance = ((scores - scores.loc[area]) ** 2).sum(axis=1).drop(area)
    return list(distance.sort_values(kind="stable").index[:most])
