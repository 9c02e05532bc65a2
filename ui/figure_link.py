"""The link of a figure: made from its id, and opened again as the same view on the same release."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from urllib.parse import quote

import streamlit as st

from analytics.exhibit import Exhibit
from analytics.figure_ids import NoFigureId, parse, with_view
from analytics.filters import LANGUAGE
from ui import figure_places, pages, store

CODE = "id"
_TARGET, _UNKNOWN = "_figure_page", "_figure_unknown"


def viewed(exhibit: Exhibit) -> Exhibit:
    """The exhibit with an id that also says how this session looks at it."""
    key = exhibit.figure_id.split(".")[1] if exhibit.figure_id.count(".") >= 3 else exhibit.key
    view = figure_places.view_of(key, st.session_state.get("_view", {}))
    return replace(exhibit, figure_id=with_view(exhibit.figure_id, view)) if view else exhibit


def link(figure_id: str) -> str:
    """The address that opens a figure: from the root of this app, whatever the page."""
    return f"{pages.root()}/?{CODE}={quote(figure_id, safe='=')}"


def link_html(figure_id: str) -> str:
    """The address of a figure as a line that can be clicked and copied."""
    address = escape(link(figure_id))
    return f'<p class="hh-source"><a href="{address}">{address}</a></p>'


def begin() -> None:
    """Where the address holds an id, put the codes of its view in its place and remember its page."""
    text = st.query_params.get(CODE)
    if text is None:
        return
    store.opened()
    language = st.query_params.get(LANGUAGE)
    codes = {LANGUAGE: language} if language else {}
    st.session_state[_UNKNOWN] = None
    try:
        figure = parse(text)
    except NoFigureId:
        st.session_state[_UNKNOWN] = text
    else:
        place = figure_places.place_of(figure.key)
        if place is None:
            st.session_state[_UNKNOWN] = text
        st.session_state[_TARGET] = place.page if place else ""
        codes |= figure_places.codes_of(figure.key) | figure.codes()
    st.query_params.from_dict(codes)


def known(text: str) -> bool:
    """Whether a text is the id of a figure of this app."""
    try:
        return figure_places.place_of(parse(text).key) is not None
    except NoFigureId:
        return False


def ask(figure_id: str) -> None:
    """Open a figure in the run that follows, as its link does; called in callbacks."""
    language = store.current().language
    st.query_params.from_dict({CODE: figure_id} | ({LANGUAGE: language} if language != "id" else {}))


def follow(listed: list[st.Page], shown: str) -> None:
    """Go to the page of the figure that was opened, from the page that is shown."""
    target = st.session_state.pop(_TARGET, None)
    if target is None or target == shown:
        return
    for page in listed:
        if page.url_path == target:
            st.switch_page(page, query_params=st.query_params.to_dict())


def unknown() -> str:
    """The id that this session was opened with, where it names no figure; told once."""
    return str(st.session_state.pop(_UNKNOWN, None) or "")
