"""The counted parts of a brief: protection, trafficking by handling and by origin, what is not known."""

from __future__ import annotations

import pandas as pd

from analytics.exhibit import Exhibit, source_line
from analytics.exhibits.profile import Block, Gap, Profile
from analytics.exhibits.profile_rows import place_words
from analytics.export.brief_words import Data, sentence, source_of, unbroken, written
from analytics.export.own import own_gaps
from analytics.names import Names

MOST_GAPS, MOST_ROWS = 9, 4


def first_rows(exhibit: Exhibit) -> pd.DataFrame:
    """The rows that a brief shows: the latest of each measure."""
    frame = exhibit.frame
    frame = frame[frame["first"]] if "first" in frame and frame["first"].any() else frame
    return frame.head(MOST_ROWS)


def _rows(names: Names, exhibit: Exhibit) -> list[Data]:
    rows = []
    for row in first_rows(exhibit).to_dict("records"):
        what = " · ".join(part for part in (str(row["measure"]), str(row.get("detail", ""))) if part)
        when = row["when"] if "when" in row else row["period"]
        about = [when, row["body_name"]]
        if str(row["ref_area"]) != frame_region(exhibit):
            about.append(row["place"])
        rows.append({"amount": written(names, row), "what": what, "about": " · ".join(str(part) for part in about)})
    return rows


def frame_region(exhibit: Exhibit) -> str:
    """The province that an exhibit's id names."""
    return exhibit.figure_id.split(".")[2]


def counts(names: Names, block: Block, title: str, *, sub: str = "", heading: str = "") -> Data:
    """The first rows of a block with their sources; its sentence where it has no rows."""
    empty: Data = {"title": title, "sub": sub, "heading": heading, "rows": [], "text": "", "source": "", "id": ""}
    if not isinstance(block, Exhibit):
        return {**empty, "text": block.text}
    shown = list(first_rows(block)["source_id"])
    return {**empty, "rows": _rows(names, block), **source_of(names, block, shown=shown)}


def place_of(names: Names, profile: Profile, block: Block) -> str:
    """Whom the rows of a block are about, as its title on the screen says it."""
    if not isinstance(block, Exhibit):
        return profile.name
    return place_words(names, block.frame, [profile.province])


def protection(names: Names, profile: Profile) -> Data:
    """Complaints, returns and the rest; the title names the old province where all rows are of that one."""
    place, title = place_of(names, profile, profile.protection), names.say("Pelindungan")
    if place != profile.name:
        title = names.say("Pelindungan: {place}", place=place)
    return counts(names, profile.protection, title, sub=protection_sub(names))


def protection_sub(names: Names) -> str:
    """What must be read with the rows of protection."""
    return names.say("Tiap baris hal, badan, dan masa yang berbeda; tidak dijumlahkan")


def trafficking(names: Names, profile: Profile) -> Data:
    """By handling and by origin, the own province only, with the printed national totals beside them."""
    say = names.say
    police, home = (place_of(names, profile, block) for block in (profile.handled, profile.origin))
    handled = counts(names, profile.handled, "", heading=say("Ditangani di {province}", province=police))
    origin = counts(names, profile.origin, "", heading=say("Korban dan PMI asal {province}", province=home))
    national = [item for item in (profile.national_handled, profile.national_origin) if item is not None]
    blocks = [block for block in (profile.handled, profile.origin) if isinstance(block, Exhibit)]
    sources = [source for block in blocks for source in first_rows(block)["source_id"]]
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


def gaps(names: Names, profile: Profile) -> Data:
    """What is not known of the province, its own lines first, each with the body that owns it."""
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
