"""One sentence about protection for the first screen, made from the latest whole year of one body."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import protection
from analytics.queries.annual import annual_series
from analytics.sentences import Sentence

BODY = "KP2MI"
REMAINS = "deceased_repatriated"
_RETURN = "service_return_in_difficulty"


def protection_sentence(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Sentence | None:
    """What is known about protection: of the chosen province where it has a year of its own, else of the nation.

    Returns
    -------
    None where the release holds nothing of the kind up to the year.
    """
    return (_province(con, names, chosen) if chosen.region != NATION else None) or _nation(con, names, chosen)


def _province(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Sentence | None:
    """Remains brought home to the province, and that they are not the number of deaths."""
    rows = protection.of_regions(con, indicators=[REMAINS], regions=[chosen.province], until=chosen.year)
    own = rows[(rows["period_kind"] == "year") & (rows["sex"] == "") & (rows["item"] == "")]
    own = own[own["obs_value"].notna() & (own["obs_status"] != "doubtful")]
    if own.empty:
        return None
    last = own.iloc[0]
    text = names.say(
        "{province}: **{n} jenazah PMI dipulangkan** pada {year}, yang bukan jumlah kematian.",
        province=names.region(chosen.province),
        n=number(last["obs_value"], names.language),
        year=int(last["year"]),
    )
    about = f"{names.body(last['source_id'])}. {names.caveat(REMAINS)}"
    return Sentence(text, about, (last["source_id"],), int(last["year"]) < chosen.year)


def _nation(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Sentence | None:
    """Complaints received, and returns in difficulty assisted in the same year by the same body."""
    series = annual_series(con, indicator="complaints", body=BODY, ref_area=NATION, until=chosen.year)
    if series.empty:
        return None
    last = series.iloc[-1]
    year, language = int(last["year"]), names.language
    places = {"body": names.body(last["source_id"]), "n": number(last["obs_value"], language), "year": year}
    helped = _assisted(con, year)
    if helped is None:
        text = names.say("{body} menerima **{n} pengaduan** pada {year}.", **places)
        return Sentence(text, names.caveat("complaints"), (last["source_id"],), year < chosen.year)
    text = names.say(
        "Pada {year} {body} menerima **{n} pengaduan** dan memulangkan **{helped} PMI terkendala**: "
        "dua hitungan yang tidak dijumlahkan.",
        helped=number(helped["obs_value"], language),
        **places,
    )
    about = f"{names.caveat('complaints')} {names.caveat('protection_services')}"
    return Sentence(text, about, (last["source_id"], helped["source_id"]), year < chosen.year)


def _assisted(con: duckdb.DuckDBPyConnection, year: int) -> pd.Series | None:
    rows = protection.national(con, indicators=["protection_services"], until=year, destination="")
    own = rows[(rows["item_code"] == _RETURN) & (rows["year"] == year) & (rows["body"] == BODY)]
    return own.iloc[0] if len(own) else None
