"""What may stand beside a listing when the rest is bounded."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.regions import placement_listing
from analytics.filters import Filter
from analytics.queries.bounds import lists_beside, named_figures
from analytics.queries.listings import Listing, listings

Con = duckdb.DuckDBPyConnection


@pytest.fixture
def of(con: Con, chosen: Callable[..., Filter]) -> Callable[[int], Listing]:
    return lambda year: placement_listing(con, chosen(year))


def test_lists_inside_the_year_stand_beside_it(con: Con, of: Callable[[int], Listing]) -> None:
    found = lists_beside(con, of(2024))
    assert list(found["listing_id"].unique()) == [
        "placements-2024-province",
        "placements-2024-01-01_2024-12-30-province",
        "placements-2024-01-01_2024-04-30-province",
        "placements-2024-02-province",
    ]
    assert found["total"].groupby(found["listing_id"]).nunique().eq(1).all()
    assert found[found["listing_id"] == "placements-2024-province"]["obs_value"].is_monotonic_decreasing


def test_unknown_borders_stand_alone(con: Con, of: Callable[[int], Listing]) -> None:
    assert set(lists_beside(con, of(2023))["listing_id"]) == {"placements-2023-province"}


def test_sums_over_years_are_no_further_fact(con: Con) -> None:
    found = listings(con, indicator="placements", dimension="province", language="id")
    for listing in found:
        others = set(lists_beside(con, listing)["listing_id"]) - {listing.listing_id}
        assert not {other for other in others if "2007" in other}


def test_nothing_is_derived_of_persons(con: Con) -> None:
    rows = con.execute(
        """select distinct indicator, area_role from listing join indicator using (indicator)
           where disclosure = 'persons' and dimension = 'province' order by 1, 2"""
    ).fetchall()
    assert rows
    for indicator, role in rows:
        listing = listings(con, indicator=indicator, dimension="province", role=role, language="id",
                           counterpart=None, filter_=None)[0]  # fmt: skip
        assert lists_beside(con, listing).empty and named_figures(con, listing).empty


def test_parts_of_unlisted_provinces(con: Con, of: Callable[[int], Listing]) -> None:
    found = named_figures(con, of(2013)).set_index("area")
    assert found.loc["31", ["ref_area", "obs_value"]].tolist() == ["3172", 8127]
    assert found.loc["61", ["ref_area", "obs_value"]].tolist() == ["6101", 5798]


def test_provisional_figures_bound_nothing(con: Con, of: Callable[[int], Listing]) -> None:
    assert "17" not in set(named_figures(con, of(2022))["area"])
    status = con.execute(
        """select obs_status from observation where indicator = 'placements' and ref_area = '17'
           and time_period = '2022' and body = 'KP2MI'"""
    ).fetchall()
    assert status == [("provisional",)]
