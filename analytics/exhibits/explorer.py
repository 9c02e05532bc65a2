"""The explorer: one page of printed figures for the screen, all of them with every column for a file."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, cited_sources, figure_id, source_line
from analytics.exhibits.codewords import (
    REPORTS,
    area_word,
    detail_word,
    mapped,
    period_word,
    place_word,
    status_word,
    word,
)
from analytics.exhibits.printed_values import decimals_of
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import period
from analytics.queries.explorer import Selection, found_rows
from data.schema import DIMENSIONS

KEY = "penjelajah"
#: Columns of a file that are written as they stand in the release: codes and numbers.
_CODES = (
    "indicator",
    "time_period",
    "period_start",
    "period_end",
    "period_kind",
    "cumulative",
    "ref_area",
    "level",
    "area_role",
    "counterpart_area",
    *DIMENSIONS,
    "obs_value",
    "unit_measure",
    "obs_status",
    "suppressed_by",
    "body",
    "edition",
    "source_id",
    "chosen",
    "rivals",
    "relation",
    "segment",
)


def rival_word(names: Names, row: Mapping[Hashable, Any]) -> str:
    """Whether the row is the used value of a cell that has others; empty where the cell has one value."""
    if not row["rivals"]:
        return ""
    if row["chosen"]:
        return names.say("dipakai")
    return names.say("nilai sama") if row["obs_value"] == row["used_value"] else names.say("nilai lain")


def _when(names: Names, row: Mapping[Hashable, Any]) -> str:
    return period(row["period_kind"], row["period_start"].date(), row["period_end"].date(), names.language)


def described(frame: pd.DataFrame, names: Names) -> pd.DataFrame:
    """Rows with their codes in words.

    Returns
    -------
    The rows with ``measure, when, kind_of_period, place, detail, unit, rival, status, body_word, decimals``
    beside the codes.
    """
    return frame.assign(
        measure=mapped(frame, ["indicator"], lambda row: names.indicator(row["indicator"])),
        when=mapped(frame, ["period_kind", "period_start", "period_end"], lambda row: _when(names, row)),
        kind_of_period=mapped(frame, ["period_kind", "cumulative"], lambda row: period_word(names, row)),
        place=mapped(frame, ["ref_area", "area_role"], lambda row: place_word(names, row)),
        detail=mapped(frame, ["counterpart_area", *DIMENSIONS], lambda row: detail_word(names, row)),
        unit=mapped(
            frame, ["indicator", "unit_measure"], lambda row: names.unit(row["indicator"], row["unit_measure"])
        ),
        rival=mapped(frame, ["rivals", "chosen", "obs_value", "used_value"], lambda row: rival_word(names, row)),
        status=mapped(frame, ["obs_status", "suppressed_by"], lambda row: status_word(names, row)),
        body_word=mapped(frame, ["source_id"], lambda row: names.body(row["source_id"])),
        decimals=[decimals_of(value) for value in frame["obs_value"]],
    )


def explorer_title(names: Names, selection: Selection, place: str) -> str:
    """``Penempatan PMI, Indonesia, 2020–2025``."""
    measure = names.indicator(selection.indicator) if selection.indicator else names.say("Semua ukuran")
    years = [str(year) for year in dict.fromkeys((selection.first, selection.last)) if year is not None]
    return ", ".join(part for part in (measure, place, "–".join(years)) if part)


def page_columns(names: Names, frame: pd.DataFrame, *, measure: bool) -> tuple[Column, ...]:
    """The columns of the screen; the measure and the detail only where rows differ in them."""
    say = names.say
    return (
        *((Column("measure", say("Ukuran")),) if measure else ()),
        Column("when", say("Masa")),
        Column("kind_of_period", say("Jenis masa")),
        Column("place", say("Wilayah · peran")),
        *((Column("detail", say("Rincian")),) if (frame["detail"] != "").any() else ()),
        Column("obs_value", say("Nilai"), "figure"),
        Column("unit", say("Satuan")),
        Column("rival", say("Rival")),
        Column("status", say("Status")),
        Column("body_word", say("Badan")),
        Column("title", say("Sumber")),
        Column("publisher", say("Dikutip lewat")),
        Column("source_id", say("Kode"), "code"),
    )


def _exhibit(
    names: Names, chosen: Filter, selection: Selection, place: str, frame: pd.DataFrame, columns: tuple[Column, ...]
) -> Exhibit:
    sources = cited_sources(frame)
    indicator = selection.indicator
    return Exhibit(
        key=KEY,
        title=explorer_title(names, selection, place),
        subtitle=names.say(
            "Satu baris satu angka sebagaimana tercetak · … data tidak tersedia · – nol · * sementara · "
            "r direvisi · e perkiraan · ? meragukan · <10 sel kecil disamarkan · × ditahan sumber"
        ),
        frame=frame,
        columns=columns,
        source_ids=sources,
        source_line=source_line(names, sources),
        alt=explorer_title(names, selection, place),
        figure_id=figure_id(f"{KEY}-{indicator or selection.source or 'semua'}", chosen),
        caveats=tuple(text for text in (names.caveat(indicator) if indicator else "", _mixed(names)) if text),
        not_to_conclude=names.say("Jumlah dari baris-baris ini."),
    )


def _mixed(names: Names) -> str:
    return names.say("Baris-baris ini tidak boleh dijumlahkan begitu saja: badan, masa, dan rinciannya berbeda.")


def explorer_page(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    selection: Selection,
    *,
    place: str,
    offset: int,
    size: int,
) -> Exhibit:
    """One page of figures.

    Parameters
    ----------
    selection, place
        the filter, and its area in words.
    offset, size
        where the page begins, and how many rows it holds.

    Returns
    -------
    An exhibit whose frame holds the columns of :func:`described`; empty where nothing fits. ``relation`` is
    left only on the used value: it alone is marked as revised.
    """
    frame = described(found_rows(con, selection, offset=offset, limit=size), names)
    frame = frame.assign(relation=frame["relation"].where(frame["chosen"].astype(bool), ""))
    columns = page_columns(names, frame, measure=not selection.indicator)
    return _exhibit(names, chosen, selection, place, frame, columns)


def explorer_file(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, selection: Selection, *, place: str
) -> Exhibit:
    """All figures of a filter with every column, codes and names, for a file.

    Returns
    -------
    An exhibit whose frame holds names first, then the codes as they stand in the release, the codes of
    Kemendagri and BPS apart, the source, and the remark of the catalogue.
    """
    frame = described(found_rows(con, selection), names)
    regions = names.regions
    known = frame["ref_area"].isin(regions.index[regions["level"] != "nation"])
    frame = frame.assign(
        area=mapped(frame, ["ref_area"], lambda row: area_word(names, row["ref_area"])),
        kemendagri=frame["ref_area"].where(known, ""),
        bps=frame["ref_area"].map(regions["bps_code"]).where(known, "").fillna(""),
        report=[word(names, REPORTS, kind) for kind in frame["report_kind"]],
        reason=frame[f"choice_{names.language}"],
        period_start=[day.date().isoformat() for day in frame["period_start"]],
        period_end=[day.date().isoformat() for day in frame["period_end"]],
    ).rename(columns={"ref_area": "ref_area_code"})
    return _exhibit(names, chosen, selection, place, frame, _file_columns(names))


def _file_columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    words = (
        ("measure", "Ukuran"),
        ("when", "Masa"),
        ("kind_of_period", "Jenis masa"),
        ("area", "Wilayah"),
        ("kemendagri", "Kode Kemendagri"),
        ("bps", "Kode BPS"),
        ("detail", "Rincian"),
        ("unit", "Satuan"),
        ("status", "Status"),
        ("rival", "Rival"),
        ("body_word", "Badan"),
        ("title", "Sumber"),
        ("publisher", "Dikutip lewat"),
    )
    tail = (
        ("reason", "Alasan pilihan"),
        ("report", "Jenis laporan"),
        ("via_note", "Keterangan kutipan"),
        ("published", "Terbit"),
        ("retrieved", "Diambil"),
        ("url", "Alamat"),
        ("licence", "Lisensi"),
        ("note", "catatan katalog"),
    )
    codes = [Column("ref_area_code" if name == "ref_area" else name, name, "code") for name in _CODES]
    return (
        *(Column(name, say(label)) for name, label in words),
        *codes,
        *(Column(name, say(label)) for name, label in tail),
    )
