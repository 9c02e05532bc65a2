"""Maps of a deck as 300-dpi pictures: the country by provinces or one province, in the colours of the screen."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from pptx.slide import Slide as Page
from shapely.geometry.base import BaseGeometry

from analytics.exhibit import Exhibit
from analytics.export import brief_map, paper
from analytics.export.deck_parts import Box, describe, mm, rule, run, text_box
from analytics.figures.class_words import class_words
from analytics.figures.palette import LIGHT
from analytics.methods.classes import class_of, lower_bounds
from analytics.names import Names
from analytics.numbers import HIDDEN


def mapped(exhibit: Exhibit) -> bool:
    """Whether a frame can be drawn as a map of provinces or of one province."""
    frame = exhibit.frame
    return {"ref_area", "drawn"} <= set(frame.columns) and bool(frame["drawn"].notna().any())


def _land(exhibit: Exhibit) -> str:
    """The file with the areas of a map: its own, else the borders that its list was made for."""
    if "land" in exhibit.facts:
        return str(exhibit.facts["land"]).removesuffix(".geojson")
    return "province34" if getattr(exhibit.facts.get("listing"), "borders", "") == "34" else "province38"


def country_map(names: Names, exhibit: Exhibit, *, width: float, height: float) -> brief_map.Drawn:
    """All areas in the classes of one list; tinted where a count is hidden, hatched where none is printed."""
    figure, axes = paper.canvas(width, height, box=(0, 0, 0, 0))
    axes.set_xlim(94.6, 141.4)
    axes.set_ylim(-11.4, 6.4)
    axes.set_aspect("equal")
    axes.set_xticks([])
    axes.set_yticks([])
    frame = exhibit.frame
    values = dict(zip(frame["ref_area"], frame["drawn"], strict=True))
    known = [float(value) for value in values.values() if value == value]
    own = exhibit.facts.get("bounds")
    bounds = [float(value) for value in own] if isinstance(own, list) else lower_bounds(known)
    colors = LIGHT.tppo[1:] if "land" in exhibit.facts else LIGHT.sequential
    secret = set(frame.loc[frame["suppressed_by"] == "rule", "ref_area"]) if "suppressed_by" in frame else set()
    shift, hatched = len(colors) - len(bounds), False
    for code, geometry in _simple(_land(exhibit)).items():
        value = values.get(code)
        style: brief_map.Style = {"edgecolor": "white", "linewidth": 0.4}
        if code in secret:
            fill = LIGHT.tppo[0]
        elif value is None or value != value:
            hatched, fill = True, LIGHT.land
            style = {"hatch": "/////", "edgecolor": LIGHT.hatch, "linewidth": 0.35}
        else:
            fill = colors[class_of(float(value), bounds) + shift]
        axes.add_artist(brief_map.patch(geometry, facecolor=fill, **style))
    words = list(enumerate(class_words(bounds, names.language)))
    legend = [(colors[place + shift], word) for place, word in reversed(words)]
    return brief_map.Drawn(figure, (*legend, *([(LIGHT.tppo[0], HIDDEN)] if secret else [])), hatched)


@cache
def _simple(name: str) -> dict[str, BaseGeometry]:
    """Areas without the detail that a slide cannot show."""
    return {code: geometry.simplify(0.008) for code, geometry in brief_map.shapes(name).items()}


def picture(page: Page, exhibit: Exhibit, names: Names, box: Box) -> None:
    """The map with its legend as editable words below it."""
    left, top, width, height = box
    codes = exhibit.frame["ref_area"].astype(str)
    if (codes.str.len() == 4).all() and codes.str[:2].nunique() == 1:
        province = str(codes.iloc[0])[:2]
        drawn = brief_map.province_map(
            names, exhibit.frame, province=province, width=width, tallest=height - 9, font=10
        )
    else:
        drawn = country_map(names, exhibit, width=width, height=height - 9)
    size = drawn.figure.get_size_inches() * 25.4
    scale = min(1.0, (height - 9) / size[1])
    content = BytesIO(paper.png(drawn.figure))
    shown = page.shapes.add_picture(content, mm(left), mm(top), mm(size[0] * scale), mm(size[1] * scale))
    describe(shown, exhibit.alt)
    _legend(page, drawn, names, (left, top + height - 6))


def _legend(page: Page, drawn: brief_map.Drawn, names: Names, at: tuple[float, float]) -> None:
    left, top = at
    items = [*drawn.legend, *([("", names.say("arsir: tidak diterbitkan"))] if drawn.missing else [])]
    for fill, words in items:
        if fill:
            rule(page, (left, top + 0.7, 7, 3.6), fill, name="kelas")
            left += 9
        paragraph = text_box(page, (left, top, 50, 5), name="kelas")
        run(paragraph, words, size=11, language=names.language, fill=LIGHT.muted)
        left += 2.4 * len(words) + 6
