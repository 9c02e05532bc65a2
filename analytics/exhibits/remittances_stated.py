"""What officials said that remittances were: claims to be checked, every one shown, none a statistic."""

from __future__ import annotations

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make, with_periods
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number, period
from analytics.queries.remittances import statements

#: Key of the exhibit.
STATEMENTS = "remitansi-pernyataan"

INDICATOR = "remittances_stated"
TRILLION = 1e12


def said_when(names: Names, published: str) -> str:
    """The date of a carrier as far as it is known: month and year, the year, or nothing."""
    if len(published) < 7:
        return published
    start = pd.Timestamp(f"{published[:7]}-01").date()
    return period("month", start, start, names.language)


def prepared(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> pd.DataFrame:
    """Every statement with its words.

    Returns
    -------
    The rows of ``statements`` with ``period``, ``body_name``, ``place``, ``publisher``, ``when``, ``unit``,
    ``shown`` (trillion rupiah) and ``drawn``: national, a whole year, not doubtful.
    """
    frame = statements(con, until=chosen.year)
    if frame.empty:
        raise NoFigures("Tidak ada pernyataan tentang remitansi sampai tahun pilihan.")
    frame = with_periods(frame, names)
    return frame.assign(
        place=[names.region(code) for code in frame["ref_area"]],
        publisher=[names.sources.at[source, "publisher"] for source in frame["source_id"]],
        when=[said_when(names, str(value or "")) for value in frame["said_on"]],
        unit=[names.unit(INDICATOR, unit) for unit in frame["unit_measure"]],
        shown=frame["base_value"] / TRILLION,
        drawn=(frame["level"] == "nation") & frame["whole_year"].notna() & (frame["obs_status"] != "doubtful"),
    )


def statements_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """National statements about whole years, every one a point of its own.

    Returns
    -------
    An exhibit whose frame holds the drawn rows of :func:`prepared`, by year and size; its facts hold ``text``.

    Raises
    ------
    NoFigures
        where there is none.
    """
    every = prepared(con, names, chosen)
    frame = every[every["drawn"]].sort_values(["whole_year", "base_value"], kind="stable")
    if frame.empty:
        raise NoFigures("Tidak ada pernyataan nasional tentang setahun penuh sampai tahun pilihan.")
    return make(
        names,
        chosen,
        key=STATEMENTS,
        title=names.say("Pernyataan pejabat tentang remitansi setahun"),
        subtitle=names.say("Triliun rupiah · setiap pernyataan satu titik · yang perlu diperiksa, bukan statistik"),
        frame=frame,
        columns=[
            Column("period", names.say("Tentang tahun")),
            Column("body_name", names.say("Badan")),
            Column("publisher", names.say("Dikutip")),
            Column("when", names.say("Terbit")),
            Column("shown", names.say("Triliun rupiah"), "figure", decimals=2),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=_alt(names, frame),
        caveats=(names.caveat(INDICATOR),),
        older=int(frame["whole_year"].max()) < chosen.year,
        not_to_conclude=names.say(
            "Pernyataan berbeda periode, kurs, dan definisi: yang terbesar bukan yang terbaru atau yang benar."
        ),
        facts={
            "text": names.say(
                "Lingkaran kosong dan e: perkiraan sebelum tahun berakhir. Pilihan nilai tidak berlaku di sini."
            )
        },
    )


def _alt(names: Names, frame: pd.DataFrame) -> str:
    parts = [
        f"{year}: {', '.join(number(value, names.language, 1) for value in rows['shown'])}"
        for year, rows in frame.groupby("whole_year", sort=True)
    ]
    return names.say("Titik {n} pernyataan, triliun rupiah. {listed}.", n=len(frame), listed="; ".join(parts))


def other_statements_exhibit(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter) -> Exhibit:
    """Statements about a part of a year, a region, or without a named body: a list, never a scale.

    Returns
    -------
    An exhibit whose frame holds the rows of :func:`prepared` that are not drawn, by place and period.

    Raises
    ------
    NoFigures
        where there is none.
    """
    every = prepared(con, names, chosen)
    frame = every[~every["drawn"]].assign(regional=every["level"] != "nation")
    frame = frame.sort_values(["regional", "ref_area", "period_start"], kind="stable")
    if frame.empty:
        raise NoFigures("Tidak ada pernyataan lain sampai tahun pilihan.")
    return make(
        names,
        chosen,
        key="remitansi-pernyataan-lain",
        title=names.say("Pernyataan tentang bagian tahun dan tentang daerah"),
        subtitle=names.say("Sebagaimana tercetak · tidak digambar bersama tahun · ? meragukan"),
        frame=frame,
        columns=[
            Column("place", names.say("Wilayah")),
            Column("period", names.say("Masa")),
            Column("obs_value", names.say("Angka"), "figure", decimals=2),
            Column("unit", names.say("Satuan")),
            Column("body_name", names.say("Badan")),
            Column("publisher", names.say("Dikutip")),
            Column("source_id", names.say("Sumber"), "code"),
        ],
        alt=names.say("Tabel {n} pernyataan tentang bagian tahun dan daerah.", n=len(frame)),
        caveats=(names.caveat(INDICATOR),),
        not_to_conclude=names.say("Pernyataan daerah tidak dijumlahkan dan tidak dibandingkan antardaerah."),
    )
