"""A grid of states or shares as an HTML table: rows of places, columns of years; hatched where there is nothing.

The words are given as written; the style sheet gives the colours, so that the grid follows the theme.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

#: Lower bounds of the classes of a share, in percent.
SHARES = (0.0, 10.0, 20.0, 30.0)


@dataclass(frozen=True)
class Cell:
    """One place and year: the class of its colour, what stands in it, and the whole of it in words."""

    kind: str
    text: str
    words: str


@dataclass(frozen=True)
class Line:
    """One row of the grid."""

    name: str
    cells: tuple[Cell, ...]
    chosen: bool = False


def share_class(share: float | None) -> str:
    """``s1`` to ``s4`` for a share above nought, ``none`` for nought, ``absent`` for no such place."""
    if share is None or share != share:
        return "absent"
    if share <= 0:
        return "none"
    return f"s{sum(share >= bound for bound in SHARES)}"


def heat_table(lines: Sequence[Line], years: Sequence[int], *, corner: str, caption: str) -> str:
    """The grid.

    Parameters
    ----------
    lines
        in the order given, each with a cell a year.
    corner
        heading of the names.
    """
    head = "".join(f'<th scope="col">{year}</th>' for year in years)
    return (
        f'<div class="hh-scroll hh-heat" tabindex="0"><table><caption>{escape(caption)}</caption>'
        f'<thead><tr><th scope="col">{escape(corner)}</th>{head}</tr></thead>'
        f"<tbody>{''.join(_line(line) for line in lines)}</tbody></table></div>"
    )


def _line(line: Line) -> str:
    cells = "".join(
        f'<td class="{escape(cell.kind)}" title="{escape(cell.words)}">{escape(cell.text)}</td>' for cell in line.cells
    )
    mark = ' class="chosen"' if line.chosen else ""
    return f'<tr{mark}><th scope="row">{escape(line.name)}</th>{cells}</tr>'
