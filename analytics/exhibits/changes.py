"""What the first screen shows in two releases: its figures, the largest revision first, and its sentences."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, NoFigures, make
from analytics.exhibits.headlines import Headline, headlines
from analytics.exhibits.protection_sentences import protection_sentence
from analytics.exhibits.regions import placements_by_province
from analytics.exhibits.summary import summary_sentences
from analytics.exhibits.tppo_maps import assisted_by_origin
from analytics.filters import NATION, Filter
from analytics.names import Names
from analytics.numbers import HIDDEN, NOT_AVAILABLE, number, signed_percent, usd
from analytics.queries.releases import ADDED, REMOVED, REVISED, masked
from analytics.titles import listing_period

KEY = ("measure", "ref_area", "when")
#: Measures of the map: all their figures are of one period.
MAPS = ("placements", "rate", "tppo")
_MEASURES = {
    "penempatan": "Penempatan, nasional",
    "remitansi": "Remitansi personal, nasional",
    "tppo-nasional": "TPPO, nasional",
    "placements": "Penempatan menurut provinsi",
    "rate": "Penempatan per 100.000 penduduk",
    "tppo": "Korban TPPO dibantu menurut provinsi",
}
_INDICATORS = {
    "penempatan": "placements", "placements": "placements", "rate": "placements",
    "remitansi": "remittances_personal", "tppo-nasional": "victims_rescued", "tppo": "victims_assisted",
}
Row = dict[Hashable, Any]


@dataclass(frozen=True)
class Side:
    """A release as one reader sees it."""

    con: duckdb.DuckDBPyConnection
    names: Names
    chosen: Filter


@dataclass(frozen=True)
class Told:
    """A sentence of the first screen before and after; one that is not there is empty."""

    before: str
    after: str
    withheld: bool = False


def _headline_rows(answer: Headline) -> Iterator[dict[str, Any]]:
    """The years of a headline: its number is the last of them."""
    if len(answer.series):
        for row in answer.series.to_dict("records"):
            yield {"measure": answer.key, "when": str(row["year"]), "value": row["obs_value"],
                   "source_id": row["source_id"]}
    elif answer.value is not None:
        yield {"measure": "tppo-nasional", "when": str(answer.year), "value": answer.value,
               "source_id": answer.source_ids[0]}


def _map_rows(exhibit: Exhibit, measure: str, column: str, names: Names) -> Iterator[dict[str, Any]]:
    when = listing_period(names, exhibit.facts["listing"])  # type: ignore[arg-type]
    for row in exhibit.frame[exhibit.frame["listed"]].to_dict("records"):
        yield {"measure": measure, "when": when, "value": row[column], "ref_area": row["ref_area"],
               "by": row["suppressed_by"], "persons": measure == "tppo", "source_id": row["source_id"]}


def _maps(side: Side) -> Iterator[dict[str, Any]]:
    try:
        placed = placements_by_province(side.con, side.names, side.chosen)
    except NoFigures:
        placed = None
    if placed is not None:
        yield from _map_rows(placed, "placements", "obs_value", side.names)
        if placed.facts["edition"] is not None:
            yield from _map_rows(placed, "rate", "rate", side.names)
    try:
        yield from _map_rows(assisted_by_origin(side.con, side.names, side.chosen), "tppo", "obs_value", side.names)
    except NoFigures:
        return


def first_screen(side: Side) -> pd.DataFrame:
    """Every figure that the first screen shows or draws, whatever its switch.

    Returns
    -------
    ``measure``, ``ref_area``, ``when`` (period in words), ``value``, ``by`` (who hides it), ``persons`` (a count
    of persons below the nation), ``source_id``.
    """
    answers = headlines(side.con, side.names, side.chosen)
    rows = [*(row for answer in answers for row in _headline_rows(answer)), *_maps(side)]
    frame = pd.DataFrame(rows, columns=[*KEY, "value", "by", "persons", "source_id"])
    frame["ref_area"] = frame["ref_area"].fillna(NATION)
    frame["by"] = frame["by"].fillna("")
    frame["persons"] = frame["persons"].eq(True)
    return frame.astype({"value": float}).drop_duplicates(list(KEY))


def moved(old: pd.DataFrame, new: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """Maps that draw another period than before: the old and the new one."""
    periods = [{row["measure"]: row["when"] for row in frame.to_dict("records")} for frame in (old, new)]
    both = [measure for measure in MAPS if measure in periods[0] and measure in periods[1]]
    return {m: (periods[0][m], periods[1][m]) for m in both if periods[0][m] != periods[1][m]}


def screen_changes(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    """Figures of the first screen that differ; the largest relative change first, trafficking by area after them.

    Parameters
    ----------
    old, new
        :func:`first_screen` of two releases, in one language.

    Returns
    -------
    :data:`KEY`, ``kind``, ``old_value``, ``new_value``, ``change``, ``relative`` (percent), ``hidden``,
    ``small``, ``source_id``; maps that draw another period are left out.
    """
    left_out = list(moved(old, new))
    sides = [frame[~frame["measure"].isin(left_out)] for frame in (old, new)]
    pairs = sides[0].merge(sides[1], on=list(KEY), how="outer", suffixes=("_old", "_new"), indicator="found")
    pairs = pairs.rename(columns={f"{name}_{side}": f"{side}_{name}" for name in ("value", "by")
                                  for side in ("old", "new")})
    same = pairs["old_value"].eq(pairs["new_value"]) | (pairs["old_value"].isna() & pairs["new_value"].isna())
    pairs = pairs[(pairs["found"] != "both") | ~same | (pairs["old_by"] != pairs["new_by"])]
    pairs = pairs.assign(
        kind=pairs["found"].astype(str).map({"both": REVISED, "left_only": REMOVED, "right_only": ADDED}),
        persons=pairs["persons_old"].eq(True) | pairs["persons_new"].eq(True),
        source_id=pairs["source_id_new"].fillna(pairs["source_id_old"]),
    )
    result = masked(pairs)
    order = result.assign(
        last=result["measure"].eq("tppo"),
        size=-result["relative"].abs().mask(result["measure"].eq("tppo")),
        place=result["measure"].map(list(_MEASURES).index),
    )
    return order.sort_values(["last", "size", "place", "ref_area", "when"], ignore_index=True)


def change_word(names: Names, row: Row) -> str:
    """What happened to a figure; a change of few persons, or of a hidden cell, is not told."""
    if row["hidden"]:
        return names.say("berubah, disamarkan" if row["kind"] == REVISED else "<10, disamarkan")
    if row["small"]:
        return names.say("berubah kurang dari 10")
    if row["kind"] == REVISED:
        known = row["relative"] == row["relative"]
        return signed_percent(row["relative"], names.language) if known else names.say("direvisi")
    return names.say("ditambahkan" if row["kind"] == ADDED else "dihapus")


def value_word(names: Names, row: Row, side: str, decimals: int | None = None) -> str:
    """A value of a pair in words: ``<10`` is not repeated here, for which side was hidden is not told."""
    value = row[f"{side}_value"]
    if row["hidden"] or (row["small"] and side == "old"):
        return NOT_AVAILABLE if not row["hidden"] or row["kind"] == REVISED else HIDDEN
    if value is None or value != value:
        return ""
    if row["measure"] == "remitansi":
        return usd(value, names.language, 3)
    return number(value, names.language, decimals or 0)


def screen_exhibit(old: Side, new: Side) -> Exhibit | None:
    """The figures of the first screen that differ between two releases, as a table; nothing where none does."""
    before, after = first_screen(old), first_screen(new)
    frame, names = screen_changes(before, after), new.names
    if frame.empty:
        return None
    rows: list[Row] = frame.to_dict("records")
    frame = frame.assign(
        what=[names.say(_MEASURES[str(row["measure"])]) for row in rows],
        place=[names.region(str(row["ref_area"])) for row in rows],
        was=[value_word(names, row, "old") for row in rows],
        now=[value_word(names, row, "new") for row in rows],
        told=[change_word(names, row) for row in rows],
    )
    first = " · ".join(str(frame[column].iloc[0]) for column in ("what", "place", "when", "told"))
    indicators = dict.fromkeys(_INDICATORS[str(measure)] for measure in frame["measure"])
    return make(
        names, new.chosen,
        key="perubahan-layar",
        title=names.say("Angka layar pertama yang berubah, {old} → {new}", old=old.chosen.release,
                        new=new.chosen.release),
        subtitle=names.say(
            "Perubahan relatif terbesar lebih dulu; TPPO menurut provinsi tidak diperingkat · sampai {year}",
            year=new.chosen.year,
        ),
        frame=frame,
        columns=screen_columns(names),
        alt=names.say("Tabel {n} angka layar pertama yang berbeda antara dua rilis. Terbesar: {first}.", n=len(frame),
                      first=first),
        caveats=[names.caveat(code) for code in indicators],
        not_to_conclude=names.say("Revisi ialah perubahan catatan, bukan perubahan di lapangan."),
        facts={"moved": moved(before, after)},
    )


def screen_columns(names: Names) -> tuple[Column, ...]:
    """The columns of a table of changes on the screen."""
    return (
        Column("what", names.say("Ukuran")),
        Column("place", names.say("Wilayah")),
        Column("when", names.say("Masa")),
        Column("was", names.say("Dulu")),
        Column("now", names.say("Sekarang")),
        Column("told", names.say("Perubahan")),
        Column("source_id", names.say("Sumber"), "code"),
    )


def moved_words(names: Names, found: dict[str, tuple[str, str]]) -> list[str]:
    """One sentence a map that draws another period."""
    return [
        names.say("{measure}: kini {new}, sebelumnya {old}; masa yang berbeda tidak dibandingkan.",
                  measure=names.say(_MEASURES[measure]), new=new, old=old)
        for measure, (old, new) in found.items()
    ]


def _headline_text(names: Names, answer: Headline) -> str:
    amount = " ".join(part for part in (answer.prefix, answer.amount, answer.unit) if part)
    notes = " · ".join(note.text.lstrip("· ") for note in answer.notes)
    when = ", ".join(str(part) for part in (answer.name, answer.year, answer.body) if part)
    return names.say("{when}: **{amount}**; {notes}.", when=when, amount=amount, notes=notes)


def _secret(side: Side) -> str:
    """The sentence of the chosen region that counts persons below the nation; empty where there is none."""
    if side.chosen.region == NATION:
        return ""
    found = protection_sentence(side.con, side.names, side.chosen)
    return found.text if found is not None else ""


def _texts(side: Side) -> list[str]:
    answers = headlines(side.con, side.names, side.chosen)
    return [
        *(_headline_text(side.names, answer) for answer in answers),
        *(sentence.text for sentence in summary_sentences(side.con, side.names, side.chosen)),
    ]


def sentence_changes(old: Side, new: Side) -> tuple[list[Told], int]:
    """Headlines and sentences of the first screen that read otherwise in the newer release.

    Returns
    -------
    The changed ones, and how many stayed. A sentence that counts persons of a region is not repeated in its
    old wording: beside the new one it would tell the change.
    """
    before, after = _texts(old), _texts(new)
    kept = [text for text in after if text in before]
    gone = [text for text in before if text not in after]
    come = [text for text in after if text not in before]
    secret = {_secret(old), _secret(new)} - {""}
    pairs = [(gone[place] if place < len(gone) else "", come[place] if place < len(come) else "")
             for place in range(max(len(gone), len(come)))]
    return [
        Told("" if secret & {was, now} else was, now, withheld=bool(secret & {was, now} and was))
        for was, now in pairs
    ], len(kept)
