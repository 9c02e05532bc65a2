"""Names of codes and bodies in both languages."""

from __future__ import annotations

import duckdb
import pytest

from analytics.filters import Domain
from analytics.names import Names

#: Their definition says all that can be misread; a new indicator owes a caveat.
WITHOUT_CAVEAT = frozenset({
    "services_exports_total", "travel_share_of_services_exports", "bop_imports_oil_and_gas",
    "rpw_global_average", "rpw_digital_average", "rpw_banks_average",
})  # fmt: skip


def test_regions_countries_and_codes(languages: dict[str, Names]) -> None:
    indonesian, english = languages["id"], languages["en"]
    assert (indonesian.region("35"), english.region("35")) == ("Jawa Timur", "East Java")
    assert (indonesian.region("ID"), indonesian.region("JPN")) == ("Indonesia", "Jepang")
    assert (indonesian.country("OTH"), english.country("OTH")) == ("Lainnya", "Others")
    assert indonesian.region("91_old") == "Papua (sampai 2022)"
    assert indonesian.code("sector", "not a code") == "not a code"


def test_bodies_by_their_name_in_the_period_and_the_reader_s_language(languages: dict[str, Names]) -> None:
    indonesian, english = languages["id"], languages["en"]
    assert (indonesian.body("wdi_opennumbers"), english.body("wdi_opennumbers")) == ("Bank Dunia", "World Bank")
    assert indonesian.body("bps_proj2024_prov") == "Badan Pusat Statistik"
    assert english.body("bps_proj2024_prov") == "Statistics Indonesia (BPS)"
    assert indonesian.body("bareskrim-2025") == english.body("bareskrim-2025") == "Bareskrim Polri"
    sources = indonesian.sources
    nameless = sources.index[sources["body_name"].str.startswith("tidak disebut")]
    assert len(nameless) and {english.body(one) for one in nameless} == {"body not named"}


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_indicator_is_named_defined_and_cautioned(languages: dict[str, Names], language: str) -> None:
    names = languages[language]
    for code in names.indicators.index:
        assert all(text.strip() for text in (names.indicator(code), names.short(code), names.definition(code))), code
        assert bool(names.caveat(code).strip()) is (code not in WITHOUT_CAVEAT), code
        assert len(names.short(code)) <= 24, code


def test_the_unit_follows_the_measure(names: Names) -> None:
    assert names.unit("placements") == "penempatan" == names.unit("placements", "persons")
    several = names.indicators[names.indicators["unit_measure"].str.contains(";")]
    for code, row in several.iterrows():
        labels = [names.unit(str(code), unit) for unit in row["unit_measure"].split(";")]
        assert labels == row["unit_label_id"].split(";"), code


def test_the_domain_knows_what_became_of_papua(con: duckdb.DuckDBPyConnection, domain: Domain) -> None:
    assert domain.years == tuple(range(2011, 2026)), "years without a figure can be chosen too"
    assert domain.successors == {
        "91": "91_old", "93": "91_old", "94": "91_old", "95": "91_old", "92": "92_old", "96": "92_old",
    }  # fmt: skip
    assert len([code for code in domain.regions if len(code) == 4]) == 514
