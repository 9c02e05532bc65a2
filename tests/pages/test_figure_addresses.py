"""Every id that a page prints leads back to that page and section; no later figure can lack its place."""

from __future__ import annotations

import re

import pytest

from analytics.figure_ids import parse
from tests.pages import walk
from ui.figure_places import codes_of, place_of
from ui.pages import PAGES

#: Shown above every section of its page: its id leads to the first.
EVERYWHERE = {"konteks-wilayah"}
#: Pages that also show figures of other pages: their ids lead there.
BORROWING = {"profil"}


@pytest.mark.parametrize(("file", "address"), [(file, address) for file, address, _ in PAGES])
def test_ids_lead_to_the_section_that_prints_them(file: str, address: str) -> None:
    found = 0
    for section in walk.sections(file):
        codes = {"wilayah": "35", "tahun": "2025", **({"bagian": section} if section else {})}
        test = walk.app(PAGES[0][0], **codes)
        test = test if file == PAGES[0][0] else test.switch_page(file).run()
        assert not test.exception, (file, section)
        text = " ".join(element.proto.body for element in test.get("html"))
        for written in re.findall(r"<code>(\d{8}[a-z]+\.[^<]+)</code>", text):
            figure = parse(written)
            place = place_of(figure.key)
            assert place is not None, f"{written}: ui/figure_places.PLACES needs a line"
            assert place.page == address or address in BORROWING, written
            if section and figure.key not in EVERYWHERE and place.page == address:
                assert codes_of(figure.key).get("bagian", section) == section, (written, section)
            assert (figure.region, figure.year) == ("35", 2025), written
            found += 1
    assert found or address == "perubahan", file
