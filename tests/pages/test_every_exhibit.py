"""Every exhibit of every page carries its passport, none shows a hidden cell, and every id that a page prints leads
back to that page and section; no later one can lack it."""

from __future__ import annotations

import io
import re

import duckdb
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analytics.exhibit import Exhibit
from analytics.export.csv_file import csv_bytes
from analytics.export.tables import flat_table
from analytics.figure_ids import parse
from analytics.names import Names, load_names
from tests.pages import walk
from ui import release
from ui.figure_places import codes_of, place_of
from ui.pages import PAGES

#: A page that compares releases has nothing to compare.
EMPTY_WITH_ONE_RELEASE = {"pages/perubahan.py"}
#: Rankings drawn from the frame of the map beside them, whose footer serves both and holds both ids.
RANKED_BESIDE_THEIR_MAP = {"ringkasan-peringkat", "penempatan-peringkat"}
#: Shown above every section of its page: its id leads to the first.
EVERYWHERE = {"konteks-wilayah"}
#: Pages that also show figures of other pages: their ids lead there.
BORROWING = {"profil"}


@pytest.fixture(scope="module")
def current() -> duckdb.DuckDBPyConnection:
    return release.cursor(release.current_file())


@pytest.fixture(scope="module")
def names(current: duckdb.DuckDBPyConnection) -> Names:
    return load_names(current, "id")


@pytest.fixture(scope="module")
def persons(current: duckdb.DuckDBPyConnection) -> set[str]:
    found = current.execute("select indicator from indicator where disclosure = 'persons'").fetchall()
    return {row[0] for row in found}


@pytest.mark.parametrize(("file", "address"), [(file, address) for file, address, _ in PAGES])
def test_each_exhibit_carries_its_passport(
    file: str,
    address: str,
    monkeypatch: pytest.MonkeyPatch,
    current: duckdb.DuckDBPyConnection,
    names: Names,
    persons: set[str],
) -> None:
    sources = {row[0] for row in current.execute("select source_id from source").fetchall()}
    ids = 0
    for section in walk.sections(file):
        with monkeypatch.context() as patch:
            test, placed = walk.placed_on(file, section, patch)
        assert not test.exception, (file, section, test.exception[0].message)
        assert placed.footed or placed.headed or file in EMPTY_WITH_ONE_RELEASE, (file, section)
        footed = {exhibit.key for exhibit in placed.footed}
        alone = {exhibit.key for exhibit in placed.drawn} - footed
        assert alone <= RANKED_BESIDE_THEIR_MAP
        assert all(re.search(rf"<code>\w+\.{key}\.", text_of(test)) for key in alone), alone
        assert len({exhibit.key for exhibit in placed.drawn}) <= 4, (file, section)
        for exhibit in {exhibit.key: exhibit for exhibit in [*placed.headed, *placed.footed]}.values():
            check_passport(exhibit, sources)
            check_files(exhibit, names)
            check_small_cells(exhibit, persons)
        ids += check_ids(test, address, section)
    assert ids or file in EMPTY_WITH_ONE_RELEASE, file


def check_ids(test: AppTest, address: str, section: str) -> int:
    """How many ids the page prints; each leads to where it stands."""
    text = " ".join(element.proto.body for element in test.get("html"))
    printed = re.findall(r"<code>(\d{8}[a-z]+\.[^<]+)</code>", text)
    for written in printed:
        figure = parse(written)
        place = place_of(figure.key)
        assert place is not None, f"{written}: ui/figure_places.PLACES needs a line"
        assert place.page == address or address in BORROWING, written
        if section and figure.key not in EVERYWHERE and place.page == address:
            assert codes_of(figure.key).get("bagian", section) == section, (written, section)
        assert (figure.region, figure.year) == ("35", 2025), written
    return len(printed)


def text_of(test: AppTest) -> str:
    return " ".join(str(part.proto.body) for part in test.get("html"))


def check_passport(exhibit: Exhibit, sources: set[str]) -> None:
    where = exhibit.key
    assert exhibit.title.strip(), where
    assert exhibit.alt.strip() and len(exhibit.alt) > 8, where
    observed = bool({"unit_measure", "cell"} & set(exhibit.frame.columns))
    assert set(exhibit.source_ids) <= sources, where
    assert not observed or (exhibit.source_ids and exhibit.source_line.strip()), where
    assert exhibit.caveats or not observed, where
    assert {column.name for column in exhibit.columns} <= set(exhibit.frame.columns), where
    assert exhibit.figure_id.split(".")[1].startswith(exhibit.key), where
    for text in (exhibit.title, exhibit.subtitle, exhibit.alt, exhibit.source_line, *exhibit.caveats):
        assert "nan" not in text.lower().split() and "{" not in text and "None" not in text, (where, text)


def check_files(exhibit: Exhibit, names: Names) -> None:
    """The file holds the rows of the screen."""
    flat = flat_table(exhibit, names)
    read = pd.read_csv(io.BytesIO(csv_bytes(exhibit, names)), encoding="utf-8-sig", dtype=str, keep_default_na=False)
    assert len(read) == len(flat) == len(exhibit.frame), exhibit.key
    for column in exhibit.columns:
        if column.kind in ("figure", "number"):
            shown = pd.to_numeric(exhibit.frame[column.name], errors="coerce").reset_index(drop=True)
            filed = pd.to_numeric(read[column.label].replace("", None), errors="coerce")
            pd.testing.assert_series_equal(shown.astype(float), filed.astype(float), check_names=False)


def check_small_cells(exhibit: Exhibit, persons: set[str]) -> None:
    frame = exhibit.frame
    if not {"indicator", "ref_area", "obs_value"} <= set(frame.columns):
        return
    below = frame["ref_area"].astype(str).str[:2].str.isdigit() & frame["indicator"].isin(persons)
    values = pd.to_numeric(frame.loc[below, "obs_value"], errors="coerce").dropna()
    assert not values.between(0, 9).any(), exhibit.key
