"""What a page needs again on every rerun: exhibits and figures of one release and filter, made once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from analytics.filters import Filter
from ui.context import Context

Made = TypeVar("Made")


@st.cache_resource(max_entries=256, show_spinner=False)
def _kept(key: str, release: str, chosen: Filter, theme: str, _build: Callable[[], Any]) -> Any:
    return _build()


def kept(ctx: Context, key: str, build: Callable[[], Made]) -> Made:
    """What ``build`` makes, from memory where it was made before.

    It is shared by all readers: nobody changes it. What cannot be made (``NoFigures``) is not kept.

    Parameters
    ----------
    key
        what it is, within one release, filter and theme.
    """
    made: Made = _kept(key, ctx.record.file, ctx.chosen, ctx.colors.paper, build)
    return made
