"""Work in a process of its own: it has a folder for all it writes, can be ended with all its helpers, and says why."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).parents[1]
_ERRORS = "errors.txt"


@contextmanager
def workplace() -> Iterator[Path]:
    """A folder that is gone afterwards; a process that is just ending may still have put a file there."""
    folder = mkdtemp(prefix="hulu-hilir-")
    try:
        yield Path(folder)
    finally:
        for _ in range(50):
            shutil.rmtree(folder, ignore_errors=True)
            if not os.path.exists(folder):
                break
            time.sleep(0.1)


def started(module: str, arguments: Sequence[str], folder: Path) -> subprocess.Popen[str]:
    """``python -m module`` in a group of its own; its temporary files and what it says of errors go to the folder.

    Its output is a pipe that somebody must read.
    """
    with (folder / _ERRORS).open("w", encoding="utf-8") as written:
        return subprocess.Popen(
            [sys.executable, "-m", module, *arguments], cwd=ROOT, env={**os.environ, "TMPDIR": str(folder)},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=written, text=True, start_new_session=True,
        )  # fmt: skip


def ended(process: subprocess.Popen[str]) -> None:
    """End a process and all that it has started."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def reason(process: subprocess.Popen[str], folder: Path, lines: int) -> str:
    """The last lines of what a process that failed said, else its exit code."""
    said = (folder / _ERRORS).read_text(encoding="utf-8").strip().splitlines()
    return " ".join(said[-lines:]) or f"exit {process.returncode}"
