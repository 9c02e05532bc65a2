"""The page of changes: one release, two releases, both languages, every section, nonsense."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages import walk
from ui import figure_link, release
from ui.changes_view import TITLES

FILE = "pages/perubahan.py"


@pytest.fixture
def two(two_releases: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """Labels of the older and the newer release."""
    monkeypatch.setattr(release, "FOLDER", two_releases)
    new, old = release.listed()
    return old.label, new.label


def page(**codes: str) -> AppTest:
    return walk.opened(FILE, **codes)


def words(test: AppTest) -> str:
    return " ".join(element.proto.body for element in test.get("html")).replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("section", TITLES)
def test_every_section_in_both_languages(two: tuple[str, str], section: str, language: str) -> None:
    told = words(page(bagian=section, bahasa=language))
    assert ("7 angka direvisi" if language == "id" else "7 figures revised") in told
    assert {"ringkasan": "hh-told", "angka": "perubahan-angka", "rilis": "hh-releases"}[section] in told


def test_one_release_has_nothing_to_compare(release_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(release, "FOLDER", release_folder)
    told = words(page())
    assert "Baru ada satu rilis" in told and "hh-empty" in told and "hh-releases" in told
    assert "There is only one release" in words(page(bahasa="en", bagian="angka", lama="x"))


def test_the_order_of_the_two_is_the_readers(two: tuple[str, str]) -> None:
    old, new = two
    told = words(page(lama=new, baru=old))
    assert f"dari rilis {new} ke {old}" in told
    test = page(lama=new, baru=old).button("changes_swap").click().run()
    assert f"dari rilis {old} ke {new}" in words(test)


def test_codes_that_mean_nothing_give_the_newest_pair(two: tuple[str, str]) -> None:
    old, new = two
    told = words(page(lama="20010101a", baru="<b>", bagian="x", wilayah="99", tahun="-1"))
    assert f"dari rilis {old} ke {new}" in told and "<b>”" not in told


def test_the_same_release_twice_differs_in_nothing(two: tuple[str, str]) -> None:
    told = words(page(lama=two[0], baru=two[0]))
    assert "Tidak ada satu angka pun yang berbeda." in told and "Semua kalimat Ringkasan berbunyi sama." in told


def test_a_damaged_release_of_the_pair_is_named(
    two: tuple[str, str], two_releases: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in [*two_releases.glob("*.duckdb"), two_releases / "CURRENT"]:
        shutil.copy2(path, tmp_path / path.name).chmod(0o644)
    monkeypatch.setattr(release, "FOLDER", tmp_path)
    old = release.listed()[1]
    path = tmp_path / old.file
    text = bytearray(path.read_bytes())
    for place in range(100_000, len(text) - 1_000_000, 262_144):
        text[place : place + 64] = b"\xff" * 64
    path.write_bytes(text)
    told = words(page(lama=old.label))
    assert f"Berkas {old.file} tidak terbaca" in told or "Baru ada satu rilis" in told
    assert old.file in words(page(bagian="rilis"))


def test_the_id_of_a_comparison_names_both_releases(two: tuple[str, str]) -> None:
    old, new = two
    told = words(page(bagian="angka"))
    written = f"{new}.perubahan-angka.ID.2025.lama={old}.baru={new}"
    assert written in told
    again = walk.app("pages/ringkasan.py", id=written)
    assert not again.exception and written in words(again)


@pytest.mark.parametrize(("address", "base"), [
    ("http://127.0.0.1:8501/", "http://127.0.0.1:8501"),
    ("http://127.0.0.1:8501/data-sumber", "http://127.0.0.1:8501"),
    ("https://contoh.go.id/hulu/perubahan/", "https://contoh.go.id/hulu"),
    ("", ""),
])
def test_the_link_of_a_figure_starts_at_the_root(address: str, base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Seen:
        url = address

    monkeypatch.setattr(figure_link.st, "context", Seen)
    assert figure_link.link("20261124a.x.ID.2025.a=b c") == f"{base}/?id=20261124a.x.ID.2025.a=b%20c"


def test_an_id_that_is_none_opens_the_first_page_and_says_so(two: tuple[str, str]) -> None:
    told = words(walk.app("pages/ringkasan.py", id="<i>apa saja", bahasa="en"))
    assert "The figure id “&lt;i&gt;apa saja” is not known" in told and "298,948" in told


@pytest.mark.parametrize(("codes", "end"), [
    ({"indikator": "complaints", "lingkup": "semua", "dari": "2019", "sampai": "2024", "cari": "bp2mi"},
     "penjelajah-complaints.ID.2025.lingkup=semua.dari=2019.sampai=2024.cari=bp2mi"),
    ({"indikator": "semua", "sumber": "goodstats_2025"},
     "penjelajah-goodstats_2025.ID.2025.indikator=semua.sumber=goodstats_2025"),
])
def test_the_id_of_the_explorer_opens_the_same_rows(two: tuple[str, str], codes: dict[str, str], end: str) -> None:
    """Its filters stand in the id, and lead back to the same rows on the same release."""
    written = f"{two[1]}.{end}"
    told = words(walk.app("pages/data-sumber.py", bagian="penjelajah", **codes))
    again = walk.app("pages/ringkasan.py", id=written)
    assert f"<code>{written}</code>" in told and f"<code>{written}</code>" in words(again)
    rows = re.compile(r"<tr.*?</tr>", re.DOTALL)
    found = [re.sub(r"&amp;rilis=\w+", "", row) for row in rows.findall(words(again))]
    assert found == rows.findall(told) and len(found) > 3
    assert all(again.query_params[name] in (value, [value]) for name, value in codes.items())
