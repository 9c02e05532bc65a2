"""Files of a province: brief, workbook, slides; each is made when it is clicked. The briefs of all as one ZIP."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.exhibits.profile_parts import Profile
from analytics.export.task import Step
from ui import brief_zip, offers
from ui.context import Context
from ui.files import PDF, PPTX, XLSX
from ui.offers import File


def _brief(ctx: Context, profile: Profile, step: Step) -> bytes:
    # Here, not above: typesetting and drawing libraries are loaded by those who ask for a file.
    from analytics.export.brief import brief_pdf

    return brief_pdf(ctx.con.cursor(), ctx.names, ctx.chosen, province=profile.province, step=step)


def _workbook(ctx: Context, profile: Profile, step: Step) -> bytes:
    from analytics.export.own import own_exhibits
    from analytics.export.workbook import workbook_bytes

    title = ctx.names.say("Buku kerja {province}", province=profile.name)
    exhibits = own_exhibits(ctx.names, profile)
    return workbook_bytes(ctx.con.cursor(), ctx.names, exhibits, title=title, step=step)


def _deck(ctx: Context, profile: Profile, step: Step) -> bytes:
    from analytics.export.deck import deck_bytes, profile_slides

    own = ctx.chosen.changed(region=profile.province)
    title = ctx.names.say("Salindia {province}", province=profile.name)
    slides = profile_slides(ctx.names, own, profile)
    return deck_bytes(ctx.con.cursor(), ctx.names, own, slides, title=title, step=step)


def draw(ctx: Context, profile: Profile) -> None:
    """Three buttons; the files hold the own province and the national total only."""
    say, name = ctx.names.say, f"{profile.province}-{ctx.language}-{ctx.record.label}"
    about = say("Dua halaman A4 untuk kepala daerah; dibuat saat diklik, angka sama dengan layar.")
    files = (
        (say("Brief (PDF)"), _brief, f"brief-{name}.pdf", PDF, about),
        (say("Buku kerja (XLSX)"), _workbook, f"profil-{name}.xlsx", XLSX, None),
        (say("Salindia (PPTX)"), _deck, f"profil-{name}.pptx", PPTX, None),
    )
    offered = [
        File(words, partial(make, ctx, profile), file_name, mime, f"export_{file_name}", help_, slow=True)
        for words, make, file_name, mime, help_ in files
    ]
    with st.container(key="export_card", horizontal=True, vertical_alignment="center"):
        offers.draw(ctx.names, offered, key="export")
        brief_zip.draw(ctx)
