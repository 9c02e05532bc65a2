"""What a brief says, as plain data for the typesetter: every text and number comes from one profile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict

import duckdb
import pandas as pd

from analytics.exhibit import Exhibit, source_line
from analytics.exhibits.profile import Common, Duty, Fact, Profile
from analytics.export import brief_map, paper
from analytics.export.brief_counts import first_rows, gaps, protection, trafficking
from analytics.export.brief_series import MOST_CHARTS, charts
from analytics.export.brief_words import Data, plain, runs, sentence, source_of, unbroken, untold, written
from analytics.figures.palette import LIGHT
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import day, number
from analytics.sentences import Sentence

MOST_DUTIES, MOST_PLACES = 9, 10


def brief_data(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, profile: Profile, shared: Common
) -> Data:
    """All texts, numbers and drawings of a brief.

    Parameters
    ----------
    profile
        of one province; its region is the province itself.
    shared
        from :func:`analytics.exhibits.profile.common`, for what is proven of a province that no list prints.

    Returns
    -------
    JSON-ready data for ``brief.typ``. It holds the own province and the national total only.
    """
    say, release = names.say, paper.stamp(con)
    words = {"province": profile.name, "day": day(release.built_at.date(), names.language)}
    return {
        "lang": names.language,
        "title": say("Brief {province}, rilis {release}", release=release.label, **words),
        "author": "Hulu Hilir",
        "keywords": [profile.headline.text, release.label],
        "colors": {key: value for key, value in asdict(LIGHT).items() if isinstance(value, str)},
        "words": {"id": say("ID")},
        "footer": say(
            "Hulu Hilir · Brief {province} · rilis {release} ({day}) · angka sama dengan layar pada rilis yang sama",
            release=release.label,
            **words,
        ),
        "meta": say("Brief provinsi · data sampai {year} · rilis {day}", year=chosen.year, day=words["day"]),
        "name": profile.name,
        "purpose": say("Untuk kepala daerah: yang dapat dikerjakan, angkanya, dan yang belum diketahui"),
        "locator": {
            "svg": brief_map.locator(profile.province),
            "alt": say("Peta kecil Indonesia; {province} berwarna.", province=profile.name),
        },
        "duties": _duties(names, profile.duties),
        "headline": _headline(profile),
        "facts": [_fact(fact) for fact in profile.facts],
        "map": _map(names, profile),
        "list": _list(names, profile),
        "charts": charts(con, names, chosen, profile, shared),
        "protection": protection(names, profile),
        "tppo": trafficking(names, profile),
        "gaps": gaps(names, profile),
        "sources": {"head": say("Sumber."), "text": _sources(names, profile)},
        "reading": {"head": say("Cara membaca."), "text": _reading(names)},
    }


def _duties(names: Names, duties: Iterable[Duty]) -> Data:
    """Only duties whose text was read come in a profile; those of the short list are shown, in its order."""
    say = names.say
    rows = [
        {"who": duty.who, "duty": duty.duty, "articles": [unbroken(part) for part in duty.article.split("; ")]}
        for duty in duties
        if duty.first
    ]
    return {
        "title": say("Yang dapat dikerjakan daerah"),
        "sub": say(
            "Kewajiban menurut undang-undang dan peraturan pemerintah yang naskahnya sudah dibaca; kutipan ringkas, "
            "yang berlaku ialah naskahnya"
        ),
        "head": [say("Siapa"), say("Apa"), say("Dasar")],
        "rows": rows[:MOST_DUTIES],
    }


def _headline(profile: Profile) -> Data:
    first, *others = profile.lead or (Sentence("", "", ()),)
    notes = " ".join(sentence(item.text) for item in others)
    return {"text": sentence(profile.headline.text), "lead": sentence(first.text), "note": notes}


def _fact(fact: Fact) -> Data:
    about = " · ".join(part for part in (fact.when, fact.body) if part)
    return {
        "name": fact.name,
        "about": about,
        "amount": fact.amount,
        "unit": fact.unit,
        "note": runs(fact.note),
        "detected": fact.detected,
    }


def _map(names: Names, profile: Profile) -> Data:
    block, say = profile.kabupaten, names.say
    if not isinstance(block, Exhibit):
        return {"title": block.title, "sub": "", "svg": "", "text": block.text, "source": "", "id": ""}
    drawn = brief_map.province_map(names, block.frame, province=profile.province)
    return {
        "title": untold(block.title, profile.name),
        "sub": plain(block.subtitle),
        "svg": paper.svg(drawn.figure),
        "alt": block.alt,
        "text": "",
        "unit": say("Penempatan") if profile.measure == "placements" else say("Jiwa"),
        "legend": [{"color": color, "text": word} for color, word in drawn.legend],
        "missing": say("arsir: tidak diterbitkan") if drawn.missing else "",
        **source_of(names, block, block.not_to_conclude),
    }


def _list(names: Names, profile: Profile) -> Data:
    block, say = profile.kabupaten, names.say
    empty: Data = {"title": say("Kabupaten/kota"), "sub": "", "head": [], "rows": [], "rest": [], "note": ""}
    note = sentence(profile.newer.text) if profile.newer is not None else ""
    if not isinstance(block, Exhibit):
        return {**empty, "note": note}
    frame = block.frame.sort_values(["drawn", "ref_area"], ascending=[False, True], na_position="last", kind="stable")
    rest = frame.iloc[MOST_PLACES:]
    unit = say("Penempatan") if profile.measure == "placements" else say("Jiwa")
    return {
        "title": say("Sepuluh terbanyak") if len(rest) else say("Kabupaten/kota"),
        "sub": " · ".join(part for part in (unit, _period_of(block)) if part),
        "head": [say("Kabupaten/kota"), unit],
        "rows": [
            {"name": _short(str(row["name"])), "value": written(names, row)}
            for row in frame.head(MOST_PLACES).to_dict("records")
        ],
        "rest": _rest(names, rest),
        "note": " ".join(part for part in (say("Baris terakhir dihitung.") if len(rest) else "", note) if part),
    }


def _rest(names: Names, rest: pd.DataFrame) -> list[Data]:
    """What the other rows of the same list hold together; only where all of them are shown."""
    if rest.empty:
        return []
    known = rest["drawn"].notna().all()
    value = number(float(rest["drawn"].sum()), names.language) if known else "…"
    return [{"name": names.say("{n} lainnya, bersama", n=len(rest)), "value": value}]


def _period_of(exhibit: Exhibit) -> str:
    return str(exhibit.frame["period"].iloc[0]) if "period" in exhibit.frame and len(exhibit.frame) else ""


def _short(name: str) -> str:
    return name.replace("Kabupaten ", "Kab. ", 1)


def _sources(names: Names, profile: Profile) -> str:
    shown = [*profile.headline.source_ids, *(source for item in profile.lead for source in item.source_ids)]
    shown += [source for fact in profile.facts for source in fact.source_ids]
    shown += [source for chart in profile.charts[:MOST_CHARTS] for source in chart.exhibit.source_ids]
    blocks = (profile.kabupaten, profile.protection, profile.handled, profile.origin)
    shown += [source for block in blocks if isinstance(block, Exhibit) for source in first_rows(block)["source_id"]]
    line = sentence(source_line(names, dict.fromkeys(shown), most=8))
    return f"{line} {names.say('Setiap angka dan alamat halamannya dapat dibuka dengan ID pada gambarnya.')}"


def _reading(names: Names) -> str:
    text = names.say(
        "Angka orang di bawah 10 tampil sebagai “<10”; * sementara; … data tidak tersedia, bukan nol. “≤” berarti "
        "batas yang terbukti, bukan perkiraan. Brief ini hanya memuat provinsi sendiri dan total nasional."
    )
    first = names.caveat("placements").split(". ")[0]
    return f"{names.say('Penempatan')}: {first[0].lower()}{first[1:].rstrip('.')}. {text}"
