"""The release that a session reads, in the words of a screen's foot."""

from __future__ import annotations

from ui import release
from ui.context import Context


def release_words(ctx: Context) -> str:
    """The label and day of the release; whether it is not the one that the story asks for, or not the current one."""
    say, picked = ctx.names.say, ctx.picked
    text = say("Rilis {label}", label=ctx.record.label) + f" ({release.built_on(ctx.record, ctx.language)})"
    if picked is not None and picked.replaced:
        return text + " · " + say("rilis cerita {asked} tidak ada", asked=picked.asked[:24])
    if picked is not None and picked.other:
        return text + " · " + say("bukan rilis yang berlaku")
    return text
