"""Rows of ``observation`` as the explorer shows and hands them out: filtered, ordered, with their source."""

from __future__ import annotations

from dataclasses import dataclass, replace

import duckdb
import pandas as pd

from data.schema import DIMENSIONS


@dataclass(frozen=True)
class Selection:
    """What the reader wants to see; an empty field takes all.

    ``first`` and ``last`` bound the year in which a period ends. ``totals`` takes rows without any
    dimension, and without a counterpart unless one is asked for. ``within`` limits kabupaten to a province.
    """

    indicator: str = ""
    ref_areas: tuple[str, ...] = ()
    level: str = ""
    within: str = ""
    counterpart: str = ""
    first: int | None = None
    last: int | None = None
    body: str = ""
    totals: bool = False
    source: str = ""
    text: str = ""

    def changed(self, **values: object) -> Selection:
        return replace(self, **values)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Choices:
    """What may be chosen for one indicator or one source."""

    first: int
    last: int
    bodies: tuple[str, ...]
    counterparts: tuple[str, ...]


def _conditions(selection: Selection) -> tuple[str, list[object]]:
    """The filter as SQL over ``observation o join source s``."""
    found: list[tuple[str, object]] = []
    if selection.ref_areas:
        found.append(("list_contains(?, o.ref_area)", list(selection.ref_areas)))
    for column, value in (
        ("o.indicator", selection.indicator),
        ("o.level", selection.level),
        ("o.body", selection.body),
        ("o.source_id", selection.source),
        ("o.counterpart_area", selection.counterpart),
    ):
        if value:
            found.append((f"{column} = ?", value))
    if selection.within:
        found.append(("starts_with(o.ref_area, ?)", selection.within))
    if selection.first is not None:
        found.append(("year(o.period_end) >= ?", selection.first))
    if selection.last is not None:
        found.append(("year(o.period_end) <= ?", selection.last))
    if selection.text:
        found.append(("contains(lower(concat_ws(' ', s.title, s.publisher, s.source_id)), lower(?))", selection.text))
    parts = [text for text, _ in found]
    if selection.totals:
        parts += [f"o.{column} = ''" for column in DIMENSIONS]
        parts += [] if selection.counterpart else ["o.counterpart_area = ''"]
    return " and ".join(parts) or "true", [value for _, value in found]


#: Whole years first, then parts of years, then what runs over several years; the latest first; the used value
#: before its rivals.
_ORDER = """o.indicator, o.cumulative, o.whole_year is null, o.period_end desc, o.period_start desc, o.ref_area,
            o.counterpart_area, o.cell, o.chosen desc, o.source_id, o.obs_id"""


def count(con: duckdb.DuckDBPyConnection, selection: Selection) -> int:
    """How many rows does this filter hold?"""
    where, values = _conditions(selection)
    row = con.execute(
        f"select count(*) from observation o join source s using (source_id) where {where}", values
    ).fetchone()
    return int(row[0]) if row else 0


def found_rows(
    con: duckdb.DuckDBPyConnection, selection: Selection, *, offset: int = 0, limit: int | None = None
) -> pd.DataFrame:
    """Which printed figures fit this filter?

    Parameters
    ----------
    con
        a release.
    selection
        the filter.
    offset, limit
        the page; ``limit`` None takes the rest.

    Returns
    -------
    Every column of ``observation`` (values in ``unit_measure``, hidden cells empty), with ``title``,
    ``title_basis``, ``publisher``, ``via_note``, ``body_name``, ``published``, ``retrieved``, ``url``,
    ``licence``, ``report_kind`` of the source, and ``used_value``, the value that the cell uses. Whole
    years first, then parts of years, then what runs over several years; the latest first.
    """
    where, values = _conditions(selection)
    return con.execute(
        f"""with page as (
                select o.obs_id, row_number() over (order by {_ORDER}) as place
                from observation o join source s using (source_id)
                where {where}
                order by place limit ? offset ?),
              used as (select cell, obs_value as used_value from observation where chosen and rivals > 0)
            select o.*, s.title, s.title_basis, s.publisher, s.via_note, s.body_name, s.published,
                   s.retrieved, s.url, s.licence, s.report_kind, used.used_value
            from page join observation o using (obs_id) join source s using (source_id)
            left join used using (cell)
            order by page.place""",
        [*values, limit if limit is not None else 10**9, offset],
    ).df()


def choices(con: duckdb.DuckDBPyConnection, *, indicator: str = "", source: str = "") -> Choices | None:
    """Which years, bodies and counterparts has an indicator or a source? None where it has no row."""
    where, values = _conditions(Selection(indicator=indicator, source=source))
    row = con.execute(
        f"""select min(year(o.period_end)), max(year(o.period_end)), list_sort(list(distinct o.body)),
                   list_sort(list(distinct o.counterpart_area) filter (o.counterpart_area <> ''))
            from observation o join source s using (source_id) where {where}""",
        values,
    ).fetchone()
    if row is None or row[0] is None:
        return None
    return Choices(int(row[0]), int(row[1]), tuple(row[2]), tuple(row[3] or ()))


def all_bodies(con: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """Every body that a row of the release counts by."""
    return frozenset(row[0] for row in con.execute("select distinct body from observation").fetchall())
