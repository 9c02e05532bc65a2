"""The three facts under the headline: placements, then the rate or population, then assisted victims or poverty."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibits import bounds_words
from analytics.exhibits.profile_parts import Fact
from analytics.exhibits.profile_standing import Row, Standing, listed_when, when_of
from analytics.exhibits.profile_trafficking import ASSISTED
from analytics.filters import NATION, Filter
from analytics.methods.rates import PER
from analytics.names import Names
from analytics.numbers import number, percent, period, scaled
from analytics.queries.annual import annual_series
from analytics.queries.listings import Listing
from analytics.queries.profile import context_series, totals_of

FEWEST_YEARS = 3


def facts(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, stand: Standing) -> tuple[Fact, ...]:
    """Three facts at most; one that has no figure gives way to the next of its kind."""
    second = _rate(con, names, stand) or _population(con, names, chosen, stand.areas)
    third = _assisted(con, names, chosen, stand.province) or _poverty(con, names, chosen, stand.areas)
    return tuple(fact for fact in (_placements(con, names, chosen, stand), second, third) if fact is not None)


def _placements(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, stand: Standing) -> Fact:
    name, unit = names.say("Penempatan"), names.unit("placements")
    listing = stand.listing
    if listing is None:
        text = names.say("Belum ada daftar penempatan menurut provinsi sampai tahun ini.")
        return Fact("penempatan", name, str(chosen.year), "", "…", "", text, ())
    when = listed_when(names, stand)
    if stand.row is not None:
        years = annual_series(
            con, indicator="placements", body="KP2MI", ref_area=stand.region, until=chosen.year, role="origin"
        )
        return Fact(
            "penempatan",
            name,
            when,
            names.body(stand.row["source_id"]),
            number(stand.row["obs_value"], names.language),
            unit,
            _printed_note(names, stand),
            (stand.row["source_id"],),
            stand.older,
            years=years if len(years) >= FEWEST_YEARS else pd.DataFrame(),
        )
    bound = stand.bound
    amount = bounds_words.written(names, bound["lower"], bound["upper"]) if bound is not None else "…"
    sources = tuple(bound["sources"].split(";")) if bound is not None else ()
    return Fact(
        "penempatan",
        name,
        when,
        _body(names, listing),
        amount,
        unit if bound is not None else "",
        _unprinted_note(names, stand),
        sources,
        stand.older,
    )


def _body(names: Names, listing: Listing) -> str:
    return names.body(listing.total_source_id) if listing.total_source_id else names.say(listing.body)


def _printed_note(names: Names, stand: Standing) -> str:
    share = stand.row["share"] if stand.row is not None else None
    if share is None or share != share or stand.total is None:
        return names.say("Total daftar ini tidak tercetak.")
    return names.say(
        "**{share}** dari {total} nasional",
        share=percent(float(share), names.language),
        total=number(stand.total, names.language),
    )


def _unprinted_note(names: Names, stand: Standing) -> str:
    text = names.say("**Angka provinsi tidak terbit**")
    listing = stand.listing
    if listing is None or listing.remainder is None or stand.total is None or listing.others is None:
        return text
    rest = names.say(
        "satu dari {n} yang bersama {rest}", n=listing.others, rest=number(listing.remainder, names.language)
    )
    return f"{text} · {rest}"


def _rate(con: duckdb.DuckDBPyConnection, names: Names, stand: Standing) -> Fact | None:
    """Placements per 100,000 inhabitants, with that of the nation from the same two sources."""
    row, edition = stand.row, stand.edition
    if row is None or edition is None or row["rate"] is None or row["rate"] != row["rate"]:
        return None
    language = names.language
    amount, word = scaled(float(edition.persons[stand.region]), language, 1)
    note = names.say(
        "penduduk BPS {when}, {amount} {word}",
        when=period("month", edition.start, edition.start, language),
        amount=amount,
        word=word,
    )
    nation = edition.persons.get(NATION) or _nation(con, edition.time_period)
    if nation and stand.total is not None:
        rate = number(PER * stand.total / nation, language)
        note = names.say("Indonesia **{rate}**", rate=rate) + " · " + note
    return Fact(
        "laju",
        names.say("Per 100.000 penduduk"),
        listed_when(names, stand),
        f"{names.body(row['source_id'])}, BPS",
        number(row["rate"], language),
        names.unit("placements"),
        note,
        (row["source_id"], edition.source_id),
        stand.older,
    )


def _nation(con: duckdb.DuckDBPyConnection, time_period: str) -> float | None:
    rows = context_series(con, indicator="population_midyear", ref_areas=[NATION], until=9999)
    found = rows.loc[rows["time_period"] == time_period, "obs_value"]
    return float(found.iloc[0]) if len(found) else None


def _own(rows: pd.DataFrame, areas: list[str]) -> list[Row]:
    """The rows of the first of these areas that has any: the province, else the one that it was part of."""
    for area in areas:
        found: list[Row] = rows[rows["ref_area"] == area].to_dict("records")
        if found:
            return found
    return []


def _named(names: Names, name: str, row: Row, areas: list[str]) -> str:
    """The name of a fact; the area with it where it is not the province itself."""
    return name if row["ref_area"] == areas[0] else f"{name}, {names.region(row['ref_area'])}"


def _population(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, areas: list[str]
) -> Fact | None:
    """Inhabitants at the middle of the latest year, their share of the nation, and the civil registry's count."""
    rows = context_series(con, indicator="population_midyear", ref_areas=[*areas, NATION], until=chosen.year)
    own = _own(rows, areas)
    if not own:
        return None
    last, language = own[-1], names.language
    notes = []
    nation = rows[(rows["ref_area"] == NATION) & (rows["time_period"] == last["time_period"])]
    if len(nation):
        share = percent(100 * last["obs_value"] / float(nation["obs_value"].iloc[0]), language, 2)
        notes.append(names.say("**{share}** Indonesia", share=share))
    registered: list[Row] = context_series(
        con, indicator="population_registered", ref_areas=areas[:1], until=chosen.year
    ).to_dict("records")
    if registered:
        notes.append(
            names.say(
                "terdaftar di Dukcapil, {when}: {n}",
                when=when_of(names, registered[-1]),
                n=number(registered[-1]["obs_value"], language),
            )
        )
    amount, word = scaled(last["obs_value"], language, 2 if last["obs_value"] >= 1e6 else None)
    sources = (last["source_id"], *(row["source_id"] for row in registered[-1:]))
    return Fact(
        "penduduk",
        _named(names, names.say("Penduduk"), last, areas),
        when_of(names, last),
        names.body(last["source_id"]),
        amount,
        f"{word} {names.say('jiwa')}".strip(),
        " · ".join(notes),
        sources,
        last["period_end"].year < chosen.year,
    )


def _poverty(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, areas: list[str]) -> Fact | None:
    """The poverty rate beside that of the nation, and a year before (March with March, September with September)."""
    rows = context_series(con, indicator="poverty_rate", ref_areas=[*areas, NATION], until=chosen.year)
    own = _own(rows, areas)
    if not own:
        return None
    last, language = own[-1], names.language
    notes = []
    nation = rows[(rows["ref_area"] == NATION) & (rows["time_period"] == last["time_period"])]
    if len(nation):
        notes.append(
            names.say("Indonesia **{share}**", share=percent(float(nation["obs_value"].iloc[0]), language, 2))
        )
    same = [row for row in own[:-1] if _year_before(row, last)]
    if same:
        notes.append(f"{when_of(names, same[-1])}: {percent(same[-1]['obs_value'], language, 2)}")
    return Fact(
        "kemiskinan",
        _named(names, names.say("Penduduk miskin"), last, areas),
        when_of(names, last),
        names.body(last["source_id"]),
        percent(last["obs_value"], language, 2),
        "",
        " · ".join(notes),
        (last["source_id"],),
        last["period_end"].year < chosen.year,
    )


def _year_before(row: Row, last: Row) -> bool:
    then, now = row["period_start"], last["period_start"]
    return bool(then.month == now.month and then.year == now.year - 1)


def _assisted(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, province: str) -> Fact | None:
    """Victims from this province whom the social ministry assisted, the latest period that shows a number."""
    rows = totals_of(con, indicators=[ASSISTED], ref_areas=[province], until=chosen.year, roles=["origin"])
    shown = rows[rows["obs_value"].notna() & (rows["body"] == "Kemensos")].to_dict("records")
    if not shown:
        return None
    last = shown[0]
    note = names.say("Kasus yang terdeteksi, **bukan seluruh kejadian** · satu badan, satu masa")
    return Fact(
        "tppo",
        names.say("TPPO, asal korban"),
        when_of(names, last),
        names.body(last["source_id"]),
        number(last["obs_value"], names.language),
        names.say("korban dibantu"),
        note,
        (last["source_id"],),
        last["period_end"].year < chosen.year,
        detected=True,
    )
