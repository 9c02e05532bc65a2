"""What the cards of the protection page may never do: sum, tell a hidden cell, print a death toll nobody prints."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import duckdb
import pandas as pd
import pytest

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits import (
    protection_assistance,
    protection_deaths,
    protection_others,
    protection_remains,
    protection_returns,
)
from analytics.exhibits.protection_others import SECTIONS
from analytics.exhibits.protection_sentences import protection_sentence
from analytics.export.csv_file import csv_bytes
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.protection import INDICATORS
from ui.protection_sections import LAYOUT

Choose = Callable[..., Filter]
CARDS = [(section, build) for section, rows in LAYOUT.items() for row in rows for column in row for build in column]
PROVINCES = ("11", "21", "52", "53", "91_old", "94")


def _made(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Iterator[tuple[str, Exhibit]]:
    for section, build in CARDS:
        try:
            yield section, build(con, names, chosen)
        except NoFigures as reason:
            assert str(chosen.year) in str(reason)


def _of_regions(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Iterator[Exhibit]:
    for region in PROVINCES:
        for section in SECTIONS:
            try:
                yield protection_others.region_rows(con, names, chosen, section=section, regions=[region])
            except NoFigures as reason:
                assert names.region(region) in str(reason)


@pytest.mark.parametrize("year", [2009, 2018, 2025])
def test_every_figure_is_printed_somewhere(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose, year: int
) -> None:
    """Nothing on the page is a sum: not of groups, not of periods, not of bodies."""
    printed = {
        row[0] for row in con.execute("select obs_value from observation where list_contains(?, indicator)",
                                      [list(INDICATORS)]).fetchall()
    }  # fmt: skip
    totals = {row[0] for row in con.execute("select total from listing where total_value_kind = 'printed'").fetchall()}
    persons = {row[0] for row in con.execute("select indicator from indicator where disclosure = 'persons'").fetchall()}
    made = 0
    for section, exhibit in _made(con, names, chosen(year)):
        made += 1
        frame = exhibit.frame[exhibit.frame["part"] != "rest"]
        assert set(frame["obs_value"].dropna()) <= printed | totals, exhibit.key
        if set(SECTIONS[section]) <= persons:
            assert not (exhibit.frame["part"] == "rest").any(), exhibit.key
    assert made > 3


@pytest.mark.parametrize("year", [2018, 2025])
def test_no_small_count_of_persons_below_the_nation(
    con: duckdb.DuckDBPyConnection, languages: dict[str, Names], chosen: Choose, year: int
) -> None:
    """Not in a frame, not in words for those who listen, not in a file."""
    persons = {row[0] for row in con.execute("select indicator from indicator where disclosure = 'persons'").fetchall()}
    names, hidden = languages["id"], 0
    every = [exhibit for _, exhibit in _made(con, names, chosen(year))] + list(_of_regions(con, names, chosen(year)))
    for exhibit in every:
        frame = exhibit.frame
        if "ref_area" not in frame or exhibit.key.startswith(("pengaduan", "kontrak")):
            continue
        below = frame["ref_area"].astype(str).str.match(r"\d\d")
        assert "indicator" not in frame or set(frame.loc[below, "indicator"]) <= persons
        assert not frame.loc[below, "obs_value"].between(0, 9).any(), exhibit.key
        hidden += int((frame["suppressed_by"] == "rule").sum())
        _check_file(exhibit, names)
    assert hidden > 5
    spoken = [exhibit.alt for exhibit in every if (exhibit.frame["suppressed_by"] == "rule").head(14).any()]
    assert spoken and all("<10" in text for text in spoken)


def _check_file(exhibit: Exhibit, names: Names) -> None:
    file = pd.read_csv(io.BytesIO(csv_bytes(exhibit, names)), dtype=str, keep_default_na=False)
    figure = next(column for column in exhibit.columns if column.kind == "figure")
    below = (
        file["Kode Kemendagri"].str.match(r"\d\d") if "Kode Kemendagri" in file else pd.Series(False, index=file.index)
    )
    values = pd.to_numeric(file.loc[below, figure.label], errors="coerce").dropna()
    assert not values.between(0, 9).any(), exhibit.key


@pytest.mark.parametrize("year", [2014, 2016, 2025])
def test_no_national_number_of_deaths(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose, year: int) -> None:
    for section, exhibit in _made(con, names, chosen(year)):
        frame = exhibit.frame
        if section == "jenazah" and "indicator" in frame:
            deaths = frame[(frame["indicator"] == "deceased") & (frame["ref_area"] == "ID")]
            assert deaths.empty, exhibit.key
        if exhibit.key == "meninggal-negara":
            assert not (frame["part"] == "total").any()
            assert (frame["counterpart_area"] != "").all()
    assert protection_deaths.no_national_deaths(con)


def test_a_printed_national_number_of_deaths_would_be_noticed() -> None:
    with duckdb.connect() as planted:
        planted.execute(
            "create table mart_annual as select 'deceased' as indicator, 'ID' as ref_area, '' as counterpart_area"
        )
        assert not protection_deaths.no_national_deaths(planted)


@pytest.mark.parametrize("language", ["id", "en"])
def test_remains_of_2024_show_125_with_the_rival_123_and_the_reason(
    con: duckdb.DuckDBPyConnection, languages: dict[str, Names], chosen: Choose, language: str
) -> None:
    names = languages[language]
    exhibit = protection_remains.by_year(con, names, chosen(2025, language=language))
    row = exhibit.frame[exhibit.frame["label"] == "2024"].iloc[0]
    reason = con.execute(
        f"""select reason_{language} from choice where indicator = 'deceased_repatriated' and time_period = '2024'
            and ref_area = '53' and rule = 'chosen source'"""
    ).fetchone()
    assert reason and (row["obs_value"], row["rival"], row["rival_words"]) == (125, 123, reason[0])
    told = " ".join(exhibit.facts["around"].lines)  # type: ignore[attr-defined]
    assert "**125**" in told and "123" in told and reason[0] in told
    file = csv_bytes(exhibit, names).decode("utf-8-sig")
    assert "125" in file and "123" in file and reason[0] in file.replace('""', '"')
    assert "143" in told and 143 not in set(exhibit.frame["obs_value"])
    gap = exhibit.frame[exhibit.frame["label"] == "2023"].iloc[0]
    assert gap["part"] == "gap" and gap["obs_value"] != gap["obs_value"]


def test_selapajang_2009_to_2011_do_not_add_up(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    frame = protection_returns.agreement(con, names, chosen(2025)).frame.set_index("label")["agrees"]
    assert set(frame[["2009", "2010", "2011"]]) == {"tidak sama dengan total"}
    assert set(frame[["2008", "1 Januari–31 Mei 2012"]]) == {"sama dengan total"}


def test_a_difference_under_ten_is_not_told(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    told = " ".join(protection_assistance.services(con, names, chosen(2025)).facts["around"].lines)  # type: ignore[attr-defined]
    assert "15.516" in told and "kurang dari 10" in told


def test_a_list_with_trafficking_victims_has_no_bars(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose
) -> None:
    exhibit = protection_assistance.by_province(con, names, chosen(2025))
    assert not exhibit.facts["around"].bar  # type: ignore[attr-defined]
    order = exhibit.frame["ref_area"].dropna().map(names.regions["bps_code"])
    assert list(order) == sorted(order)


def test_the_sentence_states_printed_figures(con: duckdb.DuckDBPyConnection, names: Names, chosen: Choose) -> None:
    nation = protection_sentence(con, names, chosen(2025))
    assert nation is not None and "**1.500 pengaduan**" in nation.text and "**10.568" in nation.text and nation.older
    province = protection_sentence(con, names, chosen(2024, region="5301"))
    assert province is not None and "125" in province.text and not province.older
    assert province.source_ids == ("kabartimor_2024",)
    assert protection_sentence(con, names, chosen(2012)) is None
