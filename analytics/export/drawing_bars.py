"""Exhibits as bars: ranked with the rest, of one count in its own order, around a province."""

from __future__ import annotations

from analytics.exhibit import Exhibit
from analytics.exhibits.protection_card import Around
from analytics.exhibits.screen_parts import COUNTS
from analytics.export.ground import Ground, decimals_of, own_area
from analytics.export.rest_bar import rest_bar
from analytics.figures import drawn_bars
from analytics.figures.drawn import Sheet


def bars(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Bars in the order of the screen."""
    frame = exhibit.frame if "name" in exhibit.frame else exhibit.frame.assign(name=exhibit.frame["label"])
    if isinstance(exhibit.facts.get("around"), Around):
        return drawn_bars.ranked(frame, palette=ground.palette, written=ground.written())
    if COUNTS in exhibit.facts:
        return _counts(ground, exhibit)
    frame = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False, kind="stable")
    code = "ref_area" if "ref_area" in frame else "counterpart_area"
    selected = own_area(ground, exhibit) if code == "ref_area" else ground.chosen.destination
    return drawn_bars.ranked(
        frame, palette=ground.palette, written=ground.written(decimals_of(exhibit)), selected=selected, code=code,
        rest=rest_bar(ground.names, exhibit), most=10,
    )  # fmt: skip


def _counts(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Counts of trafficking in the order of the rows, over a track of their total where they add up to it."""
    frame = exhibit.frame.assign(drawn=exhibit.frame["obs_value"])
    total = exhibit.facts.get("total")
    return drawn_bars.ranked(
        frame, palette=ground.palette, written=ground.written(), color=ground.palette.tppo_line, most=len(frame),
        track=float(str(total)) if total is not None else None,
    )  # fmt: skip
