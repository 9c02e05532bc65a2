"""Releases on disk: one immutable DuckDB file a build, and one pointer to the current one."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from data.aside import SUFFIX
from data.content import content_hash
from data.schema import SCHEMA_VERSION

#: A relative path of the setting counts from the repository.
FOLDER = Path(__file__).parents[1] / (os.environ.get("HULU_HILIR_RELEASES") or "data/releases")
POINTER = "CURRENT"
#: Fewer characters name no release by its hash.
SHORTEST_HASH = 4


class ReleaseError(RuntimeError):
    """A release that is missing, unreadable or of another schema."""


class OtherSchema(ReleaseError):
    """A release that another version of the tables, or of the hash over them, has written."""


@dataclass(frozen=True)
class Release:
    """One release file and what it says of itself."""

    file: str
    label: str
    content_hash: str
    built_at: datetime
    observations: int
    schema_version: str
    current: bool


def current_name(folder: Path) -> str | None:
    """What the pointer says; nothing where it is missing or no text."""
    try:
        return (folder / POINTER).read_text(encoding="utf-8").strip() or None
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError, UnicodeDecodeError):
        return None


def _record(path: Path, *, current: bool) -> Release:
    """What a file says of itself, whatever its schema."""
    try:
        with duckdb.connect(str(path), read_only=True) as con:
            row = con.execute(
                "select label, content_hash, built_at, observations, schema_version from release").fetchone()
    except duckdb.Error as error:
        raise ReleaseError(f"{path.name}: {error}") from error
    if row is None:
        raise ReleaseError(f"{path.name}: no record")
    return Release(path.name, row[0], row[1], row[2].replace(tzinfo=UTC), row[3], row[4], current)


def describe(path: Path, *, current: bool) -> Release:
    """Open one release and read its own record.

    Raises
    ------
    OtherSchema
        where another version of the tables has written it.
    ReleaseError
        where the file is no readable release.
    """
    found = _record(path, current=current)
    if found.schema_version != SCHEMA_VERSION:
        raise OtherSchema(f"{path.name}: schema {found.schema_version}")
    return found


def verify(path: Path) -> None:
    """Read every row of a release and compare it with the hash that it carries.

    Raises
    ------
    ReleaseError
        where the file cannot be read or says something else than it was built from.
    """
    said = describe(path, current=False).content_hash
    try:
        with duckdb.connect(str(path), read_only=True) as con:
            real = content_hash(con)
    except duckdb.Error as error:
        raise ReleaseError(f"{path.name}: {error}") from error
    if real != said:
        raise ReleaseError(f"{path.name}: rows differ from the hash {said[:8]}")


def survey(folder: Path) -> tuple[list[Release], dict[str, str]]:
    """Readable releases, newest first, and the unreadable files with the reason.

    A whole release of another schema is in neither (:func:`of_other_schema`), unless the pointer names it.
    """
    name, found, broken = current_name(folder), [], {}
    for path in sorted(folder.glob("*.duckdb"), reverse=True):
        try:
            found.append(describe(path, current=path.name == name))
        except ReleaseError as error:
            if isinstance(error, OtherSchema) and path.name != name:
                continue
            broken[path.name] = str(error).partition(": ")[2].splitlines()[0]
    if name is not None and not (folder / name).exists():
        broken[name] = "no such file"
    return found, broken


def readable(folder: Path) -> list[Release]:
    """Readable releases, newest first; files that cannot be read are left out."""
    return survey(folder)[0]


def of_other_schema(folder: Path) -> list[Release]:
    """Releases that another version of the tables has written, newest first: kept, not read, not verified."""
    found = []
    for path in sorted(folder.glob("*.duckdb"), reverse=True):
        try:
            said = _record(path, current=False)
        except ReleaseError:
            continue
        if said.schema_version != SCHEMA_VERSION:
            found.append(said)
    return found


def point_to(folder: Path, name: str) -> None:
    """Make a release current in one step."""
    temporary = folder / f".{POINTER}.{os.getpid()}{SUFFIX}"
    temporary.write_text(name + "\n", encoding="utf-8")
    os.replace(temporary, folder / POINTER)


def find(folder: Path, text: str) -> Release:
    """The readable release that a label, a file name or the beginning of a hash names.

    Raises
    ------
    ReleaseError
        where none is meant, or more than one.
    """
    found = readable(folder)
    for fits in (
        [item for item in found if text in (item.label, item.file, item.file.removesuffix(".duckdb"))],
        [item for item in found if len(text) >= SHORTEST_HASH and item.content_hash.startswith(text.lower())],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            raise ReleaseError(f"{text}: {', '.join(item.file for item in fits)}")
    raise ReleaseError(f"{text}: ?")


def label_number(label: str) -> int:
    """The place of a release in its day: ``20261124a`` is 1, ``20261124z`` 26, ``20261124aa`` 27."""
    number = 0
    for letter in label[8:]:
        number = number * 26 + ord(letter) - ord("a") + 1
    return number


def next_label(folder: Path, day: datetime) -> str:
    """``20261124a``, then ``b`` …: the day and the place of a release in it; a label is never given twice.

    The newest release is never removed by :mod:`data.prune`, so the largest label of a day stays known.
    """
    prefix = f"{day:%Y%m%d}"
    known = [*readable(folder), *of_other_schema(folder)]
    numbers = [label_number(item.label) for item in known if item.label.startswith(prefix)]
    taken = max([len(list(folder.glob(f"{prefix}T*.duckdb"))), *numbers])
    letters = ""
    while taken >= 0:
        letters = chr(ord("a") + taken % 26) + letters
        taken = taken // 26 - 1
    return prefix + letters
