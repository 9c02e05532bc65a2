"""Rows of bars and dots as HTML: places are right, words are escaped, the figure can be heard."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.dot_rows import Axis, Bar, Dot, Row, bar_rows, dot_rows


@given(st.floats(-50, 50), st.floats(1, 100), st.floats(0, 1))
def test_a_place_is_its_part_of_the_axis(first: float, length: float, part: float) -> None:
    axis = Axis(first, first + length, ())
    assert abs(axis.place(first + part * length) - 100 * part) < 0.02


def test_every_dot_is_drawn_and_the_full_one_lies_above() -> None:
    text = dot_rows(
        [Row("Singapura", (Dot(2.9, "2,9"), Dot(3.6, hollow=True)))],
        Axis(0, 10, ((0, "0"), (10, "10")), 3),
        alt="biaya",
    )
    assert re.findall(r'<i class="(hollow|)" style="left:([\d.]+)%', text) == [("hollow", "36.0"), ("", "29.0")]
    assert '<u style="width:30.0%">' in text


def test_words_are_escaped_and_the_figure_is_named() -> None:
    text = bar_rows([Bar("<b>", 1, "1 & 2")], alt='ekspor "besar"')
    assert "&lt;b&gt;" in text and "1 &amp; 2" in text
    assert 'role="img" aria-label="ekspor &quot;besar&quot;"' in text


def test_a_group_is_written_once() -> None:
    rows = [Row("a", (Dot(1),), group="2023"), Row("b", (Dot(2),), group="2023"), Row("c", (Dot(3),), group="2024")]
    text = dot_rows(rows, Axis(0, 4, ()), alt="x")
    assert text.count(">2023<") == 1 and text.count(">2024<") == 1
