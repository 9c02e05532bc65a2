"""The filter of a session: kept under a key that no widget owns, mirrored in the address as codes."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlencode
from uuid import uuid4

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from analytics.filters import Domain, Filter, Rejected, from_codes, to_codes

_FILTER, _VIEW, _REJECTED, _SEEN, _DOMAIN = "_filter", "_view", "_rejected", "_seen_codes", "_domain"
_REFUSED = "_refused_codes"
_OLDER = "_older_addresses"
#: How many addresses before the one just written are known as those that a browser may still send.
KEPT = 12
#: Codes of a view beside the filter: the chosen section, measure and so on.
VIEW_CODES = (
    "bagian", "ukuran", "sumber", "indikator", "tabel", "halaman", "badan",
    "lingkup", "lawan", "dari", "sampai", "rincian", "cari", "sel", "pemilik",
    "lama", "baru", "cerita", "layar", "putar", "sebut", "susun", "banding",
)


def gone_back() -> bool:
    """Whether this run comes from the back or forward button.

    Streamlit's own account of the run tells it (``ScriptRunContext.is_history_navigation``); no public function does.
    """
    run = get_script_run_ctx()
    return run is not None and run.is_history_navigation


def _codes() -> dict[str, str]:
    """The codes of the address, or those last written where the browser has not taken them up yet.

    A click during a run still carries the address of before that run: read as a link, it would undo what the reader
    has just chosen. Only the back and forward buttons bring an older address that is meant.
    """
    codes = {key: value for key, value in st.query_params.to_dict().items() if isinstance(value, str)}
    late = not gone_back() and codes in st.session_state.get(_OLDER, ())
    return st.session_state[_SEEN] if late else codes


def _meant(codes: dict[str, str]) -> bool:
    """Whether the address says something else than this session last wrote.

    Going back and forward always does: the run before may have been stopped between reading and writing.
    """
    return gone_back() or codes != st.session_state.get(_SEEN)


def opened() -> None:
    """The address of this run is one that the reader has just opened: it is meant, also where it was left before."""
    st.session_state[_OLDER] = []


def new_codes() -> dict[str, str]:
    """The codes of an address that the reader has just opened or changed; none where only the view is named."""
    codes = _codes()
    return codes if _meant(codes) and set(codes) - set(VIEW_CODES) else {}


def start(domain: Domain, release: str) -> Filter:
    """The session's filter; read from the address on the first run and whenever the reader changes it."""
    codes = _codes()
    if _FILTER not in st.session_state or (codes and _meant(codes)):
        chosen, rejected = from_codes(codes, domain)
        if _FILTER in st.session_state and not set(codes) - set(VIEW_CODES):
            chosen = st.session_state[_FILTER]
        st.session_state[_FILTER] = chosen
        st.session_state[_REJECTED] = rejected
        st.session_state[_VIEW] = {key: codes[key] for key in VIEW_CODES if key in codes}
    st.session_state[_FILTER] = st.session_state[_FILTER].changed(release=release)
    st.session_state[_DOMAIN] = domain
    return st.session_state[_FILTER]


def current() -> Filter:
    return st.session_state[_FILTER]


def current_domain() -> Domain:
    """What the filter may hold in the release that this session reads."""
    return st.session_state[_DOMAIN]


def change(**values: object) -> None:
    """Change the filter; called in callbacks, so that the next run draws all of it.

    A browser that goes back still sends what its boxes showed: that is no choice, the address is.
    """
    if not gone_back():
        st.session_state[_FILTER] = current().changed(**values)
        st.session_state[_REJECTED] = []


def rejected() -> list[Rejected]:
    return list(st.session_state.get(_REJECTED, []))


def option(code: str, allowed: Iterable[str], default: str) -> str:
    """The value of a view code on this page; a value that means nothing here gives the default."""
    value = st.session_state.setdefault(_VIEW, {}).get(code, default)
    known = value in set(allowed)
    (_refused().discard if known else _refused().add)(code)
    return value if known else default


def _refused() -> set[str]:
    found: set[str] = st.session_state.setdefault(_REFUSED, set())
    return found


def meaningless(code: str) -> bool:
    """Whether the view's value of a code meant nothing where it was last read: it leaves the address."""
    return code in _refused()


def set_option(code: str, value: str) -> None:
    """Choose a code of the view; called in callbacks, and as little a choice as ``change`` where one goes back."""
    if not gone_back():
        settle(code, value)


def settle(code: str, value: str) -> None:
    """Put a code of the view in its place that the page itself has worked out; no choice of the reader."""
    st.session_state.setdefault(_VIEW, {})[code] = value


def mirror(domain: Domain, used: dict[str, str]) -> None:
    """Write the filter and the page's own codes into the address, where they differ from it.

    A choice of the reader is a step that the back button takes back. What only completes a bare address, of a
    first visit or of a page just gone to, is no step: it replaces the address. (Streamlit goes on sending the
    query of a link that had one, whatever the address says: such a link is completed by a step.)
    """
    codes = {key: value for key, value in to_codes(current().changed(release=""), domain).items()} | used
    had, seen = st.query_params.to_dict(), st.session_state.get(_SEEN, codes)
    if had != codes or seen != codes:
        if had and had != codes:
            st.query_params.from_dict(codes)
        elif not had:
            _complete(codes)
        older = [had, *([seen] if seen != had else []), *st.session_state.get(_OLDER, ())]
        st.session_state[_OLDER] = [one for one in older if one and one != codes][:KEPT]
    st.session_state[_SEEN] = codes


def _complete(codes: dict[str, str]) -> None:
    """Replace the query of the address, once: an element that is mounted anew would take back a later choice."""
    with st.container(key="completed_address"):
        st.html(
            f"""<script>(done => {{
            if (done.has("{(token := uuid4().hex)}")) return;
            done.add("{token}");
            history.replaceState(history.state, "", location.pathname + "?{urlencode(codes)}");
            }})(window.hhCompleted ??= new Set());</script>""",
            unsafe_allow_javascript=True,
        )
