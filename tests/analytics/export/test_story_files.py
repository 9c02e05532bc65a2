"""A story of eight screens as PPTX and PDF: the numbers are read back out of both and are those of the release."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any

import duckdb
import pytest
from fontTools.ttLib import TTFont
from pptx import Presentation
from pypdf import PdfReader

from analytics.exhibits.screens import SCREENS, screen
from analytics.export import paper
from analytics.export.deck import deck_bytes
from analytics.export.errors import NotMade
from analytics.export.story_pdf import Shown, story_pdf
from analytics.filters import Domain, Filter
from analytics.names import Names
from analytics.numbers import number, percent
from analytics.queries.listings import Listing
from analytics.story import Item, Story, item_filter

#: Eight screens, all kinds; each with the filter that it fixes.
STORY = Story(
    (
        Item("angka"),
        Item("peta"),
        Item("peringkat"),
        Item("deret", {"wilayah": "35"}),
        Item("tujuan", {"tujuan": "HKG"}),
        Item("satgas"),
        Item("tppo-asal", {"wilayah": "35"}),
        Item("provinsi", {"wilayah": "35"}, "Judul #panic() *tebal* <b>", "Ucapkan pelan"),
    ),
    "Uji",
)
_OWN = """select {what} from mart_annual where indicator = 'placements' and area_role = 'origin'
  and counterpart_area = '' and body = 'KP2MI' and ref_area {area} and year = 2025
  and length(ref_area) = 2 order by obs_value desc"""


@pytest.fixture
def shown(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter], domain: Domain
) -> list[Shown]:
    """The story, made."""
    filters = [item_filter(item, chosen(), domain) for item in STORY.items]
    return [
        Shown(screen(con, names, own, code=item.screen), own, item.title, item.note)
        for item, own in zip(STORY.items, filters, strict=True)
    ]


def pdf_pages(content: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def slides(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, shown: list[Shown]) -> list[Any]:
    screens = [replace(one.screen, message=one.title or one.screen.message) for one in shown]
    content = deck_bytes(con, names, chosen, screens, title="Uji", notes=[one.note for one in shown])
    return list(Presentation(BytesIO(content)).slides)


def said(page: Any) -> str:
    """Words of boxes and tables of a slide."""
    shapes = list(page.shapes)
    boxes = [shape.text_frame.text for shape in shapes if shape.has_text_frame]
    tables = [cell.text for shape in shapes if shape.has_table for cell in shape.table.iter_cells()]
    return " ".join(" ".join([*boxes, *tables]).split())


def held(page: Any) -> dict[str, float]:
    """Category and value of the chart of a slide."""
    (chart,) = [shape.chart for shape in page.shapes if shape.has_chart]
    return {
        str(name): value
        for line in chart.plots[0].series
        for name, value in zip(chart.plots[0].categories, line.values, strict=True)
        if value is not None
    }


def one(con: duckdb.DuckDBPyConnection, sql: str, *values: object) -> float:
    row = con.execute(sql, list(values)).fetchone()
    assert row is not None and row[0] is not None
    return float(row[0])


def test_both_files_hold_the_numbers_of_the_release(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter], shown: list[Shown]
) -> None:
    pages = pdf_pages(story_pdf(con, names, shown, title="Uji"))
    deck = slides(con, names, chosen(), shown)
    told = [said(page) for page in deck]
    assert len(pages) == len(deck) == len(STORY.items) == 8

    total = one(con, _OWN.format(what="obs_value", area="= 'ID'"))
    assert number(total, "id") in pages[0] and number(total, "id") in told[0]

    listed = con.execute(_OWN.format(what="ref_area, obs_value", area="<> 'ID'")).fetchall()
    share = " ".join(percent(100 * sum(value for _, value in listed[:5]) / total, "id").split())
    assert share in pages[1] and share in told[1]
    for code, value in listed[:5]:
        assert f"{names.region(code)} {number(value, 'id')}" in pages[1]

    ranked = {names.region(code): value for code, value in listed}
    rest = {f"{38 - len(listed)} provinsi lain, bersama": total - sum(ranked.values())}
    assert held(deck[2]) == {**ranked, **rest}
    for code, value in listed[:10]:
        assert f"{names.region(code)} {number(value, 'id')}" in pages[2]

    series = con.execute(
        """select year, obs_value from mart_annual where indicator = 'placements' and area_role = 'origin'
           and counterpart_area = '' and ref_area = '35' and year <= 2025 order by year"""
    ).fetchall()
    drawn = held(deck[3])
    assert drawn and set(drawn.items()) <= {(str(year), value) for year, value in series}
    for year in (min(drawn), max(drawn)):
        assert number(drawn[year], "id") in pages[3]


def test_destinations_trafficking_and_a_province(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter], shown: list[Shown]
) -> None:
    pages = pdf_pages(story_pdf(con, names, shown, title="Uji"))
    deck = slides(con, names, chosen(), shown)
    told = [said(page) for page in deck]

    found = held(deck[4])
    rest = found.pop("Lainnya, bersama")
    listing = shown[4].screen.exhibits[0].facts["listing"]
    assert isinstance(listing, Listing) and rest == listing.remainder
    rows = con.execute(
        """select counterpart_area, obs_value from observation where chosen and indicator = 'placements'
           and ref_area = 'ID' and period_start = ? and period_end = ? and obs_status <> 'doubtful'""",
        [listing.period_start, listing.period_end],
    ).fetchall()
    printed = {(names.country(code), value) for code, value in rows if code}
    assert set(found.items()) <= printed
    hong_kong = found[names.country("HKG")]
    assert f"{names.country('HKG')} {number(hong_kong, 'id')}" in pages[4] and len(found) == len(printed) == 20

    for indicator in ("victims_rescued", "suspects", "police_reports"):
        rows = shown[5].screen.exhibits[0].frame
        last = rows[rows["indicator"] == indicator].sort_values("period_end").iloc[-1]
        value = one(con, "select obs_value from observation where obs_id = ?", int(last["obs_id"]))
        assert number(value, "id") in pages[5] and number(value, "id") in told[5]

    helped = shown[6].screen.exhibits[0].frame.set_index("ref_area")
    value = one(con, "select obs_value from observation where obs_id = ?", int(helped.at["35", "obs_id"]))
    assert number(value, "id") in pages[6]
    others = [row for code, row in helped.iterrows() if code != "35"]
    assert not [row["name"] for row in others if row["name"] in pages[6] or row["name"] in told[6]]

    own = one(con, _OWN.format(what="obs_value", area="= '35'"))
    assert number(own, "id") in pages[7] and number(own, "id") in told[7]


def test_every_page_has_its_passport_and_titles_are_text(
    con: duckdb.DuckDBPyConnection, names: Names, shown: list[Shown]
) -> None:
    content = story_pdf(con, names, shown, title="Uji")
    reader, pages = PdfReader(BytesIO(content)), pdf_pages(content)
    for place, (page, one_) in enumerate(zip(pages, shown, strict=True), start=1):
        assert f"Hulu Hilir · {place} / 8" in page and "Sumber: " in page and "Rilis " in page
        assert all(exhibit.figure_id in page for exhibit in one_.screen.exhibits)
        assert "s.d. 2025" in page
    assert "Jawa Timur · " in pages[3] and "data sampai 31 Desember 2025" in pages[1]
    assert STORY.items[7].title in pages[7] and STORY.items[7].note not in " ".join(pages)
    assert [float(size) for size in reader.pages[0].mediabox[2:]] == pytest.approx([960, 540], abs=0.1)
    root: Any = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and b"pdfuaid" in content
    alts = [exhibit.alt for one_ in shown for exhibit in one_.screen.exhibits if one_.screen.kind != "numbers"]
    described = {
        str(thing["/Alt"])
        for thing in (found.get_object() for found in _objects(reader))
        if isinstance(thing, dict) and "/Alt" in thing
    }
    assert set(alts) <= described


def _objects(reader: PdfReader) -> list[Any]:
    return [reader.get_object(place) for place in range(1, reader.trailer["/Size"])]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("region", ["ID", "95"])
def test_all_screens_can_be_set_and_the_same_release_gives_the_same_bytes(
    con: duckdb.DuckDBPyConnection,
    languages: dict[str, Names],
    chosen: Callable[..., Filter],
    language: str,
    region: str,
) -> None:
    names, own = languages[language], chosen(region=region, language=language)
    story = [Shown(screen(con, names, own, code=code), own) for code in SCREENS]
    first, second = (story_pdf(con, names, story, title="x") for _ in range(2))
    assert first == second and len(PdfReader(BytesIO(first)).pages) == len(SCREENS)
    held_signs = set(TTFont(paper.FONTS / "plex-sans-400.ttf").getBestCmap())
    told = "".join(pdf_pages(first))
    assert {sign for sign in told if ord(sign) not in held_signs and sign != "\n"} == set()
    built = con.execute("select built_at from release").fetchone()
    assert built is not None and built[0].strftime("D:%Y%m%d%H%M%S").encode() in first


def test_what_does_not_fit_is_an_error(con: duckdb.DuckDBPyConnection, names: Names, shown: list[Shown]) -> None:
    long = replace(shown[1].screen, line="kata " * 4_000)
    with pytest.raises(NotMade, match="Uji: "):
        story_pdf(con, names, [Shown(long, shown[1].chosen)], title="Uji")
