"""Whatever moment ends a build, a whole release is current (500 whole builds: ``make verify``)."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from data import aside, releases
from data.tables import ROOT
from scripts import killed_builds

WRITES = 14


def whole(folder: Path, verified: set[str]) -> None:
    """All files that count as releases are whole and one is current."""
    found, broken = releases.survey(folder)
    assert broken == {} and [item.current for item in found].count(True) == 1
    assert len({item.label for item in found}) == len(found)
    for item in found:
        if item.file not in verified:
            releases.verify(folder / item.file)
            verified.add(item.file)


@pytest.mark.timeout(400)
def test_a_write_killed_at_any_moment_leaves_a_whole_release_current(release_folder: Path, tmp_path: Path) -> None:
    """With the six whole builds of ``test_build`` these are twenty."""
    folder, verified, ends = tmp_path / "releases", set[str](), []
    shutil.copytree(release_folder, folder)
    helper = subprocess.Popen(
        [sys.executable, "-m", "tests.data.killed_writes", str(folder), "11"], cwd=ROOT.parent,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    assert helper.stdin is not None and helper.stdout is not None
    for _ in range(1 + WRITES):
        helper.stdin.write("\n")
        ends.append(helper.stdout.readline().strip())
        whole(folder, verified)
    helper.stdin.close()
    assert helper.wait(30) == 0
    assert ends[0] == "ended 0" and set(ends) <= {"killed", "ended 0"} and ends.count("killed") >= WRITES // 2
    aside.clean(folder)
    assert not list(folder.glob(".*.tmp*"))


def test_the_long_run_sees_half_a_release(release_folder: Path, tmp_path: Path) -> None:
    """The check behind the 500 fails where it must."""
    folder = tmp_path / "releases"
    shutil.copytree(release_folder, folder)
    ground = killed_builds.Ground(folder, tmp_path, random.Random(1))
    killed_builds.look(ground)
    (folder / "29990101T000000Z-00000000.duckdb").write_bytes(b"half")
    with pytest.raises(AssertionError, match="half a release"):
        killed_builds.look(ground)
    (folder / "29990101T000000Z-00000000.duckdb").unlink()
    (folder / releases.POINTER).unlink()
    with pytest.raises(AssertionError, match="current"):
        killed_builds.look(ground)
