"""Contracts of the input: every rule is one small module, every finding is collected."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

import pandas as pd

from data.checks import (
    bodies,
    breaks,
    choice_lines,
    choices,
    codes,
    columns,
    duplicates,
    gaps,
    indicators,
    languages,
    listings,
    members,
    papua,
    periods,
    places,
    printed,
    readable,
    regions,
    sources,
    suppressed,
    totals,
    undecided,
)
from data.choices import choose
from data.findings import Finding
from data.observations import Assembled, prepared
from data.tables import Inputs

__all__ = ["Finding", "check", "check_assembled", "undecided_among_sound"]

#: Rules that read the tables as they lie there.
RULES: tuple[ModuleType, ...] = (
    readable, columns, suppressed, periods, places, regions, codes, indicators, sources, duplicates, papua,
    languages, gaps, listings, choice_lines, bodies,
)
#: Rules that need dated, chosen and listed rows.
LATER_RULES: tuple[ModuleType, ...] = (members, totals, choices, breaks, printed)


def check(inputs: Inputs) -> list[Finding]:
    """All findings of the rules that read tables; a rule waits for tables that lack a column."""
    unsound = columns.unsound(inputs)
    found: list[Finding] = []
    for rule in RULES:
        if not unsound & set(rule.NEEDS):
            found += rule.find(inputs)
    return found


def check_assembled(inputs: Inputs, assembled: Assembled) -> list[Finding]:
    """All findings of the rules that compare rows with each other, once the tables themselves are sound."""
    found = undecided.findings(assembled.undecided)
    for rule in LATER_RULES:
        found += rule.find(inputs, assembled)
    return found


def undecided_among_sound(inputs: Inputs, findings: list[Finding]) -> list[Finding]:
    """Undecided cells among rows that nothing else is wrong with, so that they are listed at once too."""
    whole = not columns.unsound(inputs) & {"figures", "source", "choice"}
    decidable = whole and inputs["source"]["source_id"].is_unique
    if not decidable or any(one.rule == choice_lines.RULE for one in findings):
        return []
    places = pd.MultiIndex.from_tuples([(one.file, one.row) for one in findings])
    rows = pd.MultiIndex.from_frame(inputs.figures[["in_file", "in_row"]])
    sound = replace(inputs, figures=inputs.figures[~rows.isin(places)])
    _, cells = choose(prepared(sound), inputs["choice"])
    return undecided.findings(cells)
