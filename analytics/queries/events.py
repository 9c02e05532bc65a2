"""Dated events that stand on a time axis; they change no count."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb
import pandas as pd


def events(con: duckdb.DuckDBPyConnection, *, indicators: Sequence[str], language: str, until: int) -> pd.DataFrame:
    """Events that touch any of the indicators.

    Parameters
    ----------
    indicators
        ids; an event that names one of them is taken.
    language
        of the text.
    until
        the last year in which an event may begin.

    Returns
    -------
    ``start`` (first day), ``end`` (last day, missing for a single one), ``body``, ``text``, ``source_id``;
    in order of time. Empty where there is none.
    """
    return con.execute(
        f"""select try_cast(rpad(from_period, 10, '-01') as date) as start,
                   try_cast(nullif(to_period, '') as date) as end, body, reason_{language} as text, source_id
            from break
            where kind = 'event' and len(list_intersect(string_split(indicator, ';'), ?)) > 0
              and try_cast(left(from_period, 4) as integer) <= ?
            order by 1""",
        [list(indicators), until],
    ).df()
