"""What stands at the foot of a screen, wherever it is shown: its filter in words, the date of its data, its sources."""

from __future__ import annotations

import pandas as pd

from analytics.exhibit import Exhibit
from analytics.exhibits.screen_parts import NUMBERS, Screen
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import day
from analytics.queries.listings import Listing


def filter_words(names: Names, chosen: Filter) -> str:
    """The filter of a screen: ``s.d. 2025 · Jawa Timur · Taiwan``."""
    parts = [names.say("s.d. {year}", year=chosen.year), names.region(chosen.region or NATION)]
    if chosen.destination:
        parts.append(names.country(chosen.destination))
    return " · ".join(parts)


def subtitle(shown: Screen) -> str:
    """Title and subtitle of the one figure; of two, each has its own. Parts may be ``**strong**``."""
    if not shown.exhibits:
        return shown.line
    if len(shown.exhibits) > 1 and shown.kind != NUMBERS:
        return ""
    exhibit = shown.exhibits[0]
    return exhibit.subtitle if shown.kind == NUMBERS else f"{exhibit.title} · {exhibit.subtitle}"


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


def date_words(names: Names, shown: Screen) -> str:
    """``data sampai 31 Desember 2025``; of two exhibits the later one."""
    ends = [end for end in (data_end(exhibit) for exhibit in shown.exhibits) if end is not None]
    return names.say("data sampai {date}", date=day(max(ends).date(), names.language)) if ends else ""


def source_words(names: Names, shown: Screen) -> str:
    """The source lines of a screen, each once."""
    lines = dict.fromkeys(exhibit.source_line.rstrip(".") for exhibit in shown.exhibits if exhibit.source_line)
    return names.say("Sumber: {line}.", line="; ".join(lines)) if lines else ""
