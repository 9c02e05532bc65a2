from __future__ import annotations

import duckdb
import pytest

from data.listings import fixed_dimensions, varying_columns


def one(con: duckdb.DuckDBPyConnection, sql: str) -> tuple[object, ...]:
    row = con.execute(sql).fetchone()
    assert row is not None
    return row


def test_ten_provinces_of_2025_leave_14401_to_the_other_28(con: duckdb.DuckDBPyConnection) -> None:
    found = one(con, """select n, areas, listed_sum, total, remainder from listing
                        where listing_id = 'placements-2025-province'""")
    assert found == (10, 38, 282547, 296948, 14401)


def test_listings_of_persons_carry_no_sum_and_no_rest(con: duckdb.DuckDBPyConnection) -> None:
    found = one(con, """select count(*), count(listed_sum), count(remainder) from listing
                        join indicator using (indicator) where disclosure = 'persons'""")
    assert found == (58, 0, 0)


def test_every_member_of_every_listing_has_one_row(con: duckdb.DuckDBPyConnection) -> None:
    assert one(con, """select count(*) from listing l where n <>
                       (select count(*) from listing_member m where m.listing_id = l.listing_id)""") == (0,)


def test_members_stand_in_the_listed_order(con: duckdb.DuckDBPyConnection) -> None:
    assert one(con, """select count(*) from listing l where members <>
                       (select string_agg(member, '|' order by place) from listing_member m
                        where m.listing_id = l.listing_id)""") == (0,)


def test_members_are_rows_of_the_listings_own_sources(con: duckdb.DuckDBPyConnection) -> None:
    assert one(con, """select count(*) from listing_member join listing l using (listing_id)
                       join observation o using (obs_id)
                       where not list_contains(string_split(l.source_ids, ';'), o.source_id)
                          or l.indicator <> o.indicator or l.time_period <> o.time_period
                          or l.unit_measure <> o.unit_measure""") == (0,)


def test_a_doubtful_row_is_never_a_member(con: duckdb.DuckDBPyConnection) -> None:
    assert one(con, """select count(*) from listing_member join observation using (obs_id)
                       where obs_status = 'doubtful'""") == (0,)


@pytest.mark.parametrize(("dimension", "columns"), [
    ("province", ["ref_area"]), ("kabupaten:35", ["ref_area"]), ("destination", ["counterpart_area"]),
    ("modus+age", ["modus", "age"]),
])
def test_dimension_says_what_varies(dimension: str, columns: list[str]) -> None:
    assert varying_columns(dimension) == columns


def test_filter_is_read_as_a_mapping() -> None:
    assert fixed_dimensions("item=kanal BI; sex=F") == {"item": "kanal BI", "sex": "F"}
    assert fixed_dimensions("") == {}
