"""Who must do what, and where the law says so."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb
import pandas as pd


def duties(con: duckdb.DuckDBPyConnection, *, articles: Sequence[tuple[str, str]], language: str) -> pd.DataFrame:
    """Duties by law and article, in the order asked for.

    Parameters
    ----------
    articles
        pairs of law and article, as in ``duties.csv``.
    language
        ``id`` or ``en``.

    Returns
    -------
    ``law``, ``article``, ``level`` (who: village, kabupaten, province, nation, mission, police, all),
    ``stage``, ``duty``, ``checked`` (False: read in the press only). Articles that the release does not hold
    are left out.
    """
    table = con.execute(
        f"select law, article, level, stage, duty_{language} as duty, checked = '1' as checked from duty"
    ).df()
    wanted = pd.DataFrame(list(articles), columns=["law", "article"])
    return wanted.merge(table, on=["law", "article"], how="inner")
