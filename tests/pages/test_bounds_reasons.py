"""Wherever a page writes an interval of a province, the same page says why it holds."""

from __future__ import annotations

import re

import pytest

from tests.pages.views import opened

#: An interval as pages write it, and how every reason names what it rests on.
INTERVAL = re.compile(r"(≤|paling banyak|at most|none above) (3[.,]545|2[.,]076)|20(–| sampai | to )2[.,]076")
REASON = re.compile(r"urutan ke-10|rank 10|number 10")
VIEWS = [
    ("ringkasan", {"wilayah": "11"}, True),
    ("ringkasan", {"wilayah": "53", "tahun": "2023"}, False),
    ("penempatan", {"wilayah": "11", "bahasa": "en"}, True),
    ("penempatan", {"tahun": "2023"}, True),
    ("profil", {"wilayah": "11"}, True),
    ("profil", {"wilayah": "53", "tahun": "2023", "bahasa": "en"}, True),
    ("profil", {"wilayah": "11", "bagian": "berdampingan", "banding": "12;13"}, True),
    ("data-sumber", {"bagian": "mutu", "indikator": "placements"}, True),
]


@pytest.mark.parametrize(("page", "codes", "expected"), VIEWS)
def test_an_interval_stands_with_its_reason(page: str, codes: dict[str, str], expected: bool) -> None:
    text = " ".join(str(part.proto.body) for part in opened(f"pages/{page}.py", **codes).get("html"))
    text = re.sub(r"</?(b|i|span)\b[^>]*>", "", text).replace("\u00a0", " ")
    assert bool(INTERVAL.search(text)) >= expected
    assert not INTERVAL.search(text) or REASON.search(text), INTERVAL.search(text)
