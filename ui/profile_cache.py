"""Profiles kept by release, year and language, so that a rerun makes only what it has not made yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from analytics.exhibits.profile import Common, Profile, common, province_profile
from analytics.exhibits.profile_inner import Inner, kabupaten_profile
from analytics.filters import NATION
from ui.context import Context

Answer = TypeVar("Answer")


@st.cache_data(max_entries=200, show_spinner=False)
def _kept(what: str, file: str, label: str, year: int, language: str, _make: Callable[[], object]) -> object:
    return _make()


def _ask(ctx: Context, what: str, make: Callable[[], Answer]) -> Answer:
    chosen = ctx.chosen
    return _kept(what, ctx.record.file, ctx.record.label, chosen.year, chosen.language, make)  # type: ignore[return-value]


def shared(ctx: Context) -> Common:
    """What all provinces of this release and year share."""
    chosen = ctx.chosen.changed(region=NATION, destination="")
    return _ask(ctx, "common", lambda: common(ctx.con, ctx.names, chosen))


def profile(ctx: Context, province: str) -> Profile:
    """The profile of one province."""
    chosen, base = ctx.chosen.changed(region=province, destination=""), shared(ctx)
    return _ask(
        ctx, province, lambda: province_profile(ctx.con, ctx.names, chosen, province=province, shared=base)
    )


def inner(ctx: Context, region: str) -> Inner:
    """The profile of one kabupaten or kota."""
    chosen = ctx.chosen.changed(region=region, destination="")
    return _ask(
        ctx, region, lambda: kabupaten_profile(ctx.con, ctx.names, chosen, region=region, domain=ctx.domain)
    )
