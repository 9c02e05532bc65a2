"""What the page of changes says of two releases: nothing missed, nothing told that may not be told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from analytics.exhibits import changes
from analytics.exhibits.changes import Side, moved, moved_words, screen_changes, screen_exhibit, sentence_changes
from analytics.exhibits.changes_cells import cells_exhibit, count_exhibit, table_words
from analytics.export.csv_file import csv_bytes
from analytics.filters import Filter
from analytics.names import load_names
from analytics.queries.releases import differences, table_differences
from analytics.sentences import Sentence
from data import releases


@pytest.fixture(params=["id", "en"])
def sides(two_releases: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Side, Side]]:
    """The older and the newer release, in one language."""
    with ExitStack() as stack:
        found = []
        for item in reversed(releases.readable(two_releases)):
            con = stack.enter_context(duckdb.connect(str(two_releases / item.file), read_only=True))
            chosen = Filter(2025, language=request.param, release=item.label)
            found.append(Side(con, load_names(con, request.param), chosen))
        yield found[0], found[1]


def test_the_first_screen_puts_its_largest_revision_first(sides: tuple[Side, Side]) -> None:
    exhibit = screen_exhibit(*sides)
    assert exhibit is not None
    frame = exhibit.frame
    assert list(frame["measure"]) == ["remitansi", "rate", "placements", "penempatan", *["tppo"] * 4]
    sizes = frame.loc[frame["measure"] != "tppo", "relative"].abs()
    assert sizes.is_monotonic_decreasing
    java = frame[(frame["measure"] == "placements") & (frame["ref_area"] == "35")].iloc[0]
    assert (java["old_value"], java["new_value"]) == (69925, 70925) and java["told"].startswith("+1")
    assert set(exhibit.source_ids) == {"wdi_opennumbers", "goodstats_2025", "kemensos-2024"}


def test_of_few_persons_no_side_of_the_screen_or_file_tells(sides: tuple[Side, Side]) -> None:
    exhibit = screen_exhibit(*sides)
    assert exhibit is not None
    persons = exhibit.frame[exhibit.frame["measure"] == "tppo"].set_index("ref_area")
    assert list(persons.index) == ["13", "14", "33", "52"]
    assert persons.loc[["13", "14"], ["was", "now"]].eq("…").all(axis=None)
    assert persons.at["33", "was"] == "…" and persons.at["33", "now"] == "21"
    assert persons.loc[["13", "14", "33"], ["change", "relative", "old_value"]].isna().all(axis=None)
    text = csv_bytes(exhibit, sides[1].names).decode("utf-8-sig")
    rows = [line for line in text.splitlines() if "2024" in line and ("Riau" in line or "Barat" in line)]
    assert rows and not any(re.search(r",(7|10|5|44)(\.0)?,", line) for line in rows)


def test_a_release_beside_itself_has_nothing_to_tell(sides: tuple[Side, Side]) -> None:
    old, _ = sides
    assert screen_exhibit(old, old) is None
    told, kept = sentence_changes(old, old)
    assert told == [] and kept >= 5
    nothing = differences(old.con, old.con)
    assert cells_exhibit(old, old, nothing) is None and count_exhibit(old, old, nothing) is None


def test_sentences_that_changed_stand_beside_each_other(sides: tuple[Side, Side]) -> None:
    told, kept = sentence_changes(*sides)
    language = sides[1].names.language
    total = ("296.948", "298.948") if language == "id" else ("296,948", "298,948")
    assert total[0] in told[0].before and total[1] in told[0].after
    assert all(item.before and item.after and item.before != item.after for item in told)
    assert len(told) == 3 and kept == 3


@pytest.mark.parametrize(("was", "now"), [
    ("Jawa Timur: **12 jenazah**.", "Jawa Timur: **15 jenazah**."),
    ("Jawa Timur: **12 jenazah**.", "Pada 2025 diterima **9 pengaduan**."),
])
def test_a_sentence_of_persons_in_a_region_is_not_repeated(
    sides: tuple[Side, Side], was: str, now: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside the new wording the old one would tell a change of few persons, or a value that is hidden now."""
    old, new = (Side(side.con, side.names, side.chosen.changed(region="35")) for side in sides)
    said = {id(old.con): Sentence(was, "", ()), id(new.con): Sentence(now, "", ())}
    monkeypatch.setattr(changes, "protection_sentence", lambda con, names, chosen: said[id(con)])
    monkeypatch.setattr(changes, "summary_sentences", lambda con, names, chosen: [said[id(con)]])
    found = [item for item in sentence_changes(old, new)[0] if item.after == now]
    assert [(item.before, item.withheld) for item in found] == [("", True)]


def test_a_map_of_another_period_is_named_and_not_compared(sides: tuple[Side, Side]) -> None:
    before, after = (changes.first_screen(side) for side in sides)
    later = after.assign(when=after["when"].where(after["measure"] != "placements", "2026"))
    assert moved(before, later) == {"placements": ("2025", "2026")}
    assert "placements" not in set(screen_changes(before, later)["measure"])
    words = moved_words(sides[1].names, moved(before, later))
    assert len(words) == 1 and "2026" in words[0] and "2025" in words[0]


def test_every_difference_stands_in_the_table_of_all_figures(sides: tuple[Side, Side]) -> None:
    found = differences(sides[0].con, sides[1].con)
    exhibit, by_measure = cells_exhibit(*sides, found), count_exhibit(*sides, found)
    assert exhibit is not None and by_measure is not None
    assert len(exhibit.frame) == len(found) == 7 == by_measure.frame["revised"].sum()
    assert [column.name for column in by_measure.columns] == ["what", "revised"]
    hidden = exhibit.frame[exhibit.frame["hidden"]]
    assert len(hidden) == 2 and hidden[["was", "now"]].eq("…").all(axis=None)
    assert exhibit.frame["place"].notna().all() and exhibit.frame["unit"].ne("").all()


def test_an_indicator_that_only_the_older_release_has_keeps_its_name(sides: tuple[Side, Side]) -> None:
    old, new = sides
    found = differences(old.con, new.con)
    bare = Side(new.con, new.names.__class__(**{
        **{name: getattr(new.names, name) for name in ("language", "regions", "countries", "codes", "sources")},
        "indicators": new.names.indicators.drop(index="victims_assisted")}), new.chosen)
    exhibit = cells_exhibit(old, bare, found)
    assert exhibit is not None and old.names.indicator("victims_assisted") in set(exhibit.frame["what"])


def test_other_tables_are_named(sides: tuple[Side, Side]) -> None:
    words = table_words(sides[1].names, table_differences(sides[0].con, sides[1].con))
    assert len(words.split("; ")) == 2
    assert table_words(sides[1].names, pd.DataFrame(columns=["table", "added", "removed"])) == ""
