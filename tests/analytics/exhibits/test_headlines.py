"""Three answers, each of one body and a whole year."""

from __future__ import annotations

import re
from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibits import headlines
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


@pytest.mark.parametrize(
    ("until", "year", "body", "amount", "unit"),
    [
        (2025, 2025, "Bareskrim Polri", "1.239", "korban diselamatkan"),
        (2024, 2024, "Polri", "1.794", "korban tercatat"),
        (2023, 2023, "Polri", "3.104", "korban tercatat"),
    ],
)
def test_trafficking(
    con: Con, names: Names, chosen: Make, until: int, year: int, body: str, amount: str, unit: str
) -> None:
    answer = headlines.tppo(con, names, chosen(until))
    assert (answer.year, answer.body, answer.amount, answer.unit) == (year, body, amount, unit)
    assert answer.series.empty, "no sparkline joins two bodies"
    words = " ".join(note.text for note in answer.notes)
    assert "bukan seluruh kejadian" in words and "terdeteksi" in words
    assert not re.search(r"[+−]\d|stabil|naik|turun", words)


def test_no_trafficking_figure_before_the_first(con: Con, names: Names, chosen: Make) -> None:
    answer = headlines.tppo(con, names, chosen(2012))
    assert (answer.year, answer.amount) == (None, "…") and not answer.source_ids


@pytest.mark.parametrize(
    ("until", "amount", "note"),
    [
        (2025, "296.948", "≈ stabil"),
        (2023, "297.108", "cara hitung lain dari 2022: tidak dibandingkan"),
        (2020, "112.928", "2019 tidak tercetak setahun penuh: tidak dibandingkan"),
        (2012, "494.609", "−15,7\u00a0%"),
    ],
)
def test_placements_and_their_change(con: Con, names: Names, chosen: Make, until: int, amount: str, note: str) -> None:
    answer = headlines.placements(con, names, chosen(until))
    assert (answer.amount, answer.notes[0].text, answer.older) == (amount, note, False)


def test_an_older_figure_is_marked_and_a_region_told_that_it_is_national(con: Con, names: Names, chosen: Make) -> None:
    answer = headlines.placements(con, names, chosen(2019, region="35"))
    assert answer.year == 2017 and answer.older
    assert "angka nasional" in [note.text for note in answer.notes]


def test_remittances_with_printed_share_and_another_body_beside(con: Con, names: Names, chosen: Make) -> None:
    answer = headlines.remittances(con, names, chosen(2025))
    assert (answer.year, answer.body, answer.amount, answer.unit) == (2024, "Bank Dunia", "16,0", "miliar")
    (share,) = con.execute(
        "select obs_value from mart_annual where indicator = 'remittances_received_pct_gdp' and ref_area = 'ID' "
        "and year = 2024"
    ).fetchone() or (None,)
    assert answer.notes[0].text.startswith(f"{share:.2f}".replace(".", ",")) and answer.notes[0].strong
    beside = [note for note in answer.notes if note.mark == "other"]
    assert len(beside) == 1 and beside[0].text.startswith("Bank Indonesia US$")
    assert not answer.cells, "another body is no rival"


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("until", [2011, 2019, 2023, 2025])
def test_every_headline_is_a_row_of_its_source(
    con: Con, languages: dict[str, Names], chosen: Make, until: int, language: str
) -> None:
    names = languages[language]
    answers = headlines.headlines(con, names, chosen(until, language=language))
    for answer in answers:
        if answer.year is None:
            continue
        values = con.execute(
            "select obs_value from mart_annual where source_id = ? and year = ? and ref_area = 'ID'",
            [answer.source_ids[0], answer.year],
        ).fetchall()
        digits = re.sub(r"\D", "", answer.amount)
        scaled = [f"{row[0] / 1e9:.1f}".replace(".", "") if answer.prefix else f"{row[0]:.0f}" for row in values]
        assert digits in scaled, (answer.key, answer.amount)
    exhibit = headlines.headline_exhibit(names, chosen(until, language=language), answers)
    assert exhibit.frame["amount"].tolist() == [
        " ".join(part for part in (one.prefix, one.amount, one.unit) if part) for one in answers
    ]
