"""The explorer's file: published rows are in it with their source, small counts of people are not."""

from __future__ import annotations

import io
import random
from collections.abc import Callable
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from analytics.exhibits.explorer import explorer_file, explorer_page
from analytics.export.csv_file import csv_bytes
from analytics.export.parquet_file import parquet_bytes
from analytics.filters import Filter
from analytics.names import Names, load_names
from analytics.queries.explorer import Selection
from data.schema import CELL, FIGURE_FILES
from locales import UNTRANSLATED, translate

PUBLISHED = Path(__file__).parents[3] / "data" / "published"
SEED = 20261124
EACH = 6
KEY = [*CELL, "source_id"]


@pytest.fixture(scope="module")
def downloaded(release_path: Path) -> pd.DataFrame:
    """The file of all rows as a reader of the CSV gets it."""
    with duckdb.connect(str(release_path), read_only=True) as con:
        names = load_names(con, "en")
        UNTRANSLATED.clear()
        exhibit = explorer_file(con, names, Filter(2025, language="en"), Selection(), place="all")
        data = csv_bytes(exhibit, names)
    assert data.startswith(b"\xef\xbb\xbf")
    return pd.read_csv(io.BytesIO(data), encoding="utf-8-sig", dtype=str, keep_default_na=False)


def printed_rows() -> list[tuple[str, dict[str, str]]]:
    """Sixty published rows: the same number of each file, drawn by a fixed seed."""
    rng, found = random.Random(SEED), []
    for name in FIGURE_FILES:
        rows = pd.read_csv(PUBLISHED / f"{name}.csv", dtype=str, keep_default_na=False).to_dict("records")
        found += [(name, {str(key): value for key, value in row.items()}) for row in rng.sample(rows, EACH)]
    return found


def test_sixty_published_rows_are_found_with_their_source(
    downloaded: pd.DataFrame, con: duckdb.DuckDBPyConnection
) -> None:
    persons = {row[0] for row in con.execute("select indicator from indicator where disclosure = 'persons'").fetchall()}
    addresses = dict(con.execute("select source_id, url from source").fetchall())
    keyed = {tuple(row[column] for column in KEY): row for row in downloaded.to_dict("records")}
    printed = printed_rows()
    assert len(printed) == 60
    for file, row in printed:
        found = keyed[tuple(row[column] for column in KEY)]
        below = row["ref_area"][:2].isdigit()
        small = row["obs_value"] != "" and 0 <= float(row["obs_value"]) <= 9
        if row["indicator"] in persons and below and small:
            assert found["obs_value"] == "" and found["suppressed_by"] == "rule", (file, row)
        elif row["obs_value"] == "":
            assert found["obs_value"] == "" and found["suppressed_by"] == "source", (file, row)
        else:
            assert float(found["obs_value"]) == pytest.approx(float(row["obs_value"])), (file, row)
            assert found["catalogue note"].lstrip("'") == row["note"].lstrip("'"), (file, row)
        assert found["Address"] == addresses[row["source_id"]], (file, row)


def test_no_small_count_of_people_below_the_nation(downloaded: pd.DataFrame, con: duckdb.DuckDBPyConnection) -> None:
    persons = {row[0] for row in con.execute("select indicator from indicator where disclosure = 'persons'").fetchall()}
    below = downloaded[downloaded["indicator"].isin(persons) & downloaded["ref_area"].str.match(r"\d\d")]
    values = pd.to_numeric(below["obs_value"], errors="coerce")
    assert len(below) > 1000 and not values.between(0, 9).any()
    hidden = below[below["suppressed_by"] == "rule"]
    assert len(hidden) > 100 and (hidden["obs_value"] == "").all() and (hidden["catalogue note"] == "").all()
    assert (hidden["Status"] == "<10, hidden").all()


def test_the_file_has_codes_and_names_and_both_region_codes(downloaded: pd.DataFrame) -> None:
    assert len(downloaded) == len(downloaded.drop_duplicates([*KEY, "edition", "obs_value"]))
    row = downloaded[downloaded["ref_area"] == "95"].iloc[0]
    assert (row["Kemendagri code"], row["BPS code"]) == ("95", "97")
    abroad = downloaded[downloaded["level"] == "country"]
    assert len(abroad) and set(abroad["BPS code"]) == {""} and abroad[translate("en", "Wilayah")].ne("").all()
    assert not UNTRANSLATED, sorted(UNTRANSLATED)[:5]


def test_a_cell_that_begins_like_a_formula_stays_text(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    exhibit = explorer_file(con, names, chosen(), Selection(source="goodstats_2025"), place="semua")
    exhibit.frame.loc[:, "title"] = '=HYPERLINK("http://x","y")'
    exhibit.frame.loc[:, "note"] = "@sum(1)"
    read = pd.read_csv(io.BytesIO(csv_bytes(exhibit, names)), dtype=str, keep_default_na=False, encoding="utf-8-sig")
    assert set(read["Sumber"]) == {'\'=HYPERLINK("http://x","y")'}
    assert set(read["catatan katalog"]) == {"'@sum(1)"}
    for column in read.columns:
        assert not read[column].str.match(r"[=+@\t\r]").any(), column


def test_a_negative_number_stays_a_number(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    exhibit = explorer_file(con, names, chosen(), Selection(indicator="bop_services_net"), place="Indonesia")
    read = pd.read_csv(io.BytesIO(csv_bytes(exhibit, names)), encoding="utf-8-sig")
    assert (read["obs_value"] < 0).any()


def test_parquet_holds_the_rows_of_the_csv_with_types(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    exhibit = explorer_file(con, names, chosen(), Selection(indicator="placements", totals=True), place="Indonesia")
    read = pd.read_parquet(io.BytesIO(parquet_bytes(exhibit, names)))
    assert list(read["obs_value"]) == list(exhibit.frame["obs_value"])
    assert read["obs_value"].dtype == float and "catatan katalog" in read.columns


def test_only_the_used_value_is_marked_as_revised(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    selection = Selection(indicator="placements", ref_areas=("ID",), totals=True, first=2023, last=2023)
    exhibit = explorer_page(con, names, chosen(), selection, place="Indonesia", offset=0, size=2)
    rows = exhibit.frame.to_dict("records")
    assert [(row["rival"], row["relation"]) for row in rows] == [("dipakai", "revision"), ("nilai lain", "")]
    assert exhibit.title == "Penempatan PMI, Indonesia, 2023"
    assert {row["kind_of_period"] for row in rows} == {"setahun"}


def test_a_page_beyond_the_rows_is_empty(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    exhibit = explorer_page(
        con, names, chosen(), Selection(indicator="tip_convicted"), place="Indonesia", offset=500, size=25
    )
    assert exhibit.frame.empty and not exhibit.source_ids
