"""A file written aside until it is whole: a build that dies leaves nothing that counts as a release."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

LOCK = ".build.lock"
SUFFIX = ".tmp"


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """One writer at a time in a folder of releases; the system frees the lock of one that dies."""
    with (folder / LOCK).open("a") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def clean(folder: Path) -> None:
    """Remove what dead builds left: whoever holds the lock knows that no other build lives."""
    for path in folder.glob(f".*{SUFFIX}*"):
        path.unlink(missing_ok=True)


@contextmanager
def temporary(folder: Path, built_at: datetime) -> Iterator[Path]:
    """A path for a release in the making; nothing is left of it unless it is kept."""
    with alone(folder):
        clean(folder)
        try:
            yield folder / f".{built_at:%Y%m%dT%H%M%SZ}-{os.getpid()}{SUFFIX}"
        finally:
            clean(folder)


def keep(path: Path, target: Path) -> None:
    """Make a whole file a release that nobody writes again: on disk first, then under its name."""
    path.chmod(0o444)
    with path.open("rb") as handle:
        os.fsync(handle.fileno())
    os.replace(path, target)
