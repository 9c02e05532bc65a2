"""What nobody publishes yet, and which body owns it."""

from __future__ import annotations

import duckdb
import pandas as pd


def gaps(con: duckdb.DuckDBPyConnection, *, owner: str = "") -> pd.DataFrame:
    """Which figures are not there, who owns them, and what is known instead?

    Parameters
    ----------
    owner
        a body; empty takes all.

    Returns
    -------
    The columns of ``gap`` (text; ``owner``, ``ref_area`` and ``source_id`` are lists by ``;``), those of the body
    that owns most first.
    """
    return con.execute(
        """with weight as (select split_part(owner, ';', 1) as first_owner, count(*) as n from gap group by 1)
           select gap.* from gap join weight on first_owner = split_part(owner, ';', 1)
           where ? = '' or list_contains(string_split(owner, ';'), ?)
           order by n desc, first_owner, array_position(['nation', 'province', 'kabupaten', 'destination'], level),
                    gap_id""",
        [owner, owner],
    ).df()


def gap_owners(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Which body owns how many of the missing figures?

    Returns
    -------
    ``owner``, ``gaps`` (number; a gap of two bodies counts for each), most first.
    """
    return con.execute(
        """with parts as (select unnest(string_split(owner, ';')) as owner from gap)
           select trim(owner) as owner, count(*) as gaps from parts group by 1 order by gaps desc, 1"""
    ).df()
