"""Placements as ranked bars, from the frame of the map beside them."""

from __future__ import annotations

from dataclasses import replace

from analytics.exhibit import Exhibit, figure_id
from analytics.figures.bars import ranked_bars
from analytics.numbers import number
from analytics.queries.listings import Listing
from analytics.sentences import number_word
from ui import card, province_maps
from ui.context import Context


def ranking_exhibit(ctx: Context, exhibit: Exhibit, key: str) -> Exhibit:
    """The listed rows of a map's exhibit, largest first, under a title of their own."""
    listing = exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    rows = exhibit.frame[exhibit.frame["drawn"].notna()].sort_values("drawn", ascending=False)
    words = number_word(ctx.names, len(rows)).capitalize()
    title = {"top": "{n} provinsi asal terbesar, {when}"}.get(listing.kind, "{n} provinsi asal yang tercetak, {when}")
    if exhibit.facts["measure"] == "rate":
        title = "{n} provinsi asal yang tercetak, per 100.000 penduduk, {when}"
    when = exhibit.title.rsplit(", ", 1)[-1]
    return replace(
        exhibit,
        key=key,
        frame=rows,
        title=ctx.names.say(title, n=words, when=when),
        subtitle=exhibit.subtitle.rsplit(" · ", 1)[0] + " · " + ctx.names.say("klik batang untuk menyaring"),
        figure_id=figure_id(key, ctx.chosen),
        alt=exhibit.alt.replace(ctx.names.say("Peta"), ctx.names.say("Batang"), 1),
    )


def rest_bar(ctx: Context, listing: Listing, measure: str) -> tuple[str, float] | None:
    """The hatched last bar: what the listing leaves of a printed total."""
    if (
        listing.remainder is None
        or listing.remainder <= 0
        or listing.total_value_kind != "printed"
        or measure == "rate"
    ):
        return None
    n = listing.others
    label = (
        ctx.names.say("{n} provinsi lain, bersama", n=n) if n is not None else ctx.names.say("Provinsi lain, bersama")
    )
    value = listing.remainder if measure == "placements" else 100 * listing.remainder / (listing.total or 1)
    return label, value


def ranking(ctx: Context, exhibit: Exhibit, *, key: str) -> None:
    """The card."""
    own = ranking_exhibit(ctx, exhibit, key)
    listing, measure = exhibit.facts["listing"], str(exhibit.facts["measure"])
    assert isinstance(listing, Listing)
    decimals = int(str(exhibit.facts["decimals"]))
    figure = ranked_bars(
        own.frame,
        palette=ctx.colors,
        written=lambda value: number(value, ctx.language, decimals),
        rest=rest_bar(ctx, listing, measure),
        selected=ctx.chosen.province,
    )
    card.heading(ctx, own)
    card.chart(
        ctx,
        own,
        figure,
        kind="bars",
        on_select=lambda: province_maps.select_region(f"plot_bars_{card.safe_key(key)}"),
    )
