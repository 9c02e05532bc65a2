"""Each screen says one sentence from the release and carries its sources; where nothing is known it says so."""

from __future__ import annotations

import re

import duckdb
import pytest

from analytics.exhibits.screen_parts import ABSENT, NUMBERS
from analytics.exhibits.screens import LEFT_OUT_OF_A_LOOP, OF_EXHIBIT, SCREENS, screen
from analytics.export.drawing import drawn
from analytics.export.ground import Ground
from analytics.figures.palette import LIGHT
from analytics.filters import Filter
from analytics.names import load_names
from analytics.numbers import number


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("region", ["ID", "35", "95"])
def test_every_screen_has_a_message_a_source_and_a_drawing(
    con: duckdb.DuckDBPyConnection, language: str, region: str
) -> None:
    names, chosen = load_names(con, language), Filter(2025, region=region, language=language, release="r")
    for code in SCREENS:
        shown = screen(con, names, chosen, code=code)
        assert shown.message.strip() and "{" not in shown.message and "nan" not in shown.message.lower().split(), code
        if shown.kind == ABSENT:
            assert code == "provinsi" and region == "ID", (code, shown.message)
            continue
        assert all(exhibit.source_line and exhibit.alt for exhibit in shown.exhibits), code
        if shown.kind == NUMBERS:
            assert shown.amounts, code
            continue
        for exhibit in shown.exhibits:
            assert "<text" in (svg := drawn(Ground(con, names, chosen, LIGHT), exhibit).svg()) or shown.detected, code
            assert "nan" not in re.sub(r"[A-Za-z ]*nan[a-z]+", "", svg), code


@pytest.mark.parametrize("code", list(SCREENS))
def test_before_all_figures_a_screen_says_so(con: duckdb.DuckDBPyConnection, code: str) -> None:
    names = load_names(con, "id")
    shown = screen(con, names, Filter(1970, language="id"), code=code)
    assert shown.message and (shown.kind == ABSENT or code in LEFT_OUT_OF_A_LOOP)


def test_the_map_names_the_largest_with_the_figures_of_the_release(con: duckdb.DuckDBPyConnection) -> None:
    names, chosen = load_names(con, "id"), Filter(2025, language="id")
    shown = screen(con, names, chosen, code="peta")
    svg = drawn(Ground(con, names, chosen, LIGHT), shown.exhibits[0]).svg()
    rows = con.execute(
        """select ref_area, obs_value from mart_annual where indicator = 'placements' and year = 2025
           and ref_area <> 'ID' and area_role = 'origin' and counterpart_area = '' order by 2 desc limit 5"""
    ).fetchall()
    assert len(rows) == 5
    for code, value in rows:
        assert f">{names.region(code)} </tspan>" in svg and f">{number(value, 'id')}</tspan>" in svg, code


def test_a_trafficking_map_names_nobody_and_writes_no_hidden_number(con: duckdb.DuckDBPyConnection) -> None:
    names = load_names(con, "id")
    for code in LEFT_OUT_OF_A_LOOP:
        chosen = Filter(2025, language="id")
        shown = screen(con, names, chosen, code=code)
        assert shown.place_detected and shown.detected
        assert "<text" not in drawn(Ground(con, names, chosen, LIGHT), shown.exhibits[0]).svg()
        for area in shown.exhibits[0].frame["name"]:
            assert area not in shown.message and area not in shown.line
    chosen = Filter(2025, region="17", language="id")
    shown = screen(con, names, chosen, code="tppo-asal")
    own = shown.exhibits[0].frame.set_index("ref_area").loc["17"]
    if own["suppressed_by"] == "rule":
        assert "&lt;10" in drawn(Ground(con, names, chosen, LIGHT), shown.exhibits[0]).svg() and "<10" in shown.line


def test_cards_lead_to_screens_that_exist() -> None:
    assert set(OF_EXHIBIT.values()) <= set(SCREENS) and set(SCREENS) >= LEFT_OUT_OF_A_LOOP
