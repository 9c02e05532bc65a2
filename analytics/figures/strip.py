"""All provinces on one line: a stroke each, the own one thick, the nation a small mark above."""

from __future__ import annotations

from collections.abc import Sequence
from math import log10

from analytics.figures.palette import Palette

WIDTH, HEIGHT = 480, 26
#: Beyond this ratio of the largest to the smallest the line is logarithmic.
RATIO = 15


def strip(values: Sequence[float], *, own: float | None, nation: float | None, palette: Palette) -> str:
    """An SVG picture of one measure.

    Parameters
    ----------
    values
        of all provinces.
    own, nation
        what stands out; None where it is not known for the same period.
    """
    known = [value for value in (*values, nation) if value is not None]
    if not known:
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"></svg>'
    low, high = min(known), max(known)
    logarithmic = low > 0 and high / low > RATIO

    def x(value: float) -> float:
        start, end, at = (log10(low), log10(high), log10(value)) if logarithmic else (low, high, value)
        return 5 + (WIDTH - 10) * ((at - start) / (end - start) if end > start else 0.5)

    parts = [
        f'<line x1="{x(value):.1f}" x2="{x(value):.1f}" y1="11" y2="22" stroke="{palette.hatch}" stroke-width="1.2"/>'
        for value in values
    ]
    if own is not None:
        parts.append(f'<rect x="{x(own) - 2:.1f}" y="8" width="4" height="17" fill="{palette.accent}"/>')
    if nation is not None:
        at = x(nation)
        parts.append(f'<path d="M{at - 4:.1f} 1h8l-4 6z" fill="{palette.ink}"/>')
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">{"".join(parts)}</svg>'
