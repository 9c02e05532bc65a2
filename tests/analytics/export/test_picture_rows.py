"""Pictures of bars, points, intervals and columns hold what their page shows, at its size and in its order."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibit import Exhibit
from analytics.exhibits.bounds import what_is_proven
from analytics.exhibits.bounds_bands import bands_shown
from analytics.exhibits.corridor_costs import costs_exhibit
from analytics.exhibits.exports import exports_exhibit
from analytics.exhibits.protection_remains import by_year
from analytics.exhibits.remittances_channel import channel_exhibit, gaps_exhibit, snapshots
from analytics.exhibits.remittances_gdp import peers_exhibit
from analytics.exhibits.remittances_hosts import host_listings, hosts_exhibit
from analytics.exhibits.remittances_rows import bars_shown, dots_shown
from analytics.exhibits.remittances_stated import statements_exhibit
from analytics.export.ground import Ground
from analytics.export.picture import drawable, png_picture, svg_picture
from analytics.figures.palette import LIGHT
from analytics.filters import Filter
from analytics.names import Names, load_names

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
    assert all(words in told for _, words in shown.legend) and (not shown.note or shown.note in told)


@pytest.mark.parametrize("year", [2023, 2025])
def test_bands_reach_from_end_to_end_with_their_reason(con: Con, year: int) -> None:
    chosen = Filter(year, region="95", language="id", release="20261124a")
    names, exhibit, root, told = picture(con, what_is_proven, chosen)
    shown, said = bands_shown(names, exhibit, chosen=""), " ".join(told)
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
    assert fills <= {LIGHT.land, LIGHT.neighbour, "none"} and names.say("tidak diterbitkan") in told


def test_the_sign_of_an_interval_is_painted(con: Con) -> None:
    names, chosen = load_names(con, "id"), view()
    exhibit = what_is_proven(con, names, chosen)
    assert len(png_picture(Ground(con, names, chosen, LIGHT), exhibit)) > 20_000
