"""What the explorer shows: its own codes and the shared filter, and what to show where these hold nothing."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from analytics.filters import NATION
from analytics.queries.explorer import Choices, Selection, all_bodies, choices, count
from ui.context import Context
from ui.data_view import checked, raw

ALL = "semua"
SCOPES = ("pilihan", "provinsi", "kabupaten", ALL)
DETAILS = ("total", ALL)
DEFAULT_INDICATOR = "placements"


@dataclass(frozen=True)
class View:
    """The explorer's choices, each as its code; ``said`` marks those that the reader made."""

    indicator: str
    scope: str
    counterpart: str
    first: int
    last: int
    body: str
    detail: str
    source: str
    text: str
    choices: Choices
    said: frozenset[str]
    missing: str = ""


def read(ctx: Context) -> View | None:
    """The choices of this run; a measure or source without a row gives all; None where there is no row at all."""
    names = ctx.names
    source = checked("sumber", names.sources.index, "")
    indicator = checked("indikator", {*names.indicators.index, ALL}, ALL if source else DEFAULT_INDICATOR)
    found = choices(ctx.con, indicator="" if indicator == ALL else indicator, source=source)
    missing = ""
    if found is None:
        missing = source or names.indicator(indicator)
        indicator, source, found = ALL, "", choices(ctx.con)
    if found is None:
        return None
    years = {str(year) for year in range(found.first, found.last + 1)}
    any_year = {str(year) for year in range(1900, 2101)}
    last = found.last if source else min(max(ctx.chosen.year, found.first), found.last)
    shared = ctx.chosen.destination if ctx.chosen.destination in found.counterparts else ""
    first, last = sorted(
        (
            int(checked("dari", years, str(found.first), known=any_year)),
            int(checked("sampai", years, str(last), known=any_year)),
        )
    )
    return View(
        indicator=indicator,
        scope=checked("lingkup", _scopes(ctx), ALL if source else "pilihan", known=SCOPES),
        counterpart=checked(
            "lawan", {*found.counterparts, ALL}, ALL if source else shared or ALL, known=names.countries.index
        ),
        first=first,
        last=last,
        body=checked("badan", {*found.bodies, ALL}, ALL, known=all_bodies(ctx.con)),
        detail=checked("rincian", DETAILS, ALL if source else "total"),
        source=source,
        text=raw("cari").strip(),
        choices=found,
        said=frozenset(code for code in ("lingkup", "lawan", "dari", "sampai", "rincian") if raw(code)),
        missing=missing,
    )


def _scopes(ctx: Context) -> tuple[str, ...]:
    """The areas that may be asked for: a kabupaten has no parts, a province no provinces."""
    region = ctx.chosen.region
    if region == NATION:
        return SCOPES
    return ("pilihan", ALL) if len(region) == 4 else ("pilihan", "kabupaten", ALL)


def scopes(ctx: Context) -> dict[str, str]:
    """The areas by code, in words."""
    say, region = ctx.names.say, ctx.chosen.region
    name = ctx.names.region(region)
    words = {
        "pilihan": name,
        "provinsi": say("Semua provinsi"),
        "kabupaten": say("Semua kabupaten/kota") if region == NATION else say("Kabupaten/kota di {name}", name=name),
        ALL: say("Semua wilayah"),
    }
    return {code: words[code] for code in _scopes(ctx)}


def selection(ctx: Context, view: View) -> Selection:
    """The choices as a filter of rows."""
    return Selection(
        indicator="" if view.indicator == ALL else view.indicator,
        counterpart="" if view.counterpart == ALL else view.counterpart,
        first=view.first,
        last=view.last,
        body="" if view.body == ALL else view.body,
        totals=view.detail == "total",
        source=view.source,
        text=view.text,
    ).changed(**_area(ctx, view.scope))


def _area(ctx: Context, scope: str) -> dict[str, object]:
    region = ctx.chosen.region
    if scope == "pilihan":
        former = ctx.domain.successors.get(region, "")
        return {"ref_areas": tuple(code for code in (region, former) if code)}
    if scope == "provinsi":
        return {"level": "province"}
    if scope == "kabupaten":
        return {"level": "kabupaten", "within": "" if region == NATION else ctx.chosen.province[:2]}
    return {}


@dataclass(frozen=True)
class Resolved:
    """The filter that is shown, its area in words, its number of rows, and what was let go on the way."""

    selection: Selection
    place: str
    total: int
    notes: tuple[str, ...]


def resolve(ctx: Context, view: View) -> Resolved:
    """The filter as asked; where it holds nothing, what the reader did not ask for is let go, and said.

    The detail goes first, then the years, then the destination, then the region.
    """
    asked = selection(ctx, view)
    place = scopes(ctx)[view.scope]
    total = count(ctx.con, asked)
    if total or view.text:
        return Resolved(asked, place, total, _former(ctx, view))
    for area, lawan, years, detail in product(*_steps(ctx, view)):
        trial = asked.changed(**area, **lawan, **years, **detail)
        found = count(ctx.con, trial)
        if found:
            return Resolved(
                trial, _place(ctx, place, area), found, _notes(ctx, view, place, area, lawan, years, detail)
            )
    return Resolved(asked, place, 0, ())


def _former(ctx: Context, view: View) -> tuple[str, ...]:
    """A province of 2022 is shown with the one it came from, and said to be another."""
    former = ctx.domain.successors.get(ctx.chosen.region, "")
    if view.scope != "pilihan" or not former:
        return ()
    return (
        ctx.names.say(
            "Termasuk angka {former}, provinsi sebelum pemekaran; angkanya bukan angka {name}.",
            former=ctx.names.region(former),
            name=ctx.names.region(ctx.chosen.region),
        ),
    )


Step = dict[str, object]


def _steps(ctx: Context, view: View) -> tuple[list[Step], ...]:
    """For area, destination, years and detail: as asked, and then what may be let go."""
    areas: list[Step] = [{}]
    if "lingkup" not in view.said:
        areas += [{"ref_areas": (NATION,)}] if ctx.chosen.region != NATION else []
        areas += [{"ref_areas": ()}]
    free_years = not {"dari", "sampai"} & view.said
    return (
        areas,
        [{}, {"counterpart": ""}] if "lawan" not in view.said and view.counterpart != ALL else [{}],
        [{}, {"first": view.choices.first, "last": view.choices.last}] if free_years else [{}],
        [{}, {"totals": False}] if "rincian" not in view.said and view.detail == "total" else [{}],
    )


def _place(ctx: Context, place: str, area: Step) -> str:
    if not area:
        return place
    return ctx.names.region(NATION) if area["ref_areas"] else ctx.names.say("Semua wilayah")


def _notes(ctx: Context, view: View, place: str, area: Step, lawan: Step, years: Step, detail: Step) -> tuple[str, ...]:
    """What is not there, and what is shown in its place."""
    say, found = ctx.names.say, []
    if area:
        found.append(
            say(
                "{place}: tidak ada angka untuk pilihan ini, dan itu bukan nol; ditampilkan {shown}.",
                place=place,
                shown=_place(ctx, place, area),
            )
        )
    if lawan:
        found.append(
            say(
                "Tidak ada angka menurut {country} untuk pilihan ini; ditampilkan semua negara/wilayah.",
                country=ctx.names.country(view.counterpart),
            )
        )
    if years:
        found.append(say("Tidak ada angka sampai {year} untuk pilihan ini; ditampilkan semua masa.", year=view.last))
    if detail:
        found.append(say("Untuk pilihan ini hanya ada angka dengan rincian; ditampilkan semua rincian."))
    return tuple(found)
