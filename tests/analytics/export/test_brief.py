"""Briefs read back: two pages, the release's numbers, the same bytes twice, no glyph missing, nothing parsed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import duckdb
import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader

from analytics import briefs
from analytics.exhibits.profile import common, province_profile
from analytics.export import brief, paper
from analytics.export.brief_data import brief_data
from analytics.export.errors import NotMade
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number

SAMPLE = ("35", "82", "95")


def text_of(content: bytes) -> list[str]:
    """The words of each page, spaces made one."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def strings(data: object) -> str:
    """Every text of the data but drawings and colours."""
    if isinstance(data, dict):
        return "".join(strings(value) for key, value in data.items() if key not in ("svg", "colors", "logo", "color"))
    if isinstance(data, list):
        return "".join(strings(value) for value in data)
    return data if isinstance(data, str) else ""


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("province", SAMPLE)
def test_two_pages_with_the_headline_number(
    con: duckdb.DuckDBPyConnection,
    languages: dict[str, Names],
    chosen: Callable[..., Filter],
    province: str,
    language: str,
) -> None:
    names = languages[language]
    pages = text_of(brief.brief_pdf(con, names, chosen(), province=province))
    assert len(pages) == 2
    assert names.region(province) in pages[0]
    total = con.execute(
        """select obs_value from mart_annual where indicator = 'placements' and ref_area = 'ID' and body = 'KP2MI'
           and counterpart_area = '' and area_role = 'origin' and year = 2025"""
    ).fetchone()
    own = con.execute(
        """select obs_value from mart_annual where indicator = 'placements' and ref_area = ? and body = 'KP2MI'
           and counterpart_area = '' and area_role = 'origin' and year = 2025""",
        [province],
    ).fetchone()
    assert total is not None
    assert number(total[0], language) in pages[0]
    if own is not None:
        assert number(own[0], language) in pages[0]
    assert pages[0].index("Pasal") < pages[0].index(number(total[0], language))


def test_only_the_own_province_is_named_with_figures(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    own = chosen(region="95")
    shared = common(con, names, own)
    data = brief_data(con, names, own, province_profile(con, names, own, province="95", shared=shared), shared)
    told = strings({key: value for key, value in data.items() if key not in ("gaps", "sources", "charts")})
    others = [names.region(code) for code in names.regions.index[names.regions["level"] == "province"]]
    assert [name for name in others if name in told and not name.startswith("Papua")] == []


def test_same_release_gives_the_same_bytes(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    first, second = (brief.brief_pdf(con, names, chosen(), province="82") for _ in range(2))
    assert first == second
    built = con.execute("select built_at from release").fetchone()
    assert built is not None and built[0].strftime("D:%Y%m%d%H%M%S").encode() in first


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_glyph_is_missing(
    con: duckdb.DuckDBPyConnection, languages: dict[str, Names], chosen: Callable[..., Filter], language: str
) -> None:
    names = languages[language]
    held = set(TTFont(paper.FONTS / "plex-sans-400.ttf").getBestCmap())
    own = chosen(region="35", language=language)
    shared = common(con, names, own)
    profile = province_profile(con, names, own, province="35", shared=shared)
    told = strings(brief_data(con, names, own, profile, shared))
    assert {sign for sign in told if ord(sign) not in held and sign != "\n"} == set()


def test_markup_in_data_stays_text_and_a_third_page_is_an_error(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    own = chosen(region="82")
    shared = common(con, names, own)
    data = brief_data(con, names, own, province_profile(con, names, own, province="82", shared=shared), shared)
    told = "#panic() *tebal* $x$ <b> \\ [a]"
    pages = text_of(brief.typeset({**data, "purpose": told}, built_at=0))
    assert told in pages[0]
    gap = {"subject": "x " * 900, "owner": "y", "state": "", "known": "z"}
    with pytest.raises(NotMade, match="pages: "):
        brief.typeset({**data, "gaps": {**data["gaps"], "rows": [gap] * 4}}, built_at=0)


@pytest.fixture
def own_release(release_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of its own: the makers of briefs keep theirs open, in a configuration of their own."""
    return Path(shutil.copy(release_path, tmp_path_factory.mktemp("release")))


def test_the_command_writes_whole_files_and_names_what_failed(own_release, tmp_path, capsys) -> None:  # type: ignore[no-untyped-def]
    arguments = ["--release", str(own_release), "--out", str(tmp_path), "--workers", "1"]
    assert briefs.main([*arguments, "--province", "82", "--language", "id"]) == 0
    (made,) = tmp_path.iterdir()
    assert made.name.startswith("brief-82-maluku-utara-id-") and made.read_bytes().startswith(b"%PDF")
    assert "1/1 82 id" in capsys.readouterr().out
    assert briefs.main([*arguments, "--province", "00"]) == 2
    with pytest.raises(SystemExit):
        briefs.main(["--out", str(tmp_path)])


def test_a_brief_that_fails_leaves_nothing(own_release, tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    def failing(*_: object, **__: object) -> bytes:
        raise NotMade("pages: 3")

    monkeypatch.setattr(briefs, "brief_pdf", failing)
    job, error, _ = briefs.make_one(str(own_release), None, ("82", "id"), str(tmp_path))
    assert (job, error) == (("82", "id"), "NotMade: pages: 3")
    assert list(tmp_path.iterdir()) == []


def test_rows_of_the_old_province_are_headed_with_it(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    own = chosen(region="95")
    shared = common(con, names, own)
    profile = province_profile(con, names, own, province="95", shared=shared)
    data = brief_data(con, names, own, profile, shared)
    assert data["protection"]["title"] == "Pelindungan: Papua (sampai 2022), tidak dapat dibagi"
    assert data["tppo"]["handled"]["heading"] == "Ditangani di Papua (sampai 2022), tidak dapat dibagi"
    assert data["tppo"]["origin"]["heading"].endswith(profile.name)
