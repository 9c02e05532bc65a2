"""Changes only where the way of counting is the same and the editions agree on the sign."""

from __future__ import annotations

import duckdb
import pytest

from analytics.methods.changes import Change, last_change
from analytics.queries.annual import annual_series

Con = duckdb.DuckDBPyConnection
PLACEMENTS = {"indicator": "placements", "body": "KP2MI", "ref_area": "ID"}


def change(con: Con, until: int) -> Change | None:
    series = annual_series(con, **PLACEMENTS, until=until, role="origin")
    return last_change(con, series, **PLACEMENTS)


def test_editions_of_2025_disagree(con: Con) -> None:
    found = change(con, 2025)
    assert found is not None and found.year == 2024 and not found.certain


def test_no_change_across_a_break(con: Con) -> None:
    assert change(con, 2023) is None


@pytest.mark.parametrize("year", [2018, 2019])
def test_a_year_without_a_figure_keeps_the_change_of_the_last_one(con: Con, year: int) -> None:
    assert change(con, year) == change(con, 2017)


def test_no_change_over_a_gap(con: Con) -> None:
    assert change(con, 2020) is None


def test_change_of_2012(con: Con) -> None:
    found = change(con, 2012)
    assert found is not None and found.year == 2011 and found.certain
    assert found.percent == pytest.approx(100 * (494609 - 586802) / 586802)
    assert round(found.percent, 1) == -15.7


def test_one_year_is_no_series(con: Con) -> None:
    assert change(con, 2011) is None
