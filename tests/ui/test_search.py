"""The search box: a target, a typed name, the printed id of a figure, and a text that is none of these."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages import walk
from ui import figure_link, search

TARGETS = {
    ("region", "52"): "Nusa Tenggara Barat",
    ("region", "35"): "Jawa Timur",
    ("region", "5203"): "Lombok Timur",
    ("destination", "JPN"): "Jepang · tujuan",
}


@pytest.mark.parametrize(
    ("typed", "target"),
    [("lombok t", ("region", "5203")), ("timur", ("region", "35")), ("Jepang", ("destination", "JPN")), (" ", None)],
)
def test_a_typed_text_means_the_nearest_name(typed: str, target: tuple[str, str] | None) -> None:
    assert search.meant(typed, TARGETS) == target


def typed(text: str, page: str = "pages/ringkasan.py") -> AppTest:
    """A page on which a text was typed: the test's box must have it among its options to send it."""
    app = walk.app(page)
    box = app.selectbox(key="f_search")
    box.options.append(text)
    return box.set_value(text).run()


def test_a_printed_id_opens_its_figure() -> None:
    app = typed("20261125a.penempatan-peta.52.2023")
    assert not app.exception
    assert {name: app.query_params[name] for name in ("tahun", "wilayah", "bagian")} == {
        "tahun": "2023", "wilayah": "52", "bagian": "peta"}  # fmt: skip


def test_a_figure_of_the_first_page_is_opened_from_another_page() -> None:
    app = typed("20261125a.ringkasan-peta.35.2024", "pages/tppo.py")
    assert not app.exception and "35" in app.query_params["wilayah"]
    assert any("hh-kpi" in item.body for item in app.get("html"))


def test_an_id_is_opened_again_after_another_choice() -> None:
    """Its address was written before in this session: it is meant all the same."""
    app = typed("20261125a.penempatan-peta.52.2023", "pages/penempatan.py")
    app.selectbox(key="f_region").set_value("35").run()
    assert "35" in app.query_params["wilayah"]
    box = app.selectbox(key="f_search")
    box.options.append("20261125a.penempatan-peta.52.2023")
    box.set_value("20261125a.penempatan-peta.52.2023").run()
    assert not app.exception and app.session_state["_filter"].region == "52"


@pytest.mark.parametrize("text", ["20261125a.apa-saja.52.2023", "<i>bukan apa pun"])
def test_what_is_nothing_is_named_and_changes_nothing(text: str) -> None:
    assert not figure_link.known(text)
    app = typed(text)
    assert not app.exception and "wilayah" not in app.query_params
    told = [item.body for item in app.get("html") if "Tidak ada wilayah" in item.body]
    assert len(told) == 1 and "<i>" not in told[0]
