"""The one filter: what it holds, how it is written into a link, and what a link may say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from locales import LANGUAGES

NATION = "ID"
#: Names of the filter in a link.
YEAR, REGION, DESTINATION, LANGUAGE, RELEASE = "tahun", "wilayah", "tujuan", "bahasa", "rilis"


@dataclass(frozen=True)
class Filter:
    """Year ("until"), region, destination, language and release that a view is about."""

    year: int
    region: str = NATION
    destination: str = ""
    language: str = "id"
    release: str = ""

    @property
    def province(self) -> str:
        """The province of the chosen region; empty for the nation."""
        return "" if self.region == NATION else self.region if "_" in self.region else self.region[:2]

    def changed(self, **values: object) -> Filter:
        return replace(self, **values)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Domain:
    """What the filter may hold in one release."""

    years: tuple[int, ...]
    default_year: int
    regions: frozenset[str]
    destinations: frozenset[str]
    successors: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Rejected:
    """A value of a link that means nothing here, and what is shown in its place."""

    name: str
    found: str


def to_codes(chosen: Filter, domain: Domain) -> dict[str, str]:
    """The filter as codes of a link; what is at its default is left out, the year never."""
    codes = {YEAR: str(chosen.year)}
    if chosen.region != NATION:
        codes[REGION] = chosen.region
    if chosen.destination:
        codes[DESTINATION] = chosen.destination
    if chosen.language != LANGUAGES[0]:
        codes[LANGUAGE] = chosen.language
    if chosen.release:
        codes[RELEASE] = chosen.release
    return codes


def from_codes(codes: Mapping[str, str], domain: Domain) -> tuple[Filter, list[Rejected]]:
    """Read a link: a value that means nothing gives the default and is named.

    Parameters
    ----------
    codes
        the query part of an address.
    domain
        what the release holds.
    """
    allowed: dict[str, object] = {
        YEAR: {str(year) for year in domain.years},
        REGION: domain.regions | {NATION},
        DESTINATION: domain.destinations,
        LANGUAGE: set(LANGUAGES),
    }
    good = {name: codes[name] for name, values in allowed.items() if name in codes and codes[name] in values}  # type: ignore[operator]
    rejected = [
        Rejected(name, codes[name]) for name in allowed if name in codes and name not in good and codes[name]
    ]
    return Filter(
        year=int(good.get(YEAR, domain.default_year)),
        region=good.get(REGION, NATION),
        destination=good.get(DESTINATION, ""),
        language=good.get(LANGUAGE, LANGUAGES[0]),
    ), rejected


def region_in_year(region: str, year: int, domain: Domain) -> str:
    """The region as it was: a province of 2022 in an older year is the province it came from."""
    return domain.successors.get(region, region) if year <= 2022 else region
