"""Cells of one body that hold more than one value, and the decisions that chose among them."""

from __future__ import annotations

import duckdb
import pandas as pd


def rival_rows(con: duckdb.DuckDBPyConnection, *, indicator: str = "") -> pd.DataFrame:
    """Which cells of one body hold more than one value, and which value is used?

    Parameters
    ----------
    indicator
        of the cells; empty takes all.

    Returns
    -------
    Every row of such a cell, the used one first in its cell: the columns of ``observation`` (values in
    ``unit_measure``) with ``file`` of the indicator and ``published``, ``publisher``, ``title`` of the source.
    """
    return con.execute(
        """select o.*, i.file, s.published, s.publisher, s.title, s.report_kind
           from observation o join indicator i using (indicator) join source s using (source_id)
           where o.rivals > 0 and (? = '' or o.indicator = ?)
           order by o.cell, o.chosen desc, s.published desc, o.source_id""",
        [indicator, indicator],
    ).df()


def parts_decisions(
    con: duckdb.DuckDBPyConnection, *, indicator: str, time_period: str, ref_area: str, body: str
) -> pd.DataFrame:
    """To which total do the parts of this figure belong, where its editions disagree?

    Returns
    -------
    ``dimension`` (``parts: …``), ``chosen_value`` (text), ``reason_id``, ``reason_en``; usually empty.
    """
    return con.execute(
        """select dimension, chosen_value, reason_id, reason_en from choice
           where rule like 'parts%' and indicator = ? and time_period = ? and ref_area = ? and body = ?
           order by dimension""",
        [indicator, time_period, ref_area, body],
    ).df()
