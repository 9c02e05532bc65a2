"""The total and the bound of a listing are what its rows say."""

from __future__ import annotations

import pandas as pd

from data.findings import Finding, at
from data.observations import Assembled
from data.tables import Inputs

RULE = "totals"
CENT = 0.005

_PRINTED = "total yang dicetak total_source_id untuk indikator, periode, dan satuan ini"
_SUM = "jumlah anggota: {total}"
_BOUND = "nilai terkecil di antara anggota: {smallest}"


def _printed(inputs: Inputs) -> set[tuple[str, str, str, str, float]]:
    rows = inputs.figures[inputs.figures["source_id"].isin(inputs["listing"]["total_source_id"])]
    keys = (rows[name] for name in ("source_id", "indicator", "time_period", "unit_measure"))
    return set(zip(*keys, pd.to_numeric(rows["obs_value"]), strict=True))


def _unprinted(lines: pd.DataFrame, inputs: Inputs) -> list[Finding]:
    printed, own = _printed(inputs), lines[lines["total_value_kind"] == "printed"]
    keys = zip(own["total_source_id"], own["indicator"], own["time_period"], own["unit_measure"],
               pd.to_numeric(own["total"]), strict=True)
    wrong = pd.Series([key not in printed for key in keys], index=own.index, dtype=bool)
    return at(own[wrong], "total", _PRINTED, rule=RULE)


def _compare(lines: pd.DataFrame, column: str, real: pd.Series, template: str, place: str) -> list[Finding]:
    found = []
    for index, line in lines.iterrows():
        value = real.get(line["listing_id"])
        if value is not None and abs(float(line[column]) - value) > CENT:
            found += at(lines.loc[[index]], column, template, rule=RULE, **{place: f"{value:g}"})
    return found


def find(inputs: Inputs, assembled: Assembled) -> list[Finding]:
    lines = inputs.placed("listing")
    value = assembled.printed.reindex(assembled.listing_member["obs_id"]).to_numpy()
    grouped = pd.Series(value).groupby(assembled.listing_member["listing_id"].to_numpy())
    summed = lines[lines["total_value_kind"] == "sum_of_parts"]
    return [
        *_unprinted(lines, inputs),
        *_compare(summed, "total", grouped.sum(), _SUM, "total"),
        *_compare(lines[lines["bound"] != ""], "bound", grouped.min(), _BOUND, "smallest"),
    ]
