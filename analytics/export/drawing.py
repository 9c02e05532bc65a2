"""An exhibit as a drawing, with its legend: what the large screen shows and a file of a picture holds."""

from __future__ import annotations

from collections.abc import Callable

from analytics.exhibit import Exhibit
from analytics.exhibits.bounds import PROVEN
from analytics.exhibits.profile_charts import PER_HEAD, POVERTY
from analytics.exhibits.protection_card import Around
from analytics.exhibits.protection_groups import lanes_shown
from analytics.exhibits.remittances import Measure
from analytics.exhibits.remittances_rows import OF_BARS, OF_DOTS
from analytics.exhibits.screen_parts import BARS, COUNTS, CUTOFFS, FLOWS, LINES, MAP, NUMBERS, Screen
from analytics.export import drawing_bars, drawing_maps, drawing_series
from analytics.export.ground import Ground, Key
from analytics.figures.drawn import Sheet
from analytics.figures.series import axis_top
from analytics.queries.listings import Listing

QUARTERS, BESIDE, KABUPATEN, ROWS = "quarters", "beside", "kabupaten", "rows"
BANDS, COLUMNS, EMPTY, LANES = "bands", "columns", "empty", "lanes"
_MAKERS: dict[str, Callable[[Ground, Exhibit], Sheet]] = {
    BANDS: drawing_bars.bands,
    BARS: drawing_bars.bars,
    BESIDE: drawing_series.beside,
    COLUMNS: drawing_series.columns,
    CUTOFFS: drawing_series.cutoffs,
    EMPTY: drawing_maps.empty_map,
    FLOWS: drawing_maps.flow_map,
    KABUPATEN: drawing_maps.class_map,
    LANES: drawing_series.lanes,
    LINES: drawing_series.lines,
    MAP: drawing_maps.class_map,
    QUARTERS: drawing_series.quarters,
    ROWS: drawing_bars.rows,
}
#: Exhibits that are known by their key.
_BY_KEY = {
    POVERTY: BESIDE, PER_HEAD: BESIDE, PROVEN: BANDS, **dict.fromkeys(OF_BARS | OF_DOTS, ROWS),
}  # fmt: skip


def kind_of(exhibit: Exhibit) -> str:
    """How an exhibit of any page can be drawn; empty where it is only a table."""
    facts, columns = exhibit.facts, set(exhibit.frame.columns)
    if COUNTS in facts:
        return BARS
    if drawing_maps.empty(exhibit):
        return EMPTY
    if drawing_maps.inner(exhibit):
        return KABUPATEN
    if exhibit.key in _BY_KEY:
        return _BY_KEY[exhibit.key]
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
    return _of_protection(exhibit, around) if isinstance(around, Around) else ""


def _of_protection(exhibit: Exhibit, around: Around) -> str:
    """As the page of protection draws it; its tables have a drawing where their rows have bars."""
    if around.draw == "lanes":
        return LANES if lanes_shown(exhibit) else ""
    if around.draw == "columns":
        return COLUMNS
    return BARS if around.bar and {"label", "drawn"} <= set(exhibit.frame.columns) else ""


def drawn(ground: Ground, exhibit: Exhibit) -> Sheet:
    """The drawing of an exhibit.

    Raises
    ------
    ValueError
        where there is nothing to draw.
    """
    kind = kind_of(exhibit)
    if not kind or exhibit.frame.empty:
        raise ValueError(exhibit.key)
    return _MAKERS[kind](ground, exhibit)


def keys(ground: Ground, exhibit: Exhibit) -> tuple[str, list[Key]]:
    """The legend of a map: its unit and what its colours mean; nothing of another drawing."""
    return drawing_maps.legend(ground, exhibit) if kind_of(exhibit) in (MAP, KABUPATEN, EMPTY) else ("", [])


def screen_drawings(ground: Ground, shown: Screen) -> list[tuple[Exhibit, Sheet]]:
    """What a screen draws: its first exhibit, or two series on the same axes; nothing where it has only numbers."""
    if shown.kind == NUMBERS:
        return []
    if shown.kind == LINES and len(shown.exhibits) > 1:
        top = axis_top(*(exhibit.frame for exhibit in shown.exhibits))
        last = max(int(exhibit.frame["year"].max()) for exhibit in shown.exhibits)
        return [(exhibit, drawing_series.lines(ground, exhibit, top=top, last=last)) for exhibit in shown.exhibits]
    return [(exhibit, drawn(ground, exhibit)) for exhibit in shown.exhibits[:1] if not exhibit.frame.empty]
