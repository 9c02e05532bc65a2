"""A story: screens in an order, each with its own filter, title and note; written as a link and as a file.

A story names the release that it was composed on, so that no number changes in the middle of a talk.
"""

from __future__ import annotations

import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from analytics.filters import DESTINATION, LANGUAGE, REGION, YEAR, Domain, Filter, from_codes

VERSION = 1
FORMAT = "hulu-hilir-cerita"
#: What a link or a file may hold at most; more is refused, not cut.
MOST_SCREENS, MOST_TITLE, MOST_NOTE, MOST_BYTES = 60, 200, 4_000, 400_000
#: Parts of the filter that a screen fixes; language and release are those of the talk.
CODES = (YEAR, REGION, DESTINATION)


class NoStory(ValueError):
    """The text or file is no story; the message says what is wrong, in Indonesian, to be said."""


@dataclass(frozen=True)
class Item:
    """One screen of a story: its code, the filter that it fixes (the rest follows), a title in place of the
    sentence made from the data (empty keeps that), and the speaker's note."""

    screen: str
    codes: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    note: str = ""


@dataclass(frozen=True)
class Story:
    """Screens in their order, a title, and the label of the release they are pinned to (empty: not pinned)."""

    items: tuple[Item, ...]
    title: str = ""
    release: str = ""

    def added(self, item: Item) -> Story:
        return replace(self, items=(*self.items, item))

    def moved(self, place: int, by: int) -> Story:
        """The screen at a place one or more places further; what would leave the row stays."""
        target = place + by
        if not (0 <= place < len(self.items) and 0 <= target < len(self.items)):
            return self
        items = list(self.items)
        items.insert(target, items.pop(place))
        return replace(self, items=tuple(items))

    def without(self, place: int) -> Story:
        return replace(self, items=tuple(item for n, item in enumerate(self.items) if n != place))

    def changed(self, place: int, **values: Any) -> Story:
        """The story with another title, note or filter at a place."""
        items = [replace(item, **values) if n == place else item for n, item in enumerate(self.items)]
        return replace(self, items=tuple(items))


def item_filter(item: Item, base: Filter, domain: Domain, *, said: str = "") -> Filter:
    """The filter of a screen: what it fixes over what the session has; a province called out goes first.

    Parameters
    ----------
    base
        the session's filter, which also gives language and release.
    said
        code of the province that the speaker has called; empty where none.
    """
    known = {name: value for name, value in item.codes.items() if name in CODES}
    read, _ = from_codes({YEAR: str(base.year), LANGUAGE: base.language, **known}, domain)
    chosen = base.changed(
        year=read.year,
        region=read.region if REGION in known else base.region,
        destination=read.destination if DESTINATION in known else base.destination,
    )
    return chosen.changed(region=said) if said and said in domain.regions else chosen


def fixed(chosen: Filter) -> dict[str, str]:
    """The codes that a screen made from a view fixes: all of them, so that it shows the same tomorrow."""
    return {YEAR: str(chosen.year), REGION: chosen.region, DESTINATION: chosen.destination}


def _plain(story: Story) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "title": story.title,
        "release": story.release,
        "screens": [
            {"screen": item.screen, "filter": dict(item.codes), "title": item.title, "note": item.note}
            for item in story.items
        ],
    }


def to_file(story: Story) -> bytes:
    """The story as JSON that people can read."""
    return json.dumps(_plain(story), ensure_ascii=False, indent=2).encode()


def to_code(story: Story) -> str:
    """The story as the value of ``cerita`` in a link."""
    rows = [[item.screen, dict(item.codes), item.title, item.note] for item in story.items]
    text = json.dumps([VERSION, story.title, story.release, rows], ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(zlib.compress(text.encode(), 9)).decode().rstrip("=")


def from_file(content: bytes) -> Story:
    """Read a file.

    Raises
    ------
    NoStory
        where it is none.
    """
    if len(content) > MOST_BYTES:
        raise NoStory("Berkas cerita terlalu besar.")
    try:
        plain = json.loads(content.decode("utf-8-sig"))
        rows = [[row["screen"], row.get("filter", {}), row.get("title", ""), row.get("note", "")]
                for row in plain["screens"]]  # fmt: skip
        head = plain["format"], plain["version"], plain.get("title", ""), plain.get("release", "")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoStory("Berkas ini bukan cerita Hulu Hilir.") from error
    if head[0] != FORMAT:
        raise NoStory("Berkas ini bukan cerita Hulu Hilir.")
    return _story(head[1], head[2], head[3], rows)


def from_code(code: str) -> Story:
    """Read the value of ``cerita``.

    Raises
    ------
    NoStory
        where it is none, or was cut on its way.
    """
    try:
        raw = urlsafe_b64decode(code.encode("ascii") + b"=" * (-len(code) % 4))
        unpacker = zlib.decompressobj()
        text = unpacker.decompress(raw, MOST_BYTES)
        if not unpacker.eof:
            raise ValueError("cut or too long")
        version, title, release, rows = json.loads(text)
    except (ValueError, TypeError, zlib.error) as error:
        raise NoStory("Tautan cerita ini rusak atau terpotong.") from error
    return _story(version, title, release, rows)


def _story(version: object, title: object, release: object, rows: object) -> Story:
    if version != VERSION:
        raise NoStory("Cerita ini dibuat untuk versi lain.")
    if not isinstance(rows, list) or len(rows) > MOST_SCREENS:
        raise NoStory("Cerita ini terlalu panjang.")
    return Story(tuple(_item(row) for row in rows), _text(title, MOST_TITLE), _text(release, 20))


def _item(row: object) -> Item:
    if not isinstance(row, list) or len(row) != 4 or not isinstance(row[1], dict):
        raise NoStory("Satu layar cerita ini tidak terbaca.")
    codes = {name: _text(row[1][name], 20) for name in CODES if name in row[1]}
    return Item(_text(row[0], 40), codes, _text(row[2], MOST_TITLE), _text(row[3], MOST_NOTE))


def _text(value: object, most: int) -> str:
    """A text without characters that no one can see; anything else is refused."""
    if not isinstance(value, str) or len(value) > most:
        raise NoStory("Satu layar cerita ini tidak terbaca.")
    return "".join(sign for sign in value if sign.isprintable() or sign == "\n")
