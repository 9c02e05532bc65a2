"""Trafficking: where it is handled and where victims come from, who counts what, where the cases stand."""

from __future__ import annotations

from ui import pages, sections, tppo_map_section, tppo_notes, tppo_sections, tppo_taskforce
from ui.context import context

ctx = context()
say = ctx.names.say
pages.use("bagian")

tppo_notes.head(ctx)
SECTIONS = {
    "peta": (say("Peta"), tppo_map_section.draw),
    "satgas": (say("Satgas TPPO"), tppo_taskforce.draw),
    "empat-tempat": (say("Empat tempat"), tppo_sections.four_places),
    "badan": (say("Badan dan tahun"), tppo_sections.bodies),
    "antrean": (say("Antrean perkara"), tppo_sections.queue),
    "luar-negeri": (say("Luar negeri"), tppo_sections.abroad),
    "dunia": (say("Laporan ke dunia"), tppo_sections.world),
}
chosen = sections.sections(ctx, {code: title for code, (title, _) in SECTIONS.items()}, "peta")
SECTIONS[chosen][1](ctx)
