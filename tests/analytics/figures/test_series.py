"""A line of years never crosses a gap or a change of counting, whatever the rows."""

from __future__ import annotations

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.figures.palette import LIGHT
from analytics.figures.series import Break, Rival, runs, segment_starts, year_gaps, year_lines


@st.composite
def series(draw: st.DrawFn) -> pd.DataFrame:
    """Some years out of thirty, with segments that only grow."""
    years = sorted(draw(st.sets(st.integers(1990, 2020), min_size=1, max_size=20)))
    steps = draw(st.lists(st.integers(0, 1), min_size=len(years), max_size=len(years)))
    segments = [sum(steps[: place + 1]) for place in range(len(years))]
    values = draw(st.lists(st.integers(1, 1000), min_size=len(years), max_size=len(years)))
    return pd.DataFrame({"year": years, "segment": segments, "obs_value": [float(value) for value in values]})


def drawn(frame: pd.DataFrame, **words: object) -> object:
    return year_lines(frame, palette=LIGHT, written=str, **words)  # type: ignore[arg-type]


@settings(deadline=None, max_examples=40)
@given(series())
def test_each_line_is_neighbouring_years_of_one_segment(frame: pd.DataFrame) -> None:
    figure = drawn(frame)
    lines = [trace for trace in figure.data if "lines" in (getattr(trace, "mode", "") or "")]  # type: ignore[attr-defined]
    segment = dict(zip(frame["year"], frame["segment"], strict=True))
    for line in lines:
        years = list(line.x)
        assert years == list(range(years[0], years[-1] + 1))
        assert len({segment[year] for year in years}) == 1
    assert sorted(year for line in lines for year in line.x) == list(frame["year"])


@settings(deadline=None, max_examples=40)
@given(series())
def test_gaps_and_figures_share_the_axis(frame: pd.DataFrame) -> None:
    gaps = year_gaps(frame, 1988, 2022)
    hatched = {year for gap in gaps for year in range(int(gap.start + 0.5), int(gap.end + 0.5))}
    assert hatched | set(frame["year"]) == set(range(1988, 2023))
    assert not hatched & set(frame["year"])


def test_a_year_without_value_is_a_gap() -> None:
    frame = pd.DataFrame({"year": [2001, 2002, 2003], "segment": [0, 0, 0], "obs_value": [1.0, None, 3.0]})
    assert [list(piece["year"]) for piece in runs(frame)] == [[2001], [2003]]
    assert [gap.label for gap in year_gaps(frame, 2001, 2003)] == ["2002"]


def test_break_newest_in_ink_and_vertical() -> None:
    frame = pd.DataFrame({"year": [2001, 2002, 2003], "segment": [0, 0, 1], "obs_value": [1.0, 2.0, 9.0]})
    figure = drawn(frame, breaks=[Break(2003, "2002/03", "dasar baru")], rivals=[Rival(2002, 3.0, "◇ 3")])
    runs_drawn = [trace for trace in figure.data if trace.name == "run"]  # type: ignore[attr-defined]
    assert [trace.line.color for trace in runs_drawn] == [LIGHT.accent, LIGHT.ink]
    assert segment_starts(frame) == [2003]
    assert [shape.x0 for shape in figure.layout.shapes] == [2002.5]  # type: ignore[attr-defined]
    words = " ".join(note.text for note in figure.layout.annotations)  # type: ignore[attr-defined]
    assert "2002/03" in words and "dasar baru" in words and "◇ 3" in words
