"""Parts of placements: added inside one source, shared out of one edition, or not at all."""

from __future__ import annotations

from collections.abc import Callable

import duckdb
import pytest

from analytics.exhibit import NoFigures
from analytics.exhibits import composition
from analytics.filters import Filter
from analytics.names import Names

Con = duckdb.DuckDBPyConnection
Make = Callable[..., Filter]


def test_schemes_of_2024_exceed_their_total_and_have_no_share(con: Con, names: Names, chosen: Make) -> None:
    exhibit = composition.parts(con, names, chosen(2024), dimension="scheme")
    assert exhibit.frame["obs_value"].sum() - exhibit.facts["listing"].total == 1174
    assert "melebihi total tercetak 295.439 sebanyak 1.174" in exhibit.subtitle
    assert exhibit.frame["share"].isna().all() and exhibit.facts["rest"] is None
    assert "share" not in [column.name for column in exhibit.columns]
    both = composition.new_and_renewed(con, names, chosen(2024))
    assert both.frame["obs_value"].tolist() == [268876, 27737] and both.frame["share"].isna().all()
    assert "share" not in [column.name for column in both.columns]


def test_house_maid_and_domestic_worker_are_one_line(con: Con, names: Names, chosen: Make) -> None:
    exhibit = composition.parts(con, names, chosen(2025), dimension="occupation")
    lines = dict(
        con.execute(
            """select m.member, o.obs_value from listing_member m join observation o using (obs_id)
               where m.listing_id = ? and m.member in ('domestic worker', 'housemaid')""",
            [exhibit.facts["listing"].listing_id],
        ).fetchall()
    )
    assert lines == {"domestic worker": 14466, "housemaid": 76773}
    row = exhibit.frame.set_index("code").loc["domestic_worker"]
    assert row["obs_value"] == 14466 + 76773 and row["name"] == "Pekerja rumah tangga"
    assert exhibit.frame["code"].is_unique
    assert exhibit.frame["obs_value"].sum() + exhibit.facts["rest"] == 296948


@pytest.mark.parametrize("dimension", list(composition.TITLES))
@pytest.mark.parametrize("year", [2020, 2021, 2023, 2024, 2025])
def test_shares_only_within_a_printed_total(con: Con, names: Names, chosen: Make, dimension: str, year: int) -> None:
    try:
        exhibit = composition.parts(con, names, chosen(year), dimension=dimension)
    except NoFigures:
        assert dimension == "scheme" and year < 2022
        return
    listing = exhibit.facts["listing"]
    parts = exhibit.frame["obs_value"].sum()
    if listing.total is None or parts > listing.total:
        assert exhibit.frame["share"].isna().all()
    else:
        shares = 100 * exhibit.frame["obs_value"] / listing.total
        assert exhibit.frame["share"].tolist() == pytest.approx(shares.tolist())
        assert exhibit.facts["rest"] == listing.total - parts
    assert listing.for_year <= year and exhibit.older == (listing.for_year < year)
    editions = con.execute(
        "select distinct edition from source where list_contains(?, source_id)",
        [exhibit.frame["source_id"].tolist()],
    ).fetchall()
    assert editions == [(listing.edition,)]


def test_women_against_the_total_of_their_own_edition(con: Con, names: Names, chosen: Make) -> None:
    frame = composition.women_by_year(con, names, chosen(2025)).frame.set_index("year")
    assert frame.loc[2025, ["women", "total"]].tolist() == [187468, 296948]
    assert frame.loc[2023, ["women", "total"]].tolist() == [167863, 274965]
    assert frame.loc[2022, "total"] == 200761, "the edition that prints the women, not the chosen 200,717"
    assert 2024 not in frame.index, "no edition prints women of 2024"
    assert (frame["women"] <= frame["total"]).all()
    assert frame["share"].tolist() == pytest.approx((100 * frame["women"] / frame["total"]).tolist())


def test_renewals_are_not_printed_before_2024(con: Con, names: Names, chosen: Make) -> None:
    with pytest.raises(NoFigures, match="perpanjangan"):
        composition.new_and_renewed(con, names, chosen(2023))
