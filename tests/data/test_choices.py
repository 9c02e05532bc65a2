from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from data.choices import choose, dimension_key
from data.observations import prepared
from data.schema import DIMENSIONS
from data.tables import Inputs


def cell(observation: pd.DataFrame, **wanted: str) -> pd.DataFrame:
    """Rows of one cell: what is not named is empty."""
    wanted = {**dict.fromkeys((*DIMENSIONS, "counterpart_area"), ""), **wanted}
    fits = pd.Series(True, index=observation.index)
    for column, value in wanted.items():
        fits &= observation[column] == value
    return observation[fits]


def test_placements_2023_take_the_revised_total(observation: pd.DataFrame) -> None:
    rows = cell(observation, indicator="placements", time_period="2023", ref_area="ID", body="KP2MI")
    assert dict(zip(rows["obs_value"], rows["chosen"], strict=True)) == {297108.0: True, 274965.0: False}
    assert set(rows["rivals"]) == {1} and set(rows["relation"]) == {"revision"}
    assert rows["choice_id"].str.contains("297").sum() == 0 and rows["choice_en"].str.len().min() > 0


def test_kabupaten_of_jawa_timur_take_the_full_table_of_one_edition(observation: pd.DataFrame) -> None:
    rows = observation[(observation["indicator"] == "placements") & (observation["time_period"] == "2020")
                       & observation["ref_area"].str.match(r"35\d\d") & (observation["rivals"] > 0)]
    assert len(rows) > 0
    assert set(rows.loc[rows["chosen"], "source_id"]) == {"gh_mpi_jatim"}
    assert set(rows["relation"]) == {"edition"}


def test_of_2022_the_bp2mi_list_comes_first(observation: pd.DataFrame) -> None:
    rows = observation[(observation["indicator"] == "placements") & (observation["time_period"] == "2022")
                       & observation["ref_area"].str.match(r"35\d\d") & (observation["rivals"] > 0)]
    assert set(rows.loc[rows["chosen"], "source_id"]) <= {"idx_2022"} and len(rows) > 0


def test_grdp_per_head_takes_the_later_publication(observation: pd.DataFrame) -> None:
    rows = observation[(observation["indicator"] == "grdp_per_capita_current") & (observation["rivals"] > 0)]
    assert rows["cell"].nunique() == 105
    assert set(rows.loc[rows["chosen"], "source_id"]) == {"bps_pdrb_kabkota_2021_2025"}
    assert set(rows["relation"]) == {"revision"}


def test_years_of_the_older_table_alone_keep_it(observation: pd.DataFrame) -> None:
    rows = observation[(observation["indicator"] == "grdp_per_capita_current") & (observation["time_period"] == "2015")]
    assert rows["chosen"].all() and set(rows["source_id"]) == {"bps_api_pdrb_map"}


def test_151_cells_have_rivals_and_6_more_a_doubtful_one(observation: pd.DataFrame) -> None:
    rivals = observation[observation["rivals"] > 0]
    by_status = rivals[rivals["relation"] == ""]
    assert (rivals["cell"].nunique(), by_status["cell"].nunique()) == (157, 6)
    assert set(by_status.loc[~by_status["chosen"], "obs_status"]) == {"doubtful"}
    assert by_status["choice_id"].str.contains("meragukan").all()


def test_every_cell_has_exactly_one_used_row(observation: pd.DataFrame) -> None:
    assert set(observation.groupby("cell")["chosen"].sum()) == {1}


def test_a_doubtful_row_is_used_only_where_the_cell_holds_nothing_else(observation: pd.DataFrame) -> None:
    used = observation[observation["chosen"] & (observation["obs_status"] == "doubtful")]
    others = observation[observation["cell"].isin(used["cell"]) & (observation["obs_status"] != "doubtful")]
    assert others.empty


def test_equal_values_cite_an_edition_before_a_primary_source_before_the_earliest() -> None:
    from data.choices import _citation_order
    rows = [
        {"source_id": "late", "edition": "", "source_kind": "secondary", "published": "2024"},
        {"source_id": "early", "edition": "", "source_kind": "secondary", "published": "2020"},
        {"source_id": "primary", "edition": "", "source_kind": "primary", "published": ""},
        {"source_id": "edition", "edition": "e", "source_kind": "secondary", "published": ""},
        {"source_id": "undated", "edition": "", "source_kind": "secondary", "published": ""},
    ]
    ranked = sorted(rows, key=lambda row: _citation_order(row, ["late"]))
    assert [row["source_id"] for row in ranked] == ["late", "edition", "primary", "early", "undated"]


@pytest.fixture
def without_line(inputs: Inputs) -> Inputs:
    lines = inputs["choice"]
    planted = lines[~((lines["time_period"] == "2023") & (lines["rule"] == "chosen source")
                      & (lines["indicator"] == "placements"))]
    return replace(inputs, tables={**inputs.tables, "choice": planted})


def test_a_cell_without_a_line_is_undecided_and_lists_its_values(without_line: Inputs) -> None:
    _, undecided = choose(prepared(without_line), without_line["choice"])
    assert [one.cell for one in undecided] == ["placements · 2023 · ID · KP2MI"]
    assert sorted(value for _, _, _, value in undecided[0].rows) == ["274965", "297108"]
    assert all(file == "departures.csv" and row > 1 for file, row, _, _ in undecided[0].rows)


def test_other_bodies_are_no_rivals(observation: pd.DataFrame) -> None:
    assert observation.groupby("cell")["body"].nunique().max() == 1


def test_dimensions_are_written_as_choices_write_them() -> None:
    row = {**dict.fromkeys(DIMENSIONS, ""), "item": "kanal BI", "sex": "F"}
    assert dimension_key(row) == "sex=F; item=kanal BI"
