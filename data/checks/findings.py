"""One finding: where it stands, what was found, what is expected."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A broken rule; ``expected`` is a text of the catalogue, so that it can be read in both languages."""

    rule: str
    file: str
    row: int | None
    column: str
    found: str
    expected: str
