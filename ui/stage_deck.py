"""The story as slides: the same screens, with the speaker's notes."""

from __future__ import annotations

from dataclasses import replace

from analytics.exhibits.screens import screen
from analytics.export.deck import deck_bytes
from analytics.story import Story, item_filter
from ui import release
from ui.context import Context


def deck(ctx: Context, story: Story) -> bytes:
    """A PPTX of a story, each screen with its own filter; made when it is asked for."""
    con = release.cursor(ctx.record.file)
    screens = []
    for item in story.items:
        shown = screen(con, ctx.names, item_filter(item, ctx.chosen, ctx.domain), code=item.screen)
        screens.append(replace(shown, message=item.title) if item.title else shown)
    title = story.title or ctx.names.say("Paparan")
    return deck_bytes(con, ctx.names, ctx.chosen, screens, title=title, notes=[item.note for item in story.items])
