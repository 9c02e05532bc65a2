"""Sources as the release holds them."""

from __future__ import annotations

import duckdb

from analytics.queries.sources import source_list, sources_by_body, sources_by_kind


def test_sources_feed_every_figure(con: duckdb.DuckDBPyConnection) -> None:
    every = source_list(con)
    assert every["figures"].sum() == con.execute("select count(*) from observation").fetchall()[0][0]
    assert every["figures"].is_monotonic_decreasing
    found = source_list(con, text="goodstats")
    assert 0 < len(found) < len(every) and "goodstats_2025" in set(found["source_id"])


def test_bodies_and_kinds_count_every_source_once(con: duckdb.DuckDBPyConnection) -> None:
    every = len(source_list(con))
    assert sources_by_body(con)["sources"].sum() == sources_by_kind(con)["sources"].sum() == every
    kinds = sources_by_kind(con).set_index("report_kind")
    assert kinds.at["press_article", "named"] < kinds.at["press_article", "sources"]
