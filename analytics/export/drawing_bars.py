"""Exhibits as bars and rows: ranked with the rest, of one count in its own order, around a province, intervals."""

from __future__ import annotations

import pandas as pd

from analytics.exhibit import Exhibit
from analytics.exhibits.bounds_bands import bands_shown, doubts, together
from analytics.exhibits.protection_card import Around
from analytics.exhibits.remittances_rows import OF_BARS, bars_shown, dots_shown, note
from analytics.exhibits.screen_parts import COUNTS
from analytics.export.ground import Ground, decimals_of, own_area
from analytics.export.rest_bar import rest_bar
from analytics.figures import drawn_bands, drawn_bars, drawn_rows
from analytics.figures.drawn import Sheet


def bars(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Bars in the order of the screen."""
    frame = exhibit.frame if "name" in exhibit.frame else exhibit.frame.assign(name=exhibit.frame["label"])
    if isinstance(exhibit.facts.get("around"), Around):
        return _listed(ground, frame)
    if COUNTS in exhibit.facts:
        return _counts(ground, exhibit)
    frame = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False, kind="stable")
    code = "ref_area" if "ref_area" in frame else "counterpart_area"
    selected = own_area(ground, exhibit) if code == "ref_area" else ground.chosen.destination
    return drawn_bars.ranked(
        frame, palette=ground.palette, written=ground.written(decimals_of(exhibit)), selected=selected, code=code,
        rest=rest_bar(ground.names, exhibit), most=len(frame),
    )  # fmt: skip


def _listed(ground: Ground, frame: pd.DataFrame) -> Sheet:
    """The rows of a table with bars: what is left of a total hatched, the printed total as its number alone."""
    written = ground.written()
    said = [written(value) if value == value else "" for value in pd.to_numeric(frame["obs_value"])]
    return drawn_bars.ranked(frame.assign(said=said), palette=ground.palette, written=written, most=len(frame))


def rows(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Remittances as bars or points, as their page has them."""
    names, chosen, palette = ground.names, ground.chosen, ground.palette
    if exhibit.key in OF_BARS:
        return drawn_rows.bars(bars_shown(names, chosen, exhibit), palette, note=note(exhibit))
    shown = dots_shown(names, chosen, exhibit)
    return drawn_rows.dots(shown.rows, shown.axis, palette, legend=shown.legend, note=note(exhibit))


def bands(ground: Ground, exhibit: Exhibit) -> Sheet:
    """What is proven of the provinces that a list leaves out."""
    shown = bands_shown(ground.names, exhibit, own=own_area(ground, exhibit))
    return drawn_bands.bands(
        shown, ground.palette, line=together(ground.names, exhibit), doubts=doubts(exhibit)
    )


def _counts(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Counts of trafficking in the order of the rows, over a track of their total where they add up to it."""
    frame = exhibit.frame.assign(drawn=exhibit.frame["obs_value"])
    total = exhibit.facts.get("total")
    return drawn_bars.ranked(
        frame, palette=ground.palette, written=ground.written(), color=ground.palette.tppo_line, most=len(frame),
        track=float(str(total)) if total is not None else None,
    )  # fmt: skip
