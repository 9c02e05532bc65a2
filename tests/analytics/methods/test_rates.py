"""Rates: the right population, on the right borders, or none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import duckdb
import pandas as pd
import pytest

from analytics.exhibits.regions import placement_listing, placements_by_province, rate_edition
from analytics.filters import Filter
from analytics.methods.rates import FARTHEST_MONTHS, NoRate, months_between, population_edition, rates
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


def test_rates_of_2025(con: Con, names: Names, chosen: Make) -> None:
    exhibit = placements_by_province(con, names, chosen(2025), measure="rate")
    rate = exhibit.frame.set_index("ref_area")["rate"]
    assert {code: round(rate[code]) for code in ("52", "51")} == {"52": 624, "51": 227}
    listed = exhibit.frame.set_index("ref_area")["listed"]
    assert rate[~listed].isna().all() and rate[listed].notna().all()
    assert "Juni 2024" in exhibit.subtitle and "BPS" in exhibit.subtitle


def test_on_a_tie_the_earlier_edition(con: Con) -> None:
    edition = population_edition(con, year=2025, level="province", borders="38")
    assert edition.time_period == "2024-06"
    assert months_between(date(2025, 6, 1), edition.start) == months_between(date(2025, 6, 1), date(2026, 6, 1))
    later = population_edition(con, year=2026, level="province", borders="38")
    assert later.time_period == "2026-06"


@pytest.mark.parametrize(
    ("year", "borders", "edition"),
    [(2022, "34", "2023-06"), (2023, "38", "2024-06"), (2024, "34", "2023-06"), (2021, "34", "2020-09")],
)
def test_borders_of_the_edition(con: Con, year: int, borders: str, edition: str) -> None:
    found = population_edition(con, year=year, level="province", borders=borders)
    assert found.time_period == edition
    assert ({"93", "94", "95", "96"} <= set(found.persons.index)) is (borders == "38")


def test_kabupaten_by_the_civil_registry_provinces_by_bps(con: Con) -> None:
    kabupaten = population_edition(con, year=2024, level="kabupaten", borders="-")
    assert kabupaten.source_id.startswith("dukcapil") and len(kabupaten.persons) == 514
    assert set(kabupaten.persons.index.str.len()) == {4}
    for year in (2021, 2023, 2024, 2025):
        province = population_edition(con, year=year, level="province", borders="unknown")
        assert province.source_id.startswith("bps"), year


@pytest.mark.parametrize("year", [2013, 2018])
def test_no_edition_near_enough_no_rate(con: Con, year: int) -> None:
    with pytest.raises(NoRate, match=f"{FARTHEST_MONTHS} bulan"):
        population_edition(con, year=year, level="province", borders="34")


@pytest.mark.parametrize("year", [2014, 2017, 2021])
def test_no_rate_of_a_part_of_a_year(con: Con, names: Names, chosen: Make, year: int) -> None:
    listing = placement_listing(con, chosen(year))
    assert listing.whole_year is None
    with pytest.raises(NoRate, match="setahun penuh"):
        rate_edition(con, listing)
    with pytest.raises(NoRate):
        placements_by_province(con, names, chosen(year), measure="rate")


def test_unknown_borders_give_papua_no_rate(con: Con) -> None:
    edition = population_edition(con, year=2023, level="province", borders="unknown")
    frame = pd.DataFrame({"ref_area": ["35", "91", "92", "95", "91_old"], "obs_value": 1000.0})
    unknown = rates(frame, edition, borders="unknown")
    assert unknown.notna().tolist() == [True, False, False, False, False]
    known = rates(frame, population_edition(con, year=2024, level="province", borders="38"), borders="38")
    assert known.notna().tolist() == [True, True, True, True, False]
