"""What is sent home: two bodies, share of GDP, exports, sending countries, costs, statements, channels."""

from __future__ import annotations

from ui import pages, remittance_sections, sections
from ui.context import context

ctx = context()
pages.use("bagian", "rincian")
remittance_sections.opening(ctx)
titles = {code: ctx.names.say(title) for code, title in remittance_sections.TITLES.items()}
chosen = sections.sections(ctx, titles, "dua-ukuran")
remittance_sections.filter_notices(ctx, chosen)
remittance_sections.DRAW[chosen](ctx)
