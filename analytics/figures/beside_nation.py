"""One measure of an area beside that of the nation over time: own line in the accent, the nation in grey."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.palette import Palette
from analytics.figures.time_axis import Drawing, time_layout, year_ticks

Write = Callable[[float], str]
HEADROOM = 1.16


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
    A figure whose traces are named by area; the first value of the own line and the newest of both are written.
    """
    first, last = int(frame["at"].min()), int(frame["at"].max())
    span = max(frame["at"].max() - frame["at"].min(), 1.0)
    top = HEADROOM * float(frame["value"].max())
    drawing = Drawing()
    layout = time_layout(
        palette,
        start=float(frame["at"].min()) - 0.05 * span,
        end=float(frame["at"].max()) + 0.04 * span,
        years=year_ticks(first, last),
        top=top,
        write=axis_written,
        middle=middle,
    )
    for (area, _), rows in frame.sort_values("at").groupby(["ref_area", "line"], sort=False):
        mine = area == own
        _line(drawing, rows, palette.accent if mine else palette.grey)
        if mine and len(rows) > 1 and not rows["dashed"].iloc[0]:
            _write_first(drawing, rows, palette, written)
    _write_ends(drawing, frame, palette, written, own=own)
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


def _write_first(drawing: Drawing, rows: pd.DataFrame, palette: Palette, written: Write) -> None:
    """The first value of the own line."""
    first = rows.iloc[0]
    drawing.write(
        x=first["at"],
        y=first["value"],
        text=written(float(first["value"])),
        yshift=12,
        font={"size": 12.5, "color": palette.ink},
    )


def last_rows(frame: pd.DataFrame) -> dict[str, dict[Hashable, Any]]:
    """The newest row of each area."""
    newest = frame.sort_values("at", kind="stable").groupby("ref_area", sort=False).tail(1)
    return {str(row["ref_area"]): row for row in newest.to_dict("records")}


def end_name(
    row: dict[Hashable, Any], rows: dict[str, dict[Hashable, Any]], own: str, frame: pd.DataFrame
) -> str:
    """The name at the end of a line, with the year where it is not that of the own line."""
    until = int(rows[own]["at"]) if own in rows else int(frame["at"].max())
    year = int(row["at"])
    return str(row["name"]) if year == until else f"{row['name']} ({year})"


def _write_ends(drawing: Drawing, frame: pd.DataFrame, palette: Palette, written: Write, *, own: str) -> None:
    """Value and name at the newest end of each line, leaning back over it: the higher one above, the lower below."""
    rows = last_rows(frame)
    highest = max(float(row["value"]) for row in rows.values())
    for area, row in rows.items():
        mine, high = area == own, float(row["value"]) == highest
        value, name = written(float(row["value"])), end_name(row, rows, own, frame)
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
