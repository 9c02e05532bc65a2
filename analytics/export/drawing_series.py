"""Exhibits over time: yearly lines and columns, quarters, a province beside the nation, counts at cut-off dates."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analytics.exhibit import Exhibit
from analytics.exhibits.placement_breaks import placement_breaks
from analytics.exhibits.profile_charts import beside_shown
from analytics.exhibits.protection_card import Around
from analytics.exhibits.protection_groups import lanes_shown
from analytics.exhibits.protection_remains import columns_shown
from analytics.exhibits.remittances import FIRST_YEAR, Measure
from analytics.exhibits.remittances_quarters import quarters_shown
from analytics.export.ground import Ground
from analytics.figures import drawn_beside, drawn_columns, drawn_cutoffs, drawn_lines, drawn_quarters
from analytics.figures.cutoffs import Line, Mark
from analytics.figures.drawn import Sheet
from analytics.figures.lanes import lanes_sheet
from analytics.figures.series import axis_top
from analytics.numbers import compact, day, number, period


def lines(ground: Ground, exhibit: Exhibit, *, top: float | None = None, last: int | None = None) -> Sheet:
    """A yearly series; ``top`` and ``last`` end its axes where two stand beside each other."""
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


def beside(ground: Ground, exhibit: Exhibit) -> Sheet:
    """A province and the nation."""
    return drawn_beside.beside(beside_shown(ground.names, exhibit), ground.palette)


def quarters(ground: Ground, exhibit: Exhibit) -> Sheet:
    """The printed quarters."""
    return drawn_quarters.quarterly(quarters_shown(ground.names, exhibit), ground.palette)


def columns(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Whole years of one count."""
    return drawn_columns.columns(columns_shown(ground.names, exhibit), ground.palette)


def lanes(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Single groups as ticks by crossing."""
    shown, around = lanes_shown(exhibit), exhibit.facts["around"]
    if shown is None or not isinstance(around, Around):
        raise ValueError(exhibit.key)
    return lanes_sheet(shown, ground.palette, note=around.lines[0])


def cutoffs(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Counts of the task force at their dates, with dated events."""
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
