"""Every word a person reads stands in the English catalogue, with the same places; no page falls back to Indonesian."""

from __future__ import annotations

import csv
import string
from pathlib import Path

import pytest
import streamlit as st
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from streamlit.testing.v1 import AppTest

from locales import UNTRANSLATED, catalogue_files, translate, translations
from tests.locales.words import ROOT, literals, made_texts
from ui.pages import PAGES

APP = ROOT / "app.py"
#: Years, regions and destinations that together bring up most of what the pages can say.
VIEWS = ({"wilayah": "52"}, {"tahun": "2021", "wilayah": "91", "tujuan": "TWN"})


def messages(path: Path) -> list[Message]:
    with path.open("rb") as handle:
        return [message for message in read_po(handle, locale="en") if message.id]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def known() -> set[str]:
    return {str(message.id) for path in catalogue_files("en") for message in messages(path) if message.string}


def test_every_text_of_the_source_is_in_the_catalogue() -> None:
    english = known()
    missing = {place: text for text, place in literals().items() if text not in english}
    assert not missing, f"{len(missing)} without English: {missing}"


def test_no_text_is_put_together_before_it_is_said() -> None:
    assert not made_texts()


@pytest.mark.parametrize("path", catalogue_files("en"), ids=lambda path: path.name)
def test_places_are_the_same_in_both_languages(path: Path) -> None:
    for message in messages(path):
        assert isinstance(message.id, str) and message.string, f"{path.name}: {message.id} is empty"
        assert places(message.id) == places(str(message.string)), message.id
        assert "fuzzy" not in message.flags, message.id
        assert message.id.count("**") == str(message.string).count("**"), message.id


def test_a_text_has_one_translation() -> None:
    found: dict[str, set[str]] = {}
    for path in catalogue_files("en"):
        for message in messages(path):
            found.setdefault(str(message.id), set()).add(str(message.string))
    several = {text: words for text, words in found.items() if len(words) > 1}
    assert not several


def test_every_body_of_a_source_has_its_english_name() -> None:
    with (ROOT / "data/published/sources.csv").open(encoding="utf-8", newline="") as handle:
        bodies = {row["body_name"] or row["body"] for row in csv.DictReader(handle)}
    assert not bodies - known()


def test_a_missing_text_stays_indonesian_and_is_noted() -> None:
    text = "Teks yang tidak ada di katalog mana pun"
    translations("en")
    UNTRANSLATED.discard(("en", text))
    assert translate("en", text) == text and ("en", text) in UNTRANSLATED
    assert translate("id", text) == text and ("id", text) not in UNTRANSLATED
    UNTRANSLATED.discard(("en", text))


def run(file: str, **codes: str) -> AppTest:
    """A page opened by its link, in one run."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in codes.items():
        app.query_params[name] = value
    return (app if file == PAGES[0][0] else app.switch_page(file)).run()


@pytest.mark.parametrize("file", [file for file, _, _ in PAGES])
def test_a_page_in_english_asks_for_no_text_without_english(file: str) -> None:
    st.cache_data.clear()
    st.cache_resource.clear()
    UNTRANSLATED.clear()
    first = run(file, bahasa="en", tahun="2012")
    sections = [str(button.key) for button in first.button if str(button.key).startswith("section_")] or [""]
    for section in sections:
        for view in VIEWS:
            codes = {"bahasa": "en", **view, "bagian": section.removeprefix("section_")}
            assert not run(file, **codes).exception, codes
    assert not UNTRANSLATED
