"""One box that reaches any region, destination or indicator."""

from __future__ import annotations

import streamlit as st

from ui import store
from ui.context import Context

Target = tuple[str, str]


@st.cache_data(max_entries=8, show_spinner=False)
def _targets(release: str, language: str, _ctx: Context) -> dict[Target, str]:
    names = _ctx.names
    found: dict[Target, str] = {}
    for code in sorted(names.regions.index):
        found["region", code] = names.region(code)
    for code in sorted(_ctx.domain.destinations, key=names.country):
        found["destination", code] = f"{names.country(code)} · {names.say('tujuan')}"
    for code in sorted(names.indicators.index, key=names.indicator):
        found["indicator", code] = f"{names.indicator(code)} · {names.say('indikator')}"
    return found


def _go() -> None:
    target: Target | None = st.session_state.get("f_search")
    if not target:
        return
    kind, code = target
    if kind == "indicator":
        store.set_option("indikator", code)
        store.set_option("bagian", "penjelajah")
        st.session_state["_go"] = "data"
    else:
        store.change(**{kind: code})
    st.session_state["f_search"] = None


def search_box(ctx: Context) -> None:
    """A select box that is typed into; choosing goes there."""
    targets = _targets(ctx.record.file, ctx.language, ctx)
    st.selectbox(
        ctx.names.say("Cari"),
        list(targets),
        key="f_search",
        index=None,
        format_func=lambda t: targets[t],
        placeholder=ctx.names.say("Cari wilayah, tujuan, ukuran"),
        on_change=_go,
        label_visibility="collapsed",
    )
