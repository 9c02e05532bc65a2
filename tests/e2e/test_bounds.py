"""The card of what is proven, in a browser and as a file, beside the release."""

from __future__ import annotations

import csv
from typing import Any

import duckdb
import pytest

from tests.e2e.conftest import PageFactory
from tests.e2e.screen import download, open_page, sideways, wait_idle
from ui.release import CONFIG, FOLDER

#: Left to `make verify`: it takes long, and the page has unit and AppTest tests in `make test`.
pytestmark = pytest.mark.long


def tenth_of(listing_id: str) -> tuple[int, int]:
    """The last of the ten and how many provinces are not printed, from the release."""
    name = (FOLDER / "CURRENT").read_text(encoding="utf-8").strip()
    with duckdb.connect(str(FOLDER / name), read_only=True, config=CONFIG) as con:
        row = con.execute(
            """select min(o.obs_value), any_value(l.areas - l.n)
               from listing l join listing_member using (listing_id) join observation o using (obs_id)
               where listing_id = ?""",
            [listing_id],
        ).fetchone()
    assert row is not None
    return int(row[0]), int(row[1])


@pytest.mark.parametrize(
    ("language", "viewport", "scheme", "mark"),
    [("id", (1366, 768), "light", "."), ("en", (390, 844), "dark", ",")],
)
def test_bound_on_the_screen_is_the_tenth_of_the_release(
    page: PageFactory, server: str, language: str, viewport: tuple[int, int], scheme: Any, mark: str
) -> None:
    most, others = tenth_of("placements-2025-province")
    view = page(viewport=viewport, scheme=scheme)
    open_page(view, server, "penempatan", tahun=2025, bahasa=language)
    bands = view.locator(".hh-bands .band")
    assert bands.count() == 1
    assert bands.locator(".track b").inner_text().replace("\u00a0", " ") == f"≤ {most:,}".replace(",", mark)
    assert str(others) in bands.locator(".who b").inner_text()
    assert len(bands.locator(".who span").inner_text().split(", ")) == others
    assert f"{most:,}".replace(",", mark) in bands.locator("p").inner_text()
    assert sideways(view) == []


def test_file_holds_every_interval_of_a_disputed_list(page: PageFactory, server: str) -> None:
    view = page()
    open_page(view, server, "penempatan", tahun=2023)
    assert view.locator(".hh-notice", has_text="peringkat sumbernya benar").is_visible()
    view.locator(".st-key-acts_penempatan_terbukti").get_by_text("Unduh").click()
    wait_idle(view)
    path = download(view, view.locator(".st-key-csv_penempatan_terbukti button"))
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 20
    assert {(float(row["Paling sedikit"]), float(row["Paling banyak"])) for row in rows} == {(20.0, 2076.0)}
    assert {row["Status"] for row in rows} == {"selang bersyarat"}
