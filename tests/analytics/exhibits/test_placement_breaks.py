"""The year at a break is that since which this series is counted otherwise."""

from __future__ import annotations

import duckdb
import pandas as pd
import pytest

from analytics.exhibits.placement_breaks import placement_breaks
from analytics.names import load_names

NEW, OLD = 1, 0


def series(last_old: int, first_new: int) -> pd.DataFrame:
    rows = [(last_old - 1, OLD, 5.0), (last_old, OLD, 6.0), (first_new, NEW, 7.0)]
    return pd.DataFrame(rows, columns=["year", "segment", "obs_value"])


@pytest.mark.parametrize(("last_old", "first_new", "said"), [
    (2022, 2023, 2023),
    (2022, 2024, 2023),
    (2023, 2024, 2024),
    (2021, 2025, 2023),
])  # fmt: skip
def test_a_series_that_still_counts_the_old_way_names_its_own_year(
    con: duckdb.DuckDBPyConnection, last_old: int, first_new: int, said: int
) -> None:
    (one,) = placement_breaks(con, load_names(con, "id"), series(last_old, first_new))
    assert (one.year, one.head) == (first_new, f"Cara hitung berubah, {said}") and one.text


def test_one_way_of_counting_has_no_break(con: duckdb.DuckDBPyConnection) -> None:
    assert placement_breaks(con, load_names(con, "en"), series(2022, 2023).assign(segment=OLD)) == []
