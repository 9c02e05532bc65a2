"""The tables as they lie in the folder: every cell is text, nothing is guessed."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.findings import Finding
from data.schema import FIGURE_FILES, PRINTED

ROOT = Path(__file__).parent
SMALL_TABLES = {
    "source": "published/sources.csv", "indicator": "published/indicators.csv",
    "code": "published/codes.csv", "choice": "published/choices.csv",
    "listing": "published/listings.csv", "break": "published/breaks.csv", "gap": "published/gaps.csv",
    "printed": "published/printed.csv",
    "region": "geo/regions.csv", "country": "geo/countries.csv", "polda": "geo/polda.csv",
    "polda_kabkota": "geo/polda_kabkota.csv", "dots": "geo/dots.csv", "bounds": "geo/bounds.csv",
    "service_office": "geo/service_offices.csv", "crossing": "geo/crossings.csv",
    "glossary": "reference/glossary.csv", "duty": "reference/duties.csv",
}
FIGURE_PATHS = {f"{name}.csv": f"published/{name}.csv" for name in FIGURE_FILES}

_RULE = "readable"


def file_of(table: str) -> str:
    """Name of the file of a small table, as findings print it."""
    return Path(SMALL_TABLES[table]).name


@dataclass(frozen=True)
class Inputs:
    """All tables of one input folder.

    ``figures`` also carry the file and row they stand in; ``figure_columns`` holds the columns that
    each of their files has; ``flaws`` are what kept a file from being read as it should be.
    """

    figures: pd.DataFrame
    tables: dict[str, pd.DataFrame]
    figure_columns: dict[str, list[str]]
    flaws: tuple[Finding, ...] = ()

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self.tables[name]

    def placed(self, name: str) -> pd.DataFrame:
        """A small table with the file and row of each line."""
        frame = self.tables[name]
        return frame.assign(in_file=file_of(name), in_row=range(2, len(frame) + 2))


def _flaw(path: Path, row: int | None, found: str, expected: str, **values: str) -> Finding:
    return Finding(_RULE, path.name, row, "", found, expected, values)


def _text(path: Path) -> tuple[str, list[Finding]]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        return "", [_flaw(path, None, error.strerror or "", "berkas ada dan dapat dibuka")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = raw[: error.start].count(b"\n") + 1
        return "", [_flaw(path, row, repr(raw[error.start : error.end]), "teks berkode UTF-8")]
    if text and not text.endswith("\n"):
        return text, [_flaw(path, text.count("\n") + 1, text.splitlines()[-1][-40:],
                            "berkas berakhir dengan baris utuh dan ganti baris")]
    return text, []


def _lines(path: Path, text: str) -> tuple[list[list[str]], list[Finding]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: list[list[str]] = []
    try:
        lines.extend(reader)
    except csv.Error as error:
        return lines, [_flaw(path, reader.line_num, str(error), "baris CSV yang tanda kutipnya tertutup")]
    return lines, []


def _uneven(path: Path, lines: list[list[str]]) -> list[Finding]:
    """Lines with more or fewer cells than there are columns."""
    width = len(lines[0])
    return [_flaw(path, row, str(len(line)), "{n} sel dalam satu baris", n=str(width))
            for row, line in enumerate(lines[1:], start=2) if len(line) != width]


def _twice(path: Path, header: list[str]) -> list[Finding]:
    return [Finding(_RULE, path.name, 1, name, name, "setiap nama kolom hanya sekali")
            for name in dict.fromkeys(header) if header.count(name) > 1]


def read_csv(path: Path) -> tuple[pd.DataFrame, list[Finding]]:
    """A table and what is wrong with its file; without columns where it cannot be used at all."""
    text, flaws = _text(path)
    lines, broken = _lines(path, text)
    flaws += broken
    if not lines:
        return pd.DataFrame(), flaws or [_flaw(path, 1, "", "baris nama kolom")]
    flaws += _twice(path, lines[0])
    uneven = _uneven(path, lines)
    if flaws or uneven:
        return pd.DataFrame(), flaws + uneven
    return pd.DataFrame(lines[1:], columns=lines[0], dtype=str), []


def read_figures(root: Path) -> tuple[pd.DataFrame, dict[str, list[str]], list[Finding]]:
    """The rows of all figure files under each other, the columns of each file, and the flaws."""
    frames, columns, flaws = [pd.DataFrame(columns=[*PRINTED, "in_file", "in_row"], dtype=str)], {}, []
    for name, place in FIGURE_PATHS.items():
        frame, wrong = read_csv(root / place)
        flaws += wrong
        if not wrong:
            columns[name] = list(frame.columns)
            frames.append(frame.assign(in_file=name, in_row=range(2, len(frame) + 2)))
    return pd.concat(frames, ignore_index=True), columns, flaws


def read_inputs(root: Path = ROOT) -> Inputs:
    """Read the whole input folder (``published``, ``geo``, ``reference``)."""
    figures, columns, flaws = read_figures(root)
    tables = {}
    for name, place in SMALL_TABLES.items():
        tables[name], wrong = read_csv(root / place)
        flaws += wrong
    return Inputs(figures, tables, columns, tuple(flaws))
