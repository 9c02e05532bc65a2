"""The context of a region: latest figures, each with its period and area."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.context import ORDER, region_context
from analytics.filters import Domain, Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


@pytest.mark.parametrize(("year", "region"), [(2025, "35"), (2025, "95"), (2025, "3507"), (2021, "91"), (2015, "ID")])
def test_nothing_ends_after_the_year(
    con: Con, names: Names, chosen: Make, domain: Domain, year: int, region: str
) -> None:
    frame = region_context(con, names, chosen(year, region=region), domain).frame
    assert len(frame) and frame["period_end"].dt.year.max() <= year
    assert frame["indicator"].is_unique and frame["indicator"].tolist() == [
        code for code in ORDER if code in set(frame["indicator"])
    ]
    areas = {region, *(["91_old"] if region in ("91", "95") else [])}
    assert set(frame["ref_area"]) <= areas


def test_every_province_has_its_context_from_2024(con: Con, names: Names, chosen: Make, domain: Domain) -> None:
    provinces = names.regions.index[names.regions["level"] == "province"]
    assert len(provinces) == 38
    for code in provinces:
        frame = region_context(con, names, chosen(2025, region=code), domain).frame
        wanted = {"population_midyear", "poverty_rate", "unemployment_rate", "grdp_per_capita_current"}
        assert wanted <= set(frame.loc[frame["ref_area"] == code, "indicator"]), code


def test_before_the_split_the_old_province(con: Con, names: Names, chosen: Make, domain: Domain) -> None:
    frame = region_context(con, names, chosen(2021, region="95"), domain).frame
    assert set(frame["place"]) == {"Papua (sampai 2022)"}
