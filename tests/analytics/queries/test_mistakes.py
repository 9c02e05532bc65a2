"""The figures behind the mistakes."""

from __future__ import annotations

import duckdb

from analytics.queries.mistakes import last_break, police_victim_roles, task_force_start


def test_the_mistakes_rest_on_printed_figures(con: duckdb.DuckDBPyConnection) -> None:
    first = task_force_start(con).iloc[0]
    assert first["obs_value"] == 190 and str(first["period_end"].date()) == "2023-06-11"
    jump = last_break(con, indicator="remittances_personal", body="World Bank", ref_area="ID")
    assert list(jump["from_period"]) == ["2022"]
    roles = police_victim_roles(con)
    assert roles.iloc[0]["area_role"] == "handling" and "origin" not in set(roles["area_role"])
