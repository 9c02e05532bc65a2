"""Three letters reach every province: at once, or by a digit of a short list."""

from __future__ import annotations

from itertools import product
from string import ascii_lowercase

import duckdb
import pytest

from analytics.names import load_names
from analytics.spoken_places import called


@pytest.fixture
def provinces(con: duckdb.DuckDBPyConnection) -> dict[str, str]:
    names = load_names(con, "id")
    return {code: names.region(code) for code in names.regions.index[names.regions["level"] == "province"]}


@pytest.mark.parametrize(
    ("letters", "code"),
    [
        ("jti", "35"),
        ("NTB", "52"),
        ("dki", "31"),
        ("yog", "34"),
        ("bal", "51"),
        ("mut", "82"),
        ("pbd", "96"),
        ("jtm", "35"),
    ],
)
def test_plain_letters_mean_one_province(provinces: dict[str, str], letters: str, code: str) -> None:
    assert called(letters, provinces) == [code]


def test_every_province_is_within_nine_choices_of_some_letters(provinces: dict[str, str]) -> None:
    reached: set[str] = set()
    for letters in product(ascii_lowercase, repeat=3):
        found = called("".join(letters), provinces)
        reached |= set(found) if len(found) <= 9 else set()
    assert reached == set(provinces)


def test_no_letters_mean_nothing(provinces: dict[str, str]) -> None:
    assert called("xyz", provinces) == [] == called("  ", provinces)
