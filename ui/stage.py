"""The stage: one screen that fills the window, its zones of touch, and the bar that comes up at its lower edge."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from time import monotonic

import streamlit as st

from analytics.exhibits.screen_parts import Screen
from analytics.exhibits.screens import screen
from analytics.filters import Filter
from analytics.spoken_places import called as meant
from analytics.story import Story
from ui import pages, release_choice, stage_keys, stage_story, store
from ui.cache import ask
from ui.context import Context
from ui.stage_screen import screen_html

MOST_MEANT = 9
_MEANT, _DUE, _DAMAGED, _LEAVING = "_stage_meant", "_stage_due", "_stage_damaged", "_stage_leaving"


def draw(ctx: Context) -> None:
    """The screen of the moment."""
    if st.session_state.pop(_LEAVING, False):
        st.switch_page(pages.last())
    story = stage_story.current(ctx)
    if stage_story.pinned(ctx, story):
        st.rerun()
    shown = stage_story.place(len(story.items))
    item = story.items[shown]
    chosen = stage_story.chosen_for(ctx, item)
    found = ask(_follow(ctx, chosen), screen, code=item.screen)
    if stage_story.seconds():
        found = _without_places(found)
    text = screen_html(ctx, found, chosen, title=item.title, note=item.note, place=shown + 1, count=len(story.items))
    with st.container(key="stage"):
        st.markdown(text, unsafe_allow_html=True)
        _zones(ctx, story)
        _bar(ctx)
        _choices(ctx)
        _damaged(ctx, shown)
    stage_keys.focus_free(shown)
    if stage_story.seconds():
        _loop(ctx, story, shown)


def _follow(ctx: Context, chosen: Filter) -> Context:
    """The ground of the run with the filter of one screen."""
    return replace(ctx, chosen=chosen)


def _without_places(found: Screen) -> Screen:
    """In a loop a province's own counts of trafficking are left out."""
    return replace(found, amounts=tuple(item for item in found.amounts if not (item.detected and found.place_detected)))


def _zones(ctx: Context, story: Story) -> None:
    """Left and right of the window go back and on; the others are pressed by keys."""
    say, count = ctx.names.say, len(story.items)
    for key, words, by in (
        ("back", say("Layar sebelumnya"), -1),
        ("next", say("Layar berikutnya"), 1),
        ("first", say("Layar pertama"), -count),
        ("last", say("Layar terakhir"), count),
    ):
        st.button(words, key=f"stage_{key}", on_click=stage_story.step, args=(by, count))


def _bar(ctx: Context) -> None:
    """Seen when the pointer or a finger is at the lower edge: call a province, compose, leave."""
    say = ctx.names.say
    with st.container(key="stage_bar", horizontal=True):
        st.session_state["stage_say"] = ""
        st.text_input(
            say("Sebut provinsi: tiga huruf"), key="stage_say", placeholder=say("Sebut provinsi: tiga huruf"),
            label_visibility="collapsed", on_change=_said, args=(ctx,), width=260,
        )  # fmt: skip
        st.button(say("Indonesia"), key="stage_nation", on_click=_call, args=("",))
        st.button(say("Susun cerita"), key="stage_compose", on_click=store.set_option, args=(stage_story.COMPOSE, "1"))
        st.button(say("Tutup paparan"), key="stage_leave", on_click=_leave, args=(ctx,))
        st.html(
            f'<p class="hh-source">{say("→ lanjut · ← kembali · B gelap · N catatan · F layar penuh · Esc tutup")}</p>'
        )


def _leave(ctx: Context) -> None:
    """To the composer of a composed story, else to the page before; the session follows the current release again."""
    if not ctx.picked or not ctx.picked.other:
        release_choice.open_release("")
    story = stage_story.composed()
    if story is not None and story.items:
        store.set_option(stage_story.COMPOSE, "1")
    else:
        st.session_state[_LEAVING] = True


def _provinces(ctx: Context) -> dict[str, str]:
    table = ctx.names.regions
    return {code: ctx.names.region(code) for code in table.index[table["level"] == "province"]}


def _said(ctx: Context) -> None:
    found = meant(str(st.session_state.get("stage_say", "")), _provinces(ctx))
    if len(found) == 1:
        _call(found[0])
    else:
        st.session_state[_MEANT] = found[:MOST_MEANT] or ["?"]


def _call(code: str) -> None:
    store.set_option(stage_story.CALLED, code)
    st.session_state[_MEANT] = []


def _choices(ctx: Context) -> None:
    """Where three letters may mean several provinces: a numbered list."""
    found = st.session_state.get(_MEANT, [])
    if not found:
        return
    with st.container(key="stage_meant"):
        if found == ["?"]:
            st.html(f"<p>{ctx.names.say('Tidak ada provinsi dengan huruf itu.')}</p>")
            st.session_state[_MEANT] = []
            return
        for n, code in enumerate(found, start=1):
            st.button(f"{n} {ctx.names.region(code)}", key=f"stage_pick_{n}", on_click=_call, args=(code,))


def _damaged(ctx: Context, shown: int) -> None:
    """Until the next step: that the story of the link cannot be read, and what is played in its place."""
    problem = stage_story.problem()
    if not problem:
        st.session_state.pop(_DAMAGED, None)
    elif st.session_state.setdefault(_DAMAGED, shown) == shown:
        text = f"{ctx.names.say(problem)} {ctx.names.say('Yang diputar: cerita bawaan, bukan cerita dari tautan.')}"
        with st.container(key="stage_damaged"):
            st.html(f"<p>{escape(text)}</p>")


def _loop(ctx: Context, story: Story, shown: int) -> None:
    """Go on by itself after the set seconds."""
    seconds = stage_story.seconds()
    st.session_state[_DUE] = monotonic() + 0.8 * seconds

    def turn() -> None:
        if monotonic() >= st.session_state[_DUE]:
            stage_story.go(stage_story.in_loop(story, shown))
            st.rerun()

    st.fragment(turn, run_every=seconds)()
