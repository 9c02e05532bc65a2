"""What stands at the foot of a screen on the stage: the words of the screen, and the release that the session reads."""

from __future__ import annotations

from analytics.exhibits import screen_words
from analytics.exhibits.screen_parts import Screen
from analytics.filters import Filter
from ui import release
from ui.context import Context


def filter_words(ctx: Context, chosen: Filter) -> str:
    """The filter of a screen: ``s.d. 2025 · Jawa Timur · Taiwan``."""
    return screen_words.filter_words(ctx.names, chosen)


def date_words(ctx: Context, shown: Screen) -> str:
    """``data sampai 31 Desember 2025``; of two exhibits the later one."""
    return screen_words.date_words(ctx.names, shown)


def release_words(ctx: Context) -> str:
    """The label and day of the release; whether it is not the one that the story asks for, or not the current one."""
    say, picked = ctx.names.say, ctx.picked
    text = say("Rilis {label}", label=ctx.record.label) + f" ({release.built_on(ctx.record, ctx.language)})"
    if picked is not None and picked.replaced:
        return text + " · " + say("rilis cerita {asked} tidak ada", asked=picked.asked[:24])
    if picked is not None and picked.other:
        return text + " · " + say("bukan rilis yang berlaku")
    return text


def sources(ctx: Context, shown: Screen) -> str:
    """The source lines of a screen, each once."""
    return screen_words.source_words(ctx.names, shown)
