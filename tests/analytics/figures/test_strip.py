"""Strips: one stroke a province, own and nation only where they are known."""

from __future__ import annotations

from analytics.figures.palette import LIGHT
from analytics.figures.strip import strip


def test_one_stroke_a_value_and_marks_only_where_known() -> None:
    svg = strip([1.0, 2.0, 3.0], own=2.0, nation=None, palette=LIGHT)
    assert svg.count("<line") == 3 and svg.count("<rect") == 1 and "<path" not in svg
    assert strip([1.0, 2.0], own=None, nation=1.5, palette=LIGHT).count("<path") == 1


def test_equal_values_and_none_at_all_do_not_fail() -> None:
    assert strip([2.0, 2.0], own=2.0, nation=2.0, palette=LIGHT).count("<line") == 2
    assert "<line" not in strip([], own=None, nation=None, palette=LIGHT)
