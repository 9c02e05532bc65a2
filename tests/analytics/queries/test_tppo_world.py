"""Cases abroad in one unit at a time; years told to the world with their holes."""

from __future__ import annotations

import duckdb
import pytest

from analytics.queries import tppo_world

Con = duckdb.DuckDBPyConnection


@pytest.mark.parametrize("unit", ["cases", "persons"])
def test_cases_and_persons_are_never_together(con: Con, unit: str) -> None:
    rows = tppo_world.overseas(con, unit=unit, until=2025)
    assert len(rows) > 5 and set(rows["unit_measure"]) == {unit}
    only = tppo_world.overseas(con, unit=unit, until=2025, country="KHM")
    assert len(only) and set(only["counterpart_area"]) == {"KHM"}


def test_the_watch_list_stands_apart_from_the_tier(con: Con) -> None:
    rows = tppo_world.world_years(con, until=2025)
    tiers = rows[rows["indicator"] == "tip_tier"]
    assert set(tiers.loc[tiers["item"] == "watch list", "year"]) == {2006, 2022}
    assert not set(tiers.loc[tiers["item"] == "", "year"]) & {2006, 2022}


def test_years_have_holes(con: Con) -> None:
    rows = tppo_world.world_years(con, until=2025)
    victims = rows[rows["indicator"] == "unodc_detected_trafficking_victims"]
    assert 2011 not in set(victims["year"]) and 2016 not in set(victims["year"])
    assert not rows.duplicated(["indicator", "ref_area", "item", "year"]).any()


def test_a_gap_that_nobody_named_is_none(con: Con) -> None:
    assert tppo_world.gap_of(con, gap_id="no-such-gap", language="id") is None
    gap = tppo_world.gap_of(con, gap_id="restitution_awarded", language="en")
    assert gap is not None and "LPSK" in gap["owner"]
