"""The grid and the track place what they are given, and escape it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.heat import Cell, Line, heat_table, share_class
from analytics.figures.widths import TICKS, Point, place, track


@pytest.mark.parametrize(("share", "kind"), [(None, "absent"), (0.0, "none"), (5.0, "s1"), (10.0, "s2"), (100.0, "s4")])
def test_classes_of_a_share(share: float | None, kind: str) -> None:
    assert share_class(share) == kind


def test_a_grid_has_a_cell_a_year_and_no_foreign_markup() -> None:
    cells = (Cell("none", "", "Aceh 2024: tidak ada"), Cell("s1", "3", "Aceh 2025: 3"))
    lines = [Line("<b>Aceh</b>", cells, chosen=True)]
    found = heat_table(lines, [2024, 2025], corner="Provinsi", caption="Kelengkapan")
    assert found.count("<td") == 2 and "<b>" not in found and 'class="chosen"' in found


@given(st.lists(st.floats(-500, 500), min_size=2, max_size=6, unique=True))
def test_the_track_keeps_the_order_and_stays_inside(values: list[float]) -> None:
    ordered = [place(value) for value in sorted(values)]
    assert ordered == sorted(ordered) and all(0 <= at <= 100 for at in ordered)
    assert place(0.0) == 50.0 and len({place(tick) for tick in TICKS}) == len(TICKS)


def test_the_used_point_lies_on_top() -> None:
    found = track([Point(0.0, "35", used=True), Point(20.0, "<42>")], alt="dua nilai")
    assert found.index('class="alt"') < found.index('class="used"') and "<42>" not in found
