"""The sections of the page Remitansi, each with at most four figures."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import streamlit as st

from analytics.exhibits import corridor_costs
from analytics.exhibits.remittances import headline
from analytics.filters import NATION
from analytics.queries.remittances import remittance_gaps
from ui import card, html, remittance_hosts, remittance_regions, remittance_rows, remittance_series
from ui.context import Context

TITLES = {
    "dua-ukuran": "Dua ukuran",
    "pdb": "Terhadap PDB",
    "ekspor": "Terhadap ekspor",
    "negara": "Negara pengirim",
    "biaya": "Biaya kirim",
    "pernyataan": "Pernyataan pejabat",
    "daerah": "Menurut daerah",
}
#: Sections whose figures are printed by country, where a chosen destination means something.
BY_COUNTRY = frozenset({"negara", "biaya"})


def opening(ctx: Context) -> None:
    """The page's first line: the newest figure of each body."""
    text, older = headline(ctx.con, ctx.names, ctx.chosen)
    say = ctx.names.say
    mark = html.older_mark(say("lebih lama dari tahun pilihan")) if older else ""
    first, colon, rest = escape(text).partition(":")
    under = say(
        "Dua lembaga mengukur dua hal. Keduanya berdampingan, tidak disambung dan tidak dijumlahkan. "
        "Remitansi lewat semua kanal tidak diterbitkan menurut provinsi."
    )
    st.html(f'<div class="hh-page"><h1>{first}{mark}{colon}{rest}</h1><p>{escape(under)}</p></div>')


def filter_notices(ctx: Context, section: str) -> None:
    """Say where a chosen region or destination has no figure, so that the total stays."""
    say, names = ctx.names.say, ctx.names
    texts = []
    if ctx.chosen.region != NATION and section != "daerah":
        texts.append(
            say(
                "Angka di bawah ini nasional: remitansi {place} lewat semua kanal tidak diterbitkan.",
                place=names.region(ctx.chosen.region),
            )
        )
    if ctx.chosen.destination and section not in BY_COUNTRY:
        texts.append(
            say(
                "Angka di bawah ini tidak tercetak menurut negara; untuk {place}, lihat bagian Negara pengirim.",
                place=names.country(ctx.chosen.destination),
            )
        )
    for text in texts:
        st.html(f'<p class="hh-notice">{escape(text)}</p>')


def share_of_gdp(ctx: Context) -> None:
    """Indonesia over time, and its peers in one year."""
    with st.container(key="cols_gdp"):
        left, right = st.columns(2, gap="medium")
    with left:
        remittance_series.gdp(ctx)
    with right:
        remittance_rows.peers(ctx)


def about(ctx: Context, *indicators: str) -> list[str]:
    """Definition and caveat of indicators, as far as the release knows them."""
    names = ctx.names
    known = [code for code in indicators if code in names.indicators.index]
    return [text for code in known for text in (names.definition(code), names.caveat(code))]


def export_groups(ctx: Context) -> None:
    """Exports, and how the comparison is to be read."""
    names = ctx.names
    texts = [
        *about(ctx, "exports_by_commodity", "remittances_workers"),
        names.say("**Jangan disimpulkan:** remitansi bukan ekspor barang, dan urutan ini milik satu sumber."),
    ]
    remittance_rows.beside(ctx, remittance_rows.export_bars, texts, key="exports")


def sending_countries(ctx: Context) -> None:
    """Sending countries, what is counted, and who could print a newer list."""
    names = ctx.names
    gaps = remittance_gaps(ctx.con, language=ctx.language)
    own = gaps[gaps["gap_id"].str.startswith("remittances_host")]
    listing = remittance_hosts.shown_list(ctx)
    texts = [
        *about(ctx, listing.indicator if listing else "remittances_workers"),
        *(
            names.say(
                "**Belum ada:** {subject}. {known} Yang dapat menerbitkan: {owner}.",
                subject=row.subject,
                known=row.known,
                owner=names.say(str(row.owner)),
            )
            for row in own.itertuples()
        ),
    ]
    remittance_rows.beside(ctx, remittance_hosts.hosts, texts, key="hosts")


def costs(ctx: Context) -> None:
    """Corridors, and beside them what else is printed on costs."""
    with st.container(key="cols_costs"):
        left, right = st.columns([2, 1], gap="medium")
    with left:
        remittance_rows.costs(ctx)
    with right:
        remittance_rows.shown(
            ctx,
            "Angka lain tentang biaya kirim",
            lambda: corridor_costs.other_costs_exhibit(ctx.con, ctx.names, ctx.chosen),
            lambda exhibit: card.table_card(ctx, exhibit),
        )


DRAW: dict[str, Callable[[Context], None]] = {
    "dua-ukuran": remittance_series.two_measures,
    "pdb": share_of_gdp,
    "ekspor": export_groups,
    "negara": sending_countries,
    "biaya": costs,
    "pernyataan": remittance_rows.statements,
    "daerah": remittance_regions.regions,
}
