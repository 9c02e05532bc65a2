"""The tables as they lie in the folder: every cell is text, nothing is guessed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.schema import FIGURE_FILES

ROOT = Path(__file__).parent
SMALL_TABLES = {
    "source": "published/sources.csv", "indicator": "published/indicators.csv",
    "code": "published/codes.csv", "choice": "published/choices.csv",
    "listing": "published/listings.csv", "break": "published/breaks.csv", "gap": "published/gaps.csv",
    "region": "geo/regions.csv", "country": "geo/countries.csv", "polda": "geo/polda.csv",
    "polda_kabkota": "geo/polda_kabkota.csv", "dots": "geo/dots.csv", "bounds": "geo/bounds.csv",
    "service_office": "geo/service_offices.csv", "crossing": "geo/crossings.csv",
    "glossary": "reference/glossary.csv", "duty": "reference/duties.csv",
}


@dataclass(frozen=True)
class Inputs:
    """All tables of one input folder; ``figures`` also carry the file and row they stand in."""

    figures: pd.DataFrame
    tables: dict[str, pd.DataFrame]

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self.tables[name]


def read_csv(path: Path) -> pd.DataFrame:
    return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")


def read_figures(root: Path) -> pd.DataFrame:
    frames = []
    for name in FIGURE_FILES:
        path = root / "published" / f"{name}.csv"
        if path.exists():
            frame = read_csv(path)
            frames.append(frame.assign(file=path.name, row=range(2, len(frame) + 2)))
    return pd.concat(frames, ignore_index=True)


def read_inputs(root: Path = ROOT) -> Inputs:
    """Read the whole input folder (``published``, ``geo``, ``reference``)."""
    return Inputs(
        figures=read_figures(root),
        tables={name: read_csv(root / path) for name, path in SMALL_TABLES.items()},
    )
