"""CSV: byte order mark, nothing a spreadsheet would run, the numbers of the frame."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

import duckdb
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.exhibits.composition import parts
from analytics.exhibits.destinations import placements_by_destination
from analytics.exhibits.kabupaten import other_figures
from analytics.exhibits.regions import placements_by_province
from analytics.export.csv_file import csv_bytes, frame_bytes, harmless
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


def read(content: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(content), encoding="utf-8-sig", dtype=str, keep_default_na=False)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_map_as_a_file(con: Con, languages: dict[str, Names], chosen: Make, language: str) -> None:
    names = languages[language]
    exhibit = placements_by_province(con, names, chosen(2025, language=language))
    content = csv_bytes(exhibit, names)
    assert content.startswith(b"\xef\xbb\xbf")
    table = read(content)
    head = {"id": ("Kode Kemendagri", "Kode BPS", "Penempatan"), "en": ("Kemendagri code", "BPS code", "Placements")}
    code, bps, value = head[language]
    assert table[code].tolist() == exhibit.frame["ref_area"].tolist() and len(table) == 38
    assert dict(zip(table[code], table[bps], strict=True))["95"] == names.regions.loc["95", "bps_code"] == "97"
    written = {row[code]: float(row[value]) for _, row in table.iterrows() if row[value]}
    listed = exhibit.frame[exhibit.frame["listed"]]
    assert written == dict(zip(listed["ref_area"], listed["obs_value"], strict=True))
    empty = table[table[value] == ""]
    assert len(empty) == 28
    assert set(empty[names.say("Status {column}", column=value)]) == {names.say("data tidak tersedia")}
    assert set(table[names.say("ID grafik")]) == {exhibit.figure_id}


def test_numbers_of_other_exhibits(con: Con, names: Names, chosen: Make) -> None:
    for exhibit in (
        placements_by_destination(con, names, chosen(2025)),
        parts(con, names, chosen(2025), dimension="occupation"),
        other_figures(con, names, chosen(2025, region="52"), level="province"),
    ):
        table = read(csv_bytes(exhibit, names))
        label = next(column.label for column in exhibit.columns if column.name == "obs_value")
        assert [float(value) for value in table[label]] == exhibit.frame["obs_value"].tolist(), exhibit.key


@given(text=st.text(alphabet=st.sampled_from(list("=+-@\t\r\n'\"ab1;,|")), max_size=12))
@settings(max_examples=150, deadline=None)
def test_no_cell_is_a_formula(text: str) -> None:
    written = frame_bytes(pd.DataFrame({"a": [text, "b"], "b": [1.5, 2.5]})).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written, newline="")))
    assert len(rows) == 3 and rows[2] == ["b", "2.5"], "no text ends its row"
    cell = rows[1][0]
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert cell in (text.replace("\r", " "), "'" + text.replace("\r", " "))


def test_numbers_stay_numbers() -> None:
    assert harmless(-5.0) == -5.0 and harmless(None) is None
    assert frame_bytes(pd.DataFrame({"a": [-5.5]})).decode("utf-8-sig").splitlines() == ["a", "-5.5"]
