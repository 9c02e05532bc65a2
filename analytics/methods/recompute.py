"""A printed sum, share, growth or difference, computed again from the figures that it was made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

MATCH, MISMATCH, UNKNOWN = "match", "mismatch", "unknown"
SUM, SHARE, GROWTH, DIFFERENCE = "sum", "share", "growth", "difference"
#: Sums of decimals are exact to this part of their unit.
_NEAR = 1e-9
#: Counts of persons below the nation that are not derived.
_FEWEST, _MOST = 1, 9


@dataclass(frozen=True)
class Recomputed:
    """What the parts come to.

    Parameters
    ----------
    value
        in the unit of the printed figure; None where a part is hidden or withheld, or nothing can be divided.
    difference
        printed less recomputed; None where ``value`` is, and where it would be a count of few persons.
    verdict
        ``match``, ``mismatch`` or ``unknown``.
    few
        whether the difference is a count of 1 to 9 persons below the nation: only the verdict is told.
    """

    value: float | None
    difference: float | None
    verdict: str
    few: bool = False


def result(kind: str, parts: Sequence[float | None]) -> float | None:
    """What the parts come to; None where it cannot be told.

    Parameters
    ----------
    kind
        ``sum`` of all; ``share`` of the first in the second and ``growth`` from the first to the second, in
        percent; ``difference``, the second less the first.
    parts
        in their order; None for one that is hidden or withheld.
    """
    known = [part for part in parts if part is not None and part == part]
    if not parts or len(known) < len(parts) or (kind != SUM and len(parts) != 2):
        return None
    if kind == SUM:
        return fsum(known)
    first, second = known
    if kind == DIFFERENCE:
        return second - first
    if kind == SHARE:
        return 100 * first / second if second else None
    return 100 * (second - first) / first if first else None


def recompute(
    kind: str, parts: Sequence[float | None], *, printed: float, tolerance: float, persons: bool = False
) -> Recomputed:
    """Compare a printed figure with what its parts come to.

    Parameters
    ----------
    kind, parts
        as in :func:`result`.
    printed, tolerance
        the printed figure and how far its rounding (and that of its parts) may lead.
    persons
        whether the parts count persons below the nation.
    """
    value = result(kind, parts)
    if value is None:
        return Recomputed(None, None, UNKNOWN)
    difference = printed - value
    verdict = MATCH if abs(difference) <= tolerance + _NEAR * max(1.0, abs(printed)) else MISMATCH
    hidden = persons and kind in (SUM, DIFFERENCE) and _FEWEST <= abs(difference) <= _MOST
    return Recomputed(value, None if hidden else difference, verdict, hidden)
