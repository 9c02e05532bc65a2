"""Cells with more than one value, and what their parts belong to."""

from __future__ import annotations

import duckdb

from analytics.queries.rivals import parts_decisions, rival_rows


def test_each_rival_cell_has_one_used_row_and_another_value(con: duckdb.DuckDBPyConnection) -> None:
    rows = rival_rows(con)
    for _, cell in rows.groupby("cell"):
        assert cell["chosen"].sum() == 1 and bool(cell.iloc[0]["chosen"])
        assert cell["body"].nunique() == 1 and cell["obs_value"].nunique() > 1
    assert set(rival_rows(con, indicator="victims")["indicator"]) == {"victims"}


def test_parts_belong_to_the_edition_they_were_printed_with(con: duckdb.DuckDBPyConnection) -> None:
    found = parts_decisions(con, indicator="placements", time_period="2023", ref_area="ID", body="KP2MI")
    assert list(found["chosen_value"]) == ["274965"]
