"""Every member of a listing has a row, or several that agree."""

from __future__ import annotations

from data.findings import Finding
from data.observations import Assembled
from data.tables import Inputs, file_of

RULE = "members"

_NONE = "anggota yang mempunyai baris angka dari sumber daftar ini: {listing}"
_MANY = "anggota dengan satu nilai saja; ada {n} baris yang berbeda: {listing}"


def find(inputs: Inputs, assembled: Assembled) -> list[Finding]:
    listings = inputs.placed("listing")
    row_of = dict(zip(listings["listing_id"], listings["in_row"], strict=True))
    return [Finding(RULE, file_of("listing"), int(row_of[missing.listing_id]), "members", missing.member,
                    _MANY if missing.found else _NONE,
                    {"listing": missing.listing_id, "n": str(missing.found)})
            for missing in assembled.missing_members]
