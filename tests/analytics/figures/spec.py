"""What a figure sends to the browser, taken apart."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import plotly.graph_objects as go

STATIC = Path(__file__).parents[3] / "static"


def sent(figure: go.Figure) -> dict[str, Any]:
    """The figure as the browser gets it."""
    result: dict[str, Any] = json.loads(figure.to_json())
    return result


def every_value(part: object) -> Iterator[object]:
    """Each value of a nested structure."""
    children = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    yield part
    for child in children:
        yield from every_value(child)


def map_files(figure: go.Figure) -> set[str]:
    """Addresses of the shapes that a map asks for: layers and classes."""
    spec = sent(figure)
    layers = spec["layout"].get("map", {}).get("layers", [])
    return {layer["source"] for layer in layers} | {
        trace["geojson"] for trace in spec["data"] if trace["type"] == "choroplethmap"
    }


def has_shapes_inside(figure: go.Figure) -> bool:
    """Whether any geometry travels with the figure."""
    return any(
        isinstance(part, dict) and ({"coordinates", "features", "geometry"} & set(part))
        for part in every_value(sent(figure))
    )


def on_disk(address: str) -> Path:
    """The file that Streamlit serves under an address of a layer."""
    return STATIC / address.removeprefix("app/static/")


def with_points(con: duckdb.DuckDBPyConnection, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame of an exhibit as the maps take it."""
    points = con.execute("select code as ref_area, lon, lat from region").df()
    frame = frame.merge(points, on="ref_area", how="left")
    return frame.assign(hidden=frame["suppressed_by"] == "rule", label=frame["name"], hover=frame["name"])
