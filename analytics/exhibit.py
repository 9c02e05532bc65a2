"""An exhibit: one frame with all that must travel with it. Screen, table, file and alt text start here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import duckdb
import pandas as pd

from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import period
from data.schema import DIMENSIONS


@dataclass(frozen=True)
class Column:
    """A column of an exhibit's table: its name in the frame, its heading, and how it is written.

    ``kind`` is one of ``text``, ``code``, ``number``, ``percent``, ``figure`` (a number with the signs
    of its status, read from ``obs_status``, ``suppressed_by`` and ``relation`` beside it).
    """

    name: str
    label: str
    kind: str = "text"
    unit: str = ""
    decimals: int = 0


@dataclass(frozen=True)
class Exhibit:
    """A titled frame with its passport: body, period, unit, sources, caveats, words for those who listen."""

    key: str
    title: str
    subtitle: str
    frame: pd.DataFrame
    columns: tuple[Column, ...]
    source_ids: tuple[str, ...]
    source_line: str
    alt: str
    figure_id: str
    caveats: tuple[str, ...] = ()
    not_to_conclude: str = ""
    older: bool = False
    provincial: bool = False
    facts: dict[str, object] = field(default_factory=dict)


class NoFigures(LookupError):
    """There is nothing to draw for this filter; the text says what is known and who could publish it."""


def figure_id(key: str, chosen: Filter) -> str:
    """Readable and reversible: release · figure · filter codes."""
    parts = [chosen.release, key, chosen.region, str(chosen.year), chosen.destination]
    return ".".join(part for part in parts if part)


def cited_sources(frame: pd.DataFrame, extra: Iterable[str] = ()) -> tuple[str, ...]:
    """The sources of a frame's rows, in their order, each once."""
    own = [source for source in frame.get("source_id", pd.Series(dtype=str)) if isinstance(source, str) and source]
    return tuple(dict.fromkeys([*own, *extra]))


def source_line(names: Names, source_ids: Iterable[str], *, most: int = 4) -> str:
    """``KP2MI, dikutip GoodStats (2026)``: the body, the carrier where it is another, the year."""
    parts: list[str] = []
    for source in source_ids:
        row = names.sources.loc[source]
        year = f" ({row['published'][:4]})" if row["published"] else ""
        body = names.body(source)
        same = row["publisher"] in (row["body"], row["body_name"])
        parts.append(
            body + year
            if same
            else names.say("{body}, dikutip {publisher}{year}", body=body, publisher=row["publisher"], year=year)
        )
    parts = list(dict.fromkeys(parts))
    rest = len(parts) - most
    shown = "; ".join(parts[:most])
    return shown + (names.say("; dan {n} sumber lain di tabel", n=rest) if rest > 0 else "")


def place_word(names: Names, region: str) -> str:
    return names.region(region or NATION)


def rows(con: duckdb.DuckDBPyConnection, sql: str, parameters: list[object] | None = None) -> pd.DataFrame:
    """A query's rows; empty cells of text stay empty text."""
    return con.execute(sql, parameters or []).df()


def make(
    names: Names,
    chosen: Filter,
    *,
    key: str,
    title: str,
    subtitle: str,
    frame: pd.DataFrame,
    columns: Iterable[Column],
    alt: str,
    caveats: Iterable[str] = (),
    extra_sources: Iterable[str] = (),
    not_to_conclude: str = "",
    older: bool = False,
    facts: dict[str, object] | None = None,
) -> Exhibit:
    """An exhibit whose sources, source line and id come from its own rows."""
    sources = cited_sources(frame, extra_sources)
    return Exhibit(
        key=key,
        title=title,
        subtitle=subtitle,
        frame=frame,
        columns=tuple(columns),
        source_ids=sources,
        source_line=source_line(names, sources),
        alt=alt,
        figure_id=figure_id(key, chosen),
        caveats=tuple(text for text in caveats if text),
        not_to_conclude=not_to_conclude,
        older=older,
        facts=facts or {},
    )


def with_periods(frame: pd.DataFrame, names: Names) -> pd.DataFrame:
    """The frame with ``period`` in words and ``body_name`` as the body was called."""
    needed = [name for name in ("period_kind", "period_start", "period_end", "cumulative") if name in frame]
    words = [
        period(row["period_kind"], row["period_start"].date(), row["period_end"].date(), names.language)
        + (names.say(" (kumulatif)") if row.get("cumulative") else "")
        for row in frame[needed].to_dict("records")
    ]
    return frame.assign(period=words, body_name=[names.body(source) for source in frame["source_id"]])


def detail_words(names: Names, row: dict[Any, Any]) -> str:
    """The dimensions of a row in words: ``Taiwan · Perempuan``; empty for a total."""
    parts = [names.country(row["counterpart_area"])] if row.get("counterpart_area") else []
    parts += [names.code(column, row[column]) for column in DIMENSIONS if row.get(column)]
    return " · ".join(parts)


def with_details(frame: pd.DataFrame, names: Names) -> pd.DataFrame:
    """The frame with ``detail``: its dimensions in words."""
    needed = [name for name in ("counterpart_area", *DIMENSIONS) if name in frame]
    return frame.assign(detail=[detail_words(names, row) for row in frame[needed].to_dict("records")])
