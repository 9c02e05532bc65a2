"""Two releases side by side: what the commands tell of them, for the page; nothing more may be told here."""

from __future__ import annotations

from data.differences import (
    ADDED,
    CARRIED,
    KINDS,
    REMOVED,
    REVISED,
    counts,
    differences,
    masked,
    table_differences,
)

__all__ = (
    "ADDED", "CARRIED", "KINDS", "REMOVED", "REVISED", "counts", "differences", "masked", "table_differences",
)
