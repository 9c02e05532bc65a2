"""What the drawn listing proves of the provinces it leaves out: intervals with their reasons."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make
from analytics.exhibits import bounds_words as words
from analytics.exhibits.regions import areas_on, is_older, placement_listing
from analytics.filters import Filter
from analytics.methods.bounds import MOST_SHARE, Interval
from analytics.methods.bounds_evidence import Proof, prove
from analytics.names import Names
from analytics.numbers import number, percent
from analytics.queries.listings import Listing, members
from analytics.sentences import Sentence
from analytics.titles import coverage_sentence, listing_period

#: Key of the exhibit of what is proven.
PROVEN = "penempatan-terbukti"


def certain_areas(names: Names, borders: str) -> tuple[list[str], bool]:
    """The provinces whose borders are certain in a listing, and whether they are all that there are.

    On unknown borders the provinces of Papua are left out: old and new ones of one name are different areas.
    """
    if borders in ("34", "38"):
        return areas_on(names, borders), True
    former = names.regions[names.regions["level"] == "former_province"]
    divided = {code for parts in former["successors"] for code in parts.split("|")}
    return [code for code in areas_on(names, "38") if code not in divided], False


def proof_of(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing) -> Proof:
    """All that is printed beside a listing, and the intervals that follow."""
    areas, whole = certain_areas(names, listing.borders)
    return prove(con, listing, areas, whole=whole)


def _upper_shown(found: Interval, listing: Listing) -> bool:
    """Whether the upper end is small enough beside a printed total to stand at a region."""
    if listing.total is None or listing.total_value_kind != "printed":
        return False
    return 100 * found.upper <= MOST_SHARE * listing.total


def intervals(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing) -> pd.DataFrame:
    """Which interval follows for every province that a listing leaves out?

    Parameters
    ----------
    con, names
        a release.
    listing
        of provinces.

    Returns
    -------
    One row a province with an interval: ``ref_area``, ``name``, ``lower`` and ``upper`` (both included, in the
    listing's unit), ``upper_share`` (percent of the printed total), ``upper_shown`` (whether it may stand at the
    region), ``obs_status`` (``bounded``), ``conditional`` (whether it holds only if a disputed ranking does),
    ``sure_lower`` and ``sure_upper`` (what holds without it), ``why`` and ``doubt`` (what carries it, what speaks
    against it), ``reason`` (both), ``sources`` (ids by ``;``).
    Empty where nothing is proven.
    """
    proof = proof_of(con, names, listing)
    rows = [_row(names, listing, area, found, proof) for area, found in sorted(proof.intervals.items())]
    return pd.DataFrame(rows, columns=list(_COLUMNS)) if rows else pd.DataFrame(columns=list(_COLUMNS))


_COLUMNS = (
    "ref_area", "name", "lower", "upper", "upper_share", "upper_shown", "obs_status", "conditional",
    "sure_lower", "sure_upper", "why", "doubt", "reason", "sources",
)  # fmt: skip


def _row(names: Names, listing: Listing, area: str, found: Interval, proof: Proof) -> dict[str, object]:
    shown, sure = _upper_shown(found, listing), proof.sure.get(area, found)
    why = words.reason(names, found, proof, with_upper=shown)
    doubt = words.doubt(names, found, sure, listing.contradicted)
    return {
        "ref_area": area,
        "name": names.region(area),
        "lower": found.lower,
        "upper": found.upper,
        "upper_share": 100 * found.upper / listing.total if listing.total else None,
        "upper_shown": shown,
        "obs_status": "bounded",
        "conditional": bool(doubt),
        "sure_lower": sure.lower,
        "sure_upper": sure.upper,
        "why": why,
        "doubt": doubt,
        "reason": f"{why} {doubt}".strip(),
        "sources": ";".join(words.sources(found, proof, with_upper=shown)),
    }


def rest_line(names: Names, listing: Listing) -> str:
    """``28 provinsi lain bersama 14.401 (4,8 %).`` The one line that is always shown; empty without a printed total."""
    if listing.remainder is None or not listing.total or listing.total_value_kind != "printed":
        return ""
    rest = number(listing.remainder, names.language)
    share = percent(100 * listing.remainder / listing.total, names.language)
    if listing.others is None:
        return names.say("Provinsi lain bersama {rest} ({share}).", rest=rest, share=share)
    return names.say("{n} provinsi lain bersama {rest} ({share}).", n=listing.others, rest=rest, share=share)


def shown_at_regions(found: pd.DataFrame) -> pd.DataFrame:
    """The rows that say something of one region: an upper end that is small enough, or figures from below."""
    rows = found[found["upper_shown"].astype(bool) | (found["lower"] > 0)]
    rows = rows.assign(upper=rows["upper"].where(rows["upper_shown"].astype(bool)))
    rows = rows.assign(upper_share=rows["upper_share"].where(rows["upper"].notna()))
    return rows.sort_values(["upper", "lower", "ref_area"], ascending=[False, False, True], na_position="last")


def what_is_proven(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = PROVEN
) -> Exhibit:
    """What is provable of the provinces that the drawn listing of placements leaves out?

    Returns
    -------
    An exhibit whose frame has a row for every province of which something may be said alone (columns of
    :func:`intervals`, ``upper`` empty where it is more than two percent of the total, and ``written``); its
    facts hold ``listing``, ``line`` (the rest of all together) and ``conditional``.

    Raises
    ------
    NoFigures
        where no list exists for the year, or where it prints every province.
    """
    listing = placement_listing(con, chosen)
    if listing.others == 0:
        raise NoFigures("Daftar yang digambar mencetak semua provinsi; tidak ada yang perlu dibatasi.")
    found = intervals(con, names, listing)
    rows = shown_at_regions(found)
    conditional = bool(rows["conditional"].any())
    status = names.say("selang bersyarat") if conditional else names.say("selang terbukti")
    rows = rows.assign(
        status_word=status,
        written=[words.written(names, row["lower"], row["upper"]) for row in rows.to_dict("records")],
    )
    when, line = listing_period(names, listing), rest_line(names, listing)
    title = (
        "Apa yang dikatakan daftar tentang provinsi lain, {when}"
        if conditional
        else "Apa yang terbukti tentang provinsi lain, {when}"
    )
    return make(
        names,
        chosen,
        key=key,
        title=names.say(title, when=when),
        subtitle=_subtitle(con, names, listing),
        frame=rows,
        columns=_columns(names),
        alt=_alt(names, rows, when, line),
        caveats=[*_caveats(names, listing), names.caveat(listing.indicator)],
        extra_sources=_sources(rows, listing),
        not_to_conclude=names.say(
            "Selang bukan perkiraan dan bukan rata-rata: jangan menjumlahkannya, jangan memakai tengahnya, "
            "dan jangan membagi sisa menurut provinsi."
        ),
        older=is_older(listing, chosen),
        facts={"listing": listing, "line": line, "conditional": conditional},
    )


def _sources(rows: pd.DataFrame, listing: Listing) -> list[str]:
    """The sources of all reasons, and of the total from which the rest is taken."""
    texts = [*rows["sources"], listing.total_source_id or ""]
    return list(dict.fromkeys(source for text in texts for source in text.split(";") if source))


def _subtitle(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing) -> str:
    body = names.body(str(members(con, listing)["source_id"].iloc[0]))
    return f"{names.say('Penempatan')} · {body} · {coverage_sentence(names, listing)}"


def _caveats(names: Names, listing: Listing) -> list[str]:
    rule = names.say(
        "Batas atas ditulis pada provinsi hanya bila paling banyak {share} dari total; selebihnya hanya sisa bersama.",
        share=percent(MOST_SHARE, names.language, 0),
    )
    borders = names.say("Batas wilayah Papua dalam daftar ini tidak disebut: provinsi di sana tidak diberi selang.")
    return [rule, listing.contradicted, borders if listing.borders == "unknown" else ""]


def _columns(names: Names) -> tuple[Column, ...]:
    return (
        Column("name", names.say("Provinsi")),
        Column("lower", names.say("Paling sedikit"), "number"),
        Column("upper", names.say("Paling banyak"), "number"),
        Column("upper_share", names.say("Paling banyak (% dari total)"), "number", "%", 2),
        Column("status_word", names.say("Status")),
        Column("reason", names.say("Alasan")),
        Column("sources", names.say("Sumber"), "code"),
    )


def _alt(names: Names, rows: pd.DataFrame, when: str, line: str) -> str:
    groups = rows.groupby("written", sort=False)["name"].agg(list)
    listed = "; ".join(f"{', '.join(group)}: {text}" for text, group in groups.items())
    if not listed:
        return names.say("Selang per provinsi, {when}: tidak ada yang cukup sempit. {line}", when=when, line=line)
    return names.say("Selang per provinsi, {when}. {listed}. {line}", when=when, listed=listed, line=line)


def region_sentence(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, region: str
) -> Sentence | None:
    """What is proven of one province that the drawn listing leaves out.

    Parameters
    ----------
    region
        a province on the listing's borders.

    Returns
    -------
    None where the province is printed, where no listing exists, or where only the rest of all together is known.
    """
    try:
        listing = placement_listing(con, chosen)
    except NoFigures:
        return None
    found = shown_at_regions(intervals(con, names, listing))
    rows = found[found["ref_area"] == region]
    if rows.empty:
        return None
    row = rows.iloc[0]
    return Sentence(
        _region_text(names, row, listing),
        f"{row['reason']} {rest_line(names, listing)}".strip(),
        tuple(row["sources"].split(";")),
        older=is_older(listing, chosen),
    )


def _region_text(names: Names, row: pd.Series, listing: Listing) -> str:
    language, known = names.language, row["upper"] == row["upper"]
    if not known:
        text = "{province}, {when}: terbukti **sedikitnya {lower} penempatan**."
    elif row["lower"] > 0:
        text = (
            "{province}, {when}: **{lower} sampai {upper} penempatan**, jika peringkat sumbernya benar."
            if row["conditional"]
            else "{province}, {when}: terbukti **{lower} sampai {upper} penempatan**."
        )
    else:
        text = (
            "{province}, {when}: **paling banyak {upper} penempatan**, jika peringkat sumbernya benar."
            if row["conditional"]
            else "{province}, {when}: terbukti **paling banyak {upper} penempatan**."
        )
    return names.say(
        text,
        province=row["name"],
        when=listing_period(names, listing),
        lower=number(row["lower"], language),
        upper=number(row["upper"], language) if known else "",
    )
