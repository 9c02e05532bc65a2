"""Placements by province or kabupaten: the frame that map, ranking, table and files share."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, cited_sources, figure_id, source_line
from analytics.filters import Filter
from analytics.methods.rates import Edition, NoRate, population_edition, rates
from analytics.names import Names
from analytics.numbers import number, period
from analytics.queries import listings
from analytics.queries.listings import Listing
from analytics.titles import coverage_sentence, listing_period, remainder_sentence

MEASURES = ("placements", "rate", "share")
#: Which column a measure draws.
_DRAWN = {"placements": "obs_value", "rate": "rate", "share": "share"}


def areas_on(names: Names, borders: str) -> list[str]:
    """Province codes of a map: 34 with the two former ones, else 38."""
    regions = names.regions
    provinces = list(regions.index[regions["level"] == "province"])
    if borders != "34":
        return sorted(provinces)
    former = regions[regions["level"] == "former_province"]
    joined = {code for parts in former["successors"] for code in parts.split("|")}
    return sorted([code for code in provinces if code not in joined] + list(former.index))


def placement_listing(con: duckdb.DuckDBPyConnection, chosen: Filter) -> Listing:
    """The province listing of placements for a year.

    Raises
    ------
    NoFigures
        where no list of provinces ends in or before the year.
    """
    listing = listings.latest_listing(
        con, until=chosen.year, indicator="placements", dimension="province", language=chosen.language
    )
    if listing is None:
        raise NoFigures("Belum ada daftar penempatan menurut provinsi sampai tahun ini.")
    return listing


def rate_edition(con: duckdb.DuckDBPyConnection, listing: Listing, *, level: str = "province") -> Edition:
    """The population edition for a listing.

    Raises
    ------
    NoRate
        where the listing is no whole year, or no edition fits.
    """
    if listing.whole_year is None:
        raise NoRate("Angka per penduduk hanya untuk setahun penuh; daftar ini bagian dari tahun.")
    return population_edition(con, year=listing.whole_year, level=level, borders=listing.borders)


def province_frame(
    con: duckdb.DuckDBPyConnection, names: Names, listing: Listing
) -> tuple[pd.DataFrame, Edition | None]:
    """Every province of the listing's borders: its figure where listed, its rate and share where they exist."""
    members = listings.members(con, listing)
    frame = pd.DataFrame({"ref_area": areas_on(names, listing.borders)}).merge(
        members.drop(columns=["counterpart_area"]), on="ref_area", how="left"
    )
    frame["name"] = frame["ref_area"].map(names.region)
    frame["listed"] = frame["obs_id"].notna()
    for column in ("obs_status", "suppressed_by", "relation", "source_id"):
        frame[column] = frame[column].fillna("")
    frame["rivals"] = frame["rivals"].fillna(0).astype(int)
    frame["share"] = 100 * frame["obs_value"] / listing.total if listing.coverage is not None else None
    try:
        edition = rate_edition(con, listing)
    except NoRate:
        return frame.assign(rate=None), None
    return frame.assign(rate=rates(frame, edition, borders=listing.borders)), edition


def is_older(listing: Listing, chosen: Filter) -> bool:
    """Whether the drawn listing is of a year before the chosen one."""
    return listing.for_year is not None and listing.for_year < chosen.year


def placements_by_province(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    *,
    measure: str = "placements",
    key: str = "penempatan-peta",
) -> Exhibit:
    """Placements, rate or share of every province, from one listing.

    Parameters
    ----------
    measure
        ``placements``, ``rate`` (per 100,000 inhabitants) or ``share`` (percent of the printed total).

    Returns
    -------
    An exhibit whose frame has ``ref_area``, ``name``, ``obs_value`` (placements), ``rate``, ``share``,
    ``drawn`` (what the measure draws), ``listed``; its facts hold ``listing``, ``edition`` and ``decimals``.

    Raises
    ------
    NoFigures
        where no list exists for the year.
    NoRate
        where the rate may not be taken.
    """
    listing = placement_listing(con, chosen)
    frame, edition = province_frame(con, names, listing)
    if measure == "rate":
        edition = rate_edition(con, listing)
    frame = frame.assign(drawn=pd.to_numeric(frame[_DRAWN[measure]]))
    when = listing_period(names, listing)
    body = names.body(str(frame.loc[frame["listed"], "source_id"].iloc[0]))
    sources = _sources(frame, listing, edition if measure == "rate" else None)
    return Exhibit(
        key=key,
        frame=frame,
        columns=_columns(names, listing, edition),
        title=_title(names, measure, when),
        subtitle=_subtitle(names, listing, edition, measure, body),
        source_ids=sources,
        source_line=source_line(names, sources),
        figure_id=figure_id(key, chosen),
        alt=_alt(names, frame, listing, when, body),
        caveats=_caveats(names, listing),
        not_to_conclude=names.say(
            "Angka ini penempatan yang selesai prosesnya, bukan jumlah orang yang berangkat, "
            "dan provinsi tanpa angka bukan nol."
        ),
        older=is_older(listing, chosen),
        provincial=True,
        facts={
            "listing": listing,
            "edition": edition,
            "decimals": int(measure == "share"),
            "measure": measure,
        },
    )


def _sources(frame: pd.DataFrame, listing: Listing, edition: Edition | None) -> tuple[str, ...]:
    """The sources of the figures, largest first, of the total, and of the population of a rate."""
    total = [listing.total_source_id] if listing.total_source_id else []
    sources = cited_sources(frame.sort_values("obs_value", ascending=False), total)
    return sources if edition is None else (*sources, edition.source_id)


def _title(names: Names, measure: str, when: str) -> str:
    text = {
        "placements": "Penempatan menurut provinsi asal, {when}",
        "rate": "Penempatan per 100.000 penduduk menurut provinsi asal, {when}",
        "share": "Bagian penempatan menurut provinsi asal, {when}",
    }[measure]
    return names.say(text, when=when)


def _subtitle(names: Names, listing: Listing, edition: Edition | None, measure: str, body: str) -> str:
    if measure == "rate" and edition is not None:
        return names.say(
            "Per 100.000 penduduk (BPS, {when}) · {body} · {coverage}",
            body=body,
            when=period("month", edition.start, edition.start, names.language),
            coverage=coverage_sentence(names, listing),
        )
    unit = names.say("Persen dari total edisi yang sama") if measure == "share" else names.say("Penempatan")
    return f"{unit} · {body} · {coverage_sentence(names, listing)}"


def _columns(names: Names, listing: Listing, edition: Edition | None) -> tuple[Column, ...]:
    columns = [
        Column("name", names.say("Provinsi")),
        Column("obs_value", names.say("Penempatan"), "figure", names.unit("placements")),
    ]
    if edition is not None:
        columns.append(Column("rate", names.say("Per 100.000 penduduk"), "number"))
    if listing.coverage is not None:
        columns.append(Column("share", names.say("Bagian (%)"), "number", "%", 1))
    return (*columns, Column("source_id", names.say("Sumber"), "code"))


def _caveats(names: Names, listing: Listing) -> tuple[str, ...]:
    parts = [names.caveat(listing.indicator), listing.reason, listing.contradicted]
    return tuple(part for part in parts if part)


def _alt(names: Names, frame: pd.DataFrame, listing: Listing, when: str, body: str) -> str:
    top = frame[frame["listed"]].sort_values("obs_value", ascending=False).head(3)
    listed = "; ".join(
        f"{row.name_} {number(row.obs_value, names.language)}"
        for row in top.rename(columns={"name": "name_"}).itertuples()
    )
    return names.say(
        "Peta penempatan menurut provinsi asal, {when}, {body}. Terbesar: {listed}. {rest}",
        when=when,
        body=body,
        listed=listed,
        rest=remainder_sentence(names, listing),
    )
