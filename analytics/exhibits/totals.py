"""Every breakdown beside its printed total: what its parts hold, what is left, whether they fit."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, make
from analytics.exhibits.codewords import ADDABLE, area_word, word
from analytics.exhibits.printed_values import decimals_of, written_value
from analytics.filters import Filter
from analytics.methods.completeness import COMPLETE, INCONSISTENT, PARTIAL, slack, state
from analytics.names import Names
from analytics.numbers import NOT_AVAILABLE, number, period
from analytics.queries.reconciliation import breakdowns

Row = dict[Hashable, Any]
STATES = {COMPLETE: "lengkap", PARTIAL: "sebagian", INCONSISTENT: "tidak konsisten"}
_ORDER = (INCONSISTENT, PARTIAL, COMPLETE)
_COLUMNS = [
    "listing_id", "measure", "by", "when", "body", "total", "sum", "rest", "unit", "n", "state", "state_word", "about",
    "indicator", "source_id", "total_source_id",
]  # fmt: skip
#: A remainder of persons below the nation that is not told.
_FEWEST, _MOST = 1, 9


def dimension_words(names: Names, row: Row) -> str:
    """``menurut provinsi``: what a breakdown varies, and its fixed ends."""
    kind, _, province = str(row["dimension"]).partition(":")
    if kind == "province":
        what = names.say("menurut provinsi")
    elif kind == "kabupaten":
        what = names.say("menurut kabupaten/kota, {province}", province=names.region(province))
    elif kind == "destination":
        what = names.say("menurut negara")
    else:
        what = names.say("menurut {what}", what=" + ".join(word(names, ADDABLE, part) for part in kind.split("+")))
    fixed = [row[column] for column in ("ref_area", "counterpart_area") if row[column] not in ("*", "", "ID")]
    ends = [area_word(names, code) for code in fixed]
    return " · ".join([what, *ends, *_filter_words(names, str(row["filter"]))])


def _filter_words(names: Names, text: str) -> list[str]:
    pairs = (part.partition("=") for part in text.split("; ") if "=" in part)
    return [names.code(dimension, value) for dimension, _, value in pairs]


def judged(row: Row) -> tuple[str, bool]:
    """The state of a breakdown, and whether only this word may be told of it."""
    parts = [float(part) for part in row["parts"]]
    hidden = int(row["hidden"])
    found = state(
        row["total"],
        sum(parts),
        hidden=hidden,
        whole=row["kind"] == "complete",
        within=slack(row["total"], parts, row["unit_measure"]),
    )
    rest = abs(round(row["total"] - sum(parts), 6))
    silent = bool(row["persons"]) and (hidden > 0 or _FEWEST <= rest <= _MOST)
    return found, silent or int(row["withheld"]) > 0


def line(names: Names, row: Row) -> dict[str, object]:
    """One breakdown in words; sum and remainder are left out where they would tell few persons."""
    found, silent = judged(row)
    unit, total = str(row["unit_measure"]), float(row["total"])
    listed = float(sum(row["parts"]))
    rest = total - listed
    places = max(decimals_of(total), *(decimals_of(part) for part in row["parts"]), 0) if len(row["parts"]) else 0
    return {
        "listing_id": row["listing_id"],
        "measure": names.indicator(row["indicator"]),
        "by": dimension_words(names, row),
        "when": period(row["period_kind"], row["period_start"].date(), row["period_end"].date(), names.language),
        "body": names.body(row["total_source_id"]),
        "total": _written(names, total, unit),
        "sum": NOT_AVAILABLE if silent else _written(names, round(listed, places), unit),
        "rest": NOT_AVAILABLE if silent else _written(names, round(rest, places), unit),
        "unit": names.unit(row["indicator"], unit),
        "n": number(row["n"], names.language) + _of(names, row),
        "state": found,
        "state_word": names.say(STATES[found]),
        "about": names.say("Hanya kata: ada bagian <10 atau sisanya sedikit orang.") if silent
        else str(row[f"reason_{names.language}"]),
        "indicator": row["indicator"],
        "source_id": row["source_id"],
        "total_source_id": row["total_source_id"],
    }  # fmt: skip


def _of(names: Names, row: Row) -> str:
    areas = row["areas"]
    if areas is None or areas is pd.NA or areas != areas:
        return ""
    return names.say(" dari {n}", n=number(int(areas), names.language))


def _written(names: Names, value: float, unit: str) -> str:
    return written_value(names, {"obs_value": value, "suppressed_by": "", "unit_measure": unit})


def totals(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, indicator: str = "", key: str = "total"
) -> Exhibit:
    """Does each breakdown reach the total that the same edition prints?

    Parameters
    ----------
    indicator
        empty takes all.

    Returns
    -------
    An exhibit whose frame has a row a breakdown, what does not fit first: ``measure``, ``by``, ``when``, ``body``,
    ``total``, ``sum``, ``rest`` (as written), ``unit``, ``n``, ``state`` (``complete``, ``partial``,
    ``inconsistent``), ``state_word``, ``about``. Its facts hold how many are of each state.
    """
    found = breakdowns(con)
    found = found[found["total"].notna() & ((found["indicator"] == indicator) if indicator else True)]
    frame = pd.DataFrame([line(names, row) for row in found.to_dict("records")], columns=_COLUMNS)
    counts = {code: int((frame["state"] == code).sum()) for code in _ORDER}
    frame = frame.assign(order=frame["state"].map(_ORDER.index)).sort_values("order", kind="stable")[_COLUMNS]
    title = names.say(
        "{n} rincian di samping totalnya: {complete} lengkap, {partial} sebagian, {inconsistent} tidak konsisten",
        n=number(len(frame), names.language),
        **{code: number(count, names.language) for code, count in counts.items()},
    )
    return make(
        names,
        chosen,
        key=key,
        title=title,
        subtitle=names.say(
            "Total dari edisi yang sama, jika tidak ada dari sumber yang sama · tidak konsisten: bagian-bagiannya "
            "melebihi totalnya"
        ),
        frame=frame.reset_index(drop=True),
        columns=_columns(names),
        alt=title,
        extra_sources=frame["total_source_id"],
        not_to_conclude=names.say("Sisa milik semua yang tidak tercantum bersama-sama dan tidak dapat dibagi."),
        facts=dict(counts),
    )


def _columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("measure", say("Ukuran")),
        Column("by", say("Rincian")),
        Column("when", say("Masa")),
        Column("body", say("Badan")),
        Column("n", say("Bagian")),
        Column("sum", say("Jumlah bagian")),
        Column("total", say("Total tercetak")),
        Column("rest", say("Sisa")),
        Column("unit", say("Satuan")),
        Column("state_word", say("Keadaan")),
        Column("about", say("Keterangan")),
        Column("total_source_id", say("Sumber total"), "code"),
    )


