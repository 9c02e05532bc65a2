"""Quarters that are not printed are holes, and a change of counting stands where the table says."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.palette import LIGHT
from analytics.figures.quarters import Quarters, quarter_bars, quarter_gaps, quarter_middle, span

PLACES = st.sets(st.tuples(st.integers(2010, 2020), st.integers(1, 4)), min_size=1, max_size=20)


def rows(places: set[tuple[int, int]]) -> pd.DataFrame:
    ordered = sorted(places)
    return pd.DataFrame(
        {
            "at": [quarter_middle(year, quarter) for year, quarter in ordered],
            "year": [year for year, _ in ordered],
            "quarter": [quarter for _, quarter in ordered],
            "obs_value": 1.0,
            "segment": 0,
        }
    )


def name(year: int, quarter: int) -> str:
    return f"{year}-Q{quarter}"


@given(PLACES)
def test_holes_and_bars_fill_the_span(places: set[tuple[int, int]]) -> None:
    frame = rows(places)
    holes = sum(round(4 * (gap.end - gap.start)) for gap in quarter_gaps(frame, name))
    assert holes + len(places) == span(frame)


def test_a_hole_is_named_by_its_ends() -> None:
    frame = rows({(2015, 1), (2015, 3), (2016, 3)})
    assert [gap.label for gap in quarter_gaps(frame, name)] == ["2015-Q2", "2015-Q4–2016-Q2"]


def test_new_basis_in_ink_behind_the_vertical() -> None:
    frame = rows({(2015, 1), (2016, 1)}).assign(segment=[0, 1])
    shown = Quarters(frame, written=str, axis_written=str, name=name, breaks=[(2015.5, "dasar baru")])
    figure = quarter_bars(shown, LIGHT)
    bars = next(trace for trace in figure.data if trace.name == "quarter")
    assert list(bars.marker.color) == [LIGHT.accent, LIGHT.ink]
    assert [shape.x0 for shape in figure.layout.shapes] == [2015.5]
