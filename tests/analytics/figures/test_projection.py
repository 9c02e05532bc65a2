"""Paper coordinates of a place are where the map draws it."""

from __future__ import annotations

import pytest

from analytics.figures.label_places import INDONESIA as PLACES
from analytics.figures.label_places import JAVA as JAVA_PLACES
from analytics.figures.projection import INDONESIA, JAVA, View, mercator


def test_mercator_of_known_latitudes() -> None:
    assert mercator(0) == pytest.approx(0, abs=1e-12)
    assert mercator(45) == pytest.approx(50.4989, abs=1e-3)
    assert mercator(-8) == pytest.approx(-mercator(8))


@pytest.mark.parametrize("view", [INDONESIA, JAVA])
def test_edges_and_middle(view: View) -> None:
    assert (view.x(view.west), view.x(view.east)) == (0, 1)
    assert view.y(view.middle) == 0.5 and view.y(view.middle + 1) > 0.5
    bounds = view.layout()["bounds"]
    assert (bounds["west"], bounds["east"]) == (view.west, view.east)


def test_every_label_stands_on_its_map() -> None:
    for view, places in ((INDONESIA, PLACES), (JAVA, JAVA_PLACES)):
        for code, (lon, lat, side) in places.items():
            assert 0 <= view.x(lon) <= 1 and 0 <= view.y(lat) <= 1, code
            assert side in ("left", "right", "center")
    assert len(set(PLACES) | set(JAVA_PLACES)) == 38 + 2 and not set(PLACES) & set(JAVA_PLACES)
