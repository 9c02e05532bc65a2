"""Where a way of counting ends, and dated events, for one indicator of one body."""

from __future__ import annotations

import duckdb
import pandas as pd


def breaks_of(con: duckdb.DuckDBPyConnection, *, indicator: str, body: str, language: str) -> pd.DataFrame:
    """Breaks of one series.

    Returns
    -------
    ``year`` (of the first period after the break), ``before``, ``after`` (names of the segments), ``reason``,
    ``period_kind``, ``source_id``; in order of time.
    """
    return con.execute(
        f"""select cast(substr(from_period, 1, 4) as integer) as year, segment_before_{language} as "before",
                   segment_after_{language} as "after", reason_{language} as reason, period_kind, source_id
            from "break" where kind = 'break' and list_contains(string_split(indicator, ';'), ?) and body = ?
            order by from_period""",
        [indicator, body],
    ).df()
