"""Five mistakes, each number from the release."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb

from analytics.exhibits.mistakes import five_mistakes
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Chosen = Callable[..., Filter]


def test_the_five_mistakes_take_their_numbers_from_the_release(con: Con, names: Names, chosen: Chosen) -> None:
    frame = five_mistakes(con, names, chosen()).frame
    assert len(frame) == 5
    told = " ".join(frame["quote"] + " " + frame["truth"])
    for number in ("296.948", "14.401", "190 laporan", "133", "13,09"):
        assert number in told, number
    older = five_mistakes(con, names, chosen(2022)).frame
    assert "200.717 orang berangkat pada 2022" in older.iloc[0]["quote"]
    assert "296.948" not in " ".join(older["quote"] + older["truth"])


def test_a_mistake_without_its_figures_is_left_out(release_path: Path, names: Names, chosen: Chosen) -> None:
    with duckdb.connect() as empty:
        empty.execute(f"attach '{release_path}' as full_release (read_only)")
        for table in ("observation", "listing", "listing_member", "break", "mart_annual"):
            empty.execute(f'create table "{table}" as select * from full_release."{table}" limit 0')
        exhibit = five_mistakes(empty, names, chosen())
    assert exhibit.frame.empty and exhibit.title.startswith("Kekeliruan")
