"""Native, editable charts of a deck: lines with gaps, running totals, bars; their values are those of the frame."""

from __future__ import annotations

from typing import Any

import pandas as pd
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide as Page
from pptx.util import Pt

from analytics.exhibit import Column, Exhibit
from analytics.export.deck_parts import SANS, Box, color, describe, mm, rule, run
from analytics.figures.palette import LIGHT
from analytics.names import Names
from analytics.numbers import number

#: Numbers as people of each language write them, whatever the reader's machine does.
WHOLE = {
    "id": r"[>=1000000]#\.000\.000;[>=1000]#\.000;0",
    "en": r"[>=1000000]#\,000\,000;[>=1000]#\,000;0",
}
FILLS = (LIGHT.accent, LIGHT.ink, LIGHT.muted, LIGHT.grey)
#: Millimetres that a year takes below an axis.
YEAR_WIDTH = 13.0
#: Inside the chart's box: left, top, width, height of the plot as parts of it.
PLOT = (0.075, 0.06, 0.9, 0.8)


def value_column(exhibit: Exhibit) -> Column | None:
    """The column that is drawn: the first that holds numbers."""
    found = [column for column in exhibit.columns if column.kind in ("figure", "number", "percent")]
    return next((column for column in found if column.name in exhibit.frame), None)


def fits_lines(exhibit: Exhibit) -> bool:
    """Whether a frame is a series by year."""
    return {"year", "segment"} <= set(exhibit.frame.columns) or {"year", "month"} <= set(exhibit.frame.columns)


def series_of(exhibit: Exhibit, names: Names) -> tuple[list[int], dict[str, list[float | None]]]:
    """Years, and one list a line: an area, a month and a way of counting are never joined with another."""
    column = value_column(exhibit)
    assert column is not None
    frame = exhibit.frame.assign(year=exhibit.frame["year"].astype(int))
    keys = [key for key in ("ref_area", "month") if key in frame]
    if "month" not in frame:
        keys.append("segment")
    years = list(range(int(frame["year"].min()), int(frame["year"].max()) + 1))
    found: dict[str, list[float | None]] = {}
    for _, part in frame.groupby(keys, sort=False):
        values = dict(zip(part["year"], part[column.name], strict=True))
        line = [float(values[year]) if year in values and values[year] == values[year] else None for year in years]
        found[_named(part, names, found)] = line
    return years, found


def _named(part: pd.DataFrame, names: Names, taken: dict[str, list[float | None]]) -> str:
    """A line's name: its area and month where it has them, else who counted, else its years."""
    words = [names.region(str(part["ref_area"].iloc[0]))] if "ref_area" in part else []
    if "month" in part:
        words.append(names.say({3: "Mar", 9: "Sep"}.get(int(part["month"].iloc[0]), "")) or "")
    if not words and "source_id" in part:
        words = list(dict.fromkeys(names.body(source) for source in part["source_id"]))
    name = " ".join(word for word in words if word)
    first, last = int(part["year"].min()), int(part["year"].max())
    return name if name and name not in taken else f"{name} {first}–{last}".strip()


def lines(page: Page, exhibit: Exhibit, names: Names, box: Box) -> None:
    """A native line chart; years without a figure stay blank and are hatched."""
    years, found = series_of(exhibit, names)
    data = CategoryChartData()
    data.categories = [str(year) for year in years]
    for name, values in found.items():
        data.add_series(name, values)
    blank = [place for place in range(len(years)) if all(values[place] is None for values in found.values())]
    for place in blank:
        _hatched(page, box, place, len(years), names)
    shapes: Any = page.shapes
    frame = shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *(mm(v) for v in box), data)
    describe(frame, exhibit.alt)
    chart = frame.chart
    plain(chart, names, decimals=decimals_of(exhibit))
    _blanks_as(chart, "gap")
    fixed_plot(chart)
    dense = len(years) * YEAR_WIDTH > box[2]
    if dense:
        skip_labels(chart, -(-len(years) * YEAR_WIDTH // box[2]))
    for place, line in enumerate(chart.plots[0].series):
        _line_style(line, place, dashed="Sep" in line.name)
        _line_labels(line, found[line.name], names, decimals_of(exhibit))
    if len(found) > 1:
        # Programmes that do not skip labels turn them, down into where the legend would stand.
        _legend(chart, XL_LEGEND_POSITION.TOP if dense else XL_LEGEND_POSITION.BOTTOM)


def _legend(chart: Any, position: Any = XL_LEGEND_POSITION.BOTTOM) -> None:
    chart.has_legend = True
    chart.legend.position, chart.legend.include_in_layout = position, False
    font(chart.legend.font, 11)


def skip_labels(chart: Any, step: float) -> None:
    """Only as many years below the axis as stand side by side."""
    skip = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="{int(step)}"/>')
    chart.category_axis._element.find(qn("c:noMultiLvlLbl")).addprevious(skip)


def cutoffs(page: Page, exhibit: Exhibit, names: Names, box: Box) -> None:
    """Running totals by the day up to which they count: a native line a measure, on an axis of dates."""
    frame = exhibit.frame[exhibit.frame["obs_value"].notna()]
    days = sorted({stamp.date() for stamp in frame["period_end"]})
    data = CategoryChartData(number_format=WHOLE[names.language])
    data.categories = days
    for indicator, part in frame.groupby("indicator", sort=False):
        rows = zip(part["period_end"], part["obs_value"], strict=True)
        values = {stamp.date(): float(value) for stamp, value in rows}
        data.add_series(names.short(str(indicator)), [values.get(day) for day in days])
    shapes: Any = page.shapes
    shape = shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *(mm(v) for v in box), data)
    describe(shape, exhibit.alt)
    chart = shape.chart
    plain(chart, names, decimals=0)
    _blanks_as(chart, "span")
    fixed_plot(chart)
    _months(chart)
    lowest = min(chart.plots[0].series, key=lambda line: max(value or 0 for value in line.values))
    for place, line in enumerate(chart.plots[0].series):
        _line_style(line, place, dashed=False, fills=(LIGHT.ink, LIGHT.muted, LIGHT.tppo_line))
        last = max(nth for nth, value in enumerate(line.values) if value is not None)
        label = line.points[last].data_label
        text = number(float(line.values[last]), names.language)
        run(label.text_frame.paragraphs[0], text, size=12, language=names.language, bold=True)
        label.position = XL_LABEL_POSITION.BELOW if line.name == lowest.name else XL_LABEL_POSITION.ABOVE
    _legend(chart)


def _months(chart: Any) -> None:
    """One label a month below an axis of dates."""
    axis = chart.category_axis
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "mmm yyyy", False
    base = axis._element.find(qn("c:baseTimeUnit"))
    for name, value in (("majorTimeUnit", "months"), ("majorUnit", "1")):
        for old in axis._element.findall(qn(f"c:{name}")):
            axis._element.remove(old)
        base.addnext(parse_xml(f'<c:{name} {nsdecls("c")} val="{value}"/>'))


def decimals_of(exhibit: Exhibit) -> int:
    """Decimals of the drawn column."""
    column = value_column(exhibit)
    return int(str(exhibit.facts.get("decimals", column.decimals if column is not None else 0)))


def _hatched(page: Page, box: Box, place: int, count: int, names: Names) -> None:
    left, top, width, height = box
    part = width * PLOT[2] / count
    start = left + width * PLOT[0] + place * part
    area = (start + 0.08 * part, top + height * PLOT[1], 0.84 * part, height * PLOT[3])
    describe(rule(page, area, LIGHT.hatch, name="tanpa angka", hatch=True), names.say("data tidak tersedia"))


def font(part: Any, size: float, fill: str = LIGHT.muted, *, bold: bool = False) -> None:
    """The sans of the deck in one size and colour."""
    part.size, part.name, part.bold = Pt(size), SANS, bold
    part.color.rgb = color(fill)


def plain(chart: Any, names: Names, *, decimals: int) -> None:
    """No legend or title, quiet axes from nought."""
    chart.has_legend = chart.has_title = False
    font(chart.font, 12)
    value, category = chart.value_axis, chart.category_axis
    value.minimum_scale = 0
    value.major_gridlines.format.line.color.rgb = color(LIGHT.grid)
    value.format.line.fill.background()
    value.tick_labels.number_format = WHOLE[names.language] if decimals == 0 else "0"
    value.tick_labels.number_format_is_linked = False
    value.major_tick_mark = category.major_tick_mark = XL_TICK_MARK.NONE
    category.format.line.color.rgb = color(LIGHT.ink)


def _blanks_as(chart: Any, way: str) -> None:
    inner = chart._chartSpace.chart
    for old in inner.findall(qn("c:dispBlanksAs")):
        old.set("val", way)
    if inner.find(qn("c:dispBlanksAs")) is None:
        inner.append(parse_xml(f'<c:dispBlanksAs {nsdecls("c")} val="{way}"/>'))


def fixed_plot(chart: Any, place: tuple[float, ...] = PLOT) -> None:
    """The inner plot at a fixed place, so that shapes behind it meet the axis."""
    plot = chart._chartSpace.chart.plotArea
    for old in plot.findall(qn("c:layout")):
        plot.remove(old)
    parts = "".join(f'<c:{name} val="{value}"/>' for name, value in zip(("x", "y", "w", "h"), place, strict=True))
    layout = (
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/>{parts}</c:manualLayout></c:layout>'
    )
    plot.insert(0, parse_xml(layout))


def _line_style(line: Any, place: int, *, dashed: bool, fills: tuple[str, ...] = FILLS) -> None:
    fill = fills[place % len(fills)]
    line.smooth = False
    line.format.line.width, line.format.line.color.rgb = Pt(2.25), color(fill)
    if dashed:
        line.format.line.dash_style = MSO_LINE.DASH
    line.marker.style, line.marker.size = XL_MARKER_STYLE.CIRCLE, 6
    line.marker.format.fill.solid()
    line.marker.format.fill.fore_color.rgb = color(fill)
    line.marker.format.line.color.rgb = color(fill)


def _line_labels(line: Any, values: list[float | None], names: Names, decimals: int) -> None:
    """Whole numbers at every point of a short line; else at both ends."""
    known = [place for place, value in enumerate(values) if value is not None]
    shown = known if decimals == 0 and len(known) <= 16 else sorted({known[0], known[-1]}) if known else []
    for place in shown:
        label = line.points[place].data_label
        text = label.text_frame.paragraphs[0]
        value = values[place]
        assert value is not None
        run(text, number(value, names.language, decimals), size=12, language=names.language, bold=place == known[-1])
        label.position = XL_LABEL_POSITION.ABOVE
