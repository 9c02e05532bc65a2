"""Who is placed: sex, sector, occupation, scheme, education, marital status; each from one listing."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, percent
from analytics.queries import detail, listings
from analytics.queries.listings import Listing
from analytics.titles import listing_period

TITLES = {
    "sector": "Penempatan menurut sektor, Indonesia, {when}",
    "occupation": "Penempatan menurut jabatan, Indonesia, {when}",
    "scheme": "Penempatan menurut skema, Indonesia, {when}",
    "education": "Penempatan menurut pendidikan, Indonesia, {when}",
    "marital_status": "Penempatan menurut status perkawinan, Indonesia, {when}",
}
LABELS = {
    "sector": "Sektor",
    "occupation": "Jabatan",
    "scheme": "Skema",
    "education": "Pendidikan",
    "marital_status": "Status perkawinan",
}


def parts_listing(con: duckdb.DuckDBPyConnection, chosen: Filter, dimension: str) -> Listing:
    """The national listing of one dimension for a year; a whole year before a part of it.

    Raises
    ------
    NoFigures
        where none ends in or before the year.
    """
    found = listings.latest_listing(
        con,
        until=chosen.year,
        indicator="placements",
        dimension=dimension,
        language=chosen.language,
        ref_area=NATION,
    )
    if found is None:
        raise NoFigures("Rincian ini belum tercetak sampai tahun ini.")
    return found


def parts(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, dimension: str) -> Exhibit:
    """The parts of national placements along one dimension.

    Two printed values that share a code are two lines of the source and are added inside it. The share is
    taken from the total of the same edition and only where the parts stay within it.

    Returns
    -------
    An exhibit whose frame has ``code``, ``name``, ``obs_value`` (placements), ``share`` (percent);
    its facts hold the ``listing`` and ``rest`` (what a printed total leaves).

    Raises
    ------
    NoFigures
        where the dimension is not printed up to the year.
    """
    listing = parts_listing(con, chosen, dimension)
    frame = _coded(con, names, listings.members(con, listing), dimension)
    shares = listing.total is not None and listing.remainder is not None and listing.remainder >= 0
    frame["share"] = 100 * frame["obs_value"] / listing.total if shares else None
    when, body = listing_period(names, listing), names.body(str(frame["source_id"].iloc[0]))
    columns = [Column("name", names.say(LABELS[dimension])), Column("obs_value", names.say("Penempatan"), "figure")]
    if shares:
        columns.append(Column("share", names.say("Bagian (%)"), "number", "%", 1))
    first = "; ".join(
        f"{row.name_} {number(row.obs_value, names.language)}" for row in _named(frame).head(4).itertuples()
    )
    return make(
        names,
        chosen,
        key=f"penempatan-{dimension.replace('_', '-')}",
        title=names.say(TITLES[dimension], when=when),
        subtitle=f"{names.say('Penempatan')} · {body} · {_total_words(names, listing)}",
        frame=frame,
        columns=[*columns, Column("source_id", names.say("Sumber"), "code")],
        alt=names.say("{title}: {first}.", title=names.say(TITLES[dimension], when=when), first=first),
        caveats=(names.caveat("placements"), listing.reason),
        extra_sources=[listing.total_source_id] if listing.total_source_id else [],
        older=listing.for_year is not None and listing.for_year < chosen.year,
        facts={"listing": listing, "rest": listing.remainder if shares else None},
    )


def _named(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.rename(columns={"name": "name_"})


def _coded(con: duckdb.DuckDBPyConnection, names: Names, frame: pd.DataFrame, dimension: str) -> pd.DataFrame:
    codes = dict(con.execute("select value, code from code where dimension = ?", [dimension]).fetchall())
    frame = frame.assign(code=[codes.get(value, value) for value in frame["member"]])
    joined = frame.groupby("code", sort=False, as_index=False).agg(
        member=("member", "first"),
        obs_value=("obs_value", lambda lines: lines.sum(min_count=1)),
        obs_status=("obs_status", "first"),
        suppressed_by=("suppressed_by", "first"),
        relation=("relation", "first"),
        rivals=("rivals", "max"),
        cell=("cell", "first"),
        source_id=("source_id", "first"),
    )
    joined["name"] = [names.code(dimension, value) for value in joined["member"]]
    return joined.sort_values("obs_value", ascending=False, kind="stable")


def _total_words(names: Names, listing: Listing) -> str:
    if listing.total is None:
        return names.say("total edisi ini tidak tercetak")
    total = number(listing.total, names.language)
    if listing.remainder is not None and listing.remainder < 0:
        return names.say(
            "jumlah bagian melebihi total tercetak {total} sebanyak {over}",
            total=total,
            over=number(-listing.remainder, names.language),
        )
    return names.say("total edisi {total}", total=total)


def new_and_renewed(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """New departures against renewals of contracts, nation, the listing of schemes that prints both.

    Returns
    -------
    An exhibit with two rows: ``name``, ``obs_value`` (placements), ``share`` of the two together, empty where
    the schemes exceed the printed total.

    Raises
    ------
    NoFigures
        where the listing of the year does not print renewals.
    """
    listing = parts_listing(con, chosen, "scheme")
    frame = con.execute(
        """select c.new_departure, sum(o.obs_value) as obs_value, any_value(o.source_id) as source_id
           from listing_member m join observation o using (obs_id)
           join code c on c.dimension = 'scheme' and c.value = m.member
           where m.listing_id = ? group by 1 order by 1 desc""",
        [listing.listing_id],
    ).df()
    if set(frame["new_departure"]) != {"0", "1"}:
        raise NoFigures("Keberangkatan baru dan perpanjangan belum tercetak terpisah sampai tahun ini.")
    words = {"1": names.say("Keberangkatan baru"), "0": names.say("Perpanjangan perjanjian kerja")}
    within = listing.remainder is None or listing.remainder >= 0
    frame = frame.assign(
        name=[words[value] for value in frame["new_departure"]],
        share=100 * frame["obs_value"] / frame["obs_value"].sum() if within else None,
        obs_status="derived",
        suppressed_by="",
    )
    when, body = listing_period(names, listing), names.body(str(frame["source_id"].iloc[0]))
    return make(
        names,
        chosen,
        key="penempatan-baru-perpanjangan",
        title=names.say("Keberangkatan baru dan perpanjangan, Indonesia, {when}", when=when),
        subtitle=f"{names.say('Penempatan, jumlah skema')} · {body} · {_total_words(names, listing)}",
        frame=frame,
        columns=[
            Column("name", names.say("Jenis")),
            Column("obs_value", names.say("Penempatan"), "figure"),
            *([Column("share", names.say("Bagian dari keduanya (%)"), "number", "%", 1)] if within else []),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say(
            "Keberangkatan baru {new}, perpanjangan {old}.",
            new=number(frame["obs_value"].iloc[0], names.language),
            old=number(frame["obs_value"].iloc[1], names.language),
        ),
        caveats=(names.caveat("placements"), listing.reason),
        older=listing.for_year is not None and listing.for_year < chosen.year,
        facts={"listing": listing, "rest": None},
    )


def women_by_year(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """The share of women in national placements, year by year, each inside its own edition.

    Raises
    ------
    NoFigures
        where no edition up to the year prints women and a total.
    """
    frame = detail.sexes(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Jenis kelamin belum tercetak sampai tahun ini.")
    frame = frame.assign(obs_value=frame["women"], name=frame["year"].astype(int).astype(str))
    last = frame.iloc[0]
    return make(
        names,
        chosen,
        key="penempatan-perempuan",
        title=names.say(
            "Perempuan dalam penempatan, Indonesia, {first}–{last}",
            first=int(frame["year"].min()),
            last=int(last["year"]),
        ),
        subtitle=names.say(
            "Persen penempatan setahun, tiap tahun terhadap total edisinya sendiri · {body}",
            body=names.body(last["source_id"]),
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Tahun"), "code"),
            Column("share", names.say("Perempuan (%)"), "number", "%", 1),
            Column("obs_value", names.say("Perempuan"), "figure"),
            Column("total", names.say("Total edisi"), "number"),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say(
            "Perempuan {share} dari penempatan {year}.",
            share=percent(last["share"], names.language),
            year=int(last["year"]),
        ),
        caveats=(names.caveat("placements"),),
        older=int(last["year"]) < chosen.year,
        facts={"rest": None},
    )
