"""Placements by province: one listing, its borders, nothing for those it does not hold."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibit import NoFigures
from analytics.exhibits.regions import MEASURES, placements_by_province
from analytics.filters import Filter
from analytics.methods.rates import NoRate
from analytics.names import Names
from analytics.queries.listings import members

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


@pytest.mark.parametrize("year", [2013, 2014, 2021, 2022, 2023, 2024, 2025])
@pytest.mark.parametrize("measure", MEASURES)
def test_only_members_have_a_value(con: Con, names: Names, chosen: Make, year: int, measure: str) -> None:
    try:
        exhibit = placements_by_province(con, names, chosen(year), measure=measure)
    except NoRate:
        assert measure == "rate" and year not in (2022, 2023, 2024, 2025)
        return
    frame, listing = exhibit.frame, exhibit.facts["listing"]
    printed = members(con, listing).set_index("ref_area")["obs_value"].to_dict()
    listed = frame[frame["listed"]].set_index("ref_area")["obs_value"].to_dict()
    assert listed == printed and len(listed) == listing.n
    for column in ("obs_value", "drawn", "rate", "share"):
        assert frame.loc[~frame["listed"], column].isna().all(), column
    assert len(frame) == (34 if listing.borders == "34" else 38) and frame["ref_area"].is_unique
    assert exhibit.older == (listing.for_year < year)


def test_title_says_measure_place_period_and_denominator(con: Con, names: Names, chosen: Make) -> None:
    titles = [placements_by_province(con, names, chosen(2025), measure=measure).title for measure in MEASURES]
    assert titles == [
        "Penempatan menurut provinsi asal, 2025",
        "Penempatan per 100.000 penduduk menurut provinsi asal, 2025",
        "Bagian penempatan menurut provinsi asal, 2025",
    ]
    exhibit = placements_by_province(con, names, chosen(2021))
    assert exhibit.title == "Penempatan menurut provinsi asal, 1 Januari–31 Agustus 2017" and exhibit.older
    assert "BNP2TKI" in exhibit.subtitle


def test_shares_are_of_the_edition_s_own_total(con: Con, names: Names, chosen: Make) -> None:
    frame = placements_by_province(con, names, chosen(2025), measure="share").frame.set_index("ref_area")
    assert frame.loc["35", "share"] == pytest.approx(100 * 69925 / 296948)
    assert frame["share"].sum() == pytest.approx(100 * (296948 - 14401) / 296948)


def test_passport(con: Con, languages: dict[str, Names], chosen: Make) -> None:
    for language, names in languages.items():
        exhibit = placements_by_province(con, names, chosen(2025, language=language, region="35"), key="peta")
        assert exhibit.figure_id == "uji.peta.35.2025" and exhibit.provincial
        assert "GoodStats" in exhibit.source_line and "KemenP2MI" in exhibit.source_line
        assert exhibit.caveats[0] == names.caveat("placements") and exhibit.not_to_conclude
        assert names.region("35") in exhibit.alt and ("69.925" if language == "id" else "69,925") in exhibit.alt
        assert set(exhibit.frame.loc[exhibit.frame["listed"], "source_id"]) <= set(exhibit.source_ids)


def test_no_list_no_map(con: Con, names: Names, chosen: Make) -> None:
    with pytest.raises(NoFigures):
        placements_by_province(con, names, chosen(2012))
