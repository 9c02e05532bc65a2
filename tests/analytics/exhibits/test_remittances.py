"""Two bodies stay two: each exhibit holds one body, each run one basis, and words say the rest."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits import remittances, remittances_compared, remittances_gdp, remittances_quarters
from analytics.exhibits.remittances import GDP_SHARE, PERSONAL, WORKERS, Measure
from analytics.figures.series import runs
from analytics.filters import Filter
from analytics.names import Names

Make = Callable[..., Filter]


@pytest.mark.parametrize("measure", [PERSONAL, WORKERS, GDP_SHARE], ids=lambda item: item.key)
def test_one_body_and_no_run_across_a_basis(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Make, measure: Measure
) -> None:
    exhibit = remittances.series_exhibit(con, names, chosen(), measure)
    bodies = {names.sources.at[source, "body"] for source in exhibit.frame["source_id"]}
    assert bodies == {measure.body}
    assert exhibit.frame["basis"].nunique() > 1
    for piece in runs(exhibit.frame):
        assert piece["basis"].nunique() == 1
    assert len(exhibit.facts["breaks"]) == exhibit.frame["segment"].nunique() - 1  # type: ignore[arg-type]


def test_both_figures_of_2024_and_the_year_on_two_bases(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Make
) -> None:
    text, older = remittances.headline(con, names, chosen(2025))
    assert text.replace("\u00a0", " ") == (
        "Remitansi 2024: US$ 16,0 miliar menurut Bank Dunia, US$ 15,7 miliar menurut Bank Indonesia"
    )
    assert older
    frame = remittances_compared.both_bodies(con, names, chosen(2025))
    assert list(frame.loc[frame["behind"], "year"]) == [2022]
    assert "9,71" in remittances_compared.why_text(names, frame)
    assert not remittances_compared.both_bodies(con, names, chosen(2021))["behind"].any()


def test_older_year_shows_nothing_later(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    for measure in (PERSONAL, WORKERS):
        exhibit = remittances.series_exhibit(con, names, chosen(2020), measure)
        assert exhibit.frame["year"].max() == 2020 and not exhibit.older
    assert len(remittances.series_exhibit(con, names, chosen(2020), PERSONAL).facts["breaks"]) == 1  # type: ignore[arg-type]


def test_rivals_differ_as_written(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    rivals = remittances.series_exhibit(con, names, chosen(), WORKERS).facts["rivals"]
    assert [(item.at, item.value) for item in rivals] == [(2018.0, 10.8e9)]  # type: ignore[attr-defined]


def test_quarters_know_their_break_and_their_rival(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    exhibit = remittances_quarters.quarters_exhibit(con, names, chosen())
    assert exhibit.facts["breaks"] == ((2023.25, "dasar penghitungan baru"),)
    assert "17 dari 42 triwulan" in exhibit.subtitle
    assert [item.value for item in exhibit.facts["rivals"]] == [4.139e9]  # type: ignore[attr-defined]


def test_share_of_gdp_is_the_printed_indicator(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    frames = [
        remittances.series_exhibit(con, names, chosen(), GDP_SHARE).frame,
        remittances_gdp.peers_exhibit(con, names, chosen()).frame,
    ]
    for frame in frames:
        for row in frame.to_dict("records"):
            found = con.execute(
                "select indicator, obs_value from observation where obs_id = ?", [row["obs_id"]]
            ).fetchone()
            assert found == ("remittances_received_pct_gdp", row["obs_value"])


def test_peers_of_one_year_and_who_is_left_out(con: duckdb.DuckDBPyConnection, names: Names, chosen: Make) -> None:
    exhibit = remittances_gdp.peers_exhibit(con, names, chosen(2025))
    assert set(exhibit.frame["year"]) == {2023} and "NPL" not in set(exhibit.frame["ref_area"])
    text = str(exhibit.facts["text"])
    assert "Nepal" in text and "2022 dan 2023" in text and "2021" in text
    assert "doubtful" not in set(exhibit.frame["obs_status"])
    earlier = remittances_gdp.peers_exhibit(con, names, chosen(2021))
    assert set(earlier.frame["year"]) == {2021} and "NPL" in set(earlier.frame["ref_area"])
