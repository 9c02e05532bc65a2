"""Labels upon areas: the largest first, none upon another, none outside the map."""

from __future__ import annotations

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analytics.figures.area_labels import WIDTH, _box, placed
from analytics.figures.projection import View

VIEW = View(110.0, 116.0, -7.5, 1.6)
points = st.lists(st.tuples(st.floats(109, 117), st.floats(-10, -5), st.floats(0, 1e6)), min_size=1, max_size=30)


@given(points)
def test_no_label_stands_upon_another_or_outside(found: list[tuple[float, float, float]]) -> None:
    rows = [(str(n), "Kota Contoh", lon, lat, value) for n, (lon, lat, value) in enumerate(found)]
    frame = pd.DataFrame(rows, columns=["ref_area", "label", "lon", "lat", "drawn"])
    codes = placed(frame, view=VIEW, written=lambda value: f"{value:.0f}")
    boxes = [
        _box(VIEW, row.lon, row.lat, max(len(row.label), len(f"{row.drawn:.0f}")))
        for row in frame[frame["ref_area"].isin(codes)].itertuples()
    ]
    for place, box in enumerate(boxes):
        assert box[0] >= 0 and box[1] <= WIDTH and box[2] >= 0 and box[3] <= WIDTH / VIEW.aspect
        for other in boxes[:place]:
            assert box[1] <= other[0] or other[1] <= box[0] or box[3] <= other[2] or other[3] <= box[2]


def test_the_largest_is_written_first_and_nothing_without_a_figure() -> None:
    rows = [("a", "A", 113.0, -7.5, 1.0), ("b", "B", 113.0, -7.5, 9.0), ("c", "C", 111.0, -7.0, None)]
    frame = pd.DataFrame(rows, columns=["ref_area", "label", "lon", "lat", "drawn"])
    assert placed(frame, view=VIEW, written=str) == ["b"]
