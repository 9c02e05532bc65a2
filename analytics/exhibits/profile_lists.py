"""What a region must do by law, what nobody publishes of it, its offices and crossings."""

from __future__ import annotations

import duckdb

from analytics.exhibits.codewords import GAP_KINDS, body_word, word
from analytics.exhibits.profile_parts import Duty, Gap, Office
from analytics.names import Names
from analytics.queries.profile import gaps_of, offices, police_of, regional_duties

#: Articles of the short list, in its order.
FIRST = (
    ("UU 18/2017", "Pasal 40 huruf a; PP 59/2021 Pasal 62"),
    ("PP 59/2021", "Pasal 30 ayat (2)-(3)"),
    ("PP 59/2021", "Pasal 59"),
    ("UU 18/2017", "Pasal 40 huruf b"),
    ("PP 59/2021", "Pasal 92"),
    ("UU 21/2007", "Pasal 58 ayat (3)-(4)"),
    ("UU 18/2017", "Pasal 41 huruf b; PP 59/2021 Pasal 67"),
    ("UU 18/2017", "Pasal 41 huruf h; PP 59/2021 Pasal 74"),
    ("UU 18/2017", "Pasal 42 huruf b; PP 59/2021 Pasal 80"),
    ("UU 21/2007", "Pasal 51-53"),
    ("UU 21/2007", "Pasal 44"),
)
#: Whom the text of a rule names, where the table's level says less.
NAMED = {
    ("UU 21/2007", "Pasal 58 ayat (3)-(4)"): "Pemerintah daerah",
    ("UU 21/2007", "Pasal 51-53"): "Pusat dan daerah",
    ("UU 21/2007", "Pasal 57-58 ayat (6)"): "Pusat dan daerah",
    ("UU 18/2017", "Pasal 24"): "Pusat dan daerah",
    ("UU 18/2017", "Pasal 34-35"): "Pusat dan daerah",
    ("UU 18/2017", "Pasal 38"): "Pusat dan daerah",
}
WHO = {
    "province": "Gubernur",
    "kabupaten": "Bupati/wali kota",
    "village": "Kepala desa",
    "all": "Semua pihak",
}
#: Gaps of the short list after the province's own lines, in their order.
GAPS_FIRST = (
    "placements_kabupaten",
    "deportations_province",
    "police_by_polda_after_2023",
    "victims_origin_police",
    "court_outcomes",
    "remittances_province",
    "returned_kabupaten",
)
KINDS = {
    "airport": "bandara",
    "seaport": "pelabuhan",
    "land border post": "pos lintas batas darat",
    "office": "kantor",
    "police": "polisi",
}


def _dashed(article: str) -> str:
    return article.replace("-", "–")


def duties(con: duckdb.DuckDBPyConnection, names: Names) -> tuple[Duty, ...]:
    """Duties of regions that were read in the text of the rule, those of the short list first.

    Returns
    -------
    In the order governor, governments of both levels, regent, village head, all; each with law and article.
    """
    rows = regional_duties(con, language=names.language).to_dict("records")
    order = {pair: place for place, pair in enumerate(FIRST)}
    rows.sort(key=lambda row: order.get((row["law"], row["article"]), len(FIRST)))
    found = []
    for row in rows:
        pair = (row["law"], row["article"])
        who = NAMED.get(pair, WHO[row["level"]])
        found.append(
            Duty(names.say(who), row["duty"], _dashed(f"{row['law']} {row['article']}"), pair in order)
        )
    return tuple(found)


def gaps(con: duckdb.DuckDBPyConnection, names: Names, *, province: str) -> tuple[Gap, ...]:
    """Figures that are not there for a province, its own lines first, each with the body that owns them."""
    rows = gaps_of(con, ref_area=province, language=names.language).to_dict("records")
    order = {gap: place for place, gap in enumerate(GAPS_FIRST)}
    rows.sort(key=lambda row: (not row["own"], order.get(row["gap_id"], len(order))))
    return tuple(
        Gap(
            row["subject"],
            ", ".join(body_word(names, owner) for owner in row["owner"].split(";")),
            word(names, GAP_KINDS, row["kind"]),
            row["known"],
            bool(row["own"]),
            bool(row["own"]) or row["gap_id"] in order,
        )
        for row in rows
    )


def places(con: duckdb.DuckDBPyConnection, names: Names, *, province: str) -> tuple[Office, ...]:
    """Service offices, crossings and the police of a province; nearly all general knowledge, marked so."""
    found = [
        Office(names.say(KINDS[row["kind"]]), row["place"], bool(row["general"]))
        for row in offices(con, province=province).to_dict("records")
    ]
    police = police_of(con, province=province).to_dict("records")
    return (*found, *(Office(names.say(KINDS["police"]), str(row["polda"]), True) for row in police))
