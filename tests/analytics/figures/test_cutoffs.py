"""Lines of running totals, read from their traces."""

from __future__ import annotations

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.cutoffs import Line, Mark, cutoff_lines
from analytics.figures.palette import LIGHT

FRAME = pd.DataFrame(
    [
        {"indicator": code, "period_end": pd.Timestamp(day), "obs_value": value, "hover": f"{code} {value}"}
        for code, day, value in (
            ("reports", "2023-06-20", 40.0),
            ("reports", "2023-06-11", 20.0),
            ("rescued", "2023-06-11", 150.0),
            ("rescued", "2023-06-20", 140.0),
        )
    ]
)


def figure() -> go.Figure:
    return cutoff_lines(
        FRAME,
        palette=LIGHT,
        lines=(Line("rescued", "diselamatkan", "#71518E"), Line("reports", "laporan", "#14212B", above=False)),
        ticks=[(date(2023, 6, 1), "Juni 2023")],
        written=lambda value: f"{value:.0f}",
        events=[Mark(date(2023, 6, 5), "5 Juni", "mulai")],
        falls=[Mark(date(2023, 6, 20), "20 Juni: direvisi", "(150 → 140)", 140.0)],
    )


def test_a_line_a_measure_in_order_of_time() -> None:
    assert [(trace.name, list(trace.x), list(trace.y)) for trace in figure().data] == [
        ("rescued", ["2023-06-11", "2023-06-20"], [150.0, 140.0]),
        ("reports", ["2023-06-11", "2023-06-20"], [20.0, 40.0]),
    ]


def test_the_axis_begins_at_nought_and_holds_the_event() -> None:
    layout = figure().layout
    assert layout.yaxis.range[0] == 0 and layout.yaxis.range[1] > 150
    assert layout.xaxis.range[0] <= "2023-06-05"
    assert layout.shapes[0].x0 == layout.shapes[0].x1 == "2023-06-05"


def test_ends_events_and_falls_are_said() -> None:
    texts = [item.text for item in figure().layout.annotations]
    assert texts[:2] == ["<b>140</b> diselamatkan", "<b>40</b> laporan"]
    assert any("5 Juni" in text and "mulai" in text for text in texts)
    assert any("direvisi" in text and "(150 → 140)" in text for text in texts)
