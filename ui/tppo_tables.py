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
    label: tuple[str, str],
    across: str,
    heads: Sequence[tuple[object, str]],
    unit: str = "",
    group: str = "",
    every: Sequence[object] = (),
) -> None:
    """The frame of an exhibit as a table of two directions, each cell as the frame has it written.

    Parameters
    ----------
    label
        the column that names a row, and its heading.
    across, heads
        the column whose values run across; its values in order, each with its heading.
    unit
        the column with the unit of a row, said small beside its name.
    group
        the column that rows are kept together by, said in a row of its own.
    every
        the rows to show, so that one without figures stays as a hole; all that have one where empty.
    """
    frame = exhibit.frame
    head = f'<th scope="col" class="txt">{html.escape(label[1])}</th>'
    head += "".join(f'<th scope="col" class="num">{html.escape(words)}</th>' for _, words in heads)
    body = ""
    for name, rows in frame.groupby(group, sort=False) if group else [("", frame)]:
        if group:
            called = f"<span>{html.escape(str(name))}</span>"
            body += f'<tr class="group"><th scope="rowgroup" colspan="{len(heads) + 1}">{called}</th></tr>'
        body += _rows(rows, label[0], unit, across, [value for value, _ in heads], every)
    st.html(
        f'<div class="hh-scroll" tabindex="0"><table class="hh-table tppo-cross"><caption>{html.escape(exhibit.title)}'
        f"</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _rows(
    frame: pd.DataFrame, label: str, unit: str, across: str, values: list[object], every: Sequence[object]
) -> str:
    keys = [label, unit] if unit else [label]
    found: dict[tuple[object, ...], dict[object, dict[str, object]]] = {}
    for row in frame.to_dict("records"):
        found.setdefault(tuple(row[key] for key in keys), {})[row[across]] = row  # type: ignore[index]
    result = ""
    for key in [(value,) for value in every] or list(found):
        small = f" <small>{html.escape(str(key[1]))}</small>" if unit else ""
        cells = "".join(_cell(found.get(key, {}).get(value)) for value in values)
        result += f'<tr><th scope="row">{html.escape(str(key[0]))}{small}</th>{cells}</tr>'
    return result


def _cell(row: dict[str, object] | None) -> str:
    if row is None:
        return f'<td class="num hole">{NOT_AVAILABLE}</td>'
    rival = ' class="rival"' if row.get("rivals", 0) else ""
    return f'<td class="num"><span{rival}>{html.escape(str(row["written"]))}</span></td>'


def years(frame: pd.DataFrame) -> list[tuple[object, str]]:
    """Every year from the first to the last, so that a year without figures stays as a hole."""
    first, last = int(frame["year"].min()), int(frame["year"].max())
    return [(year, str(year)) for year in range(first, last + 1)]
