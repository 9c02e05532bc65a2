"""A story survives its link and its file, refuses what is none, and follows a called province."""

from __future__ import annotations

import json
import zlib
from base64 import urlsafe_b64encode

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics import story as stories
from analytics.filters import Filter
from analytics.names import load_domain
from analytics.story import Item, NoStory, Story

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), max_size=40)
CODES = st.fixed_dictionaries({}, optional={name: st.text("0123456789IDTWN_", max_size=8) for name in stories.CODES})
ITEMS = st.builds(Item, screen=st.text("abc-", max_size=12), codes=CODES, title=WORDS, note=WORDS)
STORIES = st.builds(
    Story, items=st.lists(ITEMS, max_size=12).map(tuple), title=WORDS, release=st.text("0123a", max_size=9)
)


@given(STORIES)
def test_link_and_file_give_the_story_back(story: Story) -> None:
    assert stories.from_code(stories.to_code(story)) == story
    assert stories.from_file(stories.to_file(story)) == story


@given(st.text(max_size=60))
def test_other_text_is_no_story(text: str) -> None:
    with pytest.raises(NoStory):
        stories.from_code(text)
    with pytest.raises(NoStory):
        stories.from_file(text.encode())


def test_a_cut_link_is_refused_as_such() -> None:
    code = stories.to_code(Story((Item("peta", {"tahun": "2025"}, "Judul", "Catatan"),) * 4))
    for length in range(1, len(code) - 1, 7):
        with pytest.raises(NoStory):
            stories.from_code(code[:length])


def test_what_unpacks_to_too_much_is_refused() -> None:
    bomb = zlib.compress(json.dumps([1, "x" * 3_000_000, "", []]).encode(), 9)
    with pytest.raises(NoStory):
        stories.from_code(urlsafe_b64encode(bomb).decode().rstrip("="))


def test_order_changes_and_ends_hold() -> None:
    story = Story(tuple(Item(code) for code in "abc"))
    assert [item.screen for item in story.moved(0, 1).items] == ["b", "a", "c"]
    assert story.moved(0, -1) == story == story.moved(2, 1)
    assert [item.screen for item in story.without(1).items] == ["a", "c"]


def test_a_screen_fixes_its_filter_and_a_called_province_goes_first(con: duckdb.DuckDBPyConnection) -> None:
    domain, base = load_domain(con), Filter(2025, region="52", language="en", release="r")
    fixed = Item("peta", {"tahun": "2024", "wilayah": "ID", "tujuan": "TWN"})
    chosen = stories.item_filter(fixed, base, domain)
    assert (chosen.year, chosen.region, chosen.destination, chosen.language) == (2024, "ID", "TWN", "en")
    assert stories.item_filter(fixed, base, domain, said="35").region == "35"
    assert stories.item_filter(Item("peta"), base, domain) == base
    assert stories.item_filter(Item("peta", {"wilayah": "99"}), base, domain).region == "ID"
