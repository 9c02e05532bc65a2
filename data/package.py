"""The input tables as a Frictionless tabular data package, from the contracts that they are checked by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from data.contracts import FIGURES, KEYS, SMALL, Kind
from data.schema import FIGURE_FILES
from data.tables import FIGURE_PATHS, SMALL_TABLES, Inputs

#: Meaning in Indonesian and English and code list, by table and column.
Told = dict[tuple[str, str], tuple[str, str, str]]

NAME, TITLE = "hulu-hilir", "Hulu Hilir: published figures of Indonesian labour migration"
_VERSION = "1.0.0"
#: What a contract expects, and the type of the Table Schema that reads such cells.
_TYPES = {"bilangan": "number", "bilangan bulat": "integer", "tahun": "integer"}
_ANY = r"[\s\S]*"


def _field(name: str, kind: Kind, meaning: str) -> dict[str, Any]:
    """A field of the Table Schema: its type and what a cell may hold."""
    head = kind.expected.partition(",")[0].partition(" atau")[0].strip()
    field: dict[str, Any] = {"name": name, "type": _TYPES.get(head.split(" empat")[0], "string")}
    if meaning:
        field["description"] = meaning
    constraints: dict[str, Any] = {}
    if kind.allowed:
        constraints["enum"] = [value for value in kind.allowed if value]
    if "" not in kind.allowed and not re.fullmatch(kind.pattern or _ANY, ""):
        constraints["required"] = True
    return {**field, **({"constraints": constraints} if constraints else {})}


def _schema(kinds: dict[str, Kind], header: Iterable[str], table: str, told: Told,
            key: tuple[str, ...] = ()) -> dict[str, Any]:
    fields = []
    for name in header:
        meaning = told.get((table, name)) or told.get(("*", name)) or ("", "", "")
        fields.append(_field(name, kinds[name], meaning[1]))
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if key:
        schema["primaryKey"] = list(key)
    if table == "observation":
        schema["foreignKeys"] = [{"fields": [name], "reference": {"resource": resource, "fields": [name]}}
                                 for name, resource in (("source_id", "source"), ("indicator", "indicator"))]
    return schema


def _resource(name: str, path: str, title: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "path": path, "profile": "tabular-data-resource", "title": title, "format": "csv",
            "mediatype": "text/csv", "encoding": "utf-8", "schema": schema}


def package(inputs: Inputs, told: Told) -> dict[str, Any]:
    """The input tables as a Frictionless tabular data package."""
    resources = [
        _resource(name, f"data/{FIGURE_PATHS[f'{name}.csv']}", f"Figures: {name.replace('_', ' ')}",
                  _schema(FIGURES, inputs.figure_columns[f"{name}.csv"], "observation", told))
        for name in FIGURE_FILES]
    renamed = {"dots": "region_dot", "bounds": "region_bounds"}
    for table, place in SMALL_TABLES.items():
        shown = renamed.get(table, table)
        resources.append(_resource(table, f"data/{place}", told[shown, ""][1],
                                   _schema(SMALL[table], inputs[table].columns, shown, told,
                                           KEYS.get(table, ()))))
    return {
        "profile": "tabular-data-package", "name": NAME, "title": TITLE, "version": _VERSION,
        "description": "Figures as public bodies and press printed them, each with its source, body, period and "
                       "status; boundaries and codes. Rights differ by source: see the column licence of sources.",
        "licenses": [{"name": "other", "title": "by source: column licence of data/published/sources.csv"}],
        "sources": [{"title": body} for body in _bodies(inputs)],
        "resources": resources,
    }


def _bodies(inputs: Inputs, most: int = 12) -> list[str]:
    """The bodies whose counts most sources carry."""
    named = inputs["source"].loc[inputs["source"]["body"] != "tidak disebut", "body"]
    counted = named.value_counts().reset_index().sort_values(["count", "body"], ascending=[False, True])
    return list(counted["body"].head(most))
