"""Rows as printed: by destination, month, sex, and stocks."""

from __future__ import annotations

import duckdb
import pytest

from analytics.queries import detail

Con = duckdb.DuckDBPyConnection


@pytest.mark.parametrize("until", [2013, 2020, 2025])
def test_destinations_of_a_region_end_by_the_year(con: Con, until: int) -> None:
    rows = detail.destinations_of(con, ref_area="52", until=until)
    assert (rows["period_end"].dt.year <= until).all() and rows["period_end"].is_monotonic_decreasing
    assert (rows["counterpart_area"] != "").all() and set(rows["area_role"]) <= {"origin"}


def test_rows_of_a_region_keep_every_status(con: Con) -> None:
    rows = detail.rows_of_region(con, indicator="placements_served_by_office", ref_area="52", until=2025)
    (count,) = con.execute(
        "select count(*) from observation where indicator = 'placements_served_by_office' and ref_area = '52'"
    ).fetchone() or (0,)
    assert len(rows) == count > 0


def test_months_are_single_and_chosen(con: Con) -> None:
    rows = detail.months(con, indicator="placements", body="KP2MI", ref_area="ID", until=2025)
    assert not rows.duplicated(["year", "month"]).any() and rows["month"].between(1, 12).all()
    assert rows["obs_value"].max() < 40_000, "no part of a year is among the months"
    assert detail.months(con, indicator="placements", body="KP2MI", ref_area="ID", until=2010).empty


def test_women_and_total_of_one_edition(con: Con) -> None:
    rows = detail.sexes(con, until=2025)
    assert rows["year"].is_unique and rows["year"].is_monotonic_decreasing
    for row in rows.itertuples():
        printed = con.execute(
            """select count(*) from observation o join source s on s.source_id = ?
               where o.indicator = 'placements' and o.ref_area = 'ID' and o.whole_year = ? and o.obs_value = ?
                 and (o.source_id = s.source_id or o.edition = s.edition)""",
            [row.source_id, int(row.year), row.total],
        ).fetchone()
        chosen = con.execute(
            "select count(*) from choice where rule = 'parts edition' and time_period = ? and "
            "try_cast(chosen_value as double) = ?",
            [str(int(row.year)), row.total],
        ).fetchone()
        assert (printed or (0,))[0] + (chosen or (0,))[0] > 0, row.year


def test_stock_by_destination_is_one_year(con: Con) -> None:
    rows = detail.stock_by_destination(con, until=2025)
    assert rows["year"].nunique() == 1 and rows["counterpart_area"].is_unique
    assert int(rows["year"].iloc[0]) == 2020 and rows["obs_value"].sum() == 4601369
    assert detail.stock_by_destination(con, until=2004)["year"].max() <= 2004
