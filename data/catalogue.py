"""The catalogue of the data, written from the schema: data package, data dictionary, DCAT metadata.

``python -m data.catalogue`` writes ``datapackage.json`` (the input tables, Frictionless Data Package), the data
dictionary ``docs/data-dictionary.md`` (every table and column of a release) and ``docs/dcat.jsonld`` (DCAT-AP).
``--check`` writes nothing and fails where one of them is out of date.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from data.build import checked, table_frames, write_marts, write_tables
from data.dcat import catalogue
from data.package import Told, package
from data.schema import BASE_TABLES, MARTS
from data.tables import ROOT, Inputs, read_csv, read_inputs

REPOSITORY = ROOT.parent
PACKAGE, DICTIONARY, DCAT = "datapackage.json", "docs/data-dictionary.md", "docs/dcat.jsonld"
DESCRIPTIONS = ROOT / "reference" / "columns.csv"
class Undescribed(LookupError):
    """Columns or tables that ``columns.csv`` does not describe, or describes though they are gone."""


@dataclass(frozen=True)
class Column:
    """A column of a release as the dictionary prints it."""

    table: str
    name: str
    type: str
    meaning_id: str
    meaning_en: str
    codes: str


def descriptions(path: Path = DESCRIPTIONS) -> Told:
    """Meaning in two languages and code list of each column; table ``*`` holds for every table."""
    frame, flaws = read_csv(path)
    if flaws:
        raise Undescribed(str(flaws[0]))
    return {(row["table"], row["column"]): (row["meaning_id"], row["meaning_en"], row["codes"])
            for row in frame.to_dict("records")}


def release_types(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str, str]]:
    """Table, column and type of everything in a release, in the order of the schema."""
    order = [*BASE_TABLES, *MARTS]
    found = con.execute("""select table_name, column_name, data_type from duckdb_columns()
                           where not internal order by table_name, column_index""").fetchall()
    return sorted(found, key=lambda row: (order.index(row[0]) if row[0] in order else len(order), row[0]))


def columns(types: Iterable[tuple[str, str, str]],
            told: Told) -> list[Column]:
    """Every column with its description.

    Raises
    ------
    Undescribed
        where one has none, or one is described that no release holds.
    """
    types = list(types)
    known = {(table, name) for table, name, _ in types} | {(table, "") for table, _, _ in types}
    used = {name for _, name, _ in types}
    missing = [f"{table}.{name}" for table, name, _ in types
               if (table, name) not in told and ("*", name) not in told]
    missing += [table for table, name in known if name == "" and (table, "") not in told]
    gone = [f"{table}.{name}" for table, name in told
            if (table, name) not in known and not (table == "*" and name in used)]
    if missing or gone:
        raise Undescribed(f"no description: {sorted(missing)}; gone: {sorted(gone)}")
    return [Column(table, name, kind, *(told.get((table, name)) or told["*", name]))
            for table, name, kind in types]


def _code_words(codes: str) -> str:
    """``code:sex``, ``table:source`` and ``list:a;b`` as the dictionary writes them."""
    kind, _, rest = codes.partition(":")
    if kind == "list":
        return ", ".join(f"`{value}`" for value in rest.split(";"))
    if kind == "code":
        return f"`code`, dimension `{rest}`"
    return f"`{rest}`" if kind == "table" else ""


def _plain_type(kind: str) -> str:
    return "list of records" if kind.startswith("STRUCT") else kind.lower()


def dictionary(types: Iterable[tuple[str, str, str]],
               told: Told) -> str:
    """The data dictionary: a section a table, a row a column."""
    lines = ["# Kamus data · Data dictionary", "",
             "Ditulis oleh `python -m data.catalogue`; jangan disunting. Setiap tabel dan kolom satu rilis. · "
             "Written by `python -m data.catalogue`; do not edit. Every table and column of a release."]
    table = ""
    for column in columns(types, told):
        if column.table != table:
            table = column.table
            lines += ["", f"## `{table}`", "", "{} · {}".format(*told[table, ""][:2]), "",
                      "| kolom · column | jenis · type | arti | meaning | daftar kode · code list |",
                      "| --- | --- | --- | --- | --- |"]
        lines.append(f"| `{column.name}` | {_plain_type(column.type)} | {column.meaning_id} | "
                     f"{column.meaning_en} | {_code_words(column.codes)} |")
    return "\n".join(lines) + "\n"


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def texts(inputs: Inputs, types: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """The three files by their paths.

    Parameters
    ----------
    inputs
        the input tables.
    types
        of a release made of them, from :func:`release_types`.
    """
    told = descriptions()
    return {
        PACKAGE: _json(package(inputs, told)), DICTIONARY: dictionary(types, told),
        DCAT: _json(catalogue(inputs, package=PACKAGE, page=DICTIONARY)),
    }


def built_types(inputs: Inputs) -> list[tuple[str, str, str]]:
    """Tables, columns and types of a release, made in memory."""
    with duckdb.connect() as con:
        write_tables(con, table_frames(inputs, checked(inputs)))
        write_marts(con)
        con.execute("""create table release (label varchar, content_hash varchar, built_at timestamp,
                       observations bigint, sources bigint, schema_version varchar)""")
        return release_types(con)


def stale(found: dict[str, str], folder: Path = REPOSITORY) -> list[str]:
    """The files that do not say what they should."""
    return [name for name, text in found.items()
            if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text]


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m data.catalogue", description=__doc__)
    parser.add_argument("--check", action="store_true", help="hanya memeriksa / only check")
    args = parser.parse_args(arguments)
    inputs = read_inputs()
    found = texts(inputs, built_types(inputs))
    old = stale(found)
    for name in old:
        if not args.check:
            (REPOSITORY / name).write_text(found[name], encoding="utf-8")
        print(name)
    return 1 if args.check and old else 0


if __name__ == "__main__":
    sys.exit(main())
