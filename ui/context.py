"""What every page starts with: release, names, filter, colours."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from analytics.figures.palette import LIGHT, Palette, palette
from analytics.filters import Domain, Filter
from analytics.names import Names
from ui import release, release_choice, store

#: Set while the session looks at a page as it goes on paper (``ui.print_view``): paper is light.
PRINTING = "_printing"


@dataclass(frozen=True)
class Context:
    """One run's ground."""

    con: duckdb.DuckDBPyConnection
    names: Names
    chosen: Filter
    domain: Domain
    record: release.Record
    colors: Palette
    picked: release_choice.Picked | None = None

    @property
    def language(self) -> str:
        return self.chosen.language


def theme_type() -> str:
    return st.context.theme.type or "light"


def _leave_page_folder() -> None:
    """Start again at ``app.py`` where Streamlit took ``pages/`` for an old multipage app.

    It does so for the first address of a fresh server, until ``st.navigation`` has been called once.
    """
    if PagesManager.uses_pages_directory and "_entered" not in st.session_state:
        PagesManager.uses_pages_directory = False
        st.rerun()


def context(*, begin: bool = False) -> Context:
    """The ground of this run.

    Parameters
    ----------
    begin
        whether the run begins here: its release is chosen then, and is the same until the next run begins.

    Raises
    ------
    NoRelease
        where no release can be read.
    """
    _leave_page_folder()
    picked = release_choice.begin() if begin else release_choice.now()
    file, record = picked.record.file, picked.record
    domain = release.domain(file)
    chosen = store.start(domain, record.label)
    return Context(
        release.cursor(file),
        release.names(file, chosen.language),
        chosen,
        domain,
        record,
        LIGHT if st.session_state.get(PRINTING) else palette(theme_type()),
        picked,
    )
