"""One file in the making, watched from elsewhere: how far it is, why it failed, and whether it is still wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore, Event, Lock
from time import monotonic

from analytics.export.errors import NotMade

IDLE, WAITING, RUNNING, DONE, FAILED, CANCELLED = "idle", "waiting", "running", "done", "failed", "cancelled"
#: Called by a maker between its parts with how many are done of how many (nought: it cannot say).
Step = Callable[[int, int], None]
#: Large files made beside each other in one server; others wait for their turn, so that pages keep answering.
_turns = BoundedSemaphore(3)


class Unwanted(NotMade):
    """The making was cancelled; what was made so far is thrown away."""


def silent(done: int, total: int) -> None:
    """A step that nobody watches."""


class Task:
    """The making of one file, again at each call of :meth:`run`.

    Attributes
    ----------
    state
        ``idle``, ``waiting`` (for a turn), ``running``, ``done``, ``failed`` or ``cancelled``.
    done, total
        parts made, and wanted; a total of nought where the maker cannot say.
    reason
        why the last making failed.
    content
        the file of a queued making that is done, until it is put away.
    runs
        how often the making began.
    """

    def __init__(self) -> None:
        self.state, self.done, self.total, self.reason, self.runs = IDLE, 0, 0, "", 0
        self.content = b""
        self._began = monotonic()
        self._stopped, self._one = Event(), Lock()

    @property
    def over(self) -> bool:
        return self.state not in (WAITING, RUNNING)

    @property
    def seconds(self) -> float:
        """Since the making began."""
        return monotonic() - self._began

    def cancel(self) -> None:
        """Stop at the next step; for those who watch it is over at once."""
        self._stopped.set()
        self.state = CANCELLED

    def forget(self) -> None:
        """Put away how the last making ended."""
        if self.over:
            self.state, self.reason, self.content = IDLE, "", b""

    def run(self, make: Callable[[Step], bytes], *, queued: bool = False) -> bytes:
        """Make the file.

        Parameters
        ----------
        make
            gives the whole file, and calls its step between parts.
        queued
            whether it waits while three such files are being made: for what takes a second or more.

        Raises
        ------
        Unwanted
            where it was cancelled.
        Exception
            of the maker; its words are kept as ``reason``.
        """
        with self._one:
            self._stopped.clear()
            self.done = self.total = 0
            self.reason, self.content, self.state, self._began = "", b"", WAITING, monotonic()
            self.runs += 1
            try:
                with self._turn(queued):
                    self.state = RUNNING
                    content = make(self._step)
                    self._step(self.total, self.total)
            except Unwanted:
                self.state = CANCELLED
                raise
            except Exception as error:
                self.reason, self.state = str(error) or type(error).__name__, FAILED
                raise
            self.content = content if queued else b""
            self.state = DONE
            return content

    @contextmanager
    def _turn(self, queued: bool) -> Iterator[None]:
        if not queued:
            yield
            return
        while not _turns.acquire(timeout=0.1):
            self._step(0, 0)
        try:
            yield
        finally:
            _turns.release()

    def _step(self, done: int, total: int) -> None:
        if self._stopped.is_set():
            raise Unwanted("cancelled")
        self.done, self.total = done, total
