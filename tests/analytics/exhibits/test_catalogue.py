"""Sources and definitions on the screen."""

from __future__ import annotations

import re
from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.catalogue import addable, bodies, definition_list, quoting, sources
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Chosen = Callable[..., Filter]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_measure_has_a_definition_and_what_may_be_added(
    con: Con, languages: dict[str, Names], chosen: Chosen, language: str
) -> None:
    frame = definition_list(con, languages[language], chosen()).frame
    assert set(frame["indicator"]) == set(languages[language].indicators.index)
    for column in ("name", "definition", "unit", "body_word", "sums", "never", "topic_word"):
        assert frame[column].str.strip().ne("").all(), column
    assert (frame["figures"] > 0).all()


def test_what_may_be_added_is_said_in_words(names: Names) -> None:
    assert addable(names, "sum:sex,age;never:source_id") == ("jenis kelamin, umur", "sumber")
    assert addable(names, "sum:;never:indicator") == ("", "ukuran")


def test_sources_and_bodies_agree_with_the_release(con: Con, names: Names, chosen: Chosen) -> None:
    every = sources(con, names, chosen())
    assert len(every.frame) == len(names.sources) and every.title.startswith(str(len(names.sources)))
    assert every.frame["feeds"].ne("").all() and every.frame["topics"].ne("").all()
    shown = bodies(con, names, chosen())
    rest = int(str(shown.facts["rest_sources"]))
    assert rest + shown.frame.head(9)["sources"].sum() == len(names.sources)
    numbers = [int(part) for part in re.findall(r"\d+", quoting(con, names))]
    article, total, named, unnamed, *others = numbers
    assert total == len(names.sources) == article + sum(others) and named + unnamed == article
