"""Native tables of a deck: the first rows of an exhibit as the screen's table writes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from pptx.oxml.ns import qn
from pptx.slide import Slide as Page

from analytics.exhibit import Column, Exhibit
from analytics.export.deck_parts import Box, bare, describe, mm, run
from analytics.export.tables import cell_words
from analytics.figures.palette import LIGHT
from analytics.names import Names

MOST_COLUMNS = 8
#: Sizes of type, the largest that fits first; figures are never set smaller than the second.
SIZES = (12.0, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5)
FIGURE_SIZES = SIZES[:2]
#: Letters at which a column stops to grow with its longest cell: that with the lowest table is taken.
CAPS = (40, 60, 90, 130)
PADDING = 0.8
#: Of a letter in the widest sans that a reader's machine may fall back to, in parts of its size; of a line.
LETTER, BOLD_LETTER, LINE = 0.58, 0.72, 1.22
POINT = 0.3528


@dataclass(frozen=True)
class Layout:
    """Widths of the columns and heights of the rows in millimetres, for one size of type."""

    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]


def shown_columns(exhibit: Exhibit) -> list[Column]:
    """The columns of a slide's table: not the codes of sources, nor one whose only value the title already says."""
    found = [column for column in exhibit.columns if column.name != "source_id"]
    return [column for column in found if not _idle(exhibit, column)][:MOST_COLUMNS]


def _idle(exhibit: Exhibit, column: Column) -> bool:
    values = {str(value) for value in exhibit.frame[column.name]} if column.kind == "text" else set()
    return len(values) == 1 and values.pop() in exhibit.title


def exhibit_rows(exhibit: Exhibit, names: Names) -> list[list[str]]:
    """Head and rows of an exhibit's table, without the codes of sources."""
    columns = shown_columns(exhibit)
    head = [column.label for column in columns]
    rows = exhibit.frame.to_dict("records")
    return [head, *([cell_words(column, row, names.language) for column in columns] for row in rows)]


def _lines(words: str, width: float) -> int:
    """Lines that words take where so many letters stand side by side."""
    lines, used = 1, 0.0
    for word in words.split():
        if used and used + 1 + len(word) > width:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + bool(used)
    return lines


def layout(rows: list[list[str]], width: float, size: float) -> Layout:
    """The lowest table of these rows: columns grow with their longest cell, and hold their longest word."""
    letter, bold = size * POINT * LETTER, size * POINT * BOLD_LETTER
    places = range(len(rows[0]))
    longest = [
        max(
            len(word) * (letter if line else bold)
            for line, row in enumerate(rows)
            for word in f"{row[place]} ".split(" ")
        )
        + 3.0
        for place in places
    ]
    spare = max(width - sum(longest), 0.0)
    found = []
    for cap in CAPS:
        wanted = [
            max(min(max(len(row[place]) for row in rows), cap) * letter - longest[place], 0.1) for place in places
        ]
        widths = [longest[place] + spare * wanted[place] / sum(wanted) for place in places]
        scale = width / sum(widths)
        widths = [one * scale for one in widths]
        heights = tuple(
            max(
                _lines(row[place], (widths[place] - 2.0) / (letter if line else bold)) for place in places
            ) * size * POINT * LINE + 2 * PADDING
            for line, row in enumerate(rows)
        )  # fmt: skip
        found.append(Layout(size, tuple(widths), heights))
    return min(found, key=lambda one: sum(one.heights))


def fitted(
    rows: list[list[str]], box: Box, more: Callable[[int], str], *, beyond: int = 0, sizes: tuple[float, ...] = SIZES
) -> tuple[list[list[str]], str, Layout]:
    """The rows that end above the bottom of a box, what says how many are left out, and their layout.

    Parameters
    ----------
    rows
        head first.
    more
        the words for a number of rows left out.
    beyond
        rows that are left out already.
    """
    width, height = box[2], box[3]
    for size in sizes:
        found = layout(rows, width, size)
        line = size * POINT * LINE + 2 * PADDING if beyond else 0.0
        if sum(found.heights) + line <= height:
            return rows, more(beyond) if beyond else "", found
    found, kept, used = layout(rows, width, sizes[-1]), 0, sizes[-1] * POINT * LINE + 2 * PADDING
    while kept < len(rows) and used + found.heights[kept] <= height:
        used, kept = used + found.heights[kept], kept + 1
    kept = max(kept, 2)
    shown = rows[:kept]
    return shown, more(len(rows) - kept + beyond), layout(shown, width, sizes[-1])


def table(
    page: Page,
    rows: list[list[str]],
    names: Names,
    box: Box,
    *,
    alt: str,
    more: Callable[[int], str],
    beyond: int = 0,
    sizes: tuple[float, ...] = SIZES,
) -> None:
    """A native table, hairlines only; its last row says how many rows are left out (:func:`fitted`)."""
    shown, words, found = fitted(rows, box, more, beyond=beyond, sizes=sizes)
    left, top, width, _ = box
    count, shapes = len(shown) + bool(words), page.shapes
    shape = cast(Any, shapes).add_table(count, len(rows[0]), mm(left), mm(top), mm(width), mm(5 * count))
    describe(shape, alt)
    grid = shape.table
    style = shape._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId"))
    style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
    for place, share in enumerate(found.widths):
        grid.columns[place].width = mm(share)
    for line, height in enumerate(found.heights):
        grid.rows[line].height = mm(height)
    for line, row in enumerate(shown):
        for place, text in enumerate(row):
            _cell(grid.cell(line, place), text, names, found.size, head=line == 0)
    if words:
        last = grid.cell(count - 1, 0)
        last.merge(grid.cell(count - 1, len(rows[0]) - 1))
        _cell(last, words, names, found.size, muted=True)


def _cell(cell: Any, words: str, names: Names, size: float, *, head: bool = False, muted: bool = False) -> None:
    bare(cell.text_frame, cell.vertical_anchor)
    cell.margin_left = cell.margin_right = mm(1)
    cell.margin_top = cell.margin_bottom = mm(PADDING)
    fill = LIGHT.muted if head or muted else LIGHT.ink
    run(cell.text_frame.paragraphs[0], words, size=size, language=names.language, bold=head, fill=fill)
