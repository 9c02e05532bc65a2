"""What is not published and who owns it; and figures of a chosen region or destination, in a table of their own."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import Around, build, dated
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries import protection

#: Indicators of each section of the page.
SECTIONS: dict[str, list[str]] = {
    "pengaduan": ["complaints"],
    "kepulangan": ["returns", "returns_problem"],
    "pemulangan": ["repatriations", "protection_services"],
    "deportasi": ["deportations"],
    "jenazah": ["deceased_repatriated", "deceased"],
    "pencegahan": ["prevented_nonprocedural"],
    "kontrak": ["contracts_ending", "arrivals"],
}

#: Why a figure is not there.
GAP_KINDS = {
    "not_published": "tidak diterbitkan",
    "withheld": "ditahan",
    "late": "terlambat terbit",
    "never_collected": "tidak pernah dihitung",
    "published_as_picture": "terbit sebagai gambar",
    "not_found": "tidak ditemukan",
}


def owner_line(con: duckdb.DuckDBPyConnection, names: Names, gap_id: str) -> tuple[str, ...]:
    """``subject: tidak ditemukan. known. Yang dapat menerbitkan: owner.``; nothing where the gap is not listed."""
    gaps = protection.gaps(con, language=names.language, gap_id=gap_id)
    return tuple(
        names.say(
            "{subject}: {kind}. {known} Yang dapat menerbitkan: {owner}.",
            subject=row["subject"],
            kind=names.say(GAP_KINDS.get(str(row["kind"]), "tidak ditemukan")),
            known=row["known"],
            owner=row["owner"],
        )
        for row in gaps.to_dict("records")
    )


def region_rows(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, section: str, regions: Sequence[str]
) -> Exhibit:
    """Every figure of the chosen region about one section, each with its own period and body.

    Parameters
    ----------
    section
        a key of :data:`SECTIONS`.
    regions
        the region, and what it belonged or belongs to; the first one names the table.

    Raises
    ------
    NoFigures
        where the region has none; the text says who could publish it.
    """
    indicators = SECTIONS[section]
    rows = protection.of_regions(con, indicators=indicators, regions=list(regions), until=chosen.year)
    place = names.region(regions[0])
    if rows.empty:
        raise NoFigures(_nothing(con, names, chosen, indicators, place))
    order = {region: place for place, region in enumerate(regions)}
    rows = rows.assign(order=rows["ref_area"].map(order)).sort_values("order", kind="stable")
    title = names.say(
        "{measure}: angka {place} sampai {year}", measure=_measures(names, rows), place=place, year=chosen.year
    )
    return _rows_card(names, chosen, rows, key=f"{section}-wilayah", title=title, point=place)


def destination_rows(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, section: str) -> Exhibit:
    """Every national figure of one section that names the chosen destination.

    Raises
    ------
    NoFigures
        where none names it: the cards keep the total.
    """
    indicators, place = SECTIONS[section], names.country(chosen.destination)
    rows = protection.national(con, indicators=indicators, until=chosen.year, destination=chosen.destination)
    if section == "deportasi":
        rows = rows[~rows["item_code"].str.contains("one_group|flight") & (rows["period_start"] != rows["period_end"])]
    if rows.empty:
        raise NoFigures(
            names.say("Tidak ada angka yang menyebut {place}; kartu di bawah tetap memuat total.", place=place)
        )
    title = names.say(
        "{measure}: angka yang menyebut {place}, sampai {year}",
        measure=_measures(names, rows),
        place=place,
        year=chosen.year,
    )
    return _rows_card(names, chosen, rows, key=f"{section}-tujuan", title=title, point=names.say("seluruh Indonesia"))


def _measures(names: Names, rows: pd.DataFrame) -> str:
    return ", ".join(names.short(str(code)) for code in dict.fromkeys(rows["indicator"]))


def nothing_yet(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, section: str) -> str:
    """Why a section has no card at all: too early a year, or a release without the subject."""
    first = protection.first_year(con, indicators=SECTIONS[section])
    if first is None:
        return names.say("Rilis ini tidak memuat angka tentang hal ini.")
    return names.say(
        "Tidak ada yang tercetak sampai {year}; angka pertama berakhir pada {first}.", year=chosen.year, first=first
    )


def _nothing(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, indicators: list[str], place: str) -> str:
    gaps = protection.gaps(con, language=names.language, indicators=indicators)
    text = names.say(
        "Tidak ada angka untuk {place} sampai {year}, yang bukan berarti nol.", place=place, year=chosen.year
    )
    for row in gaps[gaps["level"] == "province"].to_dict("records"):
        text += " " + names.say("{known} Yang dapat menerbitkan: {owner}.", known=row["known"], owner=row["owner"])
    return text


def _rows_card(names: Names, chosen: Filter, rows: pd.DataFrame, *, key: str, title: str, point: str) -> Exhibit:
    """Rows as printed: period, measure, detail, region, body, figure."""
    frame = detailed(names, dated(names, rows))
    indicators = list(dict.fromkeys(frame["indicator"]))
    columns = [Column("when", names.say("Masa"))]
    if len(indicators) > 1:
        columns.append(Column("measure", names.say("Ukuran")))
    if frame["ref_area"].nunique() > 1:
        columns.append(Column("place", names.say("Wilayah")))
    columns += [Column("detail", names.say("Rincian")), Column("body_name", names.say("Badan"))]
    columns.append(Column("obs_value", names.unit(indicators[0]).capitalize(), "figure"))
    lines = [names.say("Masa dan badan berbeda per baris: tidak dijumlahkan.")]
    if (frame["obs_status"] == "doubtful").any():
        lines.append(names.say("? = meragukan: hanya tampil di tabel, tidak pernah digambar."))
    around = Around(
        lines=tuple(lines),
        caveats=tuple(names.caveat(code) for code in indicators),
        not_to_conclude=names.say("Baris-baris ini bukan bagian satu total."),
    )
    return build(
        names,
        chosen,
        key=key,
        title=title,
        indicator=indicators[0],
        frame=frame,
        columns=columns,
        point=point,
        around=around,
    )


def detailed(names: Names, frame: pd.DataFrame) -> pd.DataFrame:
    """Rows with the names of measure and place, and of every part that a row tells."""
    rows = frame.to_dict("records")
    details = []
    for row in rows:
        parts = [names.code("item", row["item"]) if row["item"] else ""]
        parts.append(names.country(row["counterpart_area"]) if row["counterpart_area"] else "")
        parts += [names.code(name, row[name]) if row[name] else "" for name in ("sex", "age")]
        details.append(" · ".join(part for part in parts if part) or names.say("total"))
    return frame.assign(
        detail=details,
        measure=[names.short(str(row["indicator"])) for row in rows],
        place=[names.region(str(row["ref_area"])) for row in rows],
    )
