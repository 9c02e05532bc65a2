"""Downloads of a province: brief, workbook, slides; each is made when it is clicked. The briefs of all as one ZIP."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analytics.exhibits.profile_parts import Profile
from ui import brief_zip
from ui.context import Context
from ui.files import PDF, PPTX, XLSX


def _brief(ctx: Context, con: Any, profile: Profile) -> bytes:
    # Here, not above: typesetting and drawing libraries are loaded by those who ask for a file.
    from analytics.export.brief import brief_pdf

    return brief_pdf(con, ctx.names, ctx.chosen, province=profile.province)


def _workbook(ctx: Context, con: Any, profile: Profile) -> bytes:
    from analytics.export.own import own_exhibits
    from analytics.export.workbook import workbook_bytes

    title = ctx.names.say("Buku kerja {province}", province=profile.name)
    return workbook_bytes(con, ctx.names, own_exhibits(ctx.names, profile), title=title)


def _deck(ctx: Context, con: Any, profile: Profile) -> bytes:
    from analytics.export.deck import deck_bytes, profile_slides

    own = ctx.chosen.changed(region=profile.province)
    title = ctx.names.say("Salindia {province}", province=profile.name)
    return deck_bytes(con, ctx.names, own, profile_slides(ctx.names, own, profile), title=title)


def draw(ctx: Context, profile: Profile) -> None:
    """Three buttons; the files hold the own province and the national total only."""
    say, con = ctx.names.say, ctx.con
    name = f"{profile.province}-{ctx.language}-{ctx.record.label}"
    files = (
        (say("Brief (PDF)"), _brief, f"brief-{name}.pdf", PDF),
        (say("Buku kerja (XLSX)"), _workbook, f"profil-{name}.xlsx", XLSX),
        (say("Salindia (PPTX)"), _deck, f"profil-{name}.pptx", PPTX),
    )
    with st.container(key="export_card", horizontal=True, vertical_alignment="center"):
        for words, make, file_name, mime in files:
            st.download_button(
                words,
                data=lambda make=make: make(ctx, con.cursor(), profile),
                file_name=file_name,
                mime=mime,
                key=f"export_{file_name}",
                on_click="ignore",
                help=say("Dua halaman A4 untuk kepala daerah; dibuat saat diklik, angka sama dengan layar.")
                if make is _brief
                else None,
            )
        brief_zip.draw(ctx)
