"""Native, editable charts of a deck: lines with gaps, bars, tables; their values are those of the frame."""

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
from analytics.export.deck_parts import SANS, Box, bare, color, describe, mm, rule, run
from analytics.figures.palette import LIGHT
from analytics.names import Names
from analytics.numbers import marked, number

MOST_BARS, MOST_ROWS, MOST_COLUMNS = 15, 9, 6
#: Numbers as people of each language write them, whatever the reader's machine does.
WHOLE = {
    "id": r"[>=1000000]#\.000\.000;[>=1000]#\.000;0",
    "en": r"[>=1000000]#\,000\,000;[>=1000]#\,000;0",
}
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
    _plain(chart, names, decimals=_decimals(exhibit))
    _blanks_as_gaps(chart)
    _fixed_plot(chart)
    for place, line in enumerate(chart.plots[0].series):
        _line_style(line, place, dashed="Sep" in line.name)
        _line_labels(line, found[line.name], names, _decimals(exhibit))
    if len(found) > 1:
        chart.has_legend = True
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        _font(chart.legend.font, 11)


def _decimals(exhibit: Exhibit) -> int:
    column = value_column(exhibit)
    return int(str(exhibit.facts.get("decimals", column.decimals if column is not None else 0)))


def _hatched(page: Page, box: Box, place: int, count: int, names: Names) -> None:
    left, top, width, height = box
    part = width * PLOT[2] / count
    start = left + width * PLOT[0] + place * part
    area = (start + 0.08 * part, top + height * PLOT[1], 0.84 * part, height * PLOT[3])
    describe(rule(page, area, LIGHT.hatch, name="tanpa angka", hatch=True), names.say("data tidak tersedia"))


def _font(font: Any, size: float, fill: str = LIGHT.muted, *, bold: bool = False) -> None:
    font.size, font.name, font.bold = Pt(size), SANS, bold
    font.color.rgb = color(fill)


def _plain(chart: Any, names: Names, *, decimals: int) -> None:
    chart.has_legend = chart.has_title = False
    _font(chart.font, 12)
    value, category = chart.value_axis, chart.category_axis
    value.minimum_scale = 0
    value.major_gridlines.format.line.color.rgb = color(LIGHT.grid)
    value.format.line.fill.background()
    value.tick_labels.number_format = WHOLE[names.language] if decimals == 0 else "0"
    value.tick_labels.number_format_is_linked = False
    value.major_tick_mark = category.major_tick_mark = XL_TICK_MARK.NONE
    category.format.line.color.rgb = color(LIGHT.ink)


def _blanks_as_gaps(chart: Any) -> None:
    inner = chart._chartSpace.chart
    for old in inner.findall(qn("c:dispBlanksAs")):
        old.set("val", "gap")
    if inner.find(qn("c:dispBlanksAs")) is None:
        inner.append(parse_xml(f'<c:dispBlanksAs {nsdecls("c")} val="gap"/>'))


def _fixed_plot(chart: Any) -> None:
    """The inner plot at a fixed place, so that shapes behind it meet the axis."""
    plot = chart._chartSpace.chart.plotArea
    for old in plot.findall(qn("c:layout")):
        plot.remove(old)
    parts = "".join(
        f'<c:{name} val="{value}"/>' for name, value in zip(("x", "y", "w", "h"), PLOT, strict=True)
    )
    layout = (
        f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/>{parts}</c:manualLayout></c:layout>'
    )
    plot.insert(0, parse_xml(layout))


def _line_style(line: Any, place: int, *, dashed: bool) -> None:
    fill = (LIGHT.accent, LIGHT.ink, LIGHT.muted, LIGHT.grey)[place % 4]
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


def bars(page: Page, exhibit: Exhibit, names: Names, box: Box, *, detected: bool = False) -> None:
    """A native bar chart, the first row on top."""
    column = value_column(exhibit)
    assert column is not None
    frame = exhibit.frame[exhibit.frame[column.name].notna()].head(MOST_BARS)
    data = CategoryChartData(number_format=WHOLE[names.language])
    data.categories = [str(name) for name in frame["name"]]
    data.add_series(column.label, [float(value) for value in frame[column.name]])
    shapes: Any = page.shapes
    shape = shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *(mm(v) for v in box), data)
    describe(shape, exhibit.alt)
    chart, decimals = shape.chart, _decimals(exhibit)
    _plain(chart, names, decimals=decimals)
    chart.category_axis.reverse_order = True
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 45, True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = WHOLE[names.language] if decimals == 0 else "0.0", False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    _font(labels.font, 12, LIGHT.ink, bold=True)
    plot.series[0].format.fill.solid()
    plot.series[0].format.fill.fore_color.rgb = color(LIGHT.tppo_line if detected else LIGHT.accent)


def written(row: dict[Any, Any], column: Column, language: str) -> str:
    """A cell as the screen's table writes it."""
    value = row.get(column.name)
    if column.kind == "figure":
        return marked(
            value,
            language,
            status=row.get("obs_status", "published"),
            suppressed_by=row.get("suppressed_by", ""),
            relation=row.get("relation", ""),
            decimals=column.decimals,
        )
    if value is None or value != value:
        return "…"
    if column.kind in ("number", "percent") and isinstance(value, (int, float)):
        return number(float(value), language, column.decimals)
    return str(value)


def exhibit_rows(exhibit: Exhibit, names: Names) -> list[list[str]]:
    """Head and first rows of an exhibit's table, without the codes of sources."""
    columns = [column for column in exhibit.columns if column.name != "source_id"][:MOST_COLUMNS]
    head = [column.label for column in columns]
    rows = exhibit.frame.head(MOST_ROWS).to_dict("records")
    return [head, *([written(row, column, names.language) for column in columns] for row in rows)]


def table(page: Page, rows: list[list[str]], names: Names, box: Box, *, alt: str, size: float = 12) -> None:
    """A native table: hairlines only."""
    left, top, width, _ = box
    shapes: Any = page.shapes
    shape = shapes.add_table(len(rows), len(rows[0]), mm(left), mm(top), mm(width), mm(7 * len(rows)))
    describe(shape, alt)
    grid = shape.table
    style = shape._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId"))
    style.text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # no style, no grid
    widest = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))]
    shares = [min(max(count, 8), 60) for count in widest]
    for place, share in enumerate(shares):
        grid.columns[place].width = mm(width * share / sum(shares))
    for line, row in enumerate(rows):
        for place, words in enumerate(row):
            cell = grid.cell(line, place)
            bare(cell.text_frame, cell.vertical_anchor)
            cell.margin_left = cell.margin_right = mm(1)
            cell.margin_top = cell.margin_bottom = mm(0.8)
            fill = LIGHT.muted if line == 0 else LIGHT.ink
            run(cell.text_frame.paragraphs[0], words, size=size, language=names.language, bold=line == 0, fill=fill)
