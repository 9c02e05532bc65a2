"""The session's filter: read from a link, kept over runs, mirrored as codes."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from analytics.filters import Filter, Rejected


def script() -> None:
    """A page that reads the filter and one view code, and mirrors both."""
    import streamlit as st

    from analytics.filters import Domain
    from ui import pages, store

    domain = Domain(
        years=(2021, 2025), default_year=2025, regions=frozenset({"35", "95"}), destinations=frozenset({"TWN"})
    )
    if st.query_params.to_dict().pop("uji", ""):
        del st.query_params["uji"]
        store.opened()
    st.session_state["seen"] = store.start(domain, "uji")
    if st.session_state.get("stopped"):
        st.stop()
    store.settle("sel", "tetap")
    st.button("jatim", on_click=store.change, kwargs={"region": "35"})
    st.button("deret", on_click=store.set_option, args=("bagian", "deret"))
    pages.use("bagian", "sel")
    st.session_state["bagian"] = store.option("bagian", ("peta", "deret"), "peta")
    st.session_state["rejected"] = store.rejected()
    store.mirror(domain, pages.used_codes())
    st.session_state["mirrored"] = st.session_state["_seen_codes"]


def run(**codes: str) -> AppTest:
    app = AppTest.from_function(script, default_timeout=20)
    for name, value in codes.items():
        app.query_params[name] = value
    return app.run()


def test_a_link_is_read_once_and_completed() -> None:
    app = run(wilayah="35", tujuan="TWN", bahasa="en", bagian="deret")
    assert app.session_state["seen"] == Filter(2025, "35", "TWN", "en", "uji")
    assert app.session_state["bagian"] == "deret" and app.session_state["rejected"] == []
    assert app.session_state["mirrored"] == {
        "tahun": "2025", "wilayah": "35", "tujuan": "TWN", "bahasa": "en", "bagian": "deret", "sel": "tetap",
    }  # fmt: skip


def test_a_bare_address_keeps_the_session_s_choice() -> None:
    app = run(wilayah="35")
    app.query_params.clear()
    app.run()
    assert app.session_state["seen"].region == "35", "a page gone to has a bare address first"


def test_another_link_in_the_same_session_is_followed() -> None:
    app = run(wilayah="35")
    app.query_params.update({"tahun": "2021", "wilayah": "95"})
    app.run()
    assert (app.session_state["seen"].year, app.session_state["seen"].region) == (2021, "95")


def test_a_choice_is_mirrored_in_the_same_run() -> None:
    app = run()
    app.button[0].click().run()
    assert app.session_state["seen"].region == "35" and app.session_state["mirrored"]["wilayah"] == "35"
    app.button[1].click().run()
    assert app.session_state["mirrored"] == {
        "tahun": "2025", "wilayah": "35", "bagian": "deret", "sel": "tetap",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "found"), [("tahun", "2099"), ("wilayah", "<script>"), ("tujuan", "XXX"), ("bahasa", "fr")]
)
def test_nonsense_is_named_until_the_next_choice(name: str, found: str) -> None:
    app = run(**{name: found})
    assert app.session_state["rejected"] == [Rejected(name, found)]
    assert app.session_state["seen"] == Filter(2025, release="uji")
    assert found not in app.session_state["mirrored"].values()
    app.button[0].click().run()
    assert app.session_state["rejected"] == []


def test_a_view_code_that_means_nothing_leaves_the_address() -> None:
    app = run(bagian="tidak-ada", wilayah="35")
    assert app.session_state["bagian"] == "peta" and "bagian" not in app.session_state["mirrored"]
    assert app.session_state["seen"].region == "35"
    app.button[1].click().run()
    assert app.session_state["bagian"] == "deret" and app.session_state["mirrored"]["bagian"] == "deret"


def test_a_click_that_still_carries_the_address_of_before_undoes_nothing() -> None:
    app = run(wilayah="95")
    before = dict(app.session_state["mirrored"])
    app.button[0].click().run()
    app.query_params.clear()
    app.query_params.update(before)
    app.button[1].click().run()
    assert (app.session_state["seen"].region, app.session_state["bagian"]) == ("35", "deret")
    assert app.query_params["wilayah"] == "35", "the address is mended"
    app.query_params.clear()
    app.query_params.update(before)
    app.run()
    assert app.session_state["seen"].region == "35", "a switch of the page, at once after a choice"


def test_going_back_is_followed_whatever_the_boxes_still_send(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(wilayah="95")
    before = dict(app.session_state["mirrored"])
    app.button[0].click().run()
    app.button[1].click().run()
    monkeypatch.setattr("ui.store.gone_back", lambda: True)
    app.query_params.clear()
    app.query_params.update(before)
    app.button[0].click()
    app.button[1].click().run()
    assert (app.session_state["seen"].region, app.session_state["bagian"]) == ("95", "peta")
    app.button[0].click().run()
    assert app.session_state["seen"].region == "95", "the same address as before: a box is still no choice"


def test_forward_is_followed_where_the_run_before_was_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    app = run(wilayah="95")
    before = dict(app.session_state["mirrored"])
    app.button[0].click().run()
    after = dict(app.session_state["mirrored"])
    monkeypatch.setattr("ui.store.gone_back", lambda: True)
    for codes, stopped in ((before, True), (after, False)):
        app.session_state["stopped"] = stopped
        app.query_params.clear()
        app.query_params.update(codes)
        app.run()
    assert app.session_state["seen"].region == "35" and app.query_params["wilayah"] == "35"


def test_what_a_page_settles_stands_in_the_address_after_going_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.store.gone_back", lambda: True)
    assert run(wilayah="35").query_params["sel"] == "tetap"


def test_a_link_opened_again_is_followed() -> None:
    app = run(wilayah="95")
    before = dict(app.session_state["mirrored"])
    app.button[0].click().run()
    app.query_params.clear()
    app.query_params.update(before | {"uji": "dibuka"})
    app.run()
    assert app.session_state["seen"].region == "95"
