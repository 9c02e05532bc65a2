"""Years of one quantity of one body as lines: no line across a gap or a change of counting.

What may be joined is read from the rows: neighbouring years of equal ``segment``. A year without a row is
hatched and said; a new segment begins behind a dotted vertical, the newest in ink, the older in the accent.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.palette import Palette
from analytics.figures.series_marks import Break, Event, Rival, draw_events, draw_rivals, label_piece
from analytics.figures.time_axis import (
    Drawing,
    Gap,
    Write,
    beside,
    hatch,
    name_gap,
    time_layout,
    vertical,
    year_ticks,
)

__all__ = ["Break", "Event", "Rival", "axis_top", "runs", "segment_starts", "year_gaps", "year_lines"]
HEADROOM = 1.16


def runs(frame: pd.DataFrame) -> list[pd.DataFrame]:
    """The pieces that may be a line: neighbouring years of one segment, in order of years."""
    rows = _known(frame)
    cut = (rows["year"].diff() != 1) | (rows["segment"] != rows["segment"].shift())
    return [piece for _, piece in rows.groupby(cut.cumsum(), sort=True)]


def segment_starts(frame: pd.DataFrame) -> list[int]:
    """First year of each segment but the first: where the dotted verticals stand."""
    rows = _known(frame)
    pairs = pairwise(zip(rows["year"], rows["segment"], strict=True))
    return [int(year) for (_, before), (year, after) in pairs if after != before]


def year_gaps(frame: pd.DataFrame, first: int, last: int) -> list[Gap]:
    """Stretches of years from ``first`` to ``last`` without a figure."""
    have = {first - 1, *_known(frame)["year"].astype(int), last + 1}
    ordered = sorted(year for year in have if first - 1 <= year <= last + 1)
    return [
        Gap(before + 0.5, after - 0.5, str(before + 1) if after == before + 2 else f"{before + 1}–{after - 1}")
        for before, after in pairwise(ordered)
        if after > before + 1
    ]


def axis_top(*frames: pd.DataFrame) -> float:
    """One height for charts that stand beside each other."""
    return HEADROOM * max((float(frame["obs_value"].max()) for frame in frames if len(frame)), default=1.0)


def year_lines(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    written: Write,
    axis_written: Write | None = None,
    first: int | None = None,
    last: int | None = None,
    top: float | None = None,
    breaks: Sequence[Break] = (),
    gap_words: str = "",
    before_words: str = "",
    rivals: Sequence[Rival] = (),
    events: Sequence[Event] = (),
) -> go.Figure:
    """A yearly series of one body and one indicator.

    Parameters
    ----------
    frame
        ``year``, ``obs_value``, ``segment``; where it has ``hover``, that is read under the pointer.
        Rows without a value are a gap.
    written, axis_written
        how a value is written at its point, and at the axis (by default alike).
    first, last, top
        ends of the axes, where two charts shall have the same; by default those of the frame.
    breaks
        words for the verticals; a segment that begins without words gets its vertical all the same.
    gap_words, before_words
        words under the years of a gap; the second for the years before the first figure.
    rivals, events
        other values of drawn cells, and dated marks.

    Returns
    -------
    A figure whose line traces are named ``run``, one for each piece of :func:`runs`, none across a break.
    """
    years = _known(frame)["year"]
    begin = int(years.min()) if first is None else first
    end = int(years.max()) if last is None else last
    height = top or axis_top(frame)
    start, stop = begin - 0.7, end + 0.9
    layout = time_layout(
        palette, start=start, end=stop, years=year_ticks(begin, end), top=height, write=axis_written or written
    )
    drawing = Drawing()
    found = year_gaps(frame, begin, end)
    hatch(drawing, palette, found, top=height, words=gap_words)
    for gap in found:
        words = before_words if before_words and gap.start < begin else gap_words
        name_gap(drawing, palette, gap, top=height, words=words, span=stop - start)
    _draw_runs(drawing, frame, palette, written, frozenset(int(item.at) for item in rivals))
    _draw_breaks(drawing, frame, palette, breaks, start + 0.55 * (stop - start))
    draw_rivals(drawing, rivals, palette=palette, top=height, start=start, end=stop)
    draw_events(drawing, events, palette=palette)
    return drawing.figure(layout)


def _known(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["obs_value"].notna()].sort_values("year").reset_index(drop=True)


def _draw_runs(
    drawing: Drawing, frame: pd.DataFrame, palette: Palette, written: Write, crowded: frozenset[int]
) -> None:
    pieces = runs(frame)
    if not pieces:
        return
    newest = pieces[-1]["segment"].iloc[-1]
    several = _known(frame)["segment"].nunique() > 1
    peak = max(float(piece["obs_value"].max()) for piece in pieces)
    for piece in pieces:
        color = palette.ink if several and piece["segment"].iloc[0] == newest else palette.accent
        hover = piece.get("hover", piece["year"].astype(str) + ": " + piece["obs_value"].map(written))
        drawing.traces.append(
            dict(
                type="scatter",
                x=piece["year"],
                y=piece["obs_value"],
                name="run",
                mode="lines+markers",
                line={"color": color, "width": 2.4},
                marker={"size": 6, "color": color},
                hovertext=hover,
                hovertemplate="%{hovertext}<extra></extra>",
                cliponaxis=False,
            )
        )
        last = piece is pieces[-1]
        label_piece(drawing, piece, palette=palette, written=written, peak=peak, last=last, crowded=crowded)


def _draw_breaks(drawing: Drawing, frame: pd.DataFrame, palette: Palette, breaks: Sequence[Break], turn: float) -> None:
    """A vertical before each new segment; words at its right, behind ``turn`` at its left."""
    said = {item.year: item for item in breaks}
    for year in segment_starts(frame):
        at = year - 0.5
        vertical(drawing, palette, at)
        if year in said:
            beside(drawing, palette, at, said[year].head, said[year].text, left=at > turn)
