"""An id says what it was made of, and text that is none is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.exhibit import figure_id
from analytics.figure_ids import NoFigureId, by_nearness, parse, with_view
from analytics.filters import Filter

_labels = st.from_regex(r"20[0-3][0-9](0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[a-z]{1,2}", fullmatch=True)
_keys = st.from_regex(r"[a-z0-9]+(-[A-Za-z0-9_]+){0,3}", fullmatch=True)
_regions = st.sampled_from(["ID", "35", "3505", "91_old", "WLD"])
_view = st.dictionaries(st.sampled_from(["ukuran", "rincian", "cari"]), st.text(min_size=1, max_size=12), max_size=2)


@given(_labels, _keys, _regions, st.integers(1990, 2040), st.sampled_from(["", "SAU", "MYS"]), _view)
def test_an_id_is_read_back(
    label: str, key: str, region: str, year: int, destination: str, view: dict[str, str]
) -> None:
    chosen = Filter(year, region=region, destination=destination, release=label)
    text = with_view(figure_id(key, chosen), view)
    found = parse(text)
    assert (found.release, found.key, found.region, found.year, found.destination) == (
        label, key, region, year, destination)
    assert dict(found.view) == view
    assert with_view(figure_id(found.key, chosen), found.view) == text


@pytest.mark.parametrize("text", [
    "", "x", "20261124a.penempatan-peta", "20261124a.penempatan-peta.ID", "20261124a.penempatan-peta.ID.25",
    "20261124a.penempatan-peta.ID.2025.SAU.x", "20261124a.penempatan-peta.ID.2025.saudi",
    "20261124a.<script>.ID.2025", "20261124a.penempatan-peta.'; drop.2025", "a.b.c.d.e.f.g",
    "20261124a.ukuran=rate.penempatan-peta.ID.2025",
])
def test_what_is_no_id_is_refused(text: str) -> None:
    with pytest.raises(NoFigureId):
        parse(text)


def test_the_example_of_the_documents() -> None:
    codes = parse("20261124a.penempatan-peta.35.2025.SAU").codes()
    assert codes == {"tahun": "2025", "wilayah": "35", "tujuan": "SAU", "rilis": "20261124a"}


LABELS = ["20261101a", "20261101b", "20261110a", "20261124z", "20261124aa"]


@pytest.mark.parametrize(("label", "nearest"), [
    ("20261101b", "20261101b"),
    ("20261101c", "20261101b"),
    ("20261106a", "20261110a"),
    ("20200101a", "20261101a"),
    ("20991231a", "20261124aa"),
    ("20261124ab", "20261124aa"),
    ("20261105b", "20261101b"),
])
def test_the_nearest_release(label: str, nearest: str) -> None:
    assert by_nearness(label, LABELS)[0] == nearest


@pytest.mark.parametrize("label", ["", "x", "20261345a", "2026112", "20261124"])
def test_a_label_without_a_day_is_near_to_none(label: str) -> None:
    assert by_nearness(label, LABELS) == []


@given(_labels, st.lists(_labels, min_size=1, max_size=6, unique=True))
def test_a_label_that_is_there_is_the_nearest_to_itself(label: str, others: list[str]) -> None:
    assert by_nearness(label, [*others, label])[0] == label
    assert sorted(by_nearness(label, others)) == sorted(others)
