"""A sheet of vector shapes with real text: what the large screen and the files of pictures are drawn on.

Written by hand rather than by a chart library, so that the same drawing is sharp on any screen, needs no script
in the browser, can be read aloud, and can be put into a file as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from analytics.figures.palette import Palette

FAMILY = "IBM Plex Sans Var, IBM Plex Sans, Arial, sans-serif"
SERIF = "IBM Plex Serif, Georgia, serif"
#: Mean width of a character in parts of the size of the type; digits are .6 wide.
LETTER = 0.565
#: Text, and whether it is bold.
Piece = tuple[str, bool]


def short(value: float) -> str:
    """A coordinate without needless digits."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def text_width(text: str, size: float) -> float:
    """About how wide a text is."""
    return LETTER * size * len(text)


@dataclass
class Sheet:
    """Shapes gathered in the order of drawing, on ``width`` by ``height`` units."""

    width: float
    height: float
    parts: list[str] = field(default_factory=list)

    def put(self, name: str, **attributes: Any) -> None:
        """Any shape; an attribute ``stroke_width`` is written ``stroke-width``."""
        listed = " ".join(
            f'{key.replace("_", "-")}="{escape(short(value) if isinstance(value, float) else str(value))}"'
            for key, value in attributes.items()
        )
        self.parts.append(f"<{name} {listed}/>")

    def line(self, x1: float, y1: float, x2: float, y2: float, color: str, width: float = 1.5, dash: str = "") -> None:
        more = {"stroke_dasharray": dash} if dash else {}
        self.put("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=color, stroke_width=float(width), **more)

    def text(
        self,
        x: float,
        y: float,
        words: str | Sequence[Piece],
        *,
        size: float,
        color: str,
        anchor: str = "start",
        bold: bool = False,
        halo: str = "",
        family: str = FAMILY,
        tilt: float = 0,
    ) -> None:
        """Words on a baseline; ``halo`` is the colour of a rim that keeps them apart from what lies below."""
        pieces = [(words, bold)] if isinstance(words, str) else words
        spans = "".join(
            f'<tspan font-weight="{600 if heavy else 400}">{escape(said)}</tspan>' for said, heavy in pieces
        )
        rim = (
            f' paint-order="stroke" stroke="{halo}" stroke-width="{short(size * 0.24)}" stroke-linejoin="round"'
            if halo
            else ""
        )
        turned = f' transform="rotate({short(tilt)} {short(x)} {short(y)})"' if tilt else ""
        self.parts.append(
            f'<text x="{short(x)}" y="{short(y)}" font-family="{family}" font-size="{short(size)}" '
            f'fill="{color}" text-anchor="{anchor}"{rim}{turned}>{spans}</text>'
        )

    def paragraph(self, y: float, words: str, *, size: float, color: str, width: float = 0, most: int = 8) -> float:
        """Words in lines below a height, parts between ``**`` strong; where the last line ends."""
        step = size * 1.3
        for line in wrapped(_by_word(words), size, width or self.width, most):
            y += step
            self.text(0, y - step * 0.25, rich(line), size=size, color=color)
        return y

    def noted(self, words: str, *, size: float, color: str) -> Sheet:
        """The sheet with a paragraph below what is drawn, where there are words."""
        if words:
            self.height = self.paragraph(self.height + 8, words, size=size, color=color) + 6
        return self

    def hatched(self, palette: Palette, name: str) -> str:
        """A fill of slanted lines: no figure. Define it once a sheet."""
        self.parts.append(
            f'<defs><pattern id="{name}" width="9" height="9" patternUnits="userSpaceOnUse" '
            f'patternTransform="rotate(45)"><rect width="9" height="9" fill="{palette.land}"/>'
            f'<line x1="0" y1="0" x2="0" y2="9" stroke="{palette.hatch}" stroke-width="2"/></pattern></defs>'
        )
        return f"url(#{name})"

    def inside(self, other: Sheet, x: float, y: float) -> None:
        """Another sheet with its upper left corner at a point; what leaves it is cut."""
        box = f'x="{short(x)}" y="{short(y)}" width="{short(other.width)}" height="{short(other.height)}"'
        self.parts.append(
            f'<svg {box} viewBox="0 0 {short(other.width)} {short(other.height)}">{"".join(other.parts)}</svg>'
        )

    def svg(self, *, alt: str = "", paper: str = "") -> str:
        """The whole drawing on one line, with its words for those who listen."""
        ground = f'<rect width="100%" height="100%" fill="{paper}"/>' if paper else ""
        title = f"<title>{escape(alt)}</title>" if alt else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {short(self.width)} {short(self.height)}" '
            f'role="img">{title}{ground}{"".join(self.parts)}</svg>'
        ).replace("\n", " ")


def _by_word(text: str) -> str:
    """Each word of a strong part between ``**``, so that it may stand on two lines."""
    return re.sub(r"\*\*(.+?)\*\*", lambda found: " ".join(f"**{word}**" for word in found[1].split(" ")), text)


def rich(text: str) -> list[Piece]:
    """Text with ``**strong**`` parts as pieces."""
    return [(part, place % 2 == 1) for place, part in enumerate(text.split("**")) if part]


def wrapped(text: str, size: float, width: float, most: int = 4) -> list[str]:
    """Text in lines that fit a width, the last one cut where it is too long."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        trial = f"{line} {word}".strip()
        if line and text_width(trial.replace("**", ""), size) > width:
            lines.append(line)
            line = word
        else:
            line = trial
    lines.append(line)
    return lines if len(lines) <= most else [*lines[: most - 1], lines[most - 1] + " …"]
