"""The story of a session: read from the address, changed by the composer, followed by the stage."""

from __future__ import annotations

import streamlit as st

from analytics import story as stories
from analytics.exhibits.screens import LEFT_OUT_OF_A_LOOP, OF_EXHIBIT, SCREENS
from analytics.filters import Filter
from analytics.story import Item, NoStory, Story
from ui import release_choice, store
from ui.context import Context

STORY, PLACE, SECONDS, CALLED, COMPOSE = "cerita", "layar", "putar", "sebut", "susun"
CODES = (STORY, PLACE, SECONDS, CALLED, COMPOSE)
FEWEST_SECONDS, MOST_SECONDS = 3, 600
_PROBLEM = "_story_problem"


def code(name: str) -> str:
    """The value of a code of this page, as the address has it."""
    return str(st.session_state.get("_view", {}).get(name, ""))


def default(ctx: Context) -> Story:
    """The story of whoever composes none: it follows the filter of the session."""
    shown = [name for name in SCREENS if name != "laju" and (name != "provinsi" or ctx.chosen.province)]
    return Story(tuple(Item(name) for name in shown), release=ctx.record.label)


def composed() -> Story | None:
    """The story of the address; None where there is none or it is damaged (``problem`` says why)."""
    text = code(STORY)
    st.session_state[_PROBLEM] = ""
    if not text:
        return None
    try:
        return stories.from_code(text)
    except NoStory as error:
        st.session_state[_PROBLEM] = str(error)
        return None


def problem() -> str:
    return str(st.session_state.get(_PROBLEM, ""))


def keep(story: Story) -> None:
    """Make this the story of the session and of its address."""
    store.set_option(STORY, stories.to_code(story) if story.items or story.title else "")


def current(ctx: Context) -> Story:
    """The composed story, without screens that this app does not know; else the default one."""
    story = composed()
    if story is None:
        return default(ctx)
    known = tuple(item for item in story.items if item.screen in SCREENS)
    return Story(known, story.title, story.release) if known else default(ctx)


def pinned(ctx: Context, story: Story) -> bool:
    """Read the story's release for as long as the talk lasts; whether another run must begin for it."""
    label = story.release or ctx.record.label
    asked = ctx.picked.asked if ctx.picked is not None else ""
    if asked == label:
        return False
    release_choice.open_release(label)
    return ctx.record.label != label


def place(count: int) -> int:
    """Which screen is shown, from zero."""
    text = code(PLACE)
    return min(max(int(text) - 1, 0), count - 1) if text.isdigit() and len(text) < 4 else 0


def go(to: int) -> None:
    store.set_option(PLACE, str(to + 1))


def step(by: int, count: int) -> None:
    """Go on or back from where the session is when the button is pressed."""
    go(min(max(place(count) + by, 0), count - 1))


def seconds() -> int:
    """Seconds of a screen in a loop; nought where none is wanted."""
    text = code(SECONDS)
    return min(max(int(text), FEWEST_SECONDS), MOST_SECONDS) if text.isdigit() and len(text) < 5 and int(text) else 0


def called(ctx: Context) -> str:
    """The province that the speaker has called."""
    found = code(CALLED)
    table = ctx.names.regions
    return found if found in table.index and table.at[found, "level"] == "province" else ""


def chosen_for(ctx: Context, item: Item) -> Filter:
    return stories.item_filter(item, ctx.chosen, ctx.domain, said=called(ctx))


def in_loop(story: Story, shown: int) -> int:
    """The next screen of a loop: screens with counts of trafficking below the nation are passed over."""
    count = len(story.items)
    for step in range(1, count + 1):
        nearest = (shown + step) % count
        if story.items[nearest].screen not in LEFT_OUT_OF_A_LOOP:
            return nearest
    return shown


def add(ctx: Context, screen: str) -> None:
    """Add a screen with the filter of the session to the composed story."""
    story = composed() or Story((), release=ctx.record.label)
    if len(story.items) < stories.MOST_SCREENS:
        keep(story.added(Item(screen, stories.fixed(ctx.chosen))))


def offer(ctx: Context, key: str) -> None:
    """The button of a card that adds its figure, where a screen shows it."""
    screen = OF_EXHIBIT.get(key, "")
    if screen:
        st.button(
            ctx.names.say("Tambahkan ke paparan"), key=f"stage_add_{key.replace('-', '_')}", type="tertiary",
            on_click=_added, args=(ctx, screen, key),
        )  # fmt: skip
        if st.session_state.get("_stage_added") == key:
            count = len((composed() or Story(())).items)
            st.html(f'<p class="hh-source">{ctx.names.say("Sudah ada {n} layar dalam paparan.", n=count)}</p>')


def _added(ctx: Context, screen: str, key: str) -> None:
    add(ctx, screen)
    st.session_state["_stage_added"] = key
