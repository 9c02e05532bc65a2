"""From a listing of the release to the interval of every province that it leaves out.

The facts are those of the listing, of every list of the same body that can be true beside it, and of named
figures inside its period. A listing that something speaks against proves nothing by its ranking: its intervals
are then given twice, as they would be if the ranking held and as they are proven without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import duckdb
import pandas as pd

from analytics.methods.bounds import Contradiction, Fact, Interval, PrintedList, Span, facts_of, part
from analytics.methods.bounds_programme import compatible, tightest
from analytics.queries.bounds import lists_beside, named_figures
from analytics.queries.listings import Listing

_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True)
class Proof:
    """Intervals of all unlisted areas, and what they rest on.

    ``intervals`` follow from everything that is printed; where ``disputed``, only if the ranking holds, and
    ``sure`` has what holds without it. ``lists`` and ``rows`` are the evidence by the origin of the facts.
    """

    intervals: Mapping[str, Interval] = field(default_factory=dict)
    sure: Mapping[str, Interval] = field(default_factory=dict)
    disputed: bool = False
    lists: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    rows: Mapping[str, Mapping[Any, Any]] = field(default_factory=dict)


def ends_of_ranking(kind: str, n: int, reason: str) -> tuple[int, int]:
    """How many of a list's first are the largest, and of its last the smallest.

    Parameters
    ----------
    kind, n, reason
        as in ``listings.csv``; of ``extremes`` only the reason (in English) says where the largest end:
        where it does not, nothing is ranked.
    """
    if kind in ("top", "bottom"):
        return (n, 0) if kind == "top" else (0, n)
    if kind != "extremes":
        return 0, 0
    largest, smallest = (_counted(reason, word) for word in ("largest", "smallest"))
    if largest and smallest and largest + smallest != n:
        return 0, 0
    if smallest:
        return n - smallest, smallest
    return largest, 0


def _counted(reason: str, word: str) -> int:
    found = re.search(rf"\b({'|'.join(_WORDS)}) {word}\b", reason)
    return _WORDS.index(found[1]) if found else 0


def _span(row: Mapping[Any, Any]) -> Span:
    return row["period_start"].date(), row["period_end"].date()


def _printed(members: pd.DataFrame, areas: frozenset[str], *, whole: bool) -> PrintedList:
    """One list as the method takes it."""
    first = members.iloc[0]
    largest, smallest = ends_of_ranking(first["kind"], int(first["n"]), first["reason_en"])
    return PrintedList(
        key=first["listing_id"],
        span=_span(first),
        kind=first["kind"],
        listed=dict(zip(members["member"], members["obs_value"], strict=True)),
        areas=areas,
        whole=whole,
        total=None if pd.isna(first["total"]) else float(first["total"]),
        largest=largest,
        smallest=smallest,
    )


def _facts(members: pd.DataFrame, areas: frozenset[str], *, whole: bool, ranked: bool) -> list[Fact]:
    """What one list says; its ranking only where nothing speaks against it."""
    undisputed = not members.iloc[0]["contradicted_by_en"]
    return facts_of(_printed(members, areas, whole=whole), ranked=ranked or undisputed)


def prove(con: duckdb.DuckDBPyConnection, listing: Listing, areas: Iterable[str], *, whole: bool) -> Proof:
    """The tightest interval of every area that a listing leaves out.

    Parameters
    ----------
    con
        a release.
    listing
        of provinces.
    areas
        all provinces whose borders are certain in this listing.
    whole
        whether these are all that there are.

    Returns
    -------
    No interval at all where persons are counted, or where what is printed cannot be true together.
    """
    lists = {str(key): rows for key, rows in lists_beside(con, listing).groupby("listing_id", sort=False)}
    if listing.listing_id not in lists:
        return Proof()
    named = named_figures(con, listing).to_dict("records")
    every = frozenset(areas)
    found = {
        ranked: _intervals(lists, listing.listing_id, named, every, whole=whole, ranked=ranked)
        for ranked in ((True, False) if listing.contradicted else (False,))
    }
    intervals = found.get(True) or found[False]
    return Proof(
        intervals=intervals,
        sure=found[False],
        disputed=_ends(intervals) != _ends(found[False]),
        lists=lists,
        rows={str(row["obs_id"]): row for row in named},
    )


def _ends(intervals: Mapping[str, Interval]) -> dict[str, tuple[float, float]]:
    return {area: (found.lower, found.upper) for area, found in intervals.items()}


def _intervals(
    lists: Mapping[str, pd.DataFrame],
    listing_id: str,
    named: list[dict[Any, Any]],
    areas: frozenset[str],
    *,
    whole: bool,
    ranked: bool,
) -> dict[str, Interval]:
    """The intervals of one reading: with the ranking of the listing, or (where it is disputed) without."""
    own = _printed(lists[listing_id], areas, whole=whole)
    base = _facts(lists[listing_id], areas, whole=whole, ranked=ranked)
    others = [
        _facts(rows, areas, whole=whole, ranked=False) for key, rows in lists.items() if key != listing_id
    ]
    parts = [
        [part(str(row["area"]), _span(row), float(row["obs_value"]), str(row["obs_id"]))]
        for row in named
        if row["area"] in own.unlisted
    ]
    try:
        facts = compatible(base, [*others, *parts], own.span)
        return tightest(facts, sorted(own.unlisted), own.span)
    except Contradiction:
        return {}
