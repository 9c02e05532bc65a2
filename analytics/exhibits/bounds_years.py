"""Every interval that yearly lists prove, year by year, with the sentence that carries it."""

from __future__ import annotations

import duckdb

from analytics.exhibits.bounds import intervals
from analytics.exhibits.bounds_words import written
from analytics.names import Names
from analytics.queries.listings import listings

#: By area and year: a sign, and words.
Words = dict[tuple[str, int], tuple[str, str]]


def interval_words(con: duckdb.DuckDBPyConnection, names: Names, indicator: str) -> Words:
    """What is proven of each province that a yearly list leaves out, and why.

    Parameters
    ----------
    con, names
        a release.
    indicator
        a measure; persons are not bounded.

    Returns
    -------
    By area and year: a sign (``≤``, ``≥``; empty where nothing may stand at the region), and the interval as
    written with its reasons.
    """
    found: Words = {}
    for listing in listings(con, indicator=indicator, dimension="province", language=names.language):
        if listing.whole_year is None:
            continue
        for row in intervals(con, names, listing).to_dict("records"):
            shown = bool(row["upper_shown"])
            if shown or row["lower"] > 0:
                value = written(names, row["lower"], row["upper"] if shown else None)
                text = names.say("selang {value}. {reason}", value=value, reason=row["reason"])
                sign = "≤" if shown else "≥"
            else:
                text = names.say("selang lebih lebar dari yang ditulis pada satu provinsi: hanya sisa bersama.")
                sign = ""
            found[str(row["ref_area"]), listing.whole_year] = sign, text
    return found
