"""The three answers of the first screen, each with its year, body, change, and what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, cited_sources, figure_id, source_line
from analytics.filters import NATION, Filter
from analytics.methods.changes import Change, last_change
from analytics.names import Names
from analytics.numbers import number, percent, scaled, signed_percent, usd
from analytics.queries.annual import annual_series


@dataclass(frozen=True)
class Note:
    """A piece of the line under a headline; ``mark`` is ``other`` (another body), ``rival`` or empty."""

    text: str
    strong: bool = False
    mark: str = ""


@dataclass(frozen=True)
class Headline:
    """One answer: a number with its unit, year and body; ``series`` for the small picture beside it."""

    key: str
    name: str
    year: int | None
    body: str
    prefix: str
    amount: str
    unit: str
    older: bool
    notes: tuple[Note, ...]
    series: pd.DataFrame = field(default_factory=pd.DataFrame)
    source_ids: tuple[str, ...] = ()
    cells: tuple[int, ...] = ()
    value: float | None = None


def _change_note(names: Names, change: Change | None, series: pd.DataFrame) -> list[Note]:
    if change is None:
        before = int(series["year"].iloc[-1]) - 1
        text = names.say("cara hitung lain dari {year}: tidak dibandingkan", year=before)
        if before not in set(series["year"]):
            text = names.say("{year} tidak tercetak setahun penuh: tidak dibandingkan", year=before)
        return [Note(text)]
    if not change.certain:
        return [
            Note(names.say("≈ stabil"), strong=True),
            Note(names.say("terhadap {year}: edisi memberi arah berbeda", year=change.year)),
        ]
    return [
        Note(signed_percent(change.percent, names.language), strong=True),
        Note(names.say("terhadap {year}, cara hitung sama", year=change.year)),
    ]


def _missing(names: Names, key: str, name: str) -> Headline:
    return Headline(
        key, name, None, "", "", "…", "", False, (Note(names.say("Tidak ada angka sampai tahun ini.")),)
    )


def _national(names: Names, chosen: Filter) -> list[Note]:
    """That a headline does not follow the chosen region or destination."""
    return [Note(names.say("angka nasional"))] if chosen.region != NATION or chosen.destination else []


def placements(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Headline:
    """Placements of the latest whole year, national; the region says below what it has."""
    name = names.say("Penempatan")
    series = annual_series(
        con, indicator="placements", body="KP2MI", ref_area=NATION, until=chosen.year, role="origin"
    )
    if series.empty:
        return _missing(names, "penempatan", name)
    last = series.iloc[-1]
    change = last_change(con, series, indicator="placements", body="KP2MI", ref_area=NATION)
    notes = _change_note(names, change, series)
    notes += _national(names, chosen)
    return Headline(
        "penempatan",
        name,
        int(last["year"]),
        names.body(last["source_id"]),
        "",
        number(last["obs_value"], names.language),
        names.unit("placements"),
        last["year"] < chosen.year,
        tuple(notes),
        series,
        cited_sources(series.tail(2)[::-1]),
        _rival_cells(series),
    )


def _rival_cells(series: pd.DataFrame) -> tuple[int, ...]:
    return tuple(
        int(cell)
        for cell in series.loc[series["rivals"] > 0, "cell"].tail(1)
        if series.iloc[-1]["rivals"] > 0
    )


def remittances(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Headline:
    """Personal remittances received (World Bank), with the printed share of GDP and Bank Indonesia beside."""
    name = names.say("Remitansi personal")
    series = annual_series(
        con, indicator="remittances_personal", body="World Bank", ref_area=NATION, until=chosen.year
    )
    if series.empty:
        return _missing(names, "remitansi", name)
    last = series.iloc[-1]
    notes = _share_of_gdp(con, names, int(last["year"]))
    change = last_change(con, series, indicator="remittances_personal", body="World Bank", ref_area=NATION)
    if change is not None:
        notes.append(
            Note(
                names.say(
                    "{change} dari {year}",
                    change=signed_percent(change.percent, names.language),
                    year=change.year,
                )
            )
        )
    notes += _other_body(con, names, int(last["year"]))
    notes += _national(names, chosen)
    amount, word = scaled(last["obs_value"], names.language, 1)
    return Headline(
        "remitansi",
        name,
        int(last["year"]),
        names.body(last["source_id"]),
        "US$",
        amount,
        word,
        last["year"] < chosen.year,
        tuple(notes),
        series[series["year"] >= 2010],
        cited_sources(series.tail(1)),
    )


def _share_of_gdp(con: duckdb.DuckDBPyConnection, names: Names, year: int) -> list[Note]:
    share = annual_series(
        con, indicator="remittances_received_pct_gdp", body="World Bank", ref_area=NATION, until=year
    )
    if share.empty or share.iloc[-1]["year"] != year:
        return []
    return [
        Note(
            names.say("{share} PDB", share=percent(share.iloc[-1]["obs_value"], names.language, 2)),
            strong=True,
        )
    ]


def _other_body(con: duckdb.DuckDBPyConnection, names: Names, year: int) -> list[Note]:
    other = annual_series(
        con, indicator="remittances_workers", body="Bank Indonesia", ref_area=NATION, until=year
    )
    if other.empty or other.iloc[-1]["year"] != year:
        return []
    return [
        Note(
            f"{names.body(other.iloc[-1]['source_id'])} {usd(other.iloc[-1]['obs_value'], names.language, 1)}",
            mark="other",
        )
    ]


def tppo(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Headline:
    """Victims counted by the police; for years without that figure, victims rescued by Bareskrim."""
    name = names.say("TPPO")
    series = [
        annual_series(con, indicator=indicator, body=body, ref_area=NATION, until=chosen.year).assign(
            indicator=indicator
        )
        for indicator, body in (("victims", "Polri"), ("victims_rescued", "Bareskrim"))
    ]
    found = pd.concat(series, ignore_index=True)
    if found.empty:
        return _missing(names, "tppo", name)
    last = found.sort_values("year", kind="stable").groupby("year", sort=True).first().iloc[-1]
    year = int(found["year"].max())
    unit = (
        names.say("korban tercatat") if last["indicator"] == "victims" else names.say("korban diselamatkan")
    )
    notes = (
        Note(names.say("kasus yang terdeteksi,")),
        Note(names.say("bukan seluruh kejadian"), strong=True),
        *(_national(names, chosen) or [Note(names.say("· satu badan, satu tahun"))]),
    )
    return Headline(
        "tppo",
        name,
        year,
        names.body(last["source_id"]),
        "",
        number(last["obs_value"], names.language),
        unit,
        year < chosen.year,
        notes,
        pd.DataFrame(),
        (last["source_id"],),
        value=float(last["obs_value"]),
    )


def headlines(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> tuple[Headline, ...]:
    """The three answers."""
    return tuple(make(con, names, chosen) for make in (placements, remittances, tppo))


def headline_exhibit(names: Names, chosen: Filter, answers: tuple[Headline, ...]) -> Exhibit:
    """The three answers as a table that can be taken along."""
    frame = pd.DataFrame(
        [
            {
                "name": answer.name,
                "year": answer.year,
                "amount": " ".join(part for part in (answer.prefix, answer.amount, answer.unit) if part),
                "body": answer.body,
                "source_id": answer.source_ids[0] if answer.source_ids else "",
            }
            for answer in answers
        ]
    )
    sources = tuple(dict.fromkeys(source for answer in answers for source in answer.source_ids))
    key = "ringkasan-angka"
    return Exhibit(
        key=key,
        title=names.say("Tiga angka utama sampai {year}", year=chosen.year),
        subtitle="",
        frame=frame,
        columns=(
            Column("name", names.say("Ukuran")),
            Column("year", names.say("Tahun"), "code"),
            Column("amount", names.say("Angka")),
            Column("body", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        source_ids=sources,
        source_line=source_line(names, sources),
        figure_id=figure_id(key, chosen),
        alt="; ".join(
            f"{row['name']} {row['year']}: {row['amount']} ({row['body']})" for _, row in frame.iterrows()
        ),
        caveats=tuple(
            names.caveat(code) for code in ("placements", "remittances_personal", "victims_rescued")
        ),
    )
