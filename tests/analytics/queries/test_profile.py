"""What a province has in the release: totals without parts, offices, police, gaps, duties."""

from __future__ import annotations

import duckdb

from analytics.queries import profile


def test_totals_hold_no_part_no_doubt_and_no_later_year(con: duckdb.DuckDBPyConnection) -> None:
    rows = profile.totals_of(con, indicators=["suspects", "victims"], ref_areas=["35", "65"], until=2023)
    assert len(rows) and (rows["sex"] == "").all() and (rows["modus"] == "").all()
    assert not (rows["obs_status"] == "doubtful").any() and rows["period_end"].max().year <= 2023
    assert profile.totals_of(con, indicators=["victims"], ref_areas=["95"], until=2025).empty


def test_the_last_placement_is_a_whole_year_where_there_is_one(con: duckdb.DuckDBPyConnection) -> None:
    assert profile.latest_placement(con, ref_area="82", until=2025)["obs_value"].tolist() == [12]
    assert profile.latest_placement(con, ref_area="82", until=2022)["period_end"].iloc[0].year == 2014
    assert profile.latest_placement(con, ref_area="95", until=2025).empty


def test_one_period_for_all_provinces(con: duckdb.DuckDBPyConnection) -> None:
    rows = profile.latest_everywhere(con, indicator="poverty_rate", until=2025)
    assert rows["time_period"].nunique() == 1 and len(rows[rows["ref_area"] != "ID"]) == 38
    old = profile.latest_everywhere(con, indicator="poverty_rate", until=2023)
    assert {"91_old", "92_old"} <= set(old["ref_area"]) and "95" not in set(old["ref_area"])
    assert profile.latest_everywhere(con, indicator="poverty_rate", until=1999).empty


def test_offices_and_police(con: duckdb.DuckDBPyConnection) -> None:
    places = profile.offices(con, province="21").set_index("place")
    assert places["kind"].iloc[0] == "office" and len(places) > 3
    assert list(places.index[~places["general"]]) == ["BP3MI Kepulauan Riau, Tanjungpinang"]
    assert profile.police_of(con, province="36")["polda"].iloc[0] == "Polda Banten"
    assert "Polda Metro Jaya" in set(profile.police_of(con, province="36")["polda"])


def test_own_gaps_come_first_and_those_of_others_not_at_all(con: duckdb.DuckDBPyConnection) -> None:
    rows = profile.gaps_of(con, ref_area="95", language="id")
    assert list(rows["gap_id"][:2]) == ["migration_papua", "placements_province_none"]
    assert "migration_papua" not in set(profile.gaps_of(con, ref_area="35", language="id")["gap_id"])


def test_no_duty_that_nobody_read(con: duckdb.DuckDBPyConnection) -> None:
    rows = profile.regional_duties(con, language="en")
    assert len(rows) > 20 and "Perpres 49/2023 (perubahan kedua Perpres 69/2008)" not in set(rows["law"])
