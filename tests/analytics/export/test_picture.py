"""A picture holds title, unit, source and id of its figure, and the numbers of its frame."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable

import duckdb
import pytest
from PIL import Image

from analytics.exhibit import Exhibit
from analytics.exhibits.headlines import headline_exhibit
from analytics.exhibits.kabupaten import placements_by_kabupaten
from analytics.exhibits.profile_charts import beside_shown, per_head, poverty
from analytics.exhibits.remittances_channel import channel_exhibit, snapshots
from analytics.exhibits.remittances_quarters import quarters_exhibit
from analytics.exhibits.screens import screen
from analytics.exhibits.tppo_abroad import cases_by_country
from analytics.exhibits.tppo_queue import forms, stages
from analytics.export.ground import Ground
from analytics.export.picture import drawable, png_picture, svg_picture
from analytics.figures.palette import LIGHT
from analytics.filters import Filter
from analytics.methods.classes import class_of, lower_bounds
from analytics.names import load_names
from analytics.numbers import number

CODES = ("peta", "peringkat", "deret", "tujuan", "remitansi", "tppo-polda", "tppo-asal", "satgas", "pelindungan")


def made(con: duckdb.DuckDBPyConnection, code: str, language: str) -> tuple[Ground, Exhibit]:
    names, chosen = load_names(con, language), Filter(2025, language=language, release="20261124a")
    return Ground(con, names, chosen, LIGHT), screen(con, names, chosen, code=code).exhibits[0]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("code", CODES)
def test_title_source_and_id_stand_inside(con: duckdb.DuckDBPyConnection, code: str, language: str) -> None:
    ground, exhibit = made(con, code, language)
    root = ET.fromstring(svg_picture(ground, exhibit))
    words = " ".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    for part in (exhibit.title, exhibit.source_line, exhibit.subtitle.replace("**", "")):
        assert part.rstrip(".") in words, (code, part)
    assert exhibit.figure_id in words


def test_bars_write_every_drawn_number(con: duckdb.DuckDBPyConnection) -> None:
    ground, exhibit = made(con, "peringkat", "id")
    svg = svg_picture(ground, exhibit)
    assert len(exhibit.frame) > 5
    for value in exhibit.frame["drawn"].head(10):
        assert f">{number(value, 'id')}<" in svg


@pytest.mark.parametrize("build", [stages, forms, cases_by_country])
@pytest.mark.parametrize("language", ["id", "en"])
def test_counts_of_trafficking_keep_their_order_and_track(
    con: duckdb.DuckDBPyConnection, build: Callable[..., Exhibit], language: str
) -> None:
    names, chosen = load_names(con, language), Filter(2025, language=language, release="20261124a")
    exhibit = build(con, names, chosen)
    assert drawable(exhibit)
    root = ET.fromstring(svg_picture(Ground(con, names, chosen, LIGHT), exhibit))
    told = ["".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text")]
    values = [number(value, language) for value in exhibit.frame["obs_value"]]
    assert [word for word in told if word in set(values)] == values
    bars = [rect for rect in root.iter("{http://www.w3.org/2000/svg}rect") if rect.get("fill") == LIGHT.soft]
    assert len(bars) == (len(exhibit.frame) if build is stages else 0)
    if bars:
        assert exhibit.facts["total"] == exhibit.frame["obs_value"].sum()
    assert exhibit.figure_id in " ".join(told) and exhibit.title.split(",")[0] in " ".join(told)


@pytest.mark.parametrize("province", ["35", "52"])
def test_a_map_of_kabupaten_has_the_classes_of_the_screen(con: duckdb.DuckDBPyConnection, province: str) -> None:
    names, chosen = load_names(con, "id"), Filter(2025, region=province, language="id", release="20261124a")
    exhibit = placements_by_kabupaten(con, names, chosen)
    assert drawable(exhibit)
    root = ET.fromstring(svg_picture(Ground(con, names, chosen, LIGHT), exhibit))
    told = " ".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    values = [float(value) for value in exhibit.frame["drawn"].dropna()]
    bounds = lower_bounds(values)
    colors = LIGHT.sequential[len(LIGHT.sequential) - len(bounds):]
    painted = Counter(path.get("fill") for path in root.iter("{http://www.w3.org/2000/svg}path"))
    assert Counter(colors[class_of(value, bounds)] for value in values) == {one: painted[one] for one in set(colors)}
    for row in exhibit.frame.nlargest(5, "drawn").itertuples():
        assert f"{row.name.removeprefix('Kabupaten ')} {number(float(row.drawn), 'id')}" in told
    assert exhibit.figure_id in told and exhibit.title.split(",")[0] in told


def test_a_kabupaten_without_a_figure_is_hatch_on_its_map(con: duckdb.DuckDBPyConnection) -> None:
    names, chosen = load_names(con, "en"), Filter(2025, language="en", release="20261124a")
    exhibit = next(
        one
        for one in (channel_exhibit(con, names, chosen, item) for item in snapshots(con, names, chosen))
        if one.facts["mapped"] and one.frame["drawn"].isna().any()
    )
    root = ET.fromstring(svg_picture(Ground(con, names, chosen, LIGHT), exhibit))
    told = " ".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    classes = [path for path in root.iter("{http://www.w3.org/2000/svg}path") if path.get("fill") in LIGHT.sequential]
    assert len(classes) == exhibit.frame["drawn"].notna().sum() and "not published" in told
    assert not [name for name in exhibit.frame.loc[exhibit.frame["drawn"].isna(), "name"] if f"{name} 0" in told]


def test_each_printed_quarter_is_a_bar_with_its_value(con: duckdb.DuckDBPyConnection) -> None:
    names, chosen = load_names(con, "id"), Filter(2025, language="id", release="20261124a")
    exhibit = quarters_exhibit(con, names, chosen)
    root = ET.fromstring(svg_picture(Ground(con, names, chosen, LIGHT), exhibit))
    told = ["".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text")]
    values = [number(value, "id", 1) for value in exhibit.frame["shown"]]
    assert [word for word in told if word in set(values)] == values
    rects = root.iter("{http://www.w3.org/2000/svg}rect")
    bars = [rect for rect in rects if rect.get("fill") in (LIGHT.ink, LIGHT.accent)]
    heights = [float(str(bar.get("height"))) for bar in bars]
    ratios = [height / value for height, value in zip(heights, exhibit.frame["shown"], strict=True)]
    assert max(ratios) - min(ratios) < 0.01 * max(ratios)
    assert sum("tidak tercetak" in word for word in told) >= 5 and exhibit.figure_id in " ".join(told)


@pytest.mark.parametrize(("build", "decimals"), [(poverty, 2), (per_head, 1)])
def test_a_province_beside_the_nation_is_drawn_point_by_point(
    con: duckdb.DuckDBPyConnection, build: Callable[..., Exhibit | None], decimals: int
) -> None:
    names, chosen = load_names(con, "id"), Filter(2025, region="35", language="id", release="20261124a")
    exhibit = build(con, names, chosen, province="35")
    assert exhibit is not None and drawable(exhibit)
    root = ET.fromstring(svg_picture(Ground(con, names, chosen, LIGHT), exhibit))
    told = " ".join("".join(text.itertext()) for text in root.iter("{http://www.w3.org/2000/svg}text"))
    assert len(list(root.iter("{http://www.w3.org/2000/svg}circle"))) == len(exhibit.frame)
    lines = beside_shown(names, exhibit).frame
    last = lines[lines["ref_area"] == "35"].sort_values("at").iloc[-1]
    assert f"Jawa Timur {number(float(last['value']), 'id', decimals)}" in told
    assert exhibit.title in told and exhibit.figure_id in told


def test_the_png_is_painted(con: duckdb.DuckDBPyConnection) -> None:
    ground, exhibit = made(con, "peta", "id")
    image = Image.open(io.BytesIO(png_picture(ground, exhibit))).convert("RGB")
    assert image.width == 2400 and image.height > 900
    title = image.crop((60, 40, 1400, 130)).getcolors(1_000_000)
    assert title is not None and len(title) > 20, "no letters where the title stands"


def test_a_table_is_no_picture(con: duckdb.DuckDBPyConnection) -> None:
    names, chosen = load_names(con, "id"), Filter(2025, language="id")
    exhibit = headline_exhibit(names, chosen, ())
    assert not drawable(exhibit)
    with pytest.raises(ValueError):
        svg_picture(Ground(con, names, chosen, LIGHT), exhibit)
