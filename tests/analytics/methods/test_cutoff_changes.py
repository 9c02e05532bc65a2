"""Falls and increases of running totals."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.methods.cutoff_changes import falls, increases

START = date(2023, 6, 5)
QUICK = settings(deadline=None, max_examples=30)
points_of_time = st.tuples(st.integers(1, 60), st.integers(0, 3000), st.integers(0, 3000))
totals = st.lists(points_of_time, min_size=1, max_size=12, unique_by=lambda point: point[0])


def running(points: list[tuple[int, int, int]]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {"indicator": code, "period_end": pd.Timestamp(START + timedelta(days=after)), "obs_value": float(value)}
            for after, *values in points
            for code, value in zip(("reports", "suspects"), values, strict=True)
        ]
    )


@QUICK
@given(totals)
def test_spans_are_far_enough_apart_and_do_not_overlap(points: list[tuple[int, int, int]]) -> None:
    found = increases(running(points))
    assert all((span.end - span.start).days >= 10 for span in found)
    assert all(one.end == other.start for one, other in pairwise(found))


@QUICK
@given(totals)
def test_increases_add_up_to_the_last_total_less_the_first(points: list[tuple[int, int, int]]) -> None:
    frame = running(points)
    found = increases(frame)
    if found:
        table = frame.pivot(index="period_end", columns="indicator", values="obs_value")
        first, last = table.loc[pd.Timestamp(found[0].start)], table.loc[pd.Timestamp(found[-1].end)]
        for code in table.columns:
            assert sum(span.values[code] for span in found) == last[code] - first[code]


@QUICK
@given(totals)
def test_a_fall_is_where_a_total_is_smaller_than_the_one_before(points: list[tuple[int, int, int]]) -> None:
    found = falls(running(points))
    assert all(fall.after < fall.before for fall in found)
    ordered = sorted(points)
    expected = sum(later[1] < earlier[1] for earlier, later in pairwise(ordered))
    assert sum(fall.indicator == "reports" for fall in found) == expected


def test_a_date_without_every_measure_is_no_end_of_a_span() -> None:
    frame = running([(1, 10, 10), (15, 20, 20), (30, 30, 30)])
    middle = pd.Timestamp(START + timedelta(days=15))
    lacking = frame[(frame["period_end"] != middle) | (frame["indicator"] != "suspects")]
    assert [(span.start, span.end) for span in increases(lacking)] == [
        (START + timedelta(days=1), START + timedelta(days=30))
    ]
    assert increases(frame.iloc[0:0]) == ()
