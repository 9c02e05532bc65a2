"""Intervals of the real listings: by hand where a hand suffices, and never against a printed figure."""

from __future__ import annotations

import duckdb
import pytest

from analytics.exhibits.bounds import certain_areas, proof_of
from analytics.methods.bounds_evidence import ends_of_ranking, prove
from analytics.names import Names
from analytics.queries.listings import Listing, listings

Con = duckdb.DuckDBPyConnection


@pytest.fixture
def every(con: Con) -> dict[str, Listing]:
    found = listings(con, indicator="placements", dimension="province", language="id")
    return {listing.listing_id: listing for listing in found}


@pytest.mark.parametrize(
    ("kind", "n", "reason", "ends"),
    [
        ("top", 5, "", (5, 0)),
        ("bottom", 3, "", (0, 3)),
        ("selection", 10, "The ten largest", (0, 0)),
        ("extremes", 13, "The source prints the ten largest and the three smallest; those between are not.", (10, 3)),
        ("extremes", 13, "The source prints the largest and the three smallest; those between are not.", (10, 3)),
        ("extremes", 13, "The source prints the eight largest provinces and five with one each.", (8, 0)),
        ("extremes", 12, "The source prints the ten largest and the three smallest.", (0, 0)),
        ("extremes", 13, "Some are large.", (0, 0)),
    ],
)
def test_where_a_ranking_ends(kind: str, n: int, reason: str, ends: tuple[int, int]) -> None:
    assert ends_of_ranking(kind, n, reason) == ends


def test_reasons_of_the_release_say_where_extremes_end(con: Con) -> None:
    found = con.execute("select listing_id, n, reason_en from listing where kind = 'extremes'").fetchall()
    assert {listing_id: ends_of_ranking("extremes", n, reason) for listing_id, n, reason in found} == {
        "p3mi-companies-2024-04-province": (8, 0),
        "placements-2023-destination": (10, 3),
        "placements-2023-province": (10, 3),
        "placements-2024-01-01_2024-02-29-destination": (3, 3),
    }


def test_no_printed_figure_contradicts_its_interval(con: Con, names: Names, every: dict[str, Listing]) -> None:
    """Every figure of the same body for a whole unlisted province, whatever its edition or status."""
    compared = 0
    for listing in every.values():
        for area, found in proof_of(con, names, listing).intervals.items():
            rows = con.execute(
                """select obs_value, period_start = ? and period_end = ? as same from observation
                   where indicator = 'placements' and area_role = 'origin' and body = ? and ref_area = ?
                     and period_start >= ? and period_end <= ? and obs_status <> 'doubtful' and obs_value is not null
                     and counterpart_area = '' and sex = '' and age = '' and education = '' and marital_status = ''
                     and sector = '' and occupation = '' and scheme = '' and item = ''""",
                [listing.period_start, listing.period_end, listing.body, area, listing.period_start,
                 listing.period_end],
            ).fetchall()  # fmt: skip
            for value, same in rows:
                assert value <= found.upper, (listing.listing_id, area)
                assert not same or value >= found.lower, (listing.listing_id, area)
            compared += len(rows)
    assert compared > 20


def test_several_totals_of_2024_by_hand(con: Con, names: Names, every: dict[str, Listing]) -> None:
    """January-April prints five of the unlisted and leaves 1,522 to the other 28: all of it is gone for the rest."""
    proof = proof_of(con, names, every["placements-2024-province"])
    rest, early = 297434 - 263699, {"12": 4571, "51": 2577, "36": 1301, "16": 710, "34": 510}
    left = 109743 - 108221
    for area, value in early.items():
        expected = min(25162, rest - (sum(early.values()) - value) - left)
        assert (proof.intervals[area].lower, proof.intervals[area].upper) == (value, expected)
    others = {(found.lower, found.upper) for area, found in proof.intervals.items() if area not in early}
    assert others == {(0, rest - sum(early.values()))}
    assert len(proof.intervals) == 33 and not proof.disputed


def test_disputed_ranking_proves_nothing_by_itself(con: Con, names: Names, every: dict[str, Listing]) -> None:
    proof = proof_of(con, names, every["placements-2023-province"])
    assert proof.disputed
    assert {(found.lower, found.upper) for found in proof.intervals.values()} == {(20, 2076)}
    assert {(found.lower, found.upper) for found in proof.sure.values()} == {(0, 12135)}
    assert not {"91", "92", "93", "94", "95", "96"} & set(proof.intervals)


def test_members_are_never_bounded(con: Con, names: Names, every: dict[str, Listing]) -> None:
    for listing in every.values():
        printed = {row[0] for row in con.execute(
            "select member from listing_member where listing_id = ?", [listing.listing_id]
        ).fetchall()}  # fmt: skip
        found = set(proof_of(con, names, listing).intervals)
        areas, whole = certain_areas(names, listing.borders)
        assert found == set(areas) - printed
        assert not whole or len(found) == listing.others


def test_persons_get_no_interval(con: Con, names: Names) -> None:
    rows = con.execute(
        """select distinct indicator, area_role from listing join indicator using (indicator)
           where disclosure = 'persons' and dimension = 'province'"""
    ).fetchall()
    for indicator, role in rows:
        found = listings(con, indicator=indicator, dimension="province", role=role, language="id",
                         counterpart=None, filter_=None)  # fmt: skip
        areas, whole = certain_areas(names, "38")
        assert all(not prove(con, listing, areas, whole=whole).intervals for listing in found)
