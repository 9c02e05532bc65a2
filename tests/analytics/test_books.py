"""A book made in a process of its own: one that is no longer wanted leaves neither file nor process."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from analytics import apart, books
from analytics.export.task import Unwanted


def test_an_unwanted_book_leaves_no_file_and_no_process(
    release_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own, place = Path(shutil.copy(release_path, tmp_path / "own.duckdb")), tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    begun: list[subprocess.Popen[str]] = []
    start = apart.started

    def started(*arguments: object) -> subprocess.Popen[str]:
        begun.append(start(*arguments))  # type: ignore[arg-type]
        return begun[0]

    monkeypatch.setattr(apart, "started", started)
    end = time.monotonic() + 60

    def step(done: int, total: int) -> None:
        # Once a chapter is being set, in a folder of the maker and by a process of its own.
        if begun and list(place.glob("*/hulu-hilir-*/*.pdf")):
            raise Unwanted
        assert time.monotonic() < end

    with pytest.raises(Unwanted):
        books.made_apart(own, "id", "pdf", step)
    assert list(place.iterdir()) == []
    with pytest.raises(ProcessLookupError):
        while time.monotonic() < end:
            os.killpg(begun[0].pid, 0)
            time.sleep(0.05)
