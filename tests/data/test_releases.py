from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from data import releases
from data.content import content_hash, table_hash


@pytest.fixture
def copied(release_folder: Path, tmp_path: Path) -> Path:
    """A copy of the real release folder that a test may spoil."""
    folder = tmp_path / "copied"
    shutil.copytree(release_folder, folder)
    return folder


def current_path(folder: Path) -> Path:
    return folder / str(releases.current_name(folder))


def damage(path: Path, *, keep: int) -> None:
    path.chmod(0o644)
    path.write_bytes(path.read_bytes()[:keep])


def test_the_real_release_agrees_with_its_own_hash(release_path: Path) -> None:
    releases.verify(release_path)
    said = releases.describe(release_path, current=True)
    assert release_path.name.endswith(f"-{said.content_hash[:8]}.duckdb") and said.observations == 30027


def test_a_release_is_not_writable(release_path: Path) -> None:
    assert release_path.stat().st_mode & 0o222 == 0


def test_a_truncated_current_release_is_named_as_broken(copied: Path) -> None:
    name = current_path(copied).name
    damage(current_path(copied), keep=5000)
    found, broken = releases.survey(copied)
    assert found == [] and set(broken) == {name} and broken[name]


def test_a_pointer_to_nothing_is_named_as_broken(copied: Path) -> None:
    releases.point_to(copied, "20200101T000000Z-00000000.duckdb")
    found, broken = releases.survey(copied)
    assert len(found) == 1 and not found[0].current
    assert broken == {"20200101T000000Z-00000000.duckdb": "no such file"}


def test_a_changed_row_is_found_by_the_hash(copied: Path) -> None:
    path = current_path(copied)
    path.chmod(0o644)
    with duckdb.connect(str(path)) as con:
        con.execute("update observation set obs_value = obs_value + 1 where obs_id = 100")
    assert releases.describe(path, current=True).observations == 30027
    with pytest.raises(releases.ReleaseError, match="differ"):
        releases.verify(path)


def test_a_release_of_another_schema_is_refused(copied: Path) -> None:
    path = current_path(copied)
    path.chmod(0o644)
    with duckdb.connect(str(path)) as con:
        con.execute("update release set schema_version = '0'")
    with pytest.raises(releases.ReleaseError, match="schema 0"):
        releases.describe(path, current=True)


def test_a_file_in_the_making_is_no_release(copied: Path) -> None:
    shutil.copy(current_path(copied), copied / ".20261124T000000Z-77.tmp")
    assert len(releases.readable(copied)) == 1


def test_labels_count_the_builds_of_a_day(tmp_path: Path) -> None:
    day = datetime(2026, 11, 24, tzinfo=UTC)
    labels = []
    for number in range(28):
        labels.append(releases.next_label(tmp_path, day))
        (tmp_path / f"20261124T{number:06}Z-0.duckdb").touch()
    assert labels[:2] == ["20261124a", "20261124b"] and labels[25:] == ["20261124z", "20261124aa", "20261124ab"]


def _hash(*statements: str) -> str:
    with duckdb.connect() as con:
        for statement in statements:
            con.execute(statement)
        return content_hash(con)


def test_the_hash_is_of_rows_not_of_their_order() -> None:
    one = _hash("create table t (a varchar, b double)", "insert into t values ('x', 1), ('y', null)")
    two = _hash("create table t (a varchar, b double)", "insert into t values ('y', null), ('x', 1)")
    assert one == two


@pytest.mark.parametrize("other", [
    ("create table t (a varchar, b varchar)", "insert into t values ('x', ''), ('y', 'z')"),
    ("create table t (a varchar, b varchar)", "insert into t values ('x', null), ('y', 'w')"),
    ("create table t (a varchar, b varchar)", "insert into t values ('x', null)"),
    ("create table t (a varchar, c varchar)", "insert into t values ('x', null), ('y', 'z')"),
    ("create table u (a varchar, b varchar)", "insert into u values ('x', null), ('y', 'z')"),
    ("create table t (a varchar, b varchar)", "insert into t values ('x', null), ('y', 'z'), ('y', 'z')"),
])
def test_the_hash_tells_every_difference(other: tuple[str, str]) -> None:
    assert _hash(*other) != _hash("create table t (a varchar, b varchar)",
                                  "insert into t values ('x', null), ('y', 'z')")


def test_an_empty_table_has_a_hash() -> None:
    with duckdb.connect() as con:
        con.execute("create table t (a varchar)")
        assert len(table_hash(con, "t")) == 64
