"""The filter row: year, region, destination, search; each set from the store and written back to it."""

from __future__ import annotations

import streamlit as st

from analytics.filters import NATION
from ui import html, search, store
from ui.context import Context


def _write(field: str, key: str) -> None:
    store.change(**{field: st.session_state[key]})


def _select(ctx: Context, field: str, options: list[object], value: object, label: str, show: object) -> None:
    key = f"f_{field}"
    if value not in options:
        options = [value, *options]
    st.session_state[key] = value
    st.selectbox(
        label,
        options,
        key=key,
        format_func=show,
        on_change=_write,
        args=(field, key),  # type: ignore[arg-type]
        label_visibility="collapsed",
    )


def regions(ctx: Context) -> list[str]:
    """The nation, the provinces, and the kabupaten of the chosen province."""
    table = ctx.names.regions
    provinces = sorted(table.index[table["level"] == "province"])
    own = ctx.chosen.province
    inner = sorted(table.index[table["parent_code"] == own]) if own else []
    result = [NATION]
    for code in provinces:
        result += [code, *inner] if code == own else [code]
    return result


def _region_name(ctx: Context, code: str) -> str:
    name = ctx.names.region(code)
    return f"\u2003{name}" if len(code) == 4 and code.isdigit() else name


def unfiltered_destination(ctx: Context) -> None:
    """Say that what follows is of all destinations, where the reader has chosen one."""
    if ctx.chosen.destination:
        place = ctx.names.country(ctx.chosen.destination)
        text = ctx.names.say("Pilihan tujuan {place} tidak menyaring di sini: yang tampil semua tujuan.", place=place)
        st.html(f'<p class="hh-notice">{html.escape(text)}</p>')


def filter_bar(ctx: Context) -> None:
    """Draw the row, and the notice about codes of the address that mean nothing."""
    say, chosen = ctx.names.say, ctx.chosen
    destinations = sorted(ctx.domain.destinations, key=ctx.names.country)
    with st.container(key="filters", horizontal=True):
        _select(
            ctx,
            "year",
            list(reversed(ctx.domain.years)),
            chosen.year,
            say("Sampai tahun"),
            lambda year: say("s.d. {year}", year=year),
        )
        _select(
            ctx, "region", regions(ctx), chosen.region, say("Wilayah"), lambda code: _region_name(ctx, code)
        )
        _select(
            ctx,
            "destination",
            ["", *destinations],
            chosen.destination,
            say("Negara/wilayah tujuan"),
            lambda code: ctx.names.country(code) if code else say("Semua negara/wilayah"),
        )
        search.search_box(ctx)
        with st.container(key="release_line", horizontal=True):
            st.html(
                f'<div class="hh-release">{html.older_mark(say("lebih lama dari tahun pilihan"))} '
                f"{say('lebih lama dari tahun pilihan')} ·</div>"
            )
            st.page_link("pages/perubahan.py", label=say("Rilis {label}", label=ctx.record.label))
            st.html(f'<div class="hh-release">· {say("pemeriksaan lulus")}</div>')
    search.notice(ctx)
    for item in store.rejected():
        text = say(
            "Tautan menyebut {name} = “{found}”, yang tidak dikenal; dipakai pilihan baku.",
            name=item.name,
            found=item.found[:40],
        )
        st.html(f'<p class="hh-notice">{html.escape(text)}</p>')
