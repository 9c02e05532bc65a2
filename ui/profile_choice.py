"""Which province: links to all of them in the order of the map, and to those that a former one became."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import urlencode

import streamlit as st

from ui import release_choice
from ui.context import Context


def link(ctx: Context, region: str) -> str:
    """The address of a region's page, with the year, language and release of this one."""
    return "?" + urlencode(release_choice.address_codes(ctx.chosen.changed(region=region), ctx.domain))


def links(ctx: Context, codes: Iterable[str]) -> str:
    """Regions as a list of links."""
    return "".join(
        f'<a href="{escape(link(ctx, code))}">{escape(ctx.names.region(code))}</a>' for code in codes
    )


def every_province(ctx: Context) -> None:
    """The nation is chosen: the page asks for a province."""
    say, regions = ctx.names.say, ctx.names.regions
    provinces = sorted(regions.index[regions["level"] == "province"])
    title = say("Satu halaman untuk setiap provinsi")
    text = say("Pilih provinsi di baris saringan atau di sini; urutan kode wilayah, dari barat ke timur.")
    st.html(
        f'<div class="hh-page"><h1>{escape(title)}</h1><p>{escape(text)}</p></div>'
        f'<nav class="pf-links" aria-label="{escape(say("Provinsi"))}">{links(ctx, provinces)}</nav>'
    )


def former(ctx: Context, region: str) -> None:
    """A province that was divided: its figures stand on the other pages, its successors have their own."""
    say, names = ctx.names.say, ctx.names
    parts = str(names.regions.at[region, "successors"]).split("|")
    title = say("{place} kini {n} provinsi", place=names.region(region), n=len(parts))
    text = say("Angka sebelum 2022 tidak dapat dibagi; tiap halaman di bawah menyebutnya.")
    st.html(
        f'<div class="hh-page"><h1>{escape(title)}</h1><p>{escape(text)}</p></div>'
        f'<nav class="pf-links" aria-label="{escape(say("Provinsi"))}">{links(ctx, parts)}</nav>'
    )
