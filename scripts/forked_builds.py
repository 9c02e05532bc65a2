"""Whole builds in forks of one process, so that what a build imports is paid for once; any of them may be killed.

It opens no database itself: a fork holds only the thread that called it. Orders come as lines on stdin,
``STEP SECONDS``: kill the build so many seconds after it has begun that step (``- -``: let it end). Each answer is
one line: how the build ended, and for one that was let be, the seconds of each step.

Usage: python -m scripts.forked_builds INPUT RELEASES
"""

from __future__ import annotations

import os
import signal
import sys
import time
from itertools import pairwise
from typing import IO

from data.__main__ import main as data_main

#: How long to sleep between two looks at a build that may end by itself.
LOOK = 0.002


def begin(arguments: list[str]) -> tuple[int, IO[str]]:
    """A build in a process of its own, and what it says of its steps."""
    read, write = os.pipe()
    builder = os.fork()
    if builder:
        os.close(write)
        return builder, os.fdopen(read, "r")
    code = 3
    try:
        os.close(read)
        os.dup2(write, 2)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        code = data_main(arguments)
    finally:
        os._exit(code)
    raise AssertionError


def ended(status: int) -> str:
    """How a build ended."""
    return "killed" if os.WIFSIGNALED(status) else f"ended {os.WEXITSTATUS(status)}"


def undisturbed(arguments: list[str]) -> str:
    """Let a build end; the seconds of each of its steps."""
    builder, told = begin(arguments)
    with told:
        begun = [time.monotonic() for _ in told]
    _, status = os.waitpid(builder, 0)
    steps = [end - start for start, end in pairwise([*begun, time.monotonic()])]
    return " ".join([ended(status), *(f"{seconds:.3f}" for seconds in steps)])


def killed(arguments: list[str], step: int, seconds: float) -> str:
    """Kill a build after it has begun a step, unless it has ended by then."""
    builder, told = begin(arguments)
    with told:
        for _ in range(step + 1):
            told.readline()
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            gone, status = os.waitpid(builder, os.WNOHANG)
            if gone:
                return ended(status)
            time.sleep(min(LOOK, max(0.0, until - time.monotonic())))
        os.kill(builder, signal.SIGKILL)
        _, status = os.waitpid(builder, 0)
    return ended(status)


def main(root: str, folder: str) -> None:
    """Answer every order."""
    arguments = ["build", "--root", root, "--folder", folder]
    for line in sys.stdin:
        step, seconds = line.split()
        answer = undisturbed(arguments) if step == "-" else killed(arguments, int(step), float(seconds))
        print(answer, flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
