"""What a brief says, as plain data for the typesetter: every text and number comes from one profile."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Exhibit, source_line
from analytics.exhibits.profile import Block, Common, Duty, Fact, Gap, Profile
from analytics.exhibits.profile_standing import standing
from analytics.export import brief_charts, brief_map, paper
from analytics.export.own import own_gaps
from analytics.figures.palette import LIGHT
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import day, marked, number, percent
from analytics.sentences import Sentence

MOST_DUTIES, MOST_GAPS, MOST_ROWS, MOST_PLACES, MOST_CHARTS = 9, 9, 4, 10, 3
Data = dict[str, Any]
NB = "\u00a0"


def plain(text: str) -> str:
    """The text without the marks of strong parts."""
    return text.replace("**", "")


def runs(text: str) -> list[Data]:
    """``**strong** and plain`` as parts."""
    return [{"t": part, "b": place % 2 == 1} for place, part in enumerate(text.split("**")) if part]


def sentence(text: str) -> str:
    """The text with a full stop at its end."""
    text = plain(text).strip()
    return text if not text or text.endswith((".", "!", "?")) else text + "."


def unbroken(article: str) -> str:
    """A citation whose parts stay on one line: ``Pasal 40``, ``ayat (2)``, ``UU 18/2017``."""
    return re.sub(r"\b(Pasal|ayat|huruf|UU|PP|Perpres) (?=[\d(a-z])", rf"\1{NB}", article)


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
        "protection": _counts(names, profile.protection, say("Pelindungan"), sub=_protection_sub(names)),
        "tppo": _trafficking(names, profile),
        "gaps": _gaps(names, profile),
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


def source_of(names: Names, exhibit: Exhibit, *notes: str, shown: Iterable[str] = ()) -> Data:
    """Source line with what must be read with it, and the id; ``shown`` are the sources of the rows shown."""
    line = source_line(names, dict.fromkeys(shown)) if shown else exhibit.source_line
    line = names.say("Sumber: {line}.", line=line.rstrip("."))
    return {"source": " ".join([line, *(sentence(note) for note in notes if note)]), "id": exhibit.figure_id}


def _map(names: Names, profile: Profile) -> Data:
    block, say = profile.kabupaten, names.say
    if not isinstance(block, Exhibit):
        return {"title": block.title, "sub": "", "svg": "", "text": block.text, "source": "", "id": ""}
    drawn = brief_map.province_map(names, block.frame, province=profile.province)
    return {
        "title": _untold(block.title, profile.name),
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
            {"name": _short(str(row["name"])), "value": _written(names, row)}
            for row in frame.head(MOST_PLACES).to_dict("records")
        ],
        "rest": _rest(names, rest),
        "note": " ".join(part for part in (say("Baris terakhir dihitung.") if len(rest) else "", note) if part),
    }


def _untold(title: str, place: str) -> str:
    """A title without the province, whose name is that of the brief."""
    return title.replace(f", {place}, ", ", ")


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


def _written(names: Names, row: dict[Any, Any]) -> str:
    return marked(
        row["obs_value"],
        names.language,
        status=row.get("obs_status", "published"),
        suppressed_by=row.get("suppressed_by", ""),
        relation=row.get("relation", ""),
    )


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
        "title": _untold(exhibit.title, place),
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


def _first(exhibit: Exhibit) -> pd.DataFrame:
    """The rows that a brief shows: the latest of each measure."""
    frame = exhibit.frame
    frame = frame[frame["first"]] if "first" in frame and frame["first"].any() else frame
    return frame.head(MOST_ROWS)


def _rows(names: Names, exhibit: Exhibit) -> list[Data]:
    rows = []
    for row in _first(exhibit).to_dict("records"):
        what = " · ".join(part for part in (str(row["measure"]), str(row.get("detail", ""))) if part)
        when = row["when"] if "when" in row else row["period"]
        about = [when, row["body_name"]]
        if str(row["ref_area"]) != frame_region(exhibit):
            about.append(row["place"])
        rows.append({"amount": _written(names, row), "what": what, "about": " · ".join(str(part) for part in about)})
    return rows


def frame_region(exhibit: Exhibit) -> str:
    """The province that an exhibit's id names."""
    return exhibit.figure_id.split(".")[2]


def _counts(names: Names, block: Block, title: str, *, sub: str = "", heading: str = "") -> Data:
    empty: Data = {"title": title, "sub": sub, "heading": heading, "rows": [], "text": "", "source": "", "id": ""}
    if not isinstance(block, Exhibit):
        return {**empty, "text": block.text}
    shown = list(_first(block)["source_id"])
    return {**empty, "rows": _rows(names, block), **source_of(names, block, shown=shown)}


def _protection_sub(names: Names) -> str:
    return names.say("Tiap baris hal, badan, dan masa yang berbeda; tidak dijumlahkan")


def _trafficking(names: Names, profile: Profile) -> Data:
    """By handling and by origin, the own province only, with the printed national totals beside them."""
    say = names.say
    handled = _counts(names, profile.handled, "", heading=say("Ditangani di {province}", province=profile.name))
    origin = _counts(names, profile.origin, "", heading=say("Korban dan PMI asal {province}", province=profile.name))
    national = [item for item in (profile.national_handled, profile.national_origin) if item is not None]
    blocks = [block for block in (profile.handled, profile.origin) if isinstance(block, Exhibit)]
    sources = [source for block in blocks for source in _first(block)["source_id"]]
    sources += [source for item in national for source in item.source_ids]
    note = [
        say("Menurut Polda berarti tempat perkara ditangani, bukan asal korban. Tersangka belum tentu bersalah."),
        *(sentence(item.text) for item in national),
        say("Identitas korban wajib dirahasiakan (UU 21/2007 Pasal 44)."),
    ]
    line = source_line(names, dict.fromkeys(sources), most=5)
    return {
        "title": say("TPPO: tempat penanganan dan daerah asal"),
        "sub": say(
            "Kasus yang terdeteksi, bukan seluruh kejadian · tiap baris satu badan dan satu masa; tidak dijumlahkan, "
            "tidak diperingkat"
        ),
        "handled": handled,
        "origin": origin,
        "note": unbroken(" ".join(note)),
        "source": say("Sumber: {line}.", line=line.rstrip(".")) if line else "",
        "id": " ".join(block.figure_id for block in blocks),
    }


def _gaps(names: Names, profile: Profile) -> Data:
    say = names.say
    found: list[Gap] = sorted(own_gaps(names, profile), key=lambda gap: (not gap.own, not gap.first))
    return {
        "title": say("Yang belum diketahui, dan siapa yang memilikinya"),
        "sub": say("Celah data tentang {province}; kosong bukan nol", province=profile.name),
        "head": [say("Yang tidak ada"), say("Pemilik data"), say("Yang diketahui sebagai gantinya")],
        "rows": [
            {"subject": gap.subject, "owner": gap.owner, "state": gap.state, "known": gap.known}
            for gap in found[:MOST_GAPS]
        ],
    }


def _sources(names: Names, profile: Profile) -> str:
    shown = [*profile.headline.source_ids, *(source for item in profile.lead for source in item.source_ids)]
    shown += [source for fact in profile.facts for source in fact.source_ids]
    shown += [source for chart in profile.charts[:MOST_CHARTS] for source in chart.exhibit.source_ids]
    blocks = (profile.kabupaten, profile.protection, profile.handled, profile.origin)
    shown += [source for block in blocks if isinstance(block, Exhibit) for source in _first(block)["source_id"]]
    line = sentence(source_line(names, dict.fromkeys(shown), most=8))
    return f"{line} {names.say('Setiap angka dan alamat halamannya dapat dibuka dengan ID pada gambarnya.')}"


def _reading(names: Names) -> str:
    text = names.say(
        "Angka orang di bawah 10 tampil sebagai “<10”; * sementara; … data tidak tersedia, bukan nol. “≤” berarti "
        "batas yang terbukti, bukan perkiraan. Brief ini hanya memuat provinsi sendiri dan total nasional."
    )
    first = names.caveat("placements").split(". ")[0]
    return f"{names.say('Penempatan')}: {first[0].lower()}{first[1:].rstrip('.')}. {text}"
