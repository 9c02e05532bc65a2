"""Whole years of one body."""

from __future__ import annotations

import duckdb

from analytics.queries.annual import annual_series, latest_year, rivals_of
from analytics.queries.nearly_whole import values_of_year

Con = duckdb.DuckDBPyConnection
PLACEMENTS = {"indicator": "placements", "body": "KP2MI", "ref_area": "ID"}


def test_the_long_series_has_its_holes_and_segments(con: Con) -> None:
    series = annual_series(con, **PLACEMENTS, until=2025, role="origin")
    assert series["year"].tolist() == [*range(2011, 2018), *range(2020, 2026)]
    value = series.set_index("year")["obs_value"]
    assert (value[2011], value[2017], value[2025]) == (586802, 261820, 296948)
    segment = series.set_index("year")["segment"]
    assert segment[2022] != segment[2023] == segment[2025]
    assert not (series["obs_status"] == "doubtful").any()


def test_until_ends_a_series(con: Con) -> None:
    assert annual_series(con, **PLACEMENTS, until=2010).empty
    assert annual_series(con, **PLACEMENTS, until=2019)["year"].max() == 2017
    assert latest_year(con, **PLACEMENTS, until=2019) == 2017
    assert latest_year(con, **PLACEMENTS, until=2010) is None


def test_every_year_once_and_printed(con: Con) -> None:
    for body, indicator in (("KP2MI", "placements"), ("World Bank", "remittances_personal"), ("Polri", "victims")):
        series = annual_series(con, indicator=indicator, body=body, ref_area="ID", until=2025)
        assert not series.empty and series["year"].is_unique, indicator
        printed = con.execute(
            "select count(*) from observation where obs_id in (select unnest(?)) and body = ?",
            [series["obs_id"].tolist(), body],
        ).fetchone()
        assert printed == (len(series),)


def test_rivals_come_with_the_used_value_first(con: Con) -> None:
    series = annual_series(con, **PLACEMENTS, until=2025, role="origin")
    cells = series.loc[series["rivals"] > 0, "cell"].tolist()
    found = rivals_of(con, cells)
    assert set(found["cell"]) == set(cells) and cells
    for cell, rows in found.groupby("cell"):
        assert rows["chosen"].tolist()[0] and rows["chosen"].sum() == 1, cell
        used = series.loc[series["cell"] == cell, "obs_value"].iloc[0]
        assert rows["obs_value"].iloc[0] == used
        assert set(rows["body"]) == {"KP2MI"}


def test_editions_of_almost_a_whole_year(con: Con) -> None:
    series = annual_series(con, **PLACEMENTS, until=2025, role="origin").set_index("year")
    values = values_of_year(con, **PLACEMENTS, year=2024, segment=int(series.loc[2024, "segment"]))
    assert 295439 in values and 297434 in values
