"""Two maps, two periods, two scales."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibit import NoFigures
from analytics.exhibits import tppo_maps
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Choose = Callable[..., Filter]


@pytest.mark.parametrize("year", [2012, 2023, 2025])
def test_both_keep_their_own_period_whatever_the_year(con: Con, names: Names, chosen: Choose, year: int) -> None:
    police = tppo_maps.reports_by_polda(con, names, chosen(year))
    origin = tppo_maps.assisted_by_origin(con, names, chosen(year))
    assert police.title.endswith("Polri, 5–19 Juni 2023") and origin.title.endswith("1 Januari–25 April 2024")
    assert (police.older, origin.older) == (year > 2023, year > 2024)


def test_coverage_tells_areas_and_for_persons_no_sum(con: Con, names: Names, chosen: Choose) -> None:
    police = tppo_maps.reports_by_polda(con, names, chosen(2025))
    assert "angka tercetak untuk 25 dari 36 Polda (34 pada masa itu); jumlahnya 354 dari total 429" in police.subtitle
    origin = tppo_maps.assisted_by_origin(con, names, chosen(2025))
    assert "angka tercetak untuk 23 provinsi; total tercetak 397" in origin.subtitle
    assert "jumlahnya" not in origin.subtitle and "%" not in origin.subtitle


def test_each_scale_is_made_of_its_own_figures(con: Con, names: Names, chosen: Choose) -> None:
    for make in (tppo_maps.reports_by_polda, tppo_maps.assisted_by_origin):
        exhibit = make(con, names, chosen(2025))
        bounds, drawn = exhibit.facts["bounds"], exhibit.frame["drawn"].dropna()
        assert isinstance(bounds, list) and len(bounds) == tppo_maps.CLASSES
        assert bounds[0] == drawn.min() and bounds[-1] <= drawn.max()
    police = tppo_maps.reports_by_polda(con, names, chosen(2025))
    origin = tppo_maps.assisted_by_origin(con, names, chosen(2025))
    assert police.facts["bounds"] != origin.facts["bounds"] and police.facts["land"] != origin.facts["land"]


def test_a_joint_figure_is_said_and_not_drawn(con: Con, names: Names, chosen: Choose) -> None:
    police = tppo_maps.reports_by_polda(con, names, chosen(2025))
    row = police.frame[police.frame["ref_area"] == "65"].iloc[0]
    assert not row["listed"] and row["drawn"] != row["drawn"]
    assert "Bareskrim dan Polda Kalimantan Utara bersama: 17 laporan, tidak dipetakan." in police.alt


def test_hidden_cells_are_dotted_and_no_other(con: Con, names: Names, chosen: Choose) -> None:
    origin = tppo_maps.assisted_by_origin(con, names, chosen(2025))
    hidden = list(origin.frame.loc[origin.frame["suppressed_by"] == "rule", "ref_area"])
    points = con.execute("select count(*) from region_dot where list_contains(?, code)", [hidden]).fetchone()
    assert points is not None and len(origin.facts["dots"]) == points[0] > 0  # type: ignore[arg-type]
    assert len(tppo_maps.reports_by_polda(con, names, chosen(2025)).facts["dots"]) == 0  # type: ignore[arg-type]


def test_what_a_map_says_of_an_area(con: Con, names: Names, chosen: Choose) -> None:
    origin = tppo_maps.assisted_by_origin(con, names, chosen(2025))
    assert tppo_maps.area_sentence(names, origin, "53").startswith("**Nusa Tenggara Timur: <10** ·")
    assert tppo_maps.area_sentence(names, origin, "52").startswith("**Nusa Tenggara Barat: 85** ·")
    assert "data tidak tersedia" in tppo_maps.area_sentence(names, origin, "96")


def test_a_release_without_the_list_says_so(
    con: Con, names: Names, chosen: Choose, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tppo_maps, "REPORTS", "no-such-list")
    with pytest.raises(NoFigures, match="Rilis ini tidak memuat"):
        tppo_maps.reports_by_polda(con, names, chosen(2025))
