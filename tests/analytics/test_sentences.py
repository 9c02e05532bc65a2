"""Sentences state only numbers that stand in the release, and rank no province by trafficking."""

from __future__ import annotations

import re
from collections.abc import Callable

import duckdb
import pytest

from analytics import sentences
from analytics.exhibits.regions import placement_listing, province_frame
from analytics.exhibits.summary import summary_sentences
from analytics.filters import Domain, Filter, region_in_year
from analytics.names import Names
from analytics.sentences import Sentence

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]
YEARS = (2016, 2021, 2023, 2025)
REGIONS = ("ID", "35", "95")
LARGE = {"id": r"\d{1,3}(?:\.\d{3})+", "en": r"\d{1,3}(?:,\d{3})+"}


def of_region(con: Con, names: Names, chosen: Filter, domain: Domain) -> list[Sentence]:
    listing = placement_listing(con, chosen)
    frame, _ = province_frame(con, names, listing)
    region = region_in_year(chosen.province, listing.period_end.year, domain)
    return sentences.about_region(con, names, chosen, region, listing, frame)


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_large_number_is_in_the_release(
    con: Con, languages: dict[str, Names], chosen: Make, domain: Domain, language: str
) -> None:
    names = languages[language]
    printed = {
        round(row[0])
        for row in con.execute(
            """select obs_value from observation where obs_value >= 1000 and indicator <> 'grdp_per_capita_current'
               union select remainder from listing where remainder >= 1000"""
        ).fetchall()
    }
    read = 0
    for year in YEARS:
        for region in REGIONS:
            filter_ = chosen(year, region=region, language=language)
            found = summary_sentences(con, names, filter_)
            found += of_region(con, names, filter_, domain) if region != "ID" else []
            for text in (sentence.text for sentence in found):
                numbers = re.findall(LARGE[language], text)
                assert {int(re.sub(r"\D", "", one)) for one in numbers} <= printed | {100_000}, text
                read += len(numbers)
    assert read > 20


def test_sources_of_a_sentence_hold_its_number(con: Con, names: Names, chosen: Make) -> None:
    sentence = sentences.complaints(con, names, chosen(2025))
    assert sentence is not None and sentence.older
    (value,) = con.execute(
        """select obs_value from mart_annual where indicator = 'complaints' and body = 'KP2MI' and ref_area = 'ID'
           and counterpart_area = '' and list_contains(?, source_id) order by year desc""",
        [list(sentence.source_ids)],
    ).fetchone() or (None,)
    assert value == 1500 and "**1.500 pengaduan** pada 2024" in sentence.text


def test_concentration_and_women_of_one_edition(con: Con, names: Names, chosen: Make) -> None:
    listing = placement_listing(con, chosen(2025))
    frame, _ = province_frame(con, names, listing)
    sentence = sentences.concentration(con, names, listing, frame)
    assert sentence is not None
    largest = [69925, 62358, 62276, 35215, 24175]
    assert round(100 * sum(largest) / 296948, 1) == 85.5 and round(100 * 187468 / 296948) == 63
    assert sentence.text == (
        "**85,5\u00a0%** penempatan 2025 berasal dari lima provinsi; **63\u00a0%** perempuan."
    )


def test_a_share_of_another_edition_names_its_total(con: Con, names: Names, chosen: Make, domain: Domain) -> None:
    """The national figure shown for 2023 is 297,108; the provinces were printed against 274,965."""
    listing = placement_listing(con, chosen(2023))
    frame, _ = province_frame(con, names, listing)
    sentence = sentences.concentration(con, names, listing, frame)
    assert sentences.other_edition(con, listing) and sentence is not None
    assert sentence.text.startswith("**85,7\u00a0%** dari 274.965 penempatan 2023 edisi ini")
    own = of_region(con, names, chosen(2023, region="52"), domain)[0]
    assert own.text.endswith("12,3\u00a0% dari 274.965.")


def test_no_women_of_another_edition(con: Con, names: Names, chosen: Make) -> None:
    listing = placement_listing(con, chosen(2024))
    frame, _ = province_frame(con, names, listing)
    sentence = sentences.concentration(con, names, listing, frame)
    assert sentence is not None and "perempuan" not in sentence.text


def test_highest_rate_only_among_the_printed(con: Con, names: Names, chosen: Make) -> None:
    listing = placement_listing(con, chosen(2025))
    frame, edition = province_frame(con, names, listing)
    assert edition is not None
    sentence = sentences.highest_rate(names, listing, frame, edition.source_id)
    assert sentence is not None and edition.source_id in sentence.source_ids
    assert "**624 penempatan per 100.000 penduduk**, 3,7 kali Jawa Timur" in sentence.text
    assert "Hanya di antara 10 provinsi yang terbit" in sentence.about
    assert sentences.highest_rate(names, listing, frame.assign(rate=None), "") is None


@pytest.mark.parametrize(
    ("year", "region", "first"),
    [
        (2025, "35", "Jawa Timur: **69.925 penempatan** pada 2025, 23,5\u00a0% dari 296.948."),
        (
            2025, "95",
            "Papua Pegunungan tidak tercetak pada 2025: satu dari **28 provinsi yang bersama-sama 14.401**.",
        ),
        (
            2021, "95",
            "Papua (sampai 2022) tidak tercetak pada 1 Januari–31 Agustus 2017: "
            "satu dari **29 provinsi yang bersama-sama 24.672**.",
        ),
        (2023, "95", "Papua Pegunungan: angka 2023 tidak diterbitkan."),
    ],
)  # fmt: skip
def test_what_is_known_of_a_province(
    con: Con, names: Names, chosen: Make, domain: Domain, year: int, region: str, first: str
) -> None:
    found = of_region(con, names, chosen(year, region=region), domain)
    assert found[0].text == first
    assert all(sentence.source_ids and sentence.about for sentence in found)
    if region == "95":
        assert any(sentence.older and "2014" in sentence.text for sentence in found)
        assert any("Yang dapat menerbitkannya" in sentence.text for sentence in found)


def test_the_remainder_is_never_divided(con: Con, names: Names, chosen: Make, domain: Domain) -> None:
    for year in YEARS:
        listing = placement_listing(con, chosen(year))
        if listing.remainder and listing.others:
            each = round(listing.remainder / listing.others)
            for sentence in of_region(con, names, chosen(year, region="95"), domain):
                assert not re.search(rf"\b{each}\b", sentence.text.replace(".", "")), sentence.text


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_province_is_ranked_by_trafficking(
    con: Con, languages: dict[str, Names], chosen: Make, language: str
) -> None:
    names = languages[language]
    provinces = set(names.regions.loc[names.regions["level"] == "province", f"name_{language}"])
    for year in YEARS:
        for sentence in summary_sentences(con, names, chosen(year, language=language)):
            about_tppo = re.search(r"TPPO|korban|trafficking|victim", sentence.text, re.IGNORECASE)
            assert not (about_tppo and any(name in sentence.text for name in provinces)), sentence.text
