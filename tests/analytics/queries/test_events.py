"""Events of the time axis, read from the table of breaks."""

from __future__ import annotations

import duckdb

from analytics.queries.events import events

Con = duckdb.DuckDBPyConnection


def test_events_of_an_indicator_stand_in_order_of_time(con: Con) -> None:
    found = events(con, indicators=["suspects"], language="id", until=2025)
    assert [str(day.date()) for day in found["start"]] == ["2023-06-05", "2024-10-22"]
    assert list(found["body"]) == ["Polri", "Bareskrim"]
    assert found["text"].str.contains("Satgas TPPO Polri").any()


def test_an_event_begins_in_or_before_the_year_and_touches_the_indicator(con: Con) -> None:
    assert len(events(con, indicators=["suspects"], language="en", until=2023)) == 1
    assert events(con, indicators=["suspects"], language="en", until=2022).empty
    assert events(con, indicators=["placements"], language="en", until=2025).empty


def test_a_month_is_dated_to_its_first_day(con: Con) -> None:
    found = events(con, indicators=["arrivals"], language="id", until=2025)
    assert [str(day.date()) for day in found["start"]] == ["2024-08-01"]
