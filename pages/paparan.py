"""The briefing: one message a screen, on the whole window; or the composer of its story."""

from __future__ import annotations

from ui import pages, stage, stage_compose, stage_story
from ui.context import context

ctx = context()
pages.use(*stage_story.CODES)
if stage_story.code(stage_story.COMPOSE):
    stage_compose.draw(ctx)
else:
    stage.draw(ctx)
