"""Duties come in the order asked for, with who owns them and whether their text was read."""

from __future__ import annotations

import duckdb

from analytics.exhibits.tppo_places import EXPLOITED, HANDLED, LEFT, OWNERS, RECRUITED
from analytics.queries.duties import duties

Con = duckdb.DuckDBPyConnection


def test_duties_stand_in_the_order_asked_for(con: Con) -> None:
    asked = (*HANDLED, ("UU 0/0", "Pasal 0"), *LEFT)
    found = duties(con, articles=asked, language="id")
    assert list(zip(found["law"], found["article"], strict=True)) == [*HANDLED, *LEFT]
    assert found["duty"].str.len().gt(20).all()


def test_every_lever_of_the_four_places_is_in_the_release_checked_and_owned(con: Con) -> None:
    asked = (*RECRUITED, *LEFT, *EXPLOITED, *HANDLED)
    found = duties(con, articles=asked, language="en")
    assert len(found) == len(asked) == len(set(asked))
    assert found["checked"].all()
    assert set(found["level"]) <= set(OWNERS)


def test_a_duty_that_was_read_in_the_press_only_says_so(con: Con) -> None:
    article = ("Perpres 49/2023 (perubahan kedua Perpres 69/2008)", "Pasal 30 ayat (3)")
    assert list(duties(con, articles=[article], language="id")["checked"]) == [False]
