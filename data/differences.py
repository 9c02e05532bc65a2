"""What differs between two releases, cell by cell; a change of few persons below the nation is never told.

It reads releases and knows nothing else of this room, so that the app may use it as the commands do.
"""

from __future__ import annotations

import duckdb
import pandas as pd

from data.schema import BASE_TABLES, CELL, SUPPRESSED_BY_RULE, SUPPRESSED_BY_SOURCE

#: A cell of one body: what a figure is, apart from its value.
KEY = (*CELL, "body")
ADDED, REMOVED, REVISED, CARRIED = "added", "removed", "revised", "carried"
KINDS = (REVISED, ADDED, REMOVED, CARRIED)
#: The smallest count of persons, and change of one, that is told below the nation.
SMALLEST_TOLD = 10
_PERIOD = ("level", "period_start", "period_end", "period_kind", "cumulative", "persons")
COLUMNS = (
    "kind", *KEY, *_PERIOD, "old_value", "new_value", "change", "relative", "hidden", "small",
    "old_status", "new_status", "old_source", "new_source",
)
#: Tables that are told by the number of their rows; numbers that a build gives its rows are left out.
TABLES = tuple(name for name in BASE_TABLES if name != "observation")
_NUMBERS = {"obs_id", "cell", "segment"}


def cells(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """The used value of every cell of a release.

    Returns
    -------
    The columns of :data:`KEY`, the period, ``persons`` (a count of persons below the nation), ``value``,
    ``status``, ``by`` (who hides it), ``source``.
    """
    key = ", ".join(f"o.{name}" for name in KEY)
    return con.execute(
        f"""select {key}, o.level, o.period_start, o.period_end, o.period_kind, o.cumulative,
                   coalesce(i.disclosure = 'persons', false) and o.level in ('province', 'kabupaten') as persons,
                   o.obs_value as value, o.obs_status as status, o.suppressed_by as by, o.source_id as source
            from observation o left join indicator i using (indicator) where o.chosen""").df()


def masked(frame: pd.DataFrame) -> pd.DataFrame:
    """Tell only what may be told of a pair of values.

    Parameters
    ----------
    frame
        ``old_value``, ``new_value``, ``persons`` (a count of persons below the nation), ``old_by``,
        ``new_by`` (``rule``, ``source`` or empty: who hides the value).

    Returns
    -------
    The frame with ``hidden`` (a value is hidden in one of the two: neither is told), ``small`` (a change of
    1 to 9 persons: only the new value is told), ``change`` and ``relative`` (percent of the old value).
    """
    rule = frame["old_by"].eq(SUPPRESSED_BY_RULE) | frame["new_by"].eq(SUPPRESSED_BY_RULE)
    source = frame["old_by"].eq(SUPPRESSED_BY_SOURCE) | frame["new_by"].eq(SUPPRESSED_BY_SOURCE)
    persons = frame["persons"].astype(bool)
    hidden = rule | (persons & source)
    old, new = frame["old_value"].mask(hidden), frame["new_value"].mask(hidden)
    change = new - old
    small = persons & change.abs().gt(0) & change.abs().lt(SMALLEST_TOLD)
    old, change = old.mask(small), change.mask(small)
    return frame.assign(
        hidden=hidden, small=small, old_value=old, new_value=new, change=change,
        relative=100 * change / old.abs().mask(old.abs().eq(0)),
    )


def _paired(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """One row a cell of either release, with both values."""
    pairs = old.merge(new, on=list(KEY), how="outer", suffixes=("_old", "_new"), indicator="found")
    taken = {name: pairs[f"{name}_new"].where(pairs["found"] != "left_only", pairs[f"{name}_old"]) for name in _PERIOD}
    taken["persons"] = pairs["persons_old"].eq(True) | pairs["persons_new"].eq(True)
    sides = {
        f"{side}_{name}": pairs[f"{name}_{side}"]
        for side in ("old", "new") for name in ("value", "status", "by", "source")
    }
    return pairs[[*KEY, "found"]].assign(**taken, **sides)


def _kinds(pairs: pd.DataFrame) -> pd.Series:
    """What happened to each pair; empty where nothing that may be told did."""
    old, new = pairs["old_value"], pairs["new_value"]
    equal = old.eq(new) | (old.isna() & new.isna())
    carried = (pairs["old_status"] != pairs["new_status"]) | (pairs["old_source"] != pairs["new_source"])
    told = (pairs["old_by"] == pairs["new_by"]) & equal
    kind = pd.Series(REVISED, index=pairs.index).mask(told, CARRIED).mask(told & ~carried, "")
    return kind.mask(pairs["found"] == "left_only", REMOVED).mask(pairs["found"] == "right_only", ADDED)


def differences(old: duckdb.DuckDBPyConnection, new: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Every cell whose used value was added, removed, revised, or carried over with another status or source.

    Parameters
    ----------
    old, new
        two releases.

    Returns
    -------
    :data:`COLUMNS`; revisions first, the largest relative change before the smaller ones, counts of persons
    below the nation after them by name: regions are not ranked by them. Where ``hidden``, no value and no
    status is told; where ``small``, no old value and no change.
    """
    pairs = _paired(cells(old), cells(new))
    kind = _kinds(pairs)
    found = masked(pairs.assign(kind=kind)[kind != ""])
    found.loc[found["hidden"], ["old_status", "new_status"]] = ""
    found[["old_status", "new_status", "old_source", "new_source"]] = found[
        ["old_status", "new_status", "old_source", "new_source"]].fillna("")
    size = -found["relative"].abs().mask(found["persons"].astype(bool))
    order = found.assign(place=found["kind"].map(KINDS.index), size=size)
    return order.sort_values(["place", "size", *KEY], ignore_index=True)[list(COLUMNS)]


def _lines(con: duckdb.DuckDBPyConnection, table: str) -> pd.Series:
    """How often each row of a table occurs, by a hash of it."""
    columns = con.execute(
        "select column_name from duckdb_columns() where table_name = ? order by 1", [table]).fetchall()
    kept = ", ".join(f'"{name}"' for (name,) in columns if name not in _NUMBERS)
    if not kept:
        return pd.Series(dtype="int64")
    return con.execute(f'select hash(row({kept})) as line from "{table}"').df()["line"].value_counts()


def table_differences(old: duckdb.DuckDBPyConnection, new: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """How many rows of each other table stand in one of the two releases only.

    Returns
    -------
    ``table``, ``added``, ``removed``: one row a table that differs; a changed row counts on both sides.
    """
    rows = []
    for table in TABLES:
        before, after = _lines(old, table), _lines(new, table)
        gained = int(after.sub(before, fill_value=0).clip(lower=0).sum())
        lost = int(before.sub(after, fill_value=0).clip(lower=0).sum())
        if gained or lost:
            rows.append({"table": table, "added": gained, "removed": lost})
    return pd.DataFrame(rows, columns=["table", "added", "removed"])


def counts(found: pd.DataFrame) -> pd.DataFrame:
    """How many cells of each indicator were revised, added, removed, carried over.

    Returns
    -------
    ``indicator`` and one column a kind; most revised first.
    """
    table = pd.crosstab(found["indicator"], found["kind"]).reindex(columns=list(KINDS), fill_value=0)
    return table.sort_values(list(KINDS), ascending=False, kind="stable").reset_index()
