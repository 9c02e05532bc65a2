"""Pictures of bars, points, intervals and columns hold what their page shows, at its size and in its order."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest
from fontTools.ttLib import TTFont

from analytics.exhibit import Exhibit
from analytics.exhibits.bounds import what_is_proven
from analytics.exhibits.bounds_bands import bands_shown
from analytics.exhibits.corridor_costs import costs_exhibit
from analytics.exhibits.destinations import placements_by_destination
from analytics.exhibits.exports import exports_exhibit
from analytics.exhibits.profile_charts import poverty
from analytics.exhibits.protection_complaints import by_subject
from analytics.exhibits.protection_deportations import by_province
from analytics.exhibits.protection_groups import events, lanes_shown
from analytics.exhibits.protection_homecomings import by_kabupaten
from analytics.exhibits.protection_remains import by_year
from analytics.exhibits.remittances_channel import channel_exhibit, gaps_exhibit, snapshots
from analytics.exhibits.remittances_gdp import peers_exhibit
from analytics.exhibits.remittances_hosts import host_listings, hosts_exhibit
from analytics.exhibits.remittances_rows import bars_shown, dots_shown, note
from analytics.exhibits.remittances_stated import statements_exhibit
from analytics.export import typesetter
from analytics.export.ground import Ground
from analytics.export.picture import drawable, svg_picture
from analytics.figures.palette import LIGHT
from analytics.filters import Filter
from analytics.names import Names, load_names
from analytics.numbers import number

SVG = "{http://www.w3.org/2000/svg}"
Con = duckdb.DuckDBPyConnection


def hosts(con: Con, names: Names, chosen: Filter) -> Exhibit:
    return hosts_exhibit(con, names, chosen, host_listings(con, names, until=chosen.year)[0])


def channel(con: Con, names: Names, chosen: Filter) -> Exhibit:
    """The first snapshot that is no map."""
    found = next(item for item in snapshots(con, names, chosen) if not item.mapped)
    return channel_exhibit(con, names, chosen, found)


def picture(con: Con, build: Callable[..., Exhibit], chosen: Filter) -> tuple[Names, Exhibit, ET.Element, list[str]]:
    names = load_names(con, chosen.language)
    exhibit = build(con, names, chosen)
    assert drawable(exhibit)
    root = ET.fromstring(svg_picture(Ground(con, names, chosen, LIGHT), exhibit))
    told = ["".join(text.itertext()) for text in root.iter(f"{SVG}text")]
    assert exhibit.figure_id in " ".join(told)
    return names, exhibit, root, told


def words_of(*texts: str) -> set[str]:
    return set(" ".join(texts).replace("**", "").split())


def view(language: str = "id", **values: str) -> Filter:
    return Filter(2025, language=language, release="20261124a", **values)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("build", [peers_exhibit, exports_exhibit, hosts, channel])
def test_bars_are_those_of_the_page(con: Con, build: Callable[..., Exhibit], language: str) -> None:
    chosen = view(language, destination="SAU")
    names, exhibit, root, told = picture(con, build, chosen)
    bars = bars_shown(names, chosen, exhibit)
    assert len(bars) > 4 and [text for text in told if text in {bar.name for bar in bars}] == [bar.name for bar in bars]
    assert [text for text in told if text in {bar.written for bar in bars}] == [bar.written for bar in bars]
    rects = list(root.iter(f"{SVG}rect"))
    drawn = [rect for rect in rects if rect.get("fill") in (LIGHT.accent, LIGHT.ink, "url(#bars-hatch)")]
    assert len(drawn) == len(bars)
    assert note(exhibit) and words_of(note(exhibit)) <= words_of(*told)
    scale = float(str(drawn[0].get("width"))) / bars[0].value
    for rect, bar in zip(drawn, bars, strict=True):
        assert float(str(rect.get("width"))) == pytest.approx(max(scale * bar.value, 2.0), abs=1.2), bar
        wanted = {"own": LIGHT.ink, "rest": "url(#bars-hatch)"}.get(bar.kind, LIGHT.accent)
        assert rect.get("fill") == wanted


def test_the_rest_of_a_printed_total_is_hatched_and_the_chosen_sender_stands_out(con: Con) -> None:
    names, chosen = load_names(con, "id"), view(destination="SAU")
    kinds = [bar.kind for bar in bars_shown(names, chosen, hosts(con, names, chosen))]
    assert kinds.count("rest") == 1 and kinds[-1] == "rest" and kinds.count("own") == 1


@pytest.mark.parametrize("build", [costs_exhibit, statements_exhibit])
def test_points_lie_where_their_values_are(con: Con, build: Callable[..., Exhibit]) -> None:
    chosen = view(destination="SAU")
    names, exhibit, root, told = picture(con, build, chosen)
    shown = dots_shown(names, chosen, exhibit)
    circles = list(root.iter(f"{SVG}circle"))[sum(kind != "zone" for kind, _ in shown.legend) :]
    values = [dot.value for row in shown.rows for dot in sorted(row.dots, key=lambda dot: not dot.hollow)]
    assert len(circles) == len(values) > 10
    places = [float(str(circle.get("cx"))) for circle in circles]
    low, high = values.index(min(values)), values.index(max(values))
    slope = (places[high] - places[low]) / (values[high] - values[low])
    for place, value in zip(places, values, strict=True):
        assert place == pytest.approx(places[low] + slope * (value - values[low]), abs=0.6)
    for row in shown.rows:
        assert next(dot.written for dot in row.dots if dot.written) in told
    assert all(words in told for _, words in shown.legend)
    assert note(exhibit) and words_of(note(exhibit)) <= words_of(*told)


@pytest.mark.parametrize("year", [2023, 2025])
def test_bands_reach_from_end_to_end_with_their_reason(con: Con, year: int) -> None:
    chosen = Filter(year, region="95", language="id", release="20261124a")
    names, exhibit, root, told = picture(con, what_is_proven, chosen)
    shown, said = bands_shown(names, exhibit, own=""), " ".join(told)
    hatched = [rect for rect in root.iter(f"{SVG}rect") if rect.get("fill") == "url(#band-hatch)"]
    assert len(hatched) == len(shown) > 0
    closed = [(rect, band) for rect, band in zip(hatched, shown, strict=True) if band.upper is not None]
    per_unit = {
        round(float(str(rect.get("width"))) / (band.upper - band.lower), 4)  # type: ignore[operator]
        for rect, band in closed
        if band.upper - band.lower > 50  # type: ignore[operator]
    }
    assert closed and max(per_unit) - min(per_unit) < 0.01 * max(per_unit)
    for band in shown:
        assert band.written in told and band.reason in said and all(name in said for name in band.areas)


def test_the_chosen_province_is_marked_where_it_is_seen(con: Con) -> None:
    chosen = Filter(2024, region="12", language="id", release="20261124a")
    _, exhibit, root, _ = picture(con, what_is_proven, chosen)
    assert "12" in set(exhibit.frame["ref_area"])
    marks = [rect for rect in root.iter(f"{SVG}rect") if rect.get("fill") == LIGHT.rival_mark]
    assert len(marks) == 1 and float(str(marks[0].get("x"))) >= 0, "what leaves its sheet is cut"


@pytest.mark.parametrize("build", [by_province, by_subject])
def test_a_list_holds_every_row_its_rest_and_its_total(con: Con, build: Callable[..., Exhibit]) -> None:
    _, exhibit, root, told = picture(con, build, view())
    frame = exhibit.frame
    assert [text for text in told if text in set(frame["label"])] == list(frame["label"])
    written = [number(float(value), "id") for value in frame["obs_value"]]
    assert [text for text in told if text in set(written)] == written and "total" in set(frame["part"])
    rects = list(root.iter(f"{SVG}rect"))
    assert sum(rect.get("fill") == "url(#bars-hatch)" for rect in rects) == (frame["part"] == "rest").sum()
    assert sum(rect.get("fill") == LIGHT.accent for rect in rects) == (frame["part"] == "").sum() > 5


def test_a_ranking_of_destinations_holds_all_that_are_printed(con: Con) -> None:
    ranked = "penempatan-tujuan-peringkat"
    _, exhibit, _, told = picture(con, lambda *ground: replace(placements_by_destination(*ground), key=ranked), view())
    assert len(exhibit.frame) > 11 and set(exhibit.frame["name"]) <= set(told)


def test_no_line_spans_years_without_a_figure(con: Con) -> None:
    """Poverty in September is printed until 2018 and again for 2024."""
    chosen = view(region="35")
    _, exhibit, root, _ = picture(con, lambda *ground: poverty(*ground, province="35"), chosen)
    assert len(exhibit.frame) > 20
    lines = [line.get("points").split() for line in root.iter(f"{SVG}polyline")]  # type: ignore[union-attr]
    steps = [float(b.split(",")[0]) - float(a.split(",")[0]) for line in lines for a, b in pairwise(line)]
    assert max(steps) < 1.2 * min(steps), "years are equally far from each other on every piece"


def test_columns_have_gaps_and_another_value(con: Con) -> None:
    _, exhibit, root, told = picture(con, by_year, view())
    frame = exhibit.frame
    columns = [rect for rect in root.iter(f"{SVG}rect") if rect.get("fill") == LIGHT.accent]
    values = [float(value) for value in frame["obs_value"].dropna()]
    ratios = [float(str(rect.get("height"))) / value for rect, value in zip(columns, values, strict=True)]
    assert max(ratios) - min(ratios) < 0.01 * max(ratios)
    gaps = [rect for rect in root.iter(f"{SVG}rect") if rect.get("fill") == "url(#column-hatch)"]
    assert len(gaps) == frame["obs_value"].isna().sum() > 0
    assert any("media lain" in text for text in told) == bool(frame["rival"].notna().any())


def test_the_map_of_what_nobody_publishes_is_hatch_alone(con: Con) -> None:
    names, _, root, told = picture(con, gaps_exhibit, view())
    fills = {path.get("fill") for path in root.iter(f"{SVG}path")}
    assert fills == {LIGHT.land, LIGHT.neighbour, "none"} and names.say("tidak diterbitkan") in told
    assert any(path.get("stroke") == LIGHT.hatch for path in root.iter(f"{SVG}path"))


def test_groups_are_equal_ticks_at_their_day(con: Con) -> None:
    _, exhibit, root, told = picture(con, events, view())
    shown = lanes_shown(exhibit)
    undated = int(exhibit.frame["at"].isna().sum())
    assert shown is not None and "Satu garis satu rombongan" in " ".join(told)
    assert undated and f"{undated} rombongan tanpa hari yang tercetak" in " ".join(told)
    assert [text for text in told if text in dict(shown.lanes)] == [name for name, _ in shown.lanes]
    ticks = [rect for rect in root.iter(f"{SVG}rect") if rect.get("fill") == LIGHT.accent]
    times = [at for _, lane in shown.lanes for at in lane]
    assert len(ticks) == len(times) > 20 and len({(tick.get("width"), tick.get("height")) for tick in ticks}) == 1
    places = sorted((at, float(str(tick.get("x")))) for at, tick in zip(times, ticks, strict=True))
    assert [x for _, x in places] == sorted(x for _, x in places) and places[0][1] < places[-1][1]


def test_returns_by_kabupaten_are_a_map_as_on_their_page(con: Con) -> None:
    _, exhibit, root, told = picture(con, by_kabupaten, view())
    shown = exhibit.frame[(exhibit.frame["part"] == "") & exhibit.frame["drawn"].notna()]
    painted = [path for path in root.iter(f"{SVG}path") if path.get("fill") in LIGHT.sequential]
    assert len(painted) == len(shown) > 5
    largest = shown.sort_values("drawn").iloc[-1]
    assert f"{largest['label'].removeprefix('Kabupaten ')} {number(float(largest['drawn']), 'id')}" in told


@pytest.mark.parametrize("path", sorted(typesetter.FONTS.glob("plex-sans-*.ttf")), ids=lambda path: path.stem)
def test_the_fonts_hold_the_signs_of_intervals(path: Path) -> None:
    """A sign that a font of the house lacks would be painted as a box, or not at all."""
    assert {ord(sign) for sign in "≤≥–…"} <= set(TTFont(path).getBestCmap())
