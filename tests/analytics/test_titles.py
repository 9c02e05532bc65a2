"""Coverage and remainder in words: only what is provable."""

from __future__ import annotations

from dataclasses import replace

import duckdb
import pytest

from analytics.exhibits.regions import placement_listing
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.listings import Listing, listings
from analytics.titles import coverage_sentence, remainder_sentence


@pytest.fixture
def listing(con: duckdb.DuckDBPyConnection) -> Listing:
    return placement_listing(con, Filter(year=2025))


def test_bounds_are_claimed_of_the_largest_only(names: Names, listing: Listing) -> None:
    assert "masing-masing paling banyak" in remainder_sentence(names, listing)
    for kind in ("extremes", "selection", "complete"):
        assert "paling banyak" not in remainder_sentence(names, replace(listing, kind=kind))


def test_unknown_borders_are_not_counted(names: Names, listing: Listing) -> None:
    assert remainder_sentence(names, replace(listing, areas=None)) == "Provinsi lain bersama 14.401 (4,8\u00a0%)."


@pytest.mark.parametrize("kind", ["sum_of_parts", "none"])
def test_no_remainder_without_a_printed_total(names: Names, listing: Listing, kind: str) -> None:
    without = replace(listing, total_value_kind=kind)
    assert remainder_sentence(names, without) == "Provinsi lain: angka tidak diterbitkan."
    assert coverage_sentence(names, without) == "10 provinsi; total tidak tercetak"


def test_persons_get_no_listed_sum(con: duckdb.DuckDBPyConnection, names: Names) -> None:
    persons = con.execute(
        """select distinct l.indicator, l.area_role from listing l join indicator i using (indicator)
           where i.disclosure = 'persons' and l.dimension = 'province'"""
    ).fetchall()
    assert persons
    for indicator, role in persons:
        for one in listings(con, indicator=indicator, dimension="province", language="id", role=role, filter_=None):
            assert one.listed_sum is None and one.remainder is None and one.coverage is None, one.listing_id
            assert "%" not in coverage_sentence(names, one)
