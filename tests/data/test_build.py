"""A build makes one whole release or nothing; whatever ends it, the current one stays."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from data import aside, releases
from data.__main__ import main
from data.build import build, table_frames, write_marts, write_tables
from data.content import content_hash
from data.observations import assemble
from data.tables import ROOT, Inputs

REPOSITORY = ROOT.parent


@pytest.fixture
def folder(release_folder: Path, tmp_path: Path) -> Path:
    """A release folder of its own, with the real release in it."""
    copied = tmp_path / "releases"
    shutil.copytree(release_folder, copied)
    return copied


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An input folder of its own."""
    for name in ("published", "geo", "reference"):
        shutil.copytree(ROOT / name, tmp_path / "input" / name)
    return tmp_path / "input"


def change(root: Path, path: str, old: str, new: str) -> None:
    file = root / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != aside.LOCK)


def command(*arguments: str, root: Path, folder: Path) -> list[str]:
    return [sys.executable, "-m", "data", *arguments, "--root", str(root), "--folder", str(folder)]


def test_equal_content_makes_nothing_new_and_clears_what_dead_builds_left(folder: Path) -> None:
    before, name = files(folder), releases.current_name(folder)
    (folder / releases.POINTER).unlink()
    for left in (".20200101T000000Z-1.tmp", ".20200101T000000Z-1.tmp.wal", ".CURRENT.1.tmp"):
        (folder / left).write_bytes(b"half")
    built = build(folder=folder)
    assert built.new is False and built.release.file == name == releases.current_name(folder)
    assert files(folder) == before


def test_the_hash_does_not_depend_on_the_order_of_input_rows(inputs: Inputs, release_path: Path) -> None:
    tables = {name: table.sample(frac=1, random_state=3) if name != "choice" else table
              for name, table in inputs.tables.items()}
    figures = inputs.figures.sample(frac=1, random_state=3).reset_index(drop=True)
    shuffled = replace(inputs, figures=figures, tables=tables)
    with duckdb.connect() as con:
        write_tables(con, table_frames(shuffled, assemble(shuffled)))
        write_marts(con)
        assert content_hash(con) == releases.describe(release_path, current=True).content_hash


def test_a_violation_leaves_the_release_as_it_was(
        folder: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(folder)
    change(root, "published/departures.csv", ",9700,persons,", ",9700,people,")
    assert main(["build", "--root", str(root), "--folder", str(folder), "--lang", "en"]) == 1
    out = capsys.readouterr().out
    assert "departures.csv:2 · column unit_measure · found people · expected one of: persons, cases" in out
    assert "the current release is unchanged" in out and files(folder) == before


def test_findings_come_as_json_too(folder: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "geo" / "polda.csv").unlink()
    assert main(["build", "--root", str(root), "--folder", str(folder), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["ok"] is False
    assert said["findings"] == [{"rule": "readable", "file": "polda.csv", "row": None, "column": "",
                                 "found": "No such file or directory", "expected": "berkas ada dan dapat dibuka"}]


def test_a_half_written_file_stops_the_build(folder: Path, root: Path) -> None:
    path = root / "published" / "grdp.csv"
    path.write_bytes(path.read_bytes()[:200_000])
    assert main(["build", "--root", str(root), "--folder", str(folder)]) == 1


def test_releases_lists_and_verifies(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["releases", "--folder", str(folder), "--verify", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert len(said["releases"]) == 1 and said["releases"][0]["current"] and said["broken"] == {}


def test_no_release_yet_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["releases", "--folder", str(tmp_path)]) == 3
    assert capsys.readouterr().out == "Belum ada rilis. Jalankan: python -m data build\n"


def test_help_tells_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["build", "--help"])
    text = capsys.readouterr().out
    assert all(f"  {code}  " in text for code in (0, 1, 2, 3))


def test_a_folder_that_cannot_be_made_fails_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    assert main(["build", "--folder", str(tmp_path / "file" / "releases")]) == 3
    assert "Gagal:" in capsys.readouterr().err


def kill_after(lines: int, seconds: float, arguments: list[str]) -> None:
    """Start a build and end it by SIGKILL some time after it has begun one of its steps."""
    started = subprocess.Popen(arguments, cwd=REPOSITORY, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
                               text=True)
    assert started.stderr is not None
    for _ in range(lines):
        started.stderr.readline()
    time.sleep(seconds)
    os.kill(started.pid, signal.SIGKILL)
    started.communicate()


def build_twice_at_once(root: Path, folder: Path) -> list[dict[str, Any]]:
    both = [subprocess.Popen(command("build", "--json", root=root, folder=folder), cwd=REPOSITORY,
                             stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [json.loads(one.communicate()[0]) for one in both]
    assert [one.returncode for one in both] == [0, 0]
    return said


def test_a_build_killed_at_any_moment_leaves_the_old_release_current(folder: Path, root: Path) -> None:
    """Six builds of changed input die at six moments; what they leave never counts as a release."""
    old, moments = str(releases.current_name(folder)), random.Random(7)
    change(root, "published/departures.csv", ",9700,", ",9702,")
    for steps in (1, 1, 2, 3, 4, 4):
        kill_after(steps, moments.uniform(0, 0.5), command("build", root=root, folder=folder))
        assert releases.current_name(folder) == old
        assert [release.file for release in releases.readable(folder)] == [old]
    releases.verify(folder / old)


def test_two_builds_at_once_make_one_release_and_replace_a_broken_one(
        folder: Path, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "published/departures.csv", ",9700,", ",9703,")
    old = str(releases.current_name(folder))
    (folder / old).chmod(0o644)
    (folder / old).write_bytes(b"half a file")
    assert main(["releases", "--folder", str(folder), "--lang", "en"]) == 3
    assert f"* {old} · BROKEN, and it is the current one" in capsys.readouterr().out
    said = build_twice_at_once(root, folder)
    new = said[0]["release"]["file"]
    assert sorted(one["new"] for one in said) == [False, True] and said[1]["release"]["file"] == new
    assert releases.current_name(folder) == new != old
    assert files(folder) == sorted([releases.POINTER, old, new])
    releases.verify(folder / new)
