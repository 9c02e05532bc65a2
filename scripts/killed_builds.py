"""`make verify`: builds killed at random moments; after each, a whole release is current and no half one is there.

Usage: python -m scripts.killed_builds [NUMBER] [SEED]
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from data import releases
from data.build import build
from data.prune import prune
from data.tables import ROOT

REPOSITORY = Path(__file__).resolve().parent.parent
#: A figure that no check, choice or listing depends on: it makes each input another one.
FILE, BEFORE, AFTER = "published/departures.csv", "ever_worked_abroad,2024,18,origin,,,,,,,,,,,,", ",persons,published"
KEPT = 3
EVERY = 20


@dataclass
class Ground:
    """A folder of releases, an input that changes, and what came of it so far."""

    folder: Path
    root: Path
    chance: random.Random
    #: How long each step of an undisturbed build takes: the kill falls into each of them as often.
    steps: list[float] = field(default_factory=list)
    finished: int = 0
    killed: int = 0
    seen: set[str] = field(default_factory=set)


def prepare(where: Path, seed: int) -> Ground:
    """A copy of the input, a first release of it, and how long each step of an undisturbed build takes."""
    for name in ("published", "geo", "reference"):
        shutil.copytree(ROOT / name, where / "input" / name)
    ground = Ground(where / "releases", where / "input", random.Random(seed))
    build(root=ground.root, folder=ground.folder)
    change(ground, 0)
    process, begun = start(ground), []
    assert process.stderr is not None
    while process.stderr.readline():
        begun.append(time.monotonic())
    assert process.wait() == 0 and len(begun) >= 4, "the undisturbed build failed"
    begun.append(time.monotonic())
    ground.steps = [end - begin for begin, end in pairwise(begun)]
    return ground


def change(ground: Ground, number: int) -> None:
    """Write another figure into the input."""
    path = ground.root / FILE
    text = path.read_text(encoding="utf-8")
    place = text.index(BEFORE) + len(BEFORE)
    path.write_text(text[:place] + str(10_000 + number) + text[text.index(AFTER, place) :], encoding="utf-8")


def start(ground: Ground) -> subprocess.Popen[str]:
    """A build that tells each step as it begins."""
    command = [sys.executable, "-m", "data", "build", "--root", str(ground.root), "--folder", str(ground.folder)]
    return subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, bufsize=1
    )


def attempt(ground: Ground, number: int) -> None:
    """Change the input, build, kill, look.

    Raises
    ------
    AssertionError
        where a half release is left, or none is current.
    """
    change(ground, number)
    process, step = start(ground), ground.chance.randrange(len(ground.steps))
    assert process.stderr is not None
    for _ in range(step + 1):
        process.stderr.readline()
    try:
        process.wait(ground.chance.uniform(0, 1.3 * ground.steps[step]))
        ground.finished += 1
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        ground.killed += 1
    process.stderr.close()
    look(ground)


def look(ground: Ground) -> None:
    """Every file that counts as a release is whole, and one of them is current."""
    found, broken = releases.survey(ground.folder)
    assert not broken, f"half a release: {broken}"
    current = [item for item in found if item.current]
    assert len(current) == 1, f"current: {releases.current_name(ground.folder)}"
    for item in found:
        if item.file not in ground.seen:
            releases.verify(ground.folder / item.file)
            ground.seen.add(item.file)
    assert len({item.label for item in found}) == len(found), "a label was given twice"


def run(number: int, seed: int) -> Ground:
    """Kill builds and tell how it goes."""
    with tempfile.TemporaryDirectory(prefix="hulu-hilir-") as where:
        ground = prepare(Path(where), seed)
        told = ", ".join(f"{seconds:.1f}" for seconds in ground.steps)
        print(f"langkah satu pembangunan: {told} s; {number} akan dibunuh, benih {seed}", flush=True)
        for place in range(1, number + 1):
            attempt(ground, place)
            if place % EVERY == 0:
                prune(ground.folder, keep=KEPT)
                print(f"{place:5}: {ground.killed} terbunuh, {ground.finished} selesai lebih dulu", flush=True)
        for item in releases.readable(ground.folder):
            releases.verify(ground.folder / item.file)
    return ground


def main(arguments: list[str]) -> int:
    """Run and return a code."""
    number = int(arguments[0]) if arguments else 500
    seed = int(arguments[1]) if len(arguments) > 1 else int(time.time())
    try:
        ground = run(number, seed)
    except AssertionError as error:
        print(f"GAGAL / FAILED: {error}", file=sys.stderr)
        return 1
    print(f"lulus: {ground.killed} pembangunan terbunuh, {ground.finished} selesai; tidak ada rilis setengah jadi")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
