"""Where printed values of one figure part: one body's values, the widest first, and bodies that count apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, cited_sources, figure_id, make, source_line
from analytics.exhibits.codewords import RELATIONS, area_word, detail_word, word
from analytics.exhibits.printed_values import MONEY, written_value
from analytics.exhibits.rivals import MOST_ALIKE, cell_code
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import HIDDEN, NOT_AVAILABLE, number, percent, period
from analytics.queries.reconciliation import bodies_side_by_side, disputed_cells

Row = dict[Hashable, Any]
#: Publisher and date by source.
Pages = dict[str, tuple[str, str]]
NO_REASON = "Alasannya tidak ditampilkan, sebab satu nilainya disamarkan."
_COLUMNS = [
    "code", "measure", "place", "when", "body", "unit", "used", "others", "spread", "width", "width_written",
    "relation", "reason", "cutoff", "source_id", "other_sources", "dots", "cells", "indicator", "ref_area",
]  # fmt: skip


def _when(names: Names, row: Row) -> str:
    return period(row["period_kind"], row["period_start"].date(), row["period_end"].date(), names.language)


def _where(names: Names, row: Row) -> str:
    return " · ".join(part for part in (area_word(names, row["ref_area"]), detail_word(names, row)) if part)


def _unit(names: Names, row: Row) -> str:
    return "" if row["unit_measure"] in MONEY else names.unit(row["indicator"], row["unit_measure"])


def _written(names: Names, value: dict[str, Any], unit: str) -> str:
    row: Row = {"unit_measure": unit}
    row.update(value)
    return written_value(names, row)


def _spread(names: Names, spread: float, unit: str) -> str:
    return _written(names, {"obs_value": round(spread, 6), "suppressed_by": ""}, unit)


def pages_of(names: Names) -> Pages:
    """Publisher and date of every source."""
    rows = names.sources[["publisher", "published"]].itertuples(name=None)
    return {source: (publisher, published) for source, publisher, published in rows}


def dots(names: Names, row: Row, pages: Pages) -> list[tuple[float, str, str, bool]]:
    """Each different value once: percent from the used one, as written, who printed it, whether it is used."""
    used, found = row["chosen_value"], {}
    for value in row["printed_values"]:
        number_ = value["obs_value"]
        if number_ is None or number_ != number_ or number_ in found or not used:
            continue
        publisher, _ = pages[value["source_id"]]
        away = 100 * (number_ - used) / abs(used)
        found[number_] = (away, _written(names, value, row["unit_measure"]), publisher, bool(value["chosen"]))
    return list(found.values())


def early(values: Iterable[dict[str, Any]], end: date, pages: Pages) -> list[str]:
    """Publishers and dates of the values that were printed before their period had ended."""
    found = []
    for value in values:
        publisher, published = pages[value["source_id"]]
        if published and published < end.isoformat()[: len(published)]:
            found.append(f"{publisher} ({published})")
    return list(dict.fromkeys(found))


def cutoff_words(names: Names, row: Row, pages: Pages) -> str:
    """What to say where the values of a cell do not end on the same day or stand on the same basis."""
    values = list(row["printed_values"])
    before = early(values, row["period_end"].date(), pages)
    parts = [names.say("Masa atau dasarnya berbeda.")] if row["relation"] == "coverage" else []
    if before and len(before) < len({value["source_id"] for value in values}):
        parts.append(names.say("Terbit sebelum masanya berakhir: {list}.", list="; ".join(before)))
    return " ".join(parts)


def _line(names: Names, row: Row, pages: Pages) -> dict[str, object]:
    values, unit = list(row["printed_values"]), str(row["unit_measure"])
    used = values[0]
    others = [value for value in values[1:] if value["obs_value"] != used["obs_value"]]
    kept = row["spread_percent"] == row["spread_percent"] and row["spread_percent"] is not None
    return {
        "code": cell_code(row),
        "measure": names.indicator(row["indicator"]),
        "place": _where(names, row),
        "when": _when(names, row),
        "body": names.body(row["chosen_source_id"]),
        "unit": _unit(names, row),
        "used": _written(names, used, unit),
        "others": "; ".join(dict.fromkeys(_written(names, value, unit) for value in others)),
        "spread": _spread(names, row["spread"], unit) if kept else HIDDEN,
        "width": row["spread_percent"] if kept else None,
        "width_written": percent(row["spread_percent"], names.language) if kept else NOT_AVAILABLE,
        "relation": word(names, RELATIONS, row["relation"]),
        "reason": row[f"choice_{names.language}"] or names.say(NO_REASON),
        "cutoff": cutoff_words(names, row, pages),
        "source_id": row["chosen_source_id"],
        "other_sources": "; ".join(dict.fromkeys(value["source_id"] for value in values[1:])),
        "dots": dots(names, row, pages),
        "cells": 1,
        "indicator": row["indicator"],
        "ref_area": row["ref_area"],
    }


def _folded(names: Names, group: pd.DataFrame) -> dict[str, object]:
    """Many cells of one measure with one reason as one line: the widest of them speaks for their spread."""
    first: dict[str, object] = {str(key): value for key, value in group.iloc[0].to_dict().items()}
    whens = sorted(set(group["when"]))
    widest = group["width"].max()
    return {
        **first,
        "code": "",
        "place": names.say("{n} wilayah", n=number(group["ref_area"].nunique(), names.language)),
        "when": "–".join(dict.fromkeys((whens[0], whens[-1]))),
        "used": names.say("urutan sumber"),
        "others": names.say("{n} sel", n=number(len(group), names.language)),
        "spread": "",
        "width": widest,
        "width_written": names.say("paling lebar {width}", width=percent(widest, names.language)),
        "cutoff": "",
        "other_sources": "; ".join(dict.fromkeys(group["other_sources"])),
        "dots": [(0.0, "", "", True), *((away, "", "", False) for away in _ends(group["dots"]))],
        "cells": len(group),
        "ref_area": "",
    }


def _ends(many: Iterable[list[tuple[float, str, str, bool]]]) -> tuple[float, float]:
    away = [dot[0] for dots_ in many for dot in dots_]
    return min(away), max(away)


def lines(names: Names, rows: pd.DataFrame) -> pd.DataFrame:
    """One line a cell in the order given (the widest first), many alike folded into one at the place of its widest."""
    pages = pages_of(names)
    found = [_line(names, row, pages) for row in rows.to_dict("records")]
    frame = pd.DataFrame(found, columns=_COLUMNS)
    if frame.empty:
        return frame
    keys = ["indicator", "relation", "reason"]
    alike = frame.groupby(keys)["cells"].transform("sum") > MOST_ALIKE
    folded = [
        pd.DataFrame([_folded(names, group)], index=[group.index[0]]) for _, group in frame[alike].groupby(keys)
    ]
    return pd.concat([frame[~alike], *folded]).sort_index()[_COLUMNS].reset_index(drop=True)


def disagreements(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, indicator: str = "", key: str = "selisih"
) -> Exhibit:
    """Where did one body print several values of one figure, the widest disagreement first?

    Parameters
    ----------
    indicator
        empty takes all.

    Returns
    -------
    An exhibit whose frame has a line a cell (many alike in one): ``measure``, ``place``, ``when``, ``body``,
    ``unit``, ``used``, ``others``, ``spread``, ``width`` (percent of the used value; empty where the difference
    is a count of few persons), ``relation``, ``reason``, ``cutoff``, ``dots`` (percent from the used value, as
    written, publisher, used), ``cells``, ``code``. Its facts hold ``cells``, their number.
    """
    rows = disputed_cells(con, indicator=indicator)
    frame = lines(names, rows)
    cells = int(frame["cells"].sum()) if len(frame) else 0
    cited = [value["source_id"] for values in rows["printed_values"] for value in values]
    title = names.say(
        "{n} sel dengan lebih dari satu nilai, selisih terlebar lebih dulu", n=number(cells, names.language)
    )
    return make(
        names,
        chosen,
        key=key,
        title=title,
        subtitle=names.say(
            "Jarak tiap nilai dari nilai yang dipakai, dalam persen · satu badan, satu masa, satu wilayah"
        ),
        frame=frame,
        columns=_dispute_columns(names),
        alt="; ".join(f"{row['measure']}, {row['place']}, {row['when']}: {row['used']}" for row in _top(frame)),
        extra_sources=cited,
        not_to_conclude=names.say("Selisih lebar bukan bukti salah: lihat hubungan dan alasannya."),
        facts={"cells": cells},
    )


def _top(frame: pd.DataFrame) -> list[Row]:
    return frame.head(3).to_dict("records")


def _dispute_columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("measure", say("Ukuran")),
        Column("place", say("Wilayah · rincian")),
        Column("when", say("Masa")),
        Column("body", say("Badan")),
        Column("used", say("Dipakai")),
        Column("others", say("Nilai lain")),
        Column("unit", say("Satuan")),
        Column("spread", say("Selisih")),
        Column("width", say("Selisih (% dari yang dipakai)"), "number", "%", 2),
        Column("relation", say("Hubungan")),
        Column("reason", say("Alasan")),
        Column("cutoff", say("Batas waktu")),
        Column("cells", say("Sel"), "number"),
        Column("source_id", say("Sumber"), "code"),
        Column("other_sources", say("Sumber nilai lain"), "code"),
    )


def bodies_apart(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, indicator: str = "", key: str = "badan-lain"
) -> Exhibit:
    """Where do several bodies count the same place and time? They count different things and are no rivals.

    Returns
    -------
    An exhibit whose frame has a row a question: ``measure``, ``place``, ``when``, ``unit``, ``values`` (pairs of
    body and value as written), ``listed`` (the same as text), ``agree`` (whether all print one value).
    """
    found = bodies_side_by_side(con, indicator=indicator)
    groups: dict[int, list[Row]] = {}
    for row in found.to_dict("records"):
        groups.setdefault(row["question"], []).append(row)
    frame = pd.DataFrame(
        [_question(names, rows) for rows in groups.values()],
        columns=["measure", "place", "when", "unit", "values", "listed", "agree", "ref_area", "sources"],
    )
    sources = cited_sources(found)
    title = names.say("{n} angka yang dihitung lebih dari satu badan", n=number(len(frame), names.language))
    return Exhibit(
        key=key,
        title=title,
        subtitle=names.say("Badan lain menghitung hal lain: berdampingan, bukan rival, tidak pernah dijumlahkan"),
        frame=frame,
        columns=_body_columns(names),
        source_ids=sources,
        source_line=source_line(names, sources),
        alt=title,
        figure_id=figure_id(key, chosen),
        not_to_conclude=names.say("Selisih dua badan bukan kesalahan salah satunya: yang dihitung berbeda."),
    )


def _question(names: Names, rows: list[Row]) -> dict[str, object]:
    first = rows[0]
    values = [(names.body(row["source_id"]), written_value(names, row)) for row in rows]
    return {
        "measure": names.indicator(first["indicator"]),
        "place": _where(names, first),
        "when": _when(names, first),
        "unit": _unit(names, first),
        "values": values,
        "listed": "; ".join(f"{body} {value}" for body, value in values),
        "agree": not first["differ"],
        "ref_area": first["ref_area"],
        "sources": "; ".join(row["source_id"] for row in rows),
    }


def _body_columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("measure", say("Ukuran")),
        Column("place", say("Wilayah · rincian")),
        Column("when", say("Masa")),
        Column("listed", say("Badan dan angkanya")),
        Column("unit", say("Satuan")),
        Column("sources", say("Sumber"), "code"),
    )
