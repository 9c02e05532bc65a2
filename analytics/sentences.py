"""Sentences that state a number, made from frames; each carries the sources it rests on."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import pandas as pd

from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, percent, period
from analytics.queries.annual import annual_series
from analytics.queries.listings import Listing
from analytics.titles import listing_period


@dataclass(frozen=True)
class Sentence:
    """Text with ``**strong**`` parts; ``about`` explains it, ``source_ids`` carry it."""

    text: str
    about: str
    source_ids: tuple[str, ...]
    older: bool = False


def concentration(
    con: duckdb.DuckDBPyConnection, names: Names, listing: Listing, frame: pd.DataFrame
) -> Sentence | None:
    """How much of a printed total the largest provinces hold, and the women's share of the same edition."""
    if listing.coverage is None or listing.total is None:
        return None
    language = names.language
    top = frame[frame["listed"]].sort_values("obs_value", ascending=False).head(5)
    share = percent(100 * top["obs_value"].sum() / listing.total, language)
    whose = "**{share}** penempatan {when} berasal dari {n} provinsi"
    if other_edition(con, listing):
        whose = "**{share}** dari {total} penempatan {when} edisi ini berasal dari {n} provinsi"
    text = names.say(
        whose,
        share=share,
        total=number(listing.total, language),
        when=listing_period(names, listing),
        n=number_word(names, len(top)),
    )
    women = _women(con, listing)
    if women is not None:
        text += names.say("; **{share}** perempuan", share=percent(100 * women[0] / listing.total, language, 0))
    return Sentence(
        text + ".",
        names.say("Dihitung terhadap total edisi yang sama: {total}.", total=number(listing.total, language)),
        tuple(dict.fromkeys([*top["source_id"], *([women[1]] if women else [])])),
    )


def other_edition(con: duckdb.DuckDBPyConnection, listing: Listing) -> bool:
    """Whether a list's printed total is not the national figure that is shown for its year: another edition's."""
    if listing.total is None or listing.whole_year is None:
        return False
    series = annual_series(
        con, indicator=listing.indicator, body=listing.body, ref_area=NATION, until=listing.whole_year, role="origin"
    )
    shown = series.loc[series["year"] == listing.whole_year, "obs_value"]
    return bool(len(shown) and shown.iloc[0] != listing.total)


def number_word(names: Names, n: int) -> str:
    words = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
    return names.say(words[n]) if n < len(words) else number(n, names.language)


def _women(con: duckdb.DuckDBPyConnection, listing: Listing) -> tuple[float, str] | None:
    row = con.execute(
        """select obs_value, source_id from observation
           where indicator = ? and time_period = ? and ref_area = 'ID' and sex = 'F'
             and edition = ? and edition <> ''
             and counterpart_area = '' and age = '' and sector = '' and item = '' and scheme = ''
             and obs_status <> 'doubtful'""",
        [listing.indicator, listing.time_period, listing.edition],
    ).fetchone()
    return (float(row[0]), str(row[1])) if row else None


def highest_rate(names: Names, listing: Listing, frame: pd.DataFrame, population_source: str) -> Sentence | None:
    """The province with the highest rate beside the one with the most placements."""
    rated = frame[frame["listed"] & frame["rate"].notna()] if "rate" in frame else frame.iloc[0:0]
    if len(rated) < 2:
        return None
    high, large = rated.loc[rated["rate"].idxmax()], rated.loc[rated["obs_value"].idxmax()]
    language = names.language
    text = names.say(
        "{province}: **{rate} penempatan per 100.000 penduduk**",
        province=high["name"],
        rate=number(high["rate"], language),
    )
    if high["ref_area"] != large["ref_area"]:
        text += names.say(
            ", {times} kali {other}",
            times=number(high["rate"] / large["rate"], language, 1),
            other=large["name"],
        )
    return Sentence(
        text + ".",
        names.say(
            "Hanya di antara {n} provinsi yang terbit, {when}; penduduk BPS.",
            n=listing.n,
            when=listing_period(names, listing),
        ),
        (high["source_id"], population_source),
    )


def complaints(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Sentence | None:
    """Complaints that the ministry received in the latest whole year."""
    series = annual_series(con, indicator="complaints", body="KP2MI", ref_area=NATION, until=chosen.year)
    if series.empty:
        return None
    last = series.iloc[-1]
    older = int(last["year"]) < chosen.year
    text = names.say(
        "{body} menerima **{n} pengaduan** pada {year}.",
        body=names.body(last["source_id"]),
        n=number(last["obs_value"], names.language),
        year=int(last["year"]),
    )
    return Sentence(text, names.caveat("complaints"), (last["source_id"],), older)


def about_region(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    region: str,
    listing: Listing,
    frame: pd.DataFrame,
) -> list[Sentence]:
    """What is known of one province: its figure, or the remainder it belongs to and its latest older one."""
    row = frame[frame["ref_area"] == region]
    name = names.region(region)
    if len(row) and bool(row.iloc[0]["listed"]):
        return [_listed_region(names, name, listing, row.iloc[0])]
    found = [_unlisted_region(names, name, listing)]
    older = _older_figure(con, [region, *_predecessor(names, region)], chosen.year)
    if older is not None:
        found.append(_older_sentence(names, older))
    found += _owners(con, names, region)
    return found


def _predecessor(names: Names, region: str) -> list[str]:
    """The province that a province of 2022 came from."""
    former = names.regions[names.regions["level"] == "former_province"]
    return [code for code, parts in former["successors"].items() if region in parts.split("|") and code != region]


def _older_sentence(names: Names, older: pd.Series) -> Sentence:
    language = names.language
    when = period(older["period_kind"], older["period_start"].date(), older["period_end"].date(), language)
    text = names.say(
        "Angka terakhir {province}: **{n} penempatan**, {when}.",
        province=names.region(older["ref_area"]),
        n=number(older["obs_value"], language),
        when=when,
    )
    about = names.say("Bukan bagian daftar yang digambar; periode dan badannya sendiri.")
    return Sentence(text, about, (older["source_id"],), older=True)


def _owners(con: duckdb.DuckDBPyConnection, names: Names, region: str) -> list[Sentence]:
    """Who could publish the missing figure, and what is known instead (``gaps.csv``): the region's own line first."""
    rows = con.execute(
        f"""select subject_{names.language}, owner, known_{names.language}, source_id from gap
            where indicator = 'placements' and level = 'province'
              and (ref_area = '' or list_contains(string_split(ref_area, ';'), ?))
            order by ref_area = '', gap_id limit 1""",
        [region],
    ).fetchall()
    return [
        Sentence(
            names.say(
                "Yang dapat menerbitkannya: **{owner}**.", owner=", ".join(names.say(body) for body in owner.split(";"))
            ),
            f"{subject}. {known}",
            tuple(source.split(";")) if source else (),
        )
        for subject, owner, known, source in rows
    ]


def _listed_region(names: Names, name: str, listing: Listing, row: pd.Series) -> Sentence:
    language = names.language
    text = names.say(
        "{province}: **{n} penempatan** pada {when}",
        province=name,
        n=number(row["obs_value"], language),
        when=listing_period(names, listing),
    )
    if listing.total is not None and row["share"] == row["share"] and row["share"] is not None:
        share = percent(row["share"], language)
        text += names.say(", {share} dari {total}", share=share, total=number(listing.total, language))
    return Sentence(text + ".", listing.reason, (row["source_id"],))


def _unlisted_region(names: Names, name: str, listing: Listing) -> Sentence:
    language, when = names.language, listing_period(names, listing)
    source = (listing.total_source_id,) if listing.total_source_id else ()
    if listing.remainder is not None and listing.others is not None and listing.total_value_kind == "printed":
        text = names.say(
            "{province} tidak tercetak pada {when}: satu dari **{n} provinsi yang bersama-sama {rest}**.",
            province=name,
            when=when,
            n=listing.others,
            rest=number(listing.remainder, language),
        )
    else:
        text = names.say("{province}: angka {when} tidak diterbitkan.", province=name, when=when)
    return Sentence(
        text,
        names.say("Sisa tidak dibagi menurut provinsi. Pemilik angka: {owner}.", owner=listing.body),
        source,
    )


def _older_figure(con: duckdb.DuckDBPyConnection, regions: list[str], until: int) -> pd.Series | None:
    found = con.execute(
        """select * from observation
           where indicator = 'placements' and area_role = 'origin' and list_contains(?, ref_area)
             and body = 'KP2MI' and chosen and obs_status <> 'doubtful' and obs_value is not null
             and year(period_end) <= ? and not cumulative
             and counterpart_area = '' and sex = '' and sector = '' and occupation = '' and scheme = '' and item = ''
           order by (period_kind = 'year') desc, period_end desc limit 1""",
        [regions, until],
    ).df()
    return found.iloc[0] if len(found) else None


def what_is_printed(names: Names, listing: Listing) -> str:
    """One sentence: how much of the provinces is printed, and what the rest holds together."""
    language = names.language
    n = number_word(names, listing.n)
    if listing.remainder is None or listing.total_value_kind != "printed":
        return names.say("Yang diterbitkan hanya {n} provinsi.", n=n)
    rest = number(listing.remainder, language)
    if listing.others is None:
        return names.say("Yang diterbitkan {n} provinsi; provinsi lain bersama-sama {rest}.", n=n, rest=rest)
    return names.say(
        "Yang diterbitkan {n} provinsi; {others} provinsi lain bersama-sama {rest}.",
        n=n,
        others=listing.others,
        rest=rest,
    )
