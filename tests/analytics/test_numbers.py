"""Numbers, periods and signs in both languages."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics import numbers

SHAPE = {
    "id": re.compile(r"−?\d{1,3}(\.\d{3})*(,\d+)?"),
    "en": re.compile(r"−?\d{1,3}(,\d{3})*(\.\d+)?"),
}
NOUGHT = re.compile(r"[-−]0+([.,]0+)?(?!\d|[.,]\d)")
VALUES = st.floats(min_value=-1e13, max_value=1e13, allow_nan=False)
LANGUAGES = st.sampled_from(["id", "en"])
QUICK = settings(max_examples=150, deadline=None)


def read(text: str, language: str) -> float:
    """The number that a reader of the language reads."""
    group, point = (".", ",") if language == "id" else (",", ".")
    return float(text.replace(group, "").replace(point, ".").replace("−", "-"))


@given(value=VALUES, language=LANGUAGES, decimals=st.integers(0, 3))
@QUICK
def test_a_number_is_read_back_as_it_was(value: float, language: str, decimals: int) -> None:
    text = numbers.number(value, language, decimals)
    assert SHAPE[language].fullmatch(text), text
    assert not NOUGHT.fullmatch(text), text
    assert read(text, language) == pytest.approx(round(value, decimals), rel=1e-12, abs=1e-9)


@given(value=st.floats(-0.6, 0.6), language=LANGUAGES)
@QUICK
def test_nothing_is_written_as_minus_nought(value: float, language: str) -> None:
    written = [
        numbers.number(value, language),
        numbers.compact(value, language),
        numbers.percent(value, language),
        numbers.signed_percent(value, language),
        numbers.usd(value, language),
        numbers.rupiah(value, language),
        numbers.marked(value, language),
    ]
    assert not [text for text in written if NOUGHT.search(text) or "+−" in text], written


@given(value=VALUES.filter(lambda value: abs(value) >= 1e6), language=LANGUAGES)
@QUICK
def test_a_scaled_number_stays_below_its_next_scale(value: float, language: str) -> None:
    amount, word = numbers.scaled(value, language)
    size = {"triliun": 1e12, "miliar": 1e9, "juta": 1e6, "trillion": 1e12, "billion": 1e9, "million": 1e6}[word]
    assert read(amount, language) * size == pytest.approx(value, abs=0.051 * size)
    assert size == 1e12 or abs(read(amount, language)) < 1000


def test_both_languages() -> None:
    assert numbers.number(1234567.891, "id", 2) == "1.234.567,89"
    assert numbers.number(1234567.891, "en", 2) == "1,234,567.89"
    assert numbers.number(-1234, "id") == "−1.234"
    assert numbers.percent(95.15, "id", 2) == "95,15\u00a0%"
    assert numbers.percent(95.15, "en", 2) == "95.15%"
    assert numbers.percent(0.003, "id") == "<0,1\u00a0%"
    assert numbers.signed_percent(3.6, "id") == "+3,6\u00a0%"
    assert numbers.signed_percent(-15.7, "en") == "−15.7%"
    assert numbers.usd(16_000_000_000, "id", 1) == "US$\u00a016,0 miliar"
    assert numbers.usd(16_000_000_000, "en", 1) == "US$\u00a016.0 billion"
    assert numbers.rupiah(253_300_000_000_000, "id") == "Rp253,3 triliun"
    assert numbers.change(80, 100) == -20


@pytest.mark.parametrize(
    ("kind", "start", "end", "indonesian", "english"),
    [
        ("year", date(2025, 1, 1), date(2025, 12, 31), "2025", "2025"),
        ("years", date(2015, 7, 1), date(2020, 6, 30), "2015–2020", "2015–2020"),
        ("quarter", date(2023, 1, 1), date(2023, 3, 31), "triwulan I 2023", "Q1 2023"),
        ("month", date(2023, 6, 1), date(2023, 6, 30), "Juni 2023", "June 2023"),
        ("months", date(2023, 1, 1), date(2023, 10, 31), "Januari–Oktober 2023", "January–October 2023"),
        (
            "months", date(2022, 11, 1), date(2023, 2, 28),
            "November 2022–Februari 2023", "November 2022–February 2023",
        ),
        ("days", date(2023, 6, 5), date(2023, 6, 19), "5–19 Juni 2023", "5–19 June 2023"),
        ("days", date(2025, 9, 27), date(2025, 9, 27), "27 September 2025", "27 September 2025"),
        (
            "days", date(2017, 1, 1), date(2017, 8, 31),
            "1 Januari–31 Agustus 2017", "1 January–31 August 2017",
        ),
    ],
)  # fmt: skip
def test_every_kind_of_period(kind: str, start: date, end: date, indonesian: str, english: str) -> None:
    assert numbers.period(kind, start, end, "id") == indonesian
    assert numbers.period(kind, start, end, "en") == english


@pytest.mark.parametrize(
    ("value", "signs", "written"),
    [
        (None, {}, "…"),
        (float("nan"), {}, "…"),
        (0, {}, "–"),
        (1234, {"status": "provisional"}, "1.234\u00a0*"),
        (1234, {"relation": "revision"}, "1.234\u00a0r"),
        (1234, {"status": "estimated"}, "1.234\u00a0e"),
        (1234, {"status": "provisional", "relation": "revision"}, "1.234\u00a0*\u00a0r"),
        (None, {"suppressed_by": "rule"}, "<10"),
        (None, {"suppressed_by": "source"}, "×"),
        (7, {"suppressed_by": "rule"}, "<10"),
    ],
)
def test_signs_of_statistics_indonesia(value: float | None, signs: dict[str, str], written: str) -> None:
    assert numbers.marked(value, "id", **signs) == written
