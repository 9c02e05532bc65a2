"""Irregular departures prevented: by body, never added, never a measure of performance."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import Around, build, dated, figure
from analytics.exhibits.protection_others import detailed, owner_line
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries import protection

INDICATOR = "prevented_nonprocedural"
_SERVICE = "service_prevention"


def _rows(con: duckdb.DuckDBPyConnection, chosen: Filter) -> pd.DataFrame:
    """Totals of every body: national ones, those of services, and those of provinces; no destination, no sex."""
    national = protection.national(con, indicators=[INDICATOR], until=chosen.year, destination="")
    service = protection.national(con, indicators=["protection_services"], until=chosen.year, destination="")
    service = service[service["item_code"] == _SERVICE]
    below = protection.below_nation(con, indicators=[INDICATOR], until=chosen.year)
    below = below[(below["counterpart_area"] == "")]
    rows = pd.concat([national, service, below], ignore_index=True)
    return rows.sort_values("period_end", ascending=False, kind="stable").reset_index(drop=True)


def _card(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    *,
    key: str,
    title: str,
    wanted: Callable[[pd.Series], pd.Series],
) -> Exhibit:
    rows = _rows(con, chosen)
    rows = rows[wanted(rows["body"]).astype(bool)] if len(rows) else rows
    if rows.empty:
        raise NoFigures(names.say("Tidak ada angka sampai {year}.", year=chosen.year))
    frame = detailed(names, dated(names, rows))
    around = Around(
        lines=(names.say("Badan dan masa berbeda: baris-baris ini tidak dijumlahkan."),),
        not_to_conclude=names.say("Angka yang naik bukan kinerja yang naik, dan angka ini bukan jumlah korban."),
    )
    return build(
        names,
        chosen,
        key=key,
        title=title,
        indicator=INDICATOR,
        frame=frame,
        around=around,
        point=names.say("lihat baris"),
        columns=_columns(names, frame),
    )


def _columns(names: Names, frame: pd.DataFrame) -> list[Column]:
    """Details only where rows differ in more than body, place and time."""
    told = (frame["item"] != "") & (frame["indicator"] == INDICATOR)
    return [
        Column("body_name", names.say("Badan")),
        Column("place", names.say("Wilayah")),
        *([Column("detail", names.say("Rincian"))] if told.any() else []),
        Column("when", names.say("Masa")),
        figure(names, INDICATOR),
    ]


def agency(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Prevented by the protection agency and its offices.

    Raises
    ------
    NoFigures
        where there is nothing.
    """
    title = names.say("Keberangkatan nonprosedural yang dicegah: lembaga pelindungan dan balainya")
    return _card(con, names, chosen, key="pencegahan", title=title, wanted=_is_agency)


def others(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Passports or departures refused by immigration, and departures stopped by police.

    Raises
    ------
    NoFigures
        where there is nothing.
    """
    title = names.say("Keberangkatan nonprosedural yang dicegah: imigrasi dan polisi")
    return _card(con, names, chosen, key="pencegahan-lain", title=title, wanted=lambda body: ~_is_agency(body))


def _is_agency(body: pd.Series) -> pd.Series:
    return body.str.startswith(("KP2MI", "BP3MI"))


def warning(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> str:
    """The caveat of the measure, and what nobody counts."""
    return " ".join(
        [
            names.caveat(INDICATOR),
            *owner_line(con, names, "irregular_departures"),
        ]
    )
