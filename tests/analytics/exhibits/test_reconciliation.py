"""All disputed cells are shown with a reason, the widest first; nothing tells few persons."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.reconciliation import bodies_apart, disagreements, dots, pages_of
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.reconciliation import disputed_cells

Choose = Callable[..., Filter]


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_rival_cell_is_shown_with_a_reason(
    con: duckdb.DuckDBPyConnection, languages: dict[str, Names], chosen: Choose, language: str
) -> None:
    exhibit = disagreements(con, languages[language], chosen(language=language))
    (cells,) = con.execute("select count(distinct cell) from observation where rivals > 0").fetchone() or (0,)
    assert exhibit.frame["cells"].sum() == exhibit.facts["cells"] == cells > 150
    assert (exhibit.frame["reason"].str.len() > 10).all()
    assert (exhibit.frame["relation"] != "").all()


def test_the_widest_comes_first_and_gross_product_is_one_line(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose
) -> None:
    frame = disagreements(con, names, chosen()).frame
    widths = frame["width"].dropna()
    assert widths.is_monotonic_decreasing
    folded = frame[frame["code"] == ""]
    assert list(folded["cells"]) == [105]


def test_every_value_of_a_cell_is_a_point(con: duckdb.DuckDBPyConnection, names: Names) -> None:
    pages = pages_of(names)
    for row in disputed_cells(con).to_dict("records"):
        values = {value["obs_value"] for value in row["printed_values"] if value["obs_value"] == value["obs_value"]}
        points = dots(names, row, pages)
        assert len(points) == len(values)
        assert [away for away, *_, used in points if used] == [0.0]


def test_values_of_another_basis_or_an_earlier_day_say_so(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose
) -> None:
    frame = disagreements(con, names, chosen(), indicator="remittances_stated").frame
    last = frame[frame["when"] == "2024"].iloc[0]
    assert "berbeda" in last["cutoff"] and "Okezone (2024-11-05)" in last["cutoff"]
    (coverage,) = con.execute(
        "select count(distinct cell) from observation where rivals > 0 and relation = 'coverage'"
    ).fetchone() or (0,)
    everything = disagreements(con, names, chosen()).frame
    assert everything["cutoff"].str.contains("berbeda").sum() == coverage


def test_no_difference_of_few_persons(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    told = con.execute(
        """select count(*) filter (where spread between 1 and 9 or spread_percent is not null and highest - lowest
                                   between 1 and 9), count(*)
           from mart_reconciliation join indicator using (indicator)
           where disclosure = 'persons' and level in ('province', 'kabupaten')"""
    ).fetchone()
    assert told is not None and told[0] == 0 < told[1]
    frame = disagreements(con, names, chosen(), indicator="deceased_repatriated").frame
    assert set(frame["spread"]) == {"<10"} and frame["width"].isna().all()


def test_other_bodies_stand_apart_without_a_difference(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose
) -> None:
    exhibit = bodies_apart(con, names, chosen(), indicator="victims")
    row = exhibit.frame[exhibit.frame["when"] == "2023"].iloc[0]
    assert dict(row["values"]) == {"Bareskrim Polri": "3.363", "Polri": "3.104"}
    assert not {"spread", "width"} & set(exhibit.frame.columns)
    assert bodies_apart(con, names, chosen(), indicator="grdp_current").frame.empty


def test_a_release_without_the_table_is_empty(names: Names, chosen: Choose) -> None:
    with duckdb.connect() as bare:
        assert disagreements(bare, names, chosen()).frame.empty
        assert bodies_apart(bare, names, chosen()).frame.empty
