"""A sparkline of years: gaps hatched, breaks dotted, the last point marked, first and last year written."""

from __future__ import annotations

import pandas as pd

from analytics.figures.palette import Palette

WIDTH, HEIGHT, BASE = 150, 56, 40


def sparkline(series: pd.DataFrame, *, palette: Palette, first: int, last: int) -> str:
    """An SVG picture of a yearly series.

    Parameters
    ----------
    series
        ``year``, ``obs_value``, ``segment``.
    first, last
        the years that the picture spans; years without a row are hatched.
    """
    years = dict(zip(series["year"], series["obs_value"], strict=True))
    step = (WIDTH - 12) / max(last - first, 1)
    top = max(years.values(), default=1)

    def x(year: float) -> float:
        return 6 + (year - first) * step

    def y(value: float) -> float:
        return BASE - 4 - (BASE - 12) * value / top

    parts = [
        f'<rect x="{x(gap) - step / 2:.1f}" y="4" width="{step:.1f}" height="{BASE - 4}" fill="url(#h)"/>'
        for gap in range(first, last + 1)
        if gap not in years
    ]
    for place, (_, rows) in enumerate(series.groupby("segment", sort=True)):
        color = palette.ink if rows["year"].max() == series["year"].max() and place else palette.accent
        parts += _segment(rows, x, y, color)
        if place:
            edge = x(rows["year"].min()) - (step / 2 if place else 0)
            parts.append(
                f'<line x1="{edge:.1f}" x2="{edge:.1f}" y1="2" y2="{BASE}" stroke="{palette.ink}" '
                'stroke-dasharray="2 2"/>'
            )
    if len(series):
        end = series.iloc[-1]
        parts.append(
            f'<circle cx="{x(end.year):.1f}" cy="{y(end.obs_value):.1f}" r="3.2" fill="{palette.ink}"/>'
        )
    return _wrap("".join(parts), palette, first, last)


def _segment(rows: pd.DataFrame, x: object, y: object, color: str) -> list[str]:
    parts, run = [], []
    previous = None
    for row in rows.itertuples():
        if previous is not None and row.year != previous + 1:
            parts.append(run)
            run = []
        run.append(f"{x(row.year):.1f},{y(row.obs_value):.1f}")  # type: ignore[operator]
        previous = row.year
    parts.append(run)
    return [
        f'<polyline points="{" ".join(points)}" fill="none" stroke="{color}" stroke-width="2" '
        'stroke-linejoin="round" stroke-linecap="round"/>'
        for points in parts
        if points
    ]


def _wrap(body: str, palette: Palette, first: int, last: int) -> str:
    text = f'font-family="sans-serif" font-size="11.5" fill="{palette.muted}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        '<defs><pattern id="h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<line x1="0" y1="0" x2="0" y2="5" stroke="{palette.hatch}" stroke-width="1"/></pattern></defs>'
        f'{body}<line x1="0" x2="{WIDTH}" y1="{BASE}" y2="{BASE}" stroke="{palette.hairline}"/>'
        f'<text x="0" y="{HEIGHT - 2}" {text}>{first}</text>'
        f'<text x="{WIDTH}" y="{HEIGHT - 2}" text-anchor="end" {text}>{last}</text></svg>'
    )
