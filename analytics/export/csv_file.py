"""CSV for spreadsheets: UTF-8 with byte order mark, no cell that a spreadsheet would run."""

from __future__ import annotations

import pandas as pd

from analytics.exhibit import Exhibit
from analytics.export.tables import flat_table
from analytics.names import Names

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(value: object) -> object:
    """Text that begins like a formula gets an apostrophe before it (OWASP, CSV injection).

    A carriage return inside would end the row in some readers: it becomes a space.
    """
    if not isinstance(value, str):
        return value
    return ("'" if value.startswith(_FORMULA) else "") + value.replace("\r", " ")


def frame_bytes(frame: pd.DataFrame) -> bytes:
    """A frame as CSV bytes."""
    return frame.map(harmless).to_csv(index=False, float_format="%.12g").encode("utf-8-sig")


def csv_bytes(exhibit: Exhibit, names: Names) -> bytes:
    """The exhibit's table as CSV.

    Returns
    -------
    Bytes of a file whose rows are those of the screen; each row carries what it needs alone: title (measure, place,
    period), unit and body, source line, figure id.
    """
    passport = {
        names.say("Judul grafik"): exhibit.title,
        names.say("Satuan, badan, cakupan"): exhibit.subtitle.replace("**", ""),
        names.say("Baris sumber"): exhibit.source_line,
        names.say("ID grafik"): exhibit.figure_id,
    }
    return frame_bytes(flat_table(exhibit, names).assign(**passport))
