"""The id of a figure, read back: release · figure · region · year · destination · codes of its view."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import quote, unquote

from analytics.filters import DESTINATION, REGION, RELEASE, YEAR

_LABEL = re.compile(r"(\d{4})(\d\d)(\d\d)([a-z]{1,3})", re.ASCII)
_KEY = re.compile(r"[a-z0-9][A-Za-z0-9_-]*")
_REGION = re.compile(r"ID|\d\d|\d{4}|\d\d_old|[A-Z]{3}", re.ASCII)


class NoFigureId(ValueError):
    """The text is no id of a figure."""


@dataclass(frozen=True)
class FigureId:
    """What an id says: a release, a figure, a filter, and how the figure was looked at."""

    release: str
    key: str
    region: str
    year: int
    destination: str = ""
    view: Mapping[str, str] = field(default_factory=dict)

    def codes(self) -> dict[str, str]:
        """The filter, the release and the view as codes of an address."""
        parts = {YEAR: str(self.year), REGION: self.region, DESTINATION: self.destination, RELEASE: self.release}
        return {name: value for name, value in parts.items() if value} | dict(self.view)


def with_view(figure_id: str, view: Mapping[str, str]) -> str:
    """An id that also says how the figure was looked at: ``….ukuran=rate``."""
    parts = [f"{name}={quote(value, safe='').replace('.', '%2E')}" for name, value in view.items()]
    return ".".join([figure_id, *parts])


def parse(text: str) -> FigureId:
    """Read an id.

    Parameters
    ----------
    text
        as :func:`analytics.exhibit.figure_id` and :func:`with_view` write it.

    Raises
    ------
    NoFigureId
        where it is none.
    """
    parts = text.strip().split(".")
    plain = [part for part in parts if "=" not in part]
    view = dict(part.split("=", 1) for part in parts if "=" in part)
    if not 4 <= len(plain) <= 5 or parts[: len(plain)] != plain:
        raise NoFigureId(text)
    release, key, region, year, *rest = plain
    if not (_KEY.fullmatch(key) and _REGION.fullmatch(region) and re.fullmatch(r"(19|20)\d\d", year)):
        raise NoFigureId(text)
    destination = rest[0] if rest else ""
    if destination and not re.fullmatch(r"[A-Z]{3}", destination):
        raise NoFigureId(text)
    view = {name: unquote(value) for name, value in view.items() if name}
    return FigureId(release, key, region, int(year), destination, view)


def _place(label: str) -> tuple[int, int] | None:
    """Day and number of a label; nothing where it is none."""
    found = _LABEL.fullmatch(label)
    if found is None:
        return None
    try:
        day = date(*(int(part) for part in found.groups()[:3]))
    except ValueError:
        return None
    number = 0
    for letter in found[4]:
        number = number * 26 + ord(letter) - ord("a") + 1
    return day.toordinal(), number


def by_nearness(label: str, labels: Iterable[str]) -> list[str]:
    """Labels of releases, the nearest to a label first; of two as near the earlier one.

    Returns
    -------
    Nothing where the label says no day.
    """
    own = _place(label)
    known = {other: place for other in labels if (place := _place(other)) is not None}
    if own is None:
        return []

    def distance(other: str) -> tuple[int, bool, int, int]:
        day, number = known[other]
        if day == own[0]:
            return 0, False, abs(number - own[1]), number
        return abs(day - own[0]), day > own[0], number if day > own[0] else -number, 0

    return sorted(known, key=distance)
