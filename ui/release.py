"""Releases as the app sees them: found anew at each run, opened once, read-only; what is damaged is passed over."""

from __future__ import annotations

import logging
import os
import threading
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import streamlit as st

from analytics.filters import Domain
from analytics.names import Names, load_domain, load_names
from analytics.numbers import short_day
from data.schema import SCHEMA_VERSION

#: A relative path of the setting counts from the repository.
FOLDER = Path(__file__).parents[1] / (os.environ.get("HULU_HILIR_RELEASES") or "data/releases")
POINTER = "CURRENT"
#: Given when connecting, so that a second connection to an open file agrees with the first.
CONFIG = {"memory_limit": "512MB", "threads": "2", "enable_external_access": "false", "lock_configuration": "true"}
MISSING, UNREADABLE, OTHER_SCHEMA, NO_POINTER = "missing", "unreadable", "schema", "pointer"
#: Cursors that a thread keeps.
MOST_CURSORS = 4
log = logging.getLogger("hulu_hilir.release")
Stamp = tuple[int, int]
_local = threading.local()
#: Files that failed while they were being read; problems that stand in the log; files as they were last opened.
_spoiled: set[tuple[Path, Stamp]] = set()
_logged: set[tuple[Problem, str]] = set()
_last: dict[Path, Stamp] = {}


@dataclass(frozen=True)
class Problem:
    """A release that cannot be read, and why."""

    file: str
    kind: str


@dataclass(frozen=True)
class Record:
    """What a release says of itself."""

    file: str
    label: str
    built_on: str
    observations: int
    sources: int


class NoRelease(RuntimeError):
    """There is no readable release."""

    def __init__(self, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(", ".join(f"{item.file}: {item.kind}" for item in problems))
        self.problems = problems


def built_on(record: Record, language: str) -> str:
    """The day of a release as people read it."""
    return short_day(date.fromisoformat(record.built_on), language)


def stamp(name: str) -> Stamp | None:
    """Time and size of a file: what is read from it is kept for as long as both stay."""
    try:
        found = (FOLDER / name).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def pointed() -> str:
    """What the pointer says; empty where it is missing or no name of a file here."""
    try:
        name = (FOLDER / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return name if name and Path(name).name == name else ""


def files() -> list[str]:
    """Files of releases, the newest first."""
    return sorted((path.name for path in FOLDER.glob("*.duckdb")), reverse=True)


def _noted(problem: Problem, reason: str) -> Problem:
    """The problem, written into the log the first time."""
    if (problem, reason) not in _logged:
        _logged.add((problem, reason))
        log.warning("release %s passed over (%s): %s", problem.file, problem.kind, (reason.splitlines() or [""])[0])
    return problem


@st.cache_resource(max_entries=64, show_spinner=False)
def _said(path: Path, when: Stamp) -> Record | Problem:
    """The record of a file, or what is wrong with it."""
    try:
        with duckdb.connect(str(path), read_only=True, config=CONFIG) as con:
            row = con.execute(
                "select label, built_at, observations, sources, schema_version from release"
            ).fetchone()
    except duckdb.Error as error:
        return _noted(Problem(path.name, UNREADABLE), str(error))
    if row is None or row[4] != SCHEMA_VERSION:
        reason = f"schema {row[4] if row else '?'}, this app reads {SCHEMA_VERSION}"
        return _noted(Problem(path.name, OTHER_SCHEMA), reason)
    return Record(path.name, row[0], row[1].date().isoformat(), row[2], row[3])


@st.cache_resource(max_entries=8, show_spinner=False)
def _opened(path: Path, when: Stamp) -> duckdb.DuckDBPyConnection | Problem:
    """A connection to a file whose every row has been read once, or what is wrong with it."""
    try:
        con = duckdb.connect(str(path), read_only=True, config=CONFIG)
        read_all(con)
    except duckdb.Error as error:
        return _noted(Problem(path.name, UNREADABLE), str(error))
    return con


def read_all(con: duckdb.DuckDBPyConnection) -> None:
    """Read every row, so that a damaged block is found now and not on a page."""
    for (table,) in con.execute("select table_name from duckdb_tables()").fetchall():
        con.execute(f'select bit_xor(hash(t)) from "{table}" t').fetchone()


def said(name: str) -> Record | Problem:
    """What a file says of itself, without reading all of it."""
    now = stamp(name)
    if now is None:
        return _noted(Problem(name, MISSING), "no such file")
    return Problem(name, UNREADABLE) if (FOLDER / name, now) in _spoiled else _said(FOLDER / name, now)


def tried(name: str) -> Record | Problem:
    """The record of a release that can be read to its last row, or what is wrong with it."""
    found, now = said(name), stamp(name)
    if isinstance(found, Problem) or now is None:
        return found
    opened = _opened(FOLDER / name, now)
    if isinstance(opened, Problem):
        return opened
    _last[FOLDER / name] = now
    return found


def _when(name: str) -> Stamp:
    """The stamp of a file; of one that has been removed since a run began, the last one."""
    now = stamp(name) or _last.get(FOLDER / name)
    if now is None:
        raise NoRelease((Problem(name, MISSING),))
    return now


def spoil(name: str, reason: str) -> None:
    """Pass a file over from now on: it failed while it was being read."""
    now = stamp(name)
    if now is not None:
        _spoiled.add((FOLDER / name, now))
    _noted(Problem(name, UNREADABLE), reason)


def listed() -> list[Record]:
    """Readable releases, the newest first; of two with one label the newer."""
    found: dict[str, Record] = {}
    for name in files():
        item = said(name)
        if isinstance(item, Record):
            found.setdefault(item.label, item)
    return list(found.values())


def first_readable(names: list[str]) -> tuple[Record, tuple[Problem, ...]]:
    """The first of these files that can be read, and what is wrong with those before it.

    Raises
    ------
    NoRelease
        where none can be read.
    """
    problems: list[Problem] = []
    for name in dict.fromkeys(names):
        found = tried(name)
        if isinstance(found, Record):
            return found, tuple(problems)
        problems.append(found)
    raise NoRelease(tuple(problems))


def current() -> tuple[Record, tuple[Problem, ...]]:
    """The release that the pointer names; where it cannot be read, the newest that can, and what is wrong.

    Raises
    ------
    NoRelease
        where none can be read.
    """
    named = pointed()
    found, problems = first_readable([*([named] if named else []), *files()])
    if not named:
        problems = (_noted(Problem(POINTER, NO_POINTER), "no pointer to a file here"), *problems)
    return found, problems


def current_file() -> str:
    """Name of the file that :func:`current` finds."""
    return current()[0].file


def cursor(name: str) -> duckdb.DuckDBPyConnection:
    """A cursor of this thread: connections are not safe to share between threads.

    Raises
    ------
    NoRelease
        where the file cannot be read.
    """
    now = _when(name)
    cursors: dict[object, duckdb.DuckDBPyConnection] = _local.__dict__.setdefault("cursors", {})
    key = (FOLDER, name, now)
    if key not in cursors:
        opened = _opened(FOLDER / name, now)
        if isinstance(opened, Problem):
            raise NoRelease((opened,))
        while len(cursors) >= MOST_CURSORS:
            cursors.pop(next(iter(cursors)))
        cursors[key] = opened.cursor()
    return cursors[key]


def record(name: str) -> Record:
    """What a release says of itself.

    Raises
    ------
    NoRelease
        where the file cannot be read.
    """
    found = said(name)
    if isinstance(found, Problem):
        raise NoRelease((found,))
    return found


@st.cache_resource(max_entries=16, show_spinner=False)
def _names(path: Path, when: Stamp, language: str) -> Names:
    return load_names(cursor(path.name), language)


def names(name: str, language: str) -> Names:
    return _names(FOLDER / name, _when(name), language)


@st.cache_resource(max_entries=8, show_spinner=False)
def _domain(path: Path, when: Stamp) -> Domain:
    return load_domain(cursor(path.name))


def domain(name: str) -> Domain:
    return _domain(FOLDER / name, _when(name))
