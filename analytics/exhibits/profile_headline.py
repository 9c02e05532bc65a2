"""The headline of a province and what follows it: its figure, what is proven of it, or the rest it belongs to."""

from __future__ import annotations

import duckdb

from analytics.exhibit import Exhibit
from analytics.exhibits.bounds import rest_line
from analytics.exhibits.profile_parts import Block
from analytics.exhibits.profile_standing import Row, Standing, listed_when, when_of
from analytics.filters import Filter
from analytics.methods.changes import last_change
from analytics.names import Names
from analytics.numbers import number, percent
from analytics.queries.annual import annual_series
from analytics.queries.listings import Listing
from analytics.sentences import Sentence
from analytics.titles import listing_period


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
    text = "{province} mencatat {n} penempatan pada {when}"
    if share is not None and share == share:
        text = "{province} mencatat {n} penempatan pada {when}, {share} dari seluruh Indonesia"
        values["share"] = percent(float(share), names.language)
    about = stand.listing.reason if stand.listing is not None else ""
    return Sentence(names.say(text, **values), about, (row["source_id"],), older=stand.older)


def _bounded(names: Names, stand: Standing, row: Row) -> Sentence:
    """The interval; a province that has never been printed says so first."""
    known = row["upper"] == row["upper"]
    values = {
        "province": names.region(stand.region),
        "when": listed_when(names, stand),
        "lower": number(row["lower"], names.language),
        "upper": number(row["upper"], names.language) if known else "",
    }
    text = _bound_text(row, known=known, never=stand.latest is None)
    return Sentence(
        names.say(text, **values), row["reason"], tuple(row["sources"].split(";")), older=stand.older
    )


def _bound_text(row: Row, *, known: bool, never: bool) -> str:
    if not known:
        return "{province} tidak tercetak dalam daftar {when}; terbukti sedikitnya {lower} penempatan"
    if row["lower"] > 0:
        return (
            "{province} tidak tercetak dalam daftar {when}: {lower} sampai {upper} penempatan, jika peringkatnya benar"
            if row["conditional"]
            else "{province} tidak tercetak dalam daftar {when}; terbukti {lower} sampai {upper} penempatan"
        )
    if row["conditional"]:
        return (
            "{province} tidak tercetak dalam daftar {when}: paling banyak {upper} penempatan, "
            "jika peringkatnya benar"
        )
    if never:
        return "{province} belum punya angka penempatan sendiri; terbukti paling banyak {upper} pada {when}"
    return "{province} tidak tercetak dalam daftar {when}; terbukti paling banyak {upper} penempatan"


def _only_rest(names: Names, stand: Standing) -> Sentence:
    listing, name = stand.listing, names.region(stand.region)
    if listing is None:
        text = names.say(
            "{province}: belum ada daftar penempatan menurut provinsi sampai tahun ini", province=name
        )
        return Sentence(text, "", ())
    text = names.say(
        "{province} tidak tercetak dalam daftar penempatan {when}",
        province=name,
        when=listed_when(names, stand),
    )
    sources = (listing.total_source_id,) if listing.total_source_id else ()
    return Sentence(text, rest_line(names, listing) or listing.reason, sources, older=stand.older)


def lead(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    stand: Standing,
    *,
    mapped: Block,
    origin: Block,
) -> tuple[Sentence, ...]:
    """What follows the headline.

    Of a printed province its change and how old the other tables are; of others the rest and their last figure;
    of a province of 2022 which figures belong to the one that it was part of.

    Parameters
    ----------
    mapped, origin
        the map of kabupaten and the block of victims by origin.
    """
    if stand.row is not None:
        found = [_change(con, names, chosen, stand), _ages(names, chosen, mapped, origin)]
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
    if change is None:
        return Sentence(names.say("Tahun sebelumnya tidak tercetak dengan cara hitung yang sama."), "", ())
    if not change.certain or round(change.percent, 1) == 0:
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


def _ages(names: Names, chosen: Filter, mapped: Block, origin: Block) -> Sentence | None:
    """How far the map of kabupaten and the victims by origin reach, where they are older than the year."""
    parts = []
    listing = mapped.facts.get("listing") if isinstance(mapped, Exhibit) else None
    if isinstance(listing, Listing) and listing.period_end.year < chosen.year:
        parts.append(
            names.say("Tabel kabupaten/kota terakhir ada untuk {when}.", when=listing_period(names, listing))
        )
    if isinstance(origin, Exhibit) and origin.frame["period_end"].max().year < chosen.year:
        newest = origin.frame.sort_values("period_end", kind="stable").iloc[-1]
        parts.append(names.say("TPPO menurut asal terakhir ada untuk {when}.", when=newest["period"]))
    return Sentence(" ".join(parts), "", (), older=True) if parts else None


def _rest(names: Names, stand: Standing) -> Sentence | None:
    """``Provinsi ini satu dari 28 provinsi yang bersama-sama mencatat 14.401 dari 296.948 penempatan (4,8 %).``"""
    listing, total = stand.listing, stand.total
    if listing is None or listing.remainder is None or total is None:
        return None
    text = "Provinsi yang tidak tercetak bersama-sama mencatat {rest} dari {total} penempatan ({share}); tidak dibagi."
    if listing.others is not None:
        text = (
            "Provinsi ini satu dari {n} provinsi yang bersama-sama mencatat {rest} dari {total} penempatan ({share}). "
            "Sisa itu tidak dibagi."
        )
    words = names.say(
        text,
        n=listing.others,
        rest=number(listing.remainder, names.language),
        total=number(total, names.language),
        share=percent(100 * listing.remainder / total, names.language),
    )
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
    """For the provinces of 2022: which figures belong to the province that they were part of."""
    row = stand.before
    if not stand.former:
        return None
    former = names.region(stand.former)
    if stand.row is not None and stand.listing is not None and stand.listing.borders == "unknown":
        return Sentence(names.say("Batas wilayah Papua dalam daftar ini tidak disebut."), "", ())
    if stand.region == stand.former or row is None:
        parts = str(names.regions.at[stand.former, "successors"]).split("|")
        listed = ", ".join(names.region(code) for code in parts)
        text = names.say(
            "{former} meliputi yang kini {parts}; angkanya tidak dibagi.", former=former, parts=listed
        )
        return Sentence(text, "", ())
    text = names.say(
        "Angka sebelum pemekaran 2022 tercatat untuk {former}: {n} penempatan, {when}; tidak dapat dibagi.",
        former=former,
        n=number(row["obs_value"], names.language),
        when=when_of(names, row),
    )
    return Sentence(text, "", (row["source_id"],), older=True)


def proven(names: Names, stand: Standing) -> Sentence | None:
    """Why the interval of the headline holds, and the rest of all together; None where the listing prints it."""
    if stand.bound is None or stand.listing is None:
        return None
    sources = tuple(stand.bound["sources"].split(";"))
    return Sentence(stand.bound["reason"], rest_line(names, stand.listing), sources, older=stand.older)
