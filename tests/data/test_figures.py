"""Sums that the catalogue has checked by hand, read from the release."""

from __future__ import annotations

import duckdb

from data.tables import Inputs


def value(con: duckdb.DuckDBPyConnection, sql: str) -> object:
    row = con.execute(sql).fetchone()
    assert row is not None
    return row[0]


_REGISTERED = """from observation where indicator = 'population_registered' and sex = '' and age = '' and item = ''
                 and body = 'Dukcapil'"""


def test_dukcapil_kabupaten_provinces_and_nation_agree(con: duckdb.DuckDBPyConnection) -> None:
    for level, number in (("kabupaten", 514), ("province", 38), ("nation", 1)):
        found = con.execute(f"select sum(obs_value), count(*) {_REGISTERED} and level = '{level}'").fetchone()
        assert found == (284_973_643, number)


def test_38_kabupaten_of_jawa_timur_sum_to_the_printed_total_of_2013(con: duckdb.DuckDBPyConnection) -> None:
    found = con.execute("""select sum(obs_value), count(*) from mart_annual where indicator = 'placements'
                           and year = 2013 and regexp_matches(ref_area, '^35\\d\\d$') and counterpart_area = ''
                           and area_role = 'origin'""").fetchone()
    assert found == (93_843, 38)


def test_un_desa_sexes_sum_to_the_stock_of_2020(con: duckdb.DuckDBPyConnection) -> None:
    found = con.execute("""select sum(obs_value) filter (sex = ''), sum(obs_value) filter (sex <> '')
                           from observation where indicator = 'stock_migrants' and body = 'UN DESA'
                           and ref_area = 'ID' and time_period = '2020'""").fetchone()
    assert found == (4_601_369, 4_601_369)


def test_no_row_is_dropped_and_none_is_added(con: duckdb.DuckDBPyConnection, inputs: Inputs) -> None:
    assert value(con, "select count(*) from observation") == len(inputs.figures)
    assert value(con, "select count(distinct obs_id) from observation") == len(inputs.figures)


def test_printed_values_are_kept_beside_the_unit_of_comparison(con: duckdb.DuckDBPyConnection) -> None:
    found = con.execute("""select distinct base_unit, base_value / obs_value from observation
                           where unit_measure = 'trillion IDR' and obs_value <> 0""").fetchall()
    assert {unit for unit, _ in found} == {"IDR"} and all(abs(factor / 1e12 - 1) < 1e-9 for _, factor in found)
