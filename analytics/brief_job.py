"""Briefs of many provinces, made in processes of their own while the asker goes on: progress, cancelling, one ZIP.

One job works at a time, at low priority; others wait for their turn. Nothing is left of one that was cancelled or
failed, and the one that asks learns why.
"""

from __future__ import annotations

import atexit
import os
import re
import subprocess
import weakref
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Lock, Thread

from analytics import apart
from analytics.export.task import CANCELLED, DONE, FAILED, RUNNING, WAITING

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
            if self._process is not None:
                apart.ended(self._process)

    def _run(self) -> None:
        while not _turn.acquire(timeout=0.2):
            if self._stopped.is_set():
                self.state = CANCELLED
                return
        try:
            with apart.workplace() as folder:
                ended = self._made(folder)
        except OSError as error:
            ended, self.reason = FAILED, str(error)
        finally:
            _turn.release()
        self.state = CANCELLED if self._stopped.is_set() else ended

    def _made(self, folder: Path) -> str:
        """Let the briefs be made, follow their progress, and take the ZIP; the state that this ends in."""
        target = folder / "briefs.zip"
        arguments = ["--out", str(folder / "pdf"), "--zip", str(target), *self._arguments]
        with self._guard:
            if self._stopped.is_set():
                return CANCELLED
            self._process = process = apart.started("analytics.briefs", arguments, folder)
            self.state = RUNNING
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process.pid, 10)
        assert process.stdout is not None
        with process.stdout:
            for line in process.stdout:
                found = _PROGRESS.match(line)
                self.done = int(found[1]) if found else self.done
        if process.wait() or not target.exists():
            self.reason = apart.reason(process, folder, 3)
            return FAILED
        self.content = target.read_bytes()
        return DONE


@atexit.register
def _cancel_all() -> None:
    for job in list(_alive):
        job.cancel()
