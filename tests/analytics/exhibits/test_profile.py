"""All 38 provinces in both languages: never blank, every number from the release, no small cell, no rank."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from analytics.exhibit import Exhibit
from analytics.exhibits.profile import Absent, Profile, common, province_profile
from analytics.exhibits.profile_changes import changes_of
from analytics.exhibits.profile_compare import comparison, wanted
from analytics.exhibits.profile_inner import FEWEST, kabupaten_profile
from analytics.filters import Filter
from analytics.names import Names, load_domain, load_names
from analytics.numbers import number
from analytics.queries.releases import REVISED

PROVINCES = 38
TRAFFICKING = {"profil-tppo-ditangani", "profil-tppo-asal"}
PEERS = {"ref_area", "population", "poverty", "per_head", "name", "placements", "rate", "share", "source_id"}


@pytest.fixture(scope="module")
def release(release_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(release_path), read_only=True) as connection:
        yield connection


@pytest.fixture(scope="module")
def named(release: duckdb.DuckDBPyConnection) -> dict[str, Names]:
    return {language: load_names(release, language) for language in ("id", "en")}


def made(con: duckdb.DuckDBPyConnection, names: Names, year: int = 2025) -> dict[str, Profile]:
    chosen = Filter(year, language=names.language, release="r")
    shared = common(con, names, chosen)
    codes = sorted(names.regions.index[names.regions["level"] == "province"])
    return {code: province_profile(con, names, chosen, province=code, shared=shared) for code in codes}


@pytest.fixture(scope="module")
def profiles(release: duckdb.DuckDBPyConnection, named: dict[str, Names]) -> dict[str, dict[str, Profile]]:
    return {language: made(release, names) for language, names in named.items()}


def one(con: duckdb.DuckDBPyConnection, names: Names, province: str, year: int) -> Profile:
    chosen = Filter(year, region=province, language=names.language, release="r")
    return province_profile(con, names, chosen, province=province)


def test_every_province_says_something_true(
    release: duckdb.DuckDBPyConnection, profiles: dict[str, dict[str, Profile]]
) -> None:
    listed = dict(
        release.execute(
            """select member, obs_value from listing_member join observation using (obs_id)
               where listing_id = 'placements-2025-province'"""
        ).fetchall()
    )
    bound, rest = release.execute(
        "select bound, remainder from listing where listing_id = 'placements-2025-province'"
    ).fetchone()  # type: ignore[misc]
    for language, found in profiles.items():
        assert len(found) == PROVINCES
        for code, profile in found.items():
            told = profile.headline.text + " ".join(item.text for item in profile.lead)
            numbers = [listed[code]] if code in listed else [bound, rest]
            assert all(number(value, language) in told for value in numbers), (code, told)
            assert profile.headline.source_ids and len(profile.facts) == 3
            assert all(fact.amount and fact.when and fact.source_ids for fact in profile.facts)
            assert any(gap.owner for gap in profile.gaps) and profile.duties
            assert 1 <= len(profile.charts) <= 3


def test_own_charts_stand_before_context(profiles: dict[str, dict[str, Profile]]) -> None:
    for code, profile in profiles["id"].items():
        tags = [chart.tag for chart in profile.charts]
        assert tags == sorted(tags, key=("own", "context").index), code
    assert [chart.kind for chart in profiles["id"]["35"].charts] == ["placements", "destinations", "poverty"]
    assert [chart.kind for chart in profiles["id"]["95"].charts] == ["poverty", "per_head"]


def test_no_number_of_few_persons_is_told(
    release: duckdb.DuckDBPyConnection, profiles: dict[str, dict[str, Profile]]
) -> None:
    rows = release.execute("select indicator from indicator where disclosure = 'persons'").fetchall()
    persons = {row[0] for row in rows}
    hidden = 0
    for profile in profiles["id"].values():
        for exhibit in profile.exhibits:
            frame = exhibit.frame
            if not {"indicator", "obs_value", "suppressed_by"} <= set(frame.columns):
                continue
            values = pd.to_numeric(frame.loc[frame["indicator"].isin(persons), "obs_value"]).dropna()
            assert not values.between(0, 9).any(), exhibit.key
            hidden += int((frame["suppressed_by"] == "rule").sum())
            assert frame.loc[frame["suppressed_by"] == "rule", "obs_value"].isna().all()
    assert hidden > 0


def test_trafficking_holds_the_own_province_only_and_no_rank(profiles: dict[str, dict[str, Profile]]) -> None:
    for code, profile in profiles["id"].items():
        former = {"91": "91_old", "93": "91_old", "94": "91_old", "95": "91_old", "92": "92_old", "96": "92_old"}
        for block in (profile.handled, profile.origin):
            if isinstance(block, Exhibit):
                assert set(block.frame["ref_area"]) <= {code, former.get(code)}
                assert "bukan seluruh kejadian" in block.subtitle
                assert not (block.frame["obs_status"] == "doubtful").any()
            else:
                assert "bukan berarti nol" in block.text
        assert isinstance(profile.peers, Exhibit)
        assert set(profile.peers.frame) == PEERS
        assert not profile.context.frame["indicator"].str.contains("victim|case|police|suspect").any()
        told = {column.name for item in profile.exhibits if item.key in TRAFFICKING for column in item.columns}
        assert not told & {"share", "rank", "place_number", "rate"}


def test_rows_of_the_old_province_only_are_titled_with_it(profiles: dict[str, dict[str, Profile]]) -> None:
    told = {"id": "Papua (sampai 2022), tidak dapat dibagi", "en": "Papua (to 2022), cannot be divided"}
    for language, words in told.items():
        profile = profiles[language]["95"]
        for block in (profile.protection, profile.handled):
            assert isinstance(block, Exhibit) and set(block.frame["ref_area"]) == {"91_old"}
            assert words in block.title and profile.name not in block.title + block.alt
    for profile in profiles["id"].values():
        for block in (profile.protection, profile.handled, profile.origin, profile.others):
            if isinstance(block, Exhibit):
                own = (block.frame["ref_area"] == profile.province).any()
                assert ("tidak dapat dibagi" in block.title) != own and (not own or profile.name in block.title)
                assert "place" in {column.name for column in block.columns}


def test_every_exhibit_carries_its_passport(
    release: duckdb.DuckDBPyConnection, profiles: dict[str, dict[str, Profile]]
) -> None:
    known = {row[0] for row in release.execute("select source_id from source").fetchall()}
    for found in profiles.values():
        for profile in found.values():
            assert set(profile.source_ids) <= known
            for exhibit in profile.exhibits:
                assert exhibit.source_ids and exhibit.title and len(exhibit.alt) > 8, exhibit.key
                assert {column.name for column in exhibit.columns} <= set(exhibit.frame.columns), exhibit.key
                assert len({column.label for column in exhibit.columns}) == len(exhibit.columns), exhibit.key
                assert exhibit.figure_id.split(".")[1] == exhibit.key and len(exhibit.frame), exhibit.key
                for text in (exhibit.title, exhibit.subtitle, exhibit.alt):
                    assert "nan" not in text.lower().split() and "{" not in text and "None" not in text, text


def test_a_province_with_many_figures(profiles: dict[str, dict[str, Profile]]) -> None:
    profile = profiles["id"]["35"]
    assert profile.headline.text.startswith("Jawa Timur mencatat 69.925 penempatan pada 2025, 23,5")
    assert profile.lead[0].text.startswith("Turun 11,9") and "79.339" in profile.lead[0].text
    assert profile.measure == "placements" and profile.proven is None
    assert [fact.amount for fact in profile.facts] == ["69.925", "167", "73"]
    assert profile.newer is not None and "Ponorogo 11.329" in profile.newer.text and "2024" in profile.newer.text
    assert isinstance(profile.peers, Exhibit)
    assert list(profile.peers.frame["ref_area"]) == ["35", "32", "33", "12"]


def test_a_province_with_few_figures(profiles: dict[str, dict[str, Profile]]) -> None:
    profile = profiles["id"]["82"]
    told = "Maluku Utara tidak tercetak dalam daftar 2025; terbukti paling banyak 3.545 penempatan"
    assert profile.headline.text == told
    assert "Angka terakhir provinsi ini: 12 penempatan, 2023." in [item.text for item in profile.lead]
    assert profile.measure == "population" and profile.former is None and profile.proven is not None
    assert isinstance(profile.protection, Absent)


def test_a_province_without_a_figure_of_its_own(profiles: dict[str, dict[str, Profile]]) -> None:
    profile = profiles["id"]["95"]
    told = "Papua Pegunungan belum punya angka penempatan sendiri; terbukti paling banyak 3.545 pada 2025"
    assert profile.headline.text == told
    assert [fact.amount for fact in profile.facts] == ["≤\u00a03.545", "1,47", "27,21\u00a0%"]
    assert profile.former is not None and set(profile.former.frame["ref_area"]) == {"91_old"}
    assert profile.gaps[0].own and "KP2MI" in profile.gaps[0].owner
    assert [office.name for office in profile.offices] == ["Polda Papua"] and profile.offices[0].general


def test_only_duties_that_were_read_and_the_governor_first(
    release: duckdb.DuckDBPyConnection, profiles: dict[str, dict[str, Profile]]
) -> None:
    unread = {row[0] for row in release.execute("select duty_id from duty where checked <> '1'").fetchall()}
    duties = profiles["id"]["35"].duties
    assert unread and not unread & {duty.duty for duty in duties}
    assert duties[0].who == "Gubernur" and all("Pasal" in duty.article or "Lampiran" in duty.article for duty in duties)
    whose = {duty.article: duty.who for duty in duties}
    assert whose["UU 21/2007 Pasal 58 ayat (3)–(4)"] == "Pemerintah daerah"
    assert whose["UU 21/2007 Pasal 44"] == "Semua pihak"


@pytest.mark.parametrize("year", [2011, 2014, 2017, 2022, 2023, 2024])
def test_older_years_use_what_was_known_then(
    release: duckdb.DuckDBPyConnection, named: dict[str, Names], year: int
) -> None:
    for code in ("35", "95"):
        profile = one(release, named["id"], code, year)
        assert profile.headline.text and profile.facts
        for exhibit in profile.exhibits:
            if "period_end" in exhibit.frame:
                assert exhibit.frame["period_end"].max().year <= year, exhibit.key
    if year <= 2022:
        assert "sampai 2022" in one(release, named["id"], "95", year).headline.text or year == 2011


def test_a_disputed_ranking_says_so(release: duckdb.DuckDBPyConnection, named: dict[str, Names]) -> None:
    assert "20 sampai 2.076 penempatan, jika peringkatnya benar" in one(release, named["id"], "76", 2023).headline.text


def test_a_kabupaten_has_a_page_from_three_figures_on(
    release: duckdb.DuckDBPyConnection, named: dict[str, Names]
) -> None:
    domain, chosen = load_domain(release), Filter(2025, release="r")
    blitar = kabupaten_profile(release, named["id"], chosen, region="3505", domain=domain)
    bitung = kabupaten_profile(release, named["id"], chosen, region="7172", domain=domain)
    assert blitar.enough and "5.376 penempatan, 2025 (Dinas tenaga kerja Kab Blitar)" in blitar.headline.text
    assert isinstance(blitar.figures, Exhibit)
    assert not blitar.figures.frame["indicator"].str.contains("victim|case|police|suspect|tppo").any()
    assert not bitung.enough and bitung.shown < FEWEST and isinstance(bitung.figures, Absent)
    with pytest.raises(KeyError):
        kabupaten_profile(release, named["id"], chosen, region="35", domain=domain)
    with pytest.raises(KeyError):
        province_profile(release, named["id"], chosen, province="3505")


def test_provinces_side_by_side(release: duckdb.DuckDBPyConnection, named: dict[str, Names]) -> None:
    names, chosen = named["id"], Filter(2025, region="35", release="r")
    assert wanted("95;52;33;11;35;xx;52", names, besides="35") == ["11", "33", "52"]
    exhibit = comparison(names, chosen, codes=["35", "95"], shared=common(release, names, chosen))
    rows = exhibit.frame.set_index("ref_area")
    assert rows.at["35", "placements"] == 69925 and rows.at["35", "proven"] == ""
    assert pd.isna(rows.at["95", "placements"]) and rows.at["95", "proven"] == "≤\u00a03.545"
    assert not any("TPPO" in column.label or "orban" in column.label for column in exhibit.columns)


def test_changes_tell_no_small_count(named: dict[str, Names]) -> None:
    row = {
        "kind": REVISED, "ref_area": "3505", "indicator": "placements", "period_kind": "year",
        "period_start": pd.Timestamp("2024-01-01"), "period_end": pd.Timestamp("2024-12-31"),
        "old_value": 10.0, "new_value": 12.0, "persons": False, "new_source": "x",
    }  # fmt: skip
    elsewhere = row | {"ref_area": "33"}
    hidden = row | {"ref_area": "35", "indicator": "victims_assisted", "persons": True}
    told = changes_of(named["id"], pd.DataFrame([row, elsewhere, hidden]), areas=["35"])
    assert told[0].text == "**2 angka direvisi**." and len(told) == 2
    assert "10 menjadi 12" in told[1].text
    assert "berbeda" in changes_of(named["id"], pd.DataFrame([elsewhere]), areas=["35"])[0].text
