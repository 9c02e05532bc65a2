"""Every printed sum, share, growth or difference is made of rows that are there, of one edition, in one unit."""

from __future__ import annotations

import pandas as pd

from data.findings import Finding, at
from data.observations import Assembled
from data.printed import parts
from data.small_cells import hidden_cells
from data.tables import Inputs

RULE = "printed"

_SOURCE = "sumber yang ada di sources.csv"
_PART = "bagian yang tertulis indikator@masa@wilayah@kolom=nilai dan menunjuk angka dalam tabel: {part}"
_TWO = "tepat dua angka: yang lama dan yang baru, atau bagian dan keseluruhannya"
_EDITION = "bagian dan keseluruhan dari satu edisi atau satu sumber"
_UNIT = "satuan bagian-bagiannya: {unit}; persen untuk bagian dan pertumbuhan"
_SMALL = "bukan hitungan 0 sampai 9 orang di bawah nasional"
_PERCENT = ("share", "growth")
_PAIRS = ("share", "growth", "difference")


def _joined(inputs: Inputs, assembled: Assembled) -> tuple[pd.DataFrame, list[Finding]]:
    """The parts with their rows, and a finding for each that names none."""
    lines = inputs.placed("printed")
    found, missing = parts(inputs["printed"], assembled.observation)
    findings = []
    for one in missing:
        findings += at(lines[lines["printed_id"] == one.printed_id], "parts", _PART, rule=RULE, part=one.part)
    rows = assembled.observation.set_index("obs_id")
    return found.join(rows[["unit_measure", "edition", "source_id", "indicator", "level"]], on="obs_id"), findings


def _of_one_edition(rows: pd.DataFrame) -> bool:
    edition = rows["edition"].where(rows["edition"] != "", rows["source_id"])
    return edition.nunique() <= 1


def _one(line: pd.DataFrame, rows: pd.DataFrame) -> list[Finding]:
    """Findings of one line whose parts are all there."""
    kind, found = line["kind"].iloc[0], []
    if kind in _PAIRS and len(rows) != 2:
        found += at(line, "parts", _TWO, rule=RULE)
    if kind == "share" and not _of_one_edition(rows):
        found += at(line, "parts", _EDITION, rule=RULE)
    units = {"percent"} if kind in _PERCENT else set(rows["unit_measure"])
    if units != {line["unit"].iloc[0]}:
        found += at(line, "unit", _UNIT, rule=RULE, unit=", ".join(sorted(units)))
    return found


def _small(line: pd.DataFrame, rows: pd.DataFrame, inputs: Inputs) -> list[Finding]:
    """A count of few persons below the nation is not kept here either."""
    if line["kind"].iloc[0] in _PERCENT:
        return []
    counted = rows.assign(obs_value=abs(float(line["printed"].iloc[0])))
    return at(line, "printed", _SMALL, rule=RULE) if hidden_cells(counted, inputs["indicator"]).any() else []


def find(inputs: Inputs, assembled: Assembled) -> list[Finding]:
    lines = inputs.placed("printed")
    found = at(lines[~lines["source_id"].isin(inputs["source"]["source_id"])], "source_id", _SOURCE, rule=RULE)
    joined, missing = _joined(inputs, assembled)
    found += missing
    for printed_id, rows in joined.groupby("printed_id", sort=False):
        line = lines[lines["printed_id"] == printed_id]
        found += _one(line, rows) + _small(line, rows, inputs)
    return found
