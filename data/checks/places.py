"""Areas of figures and of gaps exist in ``regions.csv`` or ``countries.csv``."""

from __future__ import annotations

from data.findings import Finding, at
from data.tables import Inputs

RULE = "places"
NEEDS = ("figures", "region", "country", "gap", "listing")

_AREA = "ID, WLD, kode wilayah di regions.csv, atau kode ISO3 di countries.csv"
_OTHER_END = "kode ISO3 di countries.csv, OTH, atau kosong"
_REGION = "kode wilayah di regions.csv, dipisah titik koma"


def find(inputs: Inputs) -> list[Finding]:
    rows, listings, gaps = inputs.figures, inputs.placed("listing"), inputs.placed("gap")
    regions, countries = set(inputs["region"]["code"]), set(inputs["country"]["iso3"])
    areas, ends = regions | countries | {"ID", "WLD"}, countries | {"OTH", ""}
    unknown_gap = gaps["ref_area"].map(lambda text: bool(text) and not set(text.split(";")) <= regions)
    fixed_area = ~listings["ref_area"].isin(areas | {"*"})
    fixed_end = ~listings["counterpart_area"].isin(ends | {"*"})
    return [
        *at(rows[~rows["ref_area"].isin(areas)], "ref_area", _AREA, rule=RULE),
        *at(rows[~rows["counterpart_area"].isin(ends)], "counterpart_area", _OTHER_END, rule=RULE),
        *at(listings[fixed_area], "ref_area", _AREA, rule=RULE),
        *at(listings[fixed_end], "counterpart_area", _OTHER_END, rule=RULE),
        *at(gaps[unknown_gap.astype(bool)], "ref_area", _REGION, rule=RULE),
    ]
