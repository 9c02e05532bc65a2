"""Every figure that differs between two releases, by measure and one by one, in words and with its codes."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analytics.exhibit import Column, Exhibit, make
from analytics.exhibits.changes import Side, change_word
from analytics.exhibits.codewords import area_word, body_word, detail_word, mapped, status_word
from analytics.names import Names
from analytics.numbers import HIDDEN, NOT_AVAILABLE, compact, period
from analytics.queries.releases import ADDED, CARRIED, KINDS, REMOVED, REVISED, counts
from data.schema import DIMENSIONS

Row = Mapping[Hashable, Any]
_KINDS = {
    REVISED: "Direvisi",
    ADDED: "Ditambahkan",
    REMOVED: "Dihapus",
    CARRIED: "Angka sama, status atau sumber lain",
}
_TABLES = {
    "source": "sumber",
    "region": "wilayah",
    "country": "negara",
    "indicator": "ukuran",
    "code": "kode",
    "choice": "pilihan di antara nilai",
    "listing": "daftar",
    "listing_member": "anggota daftar",
    "break": "batas cara hitung",
    "gap": "celah",
    "glossary": "istilah",
    "duty": "kewajiban",
    "printed": "angka tercetak yang dihitung ulang",
    "printed_part": "bagian angka tercetak",
}


def kind_words(names: Names) -> dict[str, str]:
    """What may have happened to a figure, in the order of reading."""
    return {kind: names.say(_KINDS[kind]) for kind in KINDS}


def table_words(names: Names, tables: pd.DataFrame) -> str:
    """``sumber: 2 baris baru, 1 hilang; …``: tables beside the figures that differ; empty where none does."""
    return "; ".join(
        names.say(
            "{table}: {added} baris baru, {removed} hilang",
            table=names.say(_TABLES[row["table"]]) if row["table"] in _TABLES else row["table"],
            added=row["added"],
            removed=row["removed"],
        )
        for row in tables.to_dict("records")
    )


def _measure(old: Names, new: Names, code: str) -> str:
    """The name of an indicator, also of one that only the older release has."""
    known = new if code in new.indicators.index else old
    return known.indicator(code) if code in known.indicators.index else code


def _unit(old: Names, new: Names, row: Row) -> str:
    known = new if row["indicator"] in new.indicators.index else old
    if row["indicator"] not in known.indicators.index:
        return str(row["unit_measure"])
    return known.unit(str(row["indicator"]), str(row["unit_measure"]))


def _when(names: Names, row: Row) -> str:
    return period(row["period_kind"], row["period_start"].date(), row["period_end"].date(), names.language)


def _value(names: Names, row: Row, side: str) -> str:
    """A value as it is told: a hidden pair tells no side, a small change not the older one."""
    value = row[f"{side}_value"]
    there = row["kind"] != (ADDED if side == "old" else REMOVED)
    if not there:
        return ""
    if row["hidden"]:
        return NOT_AVAILABLE if row["kind"] == REVISED else HIDDEN
    if value is None or value != value:
        return NOT_AVAILABLE if row["small"] else "×"
    return compact(value, names.language)


def _change(names: Names, row: Row) -> str:
    if row["kind"] != CARRIED:
        return change_word(names, dict(row))
    if row["hidden"] or row["old_status"] == row["new_status"]:
        return names.say("sumber lain")
    was, now = (
        status_word(names, {"obs_status": row[f"{side}_status"], "suppressed_by": ""}) for side in ("old", "new")
    )
    return f"{was} → {now}"


def described(old: Side, new: Side, found: pd.DataFrame) -> pd.DataFrame:
    """Differences with their codes in words.

    Returns
    -------
    The rows with ``what``, ``place``, ``detail``, ``in_words`` (the period), ``was``, ``now``, ``told``.
    """
    names = new.names
    rows: list[Row] = found.to_dict("records")
    return found.assign(
        what=mapped(found, ["indicator"], lambda row: _measure(old.names, names, row["indicator"])),
        place=mapped(found, ["ref_area"], lambda row: area_word(names, str(row["ref_area"]))),
        detail=mapped(found, ["counterpart_area", *DIMENSIONS], lambda row: detail_word(names, row)),
        in_words=mapped(found, ["period_kind", "period_start", "period_end"], lambda row: _when(names, row)),
        was=[_value(names, row, "old") for row in rows],
        now=[_value(names, row, "new") for row in rows],
        told=[_change(names, row) for row in rows],
        unit=mapped(found, ["indicator", "unit_measure"], lambda row: _unit(old.names, names, row)),
        body_name=mapped(found, ["body"], lambda row: body_word(names, str(row["body"]))),
        kind_word=found["kind"].map(kind_words(names)),
        source_id=found["new_source"].where(found["new_source"] != "", found["old_source"]),
    )


def _columns(names: Names) -> tuple[Column, ...]:
    """The columns of a file: words first, then codes and the numbers that may be told."""
    words = {
        "kind_word": "Yang terjadi", "what": "Ukuran", "place": "Wilayah", "detail": "Rincian", "in_words": "Masa",
        "was": "Dulu", "now": "Sekarang", "unit": "Satuan", "told": "Perubahan", "body_name": "Badan",
    }
    codes = ("indicator", "time_period", "area_role", "unit_measure", "old_source", "new_source")
    numbers = ("old_value", "new_value", "change", "relative")
    return (
        *(Column(name, names.say(label)) for name, label in words.items()),
        *(Column(name, name, "code") for name in codes),
        *(Column(name, name, "number", "", 2) for name in numbers),
    )


def cells_exhibit(old: Side, new: Side, found: pd.DataFrame) -> Exhibit | None:
    """Every figure that differs, as a table; nothing where none does.

    Parameters
    ----------
    found
        :func:`analytics.queries.releases.differences` of the two releases.
    """
    if found.empty:
        return None
    names = new.names
    frame = described(old, new, found)
    known = frame[frame["source_id"].isin(names.sources.index)]["source_id"]
    indicators = [code for code in dict.fromkeys(frame["indicator"]) if code in names.indicators.index]
    exhibit = make(
        names,
        new.chosen,
        key="perubahan-angka",
        title=names.say("Semua angka yang berbeda, {old} → {new}", old=old.chosen.release, new=new.chosen.release),
        subtitle=names.say("Satu baris satu angka satu badan; revisi relatif terbesar lebih dulu"),
        frame=frame.drop(columns=["source_id"]),
        columns=_columns(names),
        alt=names.say("Tabel {n} angka yang berbeda antara dua rilis.", n=len(frame)),
        caveats=[
            names.say("Perubahan 1–9 orang di bawah tingkat nasional tidak dicetak, dan sel tersamar tidak dibuka."),
            *(names.caveat(code) for code in indicators[:3]),
        ],
        extra_sources=dict.fromkeys(known),
        not_to_conclude=names.say("Revisi ialah perubahan catatan, bukan perubahan di lapangan."),
    )
    return exhibit


def count_exhibit(old: Side, new: Side, found: pd.DataFrame) -> Exhibit | None:
    """How many figures of each measure were revised, added, removed or carried over; nothing where none differs."""
    if found.empty:
        return None
    names = new.names
    table = counts(found)
    frame = table.assign(what=[_measure(old.names, names, code) for code in table["indicator"]])
    sources = found["new_source"].where(found["new_source"] != "", found["old_source"])
    return make(
        names,
        new.chosen,
        key="perubahan-ukuran",
        title=names.say("Menurut ukuran"),
        subtitle=names.say("Banyaknya angka"),
        frame=frame,
        columns=(
            Column("what", names.say("Ukuran")),
            *(Column(kind, word, "number") for kind, word in kind_words(names).items() if table[kind].any()),
        ),
        alt=names.say("Tabel banyaknya angka yang berbeda pada {n} ukuran.", n=len(frame)),
        caveats=[names.say("Satu angka ialah satu sel satu badan: nilai yang dipakai, bukan semua nilai pembanding.")],
        extra_sources=dict.fromkeys(sources[sources.isin(names.sources.index)]),
    )
