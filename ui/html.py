"""Small pieces of HTML; every text from data is escaped here."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd

from analytics.exhibit import Column
from analytics.export.tables import cell_words

_STRONG = re.compile(r"\*\*(.+?)\*\*")


def strong(text: str) -> str:
    """Escaped text, its ``**parts**`` emphasised."""
    return _STRONG.sub(r"<b>\1</b>", escape(text))


def picture(svg: str, alt: str, *, cls: str = "") -> str:
    """An SVG as an image: Streamlit takes ``svg`` elements out of HTML."""
    code = b64encode(svg.encode()).decode()
    return f'<img class="{cls}" alt="{escape(alt)}" src="data:image/svg+xml;base64,{code}">'


OLDER = '<i class="older" title="{title}"></i>'


def older_mark(title: str) -> str:
    return OLDER.format(title=escape(title))


def cell(column: Column, row: dict[Any, Any], language: str) -> str:
    """One cell as it is read on the screen."""
    return escape(cell_words(column, row, language))


def table(
    frame: pd.DataFrame, columns: Iterable[Column], language: str, *, caption: str = "", most: int = 400
) -> str:
    """A table: numbers right, codes small, text left."""
    columns = tuple(columns)
    head = "".join(
        f'<th scope="col" class="{_cls(column)}">{escape(column.label)}</th>' for column in columns
    )
    body = "".join(
        "<tr>"
        + "".join(f'<td class="{_cls(column)}">{cell(column, row, language)}</td>' for column in columns)
        + "</tr>"
        for row in frame.head(most).to_dict("records")
    )
    return (
        f'<div class="hh-scroll" tabindex="0"><table class="hh-table"><caption>{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _cls(column: Column) -> str:
    return {"figure": "num", "number": "num", "percent": "num", "code": "code"}.get(column.kind, "txt")


def swatch(color: str) -> str:
    return f'<i class="swatch" style="background:{color}"></i>'


HATCH = '<i class="swatch hatch"></i>'


def dotted(color: str) -> str:
    return f'<i class="swatch dots" style="background-color:{color}"></i>'
