"""How many figures of a release Buku Statistik holds, and which it leaves out: counted, never written by hand."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb

from analytics.names import Names
from analytics.numbers import number


@dataclass(frozen=True)
class Counts:
    """Figures of the book and of the release, those left out by why, and the sources of each."""

    printed: int
    doubtful: int
    rivals: int
    sources: int
    other_sources: int

    @property
    def all(self) -> int:
        return self.printed + self.doubtful + self.rivals


def counts(con: duckdb.DuckDBPyConnection) -> Counts:
    """Count a release: the book holds what is chosen for its cell and not doubtful."""
    row = con.execute(
        """select count(*) filter (chosen and obs_status <> 'doubtful'),
                  count(*) filter (obs_status = 'doubtful'),
                  count(*) filter (not chosen and obs_status <> 'doubtful'),
                  count(distinct source_id) filter (chosen and obs_status <> 'doubtful'),
                  (select count(*) from source)
           from observation"""
    ).fetchone()
    assert row is not None
    printed, doubtful, rivals, sources, every = (int(value) for value in row)
    return Counts(printed, doubtful, rivals, sources, every - sources)


def left_out(names: Names, found: Counts) -> str:
    """Why the book holds fewer figures and sources than the release."""
    language = names.language
    return names.say(
        "Dari {all} angka rilis ini tidak dimuat {doubtful} yang meragukan dan {rivals} nilai lain yang tidak dipakai "
        "untuk selnya; {sources} sumber tidak memberi angka lain.",
        all=number(found.all, language),
        doubtful=number(found.doubtful, language),
        rivals=number(found.rivals, language),
        sources=number(found.other_sources, language),
    )
