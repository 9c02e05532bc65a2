"""Every printed computation is made of rows that are there; a wrong line is found at its row and column."""

from __future__ import annotations

import pytest

from data import checks
from data.observations import Assembled, assemble
from data.printed import Unreadable, parsed, parts
from data.tables import Inputs
from tests.data.conftest import Plant


def row_of(inputs: Inputs, printed_id: str) -> int:
    frame = inputs["printed"]
    return int(frame.index[frame["printed_id"] == printed_id][0]) + 2


def test_a_part_names_what_it_holds_and_leaves_the_rest_empty() -> None:
    found = parsed("deportations@2023@ID@counterpart_area=MYS & item=via Nunukan (Kaltara) from Sabah", "niaga")
    assert found["item"] == "via Nunukan (Kaltara) from Sabah"
    assert (found["indicator"], found["ref_area"], found["source_id"]) == ("deportations", "ID", "niaga")
    assert found["sex"] == found["scheme"] == ""


@pytest.mark.parametrize(
    "text", ["victims", "victims@2023", "victims@2023@ID@", "victims@2023@ID@colour=red", "a@b@c@d@e"]
)
def test_a_part_that_is_not_written_as_one_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        parsed(text, "polri")


def test_every_part_of_the_real_table_is_there(inputs: Inputs, assembled: Assembled) -> None:
    found, missing = parts(inputs["printed"], assembled.observation)
    assert missing == []
    assert set(found["printed_id"]) == set(inputs["printed"]["printed_id"])
    complaint = found[found["printed_id"] == "complaints-jabar-2024-08"]
    assert list(assembled.printed[complaint["obs_id"]]) == [35, 42]


PLANTS = [
    ("victims-2024", "source_id", "polri-rat2042", "source_id"),
    ("victims-2024", "parts", "victims@2023@ID | victims@2042@ID", "parts"),
    ("victims-2024", "parts", "victims@2023@ID", "parts"),
    ("victims-2024", "unit", "cases", "unit"),
    ("complaints-jabar-2024-08", "unit", "complaints", "unit"),
    ("office-kalbar-2022-mys", "parts",
     "placements_served_by_office@2022@61@counterpart_area=MYS | "
     "placements_served_by_office@2018@61@item=asal Kalimantan Barat & source_id=tribunpontianak_2018", "parts"),
    ("suspects-sumsel-2023", "printed", "7", "printed"),
]  # fmt: skip


@pytest.mark.parametrize(("printed_id", "column", "value", "found_at"), PLANTS)
def test_a_wrong_line_is_found(
    inputs: Inputs, assembled: Assembled, plant: Plant, printed_id: str, column: str, value: str, found_at: str
) -> None:
    row = row_of(inputs, printed_id)
    found = checks.printed.find(plant("printed", row, column, value), assembled)
    assert ("printed.csv", row, found_at) in {(one.file, one.row, one.column) for one in found}


def test_a_small_count_below_the_nation_is_not_kept_but_a_national_one_is(inputs: Inputs, plant: Plant) -> None:
    planted = plant("printed", row_of(inputs, "victims-2024"), "printed", "-7")
    assert checks.printed.find(planted, assemble(planted)) == []
