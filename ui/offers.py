"""Buttons that give files, made on the click: how far the making is, a way to stop it, why a file was not made.

A click runs only the group of buttons again; the making goes on in another thread. A file that was not made
leaves nothing behind, and its reason stands under the buttons.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

import streamlit as st

from analytics.export.task import FAILED, WAITING, Step, Task
from analytics.names import Names

#: What is made within this needs no bar; a click whose making has not begun after the second is given up.
QUICK, LOST = 0.7, 5.0
#: How often a making that lasts longer is looked at.
SECONDS = 1
_LOOK = 0.02
#: Folders before a file's name: they say nothing to a reader.
_FOLDERS = re.compile(r"(?:/[^\s/\"']+)+/(?=[^\s/])")
Kind = Literal["secondary", "tertiary"]


@dataclass(frozen=True)
class File:
    """One button: its words, what makes the file, how the file is called, and whether it takes a second or more.

    ``key`` is unlike all others.
    """

    words: str
    make: Callable[[Step], bytes]
    name: str
    mime: str
    key: str
    help: str | None = None
    slow: bool = False


def draw(names: Names, files: Sequence[File], *, key: str, row: bool = True, kind: Kind = "secondary") -> None:
    """A group of buttons, beside each other or below, and under them what is said of the making."""
    st.fragment(lambda: _group(names, files, key, row, kind))()


def _group(names: Names, files: Sequence[File], key: str, row: bool, kind: Kind) -> None:
    tasks: dict[str, Task] = st.session_state.setdefault("_tasks", {})
    with st.container(key=f"offers_{key}", horizontal=row, vertical_alignment="center"):
        for file in files:
            task = tasks.setdefault(file.key, Task())
            st.download_button(
                file.words,
                data=lambda file=file, task=task: task.run(file.make, queued=file.slow),
                file_name=file.name,
                mime=file.mime,
                key=file.key,
                type=kind,
                help=file.help,
                on_click=_asked if file.slow else "ignore",
                args=(key, file.key, task.runs) if file.slow else None,
            )
    asked, runs = st.session_state.pop(f"_asked_{key}", ("", 0))
    for file in files:
        task = tasks[file.key]
        if file.key == asked:
            _awaited(task, runs)
        if not task.over:
            # Only this part runs again each second, and only as long as the making lasts.
            st.fragment(lambda file=file, task=task: _making(names, file, task), run_every=SECONDS)()
        elif task.state == FAILED:
            _failed(names, file, task)
        elif task.content:
            _made(names, file, task)


def _asked(key: str, file: str, runs: int) -> None:
    st.session_state[f"_asked_{key}"] = (file, runs)


def _awaited(task: Task, runs: int) -> None:
    """Stay until a quick file is made: of it nothing need be said."""
    began = time.monotonic()
    while task.runs == runs and time.monotonic() - began < LOST:
        time.sleep(_LOOK)
    while not task.over and task.seconds < QUICK:
        time.sleep(_LOOK)


def _making(names: Names, file: File, task: Task) -> None:
    if task.over:
        st.rerun()
    making(names, _part(task), _words(names, task), task.cancel, box=f"making_{file.key}", button=f"stop_{file.key}")


def making(names: Names, part: float, words: str, cancel: Callable[[], None], *, box: str, button: str) -> None:
    """How far a file is, and a way to stop it; ``box`` and ``button`` are keys."""
    with st.container(key=box, horizontal=True, vertical_alignment="center"):
        st.progress(part, text=words, width=320)
        st.button(names.say("Batalkan"), key=button, type="tertiary", on_click=cancel)


def _part(task: Task) -> float:
    return task.done / task.total if task.total else 0.0


def _words(names: Names, task: Task) -> str:
    say = names.say
    if task.state == WAITING:
        return say("Menunggu giliran: berkas lain sedang dibuat.")
    if task.total:
        return say("Membuat berkas: bagian {done} dari {total}", done=min(task.done + 1, task.total), total=task.total)
    return say("Membuat berkas: {n} detik", n=int(task.seconds))


def _made(names: Names, file: File, task: Task) -> None:
    """What was made: as long as this stands, the server keeps the file that the browser is fetching."""
    with st.container(key=f"made_{file.key}", horizontal=True, vertical_alignment="center"):
        st.html(f'<p class="hh-source">{escape(names.say("{file} jadi.", file=file.name))}</p>', width="content")
        st.download_button(
            names.say("Simpan lagi"), data=task.content, file_name=file.name, mime=file.mime, key=f"again_{file.key}",
            type="tertiary", on_click="ignore",
        )  # fmt: skip
        st.button(names.say("Tutup"), key=f"close_{file.key}", type="tertiary", on_click=task.forget)


def _failed(names: Names, file: File, task: Task) -> None:
    with st.container(key=f"failed_{file.key}", horizontal=True, vertical_alignment="center"):
        not_made(names, file.name, task.reason)
        st.button(names.say("Tutup"), key=f"close_{file.key}", type="tertiary", on_click=task.forget)


def not_made(names: Names, name: str, reason: str) -> None:
    """Why there is no file."""
    reason = _FOLDERS.sub("", reason)[:400]
    text = names.say("{file} tidak jadi, tidak ada berkas yang tersisa: {reason}", file=name, reason=reason)
    st.html(f'<p class="hh-notice">{escape(text)}</p>')
