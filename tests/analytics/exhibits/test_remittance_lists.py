"""Exports, hosts, costs, statements, channels: one source, one basis, one snapshot, every statement."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits import (
    corridor_costs,
    exports,
    remittances_channel,
    remittances_hosts,
    remittances_stated,
)
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.remittances import segments_of

Make = Callable[..., Filter]


def test_no_total_parent_or_residual_among_the_bars(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    frame = exports.exports_exhibit(con, names, chosen()).frame
    items = set(frame.loc[~frame["own"], "item"])
    levels = dict(con.execute("select value, item_level from code where dimension = 'item'").fetchall())
    assert len(items) == exports.MOST and all(levels.get(item) == "" for item in items)
    assert not items & exports.RESIDUAL and not any("import" in item for item in items)
    assert frame.loc[~frame["own"], "source_id"].nunique() == 1
    assert frame["own"].sum() == 1 and frame["year"].notna().all()


def test_the_residual_group_is_said(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    exhibit = exports.exports_exhibit(con, names, chosen())
    assert "“Hasil industri lainnya” (51,0) tidak digambar" in str(exhibit.facts["text"])
    assert "16,0 (2024)" in str(exhibit.facts["other"])


def test_each_list_of_hosts_has_one_basis_and_its_rest(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Make
) -> None:
    found = remittances_hosts.host_listings(con, names, until=2025)
    assert found[0].time_period == "2022" and len(found) > 3
    for listing in found:
        assert len(segments_of(con, listing.listing_id)) == 1
        exhibit = remittances_hosts.hosts_exhibit(con, names, chosen(), listing)
        drawn, rest = exhibit.frame.loc[exhibit.frame["bar"], "obs_value"].sum(), exhibit.facts["rest"]
        assert drawn + float(str(rest)) == pytest.approx(listing.total)
        assert rest is not None and float(str(rest)) > -1


def test_a_chosen_country_is_always_a_bar(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    estimate = remittances_hosts.host_listings(con, names, until=2025)[-1]
    for country, bars in (("", remittances_hosts.MOST), ("LUX", remittances_hosts.MOST + 1)):
        exhibit = remittances_hosts.hosts_exhibit(con, names, chosen(destination=country), estimate)
        drawn = exhibit.frame[exhibit.frame["bar"]]
        assert len(drawn) == bars and (not country or country in set(drawn["counterpart_area"]))


def test_costs_name_what_is_below_the_ceiling_and_what_is_missing(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Make
) -> None:
    text = str(corridor_costs.costs_exhibit(con, names, chosen()).facts["text"]).replace("\u00a0", " ")
    assert text.startswith("1 dari 9 koridor di bawah 3 %: Singapura.")
    assert "Hong Kong" in text and "Taiwan" in text and "triwulan III 2020" in text


def test_every_statement_is_shown_once(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    drawn = remittances_stated.statements_exhibit(con, names, chosen()).frame
    listed = remittances_stated.other_statements_exhibit(con, names, chosen()).frame
    every = [
        row[0]
        for row in con.execute("select obs_id from observation where indicator = 'remittances_stated'").fetchall()
    ]
    assert sorted([*drawn["obs_id"], *listed["obs_id"]]) == sorted(every)
    assert (drawn["obs_status"] != "doubtful").all() and (drawn["level"] == "nation").all()
    assert len(drawn[drawn["whole_year"] == 2024]) == 8, "rivals too: choices do not apply"


def test_snapshots_are_one_channel_and_one_period(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    found = remittances_channel.snapshots(con, names, chosen())
    assert found and found[0].listing.time_period == "2023-10" and found[0].mapped
    for snapshot in found:
        row = con.execute(
            """select count(distinct item), count(distinct time_period), count(distinct body)
               from listing_member join observation using (obs_id) where listing_id = ?""",
            [snapshot.listing.listing_id],
        ).fetchone()
        assert row == (1, 1, 1), snapshot.listing.listing_id
        exhibit = remittances_channel.channel_exhibit(con, names, chosen(), snapshot)
        assert "bukan seluruh remitansi" in exhibit.title
        assert names.region(snapshot.area) in exhibit.title
        if exhibit.facts["mapped"]:
            assert 2 * exhibit.frame["drawn"].notna().sum() >= len(exhibit.frame)


def test_a_list_of_a_kabupaten_is_not_its_province(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    found = remittances_channel.snapshots(con, names, chosen(region="35"))
    assert {"35", "3507"} == {item.area for item in found}


def test_a_part_of_a_province_is_never_the_province(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    frame = remittances_channel.other_channels_exhibit(con, names, chosen()).frame
    parts = frame[frame["item"].str.contains("sebagian")]
    assert len(parts) > 5
    assert parts["place"].str.startswith("sebagian ").all()
    assert not frame.loc[~frame["item"].str.contains("sebagian"), "place"].str.startswith("sebagian ").any()


def test_list_is_in_order_of_areas_not_of_size(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    frame = remittances_channel.other_channels_exhibit(con, names, chosen()).frame
    assert list(frame["ref_area"]) == sorted(frame["ref_area"])
    assert not frame.duplicated(["ref_area", "item"]).any()
    own = remittances_channel.other_channels_exhibit(con, names, chosen(region="35")).frame
    assert own.duplicated(["ref_area", "item"]).any(), "a province shows all that is printed"
    assert set(own["ref_area"].str[:2]) == {"35"}
