"""What stands at the foot of a screen: source, filter in words, date of the data, release."""

from __future__ import annotations

import pandas as pd

from analytics.exhibit import Exhibit
from analytics.exhibits.screen_parts import Screen
from analytics.filters import NATION, Filter
from analytics.numbers import day
from analytics.queries.listings import Listing
from ui import release
from ui.context import Context


def filter_words(ctx: Context, chosen: Filter) -> str:
    """The filter of a screen: ``s.d. 2025 · Jawa Timur · Taiwan``."""
    say = ctx.names.say
    parts = [say("s.d. {year}", year=chosen.year), ctx.names.region(chosen.region or NATION)]
    if chosen.destination:
        parts.append(ctx.names.country(chosen.destination))
    return " · ".join(parts)


def data_end(exhibit: Exhibit) -> pd.Timestamp | None:
    """The last day that the drawn figures cover; None where the frame does not say it."""
    listing = exhibit.facts.get("listing")
    if isinstance(listing, Listing):
        return pd.Timestamp(listing.period_end)
    frame = exhibit.frame
    if "period_end" in frame and frame["period_end"].notna().any():
        return pd.Timestamp(frame["period_end"].max())
    years = pd.to_numeric(frame["year"], errors="coerce").dropna() if "year" in frame else pd.Series(dtype=float)
    return pd.Timestamp(int(years.max()), 12, 31) if len(years) else None


def date_words(ctx: Context, shown: Screen) -> str:
    """``data sampai 31 Desember 2025``; of two exhibits the later one."""
    ends = [end for end in (data_end(exhibit) for exhibit in shown.exhibits) if end is not None]
    return ctx.names.say("data sampai {date}", date=day(max(ends).date(), ctx.language)) if ends else ""


def release_words(ctx: Context) -> str:
    """The label and day of the release; whether it is not the one that the story asks for, or not the current one."""
    say, picked = ctx.names.say, ctx.picked
    text = say("Rilis {label}", label=ctx.record.label) + f" ({release.built_on(ctx.record, ctx.language)})"
    if picked is not None and picked.replaced:
        return text + " · " + say("rilis cerita {asked} tidak ada", asked=picked.asked[:24])
    if picked is not None and picked.other:
        return text + " · " + say("bukan rilis yang berlaku")
    return text


def sources(ctx: Context, shown: Screen) -> str:
    """The source lines of a screen, each once."""
    lines = dict.fromkeys(exhibit.source_line.rstrip(".") for exhibit in shown.exhibits if exhibit.source_line)
    return ctx.names.say("Sumber: {line}.", line="; ".join(lines)) if lines else ""
