"""The headline of a province and the sentences under it: its figure, what is proven of it, or the rest it belongs to."""

from __future__ import annotations

import duckdb

from analytics.exhibits.bounds import region_sentence, rest_line
from analytics.exhibits.profile_standing import Row, Standing, listed_when, when_of
from analytics.filters import Filter
from analytics.methods.changes import last_change
from analytics.names import Names
from analytics.numbers import number, percent
from analytics.queries.annual import annual_series
from analytics.sentences import Sentence


def headline(names: Names, stand: Standing) -> Sentence:
    """One sentence: the printed figure with its share, else the interval, else the rest that holds the province."""
    if stand.row is not None:
        return _printed(names, stand, stand.row)
    if stand.bound is not None:
        return _bounded(names, stand, stand.bound)
    return _only_rest(names, stand)


def _printed(names: Names, stand: Standing, row: Row) -> Sentence:
    values = {
        "province": names.region(stand.region),
        "n": number(row["obs_value"], names.language),
        "when": listed_when(names, stand),
    }
    share = row["share"]
    known = share is not None and share == share
    text = "{province} mencatat {n} penempatan pada {when}"
    if known:
        text = "{province} mencatat {n} penempatan pada {when}, {share} dari seluruh Indonesia"
        values["share"] = percent(float(share), names.language)
    listing = stand.listing
    about = listing.reason if listing is not None else ""
    return Sentence(names.say(text, **values), about, (row["source_id"],), older=stand.older)


def _bounded(names: Names, stand: Standing, row: Row) -> Sentence:
    """The interval; a province that has never been printed says so first."""
    language, known = names.language, row["upper"] == row["upper"]
    never = stand.latest is None
    values = {
        "province": names.region(stand.region),
        "when": listed_when(names, stand),
        "lower": number(row["lower"], language),
        "upper": number(row["upper"], language) if known else "",
    }
    if not known:
        text = "{province} tidak tercetak dalam daftar {when}; terbukti sedikitnya {lower} penempatan"
    elif row["lower"] > 0:
        text = (
            "{province} tidak tercetak dalam daftar {when}: {lower} sampai {upper} penempatan, jika peringkatnya benar"
            if row["conditional"]
            else "{province} tidak tercetak dalam daftar {when}; terbukti {lower} sampai {upper} penempatan"
        )
    elif row["conditional"]:
        text = "{province} tidak tercetak dalam daftar {when}: paling banyak {upper} penempatan, jika peringkatnya benar"
    elif never:
        text = "{province} belum punya angka penempatan sendiri; terbukti paling banyak {upper} pada {when}"
    else:
        text = "{province} tidak tercetak dalam daftar {when}; terbukti paling banyak {upper} penempatan"
    return Sentence(names.say(text, **values), row["reason"], tuple(row["sources"].split(";")), older=stand.older)


def _only_rest(names: Names, stand: Standing) -> Sentence:
    listing, name = stand.listing, names.region(stand.region)
    if listing is None:
        text = names.say("{province}: belum ada daftar penempatan menurut provinsi sampai tahun ini", province=name)
        return Sentence(text, "", ())
    when = listed_when(names, stand)
    text = names.say("{province} tidak tercetak dalam daftar penempatan {when}", province=name, when=when)
    sources = (listing.total_source_id,) if listing.total_source_id else ()
    return Sentence(text, rest_line(names, listing) or listing.reason, sources, older=stand.older)


def lead(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, stand: Standing) -> tuple[Sentence, ...]:
    """What follows the headline: the change of a printed figure, or the rest and the last figure of its own."""
    if stand.row is not None:
        found = [_change(con, names, chosen, stand)]
    else:
        found = [_rest(names, stand), _latest(names, stand.latest)]
    return tuple(item for item in [*found, _former(names, stand)] if item is not None)


def _change(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, stand: Standing) -> Sentence | None:
    """The change against the year before, only on one way of counting and where all editions agree on its sign."""
    series = annual_series(
        con, indicator="placements", body="KP2MI", ref_area=stand.region, until=chosen.year, role="origin"
    )
    listing = stand.listing
    if series.empty or listing is None or int(series.iloc[-1]["year"]) != listing.whole_year:
        return None
    change = last_change(con, series, indicator="placements", body="KP2MI", ref_area=stand.region)
    if change is None or not change.certain or round(change.percent, 1) == 0:
        return None
    text = "Naik {share} dari {before} pada {year} (cara hitung sama)."
    if change.percent < 0:
        text = "Turun {share} dari {before} pada {year} (cara hitung sama)."
    before = series.iloc[-2]
    words = names.say(
        text,
        share=percent(abs(change.percent), names.language),
        before=number(before["obs_value"], names.language),
        year=change.year,
    )
    about = names.say("Angka naik atau turun bukan ukuran berhasil atau gagalnya daerah.")
    return Sentence(words, about, (before["source_id"],))


def _rest(names: Names, stand: Standing) -> Sentence | None:
    """``Provinsi ini satu dari 28 provinsi yang bersama-sama mencatat 14.401 dari 296.948 penempatan (4,8 %).``"""
    listing, total = stand.listing, stand.total
    if listing is None or listing.remainder is None or total is None:
        return None
    values = {
        "rest": number(listing.remainder, names.language),
        "total": number(total, names.language),
        "share": percent(100 * listing.remainder / total, names.language),
    }
    text = "Provinsi yang tidak tercetak bersama-sama mencatat {rest} dari {total} penempatan ({share}); tidak dibagi."
    if listing.others is not None:
        text = (
            "Provinsi ini satu dari {n} provinsi yang bersama-sama mencatat {rest} dari {total} penempatan ({share}). "
            "Sisa itu tidak dibagi."
        )
    words = names.say(text, n=listing.others, **values)
    return Sentence(words, listing.reason, (listing.total_source_id,) if listing.total_source_id else ())


def _latest(names: Names, row: Row | None) -> Sentence | None:
    if row is None:
        return None
    text = names.say(
        "Angka terakhir provinsi ini: {n} penempatan, {when}.",
        n=number(row["obs_value"], names.language),
        when=when_of(names, row),
    )
    about = names.say("Bukan bagian daftar yang digambar; masa dan badannya sendiri.")
    return Sentence(text, about, (row["source_id"],), older=True)


def _former(names: Names, stand: Standing) -> Sentence | None:
    """For the provinces of 2022: earlier figures belong to the province that they were part of."""
    row = stand.former
    if row is None:
        return None
    text = names.say(
        "Angka sebelum pemekaran 2022 tercatat untuk {former}: {n} penempatan, {when}; tidak dapat dibagi.",
        former=names.region(row["ref_area"]),
        n=number(row["obs_value"], names.language),
        when=when_of(names, row),
    )
    return Sentence(text, "", (row["source_id"],), older=True)


def proven(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, stand: Standing) -> Sentence | None:
    """What the listing proves of a province that it leaves out, with why; None where it prints the province."""
    if stand.row is not None or stand.listing is None:
        return None
    return region_sentence(con, names, chosen, stand.region)
