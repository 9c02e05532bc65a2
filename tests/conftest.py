"""What every test shares: one real release, built once a test run, whatever the number of workers."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from hypothesis import settings

from data import releases
from data.build import build
from tests.release_pair import add_newer

# How long an example takes says how busy the machine is, not whether the code is right.
settings.register_profile("house", deadline=None)
settings.load_profile("house")


def _shared_folder(factory: pytest.TempPathFactory, worker: str) -> Path:
    """One folder a test run: workers of xdist have sibling folders under it."""
    base = factory.getbasetemp()
    return base if worker == "master" else base.parent


@pytest.fixture(scope="session")
def release_folder(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A folder of releases with one in it, made of the real input."""
    worker = getattr(request.config, "workerinput", {}).get("workerid", "master")
    folder = _shared_folder(tmp_path_factory, worker) / "releases"
    folder.mkdir(exist_ok=True)
    with (folder.parent / "releases.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if releases.current_name(folder) is None:
            build(folder=folder)
    return folder


@pytest.fixture(scope="session")
def release_path(release_folder: Path) -> Path:
    """A copy of the release for reading: one process may not open one file in two configurations, and the
    app opens those of ``release_folder`` in its own."""
    name = releases.current_name(release_folder)
    assert name is not None
    target = release_folder.parent / "for-reading" / name
    with (release_folder.parent / "for-reading.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            shutil.copy(release_folder / name, target)
    return target


@pytest.fixture(scope="session")
def two_releases(release_folder: Path) -> Path:
    """A folder with the real release and a newer, current one of changed figures (``tests.release_pair``)."""
    folder = release_folder.parent / "two-releases"
    with (folder.parent / "two-releases.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "whole").exists():
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(release_folder, folder)
            add_newer(folder, folder / "input")
            (folder / "whole").touch()
    return folder


@pytest.fixture
def con(release_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The real release, read-only."""
    with duckdb.connect(str(release_path), read_only=True) as connection:
        yield connection
