"""One screen of a briefing as HTML: a sentence, a drawing, and what must be read with it."""

from __future__ import annotations

from html import escape

from analytics.exhibit import Exhibit
from analytics.exhibits import screen_words
from analytics.exhibits.screen_parts import NUMBERS, Amount, Screen
from analytics.exhibits.screens import screen_id
from analytics.export.drawing import keys, screen_drawings
from analytics.export.ground import DOTS, HATCH, Ground, Key
from analytics.figures.drawn import Sheet
from analytics.filters import Filter
from ui import html, stage_words
from ui.context import Context

#: Longer sentences are set smaller, so that they stay on two lines.
LONG, LONGER = 72, 125


def screen_html(ctx: Context, shown: Screen, chosen: Filter, *, title: str, note: str, place: int, count: int) -> str:
    """The whole screen, on one line of HTML.

    Parameters
    ----------
    title
        in place of the sentence made from the data; that one then stands below.
    note
        of the speaker: hidden until it is called.
    place, count
        which screen of how many, from one.
    """
    message = (title or shown.message).rstrip(".")
    size = "longer" if len(message) > LONGER else "long" if len(message) > LONG else ""
    older = html.older_mark(ctx.names.say("lebih lama dari tahun pilihan")) if _older(shown) else ""
    sub = html.strong(screen_words.subtitle(shown))
    below = sub if not title else f"{html.strong(shown.message)} · {sub}"
    text = (
        f'<section class="hh-stage {"detected" if shown.detected else ""}" data-screen="{escape(shown.code)}" '
        f'data-place="{place}" data-count="{count}"><header><h1 class="{size}">{html.strong(message)}{older}</h1>'
        f'<p class="sub">{below}</p></header>{_figure(ctx, shown, chosen)}{_under(ctx, shown, chosen)}'
        f"{_foot(ctx, shown, chosen, place, count)}</section>"
        f'<aside class="hh-note">{escape(note)}</aside>'
    )
    return text.replace("\n", " ")


def _older(shown: Screen) -> bool:
    return any(exhibit.older for exhibit in shown.exhibits)


def _figure(ctx: Context, shown: Screen, chosen: Filter) -> str:
    if shown.kind == NUMBERS:
        return f'<div class="numbers n{len(shown.amounts)}">{"".join(_amount(item) for item in shown.amounts)}</div>'
    found = screen_drawings(Ground(ctx.con, ctx.names, chosen, ctx.colors), shown)
    if len(found) > 1:
        return f'<div class="pair">{"".join(_half(exhibit, sheet) for exhibit, sheet in found)}</div>'
    return f'<div class="figure">{"".join(sheet.svg(alt=exhibit.alt) for exhibit, sheet in found)}</div>'


def _half(exhibit: Exhibit, sheet: Sheet) -> str:
    caption = f"<figcaption><b>{escape(exhibit.title)}</b> {html.strong(exhibit.subtitle)}</figcaption>"
    return f"<figure>{caption}{sheet.svg(alt=exhibit.alt)}</figure>"


def _amount(item: Amount) -> str:
    return (
        f'<div class="{"detected" if item.detected else ""}"><p class="name">{escape(item.name)}</p>'
        f'<p class="value">{escape(item.amount)}</p><p class="unit">{escape(item.unit)}</p>'
        f'<p class="about">{html.strong(item.note)}</p></div>'
    )


def swatch(key: Key) -> str:
    """The sign of a class: a colour, hatch, or dots on a tint."""
    if key.fill == HATCH:
        return html.HATCH
    return html.dotted(key.fill.split(" ")[1]) if key.fill.startswith(DOTS) else html.swatch(key.fill)


def _under(ctx: Context, shown: Screen, chosen: Filter) -> str:
    """The legend of a map, and the line that must be read with the figure."""
    legend = ""
    if shown.exhibits and shown.kind != NUMBERS:
        unit, found = keys(Ground(ctx.con, ctx.names, chosen, ctx.colors), shown.exhibits[0])
        legend = "".join(f"<span>{swatch(key)}{escape(key.words)}</span>" for key in found)
        legend = f'<p class="legend"><b>{escape(unit)}</b>{legend}</p>' if legend else ""
    line = f'<p class="line">{html.strong(shown.line)}</p>' if shown.line and shown.exhibits else ""
    return f'<div class="under">{legend}{line}</div>'


def _foot(ctx: Context, shown: Screen, chosen: Filter, place: int, count: int) -> str:
    words = [
        screen_words.filter_words(ctx.names, chosen),
        screen_words.date_words(ctx.names, shown),
        stage_words.release_words(ctx),
    ]
    said = " · ".join(word for word in words if word)
    return (
        f'<footer><p class="source">{escape(screen_words.source_words(ctx.names, shown))} '
        f"<code>{escape(screen_id(shown, chosen))}</code></p>"
        f'<p class="release">{escape(said)}</p><p class="place">Hulu Hilir · {place} / {count}</p></footer>'
    )
