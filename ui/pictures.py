"""Files of a figure as a picture, made when they are asked for."""

from __future__ import annotations

from dataclasses import replace

from analytics.exhibit import Exhibit
from analytics.export.ground import Ground
from analytics.export.picture import drawable, png_picture, svg_picture
from analytics.figures.palette import LIGHT
from ui import figure_link
from ui.context import Context
from ui.files import PNG, SVG
from ui.offers import File


def files(ctx: Context, exhibit: Exhibit) -> list[File]:
    """PNG and SVG on paper, whatever the theme; nothing for an exhibit without a drawing."""
    if not drawable(exhibit):
        return []
    say, key = ctx.names.say, exhibit.key.replace("-", "_")
    shown = replace(exhibit, figure_id=figure_link.viewed(exhibit).figure_id)
    ground = Ground(ctx.con.cursor(), ctx.names, ctx.chosen, LIGHT)
    name = shown.figure_id
    return [
        File(say("PNG"), lambda _: png_picture(ground, shown), f"{name}.png", PNG, f"png_{key}"),
        File(say("SVG"), lambda _: svg_picture(ground, shown).encode(), f"{name}.svg", SVG, f"svg_{key}"),
    ]
