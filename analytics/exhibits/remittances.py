"""Remittances to Indonesia by two bodies, each a figure of its own: they are never one line and never added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make
from analytics.figures.series_marks import Break, Rival
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import number, usd
from analytics.queries.annual import annual_series, rivals_of
from analytics.queries.remittances import counting_breaks

#: The first year that is drawn; both bodies have the same axis.
FIRST_YEAR = 2000
BILLION = 1e9


@dataclass(frozen=True)
class Measure:
    """One yearly series: key of its exhibit, indicator and body, title, and how its values are scaled."""

    key: str
    indicator: str
    body: str
    title: str
    subtitle: str
    heading: str
    divisor: float
    decimals: int


PERSONAL = Measure(
    "remitansi-bank-dunia",
    "remittances_personal",
    "World Bank",
    "Remitansi personal yang diterima Indonesia, {span}",
    "Miliar US$ setahun, harga berlaku · {body} · skala sama dengan grafik lembaga lain",
    "Miliar US$",
    BILLION,
    2,
)
WORKERS = Measure(
    "remitansi-bank-indonesia",
    "remittances_workers",
    "Bank Indonesia",
    "Remitansi PMI yang diterima Indonesia, {span}",
    "Miliar US$ setahun · {body}, hasil model · skala sama dengan grafik lembaga lain",
    "Miliar US$",
    BILLION,
    2,
)
GDP_SHARE = Measure(
    "remitansi-pdb",
    "remittances_received_pct_gdp",
    "World Bank",
    "Remitansi personal terhadap PDB, Indonesia, {span}",
    "Persen PDB, sebagaimana tercetak · {body}",
    "Persen PDB",
    1,
    2,
)


def yearly(con: duckdb.DuckDBPyConnection, measure: Measure, *, until: int) -> pd.DataFrame:
    """The series of one measure from the first drawn year on; columns as in ``annual_series``."""
    frame = annual_series(con, indicator=measure.indicator, body=measure.body, ref_area=NATION, until=until)
    return frame[frame["year"] >= FIRST_YEAR].reset_index(drop=True)


def breaks_of(con: duckdb.DuckDBPyConnection, names: Names, measure: Measure, *, part: bool = False) -> pd.DataFrame:
    """Rows of the table of breaks that rule one measure."""
    return counting_breaks(
        con, indicator=measure.indicator, body=measure.body, ref_area=NATION, part=part, language=names.language
    )


def basis_words(segments: Sequence[int], breaks: pd.DataFrame) -> list[str]:
    """Name of the way of counting of each row: its segment is the number of breaks that it has passed."""
    if breaks.empty:
        return [""] * len(segments)
    words = [str(breaks["before"].iloc[0]), *breaks["after"].astype(str)]
    return [words[min(int(segment), len(words) - 1)] for segment in segments]


def break_marks(names: Names, frame: pd.DataFrame, breaks: pd.DataFrame) -> tuple[Break, ...]:
    """Words for the verticals of a yearly figure, from the rows where the segment changes.

    A basis whose name is only its years is said as a series that does not continue.
    """
    marks = []
    words = basis_words(list(frame["segment"]), breaks)
    rows = list(zip(frame["year"], frame["segment"], words, strict=True))
    for (_, old, _), (year, new, word) in pairwise(rows):
        if new == old:
            continue
        dated = not word or any(sign.isdigit() for sign in word)
        text = names.say("tingkat berubah, tidak disambung") if dated else word
        marks.append(Break(int(year), f"{year - 1}/{str(year)[2:]}", text))
    return tuple(marks)


def rival_marks(
    con: duckdb.DuckDBPyConnection, names: Names, frame: pd.DataFrame, *, axis: str, divisor: float, decimals: int
) -> tuple[Rival, ...]:
    """Other values of the drawn cells, where they differ as written.

    Parameters
    ----------
    axis
        the column that holds the place on the time axis.
    divisor, decimals
        how a value is written.
    """
    rows = frame[frame["rivals"] > 0]
    if rows.empty:
        return ()
    places = dict(zip(rows["cell"], rows[axis], strict=True))
    found = rivals_of(con, list(rows["cell"]))
    marks: list[Rival] = []
    for cell, values in found.groupby("cell", sort=False):
        written = {
            number(float(value) / divisor, names.language, decimals)
            for value in values.loc[values["chosen"], "obs_value"]
        }
        for row in values[~values["chosen"]].itertuples():
            text = number(float(row.obs_value) / divisor, names.language, decimals)
            if text in written:
                continue
            written.add(text)
            said = "◇ {value}, sebelum direvisi" if row.relation == "revision" else "◇ {value}, nilai lain"
            marks.append(Rival(float(places[cell]), float(row.obs_value), names.say(said, value=text)))
    return tuple(marks)


def span_words(frame: pd.DataFrame) -> str:
    """``2000–2024``"""
    first, last = int(frame["year"].min()), int(frame["year"].max())
    return str(first) if first == last else f"{first}–{last}"


def series_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, measure: Measure) -> Exhibit:
    """One body's yearly series.

    Returns
    -------
    An exhibit whose frame has ``year``, ``obs_value`` (US dollars, or percent of GDP), ``shown`` (the same,
    scaled), ``segment``, ``basis``; its facts hold ``breaks``, ``rivals``, ``reasons`` and ``measure``.

    Raises
    ------
    NoFigures
        where the release has no year of it.
    """
    frame = yearly(con, measure, until=chosen.year)
    if frame.empty:
        raise NoFigures("Rilis ini tidak memuat angka tahunan ukuran ini sampai tahun pilihan.")
    breaks = breaks_of(con, names, measure)
    frame = frame.assign(shown=frame["obs_value"] / measure.divisor, basis=basis_words(list(frame["segment"]), breaks))
    body = names.body(str(frame["source_id"].iloc[-1]))
    passed = breaks.head(int(frame["segment"].max()))
    return make(
        names,
        chosen,
        key=measure.key,
        title=names.say(measure.title, span=span_words(frame)),
        subtitle=names.say(measure.subtitle, body=body),
        frame=frame,
        columns=_columns(names, measure, bool(frame["basis"].any())),
        alt=_alt(names, frame, measure, body),
        caveats=(names.caveat(measure.indicator), *passed["reason"]),
        extra_sources=passed["source_id"],
        older=int(frame["year"].iloc[-1]) < chosen.year,
        not_to_conclude=names.say(
            "Dua lembaga mengukur dua hal: angkanya tidak disambung, tidak dijumlahkan, dan tidak dikurangkan."
        ),
        facts={
            "measure": measure,
            "breaks": break_marks(names, frame, breaks),
            "reasons": tuple(passed["reason"]),
            "rivals": rival_marks(con, names, frame, axis="year", divisor=measure.divisor, decimals=1),
        },
    )


def _columns(names: Names, measure: Measure, based: bool) -> list[Column]:
    return [
        Column("year", names.say("Tahun"), "code"),
        Column("shown", names.say(measure.heading), "figure", decimals=measure.decimals),
        *([Column("basis", names.say("Cara hitung"))] if based else []),
        Column("source_id", names.say("Sumber"), "code"),
    ]


def _alt(names: Names, frame: pd.DataFrame, measure: Measure, body: str) -> str:
    """The first and last value of each segment, in words."""
    parts = []
    for _, rows in frame.groupby("segment", sort=True):
        ends = [rows.iloc[0], *([rows.iloc[-1]] if len(rows) > 1 else [])]
        parts.append(
            " – ".join(f"{int(row['year'])}: {number(row['shown'], names.language, measure.decimals)}" for row in ends)
        )
    return names.say(
        "{title}, {body}, {unit}. {parts}. Garis terputus di antara bagian-bagian itu.",
        title=names.say(measure.title, span=span_words(frame)),
        body=body,
        unit=names.say(measure.heading),
        parts="; ".join(parts),
    )


def latest(con: duckdb.DuckDBPyConnection, measure: Measure, *, until: int) -> tuple[int, float, str] | None:
    """Year, value and source of the newest figure of a measure; None where there is none."""
    frame = yearly(con, measure, until=until)
    if frame.empty:
        return None
    row = frame.iloc[-1]
    return int(row["year"]), float(row["obs_value"]), str(row["source_id"])


def headline(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> tuple[str, bool]:
    """The page's first line, and whether it is older than the chosen year.

    Returns
    -------
    A sentence with the newest figure of each body, both under one year where the years are the same.
    """
    found = [latest(con, measure, until=chosen.year) for measure in (PERSONAL, WORKERS)]
    known = [item for item in found if item is not None]
    if not known:
        return names.say("Remitansi: belum ada angka sampai {year}", year=chosen.year), False
    older = max(year for year, _, _ in known) < chosen.year
    one_year = len({year for year, _, _ in known}) == 1
    parts = [
        names.say(
            "{value} menurut {body}" if one_year else "{value} menurut {body} ({year})",
            value=usd(value, names.language, 1),
            body=names.body(source),
            year=year,
        )
        for year, value, source in known
    ]
    listed = ", ".join(parts)
    if one_year:
        return names.say("Remitansi {year}: {listed}", year=known[0][0], listed=listed), older
    return names.say("Remitansi: {listed}", listed=listed), older
