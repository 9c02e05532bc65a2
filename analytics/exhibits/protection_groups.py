"""Single groups of deported or repatriated people as events: equal ticks, never a sum."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.protection_card import Around, build, figure
from analytics.exhibits.protection_deportations import contains_groups, not_to_conclude
from analytics.figures.lanes import Lanes
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number, period
from analytics.queries import protection

#: Names of crossings as sources write them, from west to east: the lanes.
CROSSINGS = ("Kualanamu", "Tanjungbalai", "Dumai", "Batam", "Soekarno-Hatta", "Entikong", "Nunukan")


def lane(names: Names, item: str) -> str:
    """The crossing that an item names; the item's own name where it names none of them."""
    return next((place for place in CROSSINGS if place in item), names.code("item", item))


def events(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Groups until a year, newest first, with the crossing as their lane.

    Returns
    -------
    An exhibit whose frame has ``lane``, ``when``, ``at`` (a year with its part; empty where the day is not
    printed), ``obs_value`` (persons), ``provinces``, ``body_name``, ``item_name``.

    Raises
    ------
    NoFigures
        where no group is dated in or before the year.
    """
    rows = protection.groups(con, until=chosen.year)
    if rows.empty:
        raise NoFigures(names.say("Tidak ada rombongan yang diberitakan sampai {year}.", year=chosen.year))
    first, last = rows["period_start"].min().year, rows["period_end"].max().year
    frame = _named(names, rows)
    reading = names.say(
        "Satu garis satu rombongan yang diberitakan, tanpa ukuran: rapatnya garis menunjukkan apa yang diberitakan."
    )
    undated = int(frame["at"].isna().sum())
    if undated:
        told = names.say("{n} rombongan tanpa hari yang tercetak ada di daftar, tanpa garis.", n=undated)
        reading = f"{reading} {told}"
    lines = [reading, contains_groups(names)]
    later = protection.groups_after(con, year=chosen.year)
    if later:
        lines.append(names.say("{n} rombongan sesudah {year} ada di penjelajah data.", n=later, year=chosen.year))
    around = Around(
        lines=tuple(lines),
        not_to_conclude=not_to_conclude(names),
        draw="lanes",
    )
    return build(
        names,
        chosen,
        key="deportasi-rombongan",
        frame=frame,
        around=around,
        title=names.say("Rombongan deportasi dan pemulangan, {first}–{last}", first=first, last=last),
        indicator="deportations",
        point=names.say("disebut per baris"),
        span=names.say("satu hari atau satu bulan"),
        columns=(
            Column("when", names.say("Tanggal")),
            Column("lane", names.say("Titik masuk")),
            Column("body_name", names.say("Badan")),
            Column("provinces", names.say("Provinsi tercetak"), "number"),
            figure(names, "deportations"),
        ),
    )


def _named(names: Names, rows: pd.DataFrame) -> pd.DataFrame:
    days = rows["period_start"] + (rows["period_end"] - rows["period_start"]) / 2
    at = days.dt.year + (days.dt.day_of_year - 0.5) / 365.25
    unknown = names.say("hari tidak tercetak")
    return rows.assign(
        lane=[lane(names, item) for item in rows["item"]],
        at=at.where(rows["period_kind"] != "year"),
        when=[
            period(row["period_kind"], row["period_start"], row["period_end"], names.language)
            + (f" · {unknown}" if row["period_kind"] == "year" else "")
            for row in rows.to_dict("records")
        ],
        item_name=[names.code("item", item) for item in rows["item"]],
        body_name=[names.body(source) for source in rows["source_id"]],
        part="",
    )


def lanes(frame: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Lanes from west to east with their dated events; crossings without a known place last."""
    order = {place: at for at, place in enumerate(CROSSINGS)}
    found = [(str(name), rows[rows["at"].notna()]) for name, rows in frame.groupby("lane", sort=False)]
    return sorted(
        ((name, rows) for name, rows in found if len(rows)),
        key=lambda pair: (order.get(pair[0], len(order)), pair[0]),
    )


def lanes_shown(exhibit: Exhibit) -> Lanes | None:
    """The lanes of :func:`events` with the times of their ticks; None where no day is known."""
    found = lanes(exhibit.frame)
    return Lanes([(name, [float(at) for at in rows["at"]]) for name, rows in found]) if found else None


def tick_words(names: Names, row: dict[str, object]) -> str:
    """What a tick says under the pointer."""
    value = row["obs_value"]
    told = number(float(str(value)), names.language) if value == value and value is not None else "…"
    return names.say(
        "{when}, {lane}: {n} orang ({body})",
        when=row["when"],
        lane=row["lane"],
        n=told,
        body=row["body_name"],
    )
