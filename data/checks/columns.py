"""Every column is there, none is unknown among figures, and each holds what its kind allows."""

from __future__ import annotations

import warnings

import pandas as pd

from data.contracts import FIGURES, SMALL, TEXT, Kind
from data.findings import Finding
from data.tables import FIGURE_PATHS, Inputs, file_of

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import pandera.pandas as pa

RULE = "columns"
NEEDS: tuple[str, ...] = ()


def _column(kind: Kind) -> pa.Column:
    """Every cell was read as text: what it holds is a matter of its pattern, not of a dtype."""
    if kind is TEXT:
        return pa.Column()
    if kind.allowed:
        return pa.Column(checks=pa.Check.isin(kind.allowed))
    return pa.Column(checks=pa.Check(lambda cells: cells.str.fullmatch(kind.pattern), name=kind.expected))


def schema(kinds: dict[str, Kind]) -> pa.DataFrameSchema:
    """A table as pandera checks it: all rows, all columns, every failure."""
    return pa.DataFrameSchema({name: _column(kind) for name, kind in kinds.items()})


def _failures(frame: pd.DataFrame, kinds: dict[str, Kind]) -> pd.DataFrame:
    try:
        schema(kinds).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        cases: pd.DataFrame = error.failure_cases
        return cases
    return pd.DataFrame(columns=["column", "check", "failure_case", "index"])


def _typed(placed: pd.DataFrame, kinds: dict[str, Kind]) -> list[Finding]:
    cases = _failures(placed, {name: kind for name, kind in kinds.items() if name in placed})
    found = []
    for column, value, index in zip(cases["column"], cases["failure_case"], cases["index"], strict=True):
        kind, line = kinds[column], placed.loc[index]
        found.append(Finding(RULE, line["in_file"], int(line["in_row"]), column, str(value),
                             kind.expected, kind.values))
    return found


def _missing(file: str, present: list[str], kinds: dict[str, Kind]) -> list[Finding]:
    return [Finding(RULE, file, 1, name, "", "kolom ini ada") for name in kinds if name not in present]


def _unknown(file: str, present: list[str]) -> list[Finding]:
    return [Finding(RULE, file, 1, name, name, "hanya kolom yang dikenal: {allowed}",
                    {"allowed": ", ".join(FIGURES)}) for name in present if name not in FIGURES]


def unsound(inputs: Inputs) -> set[str]:
    """Tables that could not be read or lack a column: rules that need them must wait."""
    result = {name for name, kinds in SMALL.items() if not set(kinds) <= set(inputs[name].columns)}
    headers = [inputs.figure_columns.get(file, []) for file in FIGURE_PATHS]
    if any(set(header) != set(FIGURES) for header in headers):
        result.add("figures")
    return result


def _figures(inputs: Inputs) -> list[Finding]:
    """Files with the same header are validated at once."""
    found, alike = [], dict[frozenset[str], list[str]]()
    for file, present in inputs.figure_columns.items():
        found += _missing(file, present, FIGURES) + _unknown(file, present)
        alike.setdefault(frozenset(present), []).append(file)
    for header, files in alike.items():
        rows = inputs.figures[inputs.figures["in_file"].isin(files)]
        found += _typed(rows, {name: kind for name, kind in FIGURES.items() if name in header})
    return found


def find(inputs: Inputs) -> list[Finding]:
    found = _figures(inputs)
    broken = {flaw.file for flaw in inputs.flaws}
    for name, kinds in SMALL.items():
        if file_of(name) not in broken:
            found += _missing(file_of(name), list(inputs[name].columns), kinds)
            found += _typed(inputs.placed(name), kinds)
    return found
