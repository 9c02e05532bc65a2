"""A value is empty where, and only where, the source withholds it."""

from __future__ import annotations

from data.findings import Finding, at
from data.tables import Inputs

RULE = "suppressed"
NEEDS = ("figures",)

_VALUE = "nilai; kosong hanya bila obs_status = suppressed"
_EMPTY = "kosong, karena obs_status = suppressed"


def find(inputs: Inputs) -> list[Finding]:
    rows = inputs.figures
    empty, withheld = rows["obs_value"] == "", rows["obs_status"] == "suppressed"
    return [
        *at(rows[empty & ~withheld], "obs_value", _VALUE, rule=RULE),
        *at(rows[withheld & ~empty], "obs_value", _EMPTY, rule=RULE),
    ]
