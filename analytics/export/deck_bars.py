"""Native bars of a deck: the first row on top, rows without a figure kept as gaps, the rest hatched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.slide import Slide as Page

from analytics.exhibit import Exhibit
from analytics.export.deck_charts import WHOLE, decimals_of, fixed_plot, font, plain, skip_labels, value_column
from analytics.export.deck_parts import Box, color, describe, mm
from analytics.export.rest_bar import rest_bar
from analytics.export.tables import cell_words
from analytics.figures.palette import LIGHT
from analytics.names import Names

MOST_BARS = 20
#: Bars from which their names are set smaller.
MANY = 14
#: Inside the chart's box: room for a long name at the left, for a number at the right.
PLOT = (0.2, 0.01, 0.72, 0.98)


@dataclass(frozen=True)
class Bar:
    """One bar: ``value`` is None where its name says that there is no figure; ``rest`` is hatched."""

    name: str
    value: float | None
    rest: bool = False


def bars_of(exhibit: Exhibit, names: Names) -> list[Bar]:
    """The bars of a frame in its order.

    Returns
    -------
    Members of a list that have no figure stand together in its rest; any other row without one is a bar without
    length, its sign beside its name. Rows that find no room are counted in a last line.
    """
    column = value_column(exhibit)
    assert column is not None
    frame = exhibit.frame
    if "listing" in exhibit.facts:
        frame = frame[frame[column.name].notna()]
    found = []
    for row in frame.head(MOST_BARS).to_dict("records"):
        value, name = row[column.name], str(row["name"])
        known = value is not None and value == value
        words = f"{name}  {cell_words(column, row, names.language)}"
        found.append(Bar(name, float(value)) if known else Bar(words, None))
    beyond = len(frame) - len(found)
    if beyond:
        found.append(Bar(names.say("… {n} baris lainnya di buku kerja", n=beyond), None))
    rest = rest_bar(names, exhibit)
    return [*found, Bar(*rest, rest=True)] if rest is not None else found


def bars(page: Page, exhibit: Exhibit, names: Names, box: Box, *, detected: bool = False) -> None:
    """A native bar chart, the first row on top."""
    column, found = value_column(exhibit), bars_of(exhibit, names)
    assert column is not None
    data = CategoryChartData(number_format=WHOLE[names.language])
    data.categories = [bar.name for bar in found]
    data.add_series(column.label, [bar.value for bar in found])
    shapes: Any = page.shapes
    shape = shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, *(mm(v) for v in box), data)
    describe(shape, exhibit.alt)
    chart, decimals = shape.chart, decimals_of(exhibit)
    plain(chart, names, decimals=decimals)
    chart.category_axis.reverse_order = True
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    size = 12.0 if len(found) < MANY else 9.0
    font(chart.category_axis.tick_labels.font, size)
    skip_labels(chart, 1)
    fixed_plot(chart, PLOT)
    plot = chart.plots[0]
    plot.gap_width, plot.has_data_labels = 45, True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = WHOLE[names.language] if decimals == 0 else "0.0", False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    font(labels.font, size, LIGHT.ink, bold=True)
    series = plot.series[0]
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = color(LIGHT.tppo_line if detected else LIGHT.accent)
    for place, bar in enumerate(found):
        if bar.rest:
            fill = series.points[place].format.fill
            fill.patterned()
            fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
            fill.fore_color.rgb, fill.back_color.rgb = color(LIGHT.muted), color(LIGHT.paper)
