"""Briefs of many provinces, made in processes of their own while the asker goes on: progress, cancelling, one ZIP.

One job works at a time, at low priority; others wait for their turn. Nothing is left of one that was cancelled or
failed, and the one that asks learns why.
"""

from __future__ import annotations

import atexit
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import weakref
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from threading import Event, Lock, Thread

ROOT = Path(__file__).parents[1]
WAITING, RUNNING, DONE, FAILED, CANCELLED = "waiting", "running", "done", "failed", "cancelled"
_PROGRESS = re.compile(r"\s*(\d+)/\d+ ")
_turn = Lock()
_alive: weakref.WeakSet[Job] = weakref.WeakSet()


class Job:
    """The making of a ZIP of briefs.

    Parameters
    ----------
    release
        file of a release.
    provinces, languages, year
        which briefs, and the year of the filter.
    workers
        processes beside each other.

    Attributes
    ----------
    state
        ``waiting``, ``running``, ``done``, ``failed`` or ``cancelled``.
    done, total
        briefs made, and wanted.
    content
        the ZIP of a job that is done.
    reason
        why a job failed, in the words of the maker.
    """

    def __init__(
        self, release: Path, provinces: Sequence[str], languages: Sequence[str], *, year: int, workers: int = 1
    ) -> None:
        self.state, self.done, self.total = WAITING, 0, len(provinces) * len(languages)
        self.content, self.reason = b"", ""
        self._arguments = ["--release", str(release.resolve()), "--year", str(year), "--workers", str(workers)]
        self._arguments += [part for code in provinces for part in ("--province", code)]
        self._arguments += [part for code in languages for part in ("--language", code)]
        self._stopped, self._guard = Event(), Lock()
        self._process: subprocess.Popen[str] | None = None
        self._thread = Thread(target=self._run, daemon=True, name="briefs")
        _alive.add(self)

    def start(self) -> Job:
        """Begin, or wait for a turn; returns at once."""
        self._thread.start()
        return self

    @property
    def over(self) -> bool:
        return self.state in (DONE, FAILED, CANCELLED)

    def wait(self, seconds: float) -> bool:
        """Wait until the job is over, at most so long; whether it is."""
        self._thread.join(seconds)
        return self.over

    def cancel(self) -> None:
        """Stop all its processes; what was made so far is thrown away."""
        self._stopped.set()
        with self._guard:
            if self._process is not None and self._process.poll() is None:
                with suppress(ProcessLookupError):
                    os.killpg(self._process.pid, signal.SIGKILL)

    def _run(self) -> None:
        while not _turn.acquire(timeout=0.2):
            if self._stopped.is_set():
                self.state = CANCELLED
                return
        folder = ""
        try:
            folder = mkdtemp(prefix="hulu-hilir-")
            ended = self._made(Path(folder))
        except OSError as error:
            ended, self.reason = FAILED, str(error)
        finally:
            _removed(folder)
            _turn.release()
        self.state = CANCELLED if self._stopped.is_set() else ended

    def _made(self, folder: Path) -> str:
        """Let the briefs be made, follow their progress, and take the ZIP; the state that this ends in."""
        target, errors = folder / "briefs.zip", folder / "errors.txt"
        command = [sys.executable, "-m", "analytics.briefs", "--out", str(folder / "pdf"), "--zip", str(target)]
        with errors.open("w", encoding="utf-8") as written:
            with self._guard:
                if self._stopped.is_set():
                    return CANCELLED
                self._process = process = subprocess.Popen(
                    [*command, *self._arguments], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                    stderr=written, text=True, start_new_session=True,
                )  # fmt: skip
                self.state = RUNNING
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, process.pid, 10)
            assert process.stdout is not None
            with process.stdout:
                for line in process.stdout:
                    found = _PROGRESS.match(line)
                    self.done = int(found[1]) if found else self.done
            code = process.wait()
        if code or not target.exists():
            said = errors.read_text(encoding="utf-8").strip().splitlines()
            self.reason = " ".join(said[-3:]) or f"exit {code}"
            return FAILED
        self.content = target.read_bytes()
        return DONE


def _removed(folder: str) -> None:
    """Remove a folder; a process that is just ending may still have put a file there."""
    for _ in range(50):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder or not os.path.exists(folder):
            return
        time.sleep(0.1)


@atexit.register
def _cancel_all() -> None:
    for job in list(_alive):
        job.cancel()
