"""Bars over the track of their total."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.figures.palette import DARK
from analytics.figures.queue import queue_bars

FRAME = pd.DataFrame({"name": ["satu", "dua", "tiga"], "obs_value": [5.0, 90.0, 5.0], "ended": [False, False, True]})


def written(value: float) -> str:
    return f"{value:.0f}"


def test_bars_keep_the_order_of_the_rows_over_an_even_track() -> None:
    track, bars = queue_bars(FRAME, palette=DARK, written=written, total=100).data
    assert list(track.x) == [100, 100, 100] and list(bars.y) == ["satu", "dua", "tiga"]
    assert list(bars.text) == ["<b>5</b>", "<b>90</b>", "<b>5</b>"]
    assert bars.marker.color[2] == DARK.grey != bars.marker.color[0] == DARK.tppo_line


def test_parts_that_do_not_add_up_have_no_track() -> None:
    with pytest.raises(ValueError, match="do not add up"):
        queue_bars(FRAME, palette=DARK, written=written, total=101)
    assert len(queue_bars(FRAME, palette=DARK, written=written).data) == 1
