"""Which release a session reads: the current one, or the one that its address names; one run reads one."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import streamlit as st

from analytics.figure_ids import by_nearness
from analytics.filters import RELEASE, Domain, Filter, to_codes
from ui import release, store
from ui.release import Problem, Record

_ASKED, _PICKED, _SEEN = "_release_asked", "_release_picked", "_release_seen"


@dataclass(frozen=True)
class Picked:
    """The release of a run: ``asked`` is the label that the reader wants, empty for the current one."""

    record: Record
    current: Record
    problems: tuple[Problem, ...] = ()
    asked: str = ""

    @property
    def other(self) -> bool:
        """Whether another release than the current one is read."""
        return self.record.file != self.current.file

    @property
    def replaced(self) -> bool:
        """Whether the release that was asked for is not there, and another is read in its place."""
        return bool(self.asked) and self.record.label != self.asked


def pick(asked: str) -> Picked:
    """The release of a label, else the nearest; the current one where no label is asked for.

    Raises
    ------
    NoRelease
        where none can be read.
    """
    current, problems = release.current()
    if not asked:
        return Picked(current, current, problems)
    files = {record.label: record.file for record in release.listed()}
    for label in by_nearness(asked, files):
        found = release.tried(files[label])
        if isinstance(found, Record):
            return Picked(found, current, problems, asked)
    return Picked(current, current, problems, asked)


def signature() -> tuple[str, object]:
    """What the pointer says, and the file it names: it changes when another release becomes current."""
    named = release.pointed()
    return named, release.stamp(named) if named else None


def begin() -> Picked:
    """Choose the release of this run."""
    codes = store.new_codes()
    if _ASKED not in st.session_state or codes:
        st.session_state[_ASKED] = codes.get(RELEASE, "")
    st.session_state[_SEEN] = signature()
    st.session_state[_PICKED] = pick(st.session_state[_ASKED])
    return st.session_state[_PICKED]


def now() -> Picked:
    """The release with which this run began."""
    return st.session_state[_PICKED] if _PICKED in st.session_state else begin()


def open_release(label: str) -> None:
    """Read this release from the next run on; an empty label means the current one, whichever it is."""
    st.session_state[_ASKED] = label


def codes() -> dict[str, str]:
    """The code of the release in the address; nothing for a session that follows the current one."""
    return {RELEASE: now().record.label} if st.session_state.get(_ASKED) else {}


def address_codes(chosen: Filter, domain: Domain) -> dict[str, str]:
    """A filter as codes of a link within the app: it keeps the release of a session that reads a chosen one."""
    return to_codes(chosen.changed(release=""), domain) | codes()


def changed() -> bool:
    """Whether another release has become current since this run began."""
    return bool(st.session_state.get(_SEEN) != signature())


def damaged(name: str, error: duckdb.Error) -> bool:
    """Whether a failure comes from the file of a release; the file is passed over then."""
    try:
        with duckdb.connect(str(release.FOLDER / name), read_only=True, config=release.CONFIG) as con:
            release.read_all(con)
    except duckdb.Error:
        release.spoil(name, str(error))
        return True
    return False
