"""Where remittances come from: one dated list of sending countries, of one body and one way of counting."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make
from analytics.exhibits.remittances import BILLION, WORKERS, basis_words, breaks_of
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, percent, usd
from analytics.queries.listings import Listing, listings, members
from analytics.queries.remittances import segments_of
from analytics.titles import listing_period

#: Key of the exhibit.
HOSTS = "remitansi-negara"

ESTIMATE = "remittances_received_estimate"
MOST = 12


def host_listings(con: duckdb.DuckDBPyConnection, names: Names, *, until: int) -> list[Listing]:
    """The lists of sending countries that end in or before a year: whole years first, then parts, then the model."""
    found = []
    for indicator in (WORKERS.indicator, ESTIMATE):
        lists = listings(
            con,
            indicator=indicator,
            dimension="destination",
            language=names.language,
            role="",
            ref_area=NATION,
            counterpart=None,
        )
        found += [item for item in lists if item.period_end.year <= until]
    return sorted(found, key=lambda item: (item.indicator == ESTIMATE, item.whole_year is None))


def basis_of(con: duckdb.DuckDBPyConnection, names: Names, listing: Listing) -> str:
    """The way of counting that all members of a list share.

    Raises
    ------
    NoFigures
        where the members stand on more than one: they may not be drawn together.
    """
    if listing.indicator == ESTIMATE:
        return names.say("perkiraan model, satu tahun")
    segments = segments_of(con, listing.listing_id)
    if len(segments) != 1:
        raise NoFigures("Daftar ini memuat dua cara hitung, sehingga tidak digambar bersama.")
    breaks = breaks_of(con, names, WORKERS, part=listing.whole_year is None)
    return basis_words(segments, breaks)[0]


def host_label(names: Names, listing: Listing) -> str:
    """How a list is named in the choice: its period and its body."""
    body = names.body(listing.total_source_id) if listing.total_source_id else listing.body
    text = "{when} · {body}, model" if listing.indicator == ESTIMATE else "{when} · {body}"
    return names.say(text, when=listing_period(names, listing), body=body)


def hosts_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, listing: Listing) -> Exhibit:
    """One list of sending countries.

    Returns
    -------
    An exhibit whose frame has ``counterpart_area``, ``name``, ``obs_value`` (US dollars), ``shown`` (billions),
    ``share`` (percent of the printed total), ``bar`` (drawn: the largest, and the chosen one); largest first.
    Its facts hold ``rest`` (what the bars leave of the printed total, US dollars), ``text`` and ``listing``.

    Raises
    ------
    NoFigures
        where the list mixes two ways of counting.
    """
    basis = basis_of(con, names, listing)
    frame = members(con, listing).drop(columns="ref_area")
    total = listing.total if listing.total_value_kind == "printed" else None
    frame = frame.assign(
        name=[names.country(code) for code in frame["counterpart_area"]],
        shown=frame["obs_value"] / BILLION,
        share=100 * frame["obs_value"] / total if total else None,
    )
    when = listing_period(names, listing)
    body = names.body(str(frame["source_id"].iloc[0]))
    frame["bar"] = (frame.index < MOST) | (frame["counterpart_area"] == chosen.destination)
    rest = float(total - frame.loc[frame["bar"], "obs_value"].sum()) if total else None
    return make(
        names,
        chosen,
        key=HOSTS,
        title=names.say("Remitansi menurut negara/wilayah pengirim, {when}", when=when),
        subtitle=names.say(
            "Miliar US$ · {body} · {basis} · {kind}", body=body, basis=basis, kind=_kind(names, listing)
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Negara/wilayah")),
            Column("shown", names.say("Miliar US$"), "figure", decimals=3),
            Column("share", names.say("Bagian (%)"), "number", decimals=1),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say(
            "Batang {n} negara/wilayah pengirim, {when}: terbesar {name} {value} miliar US$.",
            n=len(frame),
            when=when,
            name=frame["name"].iloc[0],
            value=number(float(frame["shown"].iloc[0]), names.language, 2),
        ),
        caveats=(names.caveat(listing.indicator), listing.reason, listing.contradicted),
        extra_sources=[listing.total_source_id] if listing.total_source_id else [],
        older=listing.period_end.year < chosen.year,
        not_to_conclude=names.say("Negara yang tidak disebut bukan berarti tanpa kiriman."),
        facts={
            "listing": listing,
            "rest": rest,
            "text": _text(names, listing, frame, total),
        },
    )


def _kind(names: Names, listing: Listing) -> str:
    words = {"top": "daftar terbesar yang tercetak", "complete": "daftar lengkap"}
    return names.say(words.get(listing.kind, "daftar yang tercetak"))


def _text(names: Names, listing: Listing, frame: pd.DataFrame, total: float | None) -> str:
    """What the list covers of its printed total, and what bounds the others."""
    if not total:
        return names.say("{n} negara/wilayah; total tidak tercetak.", n=len(frame))
    text = names.say(
        "{n} negara/wilayah = {share} dari {total}",
        n=len(frame),
        share=percent(100 * float(frame["obs_value"].sum()) / total, names.language),
        total=usd(total, names.language, 2),
    )
    if listing.kind == "top" and listing.bound:
        text += names.say(
            ", yang lain masing-masing paling banyak {bound} (urutan ke-{rank})",
            bound=usd(listing.bound, names.language, 0),
            rank=number(listing.n, names.language),
        )
    return text + "."
