"""Bands: where they begin and end, what is open, nothing unescaped."""

from __future__ import annotations

import re

from analytics.figures.intervals import OPEN, REACH, REACH_OPEN, Band, interval_rows


def band(lower: float, upper: float | None, **values: object) -> Band:
    given = {"title": "A", "areas": ("A",), "written": "w", "reason": "r"} | values
    return Band(lower=lower, upper=upper, **given)  # type: ignore[arg-type]


def ends(html: str) -> list[tuple[float, float]]:
    return [(float(left), float(width)) for left, width in re.findall(r"left:([\d.]+)%;width:([\d.]+)%", html)]


def test_bands_share_one_scale_from_zero() -> None:
    html = interval_rows([band(0, 200), band(50, 100)], alt="alt")
    assert ends(html) == [(0, REACH), (REACH / 4, REACH / 4)]
    assert html.count("hatch closed") == 2 and 'aria-label="alt"' in html


def test_without_an_upper_end_the_band_runs_out() -> None:
    html = interval_rows([band(80, None), band(40, None)], alt="")
    assert ends(html) == [(REACH_OPEN, OPEN), (REACH_OPEN / 2, OPEN)]
    assert html.count("hatch open") == 2


def test_chosen_area_stands_out_among_many() -> None:
    html = interval_rows([band(0, 5, title="2 provinsi", areas=("Aceh", "Riau"), chosen="Riau")], alt="")
    assert "Aceh, <u>Riau</u>" in html and "band chosen" in html


def test_words_are_escaped() -> None:
    html = interval_rows([band(0, 5, title="<b>", areas=("<i>", "x"), reason="<u>", written="<10")], alt='"')
    assert "<i>" not in html.replace('<i class', "") and "&lt;10" in html and 'aria-label="&quot;"' in html


def test_zero_is_still_seen() -> None:
    assert ends(interval_rows([band(0, 0)], alt=""))[0][1] > 0
