"""Age beside rhythm, gaps by the views they leave empty, signs with their words."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.priorities import priorities
from analytics.exhibits.quality import ages, marks
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.gaps import gaps

Choose = Callable[..., Filter]
YEARS = tuple(range(2011, 2026))


def test_every_measure_has_an_age_and_a_state(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    exhibit = ages(con, names, chosen())
    (today,) = con.execute("select built_at::date from release").fetchone() or (None,)
    assert exhibit.facts["today"] == today
    assert exhibit.frame["indicator"].is_unique and len(exhibit.frame) > 120
    state = exhibit.frame.set_index("indicator")
    assert state.loc["remittance_cost_200usd", ["rhythm", "state"]].tolist() == ["tiap triwulan", "late"]
    assert state.loc["placements", "rhythm"] == "tiap tahun"
    assert (exhibit.frame["late"] > 0).sum() == exhibit.facts["late"]


def test_a_gap_is_worth_its_areas_times_its_years(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    frame = priorities(con, names, chosen(), years=YEARS).frame.set_index("gap_id")
    assert len(frame) == len(gaps(con))
    assert frame.loc["placements_2018_2019", "views"] == 2
    assert frame.loc["working_age", "views"] == 0
    assert frame.loc["placements_jabar_2022_table", "views"] <= 27
    (filled,) = con.execute(
        """select count(distinct (ref_area, whole_year)) from observation where indicator = 'placements'
           and level = 'province' and ref_area not like '%old' and whole_year between 2011 and 2025
           and obs_status <> 'doubtful'"""
    ).fetchone() or (0,)
    assert frame.loc["placements_all_provinces", "views"] == 38 * 15 - filled


def test_what_protects_people_is_never_proposed(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    frame = priorities(con, names, chosen(), years=YEARS).frame
    withheld = frame["kind"] == "withheld"
    assert withheld.any() and (frame.loc[withheld, "views"] == 0).all()
    assert frame.loc[~withheld, "views"].is_monotonic_decreasing


def test_one_owner(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    frame = priorities(con, names, chosen(), years=YEARS, owner="BPS").frame
    assert len(frame) and frame["owners"].str.contains("BPS").all()


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_kind_of_missing_has_a_sign_and_a_word_of_its_own(
    con: duckdb.DuckDBPyConnection, languages: dict[str, Names], chosen: Choose, language: str
) -> None:
    frame = marks(con, languages[language], chosen(language=language)).frame.set_index("code")
    assert frame["sign"].is_unique and frame["word"].is_unique
    for kind, count in con.execute("select kind, count(*) from gap group by kind").fetchall():
        assert frame.loc[kind, "count"] == count
    hidden = con.execute("select count(*) from observation where suppressed_by = 'rule'").fetchone()
    assert hidden is not None and frame.loc["hidden", "count"] == hidden[0] > 0
