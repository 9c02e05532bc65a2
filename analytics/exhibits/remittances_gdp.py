"""Personal remittances as a share of GDP, as printed: peers in the latest year that all of them have."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import percent
from analytics.queries.remittances import gdp_shares

#: Key of the exhibit.
PEERS = "remitansi-pdb-negara"


def usable(frame: pd.DataFrame) -> pd.DataFrame:
    """Rows that may be drawn: with a value and not doubtful."""
    return frame[(frame["obs_status"] != "doubtful") & frame["obs_value"].notna()]


def left_out(frame: pd.DataFrame) -> list[str]:
    """Countries whose newest row is doubtful: their last good year would hold all others back."""
    newest = frame.sort_values("year").groupby("ref_area").tail(1)
    return sorted(newest.loc[newest["obs_status"] == "doubtful", "ref_area"])


def common_year(frame: pd.DataFrame, countries: set[str]) -> int | None:
    """The latest year for which every one of the countries has a row that may be drawn."""
    rows = usable(frame)
    have = rows[rows["ref_area"].isin(countries)].groupby("year")["ref_area"].nunique()
    whole = have[have == len(countries)]
    return int(whole.index.max()) if countries and len(whole) else None


def peers_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Share of GDP of Indonesia and its peers in one year.

    Returns
    -------
    An exhibit whose frame has ``ref_area``, ``name``, ``obs_value`` (percent of GDP, printed or the
    catalogue's own derivation), ``status``; largest first. Its facts hold ``year`` and ``text`` (who is left
    out and why, which rows are derived, what is newer).

    Raises
    ------
    NoFigures
        where no year is common to all.
    """
    rows = gdp_shares(con, until=chosen.year)
    out = left_out(rows)
    shown = set(rows["ref_area"]) - set(out)
    year = common_year(rows, shown)
    if year is None or NATION not in shown:
        raise NoFigures("Tidak ada tahun yang sama untuk negara pembanding sampai tahun pilihan.")
    frame = usable(rows)
    frame = frame[(frame["year"] == year) & frame["ref_area"].isin(shown)].sort_values(
        "obs_value", ascending=False, kind="stable"
    )
    frame = frame.assign(name=[names.region(code) for code in frame["ref_area"]])
    own = float(frame.loc[frame["ref_area"] == NATION, "obs_value"].iloc[0])
    return make(
        names,
        chosen,
        key=PEERS,
        title=names.say("Remitansi personal terhadap PDB, {n} negara, {year}", n=len(frame), year=year),
        subtitle=names.say(
            "Persen PDB · {body} · {year}: tahun terakhir yang ada untuk semuanya",
            body=names.body(str(frame["source_id"].iloc[0])),
            year=year,
        ),
        frame=frame,
        columns=[
            Column("name", names.say("Negara")),
            Column("obs_value", names.say("Persen PDB"), "figure", decimals=2),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say(
            "Batang {n} negara, {year}: terbesar {name} {most}; Indonesia {own}.",
            n=len(frame),
            year=year,
            name=frame["name"].iloc[0],
            most=percent(float(frame["obs_value"].iloc[0]), names.language),
            own=percent(own, names.language),
        ),
        caveats=(names.caveat("remittances_received_pct_gdp"),),
        older=year < chosen.year,
        not_to_conclude=names.say("Bagian PDB yang besar bukan berarti pekerjanya lebih sejahtera."),
        facts={"year": year, "text": _text(names, rows, out, shown, year)},
    )


def _text(names: Names, rows: pd.DataFrame, out: list[str], shown: set[str], year: int) -> str:
    parts = [_why_out(names, rows, code) for code in out]
    here = rows[(rows["year"] == year) & rows["ref_area"].isin(shown)]
    derived = here[here["obs_status"] == "derived"]
    if len(derived):
        printed = [names.region(code) for code in here.loc[here["obs_status"] != "derived", "ref_area"]]
        parts.append(
            names.say(
                "Angka {year} adalah turunan katalog, kecuali {listed}.", year=year, listed=_listed(names, printed)
            )
        )
    newer = usable(rows[(rows["year"] > year) & rows["ref_area"].isin(shown)])
    for later, found in newer.groupby("year"):
        listed = [
            f"{names.region(row.ref_area)} ({percent(float(row.obs_value), names.language, 2)})"
            for row in found.itertuples()
        ]
        parts.append(names.say("{year} baru ada untuk {listed}.", year=later, listed=_listed(names, listed)))
    return " ".join(parts)


def _why_out(names: Names, rows: pd.DataFrame, code: str) -> str:
    own = rows[rows["ref_area"] == code]
    doubtful = [str(year) for year in own.loc[own["obs_status"] == "doubtful", "year"]]
    text = names.say(
        "**Tidak digambar: {name}.** Nilainya untuk {years} ditandai meragukan",
        name=names.region(code),
        years=_listed(names, doubtful),
    )
    last = usable(own).tail(1)
    if last.empty:
        return text + "."
    return text + names.say(
        "; yang terakhir dapat dipakai {value} ({year}).",
        value=percent(float(last["obs_value"].iloc[0]), names.language),
        year=int(last["year"].iloc[0]),
    )


def _listed(names: Names, items: list[str]) -> str:
    """``a, b, dan c``"""
    if len(items) < 2:
        return "".join(items)
    return names.say("{first} dan {last}", first=", ".join(items[:-1]), last=items[-1])
