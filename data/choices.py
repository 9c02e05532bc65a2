"""Which of several values of one cell is used, and why: ``choices.csv`` decides, nothing else."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.schema import CELL

Row = dict[Hashable, Any]

_MATCHED = ("indicator", "time_period", "ref_area", "area_role", "counterpart_area", "unit_measure", "body")
_STATUS_RULE = "status order"
_DIMENSION_COLUMNS = CELL[5:-1]


@dataclass(frozen=True)
class Undecided:
    """A cell of one body with more than one value and no line that decides."""

    cell: str
    rows: tuple[tuple[str, int, str, str], ...]  # file, row, source, value


def dimension_key(row: Row) -> str:
    """The dimensions of a row as ``choices.csv`` writes them: ``item=…; sex=F``."""
    return "; ".join(f"{column}={row[column]}" for column in _DIMENSION_COLUMNS if row[column])


def _fits(line: Row, row: Row) -> bool:
    if line["dimension"] not in ("*", dimension_key(row)):
        return False
    return all(line[column] in ("*", row[column]) for column in _MATCHED)


def _ordered_sources(line: Row | None) -> list[str]:
    if line is None:
        return []
    if line["rule"].startswith("source order:"):
        return [part.strip() for part in line["rule"].partition(":")[2].split(">")]
    return [line["chosen_source_id"]]


def _citation_order(row: Row, ordered: list[str]) -> tuple[int, bool, bool, str, str]:
    """A line's order, then edition, primary, earliest published, id."""
    place = ordered.index(row["source_id"]) if row["source_id"] in ordered else len(ordered)
    return (place, not row["edition"], row["source_kind"] != "primary", row["published"] or "9999",
            row["source_id"])


def _distinct(rows: list[Row]) -> int:
    return len({float(row["obs_value"]) for row in rows if row["obs_value"] != ""})


@dataclass(frozen=True)
class Decision:
    """The used row of a cell, how many other values it has, and the line that decided."""

    row: Row
    rivals: int
    line: Row | None


def decide(rows: list[Row], lines: list[Row], status_line: Row) -> Decision | None:
    """Decide one cell; None where no line decides between different values."""
    sure = [row for row in rows if row["obs_status"] != "doubtful"] or rows
    line = next((line for line in lines if _fits(line, sure[0])), None)
    ordered = _ordered_sources(line)
    best = min(sure, key=lambda row: _citation_order(row, ordered))
    rivals = max(_distinct(rows) - 1, 0)
    if _distinct(sure) > 1:
        return Decision(best, rivals, line) if best["source_id"] in ordered else None
    return Decision(best, rivals, status_line if rivals else None)


def choose(observation: pd.DataFrame, choice: pd.DataFrame) -> tuple[pd.DataFrame, list[Undecided]]:
    """Mark the used row of every cell of one body.

    Parameters
    ----------
    observation
        rows with the columns of ``CELL``, ``body``, ``edition``, ``source_kind``, ``published``,
        ``obs_value`` (text), ``obs_status``, ``source_id``.
    choice
        ``choices.csv``.

    Returns
    -------
    The rows with ``cell`` (number of the cell), ``chosen``, ``rivals`` (how many other values the cell
    holds), ``relation``, ``choice_id``/``choice_en`` (the reason), and the cells that nothing decides.
    """
    status_line = choice[choice["rule"].str.startswith(_STATUS_RULE)].iloc[0].to_dict()
    lines = choice[~choice["rule"].str.startswith((_STATUS_RULE, "parts"))].to_dict("records")
    cell = observation.groupby([*CELL, "body"], sort=False, dropna=False).ngroup()
    result = observation.assign(cell=cell, chosen=True, rivals=0, relation="", choice_id="", choice_en="")
    shared = result[cell.duplicated(keep=False)]
    grouped: dict[int, list[Row]] = {}
    for index, row in zip(shared.index, shared.to_dict("records"), strict=True):
        grouped.setdefault(row["cell"], []).append({**row, "index": index})
    result.loc[shared.index, "chosen"] = False
    undecided: list[Undecided] = []
    marks: list[Row] = []
    for rows in grouped.values():
        own = [line for line in lines if line["indicator"] == rows[0]["indicator"]]
        decision = decide(rows, own, status_line)
        if decision is None:
            undecided.append(_describe(rows))
        else:
            marks += _marks(rows, decision)
    if marks:
        marked = pd.DataFrame(marks).set_index("index")
        result.loc[marked.index, marked.columns] = marked
    return result, undecided


def _marks(rows: list[Row], decision: Decision) -> list[Row]:
    line = decision.line or {"relation": "", "reason_id": "", "reason_en": ""}
    shared: Row = {"rivals": decision.rivals, "relation": line["relation"], "choice_id": line["reason_id"],
              "choice_en": line["reason_en"]}
    used = decision.row["index"]
    return [{"index": row["index"], "chosen": row["index"] == used, **shared} for row in rows]


def _describe(rows: list[Row]) -> Undecided:
    first = rows[0]
    cell = " · ".join(part for part in (first["indicator"], first["time_period"], first["ref_area"],
                                        dimension_key(first), first["body"]) if part)
    return Undecided(cell, tuple((row["in_file"], row["in_row"], row["source_id"], str(row["obs_value"]))
                                 for row in rows))
