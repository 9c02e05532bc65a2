"""A session reads one release a run, an earlier one when it is asked for, and another one when its own is damaged."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from analytics.exhibit import Exhibit
from analytics.exhibits.regions import placements_by_province
from analytics.exhibits.tppo_maps import assisted_by_origin
from analytics.figure_ids import parse
from analytics.filters import Filter
from analytics.names import load_names
from data import releases
from tests.pages import walk
from ui import filter_bar, release, summary
from ui.context import Context

OLD_TOTAL, NEW_TOTAL = "296.948", "298.948"


@pytest.fixture
def folder(two_releases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An older and a newer, current release that a test may spoil, read by the app."""
    for path in [*two_releases.glob("*.duckdb"), two_releases / "CURRENT"]:
        shutil.copy2(path, tmp_path / path.name)
    for path in tmp_path.iterdir():
        path.chmod(0o644)
    monkeypatch.setattr(release, "FOLDER", tmp_path)
    return tmp_path


@pytest.fixture
def old(folder: Path) -> releases.Release:
    return releases.readable(folder)[1]


@pytest.fixture
def new(folder: Path) -> releases.Release:
    return releases.readable(folder)[0]


def words(test: AppTest) -> str:
    assert not test.exception, test.exception[0].message
    return " ".join(element.proto.body for element in test.get("html")).replace("\u00a0", " ")


def opened(**codes: str) -> AppTest:
    return walk.app("pages/ringkasan.py", **codes)


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def spoil_all_blocks_but_the_head(path: Path) -> None:
    """The file opens and tells its label; its rows are rubbish."""
    text = bytearray(path.read_bytes())
    for place in range(100_000, len(text) - 1_000_000, 262_144):
        text[place : place + 64] = b"\xff" * 64
    path.write_bytes(text)


def other_schema(path: Path) -> None:
    with duckdb.connect(str(path)) as con:
        con.execute("update release set schema_version = '0'")


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "truncated": (truncate, "rusak atau terpotong"),
    "empty": (lambda path: path.write_bytes(b""), "rusak atau terpotong"),
    "no database": (lambda path: path.write_text("<html>404</html>" * 99), "rusak atau terpotong"),
    "damaged blocks": (spoil_all_blocks_but_the_head, "rusak atau terpotong"),
    "other schema": (other_schema, "dibuat untuk versi skema lain"),
    "missing": (lambda path: path.unlink(), "tidak ditemukan"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_current_release_is_passed_over(
    damage: str, folder: Path, old: releases.Release, new: releases.Release, caplog: pytest.LogCaptureFixture
) -> None:
    spoil, reason = DAMAGES[damage]
    spoil(folder / new.file)
    with caplog.at_level(logging.WARNING, logger="hulu_hilir.release"):
        told = words(opened())
    assert f"Rilis yang seharusnya berlaku, {new.file}, {reason}" in told
    assert OLD_TOTAL in told and NEW_TOTAL not in told and f"terbaru, {old.label}" in told
    assert any(new.file in record.getMessage() for record in caplog.records)


@pytest.mark.parametrize("text", [b"", b"\xff\xfe", b"../../etc/passwd", None])
def test_a_pointer_that_says_nothing_gives_the_newest_release(folder: Path, text: bytes | None) -> None:
    if text is None:
        (folder / "CURRENT").unlink()
    else:
        (folder / "CURRENT").write_bytes(text)
    told = words(opened(bahasa="en"))
    assert "The pointer to the current release is missing or damaged" in told and "298,948" in told


def test_without_any_readable_release_two_sentences_say_so(folder: Path) -> None:
    for path in folder.glob("*.duckdb"):
        truncate(path)
    test = opened()
    assert not test.exception
    assert [error.value[:21] for error in test.error] == ["Tidak satu pun dari 2", "Not one of 2 release "]


def test_a_file_damaged_under_an_open_page_is_passed_over(
    folder: Path, old: releases.Release, new: releases.Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page fails while it reads; the file fails too when it is read again; the run begins anew."""
    test = opened()
    assert NEW_TOTAL in words(test)
    read_all, answers, failed = release.read_all, summary.answers, []

    def fail_once(con: duckdb.DuckDBPyConnection) -> None:
        if failed == ["page"]:
            failed.append("file")
            raise duckdb.IOException("Corrupt database file")
        read_all(con)

    def fail_first(ctx: Context) -> None:
        if not failed:
            failed.append("page")
            raise duckdb.IOException("Could not read enough bytes")
        answers(ctx)

    monkeypatch.setattr(release, "read_all", fail_once)
    monkeypatch.setattr(summary, "answers", fail_first)
    told = words(test.run())
    assert failed == ["page", "file"] and OLD_TOTAL in told and f"{new.file}, rusak atau terpotong" in told


def test_a_mistake_in_a_page_is_not_taken_for_a_damaged_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.summary.answers", lambda ctx: ctx.con.execute("select * from nothing"))
    assert opened().exception
    assert not release._spoiled & {(folder / name, release.stamp(name)) for name in release.files()}


def test_an_earlier_release_is_the_whole_app_and_a_way_leads_back(folder: Path, old: releases.Release) -> None:
    test = opened(rilis=old.label)
    told = words(test)
    assert OLD_TOTAL in told and NEW_TOTAL not in told and "Anda membaca rilis" in told
    told = words(test.switch_page("pages/penempatan.py").run())
    assert OLD_TOTAL in told and NEW_TOTAL not in told and test.query_params["rilis"] in (old.label, [old.label])
    told = words(test.button("release_current").click().run())
    assert NEW_TOTAL in told and "Anda membaca rilis" not in told and "rilis" not in test.query_params


def test_links_within_the_app_keep_the_release_that_was_asked_for(folder: Path, old: releases.Release) -> None:
    told = words(walk.app("pages/data-sumber.py", rilis=old.label, bagian="kekeliruan"))
    assert f"rilis={old.label}" in told
    assert "rilis=" not in words(walk.app("pages/data-sumber.py", bagian="kekeliruan"))


def test_an_unknown_release_gives_the_nearest(folder: Path, old: releases.Release, new: releases.Release) -> None:
    told = words(opened(rilis="20010101a"))
    assert f"Rilis 20010101a tidak ada atau tidak terbaca; ditampilkan yang terdekat, {old.label}" in told
    assert OLD_TOTAL in told
    told = words(opened(rilis="<b>x"))
    assert "Rilis &lt;b&gt;x tidak ada" in told and NEW_TOTAL in told


def test_a_run_ends_on_the_release_it_began_with(
    folder: Path, old: releases.Release, new: releases.Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pointer turns, and the older file even goes, between the head of a run and its page."""
    releases.point_to(folder, old.file)
    head, answers, seen = filter_bar.filter_bar, summary.answers, []

    def turn(ctx: Context) -> None:
        head(ctx)
        seen.append(ctx.record.file)
        releases.point_to(folder, new.file)
        (folder / old.file).unlink(missing_ok=True)

    def shown(ctx: Context) -> None:
        answers(ctx)
        seen.append(ctx.record.file)

    monkeypatch.setattr(filter_bar, "filter_bar", turn)
    monkeypatch.setattr(summary, "answers", shown)
    told = words(opened())
    assert seen == [old.file, old.file, new.file, new.file]
    assert NEW_TOTAL in told and OLD_TOTAL not in told


REGIONS = ("ID", "11", "12", "13", "14", "32", "33", "35", "52", "73")
KEYS = ("ringkasan-peta", "ringkasan-peta.ukuran=rate", "ringkasan-peta.ukuran=tppo", "penempatan-peta",
        "tppo-peta-asal")


def expected(path: Path, label: str, key: str, region: str) -> Exhibit:
    """The figure straight from a file."""
    chosen = Filter(2025, region=region, release=label)
    with duckdb.connect(str(path), read_only=True, config=release.CONFIG) as con:
        names = load_names(con, "id")
        if "tppo" in key:
            return assisted_by_origin(con, names, chosen)
        return placements_by_province(con, names, chosen, measure="rate" if "rate" in key else "placements")


@pytest.mark.timeout(400)
def test_fifty_ids_of_the_older_release_read_its_numbers(
    folder: Path, old: releases.Release, new: releases.Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each shows the figure of its id, with its id, in the numbers of its own release and not of the current one."""
    differing = 0
    for name in KEYS:
        key, _, view = name.partition(".")
        for region in REGIONS:
            text = f"{old.label}.{key}.{region}.2025" + (f".{view}" if view else "")
            with monkeypatch.context() as patch:
                placed = walk.watch(patch)
                told = words(opened(id=text))
            found = {exhibit.key: exhibit for exhibit in placed.footed}[key]
            assert f"<code>{text}</code>" in told and parse(text).codes()["rilis"] == old.label
            shown = found.frame.set_index("ref_area")["drawn"]
            before, after = (expected(folder / item.file, item.label, name, region) for item in (old, new))
            assert shown.equals(before.frame.set_index("ref_area")["drawn"]), text
            differing += not shown.equals(after.frame.set_index("ref_area")["drawn"])
    assert differing == 50
