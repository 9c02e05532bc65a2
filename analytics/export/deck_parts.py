"""Parts of a slide: what it says, its texts, rules and footers; everything editable, nothing with a shadow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Protocol

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide as Page
from pptx.util import Emu, Pt

from analytics.exhibit import Exhibit
from analytics.figures.palette import LIGHT

#: 16:9 in millimetres.
WIDTH, HEIGHT, MARGIN = 338.67, 190.5, 14.0
LOCALES = {"id": "id-ID", "en": "en-GB"}
SANS, SERIF = "IBM Plex Sans", "IBM Plex Serif"
#: What a reader's machine falls back to where the fonts are not installed: a sans, a serif.
FAMILY = {SANS: "34", SERIF: "18"}
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
Box = tuple[float, float, float, float]


class Figure(Protocol):
    """A number that stands by itself."""

    @property
    def name(self) -> str: ...
    @property
    def amount(self) -> str: ...
    @property
    def unit(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def detected(self) -> bool: ...


class Screen(Protocol):
    """One message and what it is drawn from: a screen of a briefing, or a :class:`Slide`."""

    @property
    def kind(self) -> str: ...
    @property
    def message(self) -> str: ...
    @property
    def exhibits(self) -> tuple[Exhibit, ...]: ...
    @property
    def line(self) -> str: ...
    @property
    def amounts(self) -> tuple[Any, ...]: ...


@dataclass(frozen=True)
class Slide:
    """A slide that is no screen: ``rows`` is a table of words, head first, ``beyond`` the rows that only the page has;
    ``footer`` and ``figure`` are its passport."""

    kind: str
    message: str
    exhibits: tuple[Exhibit, ...] = ()
    line: str = ""
    amounts: tuple[Any, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    beyond: int = 0
    footer: str = ""
    figure: str = ""


def mm(value: float) -> Emu:
    """Millimetres in the unit of a deck."""
    return Emu(round(value * 36000))


def color(text: str) -> RGBColor:
    """A colour of the palette as a deck takes it."""
    return RGBColor.from_string(text.removeprefix("#"))


def clean(text: str) -> str:
    """Text without the signs that XML cannot hold."""
    return _CONTROL.sub("", text)


def run(
    paragraph: Any,
    text: str,
    *,
    size: float,
    language: str,
    font: str = SANS,
    bold: bool = False,
    fill: str = LIGHT.ink,
) -> None:
    """Words in one style, with their language."""
    part = paragraph.add_run()
    part.text = clean(text)
    part.font.size, part.font.bold, part.font.name = Pt(size), bold, font
    part.font.color.rgb = color(fill)
    properties = part._r.get_or_add_rPr()
    properties.set("lang", LOCALES[language])
    latin = properties.find(qn("a:latin"))
    if latin is not None:
        latin.set("pitchFamily", FAMILY[font])


def text_box(page: Page, box: Box, *, name: str, anchor: Any = MSO_ANCHOR.TOP) -> Any:
    """An empty box of words; returns its first paragraph."""
    left, top, width, height = box
    shape = page.shapes.add_textbox(mm(left), mm(top), mm(width), mm(height))
    shape.name = name
    bare(shape.text_frame, anchor)
    return shape.text_frame.paragraphs[0]


def bare(frame: Any, anchor: Any) -> None:
    """No inner margins; words wrap."""
    frame.word_wrap, frame.vertical_anchor = True, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0


def rule(page: Page, box: Box, fill: str, *, name: str = "garis", hatch: bool = False) -> Any:
    """A filled rectangle without edge, shadow or style; hatched where asked."""
    left, top, width, height = box
    shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, mm(left), mm(top), mm(width), mm(height))
    shape.name = name
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
    if hatch:
        shape.fill.patterned()
        shape.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        shape.fill.fore_color.rgb, shape.fill.back_color.rgb = color(LIGHT.hatch), color(LIGHT.paper)
    else:
        shape.fill.solid()
        shape.fill.fore_color.rgb = color(fill)
    shape.line.fill.background()
    return shape


def describe(shape: Any, alt: str) -> None:
    """Words for those who listen."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", clean(alt))


def heading(page: Page, message: str, subtitle: str, language: str, *, detected: bool = False) -> None:
    """Rule, message with its strong parts in colour (that of trafficking where it is about it), subtitle."""
    rule(page, (MARGIN, 12, WIDTH - 2 * MARGIN, 0.9), LIGHT.ink)
    title = page.shapes.title
    assert title is not None
    title.left, title.top, title.width, title.height = (mm(v) for v in (MARGIN, 15, WIDTH - 2 * MARGIN, 21))
    bare(title.text_frame, MSO_ANCHOR.MIDDLE)
    paragraph = title.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.LEFT
    size = 26 if len(message) < 75 else 21 if len(message) < 130 else 17
    strong = LIGHT.tppo_line if detected else LIGHT.accent
    for place, part in enumerate(message.split("**")):
        if part:
            fill = strong if place % 2 else LIGHT.ink
            run(paragraph, part, size=size, language=language, font=SERIF, bold=True, fill=fill)
    words = text_box(page, (MARGIN, 37, WIDTH - 2 * MARGIN, 11), name="keterangan")
    run(words, subtitle, size=14 if len(subtitle) < 120 else 11, language=language, fill=LIGHT.muted)


def footer(page: Page, sources: str, figure: str, language: str) -> None:
    """Sources at the left; figure id, name and slide number at the right."""
    rule(page, (MARGIN, HEIGHT - 18, WIDTH - 2 * MARGIN, 0.25), LIGHT.hairline)
    words = text_box(page, (MARGIN, HEIGHT - 16.5, 205, 12), name="sumber")
    run(words, sources, size=10 if len(sources) < 190 else 8, language=language, fill=LIGHT.source)
    words = text_box(page, (MARGIN + 210, HEIGHT - 16.5, WIDTH - 2 * MARGIN - 210, 12), name="id grafik")
    words.alignment = PP_ALIGN.RIGHT
    run(words, f"{figure} · Hulu Hilir · ", size=10, language=language, fill=LIGHT.source)
    _number_field(words, language)


def _number_field(paragraph: Any, language: str) -> None:
    """The slide's number as a field, so that it stays right when slides are moved."""
    field = etree.SubElement(paragraph._p, qn("a:fld"), id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type="slidenum")
    properties = etree.SubElement(field, qn("a:rPr"), lang=LOCALES[language], sz="1000")
    fill = etree.SubElement(etree.SubElement(properties, qn("a:solidFill")), qn("a:srgbClr"))
    fill.set("val", LIGHT.source.removeprefix("#"))
    etree.SubElement(properties, qn("a:latin"), typeface=SANS)
    etree.SubElement(field, qn("a:t")).text = "‹#›"
