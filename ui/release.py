"""The release that the app reads: found by its pointer on every run, opened once, read-only."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass
from pathlib import Path

import duckdb
import streamlit as st

from analytics.filters import Domain
from analytics.names import Names, load_domain, load_names
from data.schema import SCHEMA_VERSION

FOLDER = Path(os.environ.get("HULU_HILIR_RELEASES", Path(__file__).parent.parent / "data" / "releases"))
MEMORY = "512MB"
_local = threading.local()


class NoRelease(RuntimeError):
    """There is no readable release."""


@dataclass(frozen=True)
class Record:
    """What a release says of itself."""

    file: str
    label: str
    built_on: str
    observations: int
    sources: int


def current_file() -> str:
    """Name of the current release; the newest readable one where the pointer leads nowhere."""
    pointer = FOLDER / "CURRENT"
    named = pointer.read_text(encoding="utf-8").strip() if pointer.exists() else ""
    newest = sorted((path.name for path in FOLDER.glob("*.duckdb")), reverse=True)
    for name in dict.fromkeys([named, *newest]):
        if name and (FOLDER / name).exists() and _readable(name):
            return name
    raise NoRelease


@st.cache_resource(max_entries=8, show_spinner=False)
def _connection(name: str) -> duckdb.DuckDBPyConnection:
    con = duckdb.connect(str(FOLDER / name), read_only=True, config={"memory_limit": MEMORY, "threads": "2"})
    con.execute("set enable_external_access = false")
    con.execute("set lock_configuration = true")
    return con


@st.cache_resource(max_entries=32, show_spinner=False)
def _readable(name: str) -> bool:
    try:
        row = _connection(name).execute("select schema_version from release").fetchone()
    except duckdb.Error:
        return False
    return row is not None and row[0] == SCHEMA_VERSION


def cursor(name: str) -> duckdb.DuckDBPyConnection:
    """A cursor of this thread: connections are not safe to share between threads."""
    cursors: dict[str, duckdb.DuckDBPyConnection] = _local.__dict__.setdefault("cursors", {})
    if name not in cursors:
        cursors[name] = _connection(name).cursor()
    return cursors[name]


@st.cache_data(max_entries=8, show_spinner=False)
def record(name: str) -> Record:
    row = cursor(name).execute("select label, built_at, observations, sources from release").fetchone()
    assert row is not None
    return Record(name, row[0], row[1].date().isoformat(), row[2], row[3])


@st.cache_resource(max_entries=16, show_spinner=False)
def names(name: str, language: str) -> Names:
    return load_names(cursor(name), language)


@st.cache_resource(max_entries=8, show_spinner=False)
def domain(name: str) -> Domain:
    return load_domain(cursor(name))
