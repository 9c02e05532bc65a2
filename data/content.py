"""What a release says, apart from the bytes of its file: a hash over its sorted rows."""

from __future__ import annotations

import hashlib

import duckdb

from data.schema import SCHEMA_VERSION

_UNIT, _NOTHING = "chr(31)", "chr(30)"
#: The record of the release itself: it holds the hash and the time.
_RECORD = "release"


def _columns(con: duckdb.DuckDBPyConnection, table: str) -> list[tuple[str, str]]:
    return con.execute("select column_name, data_type from duckdb_columns() where table_name = ? order by 1",
                       [table]).fetchall()


def table_hash(con: duckdb.DuckDBPyConnection, table: str) -> str:
    """SHA-256 over the names, types and sorted rows of one table."""
    columns = _columns(con, table)
    cells = ", ".join(f'ifnull("{name}"::varchar, {_NOTHING})' for name, _ in columns)
    row = con.execute(f"""
        select sha256(coalesce(string_agg(line, chr(10) order by line), ''))
        from (select concat_ws({_UNIT}, {cells}) as line from "{table}")""").fetchone()
    return hashlib.sha256(f"{table} {columns} {row}".encode()).hexdigest()


def content_hash(con: duckdb.DuckDBPyConnection) -> str:
    """SHA-256 over the schema version and every table as sorted rows."""
    names = con.execute("select table_name from duckdb_tables() where table_name <> ? order by 1",
                        [_RECORD]).fetchall()
    digest = hashlib.sha256(SCHEMA_VERSION.encode())
    for (name,) in names:
        digest.update(table_hash(con, name).encode())
    return digest.hexdigest()
