"""The screens of a story for a file: a screen that waits for a province says so without the keys of the stage."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from analytics.export.task import Step, silent
from analytics.filters import Filter
from analytics.names import load_domain, load_names
from analytics.story import Item, Story
from ui import release, stage_deck
from ui.context import Context


def words(language: str, region: str, step: Step = silent) -> list[str]:
    name = release.current_file()
    con = release.cursor(name)
    domain = load_domain(con)
    chosen = Filter(year=domain.default_year, region=region, release="test", language=language)
    ctx = SimpleNamespace(
        con=con, names=load_names(con, language), chosen=chosen, domain=domain, record=SimpleNamespace(file=name)
    )
    story = Story((Item("provinsi"), Item("bukan-layar"), Item("peta")), release="test")
    return [one.screen.message for one in stage_deck.gathered(cast(Context, ctx), story, step)]


@pytest.mark.parametrize(("language", "said", "keys"), [
    ("id", "dipilih saat paparan", "tiga huruf"),
    ("en", "chosen while the briefing", "three letters"),
])  # fmt: skip
def test_a_file_never_asks_for_letters(language: str, said: str, keys: str) -> None:
    (waiting, _) = words(language, "")
    assert said in waiting and keys not in waiting
    assert said not in words(language, "35")[0]


def test_each_screen_is_a_step_of_the_first_half() -> None:
    steps: list[tuple[int, int]] = []
    words("id", "35", lambda done, total: steps.append((done, total)))
    assert steps == [(0, 6), (1, 6), (2, 6)]
