"""What a file for a governor holds of a profile: the own province and national totals, never others or a place
among them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from analytics.exhibit import Exhibit
from analytics.exhibits.profile import Gap, Profile
from analytics.names import Names

#: Columns that tell a province's place among the others.
_PLACE = ("place", "n")
#: Where a text can be cut: after a full stop or semicolon.
_END = re.compile(r"(?<=[.;])\s+")
#: A span that a list gives for several provinces together.
_SPAN = re.compile(r"\d\s+(?:sampai|hingga|to)\s+\d")
#: The name of the old province stands in every word about its split.
_SHARED = "91"


def own_exhibits(names: Names, profile: Profile) -> list[Exhibit]:
    """The exhibits of a profile without those that name peers, the context without its ranks."""
    found = [exhibit for exhibit in profile.exhibits if exhibit is not profile.peers]
    shown = [_context(names, profile, one) if one is profile.context else one for one in found]
    return [replace(one, caveats=_caveats(names, profile, one.caveats)) for one in shown]


def _context(names: Names, profile: Profile, exhibit: Exhibit) -> Exhibit:
    say = names.say
    return replace(
        exhibit,
        title=say("Konteks: {place} dan Indonesia", place=profile.name),
        subtitle=say("Provinsi ini, dan Indonesia bila tercetak untuk masa itu"),
        frame=exhibit.frame.drop(columns=[name for name in _PLACE if name in exhibit.frame]),
        columns=tuple(column for column in exhibit.columns if column.name not in _PLACE),
        alt=say("{place} pada {n} ukuran konteks, di sebelah angka Indonesia.", place=profile.name,
                n=len(exhibit.frame)),
        not_to_conclude=say("Ukuran konteks tidak menerangkan mengapa orang berangkat."),
        facts={},
    )  # fmt: skip


def _caveats(names: Names, profile: Profile, caveats: tuple[str, ...]) -> tuple[str, ...]:
    found = (own_words(names, text, province=profile.province) for text in caveats)
    return tuple(text for text in found if text)


def own_gaps(names: Names, profile: Profile) -> tuple[Gap, ...]:
    """The gaps of a profile, in its order, with what is known of the province and the nation; a line of which
    nothing is left, or that is about another province, is left out."""
    found = []
    for gap in profile.gaps:
        known = own_words(names, gap.known, province=profile.province)
        if own_words(names, gap.subject, province=profile.province) and (known or gap.own):
            found.append(replace(gap, known=known))
    return tuple(found)


def own_words(names: Names, text: str, *, province: str) -> str:
    """The parts of a text that name no other province and give no span over several of them.

    Parameters
    ----------
    text
        sentences, in either language.
    province
        code of the own province.
    """
    named = tuple(_named(names))
    own = {name for code, name in named if code in (province, _SHARED)}
    kept = [part for part in _END.split(text) if not _SPAN.search(part) and set(_any(named).findall(part)) <= own]
    words = " ".join(kept).strip()
    if words.endswith(";"):
        words = words[:-1] + "."
    return words[:1].upper() + words[1:]


def _named(names: Names) -> list[tuple[str, str]]:
    """Code and name of every province in both languages."""
    table = names.regions[names.regions["level"] == "province"]
    both = zip(table.index, table["name_id"], table["name_en"], strict=True)
    return [(str(code), str(name)) for code, *pair in both for name in pair]


@lru_cache(maxsize=8)
def _any(named: tuple[tuple[str, str], ...]) -> re.Pattern[str]:
    """Any of the names, the longest first: one may begin another."""
    listed = sorted({name for _, name in named}, key=lambda text: (-len(text), text))
    return re.compile(r"\b(?:" + "|".join(re.escape(text) for text in listed) + r")\b")
