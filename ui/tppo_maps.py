"""A trafficking map of half a screen's width with its legend, and the list of its areas in alphabetical order."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.tppo_maps import area_sentence, joint_sentence
from analytics.exhibits.tppo_passport import written
from analytics.figures.indonesia import province_map
from analytics.figures.projection import View
from analytics.numbers import number
from ui import card, html, province_maps
from ui.context import Context
from ui.legend import legend

HALF = View(94.5, 141.25, -2.4, 2.35)


def area_of_filter(ctx: Context, exhibit: Exhibit) -> str:
    """The area of this map that the chosen region lies in; on old borders the province it came from."""
    code = ctx.chosen.province
    areas = set(exhibit.frame["ref_area"])
    return code if code in areas else ctx.domain.successors.get(code, code)


def tint(ctx: Context, exhibit: Exhibit) -> tuple[str, ...]:
    """Colours of the classes; the lightest of the ramp is kept for "<10"."""
    hidden = bool((exhibit.frame["suppressed_by"] == "rule").any())
    return ctx.colors.tppo if hidden else ctx.colors.tppo[1:]


def _frame(ctx: Context, exhibit: Exhibit, unit: str) -> pd.DataFrame:
    frame = province_maps.placed(ctx, exhibit.frame)
    frame["hover"] = province_maps.hover_texts(ctx, frame, unit.lower(), ctx.names.say("data tidak tersedia"))
    joint = exhibit.facts["joint"]
    assert isinstance(joint, pd.DataFrame)
    for code in joint["ref_area"]:
        at = frame["ref_area"] == code
        said = joint_sentence(ctx.names, joint[joint["ref_area"] == code])
        frame.loc[at, "hover"] = frame.loc[at, "hover"] + f"<br>{html.escape(said)}"
    return frame


def half_map(ctx: Context, exhibit: Exhibit, *, unit: str) -> None:
    """The map and its one-line legend; it has classes of its own and shares them with no other map."""
    listing_bounds, dots = exhibit.facts["bounds"], exhibit.facts["dots"]
    assert isinstance(listing_bounds, list) and isinstance(dots, pd.DataFrame)
    colors = tint(ctx, exhibit)
    figure = province_map(
        _frame(ctx, exhibit, unit),
        palette=ctx.colors,
        view=HALF,
        places={},
        bounds=listing_bounds,
        colors=colors,
        written=lambda value: number(value, ctx.language),
        selected=area_of_filter(ctx, exhibit),
        dots=dots,
        land=str(exhibit.facts["land"]),
    )
    key = f"plot_half_{card.safe_key(exhibit.key)}"
    card.chart(ctx, exhibit, figure, kind="half", on_select=lambda: province_maps.select_region(key))
    legend(
        ctx.names,
        unit=unit,
        bounds=listing_bounds,
        colors=ctx.colors.tppo[1:],
        missing=ctx.names.say("data tidak tersedia"),
        hidden=ctx.colors.tppo[0] if len(colors) > 3 else "",
        column=False,
    )


def alphabetical(ctx: Context, exhibit: Exhibit) -> None:
    """Every area with its figure in the order of the alphabet; those without one are named in a line."""
    frame = exhibit.frame
    printed = frame[frame["obs_value"].notna() | (frame["suppressed_by"] != "")]
    own = area_of_filter(ctx, exhibit) if "ref_area" in frame else ""
    items = "".join(
        f'<li class="{"own" if getattr(row, "ref_area", "") == own else ""}"><span>{html.escape(row.name)}</span>'
        f"<b>{html.escape(written(ctx.names, row))}</b></li>"
        for row in printed.itertuples()
    )
    called = html.escape(exhibit.title)
    below = _below(ctx, exhibit, printed)
    st.html(f'<ul class="tppo-list" tabindex="0" aria-label="{called}">{items}</ul>{below}')


def _below(ctx: Context, exhibit: Exhibit, printed: pd.DataFrame) -> str:
    """The joint figure, and the names of the areas without one."""
    joint = exhibit.facts.get("joint")
    told = [joint_sentence(ctx.names, joint)] if isinstance(joint, pd.DataFrame) else []
    rest = ", ".join(exhibit.frame["name"].drop(printed.index))
    if rest:
        told.append(ctx.names.say("… data tidak tersedia: {names}.", names=rest))
    return "".join(f'<p class="tppo-rest">{html.escape(text)}</p>' for text in told if text)


def map_card(ctx: Context, exhibit: Exhibit, *, unit: str) -> None:
    """Title, map, legend, source, and the list."""
    card.heading(ctx, exhibit)
    half_map(ctx, exhibit, unit=unit)
    card.footer(ctx, exhibit)
    alphabetical(ctx, exhibit)


def own_sentence(ctx: Context, exhibit: Exhibit) -> str:
    """What this map says of the chosen region."""
    return area_sentence(ctx.names, exhibit, area_of_filter(ctx, exhibit))
