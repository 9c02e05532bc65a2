"""All briefs as one ZIP: made beside the page, with progress, cancelled by a button, fetched when it is done."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.brief_job import CANCELLED, DONE, FAILED, WAITING, Job
from ui import offers, release
from ui.context import Context
from ui.files import ZIP

#: The job of a session, and the name of its file.
_JOB, _NAME = "_brief_job", "_brief_zip_name"
SECONDS = 1


def draw(ctx: Context) -> None:
    """The button, or how far the job is, or its file."""
    job: Job | None = st.session_state.get(_JOB)
    if job is None or job.state == CANCELLED:
        _offer(ctx)
    elif job.over:
        _ended(ctx, job)
    else:
        # Only this part runs again each second, and only as long as the job does.
        st.fragment(lambda: _running(ctx, job), run_every=SECONDS)()


def _provinces(ctx: Context) -> list[str]:
    table = ctx.names.regions
    return sorted(table.index[table["level"] == "province"])


def _offer(ctx: Context) -> None:
    say, codes = ctx.names.say, _provinces(ctx)
    st.button(
        say("Brief semua provinsi (ZIP)"),
        key="brief_zip_start",
        on_click=_start,
        args=(ctx, codes),
        help=say(
            "{n} brief dalam bahasa layar ini, dibuat di belakang layar: sekitar satu menit, lebih lama pada mesin "
            "yang sibuk. Halaman tetap dapat dipakai.",
            n=len(codes),
        ),
    )


def _start(ctx: Context, codes: list[str]) -> None:
    path = release.FOLDER / ctx.record.file
    st.session_state[_JOB] = Job(path, codes, [ctx.language], year=ctx.chosen.year).start()
    st.session_state[_NAME] = f"brief-{ctx.language}-{ctx.record.label}.zip"


def _running(ctx: Context, job: Job) -> None:
    say = ctx.names.say
    if job.over:
        st.rerun()
    words = say("{done} dari {total} brief", done=job.done, total=job.total)
    if job.state == WAITING:
        words = say("Menunggu giliran: brief lain sedang dibuat.")
    cancel = partial(_cancel, job)
    offers.making(ctx.names, job.done / job.total, words, cancel, box="brief_zip", button="brief_zip_cancel")


def _cancel(job: Job) -> None:
    job.cancel()
    job.wait(5)


def _forget() -> None:
    st.session_state.pop(_JOB, None)


def _ended(ctx: Context, job: Job) -> None:
    """The file, or why there is none; either can be put away."""
    say = ctx.names.say
    with st.container(key="brief_zip", horizontal=True, vertical_alignment="center"):
        if job.state == DONE:
            name = st.session_state.get(_NAME, "brief.zip")
            st.download_button(
                say("Unduh {n} brief (ZIP)", n=job.total),
                data=lambda: job.content,
                file_name=name,
                mime=ZIP,
                key="brief_zip_file",
                on_click="ignore",
                type="primary",
                help=name,
            )
        elif job.state == FAILED:
            offers.not_made(ctx.names, say("ZIP brief"), job.reason)
        st.button(say("Tutup"), key="brief_zip_close", type="tertiary", on_click=_forget)
