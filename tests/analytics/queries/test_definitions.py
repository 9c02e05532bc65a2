"""Definitions in the order of topics."""

from __future__ import annotations

import duckdb

from analytics.queries.definitions import TOPICS, definitions


def test_definitions_follow_the_topics(con: duckdb.DuckDBPyConnection) -> None:
    found = definitions(con, language="id")
    assert len(found) == con.execute("select count(*) from indicator").fetchall()[0][0]
    assert [TOPICS.index(topic) for topic in found["topic"]] == sorted(TOPICS.index(topic) for topic in found["topic"])
    assert set(definitions(con, language="en", text="smuggl")["indicator"]) <= set(found["indicator"])
