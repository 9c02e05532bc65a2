"""One measure of an area beside that of the nation over time: own line in the accent, the nation in grey."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.palette import Palette
from analytics.figures.time_axis import Drawing, time_layout, year_ticks

Write = Callable[[float], str]
#: Room behind the last point for the name of the line, as a part of the span.
ROOM = 0.2


def beside_nation(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    written: Write,
    axis_written: Write,
    own: str,
    middle: bool = False,
) -> go.Figure:
    """Lines of an area and the nation.

    Parameters
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

    Returns
    -------
    A figure whose traces are named by area; the ends of the own line and the last of the nation are written.
    """
    first, last = int(frame["at"].min()), int(frame["at"].max())
    span = max(frame["at"].max() - frame["at"].min(), 1.0)
    drawing = Drawing()
    layout = time_layout(
        palette,
        start=float(frame["at"].min()) - 0.05 * span,
        end=float(frame["at"].max()) + ROOM * span,
        years=year_ticks(first, last),
        top=1.16 * float(frame["value"].max()),
        write=axis_written,
        middle=middle,
    )
    ends = frame.groupby("ref_area")["at"].max()
    for (area, _), rows in frame.sort_values("at").groupby(["ref_area", "line"], sort=False):
        mine = area == own
        _line(drawing, rows, palette.accent if mine else palette.grey)
        _write_ends(drawing, rows, palette, written, mine=mine, newest=rows["at"].max() == ends[area])
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


def _write_ends(
    drawing: Drawing, rows: pd.DataFrame, palette: Palette, written: Write, *, mine: bool, newest: bool
) -> None:
    """The first value of the own line, the last of every newest line with its name behind it."""
    first, last = rows.iloc[0], rows.iloc[-1]
    color = palette.accent if mine else palette.muted
    if mine and len(rows) > 1:
        drawing.write(
            x=first["at"],
            y=first["value"],
            text=written(float(first["value"])),
            yshift=12,
            font={"size": 12.5, "color": palette.ink},
        )
    if not newest:
        return
    value = written(float(last["value"]))
    drawing.write(
        x=last["at"],
        y=last["value"],
        xanchor="left",
        xshift=8,
        align="left",
        text=f"<b>{value}</b> {last['name']}" if mine else f"{value} {last['name']}",
        font={"size": 13 if mine else 12, "color": color},
    )
