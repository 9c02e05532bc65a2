"""The charts of a brief: up to three, the own series first, or what is proven of a province that no list prints."""

from __future__ import annotations

import duckdb

from analytics.exhibit import Exhibit, source_line
from analytics.exhibits.profile import Common, Profile
from analytics.exhibits.profile_standing import standing
from analytics.export import brief_charts
from analytics.export.brief_words import Data, plain, source_of, untold
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number, percent

MOST_CHARTS = 3


def charts(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, profile: Profile, shared: Common
) -> list[Data]:
    """Up to three charts, own series first; the first of them wide where it is a series or a proven bound."""
    found: list[Data] = []
    proven = _bound(con, names, chosen, profile, shared)
    if proven is not None and not any(chart.kind == "placements" for chart in profile.charts):
        found.append(proven)
    for chart in profile.charts[: MOST_CHARTS - len(found)]:
        wide = not found and (chart.kind == "placements" or len(profile.charts) == MOST_CHARTS)
        width = brief_charts.WIDE if wide else brief_charts.HALF
        exhibit = chart.exhibit
        drawn = (
            brief_charts.placements(con, names, exhibit, width=width)
            if chart.kind == "placements"
            else brief_charts.bars(names, exhibit, width=width)
            if chart.kind == "destinations"
            else brief_charts.lines(names, exhibit, width=width)
        )
        tag = names.say("Angka sendiri") if chart.tag == "own" else names.say("Konteks")
        found.append(_chart(names, exhibit, drawn, place=profile.name, tag=tag, wide=wide))
    if not found:
        text = names.say(
            "Belum ada deret atau daftar yang dapat digambar untuk provinsi ini sampai {year}.", year=chosen.year
        )
        texts = dict.fromkeys(("sub", "tag", "svg", "source", "id"), "")
        found.append({**texts, "title": profile.name, "alt": text, "wide": True})
    return found


def _chart(names: Names, exhibit: Exhibit, drawn: str, *, place: str, tag: str, wide: bool) -> Data:
    rest = exhibit.facts.get("rest")
    counted = names.say("Baris terakhir dihitung.") if isinstance(rest, (int, float)) and rest > 0 else ""
    return {
        "title": untold(exhibit.title, place),
        "sub": plain(exhibit.subtitle),
        "tag": tag,
        "svg": drawn,
        "alt": exhibit.alt,
        "wide": wide,
        **source_of(names, exhibit, exhibit.not_to_conclude, counted),
    }


def _bound(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, profile: Profile, shared: Common
) -> Data | None:
    """What is proven of a province that the list leaves out, as one bar; None where nothing is."""
    stand = standing(con, chosen, province=profile.province, shared=shared)
    listing = stand.listing
    if stand.row is not None or listing is None or stand.total is None or listing.remainder is None:
        return None
    fact, say, rest = profile.facts[0], names.say, listing.remainder
    values = {
        "n": listing.others if listing.others is not None else "…",
        "rest": number(rest, names.language),
        "share": percent(100 * rest / stand.total, names.language),
        "province": profile.name,
        "amount": fact.amount,
    }
    words = say(
        "{n} provinsi yang tidak tercetak, bersama {rest} ({share}): {province} ada di sini, {amount}", **values
    )
    svg = brief_charts.bound(
        names,
        total=stand.total,
        listed=stand.total - rest,
        words=words,
        inside=say("{n} provinsi yang tercetak", n=listing.n),
        share=f"{number(stand.total - rest, names.language)} · "
        f"{percent(100 * (stand.total - rest) / stand.total, names.language)}",
    )
    sources = dict.fromkeys([*fact.source_ids, *([listing.total_source_id] if listing.total_source_id else [])])
    note = say("Batas terbukti dari daftar dan total yang tercetak, bukan perkiraan. Sisa tidak dibagi.")
    return {
        "title": say("Apa yang terbukti tentang penempatan, {when}", when=fact.when),
        "sub": say(
            "Penempatan · {body} · batang penuh = total nasional {total}",
            body=fact.body,
            total=number(stand.total, names.language),
        ),
        "tag": say("Angka sendiri"),
        "svg": svg,
        "alt": f"{words}.",
        "wide": True,
        "source": f"{note} {say('Sumber: {line}.', line=source_line(names, sources).rstrip('.'))}",
        "id": "",
    }
