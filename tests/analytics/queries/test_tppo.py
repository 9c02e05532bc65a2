"""Trafficking rows: what is listed, what overlaps, what is never asked for."""

from __future__ import annotations

from datetime import date

import duckdb
import pytest

from analytics.queries import tppo

REPORTS = "police-reports-2023-06-05_2023-06-19-province"
Con = duckdb.DuckDBPyConnection


def reports(con: Con) -> tppo.Listing:
    return tppo.named_listing(
        con, listing_id=REPORTS, indicator="police_reports", dimension="province", language="id", role="handling"
    )


def test_a_listing_that_is_not_there_is_named(con: Con) -> None:
    with pytest.raises(tppo.NoListing, match="no-such-list"):
        tppo.named_listing(con, listing_id="no-such-list", indicator="cases", dimension="stage", language="id")


def test_a_joint_figure_is_no_member_of_the_mapped_list(con: Con) -> None:
    listing = reports(con)
    joint = tppo.joint_figures(con, listing)
    assert list(joint["ref_area"]) == ["65"] and list(joint["obs_value"]) == [17]
    assert not set(joint["obs_id"]) & set(tppo.parts(con, listing)["obs_id"])


def test_single_police_end_after_the_mapped_list_and_have_no_parts(con: Con) -> None:
    after = reports(con).period_end
    rows = tppo.single_police(con, after=after, until=2025)
    handled = rows[rows["area_role"] != "as_printed"]
    assert len(handled) > 50 and (handled["period_end"].dt.date > after).all()
    assert (rows[["sex", "age", "modus", "stage", "item"]] == "").all(axis=None)
    assert rows["ref_area"].str.len().isin([2, 6]).all(), "a kabupaten is among them"
    assert set(tppo.single_police(con, after=after, until=2025, ref_areas=("53",))["ref_area"]) == {"53"}
    assert (tppo.single_police(con, after=after, until=2024)["period_end"].dt.year <= 2024).all()


def test_running_totals_begin_on_one_day_and_are_of_one_body(con: Con) -> None:
    rows = tppo.cutoffs(con, until=2025)
    assert set(rows["period_start"].dt.date) == {tppo.TASK_FORCE_START} == {date(2023, 6, 5)}
    assert set(rows["body"]) == {"Polri"}
    assert not rows.duplicated(["indicator", "period_end"]).any()
    assert set(tppo.cutoffs(con, until=2025, own=False)["body"]) == {"Bareskrim"}
    assert tppo.cutoffs(con, until=2022).empty


def test_before_the_task_force_no_span_holds_another(con: Con) -> None:
    rows = tppo.reports_before(con, until=2025)
    assert list(rows["time_period"]) == ["2020", "2021", "2022", "2023-01-01/2023-04-30"]
    assert (rows["period_start"].iloc[1:].to_numpy() > rows["period_end"].iloc[:-1].to_numpy()).all()


def test_the_stage_list_shown_elsewhere_is_left_out(con: Con) -> None:
    every = tppo.stage_rows(con, until=2025)
    rest = tppo.stage_rows(con, until=2025, without="cases-2025-stage")
    assert len(every) - len(rest) == 5
    assert set(rest["ref_area"]) > {"ID", "53"}


def test_the_dots_of_an_area_lie_in_it(con: Con) -> None:
    points = tppo.dots(con, ["53"])
    assert len(points) > 2 and points["lon"].between(118, 126).all() and points["lat"].between(-12, -7).all()
    assert tppo.dots(con, []).empty
