"""Four places of one way: recruited, left the country, exploited, handled; each with its lever and its owner."""

from __future__ import annotations

from dataclasses import dataclass, replace

import duckdb
import pandas as pd

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits.tppo_abroad import cases_by_country
from analytics.exhibits.tppo_maps import assisted_by_origin, reports_by_polda
from analytics.exhibits.tppo_passport import owners
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.duties import duties
from analytics.queries.tppo_world import gap_of

Articles = tuple[tuple[str, str], ...]
RECRUITED: Articles = (
    ("UU 18/2017", "Pasal 11, 41 huruf a"),
    ("UU 18/2017", "Pasal 42 huruf b; PP 59/2021 Pasal 80"),
    ("UU 21/2007", "Pasal 58 ayat (3)-(4)"),
)
LEFT: Articles = (
    ("UU 18/2017", "Pasal 70 ayat (1) jo. 84"),
    ("UU 18/2017", "Pasal 42 huruf d; PP 59/2021 Pasal 82"),
)
EXPLOITED: Articles = (
    ("UU 21/2007", "Pasal 54 ayat (1)"),
    ("PP 59/2021", "Pasal 17-18, 20"),
    ("UU 18/2017", "Pasal 10"),
)
HANDLED: Articles = (
    ("UU 21/2007", "Pasal 45, 47"),
    ("UU 21/2007", "Pasal 46; PP 9/2008 Pasal 6, 9"),
    ("UU 21/2007", "Pasal 48-50"),
)
OWNERS = {
    "village": "Desa/kelurahan",
    "kabupaten": "Kabupaten/kota",
    "province": "Provinsi",
    "nation": "Pemerintah pusat",
    "mission": "Perwakilan RI",
    "police": "Polri",
    "all": "Pusat dan daerah",
}


@dataclass(frozen=True)
class Lever:
    """What can be done at a place, who owns it, and the article; ``checked`` False: read in the press only."""

    owner: str
    duty: str
    article: str
    checked: bool


@dataclass(frozen=True)
class Place:
    """One place: what it is called, what nearest thing is printed of it (None: nothing), and its levers."""

    code: str
    name: str
    meaning: str
    exhibit: Exhibit | None
    empty: str
    levers: tuple[Lever, ...]


def levers(con: duckdb.DuckDBPyConnection, names: Names, articles: Articles) -> tuple[Lever, ...]:
    """The duties of a place in words."""
    return tuple(
        Lever(
            names.say(OWNERS.get(str(row.level), str(row.level))),
            str(row.duty),
            f"{row.law}, {row.article}",
            bool(row.checked),
        )
        for row in duties(con, articles=articles, language=names.language).itertuples()
    )


def four_places(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> tuple[Place, ...]:
    """The four places in the order of the way; a place that nobody prints stands empty and named."""
    say = names.say
    return (
        Place(
            "direkrut",
            say("Direkrut"),
            say("Terdekat: provinsi asal korban yang dibantu; tempat perekrutan sendiri tidak dicetak."),
            _or_none(assisted_by_origin, con, names, chosen, key="tppo-tempat-asal"),
            say("Tidak ada angka."),
            levers(con, names, RECRUITED),
        ),
        Place(
            "keluar",
            say("Keluar dari Indonesia"),
            say("Perlintasan, pelabuhan, dan bandara yang dilalui korban."),
            None,
            _exit_words(con, names),
            levers(con, names, LEFT),
        ),
        Place(
            "dieksploitasi",
            say("Dieksploitasi"),
            say("Terdekat: kasus penipuan daring yang ditangani perwakilan RI; bukan semuanya TPPO."),
            _or_none(cases_by_country, con, names, chosen, key="tppo-tempat-negara"),
            say("Tidak ada daftar negara sampai tahun ini."),
            levers(con, names, EXPLOITED),
        ),
        Place(
            "ditangani",
            say("Ditangani"),
            say("Polda yang menerima laporan; bukan tempat kejadian dan bukan asal korban."),
            _or_none(reports_by_polda, con, names, chosen, key="tppo-tempat-polda"),
            say("Tidak ada angka."),
            levers(con, names, HANDLED),
        ),
    )


def _exit_words(con: duckdb.DuckDBPyConnection, names: Names) -> str:
    """Nobody prints victims by the crossing they left through; who owns the crossings is said."""
    text = names.say("Data tidak tersedia: tidak ada badan yang mencetak korban TPPO menurut tempat keluar.")
    gap = gap_of(con, gap_id="border_exits", language=names.language)
    if gap is None:
        return text
    return text + " " + names.say("Pemilik data perlintasan: {owner}.", owner=owners(names, gap["owner"]))


def _or_none(make: object, con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str) -> Exhibit | None:
    try:
        return _printed_only(make(con, names, chosen, key=key))  # type: ignore[operator]
    except NoFigures:
        return None


def _printed_only(exhibit: Exhibit) -> Exhibit:
    """Only the rows that are printed, in the order of the alphabet."""
    frame: pd.DataFrame = exhibit.frame
    printed = frame[frame["obs_value"].notna() | (frame["suppressed_by"] != "")]
    return replace(exhibit, frame=printed.sort_values("name", ignore_index=True), provincial=False)
