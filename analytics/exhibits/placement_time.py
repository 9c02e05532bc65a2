"""Placements over time: the long series, single months, and the stock abroad beside them."""

from __future__ import annotations

import duckdb

from analytics.exhibit import Column, Exhibit, NoFigures, make, with_periods
from analytics.exhibits.destinations import placements_by_destination
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import detail
from analytics.queries.annual import annual_series

MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


def long_series(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, region: str = NATION) -> Exhibit:
    """Placements a year, one body, whole years; rows of one ``segment`` may be joined.

    Raises
    ------
    NoFigures
        where the region has no whole year.
    """
    frame = annual_series(con, indicator="placements", body="KP2MI", ref_area=region, until=chosen.year, role="origin")
    if frame.empty:
        raise NoFigures("Tidak ada penempatan setahun penuh yang tercetak untuk wilayah ini sampai tahun ini.")
    first, last = int(frame["year"].min()), int(frame["year"].max())
    bodies = ", ".join(dict.fromkeys(names.body(source) for source in frame["source_id"]))
    end = frame.iloc[-1]
    return make(
        names,
        chosen,
        key="penempatan-deret" if region == NATION else "penempatan-deret-daerah",
        title=names.say(
            "Penempatan setahun, {place}, {first}–{last}", place=names.region(region), first=first, last=last
        ),
        subtitle=names.say(
            "Penempatan · {bodies} · garis tidak disambung melewati tahun tanpa angka atau perubahan cara hitung",
            bodies=bodies,
        ),
        frame=frame.assign(name=frame["year"].astype(str)),
        columns=[
            Column("name", names.say("Tahun"), "code"),
            Column("obs_value", names.say("Penempatan"), "figure"),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say(
            "Penempatan {place} {first}–{last}; terakhir {value} pada {last}.",
            place=names.region(region),
            first=first,
            last=last,
            value=number(end["obs_value"], names.language),
        ),
        caveats=(names.caveat("placements"), *dict.fromkeys(frame[f"choice_{names.language}"])),
        older=last < chosen.year,
        facts={"region": region},
    )


def monthly(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Single months of national placements as a table of years and months, with its holes.

    Raises
    ------
    NoFigures
        where no month is printed.
    """
    rows = detail.months(con, indicator="placements", body="KP2MI", ref_area=NATION, until=chosen.year)
    if rows.empty:
        raise NoFigures("Tidak ada penempatan bulanan yang tercetak sampai tahun ini.")
    table = rows.pivot(index="year", columns="month", values="obs_value").reindex(columns=range(1, 13))
    frame = table.sort_index(ascending=False).reset_index().rename(columns={n: f"m{n}" for n in range(1, 13)})
    frame["year"] = frame["year"].astype(str)
    first, last = int(rows["year"].min()), int(rows["year"].max())
    return make(
        names,
        chosen,
        key="penempatan-bulanan",
        title=names.say("Penempatan sebulan, Indonesia, {first}–{last}", first=first, last=last),
        subtitle=names.say(
            "Penempatan · KP2MI · {n} bulan tercetak; … tidak tersedia; tidak dijumlahkan menjadi setahun", n=len(rows)
        ),
        frame=frame,
        columns=[
            Column("year", names.say("Tahun"), "code"),
            *(Column(f"m{n}", names.say(word), "number") for n, word in enumerate(MONTHS, start=1)),
        ],
        alt=names.say("Tabel penempatan bulanan, {n} bulan tercetak.", n=len(rows)),
        caveats=(names.caveat("placements"),),
        extra_sources=rows["source_id"],
        facts={"rows": rows},
    )


def stock_totals(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """How many live or work abroad, by each body that says so: never one series, never beside years of flow.

    Raises
    ------
    NoFigures
        where no body prints a stock up to the year.
    """
    frame = detail.stocks(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Stok di luar negeri belum tercetak sampai tahun ini.")
    frame = with_periods(frame, names).assign(name=[names.indicator(code) for code in frame["indicator"]])
    return make(
        names,
        chosen,
        key="stok-luar-negeri",
        title=names.say("Yang tinggal atau bekerja di luar negeri, Indonesia, sampai {year}", year=chosen.year),
        subtitle=names.say("Stok, bukan penempatan setahun; tiap badan menghitung hal lain"),
        frame=frame,
        columns=[
            Column("name", names.say("Ukuran")),
            Column("period", names.say("Masa")),
            Column("obs_value", names.say("Angka"), "figure"),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel stok menurut badan, {n} baris.", n=len(frame)),
        caveats=tuple(names.caveat(code) for code in dict.fromkeys(frame["indicator"])),
        not_to_conclude=names.say(
            "Stok tidak dikurangi atau ditambah penempatan: keduanya menghitung orang yang berbeda."
        ),
    )


def stock_beside_placements(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """By destination: migrants who live there (UN DESA) beside the placements of one listing.

    Raises
    ------
    NoFigures
        where no stock is printed up to the year.
    """
    stock = detail.stock_by_destination(con, until=chosen.year)
    if stock.empty:
        raise NoFigures("Stok menurut negara belum tercetak sampai tahun ini.")
    year = int(stock["year"].iloc[0])
    placed = placements_by_destination(con, names, chosen)
    placements, when = placed.frame, placed.title.rsplit(", ", 1)[-1]
    own = placements[["counterpart_area", "obs_value"]].rename(columns={"obs_value": "placements"})
    frame = stock.head(20).merge(own, on="counterpart_area", how="left")
    frame = frame.assign(name=[names.country(code) for code in frame["counterpart_area"]])
    return make(
        names,
        chosen,
        key="stok-tujuan",
        title=names.say("Migran Indonesia menurut negara/wilayah tempat tinggal, {year}", year=year),
        subtitle=names.say(
            "Migran, perkiraan UN DESA; di sampingnya penempatan {when} (KP2MI), hal lain · 20 terbesar", when=when
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Negara/wilayah")),
            Column("obs_value", names.say("Migran {year} (UN DESA)", year=year), "figure"),
            Column("placements", names.say("Penempatan {when} (KP2MI)", when=when), "number"),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel migran menurut negara, {year}, dua puluh terbesar.", year=year),
        caveats=(names.caveat("stock_migrants"),),
        extra_sources=placements["source_id"],
        older=year < chosen.year,
    )
