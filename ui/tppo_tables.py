"""Rows set beside each other: what runs down, what runs across, and holes where nothing is printed."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analytics.exhibit import Exhibit
from analytics.numbers import NOT_AVAILABLE
from ui import html
from ui.context import Context


def cross(
    ctx: Context,
    exhibit: Exhibit,
    *,
    down: Sequence[tuple[str, str]],
    across: str,
    heads: Sequence[tuple[object, str]],
    every: Sequence[object] = (),
) -> None:
    """The frame of an exhibit as a table of two directions, each cell as the frame has it written.

    Parameters
    ----------
    down
        columns that name a row, with their headings.
    across
        the column whose values run across.
    heads
        its values in order, each with its heading.
    every
        the rows to show where one column runs down, so that one without figures stays as a hole.
    """
    frame = exhibit.frame
    found = {
        labels: {row[across]: row for row in cells.to_dict("records")}
        for labels, cells in frame.groupby([name for name, _ in down], sort=False)
    }
    rows = []
    for labels in [(value,) for value in every] or list(found):
        title = "".join(f'<th scope="row" class="txt">{html.escape(str(label))}</th>' for label in labels)
        cells = "".join(_cell(found.get(labels, {}).get(value)) for value, _ in heads)
        rows.append(f"<tr>{title}{cells}</tr>")
    head = "".join(f'<th scope="col" class="txt">{html.escape(label)}</th>' for _, label in down)
    head += "".join(f'<th scope="col" class="num">{html.escape(label)}</th>' for _, label in heads)
    st.html(
        f'<div class="hh-scroll" tabindex="0"><table class="hh-table tppo-cross"><caption>{html.escape(exhibit.title)}'
        f"</caption><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def _cell(row: dict[object, object] | None) -> str:
    if row is None:
        return f'<td class="num hole">{NOT_AVAILABLE}</td>'
    rival = ' class="rival"' if row.get("rivals", 0) else ""
    return f'<td class="num"><span{rival}>{html.escape(str(row["written"]))}</span></td>'


def years(frame: pd.DataFrame) -> list[tuple[object, str]]:
    """Every year from the first to the last, so that a year without figures stays as a hole."""
    first, last = int(frame["year"].min()), int(frame["year"].max())
    return [(year, str(year)) for year in range(first, last + 1)]
