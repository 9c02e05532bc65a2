"""Intervals as HTML rows: a hatched bar between two ends, the areas that share it, the reason beneath.

The words are given as written; the style sheet gives colours and sizes. An interval without an upper end runs
out to the right.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

#: Percent of the track that the largest end takes: room for its number.
REACH = 80


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


def interval_rows(bands: Sequence[Band], *, alt: str) -> str:
    """Bands on one scale from zero, in the order given.

    Parameters
    ----------
    bands
        what is drawn; ``chosen`` names the area that stands out.
    alt
        the same in words.
    """
    most = max((band.lower if band.upper is None else band.upper for band in bands), default=0.0) or 1.0
    rows = "".join(_row(band, most) for band in bands)
    return f'<div class="hh-bands"><div role="img" aria-label="{escape(alt)}"></div>{rows}</div>'


def _row(band: Band, most: float) -> str:
    start = round(REACH * band.lower / most, 2)
    end = 100.0 if band.upper is None else round(REACH * band.upper / most, 2)
    width = max(round(end - start, 2), 0.6)
    kind = "open" if band.upper is None else "closed"
    own = " chosen" if band.chosen and band.chosen in band.areas else ""
    place = min(start, 60.0) if band.upper is None else end
    return (
        f'<div class="band{own}"><div class="who"><b>{escape(band.title)}</b>{_areas(band)}</div>'
        f'<div class="track"><i class="hatch {kind}" style="left:{start}%;width:{width}%"></i>'
        f'<b style="left:{place}%">{escape(band.written)}</b></div>'
        f"<p>{escape(band.reason)}</p></div>"
    )


def _areas(band: Band) -> str:
    """The names behind a number of areas; none where the title already is the name."""
    if band.areas == (band.title,):
        return ""
    names = (f"<u>{escape(name)}</u>" if name == band.chosen else escape(name) for name in band.areas)
    return f"<span>{', '.join(names)}</span>"
