"""Sources: what each of them feeds, who counts in them, and what kind of pages they are."""

from __future__ import annotations

import duckdb
import pandas as pd

#: A source whose page names no counting body.
UNNAMED = "tidak disebut"


def source_list(con: duckdb.DuckDBPyConnection, *, text: str = "") -> pd.DataFrame:
    """Which sources are there, and what does each feed? Those that feed most come first.

    Parameters
    ----------
    text
        part of a title, publisher, body or id; empty takes all.

    Returns
    -------
    One row a source: ``source_id``, ``title``, ``title_basis``, ``publisher``, ``via_note``, ``body``,
    ``body_name``, ``report_kind``, ``kind``, ``published`` (empty where no page says it), ``retrieved``,
    ``url``, ``licence``, ``figures`` (rows), ``indicators`` (a list of ids).
    """
    return con.execute(
        """select source_id, title, title_basis, publisher, via_note, body, body_name, report_kind, kind,
                  published, retrieved, url, licence, figures, indicators
           from mart_source
           where ? = '' or contains(lower(concat_ws(' ', title, publisher, body, body_name, source_id)), lower(?))
           order by figures desc, source_id""",
        [text, text],
    ).df()


def sources_by_body(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Whose counts do the sources carry?

    Returns
    -------
    ``body``, ``names`` (what it was called, joined by a comma), ``sources`` (number), most first.
    """
    return con.execute(
        """select body, string_agg(distinct body_name, ', ' order by body_name) as names, count(*) as sources
           from source group by body order by sources desc, body"""
    ).df()


def sources_by_kind(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """How many sources are reports of the body, and how many are pages that quote it?

    Returns
    -------
    ``report_kind``, ``sources``, ``named`` (of these, how many name the counting body), most first.
    """
    return con.execute(
        """select report_kind, count(*) as sources, count(*) filter (body <> ?) as named
           from source group by report_kind order by sources desc, report_kind""",
        [UNNAMED],
    ).df()
