"""The composer of a story: its screens in order, their titles and notes; link, file, loop."""

from __future__ import annotations

from html import escape
from urllib.parse import urlencode

import streamlit as st

from analytics import story as stories
from analytics.exhibits import screen_words
from analytics.exhibits.screens import SCREENS
from analytics.filters import LANGUAGE, RELEASE
from analytics.story import Item, NoStory, Story
from ui import offers, pages, stage_deck, stage_story, store
from ui.context import Context
from ui.files import JSON, PDF, PPTX
from ui.offers import File

_UPLOAD = "_story_upload"


def draw(ctx: Context) -> None:
    """The page."""
    say = ctx.names.say
    story = stage_story.composed()
    lead = say("Satu pesan satu layar. Tiap layar membawa filternya sendiri dan terikat pada rilis {label}.",
               label=(story.release if story and story.release else ctx.record.label))  # fmt: skip
    st.html(f'<div class="hh-page"><h1>{escape(say("Susun paparan"))}</h1><p>{escape(lead)}</p></div>')
    for text in (stage_story.problem(), st.session_state.pop("_story_file_problem", "")):
        if text:
            st.html(f'<p class="hh-notice">{escape(say(text))}</p>')
    story = story or Story((), release=ctx.record.label)
    _acts(ctx, story)
    for place, item in enumerate(story.items):
        _row(ctx, story, place, item)
    if not story.items:
        text = say(
            "Belum ada layar sendiri: paparan menayangkan urutan baku. Tambahkan layar, atau isi dengan urutan baku."
        )
        st.html(f'<div class="hh-empty"><p>{escape(text)}</p></div>')
        st.button(say("Isi dengan urutan baku"), key="compose_fill", on_click=_fill, args=(ctx,))
    _add(ctx)
    _share(ctx, story)


def _acts(ctx: Context, story: Story) -> None:
    say = ctx.names.say
    with st.container(key="compose_acts", horizontal=True):
        st.button(say("Mulai paparan"), key="compose_start", type="primary", on_click=_start)
        st.session_state["compose_title"] = story.title
        st.text_input(
            say("Judul cerita"), key="compose_title", placeholder=say("Judul cerita"), label_visibility="collapsed",
            max_chars=stories.MOST_TITLE, on_change=_titled, args=(story.release,),
        )  # fmt: skip
        st.session_state["compose_loop"] = stage_story.seconds()
        st.number_input(
            say("Putar sendiri, detik tiap layar (0: tidak)"), key="compose_loop", min_value=0,
            max_value=stage_story.MOST_SECONDS, on_change=_looped, width=280,
        )  # fmt: skip


def _start() -> None:
    store.set_option(stage_story.COMPOSE, "")
    stage_story.go(0)


def _titled(release: str) -> None:
    story = _now(release)
    stage_story.keep(Story(story.items, st.session_state["compose_title"].strip(), story.release))


def _now(release: str) -> Story:
    """The story as it is when a callback runs: two quick clicks must not undo each other."""
    return stage_story.composed() or Story((), release=release)


def _looped() -> None:
    store.set_option(stage_story.SECONDS, str(st.session_state["compose_loop"] or ""))


def _fill(ctx: Context) -> None:
    items = tuple(Item(item.screen, stories.fixed(ctx.chosen)) for item in stage_story.default(ctx).items)
    stage_story.keep(Story(items, _now(ctx.record.label).title, ctx.record.label))


def _row(ctx: Context, story: Story, place: int, item: Item) -> None:
    """One screen: what it is, its filter in words, title, note, and where it stands."""
    say = ctx.names.say
    name = say(SCREENS[item.screen][0]) if item.screen in SCREENS else say("Layar tidak dikenal")
    words = screen_words.filter_words(ctx.names, stories.item_filter(item, ctx.chosen, ctx.domain))
    with st.container(key=f"compose_{place}", horizontal=True):
        st.html(f'<div class="hh-compose"><b>{place + 1}. {escape(name)}</b><br>{escape(words)}</div>', width=250)
        for field, label, most in (("title", say("Judul sendiri"), stories.MOST_TITLE),
                                   ("note", say("Catatan pembicara"), stories.MOST_NOTE)):  # fmt: skip
            key = f"compose_{field}_{place}"
            st.session_state[key] = getattr(item, field)
            st.text_input(label, key=key, placeholder=label, label_visibility="collapsed", max_chars=most,
                          on_change=_written, args=(story.release, place, field, key))  # fmt: skip
        for label, key, by in ((say("Naik"), "up", -1), (say("Turun"), "down", 1), (say("Buang"), "out", 0)):
            st.button(label, key=f"compose_{key}_{place}", type="tertiary", on_click=_change,
                      args=(story.release, place, by))  # fmt: skip


def _written(release: str, place: int, field: str, key: str) -> None:
    stage_story.keep(_now(release).changed(place, **{field: st.session_state[key]}))


def _change(release: str, place: int, by: int) -> None:
    """Move a screen, or take it out where it moves by nought."""
    story = _now(release)
    stage_story.keep(story.moved(place, by) if by else story.without(place))


def _add(ctx: Context) -> None:
    say = ctx.names.say
    with st.container(key="compose_add", horizontal=True):
        code = st.selectbox(say("Layar"), list(SCREENS), key="compose_code", label_visibility="collapsed", width=320,
                            format_func=lambda name: say(SCREENS[name][0]))  # fmt: skip
        st.button(say("Tambahkan layar dengan filter sekarang"), key="compose_add_screen",
                  on_click=stage_story.add, args=(ctx, code))  # fmt: skip


def link(ctx: Context, story: Story) -> str:
    """The address that plays a story on its release."""
    codes = {stage_story.STORY: stories.to_code(story), RELEASE: story.release}
    if ctx.language != "id":
        codes[LANGUAGE] = ctx.language
    if stage_story.seconds():
        codes[stage_story.SECONDS] = str(stage_story.seconds())
    return f"{pages.root()}/{pages.STAGE[1]}?{urlencode(codes)}"


def _share(ctx: Context, story: Story) -> None:
    """Link and file of the story; a file to read."""
    say = ctx.names.say
    if story.items:
        st.html(f'<p class="hh-source"><b>{escape(say("Tautan cerita ini"))}</b></p>')
        st.code(link(ctx, story), language=None, wrap_lines=True)
        name, deck, printed = f"cerita-{story.release}", stage_deck.deck, stage_deck.pages
        saved, slides, sheets = say("Simpan sebagai berkas"), say("Unduh PPTX"), say("Unduh PDF")
        files = (
            File(saved, lambda _: stories.to_file(story), f"{name}.json", JSON, "compose_file"),
            File(slides, lambda step: deck(ctx, story, step), f"{name}.pptx", PPTX, "compose_deck", slow=True),
            File(sheets, lambda step: printed(ctx, story, step), f"{name}.pdf", PDF, "compose_pages", slow=True),
        )
        offers.draw(ctx.names, files, key="compose")
    number = st.session_state.setdefault(_UPLOAD, 0)
    st.file_uploader(say("Muat cerita dari berkas"), type="json", key=f"compose_upload_{number}",
                     on_change=_loaded, args=(f"compose_upload_{number}",), width=420)  # fmt: skip


def _loaded(key: str) -> None:
    uploaded = st.session_state.get(key)
    if uploaded is None:
        return
    try:
        stage_story.keep(stories.from_file(uploaded.getvalue()))
    except NoStory as error:
        st.session_state["_story_file_problem"] = str(error)
    st.session_state[_UPLOAD] += 1
