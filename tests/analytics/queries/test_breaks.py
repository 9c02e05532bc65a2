"""Where a way of counting ends."""

from __future__ import annotations

import duckdb

from analytics.queries.annual import annual_series
from analytics.queries.breaks import breaks_of

Con = duckdb.DuckDBPyConnection


def test_breaks_of_placements_part_the_series(con: Con) -> None:
    series = annual_series(con, indicator="placements", body="KP2MI", ref_area="ID", until=2025, role="origin")
    starts = series.groupby("segment")["year"].min().tolist()[1:]
    for language in ("id", "en"):
        found = breaks_of(con, indicator="placements", body="KP2MI", language=language)
        assert found["year"].is_monotonic_increasing
        assert set(starts) <= set(found["year"]), language
        assert (found["reason"] != "").all() and (found["after"] != "").all()


def test_a_series_of_another_body_has_none_of_them(con: Con) -> None:
    assert breaks_of(con, indicator="placements", body="Polri", language="id").empty
