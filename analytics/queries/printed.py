"""Sums, shares and changes as pages print them, with the figures that they were made of."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.queries.reconciliation import has_table


def printed_lines(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Which sums, shares, growths and differences are printed, and by whom?

    Returns
    -------
    One row a printed figure, in the order of the page's date (latest first): ``printed_id``, ``kind``
    (``sum``, ``share``, ``growth``, ``difference``), ``wording_id``, ``wording_en``, ``printed`` and
    ``tolerance`` (in ``unit``), ``source_id``, ``body``, ``publisher``, ``published``. Empty where the release
    holds no such table.
    """
    if not has_table(con, "printed"):
        return pd.DataFrame(columns=["printed_id"])
    return con.execute(
        """select p.printed_id, p.kind, p.wording_id, p.wording_en, p.printed, p.unit, p.tolerance, p.source_id,
                  s.body, s.publisher, s.published
           from printed p join source s using (source_id)
           order by s.published desc, p.printed_id"""
    ).df()


def printed_parts(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Which figures was each printed one made of?

    Returns
    -------
    One row a part, in its order: ``printed_id``, ``place``, ``obs_id``, ``indicator``, ``obs_value`` (in
    ``unit_measure``; empty where hidden or withheld), ``suppressed_by``, ``obs_status``, ``source_id``,
    ``persons`` (whether it counts persons below the nation). Empty where the release holds no such table.
    """
    if not has_table(con, "printed_part"):
        return pd.DataFrame(columns=["printed_id"])
    return con.execute(
        """select p.printed_id, p.place, p.obs_id, o.indicator, o.obs_value, o.unit_measure, o.suppressed_by,
                  o.obs_status, o.source_id,
                  i.disclosure = 'persons' and o.level in ('province', 'kabupaten') as persons
           from printed_part p join observation o using (obs_id) join indicator i using (indicator)
           order by p.printed_id, p.place, p.obs_id"""
    ).df()
