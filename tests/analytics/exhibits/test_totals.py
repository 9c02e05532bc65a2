"""Breakdowns beside their total: the known contradictions are named, few persons are only a word."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.totals import totals
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.reconciliation import breakdowns

Choose = Callable[..., Filter]


def test_the_known_contradictions(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    frame = totals(con, names, chosen()).frame.set_index("listing_id")
    assert set(frame.index[frame["state"] == "inconsistent"]) == {
        "job-orders-open-2025-03-destination", "placements-2024-01-01_2024-12-30-scheme",
        "placements-2021-marital-status", "placements-2017-01-01_2017-08-31-destination",
        "returns-problem-2009-item", "returns-problem-2010-item",
    }  # fmt: skip
    shown = ["sum", "total", "rest", "state_word"]
    assert list(frame.loc["cases-2025-modus", shown]) == ["401", "403", "2", "sebagian"]
    assert list(frame.loc["contracts-ending-2023-04-destination", ["sum", "rest", "state_word"]]) == [
        "8.311", "0", "lengkap"
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["id", "en"])
def test_few_persons_are_only_a_word(
    con: duckdb.DuckDBPyConnection, languages: dict[str, Names], chosen: Choose, language: str
) -> None:
    """Below the nation no sum or rest is told where a part is hidden or the rest would be 1 to 9 persons."""
    shown = totals(con, languages[language], chosen(language=language)).frame.set_index("listing_id")
    checked = 0
    for row in breakdowns(con).to_dict("records"):
        if not row["persons"] or row["total"] != row["total"]:
            continue
        rest = abs(row["total"] - sum(row["parts"]))
        if row["hidden"] or 1 <= rest <= 9:
            checked += 1
            assert list(shown.loc[row["listing_id"], ["sum", "rest"]]) == ["…", "…"]
            assert shown.loc[row["listing_id"], "state_word"]
    assert checked > 20


def test_one_measure(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    assert set(totals(con, names, chosen(), indicator="cases").frame["indicator"]) == {"cases"}
    assert totals(con, names, chosen(), indicator="gdp").frame.empty
