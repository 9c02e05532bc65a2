"""Names and filter domain of the real release."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.filters import Domain, Filter
from analytics.names import Names, load_domain, load_names


@pytest.fixture(scope="session")
def languages(release_path: object) -> dict[str, Names]:
    """Names of the release in both languages."""
    with duckdb.connect(str(release_path), read_only=True) as con:
        return {language: load_names(con, language) for language in ("id", "en")}


@pytest.fixture
def names(languages: dict[str, Names]) -> Names:
    """Indonesian, the language of the source texts."""
    return languages["id"]


@pytest.fixture(scope="session")
def domain(release_path: object) -> Domain:
    """What the filter may hold."""
    with duckdb.connect(str(release_path), read_only=True) as con:
        return load_domain(con)


@pytest.fixture(scope="session")
def chosen() -> Callable[..., Filter]:
    """A filter: ``chosen(2025, region="35")``."""

    def make(year: int = 2025, **values: str) -> Filter:
        return Filter(year=year, release="uji", **values)

    return make
