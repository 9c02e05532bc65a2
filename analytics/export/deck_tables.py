"""Native tables of a deck: the first rows of an exhibit as the screen's table writes them."""

from __future__ import annotations

from typing import Any

from pptx.oxml.ns import qn
from pptx.slide import Slide as Page

from analytics.exhibit import Column, Exhibit
from analytics.export.deck_parts import Box, bare, describe, mm, run
from analytics.figures.palette import LIGHT
from analytics.names import Names
from analytics.numbers import marked, number

MOST_ROWS, MOST_COLUMNS = 9, 8


def written(row: dict[Any, Any], column: Column, language: str) -> str:
    """A cell as the screen's table writes it."""
    value = row.get(column.name)
    if column.kind == "figure":
        return marked(
            value,
            language,
            status=row.get("obs_status", "published"),
            suppressed_by=row.get("suppressed_by", ""),
            relation=row.get("relation", ""),
            decimals=column.decimals,
        )
    if value is None or value != value:
        return "…"
    if column.kind in ("number", "percent") and isinstance(value, (int, float)):
        return number(float(value), language, column.decimals)
    return str(value)


def shown_columns(exhibit: Exhibit) -> list[Column]:
    """The columns of a slide's table: not the codes of sources, nor one whose only value the title already says."""
    found = [column for column in exhibit.columns if column.name != "source_id"]
    return [column for column in found if not _idle(exhibit, column)][:MOST_COLUMNS]


def _idle(exhibit: Exhibit, column: Column) -> bool:
    values = {str(value) for value in exhibit.frame[column.name]} if column.kind == "text" else set()
    return len(values) == 1 and values.pop() in exhibit.title


def exhibit_rows(exhibit: Exhibit, names: Names) -> list[list[str]]:
    """Head and first rows of an exhibit's table, without the codes of sources."""
    columns = shown_columns(exhibit)
    head = [column.label for column in columns]
    rows = exhibit.frame.head(MOST_ROWS).to_dict("records")
    return [head, *([written(row, column, names.language) for column in columns] for row in rows)]


def table(page: Page, rows: list[list[str]], names: Names, box: Box, *, alt: str, size: float = 12) -> None:
    """A native table: hairlines only."""
    left, top, width, _ = box
    shapes: Any = page.shapes
    shape = shapes.add_table(len(rows), len(rows[0]), mm(left), mm(top), mm(width), mm(7 * len(rows)))
    describe(shape, alt)
    grid = shape.table
    style = shape._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId"))
    style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
    widest = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    shares = [min(max(count, 8), 60) for count in widest]
    for place, share in enumerate(shares):
        grid.columns[place].width = mm(width * share / sum(shares))
    for line, row in enumerate(rows):
        for place, words in enumerate(row):
            cell = grid.cell(line, place)
            bare(cell.text_frame, cell.vertical_anchor)
            cell.margin_left = cell.margin_right = mm(1)
            cell.margin_top = cell.margin_bottom = mm(0.8)
            fill = LIGHT.muted if line == 0 else LIGHT.ink
            run(cell.text_frame.paragraphs[0], words, size=size, language=names.language, bold=line == 0, fill=fill)
