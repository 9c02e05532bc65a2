"""Remittances as rows of bars and of points, as page and picture draw them: peers, exports, senders, costs, claims."""

from __future__ import annotations

from dataclasses import dataclass

from analytics.exhibit import Exhibit
from analytics.exhibits.corridor_costs import COSTS
from analytics.exhibits.exports import EXPORTS
from analytics.exhibits.remittances_channel import CHANNEL
from analytics.exhibits.remittances_gdp import PEERS
from analytics.exhibits.remittances_hosts import HOSTS
from analytics.exhibits.remittances_stated import STATEMENTS
from analytics.figures.dot_rows import FULL, HOLLOW, ZONE, Axis, Bar, Dot, Row
from analytics.figures.time_axis import nice_ticks
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import marked, number, percent

#: Exhibits drawn as bars, and as points on one axis.
OF_BARS, OF_DOTS = frozenset({PEERS, EXPORTS, HOSTS, CHANNEL}), frozenset({COSTS, STATEMENTS})


@dataclass(frozen=True)
class Dots:
    """Rows of points, their axis, and the legend as kinds with their words."""

    rows: tuple[Row, ...]
    axis: Axis
    legend: tuple[tuple[str, str], ...] = ()


def bars_shown(names: Names, chosen: Filter, exhibit: Exhibit) -> list[Bar]:
    """The bars of one of :data:`OF_BARS`, each as written, in the order of the page.

    Raises
    ------
    KeyError
        for another exhibit.
    """
    makers = {PEERS: _peers, EXPORTS: _exports, HOSTS: _hosts, CHANNEL: _channel}
    return makers[exhibit.key](names, chosen, exhibit)


def _peers(names: Names, _: Filter, exhibit: Exhibit) -> list[Bar]:
    return [
        Bar(
            row["name"],
            float(row["obs_value"]),
            percent(float(row["obs_value"]), names.language),
            kind="own" if row["ref_area"] == NATION else "",
        )
        for row in exhibit.frame.to_dict("records")
    ]


def _exports(names: Names, _: Filter, exhibit: Exhibit) -> list[Bar]:
    return [
        Bar(
            row["name"],
            float(row["obs_value"]),
            marked(float(row["shown"]), names.language, status=str(row["obs_status"]), decimals=1),
            note=str(row["year"]),
            kind="own" if row["own"] else "",
        )
        for row in exhibit.frame.to_dict("records")
    ]


def _hosts(names: Names, chosen: Filter, exhibit: Exhibit) -> list[Bar]:
    """The largest members, and hatched what they leave of a printed total."""
    rest = exhibit.facts["rest"]
    bars = [
        Bar(
            row["name"],
            float(row["shown"]),
            number(float(row["shown"]), names.language, 2),
            kind="own" if row["counterpart_area"] == chosen.destination else "",
        )
        for row in exhibit.frame[exhibit.frame["bar"]].to_dict("records")
    ]
    left = float(str(rest)) / 1e9 if rest is not None else 0.0
    if left > 0:
        bars.append(Bar(names.say("Negara lain, bersama"), left, number(left, names.language, 2), kind="rest"))
    return bars


def _channel(names: Names, _: Filter, exhibit: Exhibit) -> list[Bar]:
    rows = exhibit.frame[exhibit.frame["drawn"].notna()].sort_values("drawn", ascending=False)
    return [
        Bar(str(row["name"]), float(row["drawn"]), number(float(row["drawn"]), names.language, 2))
        for row in rows.to_dict("records")
    ]


def note(exhibit: Exhibit) -> str:
    """What is provable of the rows or must be read with them, as it stands below them; another body's value last."""
    parts = [str(exhibit.facts["text"]), str(exhibit.facts.get("other", ""))]
    return " ".join(part[0].upper() + part[1:].rstrip(".") + "." for part in parts if part)


def dots_shown(names: Names, chosen: Filter, exhibit: Exhibit) -> Dots:
    """The points of one of :data:`OF_DOTS` on their axis, in the order of the page.

    Raises
    ------
    KeyError
        for another exhibit.
    """
    return {COSTS: _costs, STATEMENTS: _statements}[exhibit.key](names, chosen, exhibit)


def _costs(names: Names, chosen: Filter, exhibit: Exhibit) -> Dots:
    frame, target, language = exhibit.frame, exhibit.facts["target"], names.language
    ceiling = float(str(target)) if target is not None else None
    top = 1.12 * float(frame[["obs_value", "year_before"]].max().max())
    ends = nice_ticks(top)
    ticks = tuple((tick, percent(tick, language, 0) if tick == ends[-1] else number(tick, language)) for tick in ends)
    rows = tuple(_cost_row(names, chosen, row) for row in frame.to_dict("records"))
    legend = [(FULL, str(exhibit.facts["when"]))]
    if exhibit.facts["before"]:
        legend.append((HOLLOW, str(exhibit.facts["before"])))
    if ceiling is not None:
        legend.append((ZONE, names.say("batas SDG 10.c: {value}", value=percent(ceiling, language, 0))))
    return Dots(rows, Axis(0, top, ticks, ceiling), tuple(legend))


def _cost_row(names: Names, chosen: Filter, row: dict[str, object]) -> Row:
    value, before = float(str(row["obs_value"])), row["year_before"]
    dots = [Dot(value, number(value, names.language, 1))]
    if before is not None and before == before:
        dots.append(Dot(float(str(before)), hollow=True))
    return Row(str(row["name"]), tuple(dots), chosen=row["counterpart_area"] == chosen.destination)


def _statements(names: Names, _: Filter, exhibit: Exhibit) -> Dots:
    top = 1.1 * max(float(value) for value in exhibit.frame["shown"])
    ticks = tuple((tick, number(tick, names.language)) for tick in nice_ticks(top))
    rows = tuple(
        Row(
            statement_name(names, row),
            (
                Dot(
                    float(row["shown"]),
                    marked(float(row["shown"]), names.language, status=str(row["obs_status"]), decimals=1),
                    hollow=row["obs_status"] == "estimated",
                ),
            ),
            group=str(row["period"]),
        )
        for row in exhibit.frame.to_dict("records")
    )
    return Dots(rows, Axis(0, top, ticks))


def statement_name(names: Names, row: dict[str, object]) -> str:
    """Who said it, in which carrier, when; body and carrier once where they are one."""
    parts = [str(row["body_name"])]
    if row["publisher"] != row["body_name"]:
        parts.append(names.say("dikutip {publisher}", publisher=row["publisher"]))
    if row["when"]:
        parts.append(str(row["when"]))
    return ", ".join(parts)
