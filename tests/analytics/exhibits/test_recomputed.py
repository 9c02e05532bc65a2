"""Printed computations: the known mistakes and every planted one are found, what fits is left in peace."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

import duckdb
import pytest

from analytics.exhibits.recomputed import checked_line, recomputed
from analytics.filters import Filter
from analytics.methods.recompute import MATCH, MISMATCH, UNKNOWN
from analytics.names import Names
from analytics.queries.printed import printed_lines, printed_parts

Choose = Callable[..., Filter]
Row = dict[Hashable, Any]


@pytest.fixture
def lines(con: duckdb.DuckDBPyConnection) -> list[tuple[Row, list[Row]]]:
    """Every printed line with its parts."""
    parts: dict[str, list[Row]] = {}
    for part in printed_parts(con).to_dict("records"):
        parts.setdefault(part["printed_id"], []).append(part)
    return [(line, parts[line["printed_id"]]) for line in printed_lines(con).to_dict("records")]


def test_the_two_famous_mistakes(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    frame = recomputed(con, names, chosen()).frame.set_index("printed_id")
    shown = ["printed", "recomputed", "difference", "unit", "verdict_word"]
    assert list(frame.loc["complaints-jabar-2024-08", shown]) == ["+29,37", "+20,0", "+9,37", "%", "tidak cocok"]
    assert list(frame.loc["victims-2024", shown[:3]]) == ["−1.306", "−1.310", "+4"]


def test_what_does_not_fit_comes_first(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    exhibit = recomputed(con, names, chosen())
    order = [{MISMATCH: 0, UNKNOWN: 1, MATCH: 2}[verdict] for verdict in exhibit.frame["verdict"]]
    assert order == sorted(order)
    assert sum(int(str(exhibit.facts[code])) for code in (MATCH, MISMATCH, UNKNOWN)) == len(exhibit.frame) > 60
    assert set(recomputed(con, names, chosen(), verdict=MATCH).frame["verdict"]) == {MATCH}


def test_every_planted_error_is_found(lines: list[tuple[Row, list[Row]]], names: Names) -> None:
    """Each line that fits is printed anew with a mistake of twice its tolerance and one of its last place."""
    fitting = [(line, parts) for line, parts in lines if checked_line(names, line, parts)["verdict"] == MATCH]
    assert len(fitting) > 25
    for line, parts in fitting:
        for sign in (-1, 1):
            wrong = {**line, "printed": line["printed"] + sign * (2 * line["tolerance"] + 1)}
            assert checked_line(names, wrong, parts)["verdict"] == MISMATCH, line["printed_id"]


def test_no_hidden_part_is_computed_with(lines: list[tuple[Row, list[Row]]], names: Names) -> None:
    hidden = [(line, parts) for line, parts in lines if any(part["suppressed_by"] == "rule" for part in parts)]
    assert hidden
    for line, parts in hidden:
        found = checked_line(names, line, parts)
        assert (found["verdict"], found["recomputed"], found["difference"]) == (UNKNOWN, "…", "…")


def test_few_persons_below_the_nation_are_not_a_difference(lines: list[tuple[Row, list[Row]]], names: Names) -> None:
    line, parts = next(pair for pair in lines if pair[0]["printed_id"] == "repatriations-2016-2018-provinces")
    assert all(part["persons"] for part in parts)
    found = checked_line(names, {**line, "printed": line["printed"] + 7}, parts)
    assert (found["verdict"], found["difference"], found["recomputed"]) == (MISMATCH, "<10", "…")


def test_a_release_without_the_table_is_empty(names: Names, chosen: Choose) -> None:
    with duckdb.connect() as bare:
        assert recomputed(bare, names, chosen()).frame.empty
