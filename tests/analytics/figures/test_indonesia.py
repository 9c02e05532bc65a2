"""Province maps: the frame's values and no others, shapes by address only."""

from __future__ import annotations

import json
from collections.abc import Callable

import duckdb
import pandas as pd
import plotly.graph_objects as go
import pytest

from analytics.exhibits.regions import placements_by_province
from analytics.figures.indonesia import province_map
from analytics.figures.label_places import INDONESIA as PLACES
from analytics.figures.label_places import JAVA as JAVA_PLACES
from analytics.figures.palette import DARK, LIGHT
from analytics.figures.projection import INDONESIA, JAVA
from analytics.filters import Filter
from analytics.methods.classes import class_of, lower_bounds
from analytics.names import Names
from tests.analytics.figures.spec import every_value, has_shapes_inside, map_files, on_disk, sent, with_points

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


def drawn(
    frame: pd.DataFrame, *, inset: bool = False, borders: str = "38", selected: str = "", tppo: bool = False
) -> go.Figure:
    values = [float(value) for value in frame["drawn"].dropna()]
    return province_map(
        frame,
        palette=LIGHT,
        view=JAVA if inset else INDONESIA,
        places=JAVA_PLACES if inset else PLACES,
        bounds=lower_bounds(values, 3 if tppo else 4) if values else [],
        colors=LIGHT.tppo if tppo else LIGHT.sequential,
        written=lambda value: f"{value:.0f}",
        borders=borders,
        hatch="hatch-java.geojson" if inset else "hatch38.geojson",
        selected=selected,
        inner=None if inset else JAVA,
    )


@pytest.fixture
def frame(con: Con, names: Names, chosen: Make) -> pd.DataFrame:
    return with_points(con, placements_by_province(con, names, chosen(2025)).frame)


def test_classes_are_those_of_the_frame(frame: pd.DataFrame) -> None:
    traces = sent(drawn(frame))["data"]
    known = frame[frame["drawn"].notna()].set_index("ref_area")["drawn"]
    bounds = lower_bounds(list(known))
    without, classes = traces
    assert dict(zip(classes["locations"], classes["z"], strict=True)) == {
        code: class_of(value, bounds) for code, value in known.items()
    }
    assert set(without["locations"]) == set(frame["ref_area"]) - set(known.index)
    assert set(without["z"]) == {0} and without["colorscale"][0][1] == "rgba(0,0,0,0)"
    assert not {"customdata", "meta", "ids"} & {key for trace in traces for key in trace}


def test_labels_write_the_frame_s_values(frame: pd.DataFrame) -> None:
    value = frame.set_index("ref_area")["drawn"]
    named = {f"{row.label} <b>{row.drawn:.0f}</b>" for row in frame.itertuples() if row.drawn == row.drawn}
    for inset in (False, True):
        texts = {note["text"] for note in sent(drawn(frame, inset=inset))["layout"]["annotations"]}
        assert {text for text in texts if "…" not in text} <= named
        assert {text for text in texts if "…" in text} <= {
            f"{row.label} <b>…</b>" for row in frame.itertuples() if value[row.ref_area] != value[row.ref_area]
        }
    assert "DKI Jakarta <b>…</b>" in texts and "Jawa Timur <b>69925</b>" in texts


def test_a_hidden_province_never_carries_its_value(frame: pd.DataFrame) -> None:
    small = frame.assign(hidden=frame["ref_area"].isin(["51", "73"]), obs_value=frame["drawn"], count=987654)
    small.loc[small["hidden"], "drawn"] = None
    for inset in (False, True):
        spec = sent(drawn(small, inset=inset, tppo=True))
        tinted = spec["data"][1]
        assert set(tinted["locations"]) == {"51", "73"} and set(tinted["z"]) == {0}
        assert tinted["colorscale"][0][1] == LIGHT.tppo[0]
        text = json.dumps(spec)
        assert not [code for code in ("10059", "7173", "987654") if code in text]
        labels = " ".join(note["text"] for note in spec["layout"]["annotations"])
        assert "Bali" not in labels and "Sulawesi Selatan" not in labels
        assert LIGHT.tppo[0] not in json.dumps(spec["data"][2]["colorscale"]), "the tint of <10 is no class"


@pytest.mark.parametrize(("borders", "year"), [("38", 2025), ("34", 2021)])
def test_every_shape_is_a_file_that_exists(con: Con, names: Names, chosen: Make, borders: str, year: int) -> None:
    own = with_points(con, placements_by_province(con, names, chosen(year)).frame)
    for inset in (False, True):
        figure = drawn(own, inset=inset, borders=borders, selected="35")
        files = map_files(figure)
        assert f"app/static/map/province{borders}.geojson" in files
        for file in files:
            assert on_disk(file).is_file(), file
        assert not has_shapes_inside(figure)
        assert len(figure.to_json()) < 40_000


def test_every_location_is_a_shape_of_its_file(con: Con, names: Names, chosen: Make) -> None:
    for year, borders in ((2025, "38"), (2021, "34")):
        own = with_points(con, placements_by_province(con, names, chosen(year)).frame)
        for trace in sent(drawn(own, borders=borders))["data"]:
            shapes = json.loads(on_disk(trace["geojson"]).read_text(encoding="utf-8"))
            assert set(trace["locations"]) <= {shape["id"] for shape in shapes["features"]}


def test_the_chosen_province_is_outlined(frame: pd.DataFrame) -> None:
    outline = sent(drawn(frame, selected="95"))["data"][-1]
    assert outline["locations"] == ["95"] and outline["marker"]["line"]["color"] == LIGHT.rival_mark
    assert len(sent(drawn(frame, selected="ID"))["data"]) == 2


def test_no_figures_at_all_is_a_map_of_hatch(frame: pd.DataFrame) -> None:
    spec = sent(drawn(frame.assign(drawn=float("nan"))))
    assert len(spec["data"]) == 1 and set(spec["data"][0]["locations"]) == set(frame["ref_area"])


def test_night_has_its_own_colours() -> None:
    assert not set(LIGHT.sequential) & set(DARK.sequential)
    assert all(isinstance(value, str) or len(value) >= 4 for value in every_value(list(DARK.tppo)))
