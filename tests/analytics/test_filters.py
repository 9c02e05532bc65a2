"""The filter and its link: what goes in comes out, what means nothing is named."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.filters import NATION, Domain, Filter, Rejected, from_codes, region_in_year, to_codes
from locales import LANGUAGES

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
NAMES = ("tahun", "wilayah", "tujuan", "bahasa")


def filters(domain: Domain) -> st.SearchStrategy[Filter]:
    return st.builds(
        Filter,
        year=st.sampled_from(domain.years),
        region=st.sampled_from(sorted(domain.regions | {NATION})),
        destination=st.sampled_from(sorted(domain.destinations | {""})),
        language=st.sampled_from(LANGUAGES),
    )


def test_domain_is_the_release(domain: Domain) -> None:
    assert domain.default_year == max(domain.years) == 2025
    assert {"35", "3507", "95", "91_old"} <= domain.regions
    assert {"TWN", "MYS"} <= domain.destinations and "OTH" not in domain.destinations


@given(data=st.data())
@QUICK
def test_a_link_gives_back_its_filter(domain: Domain, data: st.DataObject) -> None:
    chosen = data.draw(filters(domain))
    assert from_codes(to_codes(chosen, domain), domain) == (chosen, [])


@given(data=st.data())
@QUICK
def test_nonsense_gives_the_default_and_is_named(domain: Domain, data: st.DataObject) -> None:
    chosen = data.draw(filters(domain))
    codes = to_codes(chosen, domain)
    name = data.draw(st.sampled_from(NAMES))
    allowed = {*map(str, domain.years), *domain.regions, *domain.destinations, NATION, *LANGUAGES}
    wrong = data.draw(st.text(min_size=1).filter(lambda text: text not in allowed))
    found, rejected = from_codes({**codes, name: wrong}, domain)
    assert rejected == [Rejected(name, wrong)]
    without = {key: value for key, value in codes.items() if key != name}
    assert found == from_codes(without, domain)[0]
    default = Filter(year=domain.default_year)
    field = dict(zip(NAMES, ("year", "region", "destination", "language"), strict=True))[name]
    assert getattr(found, field) == getattr(default, field)


def test_the_province_of_a_region() -> None:
    assert [Filter(2025, region=code).province for code in ("ID", "35", "3507", "91_old")] == ["", "35", "35", "91_old"]


def test_a_province_of_2022_is_the_old_one_in_an_older_year(domain: Domain) -> None:
    assert {code: region_in_year(code, 2021, domain) for code in ("91", "92", "95", "96", "35")} == {
        "91": "91_old", "92": "92_old", "95": "91_old", "96": "92_old", "35": "35",
    }  # fmt: skip
    assert region_in_year("95", 2022, domain) == "91_old"
    assert region_in_year("95", 2023, domain) == "95"
