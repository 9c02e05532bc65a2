"""The catalogue says what the schema is: out of date, undescribed or invalid files are found."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

import duckdb
import pytest

from data import catalogue
from data.tables import ROOT, Inputs

REPOSITORY = ROOT.parent
#: Types of the Table Schema that the package uses, and what a cell of each looks like.
CELLS = {"string": r"[\s\S]*", "integer": r"-?\d+", "number": r"-?\d+(\.\d+)?([eE][+-]?\d+)?"}


@pytest.fixture
def types(con: duckdb.DuckDBPyConnection) -> list[tuple[str, str, str]]:
    return catalogue.release_types(con)


@pytest.fixture(scope="module")
def package() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((REPOSITORY / catalogue.PACKAGE).read_text(encoding="utf-8"))
    return found


def test_the_three_files_are_up_to_date(inputs: Inputs, types: list[tuple[str, str, str]]) -> None:
    assert catalogue.stale(catalogue.texts(inputs, types)) == [], "run: python -m data.catalogue"


def test_a_changed_file_is_out_of_date(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("old", encoding="utf-8")
    assert catalogue.stale({"a.md": "new", "b.md": "new"}, tmp_path) == ["a.md", "b.md"]


def test_a_column_without_a_description_is_found(types: list[tuple[str, str, str]]) -> None:
    told = catalogue.descriptions()
    with pytest.raises(catalogue.Undescribed, match=r"gap\.colour"):
        catalogue.columns([*types, ("gap", "colour", "VARCHAR")], told)
    with pytest.raises(catalogue.Undescribed, match="mart_new"):
        catalogue.columns([*types, ("mart_new", "indicator", "VARCHAR")], told)


def test_a_description_of_nothing_is_found(types: list[tuple[str, str, str]]) -> None:
    told = catalogue.descriptions() | {("gap", "colour"): ("warna", "colour", "")}
    with pytest.raises(catalogue.Undescribed, match=r"gone: \['gap\.colour'\]"):
        catalogue.columns(types, told)


def test_every_description_stands_in_both_languages() -> None:
    assert [key for key, (first, second, _) in catalogue.descriptions().items() if not first or not second] == []


def test_the_package_keeps_the_rules_of_its_profile(package: dict[str, Any]) -> None:
    assert package["profile"] == "tabular-data-package"
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names) > 20
    for resource in package["resources"]:
        assert re.fullmatch(r"[-a-z0-9._/]+", resource["name"])
        assert not resource["path"].startswith(("/", "..")) and (REPOSITORY / resource["path"]).is_file()
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert {field["type"] for field in resource["schema"]["fields"]} <= set(CELLS)
        assert all(field.get("description") for field in resource["schema"]["fields"])
        assert set(resource["schema"].get("primaryKey", [])) <= set(fields)
        for key in resource["schema"].get("foreignKeys", []):
            assert set(key["fields"]) <= set(fields) and key["reference"]["resource"] in names


def flaws(resource: dict[str, Any], rows: list[dict[str, str]]) -> list[str]:
    """Cells that their field does not allow, and keys that are not unique."""
    found = []
    for field in resource["schema"]["fields"]:
        limits, pattern = field.get("constraints", {}), re.compile(CELLS[field["type"]])
        for row in rows:
            cell = row[field["name"]]
            if cell == "":
                found += [f"{field['name']}: empty"] if limits.get("required") else []
            elif not pattern.fullmatch(cell) or ("enum" in limits and cell not in limits["enum"]):
                found.append(f"{field['name']}: {cell}")
    key = resource["schema"].get("primaryKey", [])
    keys = [tuple(row[name] for name in key) for row in rows]
    return found + ([f"{key} twice"] if key and len(set(keys)) < len(keys) else [])


def test_every_file_of_the_package_is_as_its_schema_says(package: dict[str, Any]) -> None:
    for resource in package["resources"]:
        with (REPOSITORY / resource["path"]).open(encoding="utf-8-sig", newline="") as handle:
            reader = csv.DictReader(handle)
            rows = list(reader)
        assert reader.fieldnames == [field["name"] for field in resource["schema"]["fields"]]
        assert flaws(resource, rows) == [], resource["name"]


def test_the_rules_find_a_wrong_file(package: dict[str, Any]) -> None:
    resource = next(one for one in package["resources"] if one["name"] == "printed")
    row = dict.fromkeys((field["name"] for field in resource["schema"]["fields"]), "1") | {"kind": "sum", "unit": "USD"}
    assert flaws(resource, [row]) == []
    assert flaws(resource, [row | {"printed": "1,5", "kind": "guess", "parts": ""}, row]) == [
        "kind: guess", "parts: empty", "printed: 1,5", "['printed_id'] twice"
    ]  # fmt: skip


def test_the_metadata_names_every_file_once() -> None:
    found = json.loads((REPOSITORY / catalogue.DCAT).read_text(encoding="utf-8"))
    assert found["@type"] == "dcat:Catalog"
    files = [one["dcat:accessURL"] for dataset in found["dcat:dataset"] for one in dataset["dcat:distribution"]]
    assert len(set(files)) == len(files) and all((REPOSITORY / path).is_file() for path in files)
    assert all({"dct:title", "dct:description", "dct:identifier"} <= set(dataset) for dataset in found["dcat:dataset"])
