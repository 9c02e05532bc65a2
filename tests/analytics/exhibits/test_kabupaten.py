"""Inside a province: its latest listing, other roles apart, nothing taken from one into the other."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibit import NoFigures
from analytics.exhibits import kabupaten
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


def test_all_kabupaten_of_the_province_and_of_no_other(con: Con, names: Names, chosen: Make) -> None:
    exhibit = kabupaten.placements_by_kabupaten(con, names, chosen(2025, region="3507"))
    frame, listing = exhibit.frame, exhibit.facts["listing"]
    assert len(frame) == 38 and set(frame["ref_area"].str[:2]) == {"35"}
    assert exhibit.older and listing.for_year < 2025 and str(listing.period_start.year) in exhibit.title
    assert frame["drawn"].notna().sum() == listing.n
    assert exhibit.facts["mapped"] is True


def test_a_province_without_a_listing_says_so(con: Con, names: Names, chosen: Make) -> None:
    with pytest.raises(NoFigures, match="kabupaten/kota"):
        kabupaten.placements_by_kabupaten(con, names, chosen(2025, region="95"))


@pytest.mark.parametrize("region", ["35", "52", "95"])
def test_other_figures_are_outside_the_drawn_listing(con: Con, names: Names, chosen: Make, region: str) -> None:
    for level in ("province", "kabupaten"):
        try:
            exhibit = kabupaten.other_figures(con, names, chosen(2025, region=region), level=level)
        except NoFigures:
            continue
        dimension = "province" if level == "province" else f"kabupaten:{region}"
        drawn = con.execute(
            """select obs_id from listing_member join listing using (listing_id)
               where indicator = 'placements' and dimension = ? and area_role = 'origin' and filter = ''
                 and for_year = (select max(for_year) from listing where indicator = 'placements' and dimension = ?
                                 and area_role = 'origin' and filter = '')""",
            [dimension, dimension],
        ).df()["obs_id"]
        assert not set(exhibit.frame["obs_id"]) & set(drawn), level
        assert (exhibit.frame["body_name"] != "").all() and (exhibit.frame["period"] != "").all()
        if region == "95":
            assert set(exhibit.frame["ref_area"]) <= {"95", "91_old"}, "its predecessor's figures, by name"


def test_serving_office_and_register_are_measures_of_their_own(con: Con, names: Names, chosen: Make) -> None:
    found = {}
    for indicator in kabupaten.ROLES:
        exhibit = kabupaten.of_another_role(con, names, chosen(2025, region="52"), indicator=indicator)
        found[indicator] = exhibit
        roles = con.execute(
            "select distinct indicator from observation where obs_id in (select unnest(?))",
            [exhibit.frame["obs_id"].tolist()],
        ).fetchall()
        assert roles == [(indicator,)]
        assert "bukan penempatan menurut asal" in exhibit.subtitle
    assert len({exhibit.key for exhibit in found.values()}) == 2
