"""What must never happen on the trafficking page, whatever is built there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import duckdb
import pandas as pd
import pytest

from analytics.exhibit import Exhibit
from analytics.exhibits.tppo_taskforce import increase_table, running_totals
from analytics.export.csv_file import csv_bytes
from analytics.filters import Filter
from analytics.names import Names
from tests.analytics.exhibits.tppo_page import EVERY, LISTED, PRINTED

Con = duckdb.DuckDBPyConnection
Choose = Callable[..., Filter]


@pytest.fixture(scope="module", params=["id", "en"])
def reader(request: pytest.FixtureRequest, languages: dict[str, Names]) -> Names:
    return languages[request.param]


@pytest.fixture(scope="module")
def built(release_path: object, reader: Names, chosen: Choose) -> Iterator[Callable[[str], Exhibit]]:
    """An exhibit by its key, made once a language."""
    kept: dict[str, Exhibit] = {}
    with duckdb.connect(str(release_path), read_only=True) as release:

        def make(key: str) -> Exhibit:
            if key not in kept:
                kept[key] = EVERY[key](release, reader, chosen(2025, language=reader.language))
            return kept[key]

        yield make


@pytest.fixture(scope="session")
def printed(release_path: object) -> set[tuple[str, str, float]]:
    """Every figure of the release: indicator, source, value."""
    with duckdb.connect(str(release_path), read_only=True) as release:
        rows = release.execute("select indicator, source_id, obs_value from observation where obs_value is not null")
        return set(rows.fetchall())


@pytest.mark.parametrize("key", [*PRINTED, *LISTED])
def test_every_figure_is_one_that_its_source_printed(
    key: str, built: Callable[[str], Exhibit], printed: set[tuple[str, str, float]]
) -> None:
    """So no sum of bodies, of overlapping periods or of places can ever stand in a frame."""
    exhibit = built(key)
    frame = exhibit.frame[exhibit.frame["obs_value"].notna()]
    code = frame["indicator"] if "indicator" in frame else [exhibit.facts["listing"].indicator] * len(frame)  # type: ignore[attr-defined]
    assert len(frame)
    assert set(zip(code, frame["source_id"], frame["obs_value"], strict=True)) <= printed


@pytest.mark.parametrize("key", PRINTED)
def test_what_is_drawn_or_listed_as_one_is_of_one_body_and_one_unit_a_measure(
    key: str, built: Callable[[str], Exhibit], con: Con
) -> None:
    exhibit = built(key)
    cited = [list(exhibit.source_ids)]
    bodies = con.execute("select distinct body from source where list_contains(?, source_id)", cited).fetchall()
    assert len(bodies) == 1
    if {"indicator", "unit_measure"} <= set(exhibit.frame.columns):
        assert (exhibit.frame.groupby("indicator")["unit_measure"].nunique() == 1).all()


@pytest.mark.parametrize("key", EVERY)
def test_the_body_is_named(key: str, built: Callable[[str], Exhibit], reader: Names) -> None:
    exhibit = built(key)
    bodies = {reader.body(source) for source in exhibit.source_ids}
    columns = {column.name for column in exhibit.columns}
    named = any(body.split(" (")[0] in exhibit.title for body in bodies) or bool(columns & {"body_name", "counter"})
    assert named, exhibit.title


@pytest.mark.parametrize("key", EVERY)
def test_detected_cases_are_not_everything(key: str, built: Callable[[str], Exhibit], reader: Names) -> None:
    exhibit = built(key)
    assert reader.say("kasus yang terdeteksi, bukan seluruh kejadian") in exhibit.subtitle
    assert exhibit.not_to_conclude and exhibit.not_to_conclude != exhibit.subtitle


@pytest.mark.parametrize("key", EVERY)
def test_no_handful_of_persons_below_the_nation_is_told(
    key: str, built: Callable[[str], Exhibit], con: Con, reader: Names
) -> None:
    exhibit = built(key)
    frame = exhibit.frame
    if "ref_area" not in frame:
        return
    persons = {row[0] for row in con.execute("select indicator from indicator where disclosure = 'persons'").fetchall()}
    fixed = exhibit.facts["listing"].indicator if "indicator" not in frame else ""  # type: ignore[attr-defined]
    rows = frame.assign(indicator=frame.get("indicator", fixed))
    small = rows["indicator"].isin(persons) & rows["ref_area"].str.match(r"\d\d") & rows["obs_value"].between(0, 9)
    assert not small.any()
    if fixed in persons:
        told = " ".join([exhibit.alt, exhibit.title, *exhibit.caveats])
        for name in frame.loc[frame["suppressed_by"] == "rule", "name"]:
            assert not re.search(rf"{re.escape(name)}\s*\d", told), name
            assert f"{name} <10" in exhibit.alt
        assert "<10" in csv_bytes(exhibit, reader).decode("utf-8-sig")


@pytest.mark.parametrize("key", ["peta-polda", "peta-asal", "polda-lain", "tempat-asal", "tempat-polda"])
def test_areas_follow_the_alphabet_and_never_the_figure(key: str, built: Callable[[str], Exhibit]) -> None:
    frame = built(key).frame
    names = list(frame["name"])
    assert names == sorted(names)
    values = list(frame["obs_value"].dropna())
    assert values != sorted(values) and values != sorted(values, reverse=True)
    assert not {"rank", "share", "rate"} & set(frame.columns)


def test_an_increase_of_a_handful_of_persons_is_hidden(con: Con, names: Names, chosen: Choose) -> None:
    totals = running_totals(con, names, chosen(2025))
    frame = totals.frame.copy()
    last = frame["period_end"] == frame["period_end"].max()
    before = frame[frame["period_end"] == pd.Timestamp("2023-09-04")].set_index("indicator")["obs_value"]
    for code, step in (("suspects", 4), ("victims_rescued", -3), ("police_reports", 4)):
        frame.loc[last & (frame["indicator"] == code), "obs_value"] = before[code] + step
    rows = increase_table(names, chosen(2025), replace(totals, frame=frame)).frame.tail(3).set_index("indicator")
    assert dict(rows["written"]) == {"suspects": "<10", "victims_rescued": "direvisi sumber", "police_reports": "+4"}
    assert rows["obs_value"].isna()[["suspects", "victims_rescued"]].all()


def test_increases_are_of_one_body_and_no_span_overlaps(con: Con, names: Names, chosen: Choose) -> None:
    frame = EVERY["tambahan"](con, names, chosen(2025)).frame
    first = frame.groupby("indicator")["obs_value"].sum()
    totals = EVERY["satgas"](con, names, chosen(2025)).frame.set_index(["indicator", "period_end"])["obs_value"]
    for code, added in first.items():
        assert added == totals[code].iloc[-1] - totals[code].iloc[0]
    hidden = frame["indicator"].isin(["suspects", "victims_rescued"]) & frame["obs_value"].between(1, 9)
    assert not hidden.any()
