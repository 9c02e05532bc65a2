"""Every value of a dimension stands in ``codes.csv``, so that it has a name in both languages."""

from __future__ import annotations

from data.findings import Finding, at
from data.schema import DIMENSIONS
from data.tables import Inputs

RULE = "codes"
NEEDS = ("figures", "code")

_EXPECTED = "nilai {dimension} yang ada di codes.csv"


def find(inputs: Inputs) -> list[Finding]:
    rows, codes = inputs.figures, inputs["code"]
    found = []
    for dimension in (*DIMENSIONS, "area_role", "unit_measure", "obs_status"):
        known = {"", *codes.loc[codes["dimension"] == dimension, "value"]}
        found += at(rows[~rows[dimension].isin(known)], dimension, _EXPECTED, rule=RULE, dimension=dimension)
    return found
