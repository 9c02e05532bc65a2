"""The shipped fonts hold what the pages write, and figures stand in columns."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

FONTS = Path(__file__).parents[2] / "static" / "fonts"
NAMES = ["plex-sans-var", "plex-serif-600"]
NEEDED = "≈≠≤≥−→←↑↓…–—·×“”‘’éü½%"


@pytest.fixture(params=NAMES)
def font(request: pytest.FixtureRequest) -> TTFont:
    return TTFont(FONTS / f"{request.param}.woff2")


def test_digits_have_one_width(font: TTFont) -> None:
    glyphs = font.getBestCmap()
    assert len({font["hmtx"][glyphs[ord(digit)]][0] for digit in "0123456789"}) == 1


def test_font_holds_every_sign_of_the_pages(font: TTFont) -> None:
    assert [sign for sign in NEEDED if ord(sign) not in font.getBestCmap()] == []


def test_sans_keeps_both_axes() -> None:
    font = TTFont(FONTS / "plex-sans-var.woff2")
    axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in font["fvar"].axes}
    assert axes == {"wght": (100, 700), "wdth": (85, 100)}


def test_fonts_are_small_and_licensed() -> None:
    assert sum((FONTS / f"{name}.woff2").stat().st_size for name in NAMES) < 130_000
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text(encoding="utf-8").upper()
