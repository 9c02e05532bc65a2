"""Figures of single regional police, and provinces as printed: a list with periods, never a map."""

from __future__ import annotations

from datetime import date

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures
from analytics.exhibits.tppo_passport import passport, with_words
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries import tppo

#: Six rows of "handling" are those of an immigration office or a service: their area is no police area.
_POLICE = r"Polda|Polri$|Bareskrim$"
_ROLES = {
    "handling": "ditangani",
    "handling_joint": "ditangani bersama",
    "as_printed": "provinsi sebagaimana dicetak",
}


def other_figures(
    con: duckdb.DuckDBPyConnection,
    names: Names,
    chosen: Filter,
    *,
    after: date,
    areas: tuple[str, ...] | None = None,
    key: str = "tppo-polda-lain",
) -> Exhibit:
    """Later figures of single police, each with its own period and body, in the order of the alphabet.

    Parameters
    ----------
    after
        the last day of the list that is mapped.
    areas
        codes of the chosen province; None lists all.

    Returns
    -------
    An exhibit with ``name``, ``role``, ``when``, ``measure``, ``obs_value``, ``unit``, ``body_name``,
    ``source_id``. Doubtful rows are among them, marked "?".

    Raises
    ------
    NoFigures
        where there is none until the year.
    """
    frame = tppo.single_police(con, after=after, until=chosen.year, ref_areas=areas)
    if frame.empty:
        raise NoFigures("Tidak ada angka Polda lain sampai tahun ini.")
    frame = _ordered(con, names, with_words(names, frame))
    return passport(
        names,
        chosen,
        key=key,
        title=names.say("Angka lain menurut badan yang mencetaknya, dengan masanya sendiri"),
        subtitle=names.say("Satuan pada tiap baris · urut abjad · masa berbeda dan beririsan, tidak dijumlahkan"),
        frame=frame,
        columns=(
            Column("name", names.say("Wilayah")),
            Column("role", names.say("Arti wilayah")),
            Column("when", names.say("Masa")),
            Column("measure", names.say("Yang dihitung")),
            Column("obs_value", names.say("Angka"), "figure"),
            Column("unit", names.say("Satuan")),
            Column("body_name", names.say("Badan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        alt=names.say("Tabel angka TPPO menurut Polda dan masa, {n} baris, urut abjad.", n=len(frame)),
        indicators=("victims", "suspects"),
    )


def _ordered(con: duckdb.DuckDBPyConnection, names: Names, frame: pd.DataFrame) -> pd.DataFrame:
    """Named and in the order of the alphabet; within one area in order of time."""
    police = tppo.polda_names(con)
    own = (frame["area_role"] != "as_printed") & frame["body"].str.match(_POLICE)
    called = [
        police.get(code, names.region(code)) if known else names.region(code)
        for code, known in zip(frame["ref_area"], own, strict=True)
    ]
    frame = frame.assign(name=called, role=[names.say(_ROLES[role]) for role in frame["area_role"]])
    return frame.sort_values(["name", "period_end", "period_start", "measure"], kind="stable", ignore_index=True)
