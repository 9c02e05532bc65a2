"""Lists of a province's page: duties by law, gaps with their owners, offices and crossings, what changed."""

from __future__ import annotations

from html import escape
from itertools import groupby
from urllib.parse import urlencode

import streamlit as st

from analytics.exhibits.profile import Duty, Gap, Profile
from analytics.exhibits.profile_changes import changes_of
from ui import changes_data, html, release, release_choice
from ui.context import Context


def _head(title: str, note: str) -> str:
    return f'<div class="hh-head"><h3>{escape(title)}</h3><p>{escape(note)}</p></div>'


def _duties(listed: list[Duty]) -> str:
    ordered = sorted(enumerate(listed), key=lambda item: (_order(listed, item[1].who), item[0]))
    parts = []
    for who, group in groupby((duty for _, duty in ordered), key=lambda duty: duty.who):
        rows = "".join(f"<li>{escape(duty.duty)} <i>{escape(duty.article)}</i></li>" for duty in group)
        parts.append(f"<section><h4>{escape(who)}</h4><ul>{rows}</ul></section>")
    return f'<div class="pf-duties">{"".join(parts)}</div>'


def _order(listed: list[Duty], who: str) -> int:
    return next(place for place, duty in enumerate(listed) if duty.who == who)


def duties(ctx: Context, profile: Profile) -> None:
    """The short list open, all other duties behind one line; every row was read in the text of its rule."""
    say = ctx.names.say
    note = say("Kewajiban yang naskahnya sudah dibaca; kutipan ringkas, yang berlaku ialah naskahnya")
    first = [duty for duty in profile.duties if duty.first]
    rest = [duty for duty in profile.duties if not duty.first]
    text = _head(say("Yang harus dikerjakan daerah menurut hukum"), note) + _duties(first)
    if rest:
        text += (
            f'<details class="pf-more"><summary>{escape(say("{n} kewajiban lain", n=len(rest)))}</summary>'
            f"{_duties(rest)}</details>"
        )
    st.html(text)


def _gap(gap: Gap) -> str:
    known = f"<small>{escape(gap.known)}</small>" if gap.known else ""
    return f"<li>{escape(gap.subject)} <b>{escape(gap.owner)}</b> · {escape(gap.state)}{known}</li>"


def gaps(ctx: Context, profile: Profile) -> None:
    """What is not there, with the body that owns it; the province's own lines first."""
    say = ctx.names.say
    first = "".join(_gap(gap) for gap in profile.gaps if gap.first)
    rest = [gap for gap in profile.gaps if not gap.first]
    text = _head(say("Celah data, dan siapa pemiliknya"), say("Kosong bukan nol"))
    text += f'<ul class="pf-list">{first}</ul>'
    if rest:
        items = "".join(_gap(gap) for gap in rest)
        text += (
            f'<details class="pf-more"><summary>{escape(say("{n} celah lain", n=len(rest)))}</summary>'
            f'<ul class="pf-list">{items}</ul></details>'
        )
    st.html(text)


def offices(ctx: Context, profile: Profile) -> None:
    """Service offices, crossings and police; † marks general knowledge."""
    say = ctx.names.say
    rows = "".join(
        f"<li>{escape(place.name)}{'†' if place.general else ''} <small>{escape(place.kind)}</small></li>"
        for place in profile.offices
    )
    if not any(place.kind == say("kantor") for place in profile.offices):
        rows += f"<li>{escape(say('Tidak ada kantor BP3MI di provinsi ini dalam daftar.'))}</li>"
    note = say("† pengetahuan umum, belum diperiksa ke sumber primer")
    st.html(_head(say("Kantor layanan, pelintasan, polisi"), note) + f'<ul class="pf-list">{rows}</ul>')


def changes(ctx: Context, profile: Profile) -> None:
    """What changed for the province since the release before this one, or that there is none to compare."""
    say, found = ctx.names.say, release.listed()
    before = next((record for record in found if record.file < ctx.record.file), None)
    if before is None or changes_data.unreadable(before, ctx.record):
        body = f"<p>{escape(say('Belum ada rilis sebelumnya untuk dibandingkan.'))}</p>"
    else:
        cells, _ = changes_data.all_differences(before, ctx.record)
        former = ctx.domain.successors.get(profile.province, "")
        told = changes_of(ctx.names, cells, areas=[profile.province, *([former] if former else [])])
        body = "".join(f"<p>{html.strong(item.text)}</p>" for item in told)
        filter_codes = release_choice.address_codes(ctx.chosen, ctx.domain)
        codes = filter_codes | {"lama": before.label, "baru": ctx.record.label}
        body += _link(say("Semua perubahan sejak rilis {label}", label=before.label), codes)
    note = say("Angka provinsi ini dan kabupaten/kotanya")
    st.html(f'{_head(say("Berubah sejak rilis terakhir"), note)}<div class="pf-changes">{body}</div>')


def _link(words: str, codes: dict[str, str]) -> str:
    return f'<p><a href="perubahan?{escape(urlencode(codes))}">{escape(words)}</a></p>'
