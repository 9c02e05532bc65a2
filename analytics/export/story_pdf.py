"""A story as PDF/UA-1: one 16:9 page a screen, drawn as on the stage; the same bytes for the same release."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import duckdb

from analytics.exhibits import screen_words
from analytics.exhibits.screen_parts import NUMBERS, Screen
from analytics.exhibits.screens import screen_id
from analytics.export import paper, typesetter
from analytics.export.brief_words import runs
from analytics.export.drawing import keys, screen_drawings
from analytics.export.ground import DOTS, HATCH, Ground
from analytics.export.task import Step, silent
from analytics.figures.palette import LIGHT
from analytics.filters import Filter
from analytics.names import Names

TEMPLATE = Path(__file__).with_name("story.typ")
Data = dict[str, Any]


@dataclass(frozen=True)
class Shown:
    """A screen with the filter that it was made for; ``title`` stands in place of its sentence, ``note`` is spoken."""

    screen: Screen
    chosen: Filter
    title: str = ""
    note: str = ""


def story_pdf(
    con: duckdb.DuckDBPyConnection, names: Names, story: Sequence[Shown], *, title: str, step: Step = silent
) -> bytes:
    """The pages of a story.

    Parameters
    ----------
    con, names
        the release and its names in the language of the pages.
    story
        screens in their order; notes of the speaker are not printed.
    title
        of the file.
    step
        is told of each page.

    Returns
    -------
    A PDF of one page a screen, on light ground, dated with the release.

    Raises
    ------
    NotMade
        where a screen does not fit its page or cannot be set.
    """
    release = paper.stamp(con)
    said = paper.stamp_words(names, release)
    screens = []
    for place, one in enumerate(story):
        step(place, len(story))
        screens.append(_page(con, names, one, said))
    step(len(story), len(story))
    data: Data = {
        "lang": names.language,
        "title": title,
        "author": "Hulu Hilir",
        "keywords": [release.label],
        "colors": {key: value for key, value in asdict(LIGHT).items() if isinstance(value, str)},
        "screens": screens,
    }
    return typesetter.pdf(TEMPLATE, data, built_at=int(release.built_at.timestamp()))


def _page(con: duckdb.DuckDBPyConnection, names: Names, one: Shown, release: str) -> Data:
    shown, ground = one.screen, Ground(con, names, one.chosen, LIGHT)
    foot = (screen_words.filter_words(names, one.chosen), screen_words.date_words(names, shown), release)
    return {
        "detected": shown.detected,
        "message": runs((one.title or shown.message).rstrip(".")),
        "older": names.say("lebih lama dari tahun pilihan") if any(item.older for item in shown.exhibits) else "",
        "below": runs(shown.message) if one.title else [],
        "sub": runs(screen_words.subtitle(shown)),
        "amounts": [{**asdict(item), "note": runs(item.note)} for item in shown.amounts],
        "drawings": [
            {"svg": sheet.svg(), "alt": item.alt, "title": item.title, "sub": runs(item.subtitle)}
            for item, sheet in screen_drawings(ground, shown)
        ],
        **_legend(ground, shown),
        "line": runs(shown.line) if shown.exhibits else [],
        "source": screen_words.source_words(names, shown),
        "id": screen_id(shown, one.chosen),
        "foot": " · ".join(word for word in foot if word),
    }


def _legend(ground: Ground, shown: Screen) -> Data:
    if not shown.exhibits or shown.kind == NUMBERS:
        return {"unit": "", "keys": []}
    unit, found = keys(ground, shown.exhibits[0])
    signs = {HATCH: HATCH, DOTS: DOTS}
    entries = [
        {"sign": signs.get(key.fill.split(" ")[0], ""), "color": key.fill.split(" ")[-1], "words": key.words}
        for key in found
    ]
    return {"unit": unit, "keys": entries}
