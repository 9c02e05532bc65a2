"""How the classes of a map are written, from little to much."""

from __future__ import annotations

from itertools import pairwise

from analytics.numbers import number


def class_words(bounds: list[float], language: str, decimals: int = 0) -> list[str]:
    """``30.000–59.999`` …, ``≥ 60.000``."""
    step = 10.0**-decimals
    words = [
        f"{number(low, language, decimals)}–{number(high - step, language, decimals)}" for low, high in pairwise(bounds)
    ]
    return [*words, f"≥ {number(bounds[-1], language, decimals)}"] if bounds else []
