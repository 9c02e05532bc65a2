"""Cells in which one body printed more than one value: which is used, what the others are, and why."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any

import duckdb
import pandas as pd

from analytics.exhibit import Column, Exhibit, cited_sources, figure_id, source_line
from analytics.exhibits.codewords import (
    RELATION_MEANINGS,
    RELATIONS,
    area_word,
    body_word,
    date_word,
    detail_word,
    short_code,
    word,
)
from analytics.exhibits.printed_values import MONEY, written_value
from analytics.filters import Filter
from analytics.names import Names
from analytics.numbers import number, period
from analytics.queries.definitions import TOPICS
from analytics.queries.reconciliation import disputed_cells
from analytics.queries.rivals import parts_decisions, rival_rows
from data.schema import CELL

Row = dict[Hashable, Any]
#: More cells than these with one reason stand in one line.
MOST_ALIKE = 20


def cell_code(row: Row) -> str:
    """A name of a cell for a link, the same in every release: measure, period, area, and the rest shortened."""
    rest = "|".join(str(row[column]) for column in (*CELL[3:], "body"))
    return f"{row['indicator']}.{row['time_period']}.{row['ref_area']}.{short_code(rest)}"


def code_of(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, cell: int) -> str:
    """The :func:`cell_code` of a disputed cell of this release; empty where it is not disputed."""
    rows = disputed_cells(con)
    return next((cell_code(row) for row in rows[rows["cell"] == cell].to_dict("records")), "")


def _line(names: Names, rows: list[Row]) -> dict[str, object]:
    """One cell: the used value first, each other value once."""
    used, written = rows[0], [written_value(names, row) for row in rows]
    others = dict.fromkeys(
        text for row, text in zip(rows[1:], written[1:], strict=True) if row["obs_value"] != used["obs_value"]
    )
    detail = detail_word(names, used)
    return {
        "code": cell_code(used),
        "measure": names.indicator(used["indicator"]),
        "place": " · ".join(part for part in (area_word(names, used["ref_area"]), detail) if part),
        "when": period(used["period_kind"], used["period_start"].date(), used["period_end"].date(), names.language),
        "used": written[0],
        "others": "; ".join(others),
        "unit": "" if used["unit_measure"] in MONEY else names.unit(used["indicator"], used["unit_measure"]),
        "body": names.body(used["source_id"]),
        "relation_code": used["relation"],
        "relation": word(names, RELATIONS, used["relation"]),
        "reason": used[f"choice_{names.language}"],
        "cells": 1,
        "source_id": used["source_id"],
        "other_sources": "; ".join(dict.fromkeys(str(row["source_id"]) for row in rows[1:])),
        "ref_area": used["ref_area"],
        "indicator": used["indicator"],
    }


def _folded(names: Names, frame: pd.DataFrame) -> dict[str, object]:
    """Many cells of one measure with one reason as one line."""
    first = frame.iloc[0].to_dict()
    years = sorted(frame["year"])
    return {
        **{str(key): value for key, value in first.items()},
        "code": "",
        "place": names.say("{n} wilayah", n=number(frame["ref_area"].nunique(), names.language)),
        "when": "–".join(dict.fromkeys((str(years[0]), str(years[-1])))),
        "used": names.say("urutan sumber"),
        "others": names.say("{n} sel", n=number(len(frame), names.language)),
        "cells": len(frame),
        "ref_area": "",
        "other_sources": "; ".join(dict.fromkeys(frame["other_sources"])),
    }


def _cells(rows: pd.DataFrame) -> list[list[Row]]:
    """The rows of each cell, the used one first."""
    found: dict[int, list[Row]] = {}
    for row in rows.to_dict("records"):
        found.setdefault(row["cell"], []).append(row)
    return list(found.values())


def rival_lines(names: Names, rows: pd.DataFrame) -> pd.DataFrame:
    """One line a cell, many alike folded into one; placements first, the latest first.

    Returns
    -------
    ``code`` (empty where folded), ``measure``, ``place``, ``when``, ``used``, ``others``, ``unit``, ``body``,
    ``relation``, ``relation_code``, ``reason``, ``cells``, ``source_id``, ``other_sources``, ``ref_area``,
    ``indicator``.
    """
    lines = []
    for records in _cells(rows):
        first = records[0]
        order = TOPICS.index(first["file"].split(";")[0])
        lines.append(
            {
                **_line(names, records),
                "order": order,
                "year": first["period_end"].year,
                "end": first["period_end"],
                "national": first["ref_area"] != "ID",
            }
        )
    if not lines:
        return pd.DataFrame(columns=["code", "cells", "relation_code"])
    frame = pd.DataFrame(lines)
    alike = frame.groupby(["indicator", "relation_code", "reason"])["cells"].transform("sum") > MOST_ALIKE
    single = frame[~alike].sort_values(
        ["order", "indicator", "national", "end", "place"], ascending=[True, True, True, False, True], kind="stable"
    )
    folded = [_folded(names, group) for _, group in frame[alike].groupby(["indicator", "relation_code", "reason"])]
    result = pd.concat([single, pd.DataFrame(folded)], ignore_index=True)
    return result.drop(columns=["order", "year", "end", "national"])


def rivals(con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, *, key: str = "rival") -> Exhibit:
    """Every cell of one body with more than one value.

    Returns
    -------
    An exhibit whose frame is that of :func:`rival_lines`; its facts hold ``cells``, their number.
    """
    rows = rival_rows(con)
    frame = rival_lines(names, rows)
    n = number(int(frame["cells"].sum()), names.language)
    sources = cited_sources(rows)
    return Exhibit(
        key=key,
        title=names.say("{n} sel dengan lebih dari satu nilai dari satu badan", n=n),
        subtitle=names.say("Nilai yang dipakai, nilai lain, dan alasannya · pilih satu untuk melihat titiknya"),
        frame=frame,
        columns=_columns(names),
        source_ids=sources,
        source_line=source_line(names, sources),
        alt=names.say("{n} sel dengan lebih dari satu nilai dari satu badan", n=n),
        figure_id=figure_id(key, chosen),
        not_to_conclude=names.say("Nilai lain bukan kesalahan: badan yang sama mencetaknya pada saat lain."),
        facts={"cells": int(frame["cells"].sum())},
    )


def _columns(names: Names) -> tuple[Column, ...]:
    say = names.say
    return (
        Column("measure", say("Ukuran")),
        Column("place", say("Wilayah · rincian")),
        Column("when", say("Masa")),
        Column("body", say("Badan")),
        Column("used", say("Dipakai")),
        Column("others", say("Nilai lain")),
        Column("unit", say("Satuan")),
        Column("relation", say("Hubungan")),
        Column("reason", say("Alasan")),
        Column("cells", say("Jumlah sel"), "number"),
        Column("source_id", say("Sumber"), "code"),
        Column("other_sources", say("Sumber nilai lain"), "code"),
    )


def relations(names: Names, frame: pd.DataFrame, chosen: Filter, *, key: str = "rival-hubungan") -> Exhibit:
    """How the values of these cells are related: one row a relation, most cells first."""
    counted = frame.groupby("relation_code")["cells"].sum().sort_values(ascending=False, kind="stable")
    table = pd.DataFrame(
        {
            "relation": [word(names, RELATIONS, str(code)) for code in counted.index],
            "meaning": [word(names, RELATION_MEANINGS, str(code)) for code in counted.index],
            "cells": counted.to_numpy(),
        }
    )
    return Exhibit(
        key=key,
        title=names.say("Mengapa nilainya berbeda"),
        subtitle="",
        frame=table,
        columns=(
            Column("relation", names.say("Hubungan")),
            Column("meaning", names.say("Artinya")),
            Column("cells", names.say("Jumlah sel"), "number"),
        ),
        source_ids=cited_sources(frame),
        source_line=names.say("keputusan katalog tentang sel-sel ini"),
        alt="; ".join(f"{row['relation']} {row['cells']}" for row in table.to_dict("records")),
        figure_id=figure_id(key, chosen),
    )


def rival_cell(
    con: duckdb.DuckDBPyConnection, names: Names, chosen: Filter, code: str, *, key: str = "rival-sel"
) -> Exhibit | None:
    """All values of one cell, the used one first; None where no cell has this code.

    Returns
    -------
    An exhibit whose frame has ``label``, ``obs_value``, ``written``, ``chosen``, ``about``, ``source_id``; its
    facts hold ``reason``, ``parts`` (what its parts belong to, texts) and ``unit``.
    """
    indicator, _, rest = code.partition(".")
    found = rival_rows(con, indicator=indicator) if rest else rival_rows(con).iloc[:0]
    rows = [row for row in found.to_dict("records") if cell_code(row) == code]
    if not rows:
        return None
    used, line, frame = rows[0], _line(names, rows), _values(names, rows)
    parts = parts_decisions(
        con, indicator=used["indicator"], time_period=used["time_period"], ref_area=used["ref_area"], body=used["body"]
    )
    sources = cited_sources(frame)
    unit = names.unit(used["indicator"], used["unit_measure"])
    return Exhibit(
        key=key,
        title=f"{line['measure']}, {line['place']}, {line['when']}",
        subtitle=names.say(
            "{unit} · {body} · {n} nilai tercetak",
            unit=unit,
            body=body_word(names, used["body"]),
            n=number(frame["obs_value"].nunique(), names.language),
        ),
        frame=frame,
        columns=(
            Column("written", names.say("Nilai")),
            Column("state", names.say("Keadaan")),
            Column("about", names.say("Keterangan")),
            Column("source_id", names.say("Sumber"), "code"),
        ),
        source_ids=sources,
        source_line=source_line(names, sources),
        alt="; ".join(f"{row['written']} {row['state']} ({row['label']})" for row in frame.to_dict("records")),
        figure_id=figure_id(key, chosen),
        caveats=tuple(text for text in (names.caveat(used["indicator"]),) if text),
        facts={
            "reason": line["reason"],
            "unit": unit,
            "unit_measure": used["unit_measure"],
            "parts": tuple(parts[f"reason_{names.language}"]),
        },
    )


def _values(names: Names, rows: list[Row]) -> pd.DataFrame:
    """The values of one cell in words, in the order given."""
    return pd.DataFrame(
        {
            "label": [str(row["publisher"]) for row in rows],
            "obs_value": [row["obs_value"] for row in rows],
            "written": [written_value(names, row) for row in rows],
            "state": [_state(names, row, rows[0]) for row in rows],
            "chosen": [bool(row["chosen"]) for row in rows],
            "about": [_about(names, row) for row in rows],
            "source_id": [row["source_id"] for row in rows],
        }
    )


def _state(names: Names, row: Row, used: Row) -> str:
    if row["chosen"]:
        return names.say("dipakai")
    return names.say("nilai sama") if row["obs_value"] == used["obs_value"] else names.say("nilai lain")


def _about(names: Names, row: Row) -> str:
    """Who counted, who printed it, when, under which title."""
    when = f" ({date_word(names, row['published'])})" if row["published"] else ""
    doubtful = names.say(" Berstatus meragukan.") if row["obs_status"] == "doubtful" else ""
    return (
        names.say(
            "{body}, dimuat {publisher}{when}: {title}.",
            body=names.body(row["source_id"]),
            publisher=row["publisher"],
            when=when,
            title=str(row["title"]).rstrip("."),
        )
        + doubtful
    )
