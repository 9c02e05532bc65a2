"""Answers kept by release and filter, so that a rerun asks the database only what it has not asked yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from analytics.filters import Filter
from ui.context import Context

Answer = TypeVar("Answer")
MOST = 2_000


@st.cache_data(max_entries=MOST, show_spinner=False)
def _kept(
    question: str, release: str, chosen: Filter, details: tuple[tuple[str, object], ...], _ask: Callable[[], object]
) -> object:
    return _ask()


def ask(ctx: Context, build: Callable[..., Answer], **details: object) -> Answer:
    """``build(con, names, chosen, **details)``, remembered for this release and filter.

    Parameters
    ----------
    build
        a builder of exhibits, headlines or sentences.
    details
        its keyword arguments: texts and numbers only, for they are part of the key.
    """
    question = f"{build.__module__}.{build.__qualname__}"
    key = tuple(sorted(details.items()))
    return _kept(  # type: ignore[return-value]
        question, ctx.record.file, ctx.chosen, key, lambda: build(ctx.con, ctx.names, ctx.chosen, **details)
    )
