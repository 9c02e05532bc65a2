"""Exhibits as maps: classes of provinces or kabupaten with their legend, flows to destinations."""

from __future__ import annotations

import pandas as pd

from analytics.exhibit import Exhibit
from analytics.exhibits.protection_card import Around
from analytics.exhibits.remittances_channel import GAPS
from analytics.export.ground import DOTS, HATCH, Ground, Key, decimals_of, own_area
from analytics.figures import drawn_flows, drawn_map
from analytics.figures.class_words import class_words
from analytics.figures.drawn import Sheet
from analytics.figures.drawn_map import Window
from analytics.figures.drawn_province import province_window
from analytics.methods.classes import lower_bounds
from analytics.names import Names, short_area
from analytics.queries.listings import Listing

_UNITS = {"placements": "Penempatan", "rate": "Per 100.000 penduduk", "share": "Persen"}
#: The provinces of today.
LAND = "province38.geojson"
#: How many areas are named: of the country, of one province.
MOST, MOST_INNER = 6, 5


def of_trafficking(exhibit: Exhibit) -> bool:
    """Whether a map counts trafficking: no area is named then but the chosen one, so that none is ranked."""
    return "land" in exhibit.facts


def inner(exhibit: Exhibit) -> bool:
    """Whether a map shows one province by its kabupaten."""
    around = exhibit.facts.get("around")
    return bool(exhibit.facts.get("mapped")) or (isinstance(around, Around) and around.draw == "map")


def areas(exhibit: Exhibit) -> pd.DataFrame:
    """The rows that are areas, with their names: no rest and no total."""
    frame = exhibit.frame
    frame = frame[frame["part"] == ""] if "part" in frame else frame
    frame = frame if "name" in frame else frame.assign(name=frame["label"])
    return frame.assign(name=[short_area(name) for name in frame["name"]])


def empty(exhibit: Exhibit) -> bool:
    """Whether a map has no figure at all: it shows what is not published."""
    return exhibit.key == GAPS


def class_map(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Classes over hatch."""
    points = ground.con.execute("select code as ref_area, lon, lat from region").df()
    frame, tppo = areas(exhibit).merge(points, on="ref_area", how="left"), of_trafficking(exhibit)
    return drawn_map.class_map(
        frame,
        palette=ground.palette,
        colors=_colors(ground, exhibit),
        bounds=_bounds(exhibit),
        window=_window(ground, exhibit),
        written=ground.written(decimals_of(exhibit)),
        selected=ground.chosen.region if inner(exhibit) else own_area(ground, exhibit),
        most=0 if tppo else MOST_INNER if inner(exhibit) else MOST,
        hidden=ground.palette.tppo[0] if _hides(exhibit) else "",
    )


def _hides(exhibit: Exhibit) -> bool:
    return of_trafficking(exhibit) and bool((exhibit.frame["suppressed_by"] == "rule").any())


def _colors(ground: Ground, exhibit: Exhibit) -> tuple[str, ...]:
    """From little to much; the first tint of trafficking is kept for hidden cells."""
    return ground.palette.tppo[1:] if of_trafficking(exhibit) else ground.palette.sequential


def _bounds(exhibit: Exhibit) -> list[float]:
    found = exhibit.facts.get("bounds")
    if isinstance(found, list):
        return found
    values = [float(value) for value in areas(exhibit)["drawn"].dropna()]
    return lower_bounds(values) if values else []


def _window(ground: Ground, exhibit: Exhibit) -> Window:
    if of_trafficking(exhibit):
        return Window(str(exhibit.facts["land"]))
    if inner(exhibit):
        province = str(areas(exhibit)["ref_area"].iloc[0])[:2]
        query = "select west, south, east, north from region_bounds where code = ?"
        west, south, east, north = ground.con.execute(query, [province]).fetchall()[0]
        return province_window(province, (west, south, east, north))
    listing = exhibit.facts["listing"]
    assert isinstance(listing, Listing)
    return Window("province34.geojson" if listing.borders == "34" else LAND)


def legend(ground: Ground, exhibit: Exhibit) -> tuple[str, list[Key]]:
    """The unit of a map of classes, its classes from much to little, then dots and hatch where they are on it."""
    names = ground.names
    if empty(exhibit):
        return exhibit.subtitle.split(" · ")[0], [Key(HATCH, names.say("tidak diterbitkan"))]
    bounds, colors = _bounds(exhibit), _colors(ground, exhibit)
    words = class_words(bounds, names.language, decimals_of(exhibit))
    shift = len(colors) - len(bounds)
    found = [Key(colors[place + shift], word) for place, word in reversed(list(enumerate(words)))]
    if _hides(exhibit):
        found.append(Key(f"{DOTS} {ground.palette.tppo[0]}", "<10"))
    if not inner(exhibit) or bool(areas(exhibit)["drawn"].isna().any()):
        found.append(Key(HATCH, _missing(names, exhibit)))
    if of_trafficking(exhibit) or inner(exhibit):
        return exhibit.subtitle.split(" · ")[0], found
    return names.say(_UNITS[str(exhibit.facts["measure"])]), found


def _missing(names: Names, exhibit: Exhibit) -> str:
    """What hatch means."""
    if of_trafficking(exhibit):
        return names.say("data tidak tersedia")
    if inner(exhibit):
        return names.say("tidak diterbitkan")
    n = int(exhibit.frame["drawn"].isna().sum())
    return names.say("angka tidak diterbitkan ({n} provinsi)", n=n) if n else names.say("angka tidak diterbitkan")


def empty_map(ground: Ground, exhibit: Exhibit) -> Sheet:
    """The provinces without a figure: hatch alone."""
    sheet = Sheet(drawn_map.WIDTH, drawn_map.WIDTH / drawn_map.COUNTRY.aspect)
    drawn_map.ground(sheet, ground.palette, Window(LAND))
    return sheet


def flow_map(ground: Ground, exhibit: Exhibit) -> Sheet:
    """Arcs to the destinations."""
    values = [float(value) for value in exhibit.frame["obs_value"].dropna()]
    return drawn_flows.flows(
        exhibit.frame, palette=ground.palette, bounds=lower_bounds(values), written=ground.written(),
        selected=ground.chosen.destination,
    )  # fmt: skip
