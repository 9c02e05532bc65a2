"""The briefing without a browser: every screen in both languages, nonsense codes, composing, pinning, the loop."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from analytics import story as stories
from analytics.exhibits.screens import LEFT_OUT_OF_A_LOOP, SCREENS
from analytics.story import Item, Story
from tests.pages.walk import APP
from ui import release, stage_story

PAGE = "pages/paparan.py"


def opened(**codes: str) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=90)
    for name, value in codes.items():
        app.query_params[name] = value
    return app.switch_page(PAGE).run()


def stage(app: AppTest) -> str:
    assert not app.exception, app.exception[0].message
    found = [item.value for item in app.markdown if "hh-stage" in item.value]
    assert len(found) == 1
    return found[0]


def label() -> str:
    return release.record(release.current_file()).label


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_screen_carries_source_filter_date_and_release(language: str) -> None:
    story = stories.to_code(Story(tuple(Item(code) for code in SCREENS), release=label()))
    for place in range(1, len(SCREENS) + 1):
        text = stage(opened(cerita=story, layar=str(place), bahasa=language, wilayah="35"))
        words = {
            "id": ("Sumber: ", "data sampai", "Rilis", "Jawa Timur"),
            "en": ("Source: ", "data up to", "Release", "East Java"),
        }
        foot = text[text.index("<footer") :]
        assert f"{place} / {len(SCREENS)}" in foot and label() in foot
        assert all(
            word in foot for word in words[language] if not (word.startswith("data") and "provinsi" in text[:200])
        ), foot
        assert "None" not in re.sub(r"<[^>]+>", " ", text).split()


@pytest.mark.parametrize(
    "codes",
    [
        {"layar": "99"},
        {"layar": "-1", "putar": "x", "sebut": "ZZ"},
        {"cerita": "rusak", "layar": "2"},
        {"cerita": "rusak", "susun": "1"},
        {"tahun": "1000", "wilayah": "QQ"},
        {"putar": "99999"},
    ],
)
def test_nonsense_shows_a_screen_or_says_what_is_wrong(codes: dict[str, str]) -> None:
    app = opened(**codes)
    assert not app.exception
    told = any("rusak atau terpotong" in item.body for item in app.get("html"))
    assert told == ("cerita" in codes), "a story that cannot be read is named, on the stage, too"
    if "susun" not in codes:
        assert stage(app)
        app.button(key="stage_next").click().run()
        assert not any("rusak atau terpotong" in item.body for item in app.get("html")), "only until the next step"


def test_a_story_is_pinned_and_a_missing_release_is_named() -> None:
    stage(opened(cerita=stories.to_code(Story((Item("peta"),), release=label()))))
    text = stage(opened(cerita=stories.to_code(Story((Item("peta"),), release="20200101a"))))
    assert "20200101a" in text and any(record.label in text for record in release.listed())


def test_screens_are_composed_moved_titled_and_kept_in_the_address() -> None:
    app = opened(susun="1", wilayah="52")
    for code in ("peta", "deret"):
        app.selectbox(key="compose_code").set_value(code).run()
        app.button(key="compose_add_screen").click().run()
    app.button(key="compose_down_0").click().run()
    app.text_input(key="compose_title_0").set_value("Judul <b>saya</b>").run()
    app.text_input(key="compose_note_1").set_value("Ucapkan pelan").run()
    story = stories.from_code(str(app.query_params["cerita"]))
    assert [item.screen for item in story.items] == ["deret", "peta"] and story.release == label()
    assert story.items[0].title == "Judul <b>saya</b>" and story.items[1].codes["wilayah"] == "52"
    app.button(key="compose_start").click().run()
    text = stage(app)
    assert "Judul &lt;b&gt;saya&lt;/b&gt;" in text, "the title of a reader is text, never markup"
    app.button(key="stage_next").click().run()
    assert "Ucapkan pelan" in stage(app) and 'data-screen="peta"' in stage(app)


def test_the_title_stays_when_the_standard_order_is_filled_in() -> None:
    app = opened(susun="1")
    app.text_input(key="compose_title").set_value("Rapat Juni").run()
    app.button(key="compose_fill").click().run()
    story = stories.from_code(str(app.query_params["cerita"]))
    assert story.title == "Rapat Juni" and len(story.items) > 5


def test_a_composed_story_is_left_to_its_composer() -> None:
    link = stories.to_code(Story((Item("peta"), Item("deret")), "Rapat", label()))
    app = opened(cerita=link, layar="2")
    stage(app)
    app.button(key="stage_leave").click().run()
    assert not app.exception and app.text_input(key="compose_title").value == "Rapat"
    assert "susun" in app.query_params
    assert app.button(key="compose_down_0") and stories.from_code(str(app.query_params["cerita"])).title == "Rapat"


def test_two_maps_of_trafficking_say_what_each_counts() -> None:
    story = stories.to_code(Story((Item("tppo-polda"), Item("tppo-asal")), release=label()))
    for place, words in ((1, "laporan polisi menurut Polda"), (2, "korban dibantu menurut provinsi asal")):
        assert words in stage(opened(cerita=story, layar=str(place)))


def test_a_called_province_is_followed_and_many_are_listed() -> None:
    app = opened(layar="2")
    app.text_input(key="stage_say").set_value("jti").run()
    assert "Jawa Timur" in stage(app).split("<footer")[1] and app.query_params["sebut"] == "35"
    app.text_input(key="stage_say").set_value("jat").run()
    assert [button.label for button in app.button if button.key.startswith("stage_pick")] == [
        "1 Jawa Tengah",
        "2 Jawa Timur",
    ]
    app.button(key="stage_pick_1").click().run()
    assert "Jawa Tengah" in stage(app).split("<footer")[1]


def test_a_loop_passes_over_provinces_of_trafficking() -> None:
    story = Story(tuple(Item(code) for code in ("peta", "tppo-polda", "tppo-asal", "satgas")))
    places, seen = 0, []
    for _ in range(8):
        places = stage_story.in_loop(story, places)
        seen.append(story.items[places].screen)
    assert set(seen) == {"peta", "satgas"} and not set(seen) & LEFT_OUT_OF_A_LOOP
    text = stage(opened(cerita=stories.to_code(Story((Item("provinsi", {"wilayah": "35"}),))), putar="10"))
    assert 'data-screen="provinsi"' in text and 'class="detected"' not in text
