"""Five mistakes that people make with these figures; every number in them comes from the release."""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, figure_id, source_line
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, period, usd
from analytics.queries.annual import annual_series
from analytics.queries.listings import latest_listing
from analytics.queries.mistakes import last_break, police_victim_roles, task_force_start
from analytics.titles import listing_period, remainder_sentence


@dataclass(frozen=True)
class Mistake:
    """What people say, what is true (its ``**parts**`` strong), the measure it is about, and its sources."""

    quote: str
    truth: str
    indicator: str
    source_ids: tuple[str, ...]
    cited: str = ""


def departures(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Mistake | None:
    """Placements are not persons who left."""
    series = annual_series(con, indicator="placements", body="KP2MI", ref_area=NATION, until=chosen.year, role="origin")
    if series.empty:
        return None
    last = series.iloc[-1]
    return Mistake(
        names.say(
            "“{n} orang berangkat pada {year}.”", n=number(last["obs_value"], names.language), year=int(last["year"])
        ),
        names.say(
            "Yang dihitung **penempatan**: orang yang ditempatkan dua kali dihitung dua kali, dan tanggalnya "
            "saat tahapan selesai, bukan saat berangkat. Yang berangkat di luar prosedur tidak tercakup."
        ),
        "placements",
        (str(last["source_id"]),),
    )


def empty_province(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Mistake | None:
    """A province without a figure is not zero."""
    listing = latest_listing(
        con, until=chosen.year, indicator="placements", dimension="province", language=names.language
    )
    if listing is None or listing.remainder is None or listing.total_value_kind != "printed":
        return None
    return Mistake(
        names.say("“Provinsi tanpa angka tidak mengirim siapa pun.”"),
        names.say(
            "Tanpa angka **bukan nol**. Daftar {when}: {rest}",
            when=listing_period(names, listing),
            rest=remainder_sentence(names, listing),
        ),
        "placements",
        (listing.total_source_id,) if listing.total_source_id else (),
    )


def enforcement(con: duckdb.DuckDBPyConnection, names: Names) -> Mistake | None:
    """More police reports is more enforcement, not more crime."""
    found = task_force_start(con)
    if found.empty:
        return None
    first = found.iloc[0]
    start, end = first["period_start"].date(), first["period_end"].date()
    language = names.language
    before = annual_series(con, indicator="police_reports", body="Bareskrim", ref_area=NATION, until=start.year - 1)
    before = before[before["year"] == start.year - 1]
    text = names.say(
        "Satgas mulai bekerja: **{n} laporan** pada {when} ({body})",
        n=number(first["obs_value"], language),
        body=first["body"],
        when=period(first["period_kind"], start, end, language),
    )
    if len(before):
        text += names.say(
            ", sedangkan Bareskrim mencetak {n} untuk seluruh {year}",
            n=number(before.iloc[0]["obs_value"], language),
            year=start.year - 1,
        )
    text += names.say(". Itu **penegakan, bukan kejadian**; hitungan dua badan tidak disambung.")
    return Mistake(
        names.say("“TPPO melonjak pada {month}.”", month=period("month", start, start, language)),
        text,
        "police_reports",
        (str(first["source_id"]), *(str(source) for source in before["source_id"])),
    )


def new_basis(con: duckdb.DuckDBPyConnection, names: Names) -> Mistake | None:
    """Remittances jumped because their basis changed."""
    found = last_break(con, indicator="remittances_personal", body="World Bank", ref_area=NATION)
    if found.empty:
        return None
    year = int(found.iloc[0]["from_period"])
    series = annual_series(con, indicator="remittances_personal", body="World Bank", ref_area=NATION, until=year)
    both = series[series["year"].isin([year - 1, year])]
    if len(both) < 2:
        return None
    old, new = (usd(value, names.language, 2) for value in both["obs_value"])
    return Mistake(
        names.say("“Remitansi melonjak pada {year}.”", year=year),
        names.say(
            "**Dasar penghitungan berganti** di antara {before} dan {year} ({old} menjadi {new}, Bank Dunia). "
            "Garis putus di situ; Bank Indonesia tidak disambung dengan Bank Dunia.",
            before=year - 1,
            year=year,
            old=old,
            new=new,
        ),
        "remittances_personal",
        tuple(dict.fromkeys(str(source) for source in both["source_id"])),
    )


def handling_place(con: duckdb.DuckDBPyConnection, names: Names) -> Mistake | None:
    """A province of a police figure is where the case was handled."""
    roles = police_victim_roles(con)
    if roles.empty:
        return None
    handled = roles[roles["area_role"].str.startswith("handling")]
    origin = int(roles.loc[roles["area_role"] == "origin", "figures"].sum())
    language = names.language
    text = names.say(
        "Polisi mencetak **tempat penanganan**, bukan asal: {n} dari {every} angka korban per provinsi",
        n=number(int(handled["figures"].sum()), language),
        every=number(int(roles["figures"].sum()), language),
    )
    text += (
        names.say("; menurut asal tidak satu pun")
        if origin == 0
        else names.say("; menurut asal {n}", n=number(origin, language))
    )
    text += names.say(". Provinsi tidak diperingkat menurut TPPO, dan angka antarbadan tidak dijumlahkan.")
    sources = [source for row in handled["source_ids"] for source in row]
    cited = tuple(dict.fromkeys(sources))
    return Mistake(
        names.say("“Korban paling banyak berasal dari provinsi ini.”"),
        text,
        "victims",
        cited,
        names.say("{n} sumber kepolisian dalam katalog", n=number(len(cited), language)),
    )


def five_mistakes(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "kekeliruan") -> Exhibit:
    """The mistakes whose numbers this release holds.

    Returns
    -------
    An exhibit whose frame has ``n``, ``quote``, ``truth`` (with ``**strong**`` parts), ``indicator``, ``cited``
    (source line); a mistake without its numbers is left out.
    """
    found = [
        departures(con, names, chosen),
        empty_province(con, names, chosen),
        enforcement(con, names),
        new_basis(con, names),
        handling_place(con, names),
    ]
    mistakes = [mistake for mistake in found if mistake is not None]
    frame = pd.DataFrame(
        [
            {
                "n": place,
                "quote": mistake.quote,
                "truth": mistake.truth,
                "indicator": mistake.indicator,
                "measure": names.indicator(mistake.indicator),
                "cited": mistake.cited or source_line(names, mistake.source_ids, most=2),
                "plain": mistake.truth.replace("**", ""),
            }
            for place, mistake in enumerate(mistakes, start=1)
        ],
        columns=["n", "quote", "truth", "indicator", "measure", "cited", "plain"],
    )
    sources = tuple(dict.fromkeys(source for mistake in mistakes for source in mistake.source_ids))
    title = (
        names.say("Lima kekeliruan yang sering dibuat dengan angka-angka ini")
        if len(mistakes) == 5
        else names.say("Kekeliruan yang sering dibuat dengan angka-angka ini")
    )
    return Exhibit(
        key=key,
        title=title,
        subtitle=names.say("Dua yang pertama mengikuti tahun pilihan; yang lain tentang masa yang disebutnya"),
        frame=frame,
        columns=(
            Column("n", names.say("No."), "number"),
            Column("quote", names.say("Yang sering dikatakan")),
            Column("plain", names.say("Yang benar")),
            Column("measure", names.say("Ukuran")),
            Column("cited", names.say("Sumber")),
        ),
        source_ids=sources,
        source_line=source_line(names, sources),
        alt=title,
        figure_id=figure_id(key, chosen),
    )
