"""What stands upon a series: values at the ends of its pieces, other values, dated events."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from textwrap import wrap

import pandas as pd

from analytics.figures.palette import Palette
from analytics.figures.time_axis import Drawing, vertical

Write = Callable[[float], str]
#: Differences under this part of the axis count as level when a label is placed.
LEVEL = 0.03


@dataclass(frozen=True)
class Break:
    """A change of counting: the first year of the new segment, and words (``head`` in bold)."""

    year: int
    head: str
    text: str = ""


@dataclass(frozen=True)
class Rival:
    """Another value of a drawn cell: an open diamond with a leader to its words (``at`` on the time axis)."""

    at: float
    value: float
    text: str


@dataclass(frozen=True)
class Event:
    """A dated mark; ``at`` is a year with its part (2023.43 is June 2023)."""

    at: float
    text: str


def label_places(values: Sequence[float], peak: float) -> list[int]:
    """Which points of a piece are written: both ends, and its top where that stands apart."""
    end = len(values) - 1
    high = values.index(max(values))
    apart = end > 3 and values[high] > 0.5 * peak and min(high, end - high) > 0
    return sorted({0, end, *([high] if apart else [])})


def label_piece(
    drawing: Drawing,
    piece: pd.DataFrame,
    *,
    palette: Palette,
    written: Write,
    peak: float,
    last: bool,
    crowded: frozenset[int] = frozenset(),
) -> None:
    """Write the values of a piece; the last one of all is large, those in ``crowded`` years stand aside."""
    values, years = list(piece["obs_value"].astype(float)), list(piece["year"].astype(int))
    end = len(values) - 1
    for place in label_places(values, peak):
        near = [values[other] for other in (place - 1, place + 1) if 0 <= other <= end]
        above = bool(near) and all(values[place] >= value - LEVEL * peak * (place > 0) for value in near)
        large = last and place == end
        anchor, shift = _side(place, end, large=large)
        aside = years[place] in crowded
        text = written(values[place])
        drawing.write(
            x=years[place],
            y=values[place],
            text=f"<b>{text}</b>" if large else text,
            xanchor="right" if aside else anchor,
            xshift=-5 if aside else shift,
            yshift=13 if above or aside else -13,
            font={"size": 15 if large else 12.5, "color": palette.ink},
        )


def _side(place: int, end: int, *, large: bool) -> tuple[str, int]:
    """Labels of ends lean over their piece, away from the verticals beside it."""
    if end == 0 and not large:
        return "center", 0
    if large:
        return "right", 14
    if place == 0:
        return "left", -8
    return ("right", 10) if place == end else ("center", 0)


def draw_rivals(
    drawing: Drawing, rivals: Sequence[Rival], *, palette: Palette, top: float, start: float, end: float
) -> None:
    """Open diamonds, each with a leader to its words."""
    if not rivals:
        return
    mark = {"color": palette.rival_mark, "line": {"width": 1.6, "color": palette.rival_mark}}
    drawing.traces.append(
        dict(
            type="scatter",
            x=[item.at for item in rivals],
            y=[item.value for item in rivals],
            name="rival",
            mode="markers",
            marker={"symbol": "diamond-open", "size": 11, **mark},
            hovertext=[item.text for item in rivals],
            hovertemplate="%{hovertext}<extra></extra>",
        )
    )
    for item in rivals:
        right = item.at > start + 0.8 * (end - start)
        drawing.write(
            x=item.at,
            y=item.value,
            ax=-64 if right else 22,
            ay=(36 if right else 52) if item.value > top / 2 else -52,
            text="<br>".join(wrap(item.text, 16)),
            showarrow=True,
            arrowhead=0,
            arrowwidth=1.1,
            arrowcolor=palette.rival_mark,
            standoff=6,
            bgcolor=palette.paper,
            font={"size": 12, "color": palette.rival_text},
        )


def draw_events(drawing: Drawing, events: Sequence[Event], *, palette: Palette) -> None:
    """Dated marks: a plain vertical with its words standing at it."""
    for item in events:
        vertical(drawing, palette, item.at, dotted=False)
        drawing.write(
            x=item.at,
            y=0.03,
            yref="paper",
            yanchor="bottom",
            xanchor="right",
            textangle=-90,
            text=item.text,
            bgcolor=palette.paper,
            font={"size": 11.5, "color": palette.muted},
        )
