"""Task force, queue, places, bodies and abroad: what a reader is told."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibit import NoFigures
from analytics.exhibits import tppo_bodies, tppo_headline, tppo_places, tppo_queue, tppo_taskforce, tppo_world
from analytics.exhibits.tppo_abroad import cases_by_country
from analytics.filters import Filter
from analytics.names import Names
from tests.analytics.exhibits.tppo_page import Make

Con = duckdb.DuckDBPyConnection
Choose = Callable[..., Filter]


def test_the_headline_is_one_body_and_one_year(con: Con, names: Names, chosen: Choose) -> None:
    told = {year: tppo_headline.headline(con, names, chosen(year)) for year in (2025, 2023, 2021)}
    assert told[2025] == "Bareskrim Polri mencatat 1.239 korban TPPO diselamatkan pada 2025"
    assert told[2023] == "Polri mencatat 3.104 korban TPPO pada 2023"
    assert "belum tercetak sampai 2021" in told[2021]


def test_the_stages_of_403_cases_add_up(con: Con, names: Names, chosen: Choose) -> None:
    exhibit = tppo_queue.stages(con, names, chosen(2025))
    assert exhibit.frame["obs_value"].sum() == exhibit.facts["total"] == 403
    assert "70 + 243 + 79 + 7 + 4 = 403" in exhibit.subtitle
    complete, handed_over = list(exhibit.frame["name"])[2:4]
    assert complete == "P-21 (berkas lengkap)" and handed_over.startswith("Tahap II (tersangka dan barang bukti")
    assert list(exhibit.frame["ended"]) == [False] * 4 + [True]


def test_stages_that_do_not_add_up_are_not_drawn(
    con: Con, names: Names, chosen: Choose, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = tppo_queue.tppo.parts
    monkeypatch.setattr(tppo_queue.tppo, "parts", lambda *found: whole(*found).iloc[1:])
    with pytest.raises(NoFigures, match="tidak berjumlah sama"):
        tppo_queue.stages(con, names, chosen(2025))


@pytest.mark.parametrize("make", [tppo_queue.stages, tppo_queue.forms, tppo_queue.rescued_people])
def test_the_cases_of_2025_are_not_told_of_an_earlier_year(con: Con, names: Names, chosen: Choose, make: Make) -> None:
    with pytest.raises(NoFigures, match="sesudah tahun pilihan"):
        make(con, names, chosen(2024))


def test_groups_of_the_rescued_are_not_said_to_hold_everyone(con: Con, names: Names, chosen: Choose) -> None:
    exhibit = tppo_queue.rescued_people(con, names, chosen(2025))
    assert not exhibit.facts["complete"]
    assert "tidak memuat semua yang diselamatkan" in exhibit.subtitle and "127" not in exhibit.subtitle


def test_a_fall_is_a_revision_of_the_source(con: Con, names: Names, chosen: Choose) -> None:
    exhibit = tppo_taskforce.running_totals(con, names, chosen(2025))
    told = [tppo_taskforce.fall_words(names, fall) for fall in exhibit.facts["falls"]]  # type: ignore[attr-defined]
    assert told == ["20 Juni 2023: direvisi sumber (1.582 → 1.572)"]
    heads = [event.head for event in exhibit.facts["events"]]  # type: ignore[attr-defined]
    assert heads[0] == "Satgas TPPO Polri mulai bekerja"


def test_two_bodies_stand_before_and_after(con: Con, names: Names, chosen: Choose) -> None:
    before = tppo_taskforce.before_table(con, names, chosen(2025))
    assert "Bareskrim Polri" in before.title and "sesudahnya Satgas TPPO Polri" in before.title
    with pytest.raises(NoFigures, match="belum mulai bekerja"):
        tppo_taskforce.running_totals(con, names, chosen(2022))
    assert len(tppo_taskforce.before_table(con, names, chosen(2021)).frame) == 2


def test_a_place_without_figures_stands_empty_and_named(con: Con, names: Names, chosen: Choose) -> None:
    places = tppo_places.four_places(con, names, chosen(2025))
    assert [place.code for place in places] == ["direkrut", "keluar", "dieksploitasi", "ditangani"]
    left = places[1]
    assert left.exhibit is None and "tidak ada badan yang mencetak" in left.empty and "Imigrasi" in left.empty
    assert all(place.levers and all(lever.checked for lever in place.levers) for place in places)


def test_every_value_for_victims_of_2023_says_what_it_counts(con: Con, names: Names, chosen: Choose) -> None:
    frame = tppo_bodies.victims_of_year(con, names, chosen(2025)).frame
    assert frame["counts"].str.len().gt(20).all()
    remarks = dict(zip(frame["obs_value"], frame["remark"], strict=True))
    assert remarks[3363].startswith("Dipakai.") and remarks[3366].startswith("Nilai lain, tidak dipakai.")


def test_rows_of_the_body_table_have_one_name_a_body(con: Con, names: Names, chosen: Choose) -> None:
    frame = tppo_bodies.body_years(con, names, chosen(2025)).frame
    assert (frame.groupby("body")["counter"].nunique() == 1).all()
    assert frame.loc[frame["unit_measure"] == "IDR", "written"].str.startswith("Rp").all()


def test_most_online_scam_cases_were_in_one_country_and_parts_make_the_total(
    con: Con, names: Names, chosen: Choose
) -> None:
    exhibit = cases_by_country(con, names, chosen(2025))
    assert exhibit.title.endswith("1 Januari 2020–31 Maret 2024")
    assert exhibit.frame["name"].iloc[0] == "Kamboja" and exhibit.frame["obs_value"].is_monotonic_decreasing
    assert exhibit.frame["obs_value"].sum() == exhibit.facts["listing"].total == 3703  # type: ignore[attr-defined]
    with pytest.raises(NoFigures, match="berakhir setelah tahun pilihan"):
        cases_by_country(con, names, chosen(2023))


def test_reports_to_the_world_have_a_column_a_unit(con: Con, names: Names, chosen: Choose) -> None:
    exhibit = tppo_world.world_reports(con, names, chosen(2025))
    measures = exhibit.facts["measures"]
    assert isinstance(measures, tuple) and "Tier TIP, Watch List" in measures and len(measures) == 9
    assert (exhibit.frame.groupby("measure")["unit"].nunique() == 1).all()
    assert exhibit.frame["year"].is_monotonic_increasing
