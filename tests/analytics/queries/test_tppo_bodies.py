"""What each body printed: one body, one measure, one year a row."""

from __future__ import annotations

import duckdb

from analytics.queries import tppo_bodies

Con = duckdb.DuckDBPyConnection


def test_a_body_has_one_figure_a_measure_and_year(con: Con) -> None:
    rows = tppo_bodies.body_years(con, until=2025)
    assert not rows.duplicated(["body", "indicator", "unit_measure", "item", "year"]).any()
    known = rows.set_index(["body", "indicator", "year"])["obs_value"]
    assert known["Polri", "victims", 2023] == 3104 and known["Bareskrim", "victims", 2023] == 3363
    assert tppo_bodies.body_years(con, until=2021)["year"].max() == 2021


def test_victims_of_a_year_hold_every_value_and_the_last_running_total(con: Con) -> None:
    rows = tppo_bodies.victims_of(con, year=2023)
    told = {(row.body, row.indicator, row.obs_value) for row in rows.itertuples()}
    assert {("Polri", "victims", 3104), ("Bareskrim", "victims", 3363), ("Bareskrim", "victims", 3366)} <= told
    assert [value for body, code, value in told if (body, code) == ("Polri", "victims_rescued")] == [2797]
    simfoni = rows[rows["body"] == "KemenPPPA"]
    assert set(simfoni["age"]) == {"adult", "child"}, "parts stand where no total is printed"
    assert (rows[rows["body"] == "Bareskrim"]["sex"] == "").all(), "and only there"


def test_restitution_is_asked_assessed_and_paid(con: Con) -> None:
    rows = tppo_bodies.restitution(con, until=2025)
    assert list(dict.fromkeys(rows["indicator"])) == list(tppo_bodies.RESTITUTION)
    assert set(rows.loc[rows["indicator"] == "restitution_requests", "unit_measure"]) == {"requests"}


def test_help_has_no_parts(con: Con) -> None:
    rows = tppo_bodies.help_rows(con, until=2024)
    assert len(rows) and (rows[["sex", "age", "item"]] == "").all(axis=None)
    assert (rows["period_end"].dt.year <= 2024).all()
