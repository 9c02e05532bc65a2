"""Where the cases of a year stand, in which forms, and who the rescued are: one body, one period each."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.screen_parts import COUNTS
from analytics.exhibits.tppo_passport import passport, spoken, with_words
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number
from analytics.queries import tppo
from analytics.queries.listings import Listing
from analytics.titles import listing_period

STAGES, FORMS = "cases-2025-stage", "cases-2025-modus"
#: The way of a case; what is stopped stands at the end, apart.
_WAY = ("penyelidikan", "penyidikan", "P19", "P21", "tahap II / dilimpahkan", "penuntutan", "putusan")


def _listing(con: duckdb.DuckDBPyConnection, chosen: Filter, listing_id: str, dimension: str) -> Listing:
    try:
        listing = tppo.named_listing(
            con, listing_id=listing_id, indicator="cases", dimension=dimension, language=chosen.language
        )
    except tppo.NoListing as missing:
        raise NoFigures("Rilis ini tidak memuat rincian kasus TPPO.") from missing
    if listing.period_end.year > chosen.year:
        raise NoFigures("Rincian kasus nasional yang utuh baru ada untuk tahun sesudah tahun pilihan.")
    return listing


def stages(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-antrean") -> Exhibit:
    """At which stage the cases of 2025 stood: the one national list whose parts add up.

    Returns
    -------
    An exhibit with ``stage``, ``name``, ``obs_value`` (cases), ``ended`` (investigation stopped), in the order
    of the way. Its facts hold ``total``.

    Raises
    ------
    NoFigures
        where the release or the year does not hold the list, or its parts do not add up.
    """
    listing = _listing(con, chosen, STAGES, "stage")
    frame = with_words(names, tppo.parts(con, listing))
    if listing.total is None or frame["obs_value"].sum() != listing.total:
        raise NoFigures("Tahap yang tercetak tidak berjumlah sama dengan totalnya: tidak digambar.")
    place = frame["stage"].map(_on_the_way)
    frame = frame.assign(
        name=[names.code("stage", stage) for stage in frame["stage"]], place=place, ended=place == len(_WAY)
    ).sort_values("place", ignore_index=True)
    body, when = str(frame["body_name"].iloc[0]), listing_period(names, listing)
    total = number(listing.total, names.language)
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Tahap {total} kasus TPPO, {body}, {when}", total=total, body=body, when=when),
        subtitle=names.say(
            "Kasus menurut keadaan pada tanggal data · {parts} = {total}",
            parts=" + ".join(number(value, names.language) for value in frame["obs_value"]),
            total=total,
        ),
        frame=frame,
        columns=(
            Column("name", names.say("Tahap")),
            Column("obs_value", names.say("Kasus"), "figure", names.unit("cases")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say(
            "Batang tahap kasus TPPO, {body}, {when}, menurut urutan perkara: {listed}; total {total}.",
            body=body,
            when=when,
            listed=spoken(names, frame),
            total=total,
        ),
        indicators=("cases",),
        older=listing.period_end.year < chosen.year,
        facts={"total": listing.total, COUNTS: True},
    )


def _on_the_way(stage: str) -> int:
    return _WAY.index(stage) if stage in _WAY else len(_WAY)


def _ordered(frame: pd.DataFrame) -> pd.DataFrame:
    """Lists as they come, the stages of each in the order of the way."""
    lists = frame.groupby(["ref_area", "body", "time_period"], sort=False).ngroup()
    order = frame.assign(_list=lists, _at=frame["stage"].map(_on_the_way)).sort_values(["_list", "_at"], kind="stable")
    return frame.loc[order.index].reset_index(drop=True)


def forms(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-bentuk") -> Exhibit:
    """Forms of exploitation among the cases of 2025, side by side: a case can have several.

    Returns
    -------
    An exhibit with ``name`` and ``obs_value`` (cases), largest first.

    Raises
    ------
    NoFigures
        where the release or the year does not hold the list.
    """
    listing = _listing(con, chosen, FORMS, "modus+age")
    frame = with_words(names, tppo.parts(con, listing))
    frame = frame.assign(
        name=[
            ", ".join(part for part in (names.code("modus", row.modus), _age(names, row.age)) if part)
            for row in frame.itertuples()
        ]
    ).sort_values("obs_value", ascending=False, ignore_index=True)
    body, when = str(frame["body_name"].iloc[0]), listing_period(names, listing)
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Bentuk eksploitasi, {body}, {when}", body=body, when=when),
        subtitle=names.say("Kasus menurut bentuk; satu kasus dapat memuat beberapa bentuk, tidak ditumpuk"),
        frame=frame,
        columns=(
            Column("name", names.say("Bentuk")),
            Column("obs_value", names.say("Kasus"), "figure", names.unit("cases")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say(
            "Batang kasus TPPO menurut bentuk, {body}, {when}: {listed}.",
            body=body,
            when=when,
            listed=spoken(names, frame),
        ),
        indicators=("cases",),
        caveats=(listing.reason,),
        older=listing.period_end.year < chosen.year,
        facts={COUNTS: True},
    )


def _age(names: Names, code: str) -> str:
    return {"adult": names.say("dewasa"), "child": names.say("anak")}.get(code, "")


def rescued_people(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-jenis-umur"
) -> Exhibit:
    """The rescued of 2025 by sex and age, as printed.

    Returns
    -------
    An exhibit with ``name``, ``obs_value`` (persons); the total last. Its facts hold ``complete``: whether the
    groups hold everyone; no remainder is taken.

    Raises
    ------
    NoFigures
        where the year is earlier or nothing is printed.
    """
    listing = _listing(con, chosen, STAGES, "stage")
    frame = tppo.people(con, indicator="victims_rescued", body=listing.body, time_period=listing.time_period)
    if frame.empty:
        raise NoFigures("Jenis kelamin dan umur tidak tercetak.")
    frame = with_words(names, frame).assign(name=[_group(names, row) for row in frame.itertuples()])
    total = frame[(frame["sex"] == "") & (frame["age"] == "")]
    groups = frame.drop(total.index)
    frame = pd.concat([groups, total], ignore_index=True)
    body, when = str(frame["body_name"].iloc[0]), listing_period(names, listing)
    complete = len(total) > 0 and groups["obs_value"].sum() == total["obs_value"].iloc[0]
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Korban diselamatkan menurut jenis kelamin dan umur, {body}, {when}", body=body, when=when),
        subtitle=names.say("Orang")
        if complete
        else names.say("Orang · kelompok yang tercetak tidak memuat semua yang diselamatkan"),
        frame=frame,
        columns=(
            Column("name", names.say("Kelompok")),
            Column("obs_value", names.say("Orang"), "figure", names.unit("victims_rescued")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say(
            "Tabel korban diselamatkan menurut jenis kelamin dan umur, {body}, {when}: {listed}.",
            body=body,
            when=when,
            listed=spoken(names, frame),
        ),
        indicators=("victims_rescued",),
        older=listing.period_end.year < chosen.year,
        facts={"complete": complete},
    )


def _group(names: Names, row: object) -> str:
    parts = [names.code(part, value) for part in ("sex", "age") if (value := getattr(row, part))]
    return ", ".join(parts) if parts else names.say("Semua")


def other_stages(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "tppo-tahap-lain"
) -> Exhibit:
    """Every other list of stages with its body and period; their days differ, so none is a flow.

    Raises
    ------
    NoFigures
        where none is printed until the year.
    """
    frame = tppo.stage_rows(con, until=chosen.year, without=STAGES)
    if chosen.province:
        frame = frame[(frame["ref_area"] == chosen.province) | (frame["ref_area"] == "ID")]
    if frame.empty:
        raise NoFigures("Tidak ada daftar tahap lain sampai tahun ini.")
    frame = _ordered(with_words(names, frame))
    frame = frame.assign(
        place=[names.region(code) for code in frame["ref_area"]],
        name=[names.code("stage", stage) for stage in frame["stage"]],
    )
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Daftar tahap lain menurut badan dan masa"),
        subtitle=names.say("Kasus, laporan, atau perkara · tidak dijumlahkan, tidak dibandingkan"),
        frame=frame,
        columns=(
            Column("place", names.say("Wilayah")),
            Column("body_name", names.say("Badan")),
            Column("when", names.say("Masa")),
            Column("name", names.say("Tahap")),
            Column("obs_value", names.say("Angka"), "figure"),
            Column("unit", names.say("Satuan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say("Tabel tahap perkara menurut badan dan masa, {n} baris.", n=len(frame)),
        indicators=("cases",),
    )
