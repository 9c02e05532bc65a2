"""`make verify`: builds killed at random moments; after each, a whole release is current and no half one is there.

Usage: python -m scripts.killed_builds [NUMBER] [SEED]
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
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
    """A copy of the input, and a first release of it."""
    for name in ("published", "geo", "reference"):
        shutil.copytree(ROOT / name, where / "input" / name)
    ground = Ground(where / "releases", where / "input", random.Random(seed))
    build(root=ground.root, folder=ground.folder)
    return ground


def change(ground: Ground, number: int) -> None:
    """Write another figure into the input."""
    path = ground.root / FILE
    text = path.read_text(encoding="utf-8")
    place = text.index(BEFORE) + len(BEFORE)
    path.write_text(text[:place] + str(10_000 + number) + text[text.index(AFTER, place) :], encoding="utf-8")


@contextmanager
def builder(ground: Ground) -> Iterator[Callable[[str], str]]:
    """Gives orders to :mod:`scripts.forked_builds` and hears how each build ended."""
    command = [sys.executable, "-m", "scripts.forked_builds", str(ground.root), str(ground.folder)]
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
    ) as process:
        stdin, stdout = process.stdin, process.stdout
        assert stdin is not None and stdout is not None

        def order(line: str) -> str:
            stdin.write(line + "\n")
            return stdout.readline().strip()

        yield order
        stdin.close()


def measure(ground: Ground, order: Callable[[str], str]) -> None:
    """How long each step of an undisturbed build takes."""
    change(ground, 0)
    end, code, *steps = order("- -").split()
    assert (end, code) == ("ended", "0") and len(steps) >= 4, "the undisturbed build failed"
    ground.steps = [float(step) for step in steps]


def attempt(ground: Ground, number: int, order: Callable[[str], str]) -> None:
    """Change the input, build, kill, look.

    Raises
    ------
    AssertionError
        where a half release is left, none is current, or a build fails by itself.
    """
    change(ground, number)
    step = ground.chance.randrange(len(ground.steps))
    end = order(f"{step} {ground.chance.uniform(0, 1.3 * ground.steps[step]):.6f}")
    assert end in ("killed", "ended 0"), f"a build came to another end: {end}"
    ground.killed += end == "killed"
    ground.finished += end != "killed"
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
    """Kill so many builds and tell how it goes; one that ends before its moment is not counted."""
    with tempfile.TemporaryDirectory(prefix="hulu-hilir-") as where:
        ground = prepare(Path(where), seed)
        with builder(ground) as order:
            measure(ground, order)
            told = ", ".join(f"{seconds:.1f}" for seconds in ground.steps)
            print(f"langkah satu pembangunan: {told} s; {number} akan dibunuh, benih {seed}", flush=True)
            started = time.monotonic()
            for place in count(1):
                if ground.killed == number:
                    break
                attempt(ground, place, order)
                if place % EVERY == 0:
                    prune(ground.folder, keep=KEPT)
                    tell(ground, place, time.monotonic() - started)
        for item in releases.readable(ground.folder):
            releases.verify(ground.folder / item.file)
    return ground


def tell(ground: Ground, place: int, seconds: float) -> None:
    """How far it has come."""
    ends = f"{ground.killed} terbunuh, {ground.finished} selesai lebih dulu"
    print(f"{place:5}: {ends}; {seconds / 60:.1f} menit", flush=True)


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
