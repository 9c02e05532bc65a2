"""A listing or a choice carries the body and the edition of the sources that it names."""

from __future__ import annotations

import pandas as pd

from data.findings import Finding, at
from data.tables import Inputs

RULE = "bodies"
NEEDS = ("source", "listing", "choice")

_EXPECTED = "{field} dari sumber yang disebut baris ini di sources.csv"
_NAMED = (("listing", "source_ids"), ("choice", "chosen_source_id"))


def find(inputs: Inputs) -> list[Finding]:
    found = []
    for column in ("body", "edition"):
        real = dict(zip(inputs["source"]["source_id"], inputs["source"][column], strict=True))
        for table, named in _NAMED:
            rows = inputs.placed(table)
            said = zip(rows[named].str.split(";"), rows[column], strict=True)
            wrong = [any(real.get(source, value) != value for source in sources) for sources, value in said]
            wrong_rows = rows[pd.Series(wrong, index=rows.index, dtype=bool)]
            found += at(wrong_rows, column, _EXPECTED, rule=RULE, field=column)
    return found
