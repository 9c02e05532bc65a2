"""Writes of a release that are killed, one for each line on stdin: reading the input once makes many of them cheap.

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

from data import aside
from data.build import _write, table_frames
from data.observations import assemble
from data.tables import read_inputs

#: Longer than a write takes on a quiet machine: some end before they are killed.
LONGEST = 2.0


def main(folder: Path, seed: int) -> None:
    """Fork a writer of changed figures, kill it at a random moment, say how it ended."""
    inputs, chance = read_inputs(), random.Random(seed)
    frames = table_frames(inputs, assemble(inputs))
    for number, _ in enumerate(sys.stdin, start=1):
        writer = os.fork()
        if not writer:
            changed = frames["observation"].assign(obs_value=frames["observation"]["obs_value"] + number)
            now = datetime.now(UTC).replace(microsecond=0)
            with aside.temporary(folder, now) as path:
                _write(path, {**frames, "observation": changed}, folder, now, lambda _: None)
            os._exit(0)
        time.sleep(chance.uniform(0, LONGEST))
        os.kill(writer, signal.SIGKILL)
        _, status = os.waitpid(writer, 0)
        print("killed" if os.WIFSIGNALED(status) else f"ended {os.WEXITSTATUS(status)}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
