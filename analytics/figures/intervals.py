"""Intervals as HTML rows: a hatched bar between two ends, the areas that share it, the reason beneath.

The words are given as written; the style sheet gives colours and sizes. An interval without an upper end runs
out to the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

#: Percent of the track that the largest end takes, without and with bars that run out: room for its number.
REACH, REACH_OPEN, OPEN = 80.0, 58.0, 16.0


@dataclass(frozen=True)
class Band:
    """One interval, and all areas of which it holds for the same reason."""

    title: str
    areas: tuple[str, ...]
    lower: float
    upper: float | None
    written: str
    reason: str
    chosen: str = ""


def scale_of(bands: Sequence[Band]) -> float:
    """Percent of the track for one of the unit, with room for the words of the longest band."""
    most = max((band.lower if band.upper is None else band.upper for band in bands), default=0.0) or 1.0
    return (REACH_OPEN if any(band.upper is None for band in bands) else REACH) / most


def interval_rows(bands: Sequence[Band], *, alt: str) -> str:
    """Bands on one scale from zero, in the order given.

    Parameters
    ----------
    bands
        what is drawn; ``chosen`` names the area that stands out.
    alt
        the same in words.
    """
    scale = scale_of(bands)
    rows = "".join(_row(band, scale) for band in bands)
    return f'<div class="hh-bands" role="group" aria-label="{escape(alt)}">{rows}</div>'


def _row(band: Band, scale: float) -> str:
    start = round(scale * band.lower, 2)
    width = OPEN if band.upper is None else max(round(scale * band.upper - start, 2), 0.6)
    kind = "open" if band.upper is None else "closed"
    own = " chosen" if band.chosen and band.chosen in band.areas else ""
    return (
        f'<div class="band{own}"><div class="who"><b>{escape(band.title)}</b>{_areas(band)}</div>'
        f'<div class="track"><i class="hatch {kind}" style="left:{start}%;width:{width}%"></i>'
        f'<b style="left:{round(start + width, 2)}%">{escape(band.written)}</b></div>'
        f"<p>{escape(band.reason)}</p></div>"
    )


def _areas(band: Band) -> str:
    """The names behind a number of areas; none where the title already is the name."""
    if band.areas == (band.title,):
        return ""
    names = (f"<u>{escape(name)}</u>" if name == band.chosen else escape(name) for name in band.areas)
    return f"<span>{', '.join(names)}</span>"
