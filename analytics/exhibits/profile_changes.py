"""What differs for one province between two releases, in sentences; small counts of persons stay untold."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import pandas as pd

from analytics.names import Names
from analytics.numbers import compact, period
from analytics.queries.releases import ADDED, CARRIED, KINDS, REMOVED, REVISED
from analytics.sentences import Sentence

MOST = 5
_COUNTED = {
    REVISED: "**{n} angka direvisi**",
    ADDED: "{n} angka ditambahkan",
    REMOVED: "{n} angka dihapus",
    CARRIED: "{n} angka tetap dengan status atau sumber lain",
}


def changes_of(names: Names, found: pd.DataFrame, *, areas: list[str]) -> tuple[Sentence, ...]:
    """How many figures of a province and its kabupaten differ, and the revisions that may be told.

    Parameters
    ----------
    names
        of the newer release.
    found
        from :func:`analytics.queries.releases.differences`: values that may not be told are empty there.
    areas
        the province and the one that it was part of; kabupaten are known by their codes.
    """
    inside = found["ref_area"].isin(areas) | (
        found["ref_area"].str.fullmatch(r"\d{4}") & found["ref_area"].str[:2].isin(areas)
    )
    own = found[inside]
    if own.empty:
        return (Sentence(names.say("Tidak ada angka provinsi ini yang berbeda."), "", ()),)
    counted = own["kind"].value_counts()
    parts = [names.say(_COUNTED[kind], n=int(counted[kind])) for kind in KINDS if counted.get(kind, 0)]
    told = own[
        (own["kind"] == REVISED) & own["old_value"].notna() & own["new_value"].notna() & ~own["persons"]
    ]
    lines = [_revision(names, row) for row in told.head(MOST).to_dict("records")]
    return (Sentence(", ".join(parts) + ".", "", ()), *(line for line in lines if line is not None))


def _revision(names: Names, row: dict[Hashable, Any]) -> Sentence | None:
    """One revised figure: measure, place, period, before and after."""
    code = str(row["indicator"])
    if code not in names.indicators.index:
        return None
    when = period(row["period_kind"], row["period_start"].date(), row["period_end"].date(), names.language)
    text = names.say(
        "{measure}, {place}, {when}: {before} menjadi {after}.",
        measure=names.short(code),
        place=names.region(row["ref_area"]),
        when=when,
        before=compact(row["old_value"], names.language),
        after=compact(row["new_value"], names.language),
    )
    return Sentence(text, "", tuple(source for source in (row["new_source"],) if source))
