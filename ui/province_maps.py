"""The two maps of a province measure: the overview, and Java, Bali and NTB drawn larger; with their legend."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import pandas as pd
import streamlit as st

from analytics.exhibit import Exhibit
from analytics.figures.indonesia import province_map
from analytics.figures.label_places import INDONESIA as PLACES
from analytics.figures.label_places import JAVA as JAVA_PLACES
from analytics.figures.projection import INDONESIA, JAVA
from analytics.filters import NATION, region_in_year
from analytics.methods.classes import lower_bounds
from analytics.numbers import number
from ui import card, store
from ui.context import Context
from ui.legend import legend

_SHORT = {"31": "Jakarta", "34": "DI Yogyakarta"}


def placed(ctx: Context, frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with the point of each region and the words under the pointer."""
    points = ctx.con.execute("select code as ref_area, lon, lat from region").df()
    frame = frame.merge(points, on="ref_area", how="left")
    hidden = frame["suppressed_by"] == "rule"
    return frame.assign(
        hidden=hidden,
        label=[_SHORT.get(code, name) for code, name in zip(frame["ref_area"], frame["name"], strict=True)],
    )


def select_region(key: str) -> None:
    """A click on a map sets the region; a click on the chosen one takes it back."""
    points = st.session_state[key].get("selection", {}).get("points", [])
    code = next((point.get("location") or point.get("customdata") for point in points), None)
    code = code[0] if isinstance(code, list) else code
    if code and not str(code).endswith("_polda"):
        store.change(region=NATION if code == store.current().region else code)


def class_bounds(frame: pd.DataFrame) -> list[float]:
    values = [float(value) for value in frame["drawn"].dropna()]
    return lower_bounds(values) if values else []


def overview(
    ctx: Context,
    exhibit: Exhibit,
    frame: pd.DataFrame,
    *,
    borders: str,
    colors: tuple[str, ...],
    name: str,
    inner: bool = True,
    dots: pd.DataFrame | None = None,
    click: bool = True,
    most_labels: int = 10,
) -> None:
    decimals = int(str(exhibit.facts.get("decimals", 0)))
    figure = province_map(
        frame,
        palette=ctx.colors,
        view=INDONESIA,
        colors=colors,
        bounds=class_bounds(frame),
        dots=dots,
        places={code: place for code, place in PLACES.items() if not inner or code not in JAVA_PLACES},
        written=lambda value: number(value, ctx.language, decimals),
        borders=borders,
        selected=region_in_year(ctx.chosen.region, ctx.chosen.year, ctx.domain)
        if borders == "34"
        else ctx.chosen.province,
        inner=JAVA if inner else None,
        most_labels=most_labels,
    )
    _draw(ctx, exhibit, figure, "overview", name, click)


def inset(
    ctx: Context,
    exhibit: Exhibit,
    frame: pd.DataFrame,
    *,
    borders: str,
    colors: tuple[str, ...],
    name: str,
    dots: pd.DataFrame | None = None,
    click: bool = True,
    most_labels: int = 10,
) -> None:
    decimals = int(str(exhibit.facts.get("decimals", 0)))
    figure = province_map(
        frame,
        palette=ctx.colors,
        view=JAVA,
        colors=colors,
        bounds=class_bounds(frame),
        dots=dots,
        places=JAVA_PLACES if most_labels else {},
        written=lambda value: number(value, ctx.language, decimals),
        borders=borders,
        hatch="hatch-java.geojson",
        selected=ctx.chosen.province,
        most_labels=most_labels,
    )
    _draw(ctx, exhibit, figure, "inset", name, click)


def _draw(ctx: Context, exhibit: Exhibit, figure: object, kind: str, name: str, click: bool) -> None:
    key = f"plot_{kind}_{card.safe_key(name)}"
    callback: Callable[[], None] | None = (lambda: select_region(key)) if click else None
    card.chart(ctx, exhibit, figure, kind=kind, name=name, on_select=callback)  # type: ignore[arg-type]


def hover_texts(ctx: Context, frame: pd.DataFrame, unit: str, missing: str, decimals: int = 0) -> list[str]:
    texts = []
    for row in frame.rename(columns={"name": "area"}).itertuples():
        known = row.drawn is not None and row.drawn == row.drawn
        value = (
            f"{number(float(row.drawn), ctx.language, decimals)} {unit}"
            if known
            else (f"<10 {unit}" if row.suppressed_by == "rule" else missing)
        )
        texts.append(f"<b>{escape(row.area)}</b><br>{escape(value)}")
    return texts


def side_legend(
    ctx: Context,
    exhibit: Exhibit,
    frame: pd.DataFrame,
    *,
    unit: str,
    colors: tuple[str, ...],
    missing: str,
    text: str,
    hidden: str = "",
) -> None:
    legend(
        ctx.names,
        unit=unit,
        bounds=class_bounds(frame),
        colors=colors,
        missing=missing,
        text=text,
        decimals=int(str(exhibit.facts.get("decimals", 0))),
        hidden=hidden,
    )
