"""Complaints as their sources print them: by year, by subject, by destination, by outcome; one edition a card."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import (
    Around,
    build,
    dated,
    figure,
    line,
    span_word,
    with_lines,
)
from analytics.exhibits.protection_lists import list_card
from analytics.exhibits.protection_others import owner_line
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, period
from analytics.queries import protection
from analytics.queries.annual import annual_series
from analytics.queries.listings import Listing

BODY = "KP2MI"
INDICATOR = "complaints"
_STATUS = ("complaint_closed", "complaint_open")
_WORKER = ("worker_procedural", "worker_nonprocedural", "worker_status_other")


def not_to_conclude(names: Names) -> str:
    """The conclusion that must not be drawn from these figures."""
    return names.say("Pengaduan yang bertambah bukan bukti pelanggaran yang bertambah.")


def by_year(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Complaints of whole years; a year without a figure is a hatched row with what is printed of it.

    Raises
    ------
    NoFigures
        where no whole year is printed.
    """
    series = annual_series(con, indicator=INDICATOR, body=BODY, ref_area=NATION, until=chosen.year)
    if series.empty:
        raise NoFigures(names.say("Tidak ada angka pengaduan setahun penuh sampai {year}.", year=chosen.year))
    first, last = int(series["year"].min()), int(series["year"].max())
    frame = series.assign(label=series["year"].astype(str), part="")
    missing = sorted(set(range(first, last + 1)) - set(series["year"]))
    frame = with_lines(frame, [line(str(year), None, "gap") for year in missing])
    frame = frame.sort_values("label", kind="stable").reset_index(drop=True)
    around = Around(
        lines=_parts_of_years(con, names, missing),
        not_to_conclude=not_to_conclude(names),
        bar=True,
        older=last < chosen.year,
    )
    return build(
        names,
        chosen,
        key="pengaduan",
        title=names.say("Pengaduan PMI, {first}–{last}", first=first, last=last),
        indicator=INDICATOR,
        frame=frame,
        around=around,
        point=names.say("seluruh Indonesia"),
        span=names.say("tahun penuh"),
        columns=(Column("label", names.say("Tahun"), "code"), figure(names, INDICATOR)),
    )


def _parts_of_years(con: duckdb.DuckDBPyConnection, names: Names, missing: list[int]) -> tuple[str, ...]:
    """For each year without a figure the longest part of it that is printed."""
    if not missing:
        return ()
    rows = protection.national(con, indicators=[INDICATOR], until=max(missing), destination="")
    rows = rows[(rows["item"] == "") & (rows["body"] == BODY) & (rows["period_kind"] != "year") & ~rows["cumulative"]]
    found = [names.say("Tidak tercetak setahun penuh: {years}.", years=", ".join(str(year) for year in missing))]
    for year in missing:
        own = rows[rows["period_start"].dt.year == year]
        if len(own):
            best = own.loc[(own["period_end"] - own["period_start"]).idxmax()]
            when = period(best["period_kind"], best["period_start"], best["period_end"], names.language)
            found.append(names.say("{when}: {n} aduan.", when=when, n=number(best["obs_value"], names.language)))
    return (" ".join(found),)


def _listing(con: duckdb.DuckDBPyConnection, chosen: Filter, dimension: str, *, cumulative: bool) -> Listing | None:
    counterpart = "*" if dimension == "destination" else ""
    found = protection.dated_listings(
        con,
        until=chosen.year,
        indicator=INDICATOR,
        dimension=dimension,
        language=chosen.language,
        ref_area=NATION,
        counterpart=counterpart,
        body=BODY,
    )
    own = [listing for listing in found if (listing.period_start.year != listing.period_end.year) is cumulative]
    named = [listing for listing in own if listing.for_year is not None]
    best = named or own
    return best[0] if best else None


def by_subject(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """The subjects of complaints: the latest list of a year, else of a month.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    listing = _listing(con, chosen, "item", cumulative=False)
    if listing is None:
        raise NoFigures(names.say("Tidak ada daftar pokok pengaduan sampai {year}.", year=chosen.year))
    return list_card(
        con,
        names,
        chosen,
        listing,
        key="pengaduan-pokok",
        title="Pokok pengaduan PMI, {when}",
        point=names.say("seluruh Indonesia"),
        not_to_conclude=not_to_conclude(names),
    )


def by_destination(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Complaints by country of placement: the latest list of one month or a part of a year.

    Raises
    ------
    NoFigures
        where no list ends in or before the year.
    """
    listing = _listing(con, chosen, "destination", cumulative=False)
    if listing is None:
        raise NoFigures(names.say("Tidak ada daftar pengaduan menurut negara/wilayah sampai {year}.", year=chosen.year))
    return list_card(
        con,
        names,
        chosen,
        listing,
        key="pengaduan-negara",
        not_to_conclude=not_to_conclude(names),
        title="Pengaduan menurut negara/wilayah penempatan, {when}",
        point=names.say("seluruh Indonesia"),
    )


def cumulative_by_destination(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Complaints by country over many years, in a table of its own.

    Raises
    ------
    NoFigures
        where no such list ends in or before the year.
    """
    listing = _listing(con, chosen, "destination", cumulative=True)
    if listing is None:
        raise NoFigures(names.say("Tidak ada daftar kumulatif menurut negara/wilayah sampai {year}.", year=chosen.year))
    return list_card(
        con,
        names,
        chosen,
        listing,
        key="pengaduan-negara-kumulatif",
        not_to_conclude=not_to_conclude(names),
        title="Pengaduan menurut negara/wilayah, kumulatif {when}",
        point=names.say("seluruh Indonesia"),
        lines=(names.say("Bukan angka setahun: jangan dibandingkan dengan tahun mana pun."),),
    )


def by_outcome(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Complaints closed and open, of the latest period for which both are printed.

    Raises
    ------
    NoFigures
        where no period has both.
    """
    title = "Pengaduan menurut status penyelesaian, {when}"
    return _kinds(con, names, chosen, _STATUS, "pengaduan-status", title, gap="complaint_time")


def by_worker(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Complaints by how the worker left, of the latest part of a year.

    Raises
    ------
    NoFigures
        where no period has the kinds.
    """
    title = "Pengaduan menurut status PMI, {when}"
    return _kinds(con, names, chosen, _WORKER, "pengaduan-status-pmi", title, gap="")


def _kinds(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    codes: tuple[str, ...],
    key: str,
    title: str,
    gap: str,
) -> Exhibit:
    rows = protection.national(con, indicators=[INDICATOR], until=chosen.year, destination="")
    kinds = rows[rows["item_code"].isin(codes)]
    complete = kinds.groupby(["time_period", "source_id"], sort=False)["item_code"].nunique()
    complete = complete[complete == len(codes)]
    if complete.empty:
        raise NoFigures(names.say("Tidak ada pembagian menurut status sampai {year}.", year=chosen.year))
    when, source = complete.index[0]
    own = kinds[(kinds["time_period"] == when) & (kinds["source_id"] == source)]
    total = rows[(rows["time_period"] == when) & (rows["source_id"] == source) & (rows["item"] == "")]
    frame = own.assign(label=[names.code("item", item) for item in own["item"]], part="")
    if len(total):
        below = line(
            names.say("Total tercetak"),
            total.iloc[0]["obs_value"],
            "total",
            source_id=source,
            status="published",
        )
        frame = with_lines(frame, [below])
    first = own.iloc[0]
    words = period(first["period_kind"], first["period_start"], first["period_end"], names.language)
    around = Around(
        lines=owner_line(con, names, gap) if gap else (),
        not_to_conclude=not_to_conclude(names),
        bar=True,
        older=first["period_end"].year < chosen.year,
    )
    return build(
        names,
        chosen,
        key=key,
        title=names.say(title, when=words),
        indicator=INDICATOR,
        frame=frame,
        point=names.say("seluruh Indonesia"),
        span=span_word(names, first["period_kind"]),
        columns=(Column("label", names.say("Status")), figure(names, INDICATOR)),
        around=around,
    )


def other_periods(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Totals of months, parts of years and several years, as a list: never added, never joined.

    Raises
    ------
    NoFigures
        where there are none.
    """
    rows = protection.national(con, indicators=[INDICATOR], until=chosen.year, destination="")
    rows = rows[(rows["item"] == "") & (rows["period_kind"] != "year")]
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka bulan atau bagian tahun sampai {year}.", year=chosen.year))
    return _period_list(names, chosen, dated(names, rows))


def _period_list(names: Names, chosen: Filter, frame: pd.DataFrame) -> Exhibit:
    around = Around(
        lines=(names.say("Masa saling tumpang-tindih: baris-baris ini tidak dijumlahkan."),),
        not_to_conclude=not_to_conclude(names),
    )
    return build(
        names,
        chosen,
        key="pengaduan-masa-lain",
        title=names.say("Pengaduan PMI, masa lain"),
        frame=frame,
        indicator=INDICATOR,
        around=around,
        point=names.say("seluruh Indonesia"),
        columns=(Column("when", names.say("Masa")), figure(names, INDICATOR)),
    )
