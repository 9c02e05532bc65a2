"""The story as files: slides with the speaker's notes, and pages as PDF; the same screens as on the stage."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.exhibits.screens import SCREENS, screen
from analytics.story import Story, item_filter
from ui import release
from ui.context import Context

if TYPE_CHECKING:
    from analytics.export.story_pdf import Shown


def gathered(ctx: Context, story: Story) -> list[Shown]:
    """The screens of a story that this app knows, each made with its own filter."""
    # Here, not above: typesetting and drawing libraries are loaded by those who ask for a file.
    from analytics.export.story_pdf import Shown

    con, found = release.cursor(ctx.record.file), []
    for item in story.items:
        if item.screen in SCREENS:
            chosen = item_filter(item, ctx.chosen, ctx.domain)
            shown = screen(con, ctx.names, chosen, code=item.screen)
            found.append(Shown(shown, chosen, item.title, item.note))
    return found


def _title(ctx: Context, story: Story) -> str:
    return story.title or ctx.names.say("Paparan")


def deck(ctx: Context, story: Story) -> bytes:
    """A PPTX of a story; made when it is asked for."""
    from analytics.export.deck import deck_bytes

    shown = gathered(ctx, story)
    screens = [replace(one.screen, message=one.title) if one.title else one.screen for one in shown]
    con, notes = release.cursor(ctx.record.file), [one.note for one in shown]
    return deck_bytes(con, ctx.names, ctx.chosen, screens, title=_title(ctx, story), notes=notes)


def pages(ctx: Context, story: Story) -> bytes:
    """A PDF of a story, one page a screen; made when it is asked for."""
    from analytics.export.story_pdf import story_pdf

    con = release.cursor(ctx.record.file)
    return story_pdf(con, ctx.names, gathered(ctx, story), title=_title(ctx, story))
