"""The story as files: slides with the speaker's notes, and pages as PDF; the same screens as on the stage."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.exhibits.screen_parts import ABSENT
from analytics.exhibits.screens import SCREENS, screen
from analytics.export.task import Step, silent
from analytics.story import Story, item_filter
from ui import release
from ui.context import Context

if TYPE_CHECKING:
    from analytics.export.story_pdf import Shown

PROVINCE = "provinsi"


def gathered(ctx: Context, story: Story, step: Step = silent) -> list[Shown]:
    """The screens of a story that this app knows, each made with its own filter."""
    # Here, not above: typesetting and drawing libraries are loaded by those who ask for a file.
    from analytics.export.story_pdf import Shown

    con, found = release.cursor(ctx.record.file), []
    for place, item in enumerate(story.items):
        step(place, 2 * len(story.items))
        if item.screen in SCREENS:
            chosen = item_filter(item, ctx.chosen, ctx.domain)
            shown = screen(con, ctx.names, chosen, code=item.screen)
            if shown.kind == ABSENT and item.screen == PROVINCE and not chosen.province:
                # On the stage three letters choose it; a file has no keys.
                words = ctx.names.say("Layar satu provinsi: provinsinya dipilih saat paparan ditayangkan.")
                shown = replace(shown, message=words)
            found.append(Shown(shown, chosen, item.title, item.note))
    return found


def _title(ctx: Context, story: Story) -> str:
    return story.title or ctx.names.say("Paparan")


def _second_half(step: Step) -> Step:
    """The steps of a file whose screens were half of the work."""
    return lambda done, total: step(total + done, 2 * total)


def deck(ctx: Context, story: Story, step: Step = silent) -> bytes:
    """A PPTX of a story; made when it is asked for."""
    from analytics.export.deck import deck_bytes

    shown = gathered(ctx, story, step)
    screens = [replace(one.screen, message=one.title) if one.title else one.screen for one in shown]
    con, notes = release.cursor(ctx.record.file), [one.note for one in shown]
    title = _title(ctx, story)
    return deck_bytes(con, ctx.names, ctx.chosen, screens, title=title, notes=notes, step=_second_half(step))


def pages(ctx: Context, story: Story, step: Step = silent) -> bytes:
    """A PDF of a story, one page a screen; made when it is asked for."""
    from analytics.export.story_pdf import story_pdf

    con = release.cursor(ctx.record.file)
    shown = gathered(ctx, story, step)
    return story_pdf(con, ctx.names, shown, title=_title(ctx, story), step=_second_half(step))
