"""Area and nation over time: a trace a line, no join across lines, both newest ends written."""

from __future__ import annotations

import pandas as pd

from analytics.figures.beside_nation import Beside, beside_nation
from analytics.figures.palette import LIGHT


def frame() -> pd.DataFrame:
    rows = [
        ("95", "Papua Pegunungan", 2024.2, 32.97, 3, False), ("95", "Papua Pegunungan", 2025.2, 30.03, 3, False),
        ("95", "Papua Pegunungan", 2024.7, 29.66, 9, True), ("95", "Papua Pegunungan", 2025.7, 27.21, 9, True),
        ("ID", "Indonesia", 2024.2, 9.03, 3, False), ("ID", "Indonesia", 2025.7, 8.25, 9, True),
    ]  # fmt: skip
    columns = ["ref_area", "name", "at", "value", "line", "dashed"]
    return pd.DataFrame(rows, columns=columns).assign(hover="x")


def test_march_and_september_are_never_joined() -> None:
    figure = beside_nation(Beside(frame(), written=str, axis_written=str, own="95"), LIGHT)
    assert len(figure.data) == 4
    own = [trace for trace in figure.data if trace.name == "95"]
    assert [list(trace.x) for trace in own] == [[2024.2, 2025.2], [2024.7, 2025.7]]
    assert {trace.line.dash for trace in own} == {"solid", "dot"}


def test_the_newest_of_both_is_written_with_its_name() -> None:
    figure = beside_nation(Beside(frame(), written=str, axis_written=str, own="95"), LIGHT)
    texts = [note.text for note in figure.layout.annotations]
    assert "Papua Pegunungan <b>27.21</b>" in texts and "Indonesia 8.25" in texts and "32.97" in texts
    assert all(note.xanchor != "left" for note in figure.layout.annotations if note.text != "32.97")


def test_another_year_of_the_nation_is_said() -> None:
    rows = frame().query("ref_area == '95' or at < 2025")
    figure = beside_nation(Beside(rows, written=str, axis_written=str, own="95"), LIGHT)
    texts = [note.text for note in figure.layout.annotations]
    assert "Indonesia (2024) 9.03" in texts and "Papua Pegunungan <b>27.21</b>" in texts
