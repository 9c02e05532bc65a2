"""What is missing, in words."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits.gaps import gap_list, gap_period
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Chosen = Callable[..., Filter]


def test_periods_of_gaps_in_words(languages: dict[str, Names]) -> None:
    names, english = languages["id"], languages["en"]
    assert gap_period(names, "2018;2019") == "2018, 2019"
    assert gap_period(names, "2020-Q4/") == "sejak triwulan IV 2020"
    assert gap_period(english, "2024-05/") == "since May 2024"
    assert gap_period(names, "1994/2010") == "1994–2010"
    assert gap_period(names, "") == "semua"


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_gap_names_owner_and_what_is_known(
    con: Con, languages: dict[str, Names], chosen: Chosen, language: str
) -> None:
    frame = gap_list(con, languages[language], chosen()).frame
    for column in ("subject", "level_word", "when", "state", "owners", "known"):
        assert frame[column].str.strip().ne("").all(), column
    assert not frame["state"].str.contains("_").any()
    one = gap_list(con, languages[language], chosen(), owner="Polri")
    assert one.title.startswith(f"{len(one.frame)} ") and str(len(frame)) in one.title
