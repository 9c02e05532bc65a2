"""``choices.csv`` holds the one rule for doubtful rows, and a source in every line that chooses one."""

from __future__ import annotations

from data.findings import Finding, at
from data.tables import Inputs, file_of

RULE = "choice_lines"
NEEDS = ("choice",)

_STATUS = "tepat satu baris berisi aturan status order"
_SOURCE = "terisi, karena aturannya memilih satu sumber"


def find(inputs: Inputs) -> list[Finding]:
    lines = inputs.placed("choice")
    status = lines["rule"].str.startswith("status order")
    found = at(lines[status].iloc[1:], "rule", _STATUS, rule=RULE)
    if not status.any():
        found.append(Finding(RULE, file_of("choice"), None, "rule", "", _STATUS))
    choosing = lines["rule"].isin(["chosen source", "parts edition", "parts sum"])
    for column in ("chosen_source_id", "chosen_value"):
        found += at(lines[choosing & (lines[column] == "")], column, _SOURCE, rule=RULE)
    return found
