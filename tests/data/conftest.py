"""The real input and its assembled rows, read once; tests change copies only."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

import pandas as pd
import pytest

from data.observations import Assembled, assemble
from data.tables import Inputs, read_inputs


class Plant(Protocol):
    """Puts one value into a copy of the real input, at a row as findings count it."""

    def __call__(self, place: str, row: int, column: str, value: str) -> Inputs: ...


@pytest.fixture(scope="session")
def inputs() -> Inputs:
    return read_inputs()


@pytest.fixture(scope="session")
def assembled(inputs: Inputs) -> Assembled:
    return assemble(inputs)


def _figure(inputs: Inputs, file: str, row: int, column: str, value: str) -> Inputs:
    figures = inputs.figures.copy()
    figures.loc[(figures["in_file"] == file) & (figures["in_row"] == row), column] = value
    return replace(inputs, figures=figures)


def _small(inputs: Inputs, table: str, row: int, column: str, value: str) -> Inputs:
    frame = inputs[table].copy()
    frame.loc[frame.index[row - 2], column] = value
    return replace(inputs, tables={**inputs.tables, table: frame})


@pytest.fixture(scope="session")
def plant(inputs: Inputs) -> Plant:
    def planted(place: str, row: int, column: str, value: str) -> Inputs:
        change = _figure if place.endswith(".csv") else _small
        return change(inputs, place, row, column, value)

    return planted


@pytest.fixture(scope="session")
def observation(assembled: Assembled) -> pd.DataFrame:
    return assembled.observation
