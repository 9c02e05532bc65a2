"""Writes of a release that are killed, one for each line on stdin: reading the input once makes many of them cheap.

The first one is not killed: it tells how long a write takes here and now.

Usage: python -m tests.data.killed_writes FOLDER SEED
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pandas as pd

from data import aside
from data.build import _write, table_frames
from data.observations import assemble
from data.tables import read_inputs

Frames = dict[str, pd.DataFrame]


def write(folder: Path, frames: Frames, number: int) -> None:
    """A whole write of figures that no other one has, in a process of its own."""
    changed = frames["observation"].assign(obs_value=frames["observation"]["obs_value"] + number)
    now = datetime.now(UTC).replace(microsecond=0)
    with aside.temporary(folder, now) as path:
        _write(path, {**frames, "observation": changed}, folder, now, lambda _: None)
    os._exit(0)


def killed(writer: int, after: float | None) -> str:
    """How a writer ended that was killed after some seconds, or not at all."""
    if after is not None:
        time.sleep(after)
        os.kill(writer, signal.SIGKILL)
    _, status = os.waitpid(writer, 0)
    return "killed" if os.WIFSIGNALED(status) else f"ended {os.WEXITSTATUS(status)}"


def main(folder: Path, seed: int) -> None:
    """Fork a writer of changed figures, kill it at a random moment, say how it ended."""
    inputs, chance, longest = read_inputs(), random.Random(seed), None
    frames = table_frames(inputs, assemble(inputs))
    for number, _ in enumerate(sys.stdin, start=1):
        started, writer = time.monotonic(), os.fork()
        if not writer:
            write(folder, frames, number)
        print(killed(writer, None if longest is None else chance.uniform(0, 1.2 * longest)), flush=True)
        longest = longest or time.monotonic() - started


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
