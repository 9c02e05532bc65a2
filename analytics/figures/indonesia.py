"""Maps of Indonesia by province: classes of one measure over hatched land, with direct labels.

The hatch lies under the classes, so that a province without a figure shows it with no further work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd
import plotly.graph_objects as go

from analytics.figures.palette import Palette
from analytics.figures.projection import JAVA, View
from analytics.methods.classes import class_of

STATIC = "app/static/map/"
FONT = "IBM Plex Sans Var, sans-serif"
CLEAR = "rgba(0,0,0,0)"
Places = Mapping[str, tuple[float, float, str]]


def layer(file: str, kind: str, color: str, *, width: float = 1.0, opacity: float = 1.0) -> dict[str, object]:
    """A layer of a static file under the traces."""
    result: dict[str, object] = {
        "sourcetype": "geojson",
        "source": STATIC + file,
        "type": kind,
        "color": color,
        "below": "traces",
        "opacity": opacity,
    }
    if kind == "line":
        result["line"] = {"width": width}
    else:
        result["fill"] = {"outlinecolor": color}
    return result


def ground(palette: Palette, land: str, hatch: str) -> list[dict[str, object]]:
    """Sea, neighbours, and Indonesia's land under hatch: what is seen where there is no figure."""
    return [
        layer("sea.geojson", "fill", palette.paper),
        layer("neighbours.geojson", "fill", palette.neighbour),
        layer(land, "fill", palette.land),
        layer(hatch, "line", palette.hatch, width=0.8, opacity=0.75),
    ]


def _steps(colors: tuple[str, ...]) -> list[list[object]]:
    n = len(colors)
    return [[edge, color] for place, color in enumerate(colors) for edge in (place / n, (place + 1) / n)]


def class_trace(
    frame: pd.DataFrame, *, bounds: list[float], colors: tuple[str, ...], land: str, edge: str
) -> go.Choroplethmap:
    """Provinces with a figure, each in the colour of its class."""
    drawn = frame[frame["drawn"].notna()]
    shift = len(colors) - len(bounds)
    return go.Choroplethmap(
        geojson=STATIC + land,
        locations=drawn["ref_area"],
        z=[class_of(value, bounds) + shift for value in drawn["drawn"]],
        zmin=-0.5,
        zmax=len(colors) - 0.5,
        colorscale=_steps(colors),
        showscale=False,
        marker={"line": {"width": 0.7, "color": edge}, "opacity": 1},
        text=drawn["hover"],
        hovertemplate="%{text}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def flat_trace(
    frame: pd.DataFrame, *, land: str, fill: str, edge: str, width: float = 0.6
) -> go.Choroplethmap:
    """Areas in one colour; clear for those without a figure, which can still be clicked and read."""
    return go.Choroplethmap(
        geojson=STATIC + land,
        locations=frame["ref_area"],
        z=[0] * len(frame),
        colorscale=[[0, fill], [1, fill]],
        showscale=False,
        marker={"line": {"width": width, "color": edge}, "opacity": 1},
        text=frame["hover"],
        hovertemplate="%{text}<extra></extra>",
        selected={"marker": {"opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def base_layout(view: View, layers: list[dict[str, object]], palette: Palette) -> dict[str, object]:
    return {
        "template": "none",
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "dragmode": False,
        "clickmode": "event+select",
        "font": {"family": FONT, "size": 12.5, "color": palette.ink},
        "separators": ",.",
        "hoverlabel": {
            "bgcolor": palette.soft,
            "bordercolor": palette.hairline,
            "font": {"family": FONT, "size": 12.5, "color": palette.ink},
        },
        "map": {**view.layout(), "layers": layers},
    }


def label(
    view: View, place: tuple[float, float, str], text: str, palette: Palette, *, muted: bool = False
) -> dict[str, object]:
    lon, lat, anchor = place
    return {
        "x": view.x(lon),
        "y": view.y(lat),
        "xref": "paper",
        "yref": "paper",
        "text": text,
        "showarrow": False,
        "xanchor": anchor,
        "yanchor": "middle",
        "bgcolor": _glass(palette.paper),
        "borderpad": 1,
        "font": {"size": 12.5, "color": palette.muted if muted else palette.ink, "family": FONT},
    }


def _glass(color: str) -> str:
    red, green, blue = (int(color[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},.8)"


def leader(
    view: View, start: tuple[float, float], place: tuple[float, float, str], palette: Palette
) -> dict[str, object]:
    """A thin line from the land to its name."""
    lon, lat, _ = place
    return {
        "type": "line",
        "xref": "paper",
        "yref": "paper",
        "x0": view.x(start[0]),
        "y0": view.y(start[1]),
        "x1": view.x(lon),
        "y1": view.y(lat),
        "line": {"width": 1, "color": palette.ink},
        "layer": "above",
    }


def frame_of(view: View, inner: View, palette: Palette) -> dict[str, object]:
    """The frame that says which part is drawn larger below."""
    half = (inner.east - inner.west) / inner.aspect / 2
    per_degree = 1 / (view.east - view.west) * view.aspect
    middle = view.y(inner.middle)
    return {
        "type": "rect",
        "xref": "paper",
        "yref": "paper",
        "x0": view.x(inner.west),
        "x1": view.x(inner.east),
        "y0": middle - half * per_degree,
        "y1": middle + half * per_degree,
        "line": {"width": 1.2, "color": palette.ink},
        "fillcolor": CLEAR,
    }


def province_map(
    frame: pd.DataFrame,
    *,
    palette: Palette,
    view: View,
    places: Places,
    bounds: list[float],
    colors: tuple[str, ...],
    written: Callable[[float], str],
    borders: str = "38",
    hatch: str = "hatch38.geojson",
    selected: str = "",
    dots: pd.DataFrame | None = None,
    inner: View | None = None,
    most_labels: int = 10,
    land: str = "",
) -> go.Figure:
    """One of the two maps of a province measure.

    Parameters
    ----------
    frame
        ``ref_area``, ``name``, ``drawn`` (empty: no figure), ``hidden`` (a cell that shows "<10"),
        ``hover``, ``lon``, ``lat``.
    bounds, colors
        lower bounds of the classes, and colours from little to much.
    written
        how a figure is written at its label.
    dots
        ``lon``, ``lat`` of the pattern of hidden cells.
    inner
        the part that another map draws larger.
    land
        file of the areas, where they are not the provinces of ``borders``.
    """
    land = land or f"province{'34' if borders == '34' else '38'}.geojson"
    figure = go.Figure(layout=base_layout(view, ground(palette, land, hatch), palette))
    figure.add_traces(_traces(frame, palette, bounds, colors, land, dots))
    if selected in set(frame["ref_area"]):
        own = frame[frame["ref_area"] == selected]
        figure.add_trace(flat_trace(own, land=land, fill=CLEAR, edge=palette.rival_mark, width=3))
    names, leaders = _labels(frame, view, places, palette, written, most_labels)
    frames = [frame_of(view, inner, palette)] if inner is not None else []
    figure.update_layout(annotations=names, shapes=[*leaders, *frames])
    return figure


def _traces(
    frame: pd.DataFrame,
    palette: Palette,
    bounds: list[float],
    colors: tuple[str, ...],
    land: str,
    dots: pd.DataFrame | None,
) -> list[go.Choroplethmap | go.Scattermap]:
    """Areas without a figure, with a hidden one, with one in its class, and the pattern of the hidden ones."""
    bare, hidden = frame[frame["drawn"].isna() & ~frame["hidden"]], frame[frame["hidden"]]
    traces = [flat_trace(bare, land=land, fill=CLEAR, edge=palette.outline)]
    if len(hidden):
        traces.append(flat_trace(hidden, land=land, fill=colors[0], edge=palette.paper))
    if frame["drawn"].notna().any():
        top = colors[1:] if len(hidden) else colors
        traces.append(class_trace(frame, bounds=bounds, colors=top, land=land, edge=palette.paper))
    if dots is not None and len(dots):
        marker = {"size": 3, "color": palette.tppo_line}
        traces.append(
            go.Scattermap(lon=dots["lon"], lat=dots["lat"], mode="markers", hoverinfo="skip", marker=marker)
        )
    return traces


def _labels(
    frame: pd.DataFrame,
    view: View,
    places: Places,
    palette: Palette,
    written: Callable[[float], str],
    most: int,
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Names with values, and their leaders; set at once, since adding one by one copies all before."""
    shown = frame[frame["drawn"].notna()].sort_values("drawn", ascending=False)
    named = set(shown["ref_area"].head(most)) | (set(frame["ref_area"]) if view is JAVA else set())
    names, leaders = [], []
    for row in frame.itertuples():
        code = str(row.ref_area)
        if code not in places or code not in named or row.hidden:
            continue
        known = row.drawn == row.drawn and row.drawn is not None
        value = f"<b>{written(float(row.drawn))}</b>" if known else "<b>…</b>"
        names.append(label(view, places[code], f"{row.label} {value}", palette, muted=not known))
        leaders.append(leader(view, (float(row.lon), float(row.lat)), places[code], palette))
    return names, leaders
