"""The page of changes: two releases chosen, the first screen before and after, all figures, all releases."""

from __future__ import annotations

import streamlit as st

from analytics.numbers import number
from ui import card, changes_data, changes_sections, html, pages, release, sections, store
from ui.context import Context
from ui.release import Record

_COUNTED = {
    "revised": "**{n} angka direvisi**",
    "added": "{n} ditambahkan",
    "removed": "{n} dihapus",
    "carried": "{n} angka tetap dengan status atau sumber lain",
}
TITLES = {"ringkasan": "Layar pertama", "angka": "Semua angka", "rilis": "Daftar rilis"}


def pair(ctx: Context, found: list[Record]) -> tuple[Record, Record]:
    """The two releases of the address; by itself the newest, and the one on the screen or the one before it."""
    by_label = {record.label: record for record in found}
    new = by_label[store.option("baru", by_label, found[0].label)]
    before = [record for record in found if record.file < new.file] or [record for record in found if record != new]
    read = next((record for record in before if record.file == ctx.record.file), before[0])
    old = by_label[store.option("lama", by_label, read.label)]
    store.settle("lama", old.label)
    store.settle("baru", new.label)
    return old, new


def _choose(ctx: Context, code: str, label: str, found: list[Record], value: Record) -> None:
    key = f"c_{code}"
    dates = {record.label: release.built_on(record, ctx.language) for record in found}
    st.session_state[key] = value.label
    st.selectbox(
        label, list(dates), key=key, format_func=lambda item: f"{item} · {dates[item]}",
        on_change=lambda: store.set_option(code, st.session_state[key]),
    )


def _swap(old: str, new: str) -> None:
    store.set_option("lama", new)
    store.set_option("baru", old)


def _head(ctx: Context, title: str, lead: str) -> None:
    st.html(f'<div class="hh-page"><h1>{html.escape(title)}</h1><p>{html.strong(lead)}</p></div>')


def one_release(ctx: Context, only: Record) -> None:
    """What the page says while there is nothing to compare."""
    say = ctx.names.say
    _head(ctx, say("Apa yang berubah"), say("Baru ada satu rilis, **{label}**.", label=only.label))
    card.empty(
        ctx,
        say("Belum ada yang dapat dibandingkan"),
        say("Halaman ini terisi setelah rilis kedua dibangun: angka yang direvisi, ditambahkan, dan dihapus."),
    )
    changes_sections.releases(ctx, [only])


def _title(ctx: Context, old: Record, new: Record) -> tuple[str, str]:
    say, language = ctx.names.say, ctx.language
    cells, tables = changes_data.all_differences(old, new)
    n = cells["kind"].value_counts()
    title = say("Apa yang berubah dari rilis {old} ke {new}", old=old.label, new=new.label)
    if cells.empty:
        lead = say("Tidak ada satu angka pun yang berbeda.")
        return title, lead + (" " + say("Yang berbeda hanya tabel lain.") if len(tables) else "")
    parts = [
        say(text, n=number(float(n.get(kind, 0)), language)) for kind, text in _COUNTED.items() if n.get(kind, 0)
    ]
    lead = ", ".join(parts) + "."
    return title, lead


def draw(ctx: Context) -> None:
    """The page."""
    pages.use("bagian", "lama", "baru")
    found, say = release.listed(), ctx.names.say
    if len(found) < 2:
        one_release(ctx, ctx.record)
        return
    old, new = pair(ctx, found)
    problem = changes_data.unreadable(old, new)
    title, lead = (say("Apa yang berubah"), "") if problem else _title(ctx, old, new)
    _head(ctx, title, lead)
    with st.container(key="changes_pair", horizontal=True, vertical_alignment="bottom"):
        _choose(ctx, "lama", say("Rilis dulu"), found, old)
        _choose(ctx, "baru", say("Rilis sekarang"), found, new)
        st.button(say("Tukar"), key="changes_swap", type="tertiary", on_click=_swap, args=(old.label, new.label))
    chosen = sections.sections(ctx, {code: say(text) for code, text in TITLES.items()}, "ringkasan")
    if chosen == "rilis":
        changes_sections.releases(ctx, found)
    elif problem:
        text = say("Berkas {file} tidak terbaca sampai baris terakhir. Pilih rilis lain.", file=problem.file)
        card.empty(ctx, say("Rilis ini rusak"), text)
    elif chosen == "angka":
        changes_sections.all_figures(ctx, old, new)
    else:
        changes_sections.first_screen(ctx, old, new)
