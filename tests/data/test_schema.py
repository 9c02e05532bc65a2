"""The version of the schema says what a file holds and how its hash is made: neither changes without it."""

from __future__ import annotations

import hashlib

import duckdb

from data.content import content_hash
from data.schema import SCHEMA_VERSION

#: What each version stands for: its tables and columns, and the hash of a small known table. A file of a version
#: cannot be read as another one, so a line here is never changed: raise the version and add one.
KNOWN = {"2": ("b41f005fd66c6de5", "541482b2ff306d3b")}


def tables(con: duckdb.DuckDBPyConnection) -> str:
    """Every table, column and type of a release as one hash."""
    rows = con.execute(
        "select table_name, column_name, data_type from duckdb_columns() where not internal order by all").fetchall()
    return hashlib.sha256(repr(rows).encode()).hexdigest()[:16]


def recipe() -> str:
    """The hash of a table that never changes: it tells whether hashes are still made as they were."""
    with duckdb.connect() as con:
        con.execute("create table t (a varchar, b double, c date, d varchar[])")
        con.execute("insert into t values ('x', 1.5, '2025-01-31', ['y', null]), (null, null, null, null)")
        return content_hash(con)[:16]


def test_tables_and_hash_are_those_of_the_version(con: duckdb.DuckDBPyConnection) -> None:
    assert (tables(con), recipe()) == KNOWN[SCHEMA_VERSION], "raise data.schema.SCHEMA_VERSION and add a line above"
