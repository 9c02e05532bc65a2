"""What a reader must know of the release on the screen, and the eye that is kept on the pointer."""

from __future__ import annotations

import duckdb
import streamlit as st

from analytics.names import Names
from locales import LANGUAGES, translate
from ui import figure_link, html, release, release_choice
from ui.context import Context
from ui.release import NoRelease, Problem, Record
from ui.release_choice import Picked

#: How often an open session looks at the pointer; with the run that follows it stays well under five seconds.
SECONDS = 2
_REASONS = {
    release.MISSING: "tidak ditemukan",
    release.UNREADABLE: "rusak atau terpotong",
    release.OTHER_SCHEMA: "dibuat untuk versi skema lain",
}


def _dated(names: Names, record: Record) -> str:
    return names.say("{label} (dibangun {date})", label=record.label, date=release.built_on(record, names.language))


def problem_text(names: Names, problems: tuple[Problem, ...], record: Record) -> str:
    """Why the release that the pointer names is not the one that is current here."""
    first, shown = problems[0], _dated(names, record)
    if first.kind == release.NO_POINTER:
        text = "Penunjuk rilis yang berlaku hilang atau rusak; dipakai rilis terbaca yang terbaru, {label}."
        return names.say(text, label=shown)
    reason = names.say(_REASONS[first.kind])
    return names.say(
        "Rilis yang seharusnya berlaku, {file}, {reason}; dipakai rilis terbaca yang terbaru, {label}.",
        file=first.file, reason=reason, label=shown,
    )


def texts(names: Names, picked: Picked) -> list[str]:
    """All that must be said of the release of this run."""
    found = []
    if picked.problems:
        found.append(problem_text(names, picked.problems, picked.current))
    if picked.replaced:
        found.append(
            names.say(
                "Rilis {asked} tidak ada atau tidak terbaca; ditampilkan yang terdekat, {label}.",
                asked=picked.asked[:24], label=_dated(names, picked.record),
            )
        )
    if picked.other:
        found.append(
            names.say(
                "Anda membaca rilis **{label}**, bukan yang berlaku, {current}. Semua halaman menampilkan rilis ini.",
                label=_dated(names, picked.record), current=_dated(names, picked.current),
            )
        )
    return found


def banner(ctx: Context) -> None:
    """The notices, and the way back to the current release where another one is read."""
    if ctx.picked is None:
        return
    found, say = texts(ctx.names, ctx.picked), ctx.names.say
    unknown = figure_link.unknown()
    if unknown:
        found.append(say("ID grafik “{id}” tidak dikenal; dibuka halaman pertama.", id=unknown[:80]))
    if not found:
        return
    with st.container(key="release_banner", horizontal=True):
        st.html("".join(f'<p class="hh-notice" role="status">{html.strong(text)}</p>' for text in found))
        if ctx.picked.other or ctx.picked.asked:
            st.button(
                say("Buka rilis yang berlaku"), key="release_current", type="tertiary",
                on_click=release_choice.open_release, args=("",),
            )


def none_readable(none: NoRelease) -> None:
    """Say in both languages that there is nothing to read, and stop."""
    broken = [problem.file for problem in none.problems if problem.kind != release.MISSING]
    for language in LANGUAGES:
        if broken:
            text = "Tidak satu pun dari {n} berkas rilis terbaca: {files}. Jalankan: python -m data build."
            st.error(translate(language, text, n=len(broken), files=", ".join(broken[:3])))
        else:
            st.error(translate(language, "Belum ada rilis data. Jalankan: make run (atau python -m data build)."))
    st.stop()


@st.fragment(run_every=SECONDS)
def watch() -> None:
    """Begin a new run when another release has become current; a run that is under way ends as it began."""
    if release_choice.changed():
        st.rerun()


def run(ctx: Context, page: st.Page) -> None:
    """Run a page; where the file of its release fails under it, begin again on another one."""
    try:
        page.run()
    except duckdb.Error as error:
        if not release_choice.damaged(ctx.record.file, error):
            raise
        st.rerun()
