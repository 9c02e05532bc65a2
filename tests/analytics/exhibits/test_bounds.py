"""What the card says: the rule of two percent, the line that is always there, a reason with every interval."""

from __future__ import annotations

import io
from collections.abc import Callable

import duckdb
import pandas as pd
import pytest

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits.bounds import intervals, region_sentence, rest_line, what_is_proven
from analytics.export.csv_file import csv_bytes
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.listings import Listing
from locales import UNTRANSLATED

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]
YEARS = (2013, 2014, 2016, 2017, 2021, 2022, 2023, 2024, 2025)


def listing_of(exhibit: Exhibit) -> Listing:
    listing = exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    return listing


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_interval_has_its_reason(
    con: Con, languages: dict[str, Names], chosen: Make, year: int, language: str
) -> None:
    names = languages[language]
    exhibit = what_is_proven(con, names, chosen(year, language=language))
    listing = listing_of(exhibit)
    every = intervals(con, names, listing)
    assert len(every) and set(every["obs_status"]) == {"bounded"}
    assert not set(every["ref_area"]) - set(names.regions.index)
    for row in exhibit.frame.to_dict("records"):
        assert row["reason"].endswith(".") and row["sources"]
        assert set(row["sources"].split(";")) <= set(names.sources.index)
        assert row["lower"] > 0 or row["upper"] <= 0.02 * listing.total
        assert pd.isna(row["upper"]) or row["upper"] <= 0.02 * listing.total
    assert exhibit.facts["line"] == rest_line(names, listing) != ""
    assert not UNTRANSLATED, UNTRANSLATED


def test_2025_at_most_the_tenth(con: Con, names: Names, chosen: Make) -> None:
    exhibit = what_is_proven(con, names, chosen(2025))
    assert len(exhibit.frame) == 28
    assert set(zip(exhibit.frame["lower"], exhibit.frame["upper"], strict=True)) == {(0, 3545)}
    assert set(exhibit.frame["written"]) == {"≤\u00a03.545"}
    assert exhibit.facts["line"] == "28 provinsi lain bersama 14.401 (4,8\u00a0%)."
    assert "urutan ke-10, Sumatera Utara dengan 3.545" in exhibit.frame["reason"].iloc[0]
    assert exhibit.title == "Apa yang terbukti tentang provinsi lain, 2025"


def test_2023_holds_only_if_the_ranking_does(con: Con, names: Names, chosen: Make) -> None:
    exhibit = what_is_proven(con, names, chosen(2023))
    assert set(exhibit.frame["written"]) == {"20–2.076"} and len(exhibit.frame) == 20
    assert exhibit.facts["conditional"] is True and "terbukti" not in exhibit.title
    assert set(exhibit.frame["status_word"]) == {"selang bersyarat"}
    for text in exhibit.frame["reason"]:
        assert "Hanya berlaku jika peringkat sumbernya benar." in text and "Nusa Tenggara Timur" in text
        assert "yang terbukti hanya ≤\u00a012.135" in text
    assert exhibit.facts["line"] == "Provinsi lain bersama 12.135 (4,4\u00a0%)."


@pytest.mark.parametrize(
    ("year", "from_below"),
    [
        (2013, {"31": 8127, "61": 5798}),
        (2021, {}),
        (2022, {"12": 1873}),
        (2024, {"12": 4571, "51": 2577, "36": 1301, "16": 710, "34": 510}),
    ],
)
def test_wide_bounds_do_not_stand_at_regions(
    con: Con, names: Names, chosen: Make, year: int, from_below: dict[str, int]
) -> None:
    exhibit = what_is_proven(con, names, chosen(year))
    assert dict(zip(exhibit.frame["ref_area"], exhibit.frame["lower"], strict=True)) == from_below
    assert exhibit.frame["upper"].isna().all() and exhibit.frame["upper_share"].isna().all()
    assert "≤" not in exhibit.alt and "paling banyak" not in exhibit.alt
    assert str(exhibit.facts["line"]) in exhibit.alt


def test_the_two_left_out_of_2014(con: Con, names: Names, chosen: Make) -> None:
    frame = what_is_proven(con, names, chosen(2014)).frame
    assert set(frame["ref_area"]) == {"16", "65"} and set(frame["upper"]) == {1521}


def test_no_list_before_2013(con: Con, names: Names, chosen: Make) -> None:
    with pytest.raises(NoFigures):
        what_is_proven(con, names, chosen(2012))
    assert region_sentence(con, names, chosen(2012), "11") is None


@pytest.mark.parametrize(
    ("year", "region", "words"),
    [
        (2025, "11", "Aceh, 2025: terbukti **paling banyak 3.545 penempatan**."),
        (2023, "53", "Nusa Tenggara Timur, 2023: **20 sampai 2.076 penempatan**, jika peringkat sumbernya benar."),
        (2013, "31", "DKI Jakarta, 2013: terbukti **sedikitnya 8.127 penempatan**."),
        (2025, "35", None),
        (2024, "11", None),
        (2023, "91", None),
    ],
)
def test_sentence_of_a_region(
    con: Con, names: Names, chosen: Make, year: int, region: str, words: str | None
) -> None:
    found = region_sentence(con, names, chosen(year), region)
    assert (found.text if found else None) == words
    assert found is None or (found.source_ids and "bersama" in found.about)


def test_file_has_the_rows_of_the_screen(con: Con, names: Names, chosen: Make) -> None:
    exhibit = what_is_proven(con, names, chosen(2023))
    table = pd.read_csv(io.BytesIO(csv_bytes(exhibit, names)), encoding="utf-8-sig", dtype=str)
    assert list(table["Kode Kemendagri"]) == list(exhibit.frame["ref_area"])
    assert set(table["Paling sedikit"].astype(float)) == {20.0} and set(table["Status"]) == {"selang bersyarat"}
    assert table["Alasan"].str.contains("peringkat").all()
