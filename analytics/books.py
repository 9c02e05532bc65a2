"""``python -m analytics.books --kind pdf --out FILE``: Buku Statistik of a release as PDF or XLSX.

The whole release takes almost half a gigabyte for some seconds: the app lets it be made in a process of its own, one at
a time, so that the room is given back and others are served meanwhile. Exit code 0: made; 1: not made, with why.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

import duckdb

from analytics import apart
from analytics.briefs import current_release, write_whole
from analytics.export.errors import NotMade
from analytics.export.task import Step, silent
from analytics.export.yearbook import yearbook_bytes
from analytics.export.yearbook_pdf import yearbook_pdf
from analytics.names import load_names
from locales import LANGUAGES

KINDS = {"pdf": yearbook_pdf, "xlsx": yearbook_bytes}
_one = Lock()


def made_apart(release: Path, language: str, kind: str, step: Step = silent) -> bytes:
    """Make a book in a process of its own.

    Parameters
    ----------
    release
        file of a release.
    language, kind
        ``id`` or ``en``; ``pdf`` or ``xlsx``.
    step
        is asked every fifth of a second whether the book is still wanted; the processes are ended where it raises.

    Raises
    ------
    NotMade
        with what the process said; nothing is left behind.
    """
    with _turn(step), apart.workplace() as folder:
        target = folder / f"book.{kind}"
        arguments = ["--release", str(release.resolve()), "--language", language, "--kind", kind, "--out", str(target)]
        process = apart.started("analytics.books", arguments, folder)
        try:
            while process.poll() is None:
                step(0, 0)
                time.sleep(0.2)
        finally:
            apart.ended(process)
            process.communicate()
        if process.returncode:
            raise NotMade(apart.reason(process, folder, 1))
        return target.read_bytes()


@contextmanager
def _turn(step: Step) -> Iterator[None]:
    while not _one.acquire(timeout=0.2):
        step(0, 0)
    try:
        yield
    finally:
        _one.release()


def main(argv: Sequence[str] | None = None) -> int:
    """Make the book asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, required=True, help="the file")
    parser.add_argument("--kind", choices=KINDS, default="pdf")
    parser.add_argument("--language", choices=LANGUAGES, default="id")
    parser.add_argument("--release", type=Path, help="file of a release; default: the current one")
    options = parser.parse_args(argv)
    try:
        release = options.release or current_release()
        with duckdb.connect(str(release), read_only=True) as con:
            content = KINDS[options.kind](con, load_names(con, options.language))
        write_whole(options.out, content)
    except (NotMade, OSError, duckdb.Error) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
