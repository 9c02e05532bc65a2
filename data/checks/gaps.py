"""Every gap names who owns the missing figure."""

from __future__ import annotations

from data.findings import Finding, at
from data.tables import Inputs

RULE = "gaps"
NEEDS = ("gap",)

_EXPECTED = "lembaga pemilik angka, dipisah titik koma tanpa bagian kosong"


def find(inputs: Inputs) -> list[Finding]:
    rows = inputs.placed("gap")
    nameless = rows["owner"].map(lambda text: not all(part.strip() for part in text.split(";"))).astype(bool)
    return at(rows[nameless], "owner", _EXPECTED, rule=RULE)
