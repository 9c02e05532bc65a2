"""Queries of remittances against the real release."""

from __future__ import annotations

import duckdb

from analytics.queries import remittances as queries
from analytics.queries.economy import export_groups


def test_quarters_are_totals_of_one_body_in_order(con: duckdb.DuckDBPyConnection) -> None:
    frame = queries.quarters(con, indicator="remittances_workers", body="Bank Indonesia", ref_area="ID", until=2025)
    assert list(frame["at"]) == sorted(set(frame["at"]))
    first = frame[(frame["year"] == 2025) & (frame["quarter"] == 1)].iloc[0]
    assert (first["obs_value"], first["segment"], first["rivals"]) == (4.16e9, 1, 1)
    assert queries.quarters(
        con, indicator="remittances_workers", body="Bank Indonesia", ref_area="ID", until=2014
    ).empty


def test_breaks_come_from_the_table(con: duckdb.DuckDBPyConnection) -> None:
    def starts(part: bool, body: str, indicator: str) -> list[str]:
        found = queries.counting_breaks(con, indicator=indicator, body=body, ref_area="ID", part=part, language="id")
        return list(found["from_period"])

    assert starts(False, "World Bank", "remittances_personal") == ["2005", "2022"]
    assert starts(False, "Bank Indonesia", "remittances_workers") == ["2023"]
    assert starts(True, "Bank Indonesia", "remittances_workers") == ["2023-Q2"]


def test_costs_are_one_quarter_with_the_same_quarter_before(con: duckdb.DuckDBPyConnection) -> None:
    frame = queries.corridor_costs(con, until=2025)
    assert set(frame["time_period"]) == {"2020-Q3"}
    assert list(frame["obs_value"]) == sorted(frame["obs_value"])
    singapore = frame[frame["counterpart_area"] == "SGP"].iloc[0]
    assert (singapore["obs_value"], singapore["year_before"]) == (2.9397, 3.594)
    assert set(queries.corridor_costs(con, until=2019)["time_period"]) == {"2019-Q4"}


def test_export_groups_are_leaves_of_one_source_and_year(con: duckdb.DuckDBPyConnection) -> None:
    frame = export_groups(con, until=2025)
    assert frame["source_id"].nunique() == 1 and set(frame["year"]) == {2024}
    parents = {
        row[0] for row in con.execute("select value from code where dimension = 'item' and item_level <> ''").fetchall()
    }
    same_source = {
        row[0]
        for row in con.execute(
            "select item from observation where source_id = ? and whole_year = 2024", [frame["source_id"].iloc[0]]
        ).fetchall()
    }
    assert parents & same_source, "the source prints totals, so leaving them out can fail"
    assert not parents & set(frame["item"])
    assert export_groups(con, until=2019).empty
