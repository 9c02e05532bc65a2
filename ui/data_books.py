"""Buku Statistik: the whole release as one PDF or XLSX, made when it is clicked."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path

import duckdb
import streamlit as st

from analytics.export.task import Step
from analytics.export.yearbook_counts import Counts, counts, left_out
from analytics.numbers import number
from ui import offers, release
from ui.context import Context
from ui.files import PDF, XLSX
from ui.offers import File

_MIMES = {"pdf": PDF, "xlsx": XLSX}


@st.cache_data(max_entries=4, show_spinner=False)
def _book(path: Path, when: release.Stamp | None, language: str, kind: str, _step: Step) -> bytes:
    """A book, kept so that one made before is given at once."""
    # Here, not above: typesetting and drawing libraries are loaded by those who ask for a file.
    from analytics.books import made_apart

    return made_apart(path, language, kind, _step)


@st.cache_data(max_entries=4, show_spinner=False)
def _counted(release_file: str, _con: duckdb.DuckDBPyConnection) -> Counts:
    """What the book holds of a release: counted once, not at each run of the page."""
    return counts(_con)


def draw(ctx: Context) -> None:
    """What the book is, and its two files."""
    say, path = ctx.names.say, release.FOLDER / ctx.record.file
    found = _counted(ctx.record.file, ctx.con)
    about = say(
        "{n} angka dari {sources} sumber dalam tabel yang nomornya tetap dari rilis ke rilis, dengan arti, catatan, "
        "dan daftar sumber. {left_out} PDF: A4, lebih dari seratus halaman, belasan megabita. XLSX: satu lembar tiap "
        "tabel, tiap angka satu baris. Dibuat saat diklik: setengah menit, pada mesin yang sibuk sampai beberapa "
        "menit.",
        n=number(found.printed, ctx.language),
        sources=number(found.sources, ctx.language),
        left_out=left_out(ctx.names, found),
    )
    with st.container(key="data_books"):
        st.html(f'<div class="hh-head"><h3>{escape(say("Buku Statistik"))}</h3><p>{escape(about)}</p></div>')
        files = [
            File(
                words,
                partial(_book, path, release.stamp(path.name), ctx.language, kind),
                f"buku-statistik-{ctx.language}-{ctx.record.label}.{kind}",
                _MIMES[kind],
                f"data_book_{kind}",
                slow=True,
            )
            for kind, words in (("pdf", say("Buku Statistik (PDF)")), ("xlsx", say("Buku Statistik (XLSX)")))
        ]
        offers.draw(ctx.names, files, key="books")
