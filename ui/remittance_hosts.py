"""Sending countries: one dated list at a time, chosen by the reader."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from analytics.exhibit import Exhibit, NoFigures
from analytics.exhibits import remittances_hosts
from analytics.queries.listings import Listing
from ui import card, html, store
from ui.context import Context
from ui.remittance_cache import kept
from ui.remittance_rows import bars_card

#: Code of the address that holds which list is shown.
CODE = "rincian"


def choice(ctx: Context, options: dict[str, str], chosen: str, *, label: str) -> Callable[[], None]:
    """A select box for the right end of a title, written back to the address."""

    def write() -> None:
        store.set_option(CODE, st.session_state["m_rincian"])

    def draw() -> None:
        st.session_state["m_rincian"] = chosen
        st.selectbox(
            label,
            list(options),
            key="m_rincian",
            format_func=lambda code: options[code],
            on_change=write,
            label_visibility="collapsed",
        )

    return draw


def lists(ctx: Context) -> dict[str, Listing]:
    """The lists that may be chosen, by their code."""
    found = kept(ctx, "hosts", lambda: remittances_hosts.host_listings(ctx.con, ctx.names, until=ctx.chosen.year))
    return {item.listing_id: item for item in found}


def shown_list(ctx: Context) -> Listing | None:
    """The chosen list, the newest whole year by default; None where there is none."""
    found = lists(ctx)
    return found[store.option(CODE, found, next(iter(found)))] if found else None


def hosts(ctx: Context) -> None:
    """The card of the chosen list."""
    say, found, listing = ctx.names.say, lists(ctx), shown_list(ctx)
    if listing is None:
        card.empty(ctx, say("Remitansi menurut negara/wilayah pengirim"), say("Tidak ada daftar sampai tahun pilihan."))
        return
    options = {code: remittances_hosts.host_label(ctx.names, item) for code, item in found.items()}
    control = choice(ctx, options, listing.listing_id, label=say("Daftar"))
    try:
        exhibit = remittances_hosts.hosts_exhibit(ctx.con, ctx.names, ctx.chosen, listing)
    except NoFigures as error:
        control()
        card.empty(ctx, say("Remitansi menurut negara/wilayah pengirim"), say(str(error)))
        return
    _not_listed(ctx, exhibit)
    bars_card(ctx, exhibit, control)


def _not_listed(ctx: Context, exhibit: Exhibit) -> None:
    code = ctx.chosen.destination
    if code and code not in set(exhibit.frame["counterpart_area"]):
        words = ctx.names.say(
            "{place} tidak tercetak dalam daftar ini; angkanya termasuk sisa bersama.", place=ctx.names.country(code)
        )
        st.html(f'<p class="hh-notice">{html.escape(words)}</p>')
