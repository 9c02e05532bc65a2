"""A table of HTML cells: for lists whose cells hold links, marks and bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Head:
    """A column: its heading and its class (``txt``, ``num``, ``code``, or one of the page's style sheet)."""

    label: str
    cls: str = "txt"


def rows_table(
    heads: Sequence[Head], rows: Sequence[Sequence[str]], *, caption: str, cls: str = "", marked: int = -1
) -> str:
    """A table; each cell knows its heading, which a phone writes before it.

    Parameters
    ----------
    rows
        cells that are HTML already: their texts are escaped by who makes them.
    marked
        the row that stands out; -1 for none.
    """
    head = "".join(f'<th scope="col" class="{item.cls}">{escape(item.label)}</th>' for item in heads)
    body = "".join(
        f'<tr class="{"marked" if place == marked else ""}">'
        + "".join(_cell(item, value) for item, value in zip(heads, row, strict=True))
        + "</tr>"
        for place, row in enumerate(rows)
    )
    return (
        f'<div class="hh-scroll hh-data {cls}" tabindex="0"><table class="hh-table"><caption>{escape(caption)}'
        f"</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cell(head: Head, value: str) -> str:
    return f'<td class="{head.cls}" data-label="{escape(head.label)}">{value}</td>'


def outside(url: str, text: str) -> str:
    """A link to a page of a source; an address that is none stays text."""
    words = escape(text)
    return f'<a href="{escape(url)}" rel="noopener">{words}</a>' if url.startswith(("http://", "https://")) else words


def rival(text: str) -> str:
    return f'<span class="rival">{escape(text)}</span>' if text else ""
