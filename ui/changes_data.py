"""The two releases that the page of changes compares, and what differs between them, kept as long as both files."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits import changes
from analytics.exhibits.changes import Side, Told
from analytics.filters import Filter
from analytics.queries.releases import differences, table_differences
from ui import release
from ui.context import Context
from ui.release import Problem, Record


def side(record: Record, chosen: Filter) -> Side:
    """A release with the reader's filter."""
    return Side(
        release.cursor(record.file),
        release.names(record.file, chosen.language),
        chosen.changed(release=record.label),
    )


def unreadable(*records: Record) -> Problem | None:
    """What is wrong with the first of these that cannot be read to its last row."""
    for record in records:
        found = release.tried(record.file)
        if isinstance(found, Problem):
            return found
    return None


@st.cache_data(max_entries=8, show_spinner=False)
def _cells(old: str, new: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    before, after = release.cursor(old), release.cursor(new)
    return differences(before, after), table_differences(before, after)


def all_differences(old: Record, new: Record) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Cells that differ, and rows of the other tables that differ."""
    return _cells(old.file, new.file)


@st.cache_data(max_entries=64, show_spinner=False)
def _screen(old: Record, new: Record, chosen: Filter) -> tuple[Exhibit | None, list[Told], int]:
    before, after = side(old, chosen), side(new, chosen)
    told, kept = changes.sentence_changes(before, after)
    return changes.screen_exhibit(before, after), told, kept


def screen(ctx: Context, old: Record, new: Record) -> tuple[Exhibit | None, list[Told], int]:
    """Figures of the first screen that differ, its sentences that read otherwise, and how many stayed."""
    return _screen(old, new, ctx.chosen)
