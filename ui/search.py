"""One box that reaches any region, destination, indicator, or the figure of a printed id."""

from __future__ import annotations

import json
from html import escape

import streamlit as st

from ui import figure_link, store
from ui.context import Context

Target = tuple[str, str]
_UNKNOWN = "_search_unknown"
#: Streamlit calls a typed text "Add: …": here it opens a figure, or is searched for.
SCRIPT = """<script>(() => {
  window.hhSearchWords = %s;
  if (window.hhSearch) return; window.hhSearch = true;
  const own = event => event.target.closest && event.target.closest(".st-key-f_search");
  const named = /^\\d{8}[a-z]{1,3}\\.[\\w-]+\\.\\w+\\.\\d{4}/;
  const write = () => document.querySelectorAll("[role=option]").forEach(option => {
    const walk = document.createTreeWalker(option, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) if (node.data.startsWith("Add: ")) {
      const text = node.data.slice(5).trim();
      node.data = window.hhSearchWords[named.test(text) ? 0 : 1] + " " + text; } });
  const watch = new MutationObserver(write);
  addEventListener("focusin", event => { if (own(event))
    watch.observe(document.body, { subtree: true, childList: true, characterData: true }); });
  addEventListener("focusout", event => { if (own(event)) watch.disconnect(); });
})();</script>"""


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


def meant(text: str, targets: dict[Target, str]) -> Target | None:
    """The target whose words a typed text begins or is part of; the shortest of several."""
    typed = text.strip().casefold()
    near = [
        (not words.casefold().startswith(typed), len(words), target)
        for target, words in targets.items()
        if typed and typed in words.casefold()
    ]
    return min(near)[2] if near else None


def _go(targets: dict[Target, str]) -> None:
    chosen: Target | str | None = st.session_state.get("f_search")
    st.session_state["f_search"] = None
    if isinstance(chosen, str):
        if figure_link.known(chosen):
            figure_link.ask(chosen.strip())
            return
        found = meant(chosen, targets)
        st.session_state[_UNKNOWN] = "" if found else chosen.strip()
        chosen = found
    if not chosen:
        return
    kind, code = chosen
    if kind == "indicator":
        store.set_option("indikator", code)
        store.set_option("bagian", "penjelajah")
        st.session_state["_go"] = "data"
    else:
        store.change(**{kind: code})


def search_box(ctx: Context) -> None:
    """A select box that is typed into; choosing goes there, and so does the id of a figure."""
    say, targets = ctx.names.say, _targets(ctx.record.file, ctx.language, ctx)
    st.selectbox(
        say("Cari"),
        list(targets),
        key="f_search",
        index=None,
        format_func=lambda t: t if isinstance(t, str) else targets[t],
        placeholder=say("Cari wilayah, tujuan, ukuran"),
        on_change=_go,
        args=(targets,),
        label_visibility="collapsed",
        accept_new_options=True,
    )
    with st.container(key="search_words"):
        st.html(SCRIPT % json.dumps([say("Buka"), say("Cari")]), unsafe_allow_javascript=True)


def notice(ctx: Context) -> None:
    """Say once which typed text named nothing."""
    text = st.session_state.pop(_UNKNOWN, "")
    if text:
        words = ctx.names.say("Tidak ada wilayah, tujuan, ukuran, atau ID grafik “{text}”.", text=text[:80])
        st.html(f'<p class="hh-notice" role="status">{escape(words)}</p>')
