"""The sentence at the head of the page: one body, one measure, one year."""

from __future__ import annotations

import duckdb

from analytics.exhibits.headlines import tppo
from analytics.filters import Filter
from analytics.names import Names

_NONE = "TPPO: total korban setahun penuh dari Polri belum tercetak sampai {year}"
_RECORDED = "{body} mencatat {n} korban TPPO pada {year}"


def headline(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> str:
    """``Bareskrim Polri mencatat 1.239 korban TPPO diselamatkan pada 2025``, from the latest whole year."""
    answer = tppo(con, names, chosen)
    if answer.year is None:
        return names.say(_NONE, year=chosen.year)
    rescued = answer.unit == names.say("korban diselamatkan")
    text = "{body} mencatat {n} korban TPPO diselamatkan pada {year}" if rescued else _RECORDED
    return names.say(text, body=answer.body, n=answer.amount, year=answer.year)


def lead(names: Names) -> str:
    """The line under the headline; its first part is strong."""
    return names.say(
        "**Kasus yang terdeteksi, bukan seluruh kejadian.** Angka tinggi dapat berarti penegakan hukum yang bekerja. "
        "Angka antarbadan tidak dijumlahkan."
    )
