"""Definitions of the indicators, with how many figures each has."""

from __future__ import annotations

import duckdb
import pandas as pd

#: Reading order of the topics, by the file that holds an indicator.
TOPICS = (
    "departures",
    "protection",
    "tppo",
    "remittances",
    "stock",
    "international",
    "economy",
    "grdp",
    "population",
    "living_conditions",
)


def definitions(con: duckdb.DuckDBPyConnection, *, language: str, text: str = "") -> pd.DataFrame:
    """What does each indicator count, and what may be added?

    Parameters
    ----------
    language
        of names and texts.
    text
        part of a name, definition, caveat, body or id; empty takes all.

    Returns
    -------
    ``indicator``, ``topic`` (the first file), ``name``, ``short``, ``definition``, ``caveat``, ``unit``,
    ``body`` (empty where bodies differ), ``kind``, ``disclosure``, ``aggregation``
    (``sum:columns;never:columns``), ``figures`` (rows), in the order of topics and names.
    """
    return con.execute(
        f"""with counted as (select indicator, count(*) as figures from observation group by 1)
            select indicator, split_part(file, ';', 1) as topic, name_{language} as name,
                   short_{language} as short, definition_{language} as definition,
                   caveat_{language} as caveat, unit_label_{language} as unit, body, kind, disclosure,
                   aggregation, coalesce(figures, 0) as figures
            from indicator left join counted using (indicator)
            where ? = '' or contains(lower(concat_ws(' ', name, short, definition, caveat, body, indicator)),
                                     lower(?))
            order by array_position(?, topic), name""",
        [text, text, list(TOPICS)],
    ).df()
