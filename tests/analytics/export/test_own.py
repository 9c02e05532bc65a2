"""Files for a governor hold the own province and the nation: no peer, no place among others, no other's figure."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO

import duckdb
import pytest
from openpyxl import load_workbook
from pptx import Presentation

from analytics.exhibits.profile import Profile, common, province_profile
from analytics.export.brief_data import brief_data
from analytics.export.deck import deck_bytes, profile_slides
from analytics.export.own import own_exhibits, own_gaps, own_words
from analytics.export.workbook import workbook_bytes
from analytics.filters import Filter
from analytics.names import Names

#: Many figures, a line among the smallest three, the line's other provinces, new borders, a special region.
SAMPLE = ("35", "82", "92", "75", "95", "34")


def others(names: Names, own: str) -> re.Pattern[str]:
    """Names of all other provinces in both languages; the old Papua stands in words about its split."""
    table = names.regions[names.regions["level"] == "province"].drop(index=[own, "91"], errors="ignore")
    listed = {*table["name_id"], *table["name_en"]} - {names.region(own)}
    return re.compile(r"\b(" + "|".join(map(re.escape, sorted(listed, key=len, reverse=True))) + r")\b")


@pytest.fixture(params=SAMPLE)
def profile(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter], request: pytest.FixtureRequest
) -> Profile:
    own = chosen(region=request.param)
    return province_profile(con, names, own, province=request.param, shared=common(con, names, own))


def without(names: Names, profile: Profile, text: str) -> str:
    """The text without the names of the own province."""
    row = names.regions.loc[profile.province]
    return text.replace(str(row["name_id"]), "").replace(str(row["name_en"]), "")


def test_gaps_name_no_other_province(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter], profile: Profile
) -> None:
    shared = common(con, names, chosen(region=profile.province))
    data = brief_data(con, names, chosen(region=profile.province), profile, shared)["gaps"]
    assert len(data["rows"]) >= 3
    slide = profile_slides(names, chosen(), profile)[-1]
    texts = [text for row in data["rows"] for text in (row["subject"], row["known"])]
    texts += [text for row in slide.rows for text in row]
    found = [text for text in texts if others(names, profile.province).search(without(names, profile, text))]
    assert found == [] and not [text for text in texts if re.search(r"\d (sampai|to) \d", text)]


def test_the_workbook_holds_no_rank_and_no_peer(
    con: duckdb.DuckDBPyConnection, names: Names, profile: Profile
) -> None:
    shown = own_exhibits(names, profile)
    assert "profil-sebanding" not in {one.key for one in shown}
    book = load_workbook(BytesIO(workbook_bytes(con, names, shown, title="Uji")))
    heads = {str(cell.value) for sheet in book.worksheets for cell in sheet[4] if cell.value}
    assert names.say("Urutan dari yang terbesar") not in heads and "Dari" not in heads
    assert not [sheet.title for sheet in book.worksheets if names.say("38 provinsi") in sheet.title]
    (context,) = [one for one in shown if one.key == "profil-konteks"]
    assert {"shown", "nation"} <= {column.name for column in context.columns} and len(context.frame)
    assert not {"place", "n"} & set(context.frame.columns) and context.facts == {}
    told = " ".join((context.title, context.subtitle, context.alt, context.not_to_conclude))
    assert "di antara" not in told


def test_a_deck_names_no_other_province_in_its_tables(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    own = chosen(region="82")
    found = province_profile(con, names, own, province="82")
    content = deck_bytes(con, names, own, profile_slides(names, own, found), title="Uji")
    cells = [
        cell.text
        for page in Presentation(BytesIO(content)).slides
        for shape in page.shapes
        if shape.has_table
        for cell in shape.table.iter_cells()
    ]
    assert cells and not [text for text in cells if others(names, "82").search(without(names, found, text))]


def test_words_are_cut_at_sentences(names: Names) -> None:
    text = "Pada 2023 ada tiga yang terkecil (12 sampai 20 penempatan); untuk Papua Barat tidak disebut. Total 14.401."
    assert own_words(names, text, province="82") == "Total 14.401."
    assert own_words(names, "Hanya Jawa Timur; konteks ada.", province="82") == "Konteks ada."
    assert own_words(names, "Hanya Jawa Timur; Maluku Utara ada.", province="35") == "Hanya Jawa Timur."
    assert own_words(names, "Batas sebelum pemekaran Papua.", province="35") == "Batas sebelum pemekaran Papua."
    assert own_words(names, "Juga Papua Barat Daya. Ada Papua Barat.", province="92") == "Ada Papua Barat."
    assert own_words(names, "Only East Java.", province="35") == "Only East Java."


def test_lines_about_the_province_stay(names: Names, profile: Profile) -> None:
    assert [gap.subject for gap in own_gaps(names, profile) if gap.own] == [
        gap.subject for gap in profile.gaps if gap.own
    ]
