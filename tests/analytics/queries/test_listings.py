"""The one listing of a map: which, on what borders, and what is provable of the rest."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.regions import areas_on, placement_listing
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.listings import Listing, latest_listing, listings, members, outside
from analytics.titles import coverage_sentence, listing_period, remainder_sentence

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


@pytest.fixture
def of(con: Con, chosen: Make) -> Callable[[int], Listing]:
    return lambda year: placement_listing(con, chosen(year))


def test_the_ten_of_2025(con: Con, names: Names, of: Callable[[int], Listing]) -> None:
    listing = of(2025)
    rows = members(con, listing)
    assert (listing.kind, listing.borders, listing.n, listing.others) == ("top", "38", 10, 28)
    assert rows["obs_value"].is_monotonic_decreasing and rows["obs_value"].iloc[0] == 69925
    assert listing.listed_sum == rows["obs_value"].sum() == 282547
    assert listing.remainder == 14401 and listing.bound == rows["obs_value"].min() == 3545
    assert listing.coverage is not None and round(listing.coverage, 2) == 95.15
    assert coverage_sentence(names, listing) == "10 provinsi = 95,2\u00a0% dari 296.948"
    rest = "28 provinsi lain bersama 14.401 (4,8\u00a0%), masing-masing paling banyak 3.545 (urutan ke-10)."
    assert remainder_sentence(names, listing) == rest


def test_the_five_of_2024(con: Con, of: Callable[[int], Listing]) -> None:
    listing = of(2024)
    assert (listing.kind, listing.n, listing.others, len(members(con, listing))) == ("top", 5, 33, 5)
    assert listing.total == 297434 and listing.whole_year == 2024


def test_the_extremes_of_2023_claim_nothing_of_the_rest(names: Names, of: Callable[[int], Listing]) -> None:
    listing = of(2023)
    assert (listing.kind, listing.borders, listing.n) == ("extremes", "unknown", 13)
    assert listing.others is None and listing.bound is None
    words = remainder_sentence(names, listing)
    assert words == "Provinsi lain bersama 12.135 (4,4\u00a0%)."
    assert "paling banyak" not in words and not any(part.isdigit() for part in words.split())


def test_2021_takes_part_of_2017_on_34_borders(names: Names, of: Callable[[int], Listing]) -> None:
    listing = of(2021)
    assert listing.for_year == 2017 and listing.borders == "34" and listing.whole_year is None
    assert listing_period(names, listing) == "1 Januari–31 Agustus 2017"
    areas = areas_on(names, listing.borders)
    assert len(areas) == 34 and {"91_old", "92_old"} <= set(areas)
    assert not {"91", "92", "93", "94", "95", "96"} & set(areas)


def test_38_provinces_on_the_borders_of_now(names: Names) -> None:
    for borders in ("38", "unknown"):
        areas = areas_on(names, borders)
        assert len(areas) == 38 and not [code for code in areas if code.endswith("_old")]


@pytest.mark.parametrize("year", [2011, 2012])
def test_no_list_of_provinces(con: Con, year: int) -> None:
    wanted = {"indicator": "placements", "dimension": "province", "language": "id"}
    assert latest_listing(con, until=year, **wanted) is None


@pytest.mark.parametrize("language", ["id", "en"])
def test_listings_come_latest_first_and_never_after_the_year(con: Con, language: str) -> None:
    found = listings(con, indicator="placements", dimension="province", language=language)
    years = [one.for_year for one in found if one.for_year is not None]
    assert years == sorted(years, reverse=True) and len(years) > 5
    assert all(one.reason for one in found)
    for year in range(2013, 2026):
        chosen = latest_listing(con, until=year, indicator="placements", dimension="province", language=language)
        assert chosen is not None and chosen.for_year == max(one for one in years if one <= year)


def test_figures_outside_the_list_hold_none_of_it(con: Con, of: Callable[[int], Listing]) -> None:
    listing = of(2025)
    wanted = {"indicator": "placements", "level": "province", "role": "origin", "until": 2025}
    rows = outside(con, listing, **wanted, ref_areas=["35"], most=500)
    inside = {row[0] for row in con.execute(
        "select obs_id from listing_member where listing_id = ?", [listing.listing_id]).fetchall()}  # fmt: skip
    assert not rows.empty and set(rows["ref_area"]) == {"35"} and not inside & set(rows["obs_id"])
    every = outside(con, None, **wanted, ref_areas=["35"], most=500)
    assert len(every) == len(rows) + len(inside & set(every["obs_id"])) == len(rows) + 1
