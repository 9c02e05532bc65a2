"""An exhibit as a drawing, with its legend: what the large screen shows and a file of a picture holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import duckdb
import pandas as pd

from analytics.exhibit import Exhibit
from analytics.exhibits.placement_breaks import placement_breaks
from analytics.exhibits.profile_charts import PER_HEAD, POVERTY, beside_lines
from analytics.exhibits.protection_card import Around
from analytics.exhibits.remittances import BILLION, FIRST_YEAR, Measure
from analytics.exhibits.remittances_quarters import quarter_words
from analytics.exhibits.screen_parts import BARS, COUNTS, CUTOFFS, FLOWS, LINES, MAP, NUMBERS, Screen
from analytics.export.rest_bar import rest_bar
from analytics.figures import (
    drawn_bars,
    drawn_beside,
    drawn_cutoffs,
    drawn_flows,
    drawn_lines,
    drawn_map,
    drawn_province,
    drawn_quarters,
)
from analytics.figures.class_words import class_words
from analytics.figures.cutoffs import Line, Mark
from analytics.figures.drawn import Sheet
from analytics.figures.palette import Palette
from analytics.figures.series import axis_top
from analytics.filters import Filter
from analytics.methods.classes import lower_bounds
from analytics.names import Names
from analytics.numbers import compact, day, number, period
from analytics.queries.listings import Listing

_UNITS = {"placements": "Penempatan", "rate": "Per 100.000 penduduk", "share": "Persen"}
HATCH, DOTS = "hatch", "dots"
QUARTERS, BESIDE = "quarters", "beside"


@dataclass(frozen=True)
class Ground:
    """What a drawing needs beside the exhibit."""

    con: duckdb.DuckDBPyConnection
    names: Names
    chosen: Filter
    palette: Palette

    def written(self, decimals: int = 0) -> Callable[[float], str]:
        return lambda value: number(value, self.names.language, decimals)


@dataclass(frozen=True)
class Key:
    """One entry of a legend: a colour, ``hatch``, or ``dots`` on a colour, and its words."""

    fill: str
    words: str


def kind_of(exhibit: Exhibit) -> str:
    """How an exhibit of any page can be drawn; empty where it is only a table."""
    facts, columns = exhibit.facts, set(exhibit.frame.columns)
    if COUNTS in facts:
        return BARS
    if exhibit.key in (POVERTY, PER_HEAD):
        return BESIDE
    if facts.get("mapped"):
        return MAP
    ranked = "peringkat" in exhibit.key
    if "land" in facts and "bounds" in facts:
        return MAP
    if isinstance(facts.get("listing"), Listing) and {"ref_area", "drawn"} <= columns and "measure" in facts:
        return BARS if ranked else MAP
    if isinstance(facts.get("listing"), Listing) and {"counterpart_area", "lat", "drawn"} <= columns:
        return BARS if ranked else FLOWS
    if "falls" in facts and "events" in facts:
        return CUTOFFS
    if "quarter" in columns:
        return QUARTERS
    if isinstance(facts.get("measure"), Measure) or exhibit.key.startswith("penempatan-deret"):
        return LINES
    around = facts.get("around")
    return BARS if isinstance(around, Around) and around.bar and {"label", "drawn"} <= columns else ""


def drawn(ground: Ground, exhibit: Exhibit, *, top: float | None = None, last: int | None = None) -> Sheet:
    """The drawing of an exhibit.

    Parameters
    ----------
    top, last
        ends of the axes where two series stand beside each other.

    Raises
    ------
    ValueError
        where there is nothing to draw.
    """
    kind = kind_of(exhibit)
    if not kind or exhibit.frame.empty:
        raise ValueError(exhibit.key)
    if kind == LINES:
        return _lines(ground, exhibit, top, last)
    makers = {BARS: _bars, BESIDE: _beside, CUTOFFS: _cutoffs, FLOWS: _flows, MAP: _map, QUARTERS: _quarters}
    return makers[kind](ground, exhibit)


def screen_drawings(ground: Ground, shown: Screen) -> list[tuple[Exhibit, Sheet]]:
    """What a screen draws: its first exhibit, or two series on the same axes; nothing where it has only numbers."""
    if shown.kind == NUMBERS:
        return []
    if shown.kind == LINES and len(shown.exhibits) > 1:
        top = axis_top(*(exhibit.frame for exhibit in shown.exhibits))
        last = max(int(exhibit.frame["year"].max()) for exhibit in shown.exhibits)
        return [(exhibit, drawn(ground, exhibit, top=top, last=last)) for exhibit in shown.exhibits]
    return [(exhibit, drawn(ground, exhibit)) for exhibit in shown.exhibits[:1] if not exhibit.frame.empty]


def _bounds(exhibit: Exhibit) -> list[float]:
    found = exhibit.facts.get("bounds")
    if isinstance(found, list):
        return found
    values = [float(value) for value in exhibit.frame["drawn"].dropna()]
    return lower_bounds(values) if values else []


def _decimals(exhibit: Exhibit) -> int:
    return int(str(exhibit.facts.get("decimals", 0)))


def _own_area(ground: Ground, exhibit: Exhibit) -> str:
    """The area of this map that the chosen region lies in; on old borders the province it came from."""
    code, areas = ground.chosen.province, set(exhibit.frame["ref_area"])
    if code in areas or not code:
        return code
    former = ground.names.regions[ground.names.regions["level"] == "former_province"]
    return next((old for old, parts in former["successors"].items() if code in parts.split("|") and old in areas), "")


def _map(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Classes over hatch. On a map of trafficking no area is named but the chosen one, so that none is ranked."""
    points = ground.con.execute("select code as ref_area, lon, lat from region").df()
    frame = exhibit.frame.merge(points, on="ref_area", how="left")
    if exhibit.facts.get("mapped"):
        return _kabupaten(ground, exhibit, frame)
    tppo, listing = "land" in exhibit.facts, exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    land = str(exhibit.facts["land"]) if tppo else f"province{'34' if listing.borders == '34' else '38'}.geojson"
    hidden = tppo and bool((frame["suppressed_by"] == "rule").any())
    colors = (ground.palette.tppo if hidden else ground.palette.tppo[1:]) if tppo else ground.palette.sequential
    return drawn_map.class_map(
        frame, palette=ground.palette, colors=colors, bounds=_bounds(exhibit), land=land,
        written=ground.written(_decimals(exhibit)), selected=_own_area(ground, exhibit), most=0 if tppo else 6,
        hidden=ground.palette.tppo[0] if hidden else "",
    )  # fmt: skip


def _kabupaten(ground: Ground, exhibit: Exhibit, frame: pd.DataFrame) -> Sheet:
    province = str(frame["ref_area"].iloc[0])[:2]
    query = "select west, south, east, north from region_bounds where code = ?"
    west, south, east, north = ground.con.execute(query, [province]).fetchall()[0]
    return drawn_province.class_map(
        frame, province=province, box=(west, south, east, north), palette=ground.palette, bounds=_bounds(exhibit),
        written=ground.written(_decimals(exhibit)), selected=ground.chosen.region,
    )  # fmt: skip


def keys(ground: Ground, exhibit: Exhibit) -> tuple[str, list[Key]]:
    """The legend of a map: its unit, and its classes from much to little, then the hatch."""
    names, palette, tppo = ground.names, ground.palette, "land" in exhibit.facts
    if kind_of(exhibit) != MAP:
        return "", []
    bounds = _bounds(exhibit)
    colors = palette.tppo[1:] if tppo else palette.sequential
    words = class_words(bounds, names.language, _decimals(exhibit))
    shift = len(colors) - len(bounds)
    found = [Key(colors[place + shift], word) for place, word in reversed(list(enumerate(words)))]
    if tppo and bool((exhibit.frame["suppressed_by"] == "rule").any()):
        found.append(Key(f"{DOTS} {palette.tppo[0]}", "<10"))
    inner = bool(exhibit.facts.get("mapped"))
    if not inner or bool(exhibit.frame["drawn"].isna().any()):
        missing = names.say("data tidak tersedia") if tppo else _missing(names, exhibit)
        found.append(Key(HATCH, names.say("tidak diterbitkan") if inner else missing))
    named = tppo or inner
    unit = exhibit.subtitle.split(" · ")[0] if named else names.say(_UNITS[str(exhibit.facts["measure"])])
    return unit, found


def _missing(names: Names, exhibit: Exhibit) -> str:
    n = int(exhibit.frame["drawn"].isna().sum())
    return names.say("angka tidak diterbitkan ({n} provinsi)", n=n) if n else names.say("angka tidak diterbitkan")


def _bars(ground: Ground, exhibit: Exhibit) -> Sheet:
    frame = exhibit.frame if "name" in exhibit.frame else exhibit.frame.assign(name=exhibit.frame["label"])
    if isinstance(exhibit.facts.get("around"), Around):
        return drawn_bars.ranked(frame, palette=ground.palette, written=ground.written())
    if COUNTS in exhibit.facts:
        return _counts(ground, exhibit)
    frame = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False, kind="stable")
    code = "ref_area" if "ref_area" in frame else "counterpart_area"
    selected = _own_area(ground, exhibit) if code == "ref_area" else ground.chosen.destination
    return drawn_bars.ranked(
        frame, palette=ground.palette, written=ground.written(_decimals(exhibit)), rest=rest_bar(ground.names, exhibit),
        selected=selected, code=code, most=10,
    )  # fmt: skip


def _counts(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Counts of trafficking in the order of the rows, over a track of their total where they add up to it."""
    frame = exhibit.frame.assign(drawn=exhibit.frame[str(exhibit.facts[COUNTS])])
    total = exhibit.facts.get("total")
    return drawn_bars.ranked(
        frame, palette=ground.palette, written=ground.written(), color=ground.palette.tppo_line, most=len(frame),
        track=float(str(total)) if total is not None else None,
    )  # fmt: skip


def _lines(ground: Ground, exhibit: Exhibit, top: float | None, last: int | None) -> Sheet:
    names, measure = ground.names, exhibit.facts.get("measure")
    half = {"width": 880.0, "size": 24.0} if top is not None else {}
    if isinstance(measure, Measure):
        return drawn_lines.yearly(
            exhibit.frame, palette=ground.palette, first=FIRST_YEAR, last=last, top=top or axis_top(exhibit.frame),
            written=lambda value: number(value / measure.divisor, names.language, 1),
            axis_written=lambda value: compact(value / measure.divisor, names.language),
            breaks=exhibit.facts["breaks"], rivals=exhibit.facts["rivals"],  # type: ignore[arg-type]
            gap_words=names.say("tidak tercetak"), **half,
        )  # fmt: skip
    return drawn_lines.yearly(
        exhibit.frame, palette=ground.palette, written=ground.written(),
        breaks=placement_breaks(ground.con, names, exhibit.frame), gap_words=names.say("tidak tercetak setahun penuh"),
    )  # fmt: skip


def _beside(ground: Ground, exhibit: Exhibit) -> Sheet:
    return drawn_beside.beside(
        beside_lines(exhibit), palette=ground.palette, written=ground.written(_decimals(exhibit)),
        axis_written=ground.written(), own=str(exhibit.facts["region"]), middle=exhibit.key == POVERTY,
    )  # fmt: skip


def _quarters(ground: Ground, exhibit: Exhibit) -> Sheet:
    names = ground.names
    return drawn_quarters.quarterly(
        exhibit.frame, palette=ground.palette, written=lambda value: number(value / BILLION, names.language, 1),
        axis_written=lambda value: number(value / BILLION, names.language),
        name=lambda year, quarter: quarter_words(names, f"{year}-Q{quarter}"),
        breaks=exhibit.facts["breaks"], rivals=exhibit.facts["rivals"],  # type: ignore[arg-type]
        gap_words=names.say("tidak tercetak"),
    )  # fmt: skip


def _flows(ground: Ground, exhibit: Exhibit) -> Sheet:
    values = [float(value) for value in exhibit.frame["obs_value"].dropna()]
    return drawn_flows.flows(
        exhibit.frame, palette=ground.palette, bounds=lower_bounds(values), written=ground.written(),
        selected=ground.chosen.destination,
    )  # fmt: skip


def _cutoffs(ground: Ground, exhibit: Exhibit) -> Sheet:
    say, colors, language = ground.names.say, ground.palette, ground.names.language
    frame = exhibit.frame
    last = frame["period_end"].max()
    marks = [
        Mark(event.start.date(), day(event.start.date(), language), event.head)
        for event in exhibit.facts["events"]  # type: ignore[attr-defined]
        if event.start <= last
    ]
    return drawn_cutoffs.cutoffs(
        frame,
        palette=colors,
        lines=(
            Line("victims_rescued", say("korban diselamatkan"), colors.tppo_line),
            Line("suspects", say("tersangka"), colors.muted, dash="dash"),
            Line("police_reports", say("laporan polisi"), colors.ink, above=False),
        ),
        ticks=_months(frame["period_end"].min().date().replace(day=1), last.date(), language),
        written=ground.written(),
        events=marks,
    )


def _months(first: date, last: date, language: str) -> list[tuple[date, str]]:
    """The first day of each month, the year written once."""
    months = [stamp.date() for stamp in pd.date_range(first, last, freq="MS")]
    words = [period("month", month, month, language) for month in months]
    return [
        (month, word if month.month in (1, first.month) else word.rsplit(" ", 1)[0])
        for month, word in zip(months, words, strict=True)
    ]
