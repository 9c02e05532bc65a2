"""Placements over time, months, and stocks beside them."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibit import NoFigures
from analytics.exhibits import placement_time
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


def test_the_long_series_keeps_gaps_and_segments(con: Con, names: Names, chosen: Make) -> None:
    exhibit = placement_time.long_series(con, names, chosen(2025))
    assert exhibit.title == "Penempatan setahun, Indonesia, 2011–2025"
    assert not {"2018", "2019"} & set(exhibit.frame["name"])
    assert exhibit.frame["segment"].nunique() == exhibit.frame.groupby("segment")["year"].ngroups > 1
    assert "BNP2TKI" in exhibit.subtitle and "KemenP2MI" in exhibit.subtitle
    older = placement_time.long_series(con, names, chosen(2019))
    assert older.older and older.frame["year"].max() == 2017


def test_a_region_without_a_whole_year_says_so(con: Con, names: Names, chosen: Make) -> None:
    with pytest.raises(NoFigures, match="setahun penuh"):
        placement_time.long_series(con, names, chosen(2025, region="95"), region="95")


def test_months_have_their_holes(con: Con, names: Names, chosen: Make) -> None:
    exhibit = placement_time.monthly(con, names, chosen(2025))
    rows = exhibit.facts["rows"]
    months = [f"m{n}" for n in range(1, 13)]
    assert exhibit.frame[months].notna().sum().sum() == len(rows)
    assert exhibit.frame[months].isna().any().any(), "a month that is not printed stays empty"
    for row in rows.itertuples():
        shown = exhibit.frame.loc[exhibit.frame["year"] == str(row.year), f"m{row.month}"].iloc[0]
        assert shown == row.obs_value
    assert set(rows["source_id"]) == set(exhibit.source_ids)


def test_stocks_of_every_body_each_in_its_row(con: Con, names: Names, chosen: Make) -> None:
    exhibit = placement_time.stock_totals(con, names, chosen(2025))
    assert {"World Bank", "Bank Indonesia", "Kemnaker"} <= set(exhibit.frame["body"])
    values = dict(zip(exhibit.frame["body"] + exhibit.frame["time_period"], exhibit.frame["obs_value"], strict=True))
    assert (values["World Bank2016"], values["Kemnaker2010"], values["Bank Indonesia2024"]) == (9e6, 2679536, 3.91e6)
    assert "Stok, bukan penempatan" in exhibit.subtitle
    for year in (2015, 2021):
        ends = placement_time.stock_totals(con, names, chosen(year)).frame["period_end"]
        assert ends.dt.year.max() <= year


def test_stock_beside_placements_is_another_matter(con: Con, names: Names, chosen: Make) -> None:
    exhibit = placement_time.stock_beside_placements(con, names, chosen(2025))
    frame = exhibit.frame.set_index("counterpart_area")
    assert len(frame) == 20 and frame["obs_value"].is_monotonic_decreasing and frame.index[0] != "WLD"
    labels = [column.label for column in exhibit.columns]
    assert any("UN DESA" in label for label in labels) and any("KP2MI" in label for label in labels)
    assert frame["placements"].isna().any(), "a country outside the list of placements has no figure"
