"""Decks read back: charts hold the frame's numbers, everything drawn has words, footers their figure id."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import duckdb
import pandas as pd
import pytest
from pptx import Presentation

from analytics.exhibit import Exhibit
from analytics.exhibits.placement_time import long_series
from analytics.exhibits.profile import province_profile
from analytics.exhibits.regions import placements_by_province
from analytics.exhibits.screens import screen
from analytics.export import deck
from analytics.export.brief_data import MOST_DUTIES
from analytics.export.deck_bars import bars_of
from analytics.export.deck_charts import series_of
from analytics.export.deck_parts import HEIGHT, Slide, mm
from analytics.export.deck_tables import shown_columns
from analytics.filters import Filter
from analytics.names import Names
from analytics.queries.listings import Listing


def shapes(content: bytes) -> Iterator[tuple[Any, Any]]:
    """Each shape with its slide."""
    for page in Presentation(BytesIO(content)).slides:
        yield from ((page, shape) for shape in page.shapes)


def words(page: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in page.shapes if shape.has_text_frame)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("province", ["35", "95"])
def test_every_slide_has_its_passport(
    con: duckdb.DuckDBPyConnection,
    languages: dict[str, Names],
    chosen: Callable[..., Filter],
    province: str,
    language: str,
) -> None:
    names, own = languages[language], chosen(region=province, language=language)
    slides = deck.profile_slides(names, own, province_profile(con, names, own, province=province))
    content = deck.deck_bytes(con, names, own, slides, title="Uji")
    pages = list(Presentation(BytesIO(content)).slides)
    assert len(pages) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        told, under = words(page), page.notes_slide.notes_text_frame.text
        for figure in [one.figure_id for one in slide.exhibits] or [slide.figure]:
            assert figure in told and figure in under
        assert all(source in under for one in slide.exhibits for source in one.source_ids)
        assert page.shapes.title.text_frame.text == slide.message.replace("**", "")
        assert 'type="slidenum"' in page.part.blob.decode()
    drawn = [shape for _, shape in shapes(content) if shape.has_chart or shape.shape_type in (13, 19)]
    assert drawn and all(shape._element.xpath(".//p:cNvPr")[0].get("descr") for shape in drawn)
    assert b"p:style" not in b"".join(page.part.blob for page in pages)


def test_charts_hold_the_numbers_of_the_frame(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    series = long_series(con, names, chosen(region="35"), region="35")
    ranking = placements_by_province(con, names, chosen())
    slides = [Slide("lines", "a", (series,)), Slide("bars", "b", (ranking,)), Slide("map", "c", (ranking,))]
    content = deck.deck_bytes(con, names, chosen(), slides, title="Uji")
    charts = [shape.chart for _, shape in shapes(content) if shape.has_chart]
    held = [value for line in charts[0].plots[0].series for value in line.values if value is not None]
    assert held == list(series.frame.sort_values(["segment", "year"])["obs_value"])
    years, found = series_of(series, names)
    assert [str(year) for year in years] == list(charts[0].plots[0].categories)
    blank = [year for year, *values in zip(years, *found.values(), strict=True) if not any(values)]
    assert blank == sorted(set(years) - set(series.frame["year"]))
    assert len([1 for _, shape in shapes(content) if shape.name == "tanpa angka"]) == len(blank)
    shown = ranking.frame[ranking.frame["obs_value"].notna()]
    listing = ranking.facts["listing"]
    assert isinstance(listing, Listing)
    assert list(charts[1].plots[0].series[0].values) == [*shown["obs_value"], listing.remainder]
    rest = f"{listing.others} provinsi lain, bersama"
    assert [str(name) for name in charts[1].plots[0].categories] == [*shown["name"], rest]


def test_signs_that_xml_cannot_hold_do_not_break_the_file(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    slides = [Slide("table", "<a> & \x0b\x00b", rows=(("x",), ("y",)))]
    content = deck.deck_bytes(con, names, chosen(), slides, title="&")
    (page,) = Presentation(BytesIO(content)).slides
    assert page.shapes.title.text_frame.text == "<a> & b"


def test_running_totals_are_a_native_chart_on_an_axis_of_dates(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    shown = screen(con, names, chosen(), code="satgas")
    content = deck.deck_bytes(con, names, chosen(), [shown], title="Uji")
    (chart,) = [shape.chart for _, shape in shapes(content) if shape.has_chart]
    frame = shown.exhibits[0].frame
    days = sorted({(stamp.date() - date(1899, 12, 30)).days for stamp in frame["period_end"]})
    assert [int(float(text)) for text in chart.plots[0].categories] == days
    held = {line.name: [value for value in line.values if value is not None] for line in chart.plots[0].series}
    assert set(held) == {names.short(code) for code in frame["indicator"].unique()}
    for code, part in frame.groupby("indicator"):
        assert held[names.short(str(code))][-1] == part.sort_values("period_end")["obs_value"].iloc[-1]
    assert "dateAx" in chart._chartSpace.xml


def test_two_charts_have_their_own_titles_and_schema_order(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    shown = screen(con, names, chosen(), code="remitansi")
    content = deck.deck_bytes(con, names, chosen(), [shown], title="Uji")
    (page,) = Presentation(BytesIO(content)).slides
    assert all(exhibit.title in words(page) for exhibit in shown.exhibits)
    for _, shape in shapes(content):
        if shape.has_chart:
            axis = [child.tag.split("}")[1] for child in shape.chart.category_axis._element]
            assert axis.index("tickLblSkip") < axis.index("noMultiLvlLbl")


def test_a_table_of_mixed_areas_has_their_column_and_every_table_its_body(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    for province in ("35", "95"):
        own = chosen(region=province)
        profile = province_profile(con, names, own, province=province)
        for block in (profile.protection, profile.handled, profile.origin):
            if isinstance(block, Exhibit):
                shown = {column.name for column in shown_columns(block)}
                assert {"obs_value", "measure", "body_name"} <= shown and shown & {"when", "period"}
                assert "place" not in shown and block.frame["place"].iloc[0] in block.title
                mixed = block.frame.assign(place=[f"x{place}" for place in range(len(block.frame))])
                assert len(mixed) < 2 or "place" in {one.name for one in shown_columns(replace(block, frame=mixed))}


def test_bars_keep_what_has_no_figure_and_count_what_has_no_room(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    complaints = screen(con, names, chosen(), code="pelindungan").exhibits[0]
    found = bars_of(complaints, names)
    missing = [bar.name.split()[0] for bar in found if bar.value is None]
    assert missing == ["2022", "2023"] and all("…" in bar.name for bar in found if bar.value is None)
    assert [bar.name.split()[0] for bar in found] == list(complaints.frame["label"])
    going = screen(con, names, chosen(), code="tujuan").exhibits[0]
    found = bars_of(going, names)
    assert len(found) == len(going.frame) + 1 and found[-1].rest
    many = replace(going, frame=pd.concat([going.frame] * 2, ignore_index=True))
    assert bars_of(many, names)[-2].name == f"… {2 * len(going.frame) - 20} baris lainnya di buku kerja"


def test_bars_of_destinations_say_nothing_of_lines_on_a_map(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    for own in (chosen(), chosen(region="35")):
        shown = screen(con, names, own, code="tujuan")
        content = deck.deck_bytes(con, names, own, [shown], title="Uji")
        (page,) = Presentation(BytesIO(content)).slides
        assert "garis" in shown.line and "garis" not in words(page)


def test_tables_end_above_the_footer_and_say_what_is_left_out(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    own = chosen(region="35")
    profile = province_profile(con, names, own, province="35")
    content = deck.deck_bytes(con, names, own, deck.profile_slides(names, own, profile), title="Uji")
    grids = [shape for _, shape in shapes(content) if shape.has_table]
    for shape in grids:
        bottom = shape.top + sum(row.height for row in shape.table.rows)
        assert bottom <= mm(HEIGHT - 19)
    duties = grids[0].table
    assert len(duties.rows) == MOST_DUTIES + 2
    assert (
        duties.cell(MOST_DUTIES + 1, 0).text == f"… {len(profile.duties) - MOST_DUTIES} baris lainnya di halaman Profil"
    )
    assert isinstance(profile.protection, Exhibit)
    protection = grids[1].table
    left_out = len(profile.protection.frame) - (len(protection.rows) - 2)
    assert protection.cell(len(protection.rows) - 1, 0).text == f"… {left_out} baris lainnya di buku kerja"
    assert left_out > 0


def test_each_number_has_its_period_and_body_beside_it(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Callable[..., Filter]
) -> None:
    own = chosen(region="35")
    profile = province_profile(con, names, own, province="35")
    slides = [one for one in deck.profile_slides(names, own, profile) if one.kind == "numbers"]
    (page,) = Presentation(BytesIO(deck.deck_bytes(con, names, own, slides, title="Uji"))).slides
    for fact in profile.facts:
        assert f"{fact.when} · {fact.body}" in words(page)
