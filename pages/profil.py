"""One page a province: its figures, what is proven of it, what its government must do, what nobody publishes."""

from __future__ import annotations

from analytics.filters import NATION
from ui import (
    export_card,
    filter_bar,
    pages,
    profile_cache,
    profile_choice,
    profile_head,
    profile_inner,
    profile_sections,
    sections,
)
from ui.context import context

ctx = context()
region, province = ctx.chosen.region, ctx.chosen.province
pages.use("bagian", "banding")


def province_page() -> None:
    """Headline, sections, the chosen section."""
    profile = profile_cache.profile(ctx, province)
    profile_head.headline(ctx, profile.headline, profile.lead)
    export_card.draw(ctx, profile)
    titles = {code: ctx.names.say(title) for code, title in profile_sections.TITLES.items()}
    chosen = sections.sections(ctx, titles, "angka")
    profile_sections.DRAW[chosen](ctx, profile)


filter_bar.unfiltered_destination(ctx)
if region == NATION:
    profile_choice.every_province(ctx)
elif "_" in region:
    profile_choice.former(ctx, region)
elif region != province:
    found = profile_cache.inner(ctx, region)
    if found.enough:
        profile_inner.draw(ctx, found)
    else:
        profile_inner.too_few(ctx, found)
        province_page()
else:
    province_page()
