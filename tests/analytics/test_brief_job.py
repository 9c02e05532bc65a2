"""A ZIP of briefs made beside the asker: whole, dated with the release, cancelled without a trace, failing with why."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import duckdb
import pytest
from pypdf import PdfReader

from analytics import brief_job
from analytics.brief_job import CANCELLED, DONE, FAILED, RUNNING, WAITING, Job

MANY = ("11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "31", "32")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary folders are made: it must be empty in the end."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    return place


@pytest.fixture(scope="module")
def own_release(release_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of its own: its makers open it in a configuration of their own."""
    return Path(shutil.copy(release_path, tmp_path_factory.mktemp("release")))


def until(true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_two_briefs_in_a_zip_dated_with_the_release(own_release: Path, folder: Path) -> None:
    job = Job(own_release, ["82", "95"], ["id"], year=2025).start()
    assert job.wait(200) and job.state == DONE, job.reason
    assert (job.done, job.total) == (2, 2) and list(folder.iterdir()) == []
    with duckdb.connect(str(own_release), read_only=True) as con:
        label, built = con.execute("select label, built_at from release").fetchall()[0]
    with ZipFile(BytesIO(job.content)) as archive:
        assert archive.namelist() == [
            f"brief-82-maluku-utara-id-{label}.pdf",
            f"brief-95-papua-pegunungan-id-{label}.pdf",
        ]
        assert all(len(PdfReader(archive.open(name)).pages) == 2 for name in archive.namelist())
        assert {entry.date_time[:5] for entry in archive.infolist()} == {built.timetuple()[:5]}


def test_a_cancelled_job_leaves_no_file_and_no_process(own_release: Path, folder: Path) -> None:
    job = Job(own_release, MANY, ["id", "en"], year=2025).start()
    until(lambda: job.done >= 1)
    process = job._process
    assert job.state == RUNNING and process is not None and list(folder.iterdir()) != []
    job.cancel()
    assert job.wait(30) and job.state == CANCELLED and job.content == b""
    assert job.done < job.total and list(folder.iterdir()) == []

    def gone() -> bool:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return True
        return False

    until(gone, 10)


def test_a_job_waits_for_its_turn_and_can_be_cancelled_there(own_release: Path, folder: Path) -> None:
    with brief_job._turn:
        job = Job(own_release, ["82"], ["id"], year=2025).start()
        assert not job.wait(0.5) and job.state == WAITING
        job.cancel()
        assert job.wait(10) and job.state == CANCELLED
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("province", ["00", "82"])
def test_a_failed_job_says_why_and_leaves_nothing(own_release: Path, folder: Path, province: str) -> None:
    release = own_release if province == "00" else own_release.with_name("none.duckdb")
    job = Job(release, [province], ["id"], year=2025).start()
    assert job.wait(100) and job.state == FAILED and job.content == b""
    assert ("00" if province == "00" else "none.duckdb") in job.reason
    assert list(folder.iterdir()) == []
