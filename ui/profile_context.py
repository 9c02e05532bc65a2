"""A province among all: strips of context, provinces that resemble it, provinces side by side."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from analytics.exhibit import Exhibit
from analytics.exhibits.profile import Absent, Profile
from analytics.exhibits.profile_compare import MOST, comparison, wanted
from analytics.exhibits.profile_context import DECIMALS
from analytics.figures.strip import strip
from analytics.numbers import marked, number
from ui import card, html, profile_cache, profile_choice, profile_rows, store
from ui.context import Context

CODE = "banding"
#: Measures that add up to the nation: it has no place among its parts.
TOTALS = ("population_midyear",)


def strips(ctx: Context, profile: Profile) -> None:
    """One line a measure: all provinces, the own one thick, the nation above where it is printed."""
    exhibit, say = profile.context, ctx.names.say
    card.heading(ctx, exhibit, lambda: profile_rows.tagged(say("konteks")))
    if exhibit.frame.empty:
        st.html(f'<p class="pf-note">{escape(say("Belum ada angka konteks sampai tahun ini."))}</p>')
        return
    everyone = exhibit.facts["all"]
    assert isinstance(everyone, pd.DataFrame)
    rows = "".join(_strip(ctx, row, everyone) for row in exhibit.frame.to_dict("records"))
    st.html(f'<div class="pf-strips">{rows}</div>')
    card.footer(ctx, exhibit)


def _strip(ctx: Context, row: dict[object, object], everyone: pd.DataFrame) -> str:
    code, say = str(row["indicator"]), ctx.names.say
    decimals = DECIMALS[code]
    own = float(str(row["shown"]))
    nation = None if pd.isna(row["nation"]) else float(str(row["nation"]))
    placed = not pd.isna(row["place"])
    values = list(everyone.loc[everyone["indicator"] == code, "value"].astype(float))
    mark = nation if code not in TOTALS else None
    svg = strip(values, own=own if placed else None, nation=mark, palette=ctx.colors)
    shown = marked(own, ctx.language, status=str(row["obs_status"]), decimals=decimals)
    words = str(row["of"])
    if placed:
        words = say("urutan {place} dari {n} menurut besarnya", place=int(float(str(row["place"]))), n=len(values))
    beside = number(nation, ctx.language, decimals) if nation is not None else "…"
    name, unit = str(row["name"]), str(row["unit"])
    picture = html.picture(svg, f"{name}: {shown}; {words}")
    return (
        f'<div><div class="head"><b>{escape(name)}</b> <span>{escape(str(row["period"]))}</span>'
        f'<b class="own">{escape(shown)}</b>'
        f'<span class="nation">{escape(say("Indonesia"))} {escape(beside)}</span></div>'
        f"{picture}<small>{escape(unit)} · {escape(words)}</small></div>"
    )


def peers(ctx: Context, profile: Profile) -> None:
    """The provinces that resemble this one, each a link to its own page."""
    block = profile.peers
    if isinstance(block, Absent):
        profile_rows.absent(ctx, block)
        return
    card.heading(ctx, block, lambda: profile_rows.tagged(ctx.names.say("konteks")))
    st.html(html.table(block.frame, block.columns, ctx.language, caption=block.title))
    others = profile_choice.links(ctx, block.frame["ref_area"].iloc[1:])
    st.html(f'<p class="pf-note">{escape(ctx.names.say("Halaman:"))} {others}</p>')
    card.footer(ctx, block, table=False)


def chosen_codes(ctx: Context, province: str) -> list[str]:
    """The provinces that the address sets beside this one; what means nothing there leaves the address."""
    found = wanted(str(st.session_state.get("_view", {}).get(CODE, "")), ctx.names, besides=province)
    store.settle(CODE, ";".join(found))
    return found


def _write() -> None:
    store.set_option(CODE, ";".join(sorted(st.session_state["w_banding"])))


def side_by_side(ctx: Context, profile: Profile) -> None:
    """Two to four provinces, one column each; the choice stands in the address."""
    say, names = ctx.names.say, ctx.names
    provinces = sorted(names.regions.index[names.regions["level"] == "province"])
    others = [code for code in provinces if code != profile.province]
    codes = chosen_codes(ctx, profile.province)
    st.session_state["w_banding"] = codes
    st.multiselect(
        say("Bandingkan {place} dengan satu sampai tiga provinsi", place=profile.name),
        others, key="w_banding", format_func=names.region, max_selections=MOST - 1, on_change=_write,
        placeholder=say("Pilih provinsi"),
    )
    if not codes:
        text = say("Pilih satu sampai tiga provinsi; TPPO tidak dibandingkan antarprovinsi.")
        card.empty(ctx, say("Berdampingan"), text)
        return
    exhibit = comparison(names, ctx.chosen, codes=[profile.province, *codes], shared=profile_cache.shared(ctx))
    card.heading(ctx, exhibit)
    st.html(_turned(ctx, exhibit))
    card.footer(ctx, exhibit, table=False)


def _turned(ctx: Context, exhibit: Exhibit) -> str:
    """The table with a column for each province."""
    rows = exhibit.frame.to_dict("records")
    head = "".join(f'<th scope="col" class="num">{escape(str(row["name"]))}</th>' for row in rows)
    body = "".join(
        f'<tr><th scope="row">{escape(column.label)}</th>'
        + "".join(f'<td class="num">{html.cell(column, row, ctx.language)}</td>' for row in rows)  # type: ignore[arg-type]
        + "</tr>"
        for column in exhibit.columns[1:]
    )
    caption = f"<caption>{escape(exhibit.title)}</caption>"
    return (
        f'<div class="hh-scroll" tabindex="0"><table class="hh-table pf-side">{caption}'
        f'<thead><tr><th scope="col"></th>{head}</tr></thead><tbody>{body}</tbody></table></div>'
    )
