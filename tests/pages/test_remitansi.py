"""The page Remitansi without a browser: every section, what is drawn, odd links, a release without the subject."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import plotly.graph_objects as go
import pytest

from analytics.exhibit import Exhibit
from locales import UNTRANSLATED
from tests.pages import walk
from ui import card, release
from ui.pages import PAGES
from ui.remittance_sections import TITLES

PAGE = "pages/remitansi.py"


def words(test: object) -> str:
    """All HTML of a run."""
    return " ".join(item.proto.body for item in test.get("html"))  # type: ignore[attr-defined]


@pytest.mark.parametrize("section", TITLES)
def test_every_section_in_english_without_a_missing_word(section: str) -> None:
    UNTRANSLATED.clear()
    test = walk.app(PAGE, bagian=section, bahasa="en")
    assert not test.exception
    titles = {title for _, _, title in PAGES}
    assert not {text for language, text in UNTRANSLATED if language == "en"} - titles


@pytest.mark.parametrize(
    "codes",
    [
        {"tahun": "2011", "bagian": "dua-ukuran"},
        {"tahun": "2012", "bagian": "biaya", "tujuan": "MYS"},
        {"tahun": "2015", "bagian": "ekspor", "wilayah": "9401"},
        {"bagian": "negara", "rincian": "bukan-daftar", "tujuan": "DEU"},
        {"bagian": "daerah", "rincian": "channel-2021-10-destination-52-bi", "wilayah": "52"},
        {"bagian": "daerah", "wilayah": "94"},
        {"bagian": "entah", "tahun": "kemarin", "wilayah": "xx"},
    ],
    ids=lambda codes: "-".join(codes.values()),
)
def test_odd_links_give_a_page(codes: dict[str, str]) -> None:
    test = walk.app(PAGE, **codes)
    assert not test.exception
    assert "Remitansi" in words(test)


def test_a_region_without_figures_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    text = words(walk.app(PAGE, wilayah="94", bagian="daerah"))
    assert "tidak ada daftar per kanal yang tercetak" in text
    text = words(walk.app(PAGE, wilayah="94", bagian="pdb"))
    assert "remitansi Papua Tengah lewat semua kanal tidak diterbitkan" in text
    assert "tidak tercetak dalam daftar ini" in words(walk.app(PAGE, tujuan="DEU", bagian="negara"))


@pytest.mark.parametrize("section", ["dua-ukuran", "pdb"])
def test_no_line_holds_two_bodies_or_two_bases(section: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read from the figures as they are drawn, not from what made them."""
    drawn: list[tuple[Exhibit, go.Figure]] = []
    original = card.chart

    def noted(ctx: object, exhibit: Exhibit, figure: go.Figure, **named: object) -> None:
        drawn.append((exhibit, figure))
        original(ctx, exhibit, figure, **named)  # type: ignore[arg-type]

    opened = walk.app(PAGES[0][0], bagian=section)
    monkeypatch.setattr(card, "chart", noted)
    assert not opened.switch_page(PAGE).run().exception
    lines = 0
    sources = release.cursor(release.current_file()).execute("select source_id, body from source").fetchall()
    bodies = dict(sources)
    for exhibit, figure in drawn:
        assert len({bodies[source] for source in exhibit.frame["source_id"]}) == 1, exhibit.key
        for trace in figure.data:
            if "lines" not in (getattr(trace, "mode", "") or ""):
                continue
            rows = exhibit.frame[exhibit.frame["year"].isin(list(trace.x))]
            assert list(rows["obs_value"]) == list(trace.y)
            assert rows["segment"].nunique() == 1 and rows["basis"].nunique() == 1
            lines += 1
    assert lines >= 3


def test_a_release_without_remittances_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = release.FOLDER / release.current_file()
    bare = tmp_path / "19990101T000000Z-bare0000.duckdb"
    shutil.copy(source, bare)
    with duckdb.connect(str(bare)) as con:
        for table in ("observation", "mart_annual", "listing", "indicator"):
            con.execute(f"""delete from {table} where indicator like 'remittance%' or indicator like 'exports%'
                            or indicator like 'rpw%' or indicator like 'official_statement%'""")
        con.execute("delete from gap where indicator like 'remittance%'")
    (tmp_path / "CURRENT").write_text(bare.name, encoding="utf-8")
    monkeypatch.setattr(release, "FOLDER", tmp_path)
    for section in TITLES:
        test = walk.app(PAGE, bagian=section)
        assert not test.exception, (section, test.exception[0].message)
        assert "hh-empty" in words(test), section
