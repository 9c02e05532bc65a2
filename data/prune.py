"""Old releases leave: the newest stay, the current one always, and what cannot be read is not counted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from data import aside, releases


@dataclass(frozen=True)
class Pruned:
    """Files that were removed, files that stay, and unreadable files that stay."""

    removed: tuple[str, ...]
    kept: tuple[str, ...]
    broken: tuple[str, ...]


def prune(folder: Path, *, keep: int, broken: bool = False, pretend: bool = False) -> Pruned:
    """Remove all but the newest releases and the current one.

    Parameters
    ----------
    keep
        how many of the newest stay, at least one.
    broken
        whether files that cannot be read, damaged or of another schema, leave too; the one that the pointer
        names never does, nor a whole one that is newer than all that can be read: it holds the latest label.
    pretend
        name what would be removed and remove nothing.

    Raises
    ------
    ValueError
        where ``keep`` is less than one: the newest label must stay known.
    """
    if keep < 1:
        raise ValueError(f"keep {keep}")
    with aside.alone(folder):
        found, unreadable = releases.survey(folder)
        named = releases.current_name(folder)
        old = [item.file for item in found[keep:] if item.file != named]
        newest = found[0].file if found else ""
        other = [item.file for item in releases.of_other_schema(folder) if item.file < newest]
        dead = [name for name in (*unreadable, *other) if name != named and (folder / name).is_file()]
        removed = old + (dead if broken else [])
        for name in removed if not pretend else ():
            (folder / name).unlink()
    kept = tuple(item.file for item in found if item.file not in removed)
    return Pruned(tuple(removed), kept, () if broken else tuple(dead))
