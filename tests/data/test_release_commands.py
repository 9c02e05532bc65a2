"""The commands for releases that are there: they name a release in three ways and never end without a code."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from data import releases
from data.__main__ import main
from data.prune import prune


def _copy(source: Path, folder: Path, name: str, label: str) -> None:
    """The release again, as another one of that label."""
    target = folder / name
    shutil.copy(source, target)
    target.chmod(0o644)
    with duckdb.connect(str(target)) as con:
        con.execute("update release set label = ?", [label])
    target.chmod(0o444)


@pytest.fixture
def folder(release_path: Path, tmp_path: Path) -> Path:
    """Three releases; the oldest is the current one, and one file that is none."""
    for day, letter in ((21, "a"), (22, "a"), (22, "b")):
        hour = 10 + ord(letter) - ord("a")
        _copy(release_path, tmp_path, f"202611{day}T{hour}0000Z-{day}{letter}00000.duckdb", f"202611{day}{letter}")
    (tmp_path / "20261120T000000Z-00000000.duckdb").write_bytes(b"half")
    releases.point_to(tmp_path, "20261121T100000Z-21a00000.duckdb")
    return tmp_path


def run(folder: Path, *arguments: str) -> int:
    return main([*arguments, "--folder", str(folder)])


def files(folder: Path) -> list[str]:
    return sorted(path.name[:8] + path.name[-15:-7] for path in folder.glob("*.duckdb"))


def test_the_oldest_go_the_current_one_and_what_cannot_be_read_stay(folder: Path) -> None:
    done = prune(folder, keep=1)
    assert done.removed == ("20261122T100000Z-22a00000.duckdb",)
    assert done.broken == ("20261120T000000Z-00000000.duckdb",) and (folder / done.broken[0]).exists()
    assert [item.label for item in releases.readable(folder)] == ["20261122b", "20261121a"]


def test_a_broken_file_goes_when_it_is_asked_for_unless_the_pointer_names_it(folder: Path) -> None:
    releases.point_to(folder, "20261120T000000Z-00000000.duckdb")
    assert "20261120T000000Z-00000000.duckdb" not in prune(folder, keep=9, broken=True).removed
    releases.point_to(folder, "20261121T100000Z-21a00000.duckdb")
    assert prune(folder, keep=9, broken=True).removed == ("20261120T000000Z-00000000.duckdb",)


def test_a_dry_run_removes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(folder)
    assert run(folder, "prune", "--keep", "1", "--dry-run", "--lang", "en") == 0
    assert "would be removed: 20261122T100000Z-22a00000.duckdb" in capsys.readouterr().out
    assert files(folder) == before


@pytest.mark.parametrize("keep", ["0", "-1", "x"])
def test_at_least_one_release_is_kept(folder: Path, keep: str) -> None:
    with pytest.raises(SystemExit) as ended:
        run(folder, "prune", "--keep", keep)
    assert ended.value.code == 2 and len(files(folder)) == 4


def test_a_label_is_never_given_twice(folder: Path) -> None:
    """The count of a day's files falls with pruning, its largest label does not."""
    newest = releases.readable(folder)[0]
    assert newest.label == "20261122b"
    prune(folder, keep=1)
    assert releases.next_label(folder, newest.built_at.replace(year=2026, month=11, day=22)) == "20261122c"


@pytest.mark.parametrize(("text", "label"), [
    ("20261122a", "20261122a"),
    ("20261122T110000Z-22b00000.duckdb", "20261122b"),
    ("20261121T100000Z-21a00000", "20261121a"),
])
def test_a_release_is_named_by_label_or_file(folder: Path, text: str, label: str) -> None:
    assert releases.find(folder, text).label == label


def test_a_hash_that_fits_three_releases_names_none(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begin = releases.readable(folder)[0].content_hash[:6]
    assert run(folder, "use", begin) == 3
    assert f"{begin} cocok dengan beberapa rilis" in capsys.readouterr().err


def test_a_hash_names_the_one_release_it_fits(release_folder: Path) -> None:
    only = releases.readable(release_folder)[0]
    assert releases.find(release_folder, only.content_hash[:4].upper()).file == only.file
    with pytest.raises(releases.ReleaseError):
        releases.find(release_folder, only.content_hash[:3])


def test_use_makes_current_what_is_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "use", "20261122a", "--json") == 0
    assert json.loads(capsys.readouterr().out)["label"] == "20261122a"
    assert releases.current_name(folder) == "20261122T100000Z-22a00000.duckdb"


def test_use_refuses_what_differs_from_its_hash(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / "20261122T110000Z-22b00000.duckdb"
    path.chmod(0o644)
    with duckdb.connect(str(path)) as con:
        con.execute("update observation set obs_value = 1 where obs_id = 7")
    assert run(folder, "use", "20261122b") == 3
    assert "differ" in capsys.readouterr().err
    assert releases.current_name(folder) == "20261121T100000Z-21a00000.duckdb"


def test_verify_names_whole_and_broken(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "verify", "--lang", "en") == 3
    said = capsys.readouterr()
    assert said.out.count("whole: ") == 3 and "BROKEN: 20261120T000000Z-00000000.duckdb" in said.out
    assert said.err.count("Checking") == 3
    prune(folder, keep=9, broken=True)
    assert run(folder, "verify", "--json") == 0
    assert json.loads(capsys.readouterr().out)["ok"] is True


def test_a_difference_of_nothing_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "diff", "20261121a", "20261122a") == 0
    assert capsys.readouterr().out == "Tidak ada angka yang berbeda.\n"


def test_differences_of_two_real_releases(two_releases: Path, tmp_path: Path,
                                          capsys: pytest.CaptureFixture[str]) -> None:
    """Words, file and JSON hold the planted changes, and of few persons nothing."""
    new, old = releases.readable(two_releases)
    target = tmp_path / "beda.csv"
    assert run(two_releases, "diff", old.label, new.content_hash[:12], "--csv", str(target)) == 0
    said = capsys.readouterr().out
    assert "Penempatan PMI · Jawa Timur · 2025 · KP2MI: 69.925 → 70.925 (+1,4\u00a0%)" in said
    assert "Riau · 2024-01-01/2024-04-25 · Kemensos: berubah, disamarkan" in said
    table = pd.read_csv(target, dtype=str, keep_default_na=False)
    assert len(table) == 7 and not table["kind"].ne("revised").any()
    central = table[table["ref_area"] == "33"].iloc[0]
    assert central[["old_value", "change"]].tolist() == ["", ""]
    assert central[["new_value", "told"]].tolist() == ["21.0", "21; berubah kurang dari 10"]
    assert run(two_releases, "diff", old.label, new.label, "--json") == 0
    cells = {cell["ref_area"]: cell for cell in json.loads(capsys.readouterr().out)["cells"]}
    assert cells["13"]["old_value"] is cells["13"]["new_value"] is cells["14"]["new_value"] is None
    assert cells["52"]["change"] == -25


def test_an_unknown_release_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder, "diff", "20261121a", "20991231z", "--lang", "en") == 3
    assert "no readable release is named 20991231z" in capsys.readouterr().err


@pytest.mark.parametrize("command", [
    ["diff", "20261121a", "20991231z"], ["diff", "20261121a", "20261120T000000Z-00000000"],
    ["diff", "20261121a", "20261122a", "--csv", "/proc/none/beda.csv"], ["use", "20991231z"],
    ["use", "20261120T000000Z-00000000.duckdb"], ["releases"], ["verify"], ["releases", "--verify"],
    ["build", "--root", "/proc/none", "--folder", "/proc/none"],
])
def test_bad_input_fails_with_a_sentence(folder: Path, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """An unknown name, a damaged file, a place where nothing can be written."""
    assert (main(command) if "--folder" in command else run(folder, *command)) == 3
    said = capsys.readouterr()
    assert said.out + said.err and "Traceback" not in said.err


@pytest.mark.parametrize("command", [
    ["diff", "a", "b"], ["use", "a"], ["prune", "--keep", "1"], ["releases"], ["verify"],
])
@pytest.mark.parametrize("kind", ["missing", "a file"])
def test_no_folder_fails_with_a_sentence(
        tmp_path: Path, command: list[str], kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "none"
    if kind == "a file":
        place.write_text("no folder")
    assert run(place, *command) == 3
    said = capsys.readouterr()
    assert (said.out + said.err).count("\n") == 1


@pytest.mark.parametrize("command", [[], ["nothing"], ["diff", "a"], ["use"], ["prune"], ["build", "--lang", "fr"]])
def test_wrong_usage_has_its_own_code(command: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(command)
    assert ended.value.code == 2


@pytest.mark.parametrize(("error", "code"), [
    (PermissionError("denied"), 3), (duckdb.IOException("IO"), 3), (ValueError("a mistake"), 3),
    (KeyboardInterrupt(), 130), (BrokenPipeError(), 3),
])
def test_whatever_ends_a_command_there_is_a_code(
        folder: Path, error: BaseException, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("data.release_commands.prune", fail)
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert run(folder, "prune", "--keep", "1") == code


@pytest.fixture
def other(folder: Path) -> str:
    """The newest release is one of another schema; the label of its day is taken."""
    path = folder / "20261122T110000Z-22b00000.duckdb"
    path.chmod(0o644)
    with duckdb.connect(str(path)) as con:
        con.execute("update release set schema_version = '0'")
    return path.name


def test_a_release_of_another_schema_is_named_and_is_no_fault(
        folder: Path, other: str, capsys: pytest.CaptureFixture[str]) -> None:
    prune(folder, keep=9, broken=True)
    for command in ("verify", "releases"):
        assert run(folder, command, "--lang", "en") == 0
        assert f"another schema version (0), not verified: {other}" in capsys.readouterr().out
        assert run(folder, command, "--json") == 0
        assert json.loads(capsys.readouterr().out)["other"] == {other: "0"}
    assert run(folder, "use", "20261122b") == 3
    releases.point_to(folder, other)
    assert run(folder, "verify") == 3


def test_the_newest_release_of_another_schema_keeps_its_label(folder: Path, other: str) -> None:
    day = releases.of_other_schema(folder)[0].built_at.replace(year=2026, month=11, day=22)
    assert releases.next_label(folder, day) == "20261122c"
    assert other not in prune(folder, keep=9, broken=True).removed
    newest = folder / "20261123T100000Z-23a00000.duckdb"
    shutil.copy(folder / "20261122T100000Z-22a00000.duckdb", newest)
    assert prune(folder, keep=9, broken=True).removed == (other,)
