"""Destinations: one national listing; what is printed of a province stands by itself."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibit import NoFigures
from analytics.exhibits.destinations import placements_by_destination, province_destinations
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


@pytest.mark.parametrize("year", [2013, 2021, 2023, 2025])
def test_one_listing_and_its_rest(con: Con, names: Names, chosen: Make, year: int) -> None:
    exhibit = placements_by_destination(con, names, chosen(year))
    frame, listing = exhibit.frame, exhibit.facts["listing"]
    assert "OTH" not in set(frame["counterpart_area"]) and frame["counterpart_area"].is_unique
    assert frame["obs_value"].is_monotonic_decreasing and frame["lat"].notna().all()
    if listing.coverage is not None:
        assert frame["obs_value"].sum() + listing.remainder == listing.total
        assert frame["share"].sum() == pytest.approx(listing.coverage)
    assert exhibit.title.startswith("Penempatan menurut negara/wilayah tujuan, Indonesia, ")
    assert exhibit.older == (listing.for_year < year)


def test_names_are_those_of_the_language(con: Con, languages: dict[str, Names], chosen: Make) -> None:
    first = {
        language: placements_by_destination(con, names, chosen(2025, language=language)).frame["name"].tolist()
        for language, names in languages.items()
    }
    assert first["id"][:4] == ["Hong Kong", "Taiwan", "Malaysia", "Jepang"]
    assert first["en"][:4] == ["Hong Kong SAR China", "Taiwan", "Malaysia", "Japan"]


def test_a_region_without_destinations_says_so(con: Con, names: Names, chosen: Make) -> None:
    with pytest.raises(NoFigures, match="tidak dicetak untuk wilayah ini"):
        province_destinations(con, names, chosen(2025, region="35"))


def test_rows_of_a_region_keep_their_own_period(con: Con, names: Names, chosen: Make) -> None:
    exhibit = province_destinations(con, names, chosen(2025, region="52"))
    printed = con.execute(
        """select count(*) from observation where indicator = 'placements' and area_role = 'origin'
           and ref_area = '52' and counterpart_area <> '' and chosen"""
    ).fetchone()
    assert printed == (len(exhibit.frame),)
    assert (exhibit.frame["period"] != "").all() and "tidak dijumlahkan" in exhibit.subtitle
    one = str(exhibit.frame["counterpart_area"].iloc[0])
    only = province_destinations(con, names, chosen(2025, region="52", destination=one))
    assert set(only.frame["counterpart_area"]) == {one}
    assert "share" not in only.frame
