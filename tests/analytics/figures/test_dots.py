"""The axis of the values of one cell."""

from __future__ import annotations

import itertools
import math

from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.dots import Value, axis_ticks, place, value_dots

VALUES = st.lists(st.floats(0.01, 1e13, allow_nan=False, allow_infinity=False), min_size=1, max_size=6)


@given(VALUES)
def test_every_value_lies_on_the_axis_and_ticks_are_few_and_even(values: list[float]) -> None:
    ticks = axis_ticks(values)
    assert 2 <= len(ticks) <= 7
    assert ticks[0] <= min(values) and max(values) <= ticks[-1]
    steps = [after - before for before, after in itertools.pairwise(ticks)]
    assert all(math.isclose(step, steps[0], rel_tol=1e-6) for step in steps)
    assert all(0 <= place(value, ticks) <= 100 for value in values)


def test_names_are_text_and_only_the_used_value_is_full() -> None:
    html = value_dots(
        [Value("<b>SinPo</b>", 297108, "297.108", used=True), Value("Databoks", 274965, "274.965")],
        written=str,
        alt="dua nilai",
    )
    assert "&lt;b&gt;SinPo" in html and html.count('class="row used"') == 1 == html.count('class="row alt"')
    assert 'aria-label="dua nilai"' in html
