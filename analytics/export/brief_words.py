"""Small texts of a brief: strong parts, full stops, sources, a figure with its sign."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from analytics.exhibit import Exhibit, source_line
from analytics.names import Names
from analytics.numbers import marked

Data = dict[str, Any]
NB = "\u00a0"


def plain(text: str) -> str:
    """The text without the marks of strong parts."""
    return text.replace("**", "")


def runs(text: str) -> list[Data]:
    """``**strong** and plain`` as parts."""
    return [{"t": part, "b": place % 2 == 1} for place, part in enumerate(text.split("**")) if part]


def sentence(text: str) -> str:
    """The text with a full stop at its end."""
    text = plain(text).strip()
    return text if not text or text.endswith((".", "!", "?")) else text + "."


def unbroken(article: str) -> str:
    """A citation whose parts stay on one line: ``Pasal 40``, ``ayat (2)``, ``UU 18/2017``."""
    return re.sub(r"\b(Pasal|ayat|huruf|UU|PP|Perpres) (?=[\d(a-z])", rf"\1{NB}", article)


def source_of(names: Names, exhibit: Exhibit, *notes: str, shown: Iterable[str] = ()) -> Data:
    """Source line with what must be read with it, and the id; ``shown`` are the sources of the rows shown."""
    line = source_line(names, dict.fromkeys(shown)) if shown else exhibit.source_line
    line = names.say("Sumber: {line}.", line=line.rstrip("."))
    return {"source": " ".join([line, *(sentence(note) for note in notes if note)]), "id": exhibit.figure_id}


def untold(title: str, place: str) -> str:
    """A title without the province, whose name is that of the brief."""
    return title.replace(f", {place}, ", ", ")


def written(names: Names, row: dict[Any, Any]) -> str:
    """A figure of a row with the sign of its status."""
    return marked(
        row["obs_value"],
        names.language,
        status=row.get("obs_status", "published"),
        suppressed_by=row.get("suppressed_by", ""),
        relation=row.get("relation", ""),
    )
