"""One card, one table: the passport (who counted, at which point, for which time) and what stands around it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analytics.exhibit import Column, Exhibit, cited_sources, figure_id, source_line
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import marked, period
from analytics.queries.listings import Listing

Row = dict[Hashable, Any]
#: Most rows that are read out to those who listen.
SPOKEN = 14
#: Beyond this each row names its body.
MOST_BODIES = 2


@dataclass(frozen=True)
class Passport:
    """Whose count it is, where it was counted, and what kind of time it covers."""

    body: str
    point: str
    span: str


@dataclass(frozen=True)
class Around:
    """What stands around a table: lines under it, a boxed warning, the wrong conclusion, further caveats.

    ``bar`` draws a bar in each row; ``draw`` is ``table``, ``columns``, ``lanes`` or ``map``. ``older`` None: read
    from the latest period of the rows.
    """

    lines: tuple[str, ...] = ()
    box: str = ""
    not_to_conclude: str = ""
    caveats: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    bar: bool = False
    draw: str = "table"
    older: bool | None = None
    provincial: bool = False


def build(
    names: Names,
    chosen: Filter,
    *,
    key: str,
    title: str,
    indicator: str,
    frame: pd.DataFrame,
    columns: Sequence[Column],
    around: Around,
    point: str,
    span: str = "",
) -> Exhibit:
    """An exhibit of this page.

    Parameters
    ----------
    indicator
        gives unit and caveat.
    frame
        one row a line of the table; needs ``obs_value``, ``obs_status``, ``suppressed_by``, ``source_id`` and
        ``part``: empty, ``rest`` (total less list), ``total`` (as printed) or ``gap`` (a year without a figure).
    columns
        of the table; a column of sources is added.
    point, span
        where it was counted, and what kind of time it covers; by default each row says its own.

    Returns
    -------
    Its facts hold ``passport`` and ``around``; ``frame`` has ``drawn``, what a bar may show.
    """
    frame = frame.assign(drawn=frame["obs_value"].where(~frame["part"].isin(["total", "gap"])))
    sources = cited_sources(frame, around.sources)
    passport = Passport(body_words(names, sources), point, span or names.say("lihat baris"))
    subtitle = names.say(
        "{unit} · Badan {body} · Titik {point} · Masa {span}",
        unit=names.unit(indicator).capitalize(),
        **vars(passport),
    )
    caveats = (names.caveat(indicator), *around.caveats)
    older = is_older(frame, chosen) if around.older is None else around.older
    return Exhibit(
        key=key,
        title=title,
        subtitle=subtitle,
        frame=frame,
        columns=(*columns, Column("source_id", names.say("Sumber"), "code")),
        source_ids=sources,
        source_line=source_line(names, sources),
        figure_id=figure_id(key, chosen),
        alt=f"{title}. {subtitle}. {spoken_rows(names, frame, columns)}",
        caveats=tuple(dict.fromkeys(text for text in caveats if text)),
        not_to_conclude=around.not_to_conclude,
        older=older,
        provincial=around.provincial,
        facts={"passport": passport, "around": around},
    )


def figure(names: Names, indicator: str) -> Column:
    """The column of figures, headed by the unit of its indicator."""
    unit = names.unit(indicator)
    return Column("obs_value", unit.capitalize(), "figure", unit)


def is_older(frame: pd.DataFrame, chosen: Filter) -> bool:
    """Whether the latest period of the rows ends before the chosen year."""
    if "period_end" in frame and frame["period_end"].notna().any():
        return int(frame["period_end"].max().year) < chosen.year
    return "year" in frame and int(frame["year"].max()) < chosen.year


def spoken_rows(names: Names, frame: pd.DataFrame, columns: Iterable[Column]) -> str:
    """The first rows in words."""
    columns = list(columns)
    told = [
        " ".join(text for column in columns if (text := _spoken(column, row, names.language)))
        for row in frame.head(SPOKEN).to_dict("records")
    ]
    rest = len(frame) - SPOKEN
    return "; ".join(told) + (names.say("; dan {n} baris lain di tabel", n=rest) if rest > 0 else "") + "."


def _spoken(column: Column, row: Row, language: str) -> str:
    if column.kind in ("figure", "number"):
        hidden = str(row.get("suppressed_by") or "") if column.name == "obs_value" else ""
        return marked(row[column.name], language, suppressed_by=hidden)
    return str(row[column.name])


def line(label: str, value: float | None, part: str, *, source_id: str = "", status: str = "derived") -> Row:
    """A row that no source prints as such: a rest, a printed total of a listing, a year without a figure."""
    return {
        "label": label,
        "obs_value": value,
        "part": part,
        "source_id": source_id,
        "obs_status": status,
        "suppressed_by": "",
        "relation": "",
        "rivals": 0,
        "cell": None,
    }


def with_lines(frame: pd.DataFrame, extra: list[Row]) -> pd.DataFrame:
    """The frame with further rows below."""
    if not extra:
        return frame
    added = pd.DataFrame(extra).astype({"obs_value": "float64"})
    return pd.concat([frame, added], ignore_index=True) if len(frame) else added


def body_words(names: Names, source_ids: Iterable[str]) -> str:
    """``KP2MI (BNP2TKI)``: the body, and its names in these periods where they differ."""
    found: dict[str, list[str]] = {}
    for source in source_ids:
        if source:
            body, then = str(names.sources.at[source, "body"]), names.body(source)
            found.setdefault(body, []).append(then)
    if len(found) > MOST_BODIES:
        return names.say("disebut per baris")
    words = []
    for body, periods in found.items():
        others = [name for name in dict.fromkeys(periods) if name not in (body, names.say(body))]
        shown = names.say("badan tidak disebut" if body == "tidak disebut" else body)
        words.append(f"{shown} ({', '.join(others)})" if others else shown)
    return ", ".join(words)


def span_word(names: Names, kind: str, *, cumulative: bool = False) -> str:
    """What kind of time a period is."""
    if cumulative:
        return names.say("kumulatif, lebih dari setahun")
    if kind == "year":
        return names.say("tahun penuh")
    return names.say("satu bulan") if kind == "month" else names.say("bagian tahun")


def when(names: Names, row: Row) -> str:
    """The period of a row in words, marked where it spans years."""
    text = period(str(row["period_kind"]), row["period_start"], row["period_end"], names.language)
    return f"{text} · {names.say('kumulatif')}" if row["cumulative"] else text


def dated(names: Names, frame: pd.DataFrame) -> pd.DataFrame:
    """Rows with ``when``, ``body_name`` and an empty ``part``."""
    rows = frame.to_dict("records")
    return frame.assign(
        when=[when(names, row) for row in rows],
        body_name=[names.body(str(row["source_id"])) for row in rows],
        part="",
    )


def listing_span(names: Names, listing: Listing) -> str:
    """What kind of span a listing covers: a year, a part of one, or several."""
    return span_word(names, listing.period_kind, cumulative=listing.period_start.year != listing.period_end.year)
