"""The charts of a brief as SVG at true size: a series with its gaps, lines beside the nation, bars, a proven bound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

import duckdb
import pandas as pd
from matplotlib.axes import Axes

from analytics.exhibit import Exhibit
from analytics.exhibits.placement_breaks import placement_breaks
from analytics.exhibits.placement_time import MONTHS
from analytics.export import paper
from analytics.figures.palette import LIGHT
from analytics.filters import NATION
from analytics.names import Names
from analytics.numbers import marked, number

WIDE, HALF = 178.0, 86.0


@dataclass(frozen=True)
class Mark:
    """A change of counting: the first year after it and its words."""

    year: int
    text: str


def break_marks(con: duckdb.DuckDBPyConnection, names: Names, frame: pd.DataFrame) -> list[Mark]:
    """The verticals of a series of placements: where a new segment begins."""
    return [Mark(one.year, one.head) for one in placement_breaks(con, names, frame)]


def missing_runs(years: Sequence[int]) -> list[tuple[int, int]]:
    """Runs of years between the first and the last that have no figure."""
    runs: list[tuple[int, int]] = []
    for year in range(min(years), max(years) + 1):
        if year in years:
            continue
        if runs and runs[-1][1] == year - 1:
            runs[-1] = (runs[-1][0], year)
        else:
            runs.append((year, year))
    return runs


def written(names: Names, row: dict[Any, Any], value: str, decimals: int) -> str:
    """A figure with the sign of its status."""
    return marked(
        row[value],
        names.language,
        status=row.get("obs_status", "published"),
        suppressed_by=row.get("suppressed_by", ""),
        relation="",
        decimals=decimals,
    )


def _grid(axes: Axes, names: Names, values: Sequence[float]) -> float:
    top, step = paper.nice_top(values)
    ticks = [step * place for place in range(round(top / step) + 1)]
    axes.set_ylim(0, top)
    decimals = 0 if step >= 1 else 1
    axes.set_yticks(ticks, [number(tick, names.language, decimals) for tick in ticks], color=LIGHT.muted)
    for tick in ticks[1:]:
        axes.axhline(tick, color=LIGHT.grid, linewidth=0.5, zorder=0)
    axes.axhline(0, color=LIGHT.ink, linewidth=0.9, zorder=1)
    return top


def _hatch(axes: Axes, start: float, end: float, words: str, top: float, *, room: int) -> None:
    box: dict[str, Any] = {"facecolor": "none", "edgecolor": LIGHT.hatch, "linewidth": 0, "alpha": 0.75}
    axes.axvspan(start, end, hatch="/////", zorder=0, **box)
    for line, text in enumerate(wrap(words, room, break_long_words=False)):
        axes.annotate(
            text,
            ((start + end) / 2, top),
            (0, -7 - 8.5 * line),
            textcoords="offset points",
            ha="center",
            color=LIGHT.muted,
            fontsize=paper.SMALL,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 0.6},
        )


def _above(values: Sequence[float], place: int) -> bool:
    near = [values[other] for other in (place - 1, place + 1) if 0 <= other < len(values)]
    return not near or values[place] >= sum(near) / len(near)


def placements(con: duckdb.DuckDBPyConnection, names: Names, exhibit: Exhibit, *, width: float = WIDE) -> str:
    """Whole years of placements: one line a segment, broken at years without a figure, hatched there."""
    frame = exhibit.frame.sort_values("year").reset_index(drop=True)
    figure, axes = paper.canvas(width, 47, box=(12, 5.5, 3, 4.5))
    top = _grid(axes, names, list(frame["obs_value"].dropna()))
    years = [int(year) for year in frame["year"]]
    axes.set_xlim(min(years) - 0.5, max(years) + 0.5)
    every = list(range(min(years), max(years) + 1))
    axes.set_xticks(every, [str(year) for year in every], color=LIGHT.muted)
    for first, last in missing_runs(years):
        words = names.say("tidak tercetak setahun penuh")
        _hatch(axes, first - 0.45, last + 0.45, words, top, room=9 * (last - first + 1))
    for part in _pieces(frame):
        _line(axes, names, part, is_last=int(part["year"].max()) == years[-1])
    for mark in break_marks(con, names, frame):
        axes.axvline(mark.year - 0.5, color=LIGHT.ink, linewidth=0.8, linestyle=":", zorder=1)
        right = mark.year < years[-1] - 1
        axes.annotate(
            mark.text,
            (mark.year - 0.5, top),
            (3 if right else -3, 3),
            textcoords="offset points",
            ha="left" if right else "right",
            color=LIGHT.muted,
            fontsize=paper.SMALL,
        )
    return paper.svg(figure)


def _pieces(frame: pd.DataFrame) -> list[pd.DataFrame]:
    """Rows that a line may join: one segment, year after year."""
    step = (frame["year"].diff() != 1) | (frame["segment"].diff() != 0)
    return [part for _, part in frame.groupby(step.cumsum(), sort=True)]


def _line(axes: Axes, names: Names, part: pd.DataFrame, *, is_last: bool) -> None:
    color = LIGHT.accent
    values = [float(value) for value in part["obs_value"]]
    axes.plot(part["year"], values, color=color, linewidth=1.4, marker="o", markersize=2.6, zorder=3)
    for place, row in enumerate(part.to_dict("records")):
        end = is_last and place == len(values) - 1
        axes.annotate(
            written(names, row, "obs_value", 0),
            (row["year"], values[place]),
            (0, 4.5 if _above(values, place) else -11),
            textcoords="offset points",
            ha="center",
            fontsize=paper.SIZE + (0.6 if end else 0),
            fontweight=600 if end else 400,
            color=LIGHT.ink,
            zorder=4,
        )


def bars(names: Names, exhibit: Exhibit, *, width: float = HALF, most: int = 10) -> str:
    """Destinations, largest first; what a printed total leaves is a hatched bar."""
    frame = exhibit.frame.head(most)
    rest = exhibit.facts.get("rest")
    left = float(rest) + float(exhibit.frame["obs_value"].iloc[most:].sum()) if isinstance(rest, (int, float)) else None
    rows = [
        (str(row["name"]), row["obs_value"], written(names, row, "obs_value", 0)) for row in frame.to_dict("records")
    ]
    count = len(rows) + (left is not None and left > 0)
    figure, axes = paper.canvas(width, 3.6 * max(count, 4) + 3, box=(30, 1, 14, 1))
    axes.set_xlim(0, max([value for _, value, _ in rows if value == value] + [left or 0, 1]))
    axes.set_ylim(max(count, 4) - 0.5, -0.5)
    axes.set_xticks([])
    axes.set_yticks([])
    for place, (name, value, text) in enumerate(rows):
        _bar(axes, place, name, value if value == value else 0.0, text, fill=LIGHT.accent, weight=600)
    if left is not None and left > 0:
        text = number(left, names.language)
        _bar(axes, len(rows), names.say("Lainnya, bersama"), left, text, fill="none", weight=400)
    return paper.svg(figure)


def _bar(axes: Axes, place: int, name: str, value: float, text: str, *, fill: str, weight: int) -> None:
    plain = fill != "none"
    color = LIGHT.ink if plain else LIGHT.muted
    edge: dict[str, Any] = {"edgecolor": LIGHT.accent if plain else LIGHT.hatch, "linewidth": 0 if plain else 0.5}
    axes.barh(place, value, height=0.68, color=fill, hatch=None if plain else "/////", **edge)
    move: dict[str, Any] = {"textcoords": "offset points", "va": "center", "fontsize": paper.SIZE}
    short = name if len(name) <= 24 else name[:23] + "…"
    axes.annotate(short, (0, place), (-4, -0.4), ha="right", color=color, **move)
    axes.annotate(text, (value, place), (3, -0.4), ha="left", color=color, fontweight=weight, **move)


def lines(names: Names, exhibit: Exhibit, *, width: float = HALF) -> str:
    """A measure of the province and the nation; March is joined with March, September (dashed) with September."""
    value = "shown" if "shown" in exhibit.frame else "obs_value"
    decimals = int(str(exhibit.facts.get("decimals", 1)))
    region = str(exhibit.facts["region"])
    frame = exhibit.frame.assign(at=[start.year + (start.month - 1) / 12 for start in exhibit.frame["period_start"]])
    figure, axes = paper.canvas(width, 41, box=(9, 5.5, 24, 3.5))
    _grid(axes, names, [float(item) for item in frame[value]])
    span = max(frame["at"].max() - frame["at"].min(), 0.5)
    axes.set_xlim(frame["at"].min() - 0.08 * span, frame["at"].max() + 0.05 * span)
    _time_ticks(axes, names, frame)
    ends = []
    for area in (NATION, region):
        own = frame[frame["ref_area"] == area].sort_values("at")
        if own.empty:
            continue
        color = LIGHT.accent if area == region else LIGHT.muted
        _area(axes, own, value, color)
        _point_labels(axes, names, own, value, decimals, color, above=_higher(frame, area, value))
        last = own.iloc[-1].to_dict()
        name = names.region(area) + (f" ({int(last['year'])})" if last["at"] < frame["at"].max() - 0.6 else "")
        ends.append((float(last[value]), name, written(names, last, value, decimals), color))
    _ends(axes, ends)
    return paper.svg(figure)


def _higher(frame: pd.DataFrame, area: str, value: str) -> bool:
    means = frame.groupby("ref_area")[value].mean()
    return bool(means[area] >= means.max())


def _time_ticks(axes: Axes, names: Names, frame: pd.DataFrame) -> None:
    starts = sorted(set(frame["period_start"]))
    if "month" in frame and len(starts) <= 5:
        places = [start.year + (start.month - 1) / 12 for start in starts]
        words = [f"{names.say(MONTHS[start.month - 1])} {start.year}" for start in starts]
    else:
        month = min(start.month for start in starts)
        years = sorted({start.year for start in starts if start.month == month})
        step = -(-len(years) // 7)
        years = years[::-1][::step][::-1]
        places, words = [year + (month - 1) / 12 for year in years], [str(year) for year in years]
    axes.set_xticks(places, words, color=LIGHT.muted)


def _area(axes: Axes, own: pd.DataFrame, value: str, color: str) -> None:
    """One line a month or segment, broken where a year is missing."""
    for key, rows in own.groupby("month" if "month" in own else "segment", sort=True):
        dashed = "month" in own and key != 3
        style: dict[str, Any] = {"marker": "s" if dashed else "o", "markersize": 1.9 if dashed else 2.3}
        style |= {"linewidth": 1.1 if dashed else 1.4, "linestyle": (0, (3, 2)) if dashed else "-"}
        for _, part in rows.groupby((rows["at"].diff() > 1.01).cumsum()):
            axes.plot(part["at"], part[value], color=color, zorder=3, **style)


def _point_labels(
    axes: Axes, names: Names, own: pd.DataFrame, value: str, decimals: int, color: str, *, above: bool
) -> None:
    """All points of a short line but the last, else the first: the last is written beside the name."""
    shown = own.iloc[:-1] if len(own) <= 4 else own.iloc[:1]
    for row in shown.to_dict("records"):
        text = written(names, row, value, decimals)
        up = row["month"] == 3 if "month" in row and len(own) <= 4 else above
        move = (0, 4.5 if up else -10.5)
        style: dict[str, Any] = {"textcoords": "offset points", "ha": "center", "fontsize": paper.SIZE}
        axes.annotate(text, (row["at"], row[value]), move, color=color, **style)


def _ends(axes: Axes, ends: list[tuple[float, str, str, str]]) -> None:
    """Names at the ends of lines, moved apart where they would touch."""
    low, high = axes.get_ylim()
    height = axes.bbox.height / axes.figure.dpi * 72
    before: tuple[float, int] | None = None
    edge = axes.get_xlim()[1]
    for value, name, text, color in sorted(ends):
        at = (value - low) / (high - low) * height
        lines_ = [*wrap(name, 15), text]
        if before is not None:
            at = max(at, before[0] + 8.5 * (len(lines_) + before[1]) / 2 + 2)
        before = (at, len(lines_))
        for line, words in enumerate(lines_):
            axes.annotate(
                words,
                (edge, low),
                (2, at + 8.5 * (len(lines_) / 2 - line) - 6),
                textcoords="offset points",
                ha="left",
                color=color,
                fontsize=paper.SIZE,
                fontweight=600 if line == len(lines_) - 1 else 400,
            )


def bound(names: Names, *, total: float, listed: float, words: str, inside: str, share: str) -> str:
    """One bar that is the nation: what the list prints, and the hatched rest that holds the province."""
    figure, axes = paper.canvas(WIDE, 17, box=(0, 1, 0, 8.5))
    axes.set_xlim(0, total)
    axes.set_ylim(0, 1)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.barh(0.5, listed, height=1, color=LIGHT.accent)
    axes.barh(0.5, total - listed, left=listed, height=0.98, color="none", hatch="/////", edgecolor=LIGHT.hatch)
    move: dict[str, Any] = {"textcoords": "offset points", "va": "center", "color": "white"}
    axes.annotate(inside, (0, 0.5), (6, -0.5), ha="left", fontsize=8, **move)
    axes.annotate(share, (listed, 0.5), (-6, -0.5), ha="right", fontsize=8, fontweight=600, **move)
    axes.annotate(words, (total, 1), (0, 12), textcoords="offset points", ha="right", fontsize=8, color=LIGHT.ink)
    thin = {"arrowstyle": "-", "linewidth": 0.7}
    axes.annotate("", ((listed + total) / 2, 0.96), (0, 8), textcoords="offset points", arrowprops=thin)
    return paper.svg(figure)
