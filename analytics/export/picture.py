"""A figure as a picture to be shared: title, unit, source and id stand inside it, so that it keeps them anywhere.

The SVG is the drawing of the large screen under its heading; the PNG is the same drawing, painted by the
typesetter of the briefs with the fonts of the house.
"""

from __future__ import annotations

import typst

from analytics.exhibit import Exhibit
from analytics.export import typesetter
from analytics.export.drawing import drawn, keys, kind_of
from analytics.export.ground import DOTS, HATCH, Ground
from analytics.figures.drawn import SERIF, Sheet, text_width, wrapped

WIDTH, EDGE, DRAWN = 1920.0, 60.0, 1800.0
TITLE, BODY, SMALL = 44.0, 26.0, 22.0
#: Points of the sheet become this many pixels of a PNG.
SCALE = 1.25
_PAGE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: eval(sys.inputs.width) * 1pt)
"""


def drawable(exhibit: Exhibit) -> bool:
    """Whether a picture can be made of an exhibit; of a table without a drawing none is offered."""
    return bool(kind_of(exhibit)) and not exhibit.frame.empty


def svg_picture(ground: Ground, exhibit: Exhibit) -> str:
    """The exhibit as SVG.

    Parameters
    ----------
    ground
        release, names, filter and colours.
    exhibit
        what is on the screen; its frame is drawn and nothing else.

    Returns
    -------
    A document with title, subtitle (unit, body, coverage), drawing, legend, source line, figure id; hidden cells
    are tints without a number.

    Raises
    ------
    ValueError
        where an exhibit has no drawing.
    """
    inner = drawn(ground, exhibit)
    titles = wrapped(exhibit.title, TITLE, DRAWN * 0.97, most=3)
    below = wrapped(exhibit.subtitle.replace("**", ""), BODY, DRAWN, most=3)
    foot = _foot(ground, exhibit)
    unit, found = keys(ground, exhibit)
    top = EDGE + len(titles) * TITLE * 1.18 + len(below) * BODY * 1.3 + 22
    legend = 54.0 if found else 14.0
    sheet = Sheet(WIDTH, top + inner.height + legend + len(foot) * SMALL * 1.4 + EDGE)
    _head(sheet, ground, titles, below)
    sheet.inside(inner, EDGE, top)
    if found:
        _legend(sheet, ground, unit, [(key.fill, key.words) for key in found], top + inner.height + 38)
    _lines(sheet, ground, foot, top + inner.height + legend)
    return '<?xml version="1.0" encoding="UTF-8"?>' + sheet.svg(alt=exhibit.alt, paper=ground.palette.paper)


def _foot(ground: Ground, exhibit: Exhibit) -> list[str]:
    """Source, what must be read with it, the id."""
    source = ground.names.say("Sumber: {line}.", line=exhibit.source_line.rstrip("."))
    caveat = exhibit.caveats[0].split(". ")[0].rstrip(".") + "." if exhibit.caveats else ""
    return [*wrapped(f"{source} {caveat}", SMALL, DRAWN, most=5), f"Hulu Hilir · {exhibit.figure_id}"]


def _head(sheet: Sheet, ground: Ground, titles: list[str], below: list[str]) -> None:
    ink, y = ground.palette.ink, EDGE - 16
    sheet.line(EDGE, EDGE - 26, WIDTH - EDGE, EDGE - 26, ink, 4)
    for line in titles:
        y += TITLE * 1.18
        sheet.text(EDGE, y, line, size=TITLE, color=ink, bold=True, family=SERIF)
    for line in below:
        y += BODY * 1.3
        sheet.text(EDGE, y + 4, line, size=BODY, color=ground.palette.muted)


def _legend(sheet: Sheet, ground: Ground, unit: str, found: list[tuple[str, str]], y: float) -> None:
    """Unit and classes in one row."""
    palette = ground.palette
    hatch = sheet.hatched(palette, "legend-hatch")
    sheet.text(EDGE, y, unit, size=SMALL, color=palette.ink, bold=True)
    x = EDGE + text_width(unit, SMALL) * 1.1 + 26
    for fill, words in found:
        shown = hatch if fill == HATCH else "url(#dots)" if fill.startswith(DOTS) else fill
        sheet.put("rect", x=x, y=y - 17, width=42.0, height=20.0, fill=shown, stroke=palette.outline, stroke_width=0.8)
        sheet.text(x + 54, y, words, size=SMALL, color=palette.muted)
        x += 54 + text_width(words, SMALL) * 1.05 + 30


def _lines(sheet: Sheet, ground: Ground, foot: list[str], y: float) -> None:
    for place, line in enumerate(foot, start=1):
        last = place == len(foot)
        color = ground.palette.muted if last else ground.palette.source
        sheet.text(EDGE, y + place * SMALL * 1.4, line, size=SMALL, color=color)


def png_picture(ground: Ground, exhibit: Exhibit) -> bytes:
    """The exhibit as PNG, 2,400 pixels wide; parameters and errors as :func:`svg_picture`."""
    painted = typst.compile(
        _PAGE,
        format="png",
        ppi=72 * SCALE,
        font_paths=typesetter.fonts(),
        sys_inputs={"svg": svg_picture(ground, exhibit), "width": str(WIDTH)},
    )
    if not isinstance(painted, bytes):
        raise ValueError(exhibit.key)
    return painted
