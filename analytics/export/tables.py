"""The flat table of an exhibit: what every file holds, whatever its format."""

from __future__ import annotations

from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit
from analytics.names import Names
from analytics.numbers import marked, number

_AREA = ("ref_area", "kemendagri_code", "bps_code")


def flat_table(exhibit: Exhibit, names: Names) -> pd.DataFrame:
    """One row a figure, with region codes where rows are regions, and the sign of the status in words.

    Parameters
    ----------
    exhibit
        what is on the screen.
    names
        of the language.

    Returns
    -------
    The columns of the screen's table by their names there, before them ``kode_kemendagri`` and
    ``kode_bps`` where rows are regions; hidden cells are empty and their status says so.
    """
    frame = exhibit.frame
    result = pd.DataFrame(index=frame.index)
    if "ref_area" in frame and frame["ref_area"].isin(names.regions.index).any():
        result[names.say("Kode Kemendagri")] = frame["ref_area"]
        result[names.say("Kode BPS")] = frame["ref_area"].map(names.regions["bps_code"])
    for column in exhibit.columns:
        result[column.label] = frame[column.name]
        if column.kind == "figure":
            result[names.say("Status {column}", column=column.label)] = [
                status_word(names, row) for row in frame.to_dict("records")
            ]
    return result


def cell_words(column: Column, row: dict[Any, Any], language: str) -> str:
    """One cell as it is read on the screen and on slides: a figure with its signs, "…" where there is nothing."""
    value = row[column.name]
    if column.kind == "figure":
        return marked(
            value,
            language,
            status=row.get("obs_status", "published"),
            suppressed_by=row.get("suppressed_by", ""),
            relation=row.get("relation", ""),
            decimals=column.decimals,
        )
    if value is None or value is pd.NA or value != value:
        return "…"
    if column.kind in ("number", "percent"):
        return number(float(value), language, column.decimals)
    return str(value)


def status_word(names: Names, row: dict[str, object]) -> str:
    """The status of a figure in words."""
    if row.get("suppressed_by") == "rule":
        return names.say("<10, disamarkan")
    if row.get("suppressed_by") == "source":
        return names.say("ditahan sumber")
    value = row.get("obs_value")
    if value is None or value != value:
        return names.say("data tidak tersedia")
    word = {
        "published": "tercetak",
        "provisional": "sementara",
        "estimated": "perkiraan",
        "derived": "turunan",
        "doubtful": "meragukan",
    }.get(str(row.get("obs_status")), "tercetak")
    return names.say(word) + (names.say(", direvisi") if row.get("relation") == "revision" else "")


def all_provinces(exhibit: Exhibit, names: Names) -> pd.DataFrame:
    """All provinces in the order of Statistics Indonesia, with "…" where there is no figure."""
    flat = flat_table(exhibit, names)
    code, bps = names.say("Kode Kemendagri"), names.say("Kode BPS")
    provinces = names.regions[names.regions["level"] == "province"]
    every = pd.DataFrame(
        {
            code: provinces.index,
            bps: provinces["bps_code"],
            exhibit.columns[0].label: provinces[f"name_{names.language}"],
        }
    )
    rest = [column for column in flat.columns if column not in (bps, exhibit.columns[0].label)]
    joined = every.merge(flat[rest], on=code, how="left").sort_values(bps).astype(object)
    return joined.where(joined.notna(), "…")


def source_table(con: duckdb.DuckDBPyConnection, exhibit: Exhibit) -> pd.DataFrame:
    """Every source of the exhibit: id, body, title, publisher, date, address, licence."""
    return con.execute(
        """select source_id, body_name, title, publisher, via_note, published, url, licence, retrieved
           from source where list_contains(?, source_id) order by source_id""",
        [list(exhibit.source_ids)],
    ).df()


def titled_sources(frame: pd.DataFrame, names: Names) -> pd.DataFrame:
    """Rows of sources with the names of bodies and the heads of columns in the language of the file."""
    heads = {
        "source_id": names.say("Kode sumber"),
        "body_name": names.say("Badan"),
        "title": names.say("Judul"),
        "publisher": names.say("Penerbit"),
        "via_note": names.say("Keterangan kutipan"),
        "published": names.say("Terbit"),
        "url": names.say("Alamat"),
        "licence": names.say("Lisensi"),
        "retrieved": names.say("Diambil"),
    }
    bodies = [names.body(source) for source in frame["source_id"]]
    return frame.assign(body_name=bodies).rename(columns=heads)


def notes(exhibit: Exhibit, names: Names) -> list[tuple[str, str]]:
    """What must be read with the figures: title, period, id, caveats, the wrong conclusion, the signs."""
    return [
        (names.say("Judul"), exhibit.title),
        (names.say("Keterangan"), exhibit.subtitle),
        (names.say("ID grafik"), exhibit.figure_id),
        (names.say("Sumber"), exhibit.source_line),
        *((names.say("Catatan"), caveat) for caveat in exhibit.caveats),
        *(((names.say("Jangan disimpulkan"), exhibit.not_to_conclude),) if exhibit.not_to_conclude else ()),
        (
            names.say("Tanda"),
            names.say(
                "… data tidak tersedia · – nol · * sementara · r direvisi · e perkiraan · <10 sel kecil disamarkan"
            ),
        ),
    ]
