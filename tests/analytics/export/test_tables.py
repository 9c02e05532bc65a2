"""The flat table and its signs."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.composition import parts
from analytics.exhibits.regions import placements_by_province
from analytics.export.tables import all_provinces, flat_table, notes, source_table, status_word
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


@pytest.mark.parametrize(
    ("row", "word"),
    [
        ({"obs_value": None, "suppressed_by": "rule"}, "<10, disamarkan"),
        ({"obs_value": 4.0, "suppressed_by": "rule"}, "<10, disamarkan"),
        ({"obs_value": None, "suppressed_by": "source"}, "ditahan sumber"),
        ({"obs_value": float("nan"), "obs_status": "published"}, "data tidak tersedia"),
        ({"obs_value": 5.0, "obs_status": "provisional"}, "sementara"),
        ({"obs_value": 5.0, "obs_status": "published", "relation": "revision"}, "tercetak, direvisi"),
        ({"obs_value": 5.0, "obs_status": "doubtful"}, "meragukan"),
    ],
)
def test_status_in_words(names: Names, row: dict[str, object], word: str) -> None:
    assert status_word(names, row) == word


def test_columns_are_those_of_the_screen(con: Con, names: Names, chosen: Make) -> None:
    exhibit = placements_by_province(con, names, chosen(2025))
    flat = flat_table(exhibit, names)
    labels = [column.label for column in exhibit.columns]
    assert [label for label in flat.columns if label in labels] == labels
    assert flat.columns[:2].tolist() == ["Kode Kemendagri", "Kode BPS"]
    nation = flat_table(parts(con, names, chosen(2025), dimension="sector"), names)
    assert "Kode BPS" not in nation.columns


def test_source_table_and_notes(con: Con, names: Names, chosen: Make) -> None:
    exhibit = placements_by_province(con, names, chosen(2025))
    table = source_table(con, exhibit)
    assert table["source_id"].tolist() == sorted(set(exhibit.source_ids))
    assert (table["title"] != "").all() and (table["url"] != "").all()
    assert [text for key, text in notes(exhibit, names) if key == "Catatan"] == list(exhibit.caveats)


def test_all_provinces_leave_nothing_empty(con: Con, names: Names, chosen: Make) -> None:
    table = all_provinces(placements_by_province(con, names, chosen(2023)), names)
    assert len(table) == 38 and table.notna().all().all()
    assert table["Kode BPS"].is_monotonic_increasing
