from __future__ import annotations

import pandas as pd

from data.breaks import segments
from data.tables import Inputs


def rows_of(observation: pd.DataFrame, indicator: str, body: str, *periods: str, area: str = "ID") -> pd.DataFrame:
    return observation[(observation["indicator"] == indicator) & (observation["body"] == body)
                       & (observation["ref_area"] == area) & observation["time_period"].isin(periods)]


def test_first_edition_of_2023_stands_before_the_break_and_the_revision_after(observation: pd.DataFrame) -> None:
    rows = rows_of(observation, "placements", "KP2MI", "2023")
    plain = rows[rows["counterpart_area"].eq("") & rows["sex"].eq("") & rows["sector"].eq("")]
    by_value = dict(zip(plain["obs_value"], plain["segment"], strict=False))
    assert by_value[274965.0] == 0 and by_value[297108.0] == 1


def test_2022_and_2024_are_never_joined(observation: pd.DataFrame) -> None:
    rows = rows_of(observation, "placements", "KP2MI", "2022", "2024")
    assert rows.groupby("time_period")["segment"].unique().map(list).to_dict() == {"2022": [0], "2024": [1]}


def test_first_quarter_of_2023_is_still_on_the_old_basis_of_bank_indonesia(observation: pd.DataFrame) -> None:
    rows = rows_of(observation, "remittances_workers", "Bank Indonesia", "2023-Q1", "2023", "2022", "2025-Q1")
    by_period = rows.groupby("time_period")["segment"].first().to_dict()
    assert by_period == {"2022": 0, "2023": 1, "2023-Q1": 0, "2025-Q1": 1}


def test_poverty_of_the_old_papua_stands_before_the_break(observation: pd.DataFrame) -> None:
    rows = observation[(observation["indicator"] == "poverty_rate") & (observation["body"] == "BPS")]
    old, new = rows[rows["ref_area"] == "91_old"], rows[rows["ref_area"] == "91"]
    assert set(old["segment"]) == {0} and set(new["segment"]) == {1}
    assert set(rows.loc[rows["ref_area"] == "35", "segment"]) == {0}


def test_two_breaks_make_three_segments(observation: pd.DataFrame) -> None:
    rows = rows_of(observation, "remittances_personal", "World Bank", "2004", "2005", "2021", "2022")
    assert rows.sort_values("time_period")["segment"].tolist() == [0, 1, 1, 2]


def test_events_change_no_segment(observation: pd.DataFrame, inputs: Inputs) -> None:
    events = inputs["break"][inputs["break"]["kind"] == "event"]
    assert len(events) == 3 and set(segments(observation, events)) == {0}
