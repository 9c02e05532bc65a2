"""One measure of an area beside that of the nation over time: own line in the accent, the nation in grey."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.palette import Palette
from analytics.figures.time_axis import Drawing, time_layout, year_ticks

Write = Callable[[float], str]
Row = dict[Hashable, Any]
HEADROOM = 1.16
#: Values further from each other than a year are not joined.
APART = 1.01


@dataclass(frozen=True)
class Beside:
    """What lines of an area and the nation show, on the screen and in a picture.

    Attributes
    ----------
    frame
        ``ref_area``, ``name``, ``at`` (a year with its part), ``value``, ``line`` (rows of one area and equal ``line``
        are joined), ``dashed`` (whether the line is), ``hover``.
    written, axis_written
        how a value is written at its point, and at the axis.
    own
        the area whose line stands out.
    middle
        whether a year is written under its middle, where parts of years are drawn.
    """

    frame: pd.DataFrame
    written: Write
    axis_written: Write
    own: str
    middle: bool = False

    @property
    def _span(self) -> float:
        return max(float(self.frame["at"].max() - self.frame["at"].min()), 1.0)

    @property
    def start(self) -> float:
        return float(self.frame["at"].min()) - 0.05 * self._span

    @property
    def end(self) -> float:
        return float(self.frame["at"].max()) + 0.04 * self._span

    @property
    def top(self) -> float:
        return HEADROOM * float(self.frame["value"].max())

    @property
    def years(self) -> list[int]:
        return year_ticks(int(self.frame["at"].min()), int(self.frame["at"].max()))

    def lines(self) -> list[tuple[bool, pd.DataFrame]]:
        """The rows of each piece of a line in order of time, and whether it is the own one; none spans a gap."""
        found = []
        for (area, _), rows in self.frame.sort_values("at").groupby(["ref_area", "line"], sort=False):
            pieces = rows.groupby((rows["at"].diff() > APART).cumsum(), sort=False)
            found += [(area == self.own, piece) for _, piece in pieces]
        return found

    def begins(self, rows: pd.DataFrame) -> bool:
        """Whether the value at the start of a piece is written: it is the first of the area's undashed line."""
        own = self.frame[(self.frame["ref_area"] == rows["ref_area"].iloc[0]) & ~self.frame["dashed"].astype(bool)]
        return len(own) > 1 and not rows["dashed"].iloc[0] and rows["at"].iloc[0] == own["at"].min()

    def ends(self) -> list[tuple[bool, str, Row]]:
        """The newest row of each area: whether it is the own one, its name, with the year where it is another."""
        newest = self.frame.sort_values("at", kind="stable").groupby("ref_area", sort=False).tail(1)
        rows: dict[str, Row] = {str(row["ref_area"]): row for row in newest.to_dict("records")}
        until = int(rows[self.own]["at"]) if self.own in rows else int(self.frame["at"].max())
        named = [(row["name"], int(row["at"]), row) for row in rows.values()]
        return [
            (row["ref_area"] == self.own, name if year == until else f"{name} ({year})", row)
            for name, year, row in named
        ]

    def highest(self, row: Row) -> bool:
        """Whether no other area has more at the time of a row: words of it then stand above, else below."""
        return not bool((self.frame.loc[self.frame["at"] == row["at"], "value"] > row["value"]).any())


def beside_nation(shown: Beside, palette: Palette) -> go.Figure:
    """Lines of an area and the nation.

    Returns
    -------
    A figure whose traces are named by area; the first value of the own line and the newest of both are written.
    """
    drawing = Drawing()
    layout = time_layout(
        palette, start=shown.start, end=shown.end, years=shown.years, top=shown.top, write=shown.axis_written,
        middle=shown.middle,
    )  # fmt: skip
    for mine, rows in shown.lines():
        _line(drawing, rows, palette.accent if mine else palette.grey)
        if mine and shown.begins(rows):
            _write_first(drawing, shown, rows.iloc[0].to_dict(), palette)
    _write_ends(drawing, shown, palette)
    return drawing.figure(layout)


def _line(drawing: Drawing, rows: pd.DataFrame, color: str) -> None:
    drawing.traces.append(
        {
            "type": "scatter",
            "x": rows["at"],
            "y": rows["value"],
            "name": str(rows["ref_area"].iloc[0]),
            "mode": "lines+markers",
            "line": {"color": color, "width": 2.2, "dash": "dot" if rows["dashed"].iloc[0] else "solid"},
            "marker": {
                "size": 5.5,
                "color": color,
                "symbol": "square" if rows["dashed"].iloc[0] else "circle",
            },
            "hovertext": rows["hover"],
            "hovertemplate": "%{hovertext}<extra></extra>",
            "cliponaxis": False,
        }
    )


def _write_first(drawing: Drawing, shown: Beside, first: Row, palette: Palette) -> None:
    """The first value of the own line."""
    drawing.write(
        x=first["at"],
        y=first["value"],
        text=shown.written(float(first["value"])),
        yshift=12 if shown.highest(first) else -12,
        font={"size": 12.5, "color": palette.ink},
    )


def _write_ends(drawing: Drawing, shown: Beside, palette: Palette) -> None:
    """Value and name at the newest end of each line, leaning back over it."""
    for mine, name, row in shown.ends():
        value, high = shown.written(float(row["value"])), shown.highest(row)
        drawing.write(
            x=row["at"],
            y=row["value"],
            xanchor="right",
            yanchor="bottom" if high else "top",
            xshift=8,
            yshift=7 if high else -7,
            text=f"{name} <b>{value}</b>" if mine else f"{name} {value}",
            font={"size": 13 if mine else 12, "color": palette.accent if mine else palette.muted},
        )
