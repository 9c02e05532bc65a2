"""The filter of a session: kept under a key that no widget owns, mirrored in the address as codes."""

from __future__ import annotations

from collections.abc import Iterable
from time import monotonic
from urllib.parse import urlencode
from uuid import uuid4

import streamlit as st

from analytics.filters import Domain, Filter, Rejected, from_codes, to_codes

_FILTER, _VIEW, _REJECTED, _SEEN, _DOMAIN = "_filter", "_view", "_rejected", "_seen_codes", "_domain"
_REFUSED = "_refused_codes"
_OLDER, _WRITTEN, _CHOSEN = "_older_addresses", "_address_written", "_just_chosen"
#: How long a browser may go on sending the address before the one just written (seconds), and how many are kept.
LATE, KEPT = 0.4, 12
#: Codes of a view beside the filter: the chosen section, measure and so on.
VIEW_CODES = (
    "bagian", "ukuran", "sumber", "indikator", "tabel", "halaman", "badan",
    "lingkup", "lawan", "dari", "sampai", "rincian", "cari", "sel", "pemilik",
    "lama", "baru", "cerita", "layar", "putar", "sebut", "susun", "banding",
)


def _codes() -> dict[str, str]:
    """The codes of the address, or those last written where the browser has not taken them up yet.

    A click during a run still carries the address of before that run: read as a link, it would undo what the reader
    has just chosen. The back button sends an older address too, but neither with a choice nor so soon.
    """
    codes = {key: value for key, value in st.query_params.to_dict().items() if isinstance(value, str)}
    late = codes in st.session_state.get(_OLDER, ()) and (
        st.session_state.get(_CHOSEN, False) or monotonic() - st.session_state[_WRITTEN] < LATE
    )
    return st.session_state[_SEEN] if late else codes


def new_codes() -> dict[str, str]:
    """The codes of an address that the reader has just opened or changed; none where only the view is named."""
    codes = _codes()
    return codes if codes != st.session_state.get(_SEEN) and set(codes) - set(VIEW_CODES) else {}


def start(domain: Domain, release: str) -> Filter:
    """The session's filter; read from the address on the first run and whenever the reader changes it."""
    codes = _codes()
    if _FILTER not in st.session_state or (codes and codes != st.session_state.get(_SEEN)):
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
    """Change the filter; called in callbacks, so that the next run draws all of it."""
    st.session_state[_FILTER] = current().changed(**values)
    st.session_state[_REJECTED], st.session_state[_CHOSEN] = [], True


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
    st.session_state.setdefault(_VIEW, {})[code] = value
    st.session_state[_CHOSEN] = True


def mirror(domain: Domain, used: dict[str, str]) -> None:
    """Write the filter and the page's own codes into the address, where they differ from it.

    A choice of the reader is a step that the back button takes back. What only completes a bare address, of a
    first visit or of a page just gone to, is no step: it replaces the address. (Streamlit goes on sending the
    query of a link that had one, whatever the address says: such a link is completed by a step.)
    """
    codes = {key: value for key, value in to_codes(current().changed(release=""), domain).items()} | used
    had, seen = st.query_params.to_dict(), st.session_state.get(_SEEN, codes)
    if had != codes or seen != codes:
        if had:
            st.query_params.from_dict(codes)
        else:
            _complete(codes)
        older = [had, seen, *st.session_state.get(_OLDER, ())]
        st.session_state[_OLDER] = [one for one in older if one and one != codes][:KEPT]
        st.session_state[_WRITTEN] = monotonic()
    elif monotonic() - st.session_state.get(_WRITTEN, 0.0) > LATE:
        st.session_state[_OLDER] = []
    st.session_state[_SEEN], st.session_state[_CHOSEN] = codes, False


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
