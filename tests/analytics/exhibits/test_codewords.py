"""Words for codes and dates."""

from __future__ import annotations

from analytics.exhibits.codewords import date_word
from analytics.names import Names


def test_a_date_is_as_exact_as_its_page(names: Names) -> None:
    assert [date_word(names, text) for text in ("2024", "2024-10", "2024-10-12", "")] == [
        "2024",
        "Oktober 2024",
        "12 Okt 2024",
        "…",
    ]
